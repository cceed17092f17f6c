// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import org.teavm.parsing.resource.Resource;
import org.teavm.parsing.resource.ResourceProvider;

/**
 * Class files and resources of the program, the runtime library and TeaVM's class library. The class files of the Java
 * virtual machine that runs the compiler are left out: a class that nobody supplies must be reported, not taken from
 * whatever machine the compiler happens to run on.
 */
final class ProgramResources implements ResourceProvider {
    private final ClassLoader loader;

    ProgramResources(ClassLoader loader) {
        this.loader = loader;
    }

    @Override
    public Iterator<Resource> getResources(String name) {
        List<Resource> found = new ArrayList<>();
        try {
            for (Iterator<URL> urls = loader.getResources(name).asIterator(); urls.hasNext(); ) {
                URL url = urls.next();
                if (!url.getProtocol().equals("jrt")) {
                    found.add(new UrlResource(url));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.iterator();
    }

    @Override
    public void close() {
        // The loader belongs to the caller.
    }

    private record UrlResource(URL url) implements Resource {
        @Override
        public InputStream open() {
            try {
                URLConnection connection = url.openConnection();
                // A cached JarFile would be shared with, and closed by, other users of the same jar.
                connection.setUseCaches(false);
                return connection.getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Date getModificationDate() {
            return null;
        }
    }
}
