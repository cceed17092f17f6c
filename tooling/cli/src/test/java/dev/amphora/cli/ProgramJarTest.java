// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramJarTest {
    @TempDir
    Path temporary;

    private Path directory;

    @BeforeEach
    void resolveLinks() throws IOException {
        directory = temporary.toRealPath();
    }

    @Test
    void followsClassPathFromJarToJar() throws Exception {
        Path app = jar("app.jar", "app.Main", "lib/a%20b.jar classes/ absent.jar");
        Path library = jar("lib/a b.jar", null, "../app.jar deep.jar");
        Path deep = jar("lib/deep.jar", null, null);
        Path classes = Files.createDirectory(directory.resolve("classes"));
        ProgramJar program = ProgramJar.read(app);
        assertEquals("app.Main", program.mainClass());
        assertEquals(List.of(app, library, deep, classes), program.classPath());
    }

    @Test
    void explainsWhatIsWrongWithTheJar() throws Exception {
        Path plain = jar("plain.jar", null, null);
        Mistake noMain = assertThrows(Mistake.class, () -> ProgramJar.read(plain));
        assertEquals(plain + " has no Main-Class in its manifest", noMain.getMessage());
        assertEquals("name the class: --main CLASS -cp " + plain, noMain.hint());

        Path text = Files.writeString(directory.resolve("text.jar"), "no zip");
        Mistake noJar = assertThrows(Mistake.class, () -> ProgramJar.read(text));
        assertTrue(noJar.getMessage().startsWith(text + " is not a jar"), noJar.getMessage());
    }

    private Path jar(String name, String mainClass, String classPath) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (mainClass != null) {
            attributes.put(Attributes.Name.MAIN_CLASS, mainClass);
        }
        if (classPath != null) {
            attributes.put(Attributes.Name.CLASS_PATH, classPath);
        }
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.finish();
        }
        return file;
    }
}
