// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
import * as here from '@amphora-tests/boundary';
import { probe } from './probe.js';

export default {
    async fetch() {
        return new Response(JSON.stringify(await probe(here)));
    },
};
