// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
import * as here from '@amphora-tests/boundary';
import * as worker from '@amphora-tests/boundary/worker';
import { probe, probeWorker } from './probe.js';

try {
    document.body.textContent = JSON.stringify([...(await probe(here)), ...(await probeWorker(worker))]);
} catch (error) {
    document.body.textContent = String(error.stack);
}
