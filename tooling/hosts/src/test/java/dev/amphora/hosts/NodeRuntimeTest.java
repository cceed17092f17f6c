// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs found here are shell scripts that answer like Node and npm. */
class NodeRuntimeTest {
    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>();
    private final List<String> log = new ArrayList<>();

    @Test
    void theVariableWinsOverThePath() throws IOException {
        environment.put("PATH", script("path/node", "echo v26.10.0").getParent().toString());
        Path named = script("named/my-node", "echo v24.15.0");
        environment.put("AMPHORA_NODE", named.toString());
        assertEquals(named, runtime().find());
    }

    @Test
    void aVariableThatIsUnfitIsAnErrorAndNotPassedOver() throws IOException {
        environment.put("PATH", script("path/node", "echo v26.10.0").getParent().toString());
        assertUnfit(directory.resolve("absent"), "names no file");
        assertUnfit(script("old/node", "echo v24.14.9"), "is Node 24.14.9, but at least 24.15.0 is needed");
        assertUnfit(script("broken/node", "exit 1"), "is not a working Node");
    }

    @Test
    void anOldNodeOnThePathIsPassedOver() throws IOException {
        environment.put("PATH", script("path/node", "echo v22.1.0").getParent().toString());
        assertEquals(Optional.empty(), runtime().findInstalled());
    }

    @Test
    void aNewNodeOnThePathIsTaken() throws IOException {
        Path node = script("path/node", "echo v24.15.0");
        environment.put("PATH", directory.resolve("absent") + File.pathSeparator + node.getParent());
        assertEquals(Optional.of(node), runtime().findInstalled());
    }

    @Test
    void aNodeWithoutExceptionsIsOneOnThePathThatIsOldButNotTooOld() throws IOException {
        for (String version : List.of("20.0.0", "20.20.2", "22.1.0", "24.14.9")) {
            Path node = script("path/node", "echo v" + version);
            environment.put("PATH", node.getParent().toString());
            assertEquals(Optional.of(node), runtime().findWithoutExceptions());
        }
        for (String version : List.of("18.20.4", "24.15.0", "26.10.0")) {
            script("path/node", "echo v" + version);
            assertEquals(Optional.empty(), runtime().findWithoutExceptions());
        }
        environment.remove("PATH");
        assertEquals(Optional.empty(), runtime().findWithoutExceptions());
    }

    @Test
    void installsOnceThroughNpm() throws IOException {
        installsWith("echo v26.10.0");
        Path node = runtime().find();
        assertEquals(cache().resolve("node-26.10.0/node_modules/node/bin/node"), node);
        assertEquals(1, log.size(), log.toString());
        assertTrue(log.get(0).startsWith("installing Node 26.10.0"), log.toString());
        assertEquals(node, runtime().find());
        assertEquals(1, log.size(), "the second time nothing is installed");
        assertEquals(List.of("node-26.10.0", "node-26.10.0.lock"), cacheEntries());
    }

    @Test
    void anInstallationThatWasCutOffIsReplaced() throws IOException {
        installsWith("echo v26.10.0");
        Files.createDirectories(cache().resolve("node-26.10.0/node_modules/node/bin"));
        assertTrue(Files.isExecutable(runtime().find()));
    }

    @Test
    void aFailingNpmLeavesNothingBehind() throws IOException {
        environment.put(
                "PATH",
                script("npm-only/npm", "echo 'no network'; exit 7").getParent().toString());
        IOException failure = assertThrows(IOException.class, () -> runtime().install());
        assertTrue(failure.getMessage().endsWith("no network"), failure.getMessage());
        assertEquals(List.of("node-26.10.0.lock"), cacheEntries());
    }

    @Test
    void anInstalledNodeThatDoesNotStartIsRefused() throws IOException {
        installsWith("exit 3");
        IOException failure = assertThrows(IOException.class, () -> runtime().install());
        assertTrue(failure.getMessage().contains("does not start"), failure.getMessage());
        assertEquals(List.of("node-26.10.0.lock"), cacheEntries());
    }

    @Test
    void withoutNpmTheMessageSaysWhatToDo() {
        environment.put("PATH", directory.toString());
        IOException failure = assertThrows(IOException.class, () -> runtime().find());
        assertTrue(failure.getMessage().contains("set $AMPHORA_NODE"), failure.getMessage());
    }

    private void assertUnfit(Path executable, String message) {
        environment.put("AMPHORA_NODE", executable.toString());
        IOException failure = assertThrows(IOException.class, () -> runtime().find());
        assertTrue(failure.getMessage().contains(message), failure.getMessage());
    }

    /** Puts an npm on the path that "installs" a node with the given body. */
    private void installsWith(String nodeBody) throws IOException {
        Path node = script("payload/node", nodeBody);
        Path npm = script(
                "npm-only/npm",
                "test \"$1\" = install || exit 1\n" + "mkdir -p \"$3/node_modules/node/bin\"\n" + "cp '" + node
                        + "' \"$3/node_modules/node/bin/node\"");
        environment.put("PATH", npm.getParent().toString());
    }

    private NodeRuntime runtime() {
        return new NodeRuntime(environment, cache(), false, log::add);
    }

    private Path cache() {
        return directory.resolve("cache");
    }

    private List<String> cacheEntries() throws IOException {
        try (Stream<Path> entries = Files.list(cache())) {
            return entries.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private Path script(String name, String body) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
