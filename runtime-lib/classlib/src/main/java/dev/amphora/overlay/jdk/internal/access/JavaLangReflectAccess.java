// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.access;

/** The door of {@code java.lang.reflect}, through which nobody goes. */
public interface JavaLangReflectAccess {}
