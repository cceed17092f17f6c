// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
import * as here from '@amphora-tests/boundary';
import * as worker from '@amphora-tests/boundary/worker';
import { probe, probeWorker } from './probe.js';

// Deno has workers of the web, Node its own; the package looks for both.
console.log(JSON.stringify([...(await probe(here)), ...(await probeWorker(worker))]));
