// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What the class library needs beneath it, and our replacements for parts of it. Ordinary Java, compiled with each
 * program by Amphora; may import the dialect, the core, and TeaVM's runtime types. The annotations on the classes of
 * {@link dev.amphora.runtime.classlib.PatchIndex} tell the compiler's front end which method takes whose place.
 */
package dev.amphora.runtime.classlib;
