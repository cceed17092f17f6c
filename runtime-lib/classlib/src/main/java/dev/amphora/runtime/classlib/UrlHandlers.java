// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.runtime.classlib.files.FileUrls;
import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.spi.URLStreamHandlerProvider;
import java.util.ServiceLoader;

/** Protocols of URLs. Those of the JDK are there to take texts apart; what is opened is files. */
@PatchesJdk
final class UrlHandlers {
    private static final String HANDLER = "Ljava/net/URLStreamHandler;";
    private static final String CONNECTION = "Ljava/net/URLConnection;";
    private static final String OPEN = ".openConnection(Ljava/net/URL;)" + CONNECTION;
    private static final String OPEN_BY_PROXY = ".openConnection(Ljava/net/URL;Ljava/net/Proxy;)" + CONNECTION;
    private static final String PROTOCOLS = "sun.net.www.protocol.";

    private UrlHandlers() {}

    @Replaces("java.net.URL$DefaultFactory.createURLStreamHandler(Ljava/lang/String;)" + HANDLER)
    static URLStreamHandler handler(Object self, String protocol) {
        return (URLStreamHandler)
                switch (protocol) {
                    case "file" -> new FileUrls();
                    case "http" -> http();
                    case "https" -> https();
                    case "jar" -> jar();
                    case "ftp" -> ftp();
                    case "mailto" -> mailto();
                    default -> ResourceUrls.handler(protocol);
                };
    }

    @BuildJdkInstance(PROTOCOLS + "http.Handler")
    private static native Object http();

    @BuildJdkInstance(PROTOCOLS + "https.Handler")
    private static native Object https();

    @BuildJdkInstance(PROTOCOLS + "jar.Handler")
    private static native Object jar();

    @BuildJdkInstance(PROTOCOLS + "ftp.Handler")
    private static native Object ftp();

    @BuildJdkInstance(PROTOCOLS + "mailto.Handler")
    private static native Object mailto();

    /** In place of the JDK's, which watches that no provider asks for one. */
    @Replaces("java.net.URL.lookupViaProviders(Ljava/lang/String;)" + HANDLER)
    static URLStreamHandler provided(String protocol) {
        for (URLStreamHandlerProvider provider : ServiceLoader.load(URLStreamHandlerProvider.class)) {
            URLStreamHandler handler = provider.createURLStreamHandler(protocol);
            if (handler != null) {
                return handler;
            }
        }
        return null;
    }

    /** Until JDK 21: packages of handlers that a property names. */
    @Replaces("java.net.URL.lookupViaProperty(Ljava/lang/String;)" + HANDLER)
    static URLStreamHandler named(String protocol) {
        return null;
    }

    @Replaces(PROTOCOLS + "http.Handler" + OPEN)
    @Replaces(PROTOCOLS + "https.Handler" + OPEN)
    @Replaces(PROTOCOLS + "jar.Handler" + OPEN)
    @Replaces(PROTOCOLS + "ftp.Handler" + OPEN)
    @Replaces(PROTOCOLS + "mailto.Handler" + OPEN)
    static URLConnection openConnection(URLStreamHandler self, URL url) throws IOException {
        throw new IOException(url + ": " + refusal(url.getProtocol()));
    }

    /** Why a URL cannot be opened, and what can be done instead. */
    private static String refusal(String protocol) {
        return switch (protocol) {
            case "http", "https" ->
                "there is no HttpURLConnection; java.net.http.HttpClient makes requests where the host has fetch";
            case "jar" ->
                "jars are not opened by URL; java.util.jar.JarFile reads them, and what is on the class path is found by"
                        + " Class.getResource";
            default -> "WASI preview 1 opens no sockets";
        };
    }

    @Replaces(PROTOCOLS + "http.Handler" + OPEN_BY_PROXY)
    @Replaces(PROTOCOLS + "https.Handler" + OPEN_BY_PROXY)
    @Replaces(PROTOCOLS + "ftp.Handler" + OPEN_BY_PROXY)
    static URLConnection openConnection(URLStreamHandler self, URL url, Proxy proxy) throws IOException {
        return openConnection(self, url);
    }

    /** Whether texts of its URLs are checked once more. */
    @Replaces("java.net.URL.isBuiltinStreamHandler(" + HANDLER + ")Z")
    static boolean isBuiltin(URL self, URLStreamHandler handler) {
        return handler instanceof FileUrls
                || handler == ResourceUrls.handler(self.getProtocol())
                || handler.getClass().getName().startsWith(PROTOCOLS);
    }

    /** As {@code Character.isSpaceChar}: what Unicode calls separators, of which there have been none but these since version 6.3. */
    static boolean isSpaceChar(char c) {
        return switch (c) {
            case ' ', '\u00A0', '\u1680', '\u2028', '\u2029', '\u202F', '\u205F', '\u3000' -> true;
            default -> c >= '\u2000' && c <= '\u200A';
        };
    }
}
