// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.demos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code amphora} in a tree of its own, with a Maven and a Java that only say what they were asked. */
class LauncherTest {
    private static final Path SCRIPT = Path.of("..", "..", "amphora");
    private static final String FAKE_JAVA =
            """
            #!/bin/sh
            case "$*" in
            *XshowSettings*) echo "    java.specification.version = ${FAKE_VERSION:-17}" >&2 ;;
            *) while [ "$1" != dev.amphora.cli.Main ]; do shift; done
               shift; echo "ran: $*"; exit "${FAKE_EXIT:-0}" ;;
            esac
            """;
    private static final String FAKE_MAVEN =
            """
            #!/bin/sh
            echo "$PWD $*" >>"$FAKE_LOG"
            if [ -n "$FAKE_FAILURE" ]; then echo "[ERROR] $FAKE_FAILURE"; exit 1; fi
            mkdir -p tooling/cli/target/lib
            : >tooling/cli/target/amphora-cli.jar
            """;

    @TempDir
    Path directory;

    private Path tree;
    private Path log;

    private record Ended(int exitCode, String out, String err) {}

    @BeforeEach
    void makeTree() throws IOException {
        tree = Files.createDirectories(directory.resolve("a tree"));
        log = directory.resolve("maven.log");
        Files.copy(SCRIPT, tree.resolve("amphora"));
        assertTrue(tree.resolve("amphora").toFile().setExecutable(true));
        Path source =
                Files.createDirectories(tree.resolve("tooling/cli/src/main")).resolve("Main.java");
        // What was built is newer than this, whatever the clock's resolution.
        Files.setLastModifiedTime(
                Files.writeString(source, "1"), FileTime.from(Instant.now().minusSeconds(60)));
        for (Path path : List.of(source.getParent(), source.getParent().getParent())) {
            Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(60)));
        }
        executable("jdk/bin/java", FAKE_JAVA);
        executable("bin/mvn", FAKE_MAVEN);
    }

    @Test
    void theFirstUseBuildsAndSaysSo() throws Exception {
        Ended ended = run(List.of(tree.resolve("amphora").toString(), "build", "My App.java"), Map.of());
        assertEquals(0, ended.exitCode(), ended.err());
        assertEquals("ran: build My App.java\n", ended.out());
        assertEquals("amphora: building the toolkit (first use, about a minute)...\namphora: done.\n", ended.err());
        assertTrue(Files.readString(log).startsWith(tree + " "), "Maven runs in the tree");
    }

    @Test
    void theSecondUseBuildsNothing() throws Exception {
        amphora(Map.of());
        Ended second = amphora(Map.of());
        assertEquals("", second.err());
        assertEquals("ran: --help\n", second.out());
        assertEquals(1, builds());
    }

    @Test
    void changedSourcesAreBuiltAgain() throws Exception {
        amphora(Map.of());
        Path source = tree.resolve("tooling/cli/src/main/Main.java");
        Files.writeString(source, "2");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
        Ended second = amphora(Map.of());
        assertEquals("amphora: sources have changed, building the toolkit again...\namphora: done.\n", second.err());
        assertEquals(2, builds());
    }

    @Test
    void aBuildThatFailsIsOneMessageAndTriedAgain() throws Exception {
        Ended failed = amphora(Map.of("FAKE_FAILURE", "no space left"));
        assertEquals(2, failed.exitCode());
        assertEquals("", failed.out());
        assertTrue(failed.err().contains("[ERROR] no space left\n"), failed.err());
        assertTrue(failed.err().contains("amphora: the toolkit could not be built\n  hint: "), failed.err());
        assertEquals(0, amphora(Map.of()).exitCode());
        assertEquals(2, builds());
    }

    @Test
    void theExitCodeIsTheCommandsOwn() throws Exception {
        assertEquals(77, amphora(Map.of("FAKE_EXIT", "77")).exitCode());
    }

    @Test
    void worksFromAnyDirectoryAndThroughLinks() throws Exception {
        Path links = Files.createDirectories(directory.resolve("links"));
        Files.createSymbolicLink(links.resolve("first"), Path.of("..", "a tree", "amphora"));
        Files.createSymbolicLink(links.resolve("second"), links.resolve("first"));
        Ended ended = run(List.of(links.resolve("second").toString(), "run"), Map.of());
        assertEquals("ran: run\n", ended.out(), ended.err());
        assertTrue(Files.exists(tree.resolve("tooling/cli/target/amphora-cli.jar")));
        assertFalse(Files.exists(directory.resolve("tooling")), "nothing is made where it was called");
    }

    @Test
    void saysWhichJavaIsWanted() throws Exception {
        Ended old = amphora(Map.of("FAKE_VERSION", "11"));
        assertEquals(2, old.exitCode());
        assertTrue(old.err().startsWith("amphora: Java 17 or newer is needed, and "), old.err());
        assertTrue(old.err().contains(" is Java 11\n  hint: set JAVA_HOME to a JDK 17 or newer\n"), old.err());
        Ended absent = amphora(Map.of("JAVA_HOME", directory.resolve("nowhere").toString()));
        assertEquals(2, absent.exitCode());
        assertEquals(
                "amphora: JAVA_HOME has no bin/java: " + directory.resolve("nowhere")
                        + "\n  hint: set JAVA_HOME to a JDK 17 or newer\n",
                absent.err());
        assertFalse(Files.exists(log), "nothing is built for a Java that cannot run it");
    }

    @Test
    void saysThatMavenIsWanted() throws Exception {
        Files.delete(directory.resolve("bin/mvn"));
        for (String tool :
                List.of("dirname", "readlink", "cat", "sed", "find", "mkdir", "rm", "mv", "mktemp", "flock")) {
            for (String place : List.of("/usr/bin", "/bin")) {
                if (Files.exists(Path.of(place, tool))) {
                    executable("bin/" + tool, "#!/bin/sh\nexec " + place + "/" + tool + " \"$@\"\n");
                }
            }
        }
        Ended ended = amphora(Map.of("PATH", directory.resolve("bin").toString()));
        assertEquals(2, ended.exitCode());
        assertTrue(
                ended.err()
                        .endsWith("amphora: the toolkit must be built and there is no mvn\n"
                                + "  hint: install Maven 3.8 or newer\n"),
                ended.err());
    }

    private long builds() throws IOException {
        return Files.readAllLines(log).size();
    }

    private Ended amphora(Map<String, String> environment) throws IOException, InterruptedException {
        return run(List.of(tree.resolve("amphora").toString(), "--help"), environment);
    }

    private Ended run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        Path out = Files.createTempFile(directory, "out", null);
        Path err = Files.createTempFile(directory, "err", null);
        List<String> whole = new ArrayList<>(List.of("/bin/bash"));
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", directory.resolve("jdk").toString());
        builder.environment().put("PATH", directory.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("FAKE_LOG", log.toString());
        builder.environment().put("AMPHORA_NO_ARCHIVE", "1");
        builder.environment().remove("AMPHORA_NO_REBUILD");
        builder.environment().remove("AMPHORA_JAVA_OPTS");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "still running");
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private void executable(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        assertTrue(Files.writeString(file, text).toFile().setExecutable(true));
    }
}
