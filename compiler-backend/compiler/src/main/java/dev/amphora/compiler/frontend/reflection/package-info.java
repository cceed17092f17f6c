// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Reflection by need: finds out which members of which classes a program may look at, and writes the classes that know them
 * (see {@code dev.amphora.runtime.classlib.reflect}). May import {@code org.teavm} and the compiler's public face.
 */
package dev.amphora.compiler.frontend.reflection;
