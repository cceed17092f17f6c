// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** What the JDK's classes tell its virtual machine about threads. */
package dev.amphora.overlay.jdk.internal.vm;
