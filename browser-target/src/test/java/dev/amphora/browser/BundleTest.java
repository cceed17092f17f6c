// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.hosts.NodeRuntime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
    /**
     * A command that exports a memory and calls {@code proc_exit(5)}: type, import, function, memory, export and code
     * sections.
     */
    private static final byte[] EXIT_5 = bytes("0061736d01000000" + "01080260017f00600000" + "02240116"
            + hex("wasi_snapshot_preview1") + "09" + hex("proc_exit")
            + "0000" + "03020101" + "05030100" + "01" + "071302" + "06" + hex("memory") + "0200" + "06" + hex("_start")
            + "0001" + "0a08010600410510000b");

    @TempDir
    private Path directory;

    @Test
    void namesTheModuleByOneFlatUrl() throws IOException {
        String script = new Bundle("My.Program-1").script();
        assertTrue(script.contains("new URL(\"./My.Program-1.wasm\",import.meta.url)"), script);
        assertEquals(script.indexOf("import.meta"), script.lastIndexOf("import.meta"));
        assertFalse(script.contains("MODULE_NAME"));
    }

    /** What a program that prints a line imports. */
    private static final List<String> HELLO = List.of("args_get", "args_sizes_get", "fd_write", "proc_exit");

    /** A page loads no file system for a program without files. */
    @Test
    void aProgramThatOnlyWritesToTheConsoleHasALoaderOfThreeKilobytes() throws IOException {
        Bundle bundle = new Bundle("HelloWorld").withImports(HELLO);
        String script = bundle.script();
        assertTrue(gzip(script) <= 3 << 10, gzip(script) + " bytes");
        assertTrue(gzip(bundle.withTraces(false).script()) < gzip(script));
        assertFalse(script.contains("path_open"));
        assertTrue(new Bundle("P")
                .withImports(List.of("fd_write", "path_open"))
                .script()
                .contains("path_open"));
        assertTrue(gzip(bundle.traceScript().orElseThrow()) <= 1 << 10);
    }

    /** All that js-glue has: files, values and callbacks of JavaScript, exports, stack traces, a worker and its client. */
    @Test
    void everythingTogetherHasTwelveKilobytes() throws IOException {
        GlueLinker glue = new GlueLinker();
        String loader =
                glue.link(glue.exports()) + new Bundle("P").traceScript().orElseThrow();
        for (String client : List.of("library-client", "program-client")) {
            String everything = loader
                    + Resources.text("/dev/amphora/glue/worker-template.js")
                    + Resources.text("/dev/amphora/glue/" + client + "-template.js");
            assertTrue(gzip(everything) <= 12 << 10, gzip(everything) + " bytes with " + client);
        }
    }

    /** What a package has beside that: a script for the worker, which the loader serves, and one for the page that starts it. */
    @Test
    void aWorkerAndItsClientHaveTwoKilobytes() throws IOException {
        for (String client : List.of("library-client", "program-client")) {
            int size = gzip(Resources.text("/dev/amphora/glue/worker-template.js"))
                    + gzip(Resources.text("/dev/amphora/glue/" + client + "-template.js"));
            assertTrue(size <= 2 << 10, client + " and worker have " + size + " bytes");
        }
    }

    @Test
    void linksWhatIsUsedAndNothingElse() throws IOException {
        GlueLinker glue = new GlueLinker();
        String code = glue.link(List.of("proc_exit"));
        assertTrue(code.contains(glue.name("proc_exit")), code);
        assertFalse(code.contains(glue.name("path_open")), code);
        assertThrows(IllegalArgumentException.class, () -> glue.link(List.of("sock_fly")));
    }

    private static int gzip(String text) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return compressed.size();
    }

    @Test
    void refusesNamesThatWouldNeedEscapes() {
        for (String name : List.of("", "a b", "a/b", "../a", "a'b", "\u00e9", "%41")) {
            assertThrows(IllegalArgumentException.class, () -> new Bundle(name), name);
        }
    }

    @Test
    void leavesNothingButItsFilesAndReplacesOlderOnes() throws IOException {
        Files.writeString(directory.resolve("P.js"), "old");
        new Bundle("P").write(directory);
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(
                    List.of("P.d.ts", "P.js", "P.trace.js"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertEquals(new Bundle("P").script(), Files.readString(directory.resolve("P.js")));
    }

    @Test
    void theLoaderRunsTheModuleUnderNode() throws IOException, InterruptedException {
        runsUnderNode(new Bundle("P"));
        runsUnderNode(new Bundle("P").withImports(List.of("proc_exit")));
        runsUnderNode(new Bundle("P").withImports(List.of("proc_exit")).withTraces(false));
        runsUnderNode(new Bundle("P").withScript("const $functions = () => ({});\n"));
    }

    private void runsUnderNode(Bundle bundle) throws IOException, InterruptedException {
        bundle.write(directory);
        Files.write(directory.resolve("P.wasm"), EXIT_5);
        Files.writeString(
                directory.resolve("main.mjs"),
                "import run, { run as named } from './P.js'; if (run !== named) throw new Error('default');"
                        + " process.exitCode = await run();");
        Process node = new ProcessBuilder(
                        NodeRuntime.find(System.out::println).toString(),
                        directory.resolve("main.mjs").toString())
                .redirectErrorStream(true)
                .start();
        node.getOutputStream().close();
        String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(node.waitFor(60, TimeUnit.SECONDS));
        assertEquals("", output);
        assertEquals(5, node.exitValue());
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        text.chars().forEach(c -> hex.append(String.format("%02x", c)));
        return hex.toString();
    }

    private static byte[] bytes(String hex) {
        byte[] bytes = new byte[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }
}
