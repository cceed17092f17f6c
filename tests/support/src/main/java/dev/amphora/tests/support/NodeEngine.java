// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs modules under {@code node:wasi}. */
public final class NodeEngine extends ServerEngine {
    private static final String SCRIPT = "run-wasi.mjs";

    private final List<String> command = new ArrayList<>();

    /** Creates an engine for this executable of Node with these flags. Nothing is started yet. */
    public NodeEngine(Path node, String... flags) throws IOException {
        super("node");
        command.addAll(List.of(node.toString(), "--no-warnings"));
        command.addAll(List.of(flags));
        command.add(directory().resolve(SCRIPT).toString());
        copy(SCRIPT, SCRIPT);
        copy("/dev/amphora/glue/amphora-glue.js", "amphora-glue.mjs");
    }

    private void copy(String resource, String file) throws IOException {
        try (InputStream content = NodeEngine.class.getResourceAsStream(resource)) {
            Files.copy(content, directory().resolve(file));
        }
    }

    @Override
    List<String> command() {
        return command;
    }
}
