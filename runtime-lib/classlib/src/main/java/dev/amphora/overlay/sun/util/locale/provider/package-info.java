// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** How the JDK's classes ask for data of locales. */
package dev.amphora.overlay.sun.util.locale.provider;
