// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

import dev.amphora.hosts.NodeRuntime;
import java.io.IOException;

class NodeEngineTest extends EngineContract {
    @Override
    EngineRunner start() throws IOException {
        return new NodeEngine(NodeRuntime.find(System.out::println));
    }
}
