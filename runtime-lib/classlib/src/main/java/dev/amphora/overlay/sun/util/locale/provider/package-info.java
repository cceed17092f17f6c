// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** What the JDK's classes ask about locales, answered for English and the root locale. Other locales get English answers. */
package dev.amphora.overlay.sun.util.locale.provider;
