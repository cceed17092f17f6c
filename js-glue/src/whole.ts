// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** Everything that this host has. */
import * as fdCalls from './calls-fd.js';
import * as pathCalls from './calls-path.js';
import * as process from './calls-process.js';
import { openFiles } from './files.js';
import { classes } from './java-classes.js';
import { openInput } from './streams.js';
import type { Host } from './wasi.js';

const { openEnvironment, ...processCalls } = process;

export const WHOLE: Host = {
    calls: { ...processCalls, ...fdCalls, ...pathCalls },
    open: [openEnvironment, openInput, openFiles],
    classes,
};
