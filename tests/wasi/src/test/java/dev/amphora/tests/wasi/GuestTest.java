// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.CompileRequest;
import dev.amphora.compiler.Compiler;
import dev.amphora.compiler.ProgressListener;
import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.Executor;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.runtime.guest.Guest;
import dev.amphora.wasi.WasiHost;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The programs of {@link Guest}, which call WASI directly, in a directory with traps around it. */
class GuestTest {
    private static CompiledModule module;

    @TempDir
    Path directory;

    private Path root;
    private Path other;

    @BeforeAll
    static void compile() throws Exception {
        Path classes = Path.of(
                Guest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        CompileRequest request = new CompileRequest(Guest.class.getName(), List.of(classes), CompileOptions.debug());
        module = CompiledModule.decode(
                Compiler.compile(request, ProgressListener.NONE).wasm());
    }

    @BeforeEach
    void makeDirectories() throws IOException {
        root = Files.createDirectory(directory.resolve("root"));
        other = Files.createDirectory(directory.resolve("other"));
        Files.writeString(other.resolve("given.txt"), "given");
        Files.writeString(directory.resolve("secret.txt"), "secret");
    }

    private void run(String... args) throws IOException {
        String[] all = new String[args.length + 1];
        all[0] = "guest";
        System.arraycopy(args, 0, all, 1, args.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode;
        try (WasiHost host = WasiHost.builder()
                .args(all)
                .env("NAME", "value=1")
                .stdout(out)
                .stderr(err)
                .preopen(root, "/", false)
                .preopen(other, "/other", true)
                .build()) {
            exitCode = host.run(module, InstanceOptions.DEFAULT.withExecutor(Executor.COMPILER));
        }
        assertEquals("ok\n", out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        assertEquals(0, exitCode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"files", "directories", "links"})
    void programsFindNothingWrong(String program) throws IOException {
        run(program);
    }

    @Test
    void theProcessIsAsItWasMade() throws IOException {
        run("process", "käse");
    }

    @Test
    void noPathLeadsOut() throws IOException {
        Files.createSymbolicLink(root.resolve("out"), directory);
        Files.createSymbolicLink(root.resolve("secret"), Path.of("../secret.txt"));
        Files.createSymbolicLink(root.resolve("absolute"), directory.resolve("secret.txt"));
        run("hostile-paths");
        assertEquals("secret", Files.readString(directory.resolve("secret.txt")));
        assertEquals("given", Files.readString(other.resolve("given.txt")));
        try (var files = Files.list(directory)) {
            assertEquals(3, files.count(), "nothing was made outside");
        }
    }

    @Test
    void aRaceWithALinkIsNotWon() throws Exception {
        Path outside = Files.createDirectory(directory.resolve("outside"));
        Files.writeString(outside.resolve("secret.txt"), "secret");
        Path real = Files.createDirectory(root.resolve("real"));
        Files.writeString(real.resolve("secret.txt"), "harmless");
        Path swap = root.resolve("swap");
        AtomicBoolean isOver = new AtomicBoolean();
        Thread swapper = new Thread(() -> swap(isOver, swap, real, outside));
        swapper.start();
        try {
            run("race");
        } finally {
            isOver.set(true);
            swapper.join();
        }
        for (int i = 0; i < 10; i++) {
            assertFalse(Files.exists(outside.resolve("new" + i)), "a file was made outside");
        }
    }

    private static void swap(AtomicBoolean isOver, Path swap, Path real, Path outside) {
        Path hidden = real.resolveSibling("hidden");
        try {
            while (!isOver.get()) {
                Files.move(real, swap);
                Thread.onSpinWait();
                Files.move(swap, real);
                Files.createSymbolicLink(hidden, outside);
                Files.move(hidden, swap);
                Thread.onSpinWait();
                Files.delete(swap);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
