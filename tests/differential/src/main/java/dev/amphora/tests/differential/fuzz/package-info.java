// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Random programs compared with HotSpot: a generator that makes the same program from the same seed for ever, runs of many
 * programs in one module, and a reducer for those that differ. May use the harness of the differential suite.
 */
package dev.amphora.tests.differential.fuzz;
