// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import type { Prepare } from './loader.js';
import { type Decoder, stack } from './stack.js';

/**
 * What attaches the stack to an instance with a decoder that is on its way. If that does not arrive, traces have no frames:
 * no reason not to run the program.
 */
export function stackWith(decoder: Promise<Decoder>): Prepare {
    const arrived = decoder.catch(() => undefined);
    const attach = stack();
    return async (instance, module) => {
        const loaded = await arrived;
        if (loaded) {
            attach(instance, module, loaded);
        }
    };
}
