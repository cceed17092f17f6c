// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Our versions of classes of {@code java.net}. Permitted imports: public {@code java.*}. */
package dev.amphora.overlay.java.net;
