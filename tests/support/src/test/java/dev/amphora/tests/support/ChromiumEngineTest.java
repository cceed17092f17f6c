// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

import java.io.IOException;

class ChromiumEngineTest extends EngineContract {
    @Override
    EngineRunner start() throws IOException {
        return new ChromiumEngine(Chromium.locate());
    }
}
