// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Lowers a closed world of TeaVM programs to the low IR: class numbering, object layout, static data, dispatch, checks,
 * class initialisation, intrinsics. May import TeaVM's program model ({@code org.teavm.model}), the front end, the low
 * IR and the runtime core's layout constants.
 */
package dev.amphora.compiler.lower;
