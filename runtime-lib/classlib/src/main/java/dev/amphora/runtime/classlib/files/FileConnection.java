// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads a file, or the names in a directory, one a line. Its only headers are those that a file has. */
final class FileConnection extends URLConnection {
    private final File file;
    private InputStream content;

    FileConnection(URL url, File file) {
        super(url);
        this.file = file;
    }

    @Override
    public void connect() throws IOException {
        if (connected) {
            return;
        }
        if (file.isDirectory()) {
            String[] names = file.list();
            if (names == null) {
                throw new FileNotFoundException(file.getPath() + " exists, but is not accessible");
            }
            Arrays.sort(names);
            StringBuilder lines = new StringBuilder();
            for (String name : names) {
                lines.append(name).append('\n');
            }
            content = new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8));
        } else {
            content = new BufferedInputStream(new FileInputStream(file));
        }
        connected = true;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        connect();
        return content;
    }

    @Override
    public long getContentLengthLong() {
        return isConnected() && !file.isDirectory() ? file.length() : -1;
    }

    @Override
    public int getContentLength() {
        long length = getContentLengthLong();
        return length > Integer.MAX_VALUE ? -1 : (int) length;
    }

    @Override
    public String getContentType() {
        if (!isConnected()) {
            return null;
        }
        String type = file.isDirectory() ? "text/plain" : guessContentTypeFromName(file.getName());
        return type == null ? "content/unknown" : type;
    }

    @Override
    public long getLastModified() {
        return isConnected() ? file.lastModified() : 0;
    }

    /** Headers of what cannot be opened are absent, as HotSpot's are. */
    private boolean isConnected() {
        try {
            connect();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
