// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The differential suite: every program under {@code src/programs} must write the same and exit with the same code on
 * HotSpot, on Amphora's Java engine, under Node and in Chromium, also when the module collects garbage at every
 * allocation.
 *
 * <p>A {@link dev.amphora.tests.differential.Corpus} holds the {@link dev.amphora.tests.differential.Program}s; a
 * {@link dev.amphora.tests.differential.Bench} runs one on one {@link dev.amphora.tests.differential.Host} and compares;
 * {@link dev.amphora.tests.differential.Workers} do so by a {@link dev.amphora.tests.differential.Plan}.
 * May import the JDK, {@code dev.amphora.tests.support}, the public face of {@code dev.amphora.compiler}, and ASM for
 * the class files that javac cannot make.
 */
package dev.amphora.tests.differential;
