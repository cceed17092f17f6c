// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** How the JDK's classes find texts and patterns of locales. */
package dev.amphora.overlay.sun.util.resources;
