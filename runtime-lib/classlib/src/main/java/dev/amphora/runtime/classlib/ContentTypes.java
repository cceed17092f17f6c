// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.FileNameMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.StringTokenizer;

/**
 * Types of contents by the extensions of files' names, from the build JDK's table. In place of the JDK's, which looks for a table
 * of the user first, and keeps icons and actions.
 */
@PatchesJdk
final class ContentTypes implements FileNameMap {
    private static final String MAP = "Ljava/net/FileNameMap;";
    private static final String EXTENSIONS = "file_extensions=";
    private static final char FRAGMENT = '#';

    private static FileNameMap current;

    private final Map<String, String> types = new HashMap<>();

    private ContentTypes() {
        Properties table = new Properties();
        try {
            table.load(new PackedBytes(table()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String type : table.stringPropertyNames()) {
            StringTokenizer attributes = new StringTokenizer(table.getProperty(type), ";");
            while (attributes.hasMoreTokens()) {
                String attribute = attributes.nextToken().strip();
                if (attribute.startsWith(EXTENSIONS)) {
                    add(attribute.substring(EXTENSIONS.length()), type);
                }
            }
        }
    }

    private void add(String extensions, String type) {
        StringTokenizer each = new StringTokenizer(extensions, ",");
        while (each.hasMoreTokens()) {
            types.put(each.nextToken().strip(), type);
        }
    }

    @BuildJdkFile("java.base:sun/net/www/content-types.properties")
    private static native String table();

    @Replaces("java.net.URLConnection.getFileNameMap()" + MAP)
    static FileNameMap current() {
        if (current == null) {
            current = new ContentTypes();
        }
        return current;
    }

    /** Null has the JDK's own take its place again. */
    @Replaces("java.net.URLConnection.setFileNameMap(" + MAP + ")V")
    static void setCurrent(FileNameMap map) {
        current = map;
    }

    @Override
    public String getContentTypeFor(String name) {
        int fragment = name.lastIndexOf(FRAGMENT);
        String type = fragment > 0 ? byExtension(name.substring(0, fragment)) : null;
        return type == null ? byExtension(name) : type;
    }

    private String byExtension(String name) {
        int dot = name.lastIndexOf('.');
        boolean ends = dot < 0 || dot < name.lastIndexOf('/') || dot < name.lastIndexOf('?');
        return types.get(ends ? "" : name.substring(dot).toLowerCase());
    }
}
