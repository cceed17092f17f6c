// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of URLs that cannot be opened. */
class UrlHandlersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://example.com/a?b|there is no HttpURLConnection; java.net.http.HttpClient makes requests where the host has fetch",
                "https://example.com/|there is no HttpURLConnection; java.net.http.HttpClient makes requests where the host has fetch",
                "ftp://example.com/a|WASI preview 1 opens no sockets"
            })
    void refusalsSayWhatToDo(String address, String reason) throws Exception {
        URL url = new URL(address);
        IOException refused = assertThrows(IOException.class, () -> UrlHandlers.openConnection(null, url));
        assertEquals(address + ": " + reason, refused.getMessage());
    }
}
