// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * JSO: the overlay types and scripts of {@code org.teavm.jso}, made into Java that calls JavaScript through late-bound
 * functions. Works on class files, before the front end sees them. May import the compiler's public face and the ASM that TeaVM
 * brings; {@link dev.amphora.compiler.frontend.jso.CallbackExports} also the analysis of TeaVM.
 */
package dev.amphora.compiler.frontend.jso;
