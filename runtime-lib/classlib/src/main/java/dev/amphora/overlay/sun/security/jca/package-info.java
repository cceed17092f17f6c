// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Inner parts of the JDK's security that digests use. */
package dev.amphora.overlay.sun.security.jca;
