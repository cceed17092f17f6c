// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** The coders of the charsets that TeaVM has, apart from UTF-16. Imports nothing but the coders' superclasses and {@code java.nio}. */
package dev.amphora.overlay.java.nio.charset.impl;
