// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Programs that call JavaScript through JSO. */
package dev.amphora.tests.jso;
