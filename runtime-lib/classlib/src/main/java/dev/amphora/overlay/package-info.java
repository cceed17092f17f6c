// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Classes of {@code java.*} that are ours; those that patch others. May use {@code dev.amphora.runtime}. */
package dev.amphora.overlay;
