// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Calendars inside of the JDK. */
package dev.amphora.overlay.sun.util.calendar;
