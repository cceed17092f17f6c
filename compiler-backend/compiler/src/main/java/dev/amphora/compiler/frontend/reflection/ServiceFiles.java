// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads files {@code META-INF/services}, in the way of {@code java.util.ServiceLoader}. */
final class ServiceFiles {
    static final String FOLDER = "META-INF/services/";
    private final String name;
    private final Set<String> seen = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();

    /**
     * The name of a provider, or a fault of the file.
     *
     * @param provider the binary name; null where there is a fault
     * @param fault where, and what is wrong; null for a provider
     */
    record Entry(String provider, String fault) {}

    private ServiceFiles(String name) {
        this.name = name;
    }

    /** What the files of one name say, one after the other. Of a file with a fault nothing else is left. */
    static List<Entry> read(String name, List<byte[]> files) {
        ServiceFiles reader = new ServiceFiles(name);
        files.forEach(reader::read);
        return reader.entries;
    }

    private void read(byte[] file) {
        List<Entry> ofFile = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) new String(file, StandardCharsets.UTF_8).lines()::iterator) {
            number++;
            int comment = line.indexOf('#');
            String provider = (comment < 0 ? line : line.substring(0, comment)).trim();
            if (provider.isEmpty()) {
                continue;
            }
            String fault = fault(provider);
            if (fault != null) {
                entries.add(new Entry(null, name + ":" + number + ": " + fault));
                return;
            }
            if (seen.add(provider)) {
                ofFile.add(new Entry(provider, null));
            }
        }
        entries.addAll(ofFile);
    }

    private static String fault(String provider) {
        if (provider.indexOf(' ') >= 0 || provider.indexOf('\t') >= 0) {
            return "Illegal configuration-file syntax";
        }
        boolean isName = Character.isJavaIdentifierStart(provider.codePointAt(0))
                && provider.codePoints().allMatch(c -> c == '.' || Character.isJavaIdentifierPart(c));
        return isName ? null : "Illegal provider-class name: " + provider;
    }
}
