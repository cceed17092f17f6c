// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.overlay.jdk.internal.loader.ClassLoaders;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLDecoder;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;

/** Files of the program's class path, which are in the module, as URLs: {@code resource:/NAME}. The JVM's tell the place of a jar. */
@PatchesJdk(andTeaVm = true)
final class ResourceUrls extends URLStreamHandler {
    private static final String PROTOCOL = "resource";
    private static final String LOADER = "java.lang.ClassLoader.";
    private static final String BY_NAME = "(Ljava/lang/String;)Ljava/net/URL;";
    private static final String ALL_BY_NAME = "(Ljava/lang/String;)Ljava/util/Enumeration;";

    /** There is none before the program has got such a URL: texts of URLs alone do not bring all resources. */
    private static URLStreamHandler handler;

    private ResourceUrls() {}

    /** The handler for texts that begin with the protocol's name; null for other texts, and before there is such a URL. */
    static URLStreamHandler handler(String protocol) {
        return protocol.equals(PROTOCOL) ? handler : null;
    }

    @Adds(LOADER + "getResource" + BY_NAME)
    static URL resource(ClassLoader self, String name) {
        return ClassLoaders.findsProgram(self) ? resource(name) : null;
    }

    private static URL resource(String name) {
        if (EmbeddedResources.length(name) < 0) {
            return null;
        }
        if (handler == null) {
            handler = new ResourceUrls();
        }
        try {
            return new URL(null, new URI(PROTOCOL, null, "/" + name, null).toASCIIString(), handler);
        } catch (URISyntaxException | MalformedURLException e) {
            return null;
        }
    }

    @Adds(value = LOADER + "getSystemResource" + BY_NAME, isStatic = true)
    static URL systemResource(String name) {
        return resource(name);
    }

    /** One at most: of files of the same name the module has the first on the class path. */
    @Adds(LOADER + "getResources" + ALL_BY_NAME)
    static Enumeration<URL> resources(ClassLoader self, String name) {
        URL url = resource(self, name);
        return url == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(url));
    }

    @Adds(value = LOADER + "getSystemResources" + ALL_BY_NAME, isStatic = true)
    static Enumeration<URL> systemResources(String name) {
        return resources(ClassLoaders.appClassLoader(), name);
    }

    @Adds(LOADER + "resources(Ljava/lang/String;)Ljava/util/stream/Stream;")
    static Stream<URL> stream(ClassLoader self, String name) {
        return Stream.ofNullable(resource(self, name));
    }

    @Adds("java.lang.Class.getResource" + BY_NAME)
    static URL besideClass(Class<?> self, String name) {
        return resource(ClassLoaders.of(self), EmbeddedResources.nameBeside(self, name));
    }

    @Override
    public URLConnection openConnection(URL url) {
        return new Connection(url);
    }

    @Override
    public URLConnection openConnection(URL url, Proxy proxy) {
        return openConnection(url);
    }

    private static final class Connection extends URLConnection {
        private final String name;
        private InputStream content;

        Connection(URL url) {
            super(url);
            // A plus sign stands for itself in a path.
            name = URLDecoder.decode(url.getPath().substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        }

        @Override
        public void connect() throws IOException {
            if (!connected) {
                content = EmbeddedResources.open(name);
                if (content == null) {
                    throw new FileNotFoundException(url + ": the class path of the program has no such file");
                }
                connected = true;
            }
        }

        @Override
        public InputStream getInputStream() throws IOException {
            connect();
            return content;
        }

        @Override
        public long getContentLengthLong() {
            return EmbeddedResources.length(name);
        }

        @Override
        public int getContentLength() {
            return EmbeddedResources.length(name);
        }

        @Override
        public String getContentType() {
            return guessContentTypeFromName(name);
        }
    }
}
