// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** How fast the engine is, beside V8 in the same run; see {@code tests/benchmarks/run}. May import the engine and JMH. */
package dev.amphora.tests.benchmarks;
