// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** What runs in the worker of a package. The loader stands beside it and is not bundled with it. */
import * as loader from './MODULE_NAME.js';
import { serve } from './remote.js';

// Names of exports that the loader may lack: asked for as properties, so that no bundler misses them.
const { load, run } = loader as Partial<typeof loader>;

serve((options) => (load ? load(options) : { run: () => run!(options) }));
