// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

/** When a segment is used: copied at instantiation, copied on request, or only declaring function references. */
public enum SegmentMode {
    ACTIVE,
    PASSIVE,
    DECLARATIVE
}
