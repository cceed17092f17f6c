// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import java.io.File;
import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLDecoder;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;

/** URLs of protocol {@code file}: what they name is read; the name of a host is none or the machine's own. */
public final class FileUrls extends URLStreamHandler {
    private static final String LOCALHOST = "localhost";

    @Override
    public URLConnection openConnection(URL url) throws IOException {
        String host = url.getHost();
        if (host != null && !host.isEmpty() && !host.equals("~") && !host.equalsIgnoreCase(LOCALHOST)) {
            throw new IOException(url + ": WASI preview 1 opens no sockets");
        }
        // A plus sign stands for itself in a path.
        String path = URLDecoder.decode(url.getPath().replace("+", "%2B"), StandardCharsets.UTF_8);
        return new FileConnection(url, new File(path));
    }

    @Override
    public URLConnection openConnection(URL url, Proxy proxy) throws IOException {
        return openConnection(url);
    }

    @Override
    protected boolean hostsEqual(URL one, URL other) {
        String first = one.getHost();
        String second = other.getHost();
        return isLocal(first) && isLocal(second) || super.hostsEqual(one, other);
    }

    private static boolean isLocal(String host) {
        return host == null || host.isEmpty() || host.equalsIgnoreCase(LOCALHOST);
    }
}
