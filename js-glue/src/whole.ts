// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** Everything that this host has. */
import * as fdCalls from './calls-fd.js';
import * as pathCalls from './calls-path.js';
import * as processCalls from './calls-process.js';
import { FileSystem, OpenDirectory } from './files.js';
import type { Host } from './wasi.js';

export const WHOLE: Host = {
    calls: { ...processCalls, ...fdCalls, ...pathCalls },
    mount(files, descriptors) {
        const system = new FileSystem(files);
        if (files !== undefined) {
            descriptors.preopens.set(descriptors.add(new OpenDirectory(system.root)), '/');
        }
        return system;
    },
};
