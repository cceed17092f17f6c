// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

class JavaEngineTest extends EngineContract {
    @Override
    EngineRunner start() {
        return new JavaEngine();
    }
}
