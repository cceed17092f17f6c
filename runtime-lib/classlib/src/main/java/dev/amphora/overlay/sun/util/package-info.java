// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Classes inside of the JDK's resource bundles. */
package dev.amphora.overlay.sun.util;
