// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** The doors that classes of the JDK leave open for each other. Only those that are used are there. */
package dev.amphora.overlay.jdk.internal.access;
