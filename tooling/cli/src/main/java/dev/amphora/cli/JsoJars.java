// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The jars of JSO, which the toolkit brings along for programs that are compiled from source. */
final class JsoJars {
    /** A class of each. */
    private static final List<String> MARKERS = List.of(
            "org/teavm/jso/JSObject.class", "org/teavm/jso/browser/Window.class", "org/teavm/interop/Async.class");

    private static final String PACKAGE = "org/teavm/jso/";

    private JsoJars() {}

    static List<Path> places() {
        List<Path> places = new ArrayList<>();
        for (String marker : MARKERS) {
            URL url = JsoJars.class.getClassLoader().getResource(marker);
            try {
                if (url == null || !(url.openConnection() instanceof JarURLConnection jar)) {
                    throw new IllegalStateException(marker + " is in no jar of the toolkit");
                }
                places.add(Path.of(jar.getJarFileURL().toURI()));
            } catch (IOException | URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
        return places;
    }

    /** Whether classes below a directory mention JSO. */
    static boolean areUsed(Path classes) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(classes)) {
            files = tree.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (Path file : files) {
            // Names are ASCII in class files, whatever else is around them.
            if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(PACKAGE)) {
                return true;
            }
        }
        return false;
    }
}
