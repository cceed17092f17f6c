// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Privileged actions of the JDK. There is no security manager, so that they are plain calls. */
package dev.amphora.overlay.sun.security.action;
