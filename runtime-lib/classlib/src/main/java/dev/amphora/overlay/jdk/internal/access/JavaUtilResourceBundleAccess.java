// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.access;

/** The door to resource bundles of modules. */
public interface JavaUtilResourceBundleAccess {}
