// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** What classes of the JDK ask of its virtual machine, answered for this one. Only what is needed is there. */
package dev.amphora.overlay.jdk.internal.misc;
