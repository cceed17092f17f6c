// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: turns arguments into a request to the compiler or the engine, and what comes back into files,
 * messages and an exit code. May import every other module; nothing imports it.
 *
 * <p>A {@link dev.amphora.cli.Toolkit} carries what a command works with, so that tests can put something else in its
 * place. User mistakes travel as {@link dev.amphora.cli.Mistake} and leave as exit code 2 without a stack trace.
 */
package dev.amphora.cli;
