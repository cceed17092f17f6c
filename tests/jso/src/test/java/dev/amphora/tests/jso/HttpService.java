// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.jso;

import com.sun.net.httpserver.HttpExchange;
import dev.amphora.tests.support.StaticServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.zip.CRC32;

/** What {@code HttpRequests} talks to. */
final class HttpService implements AutoCloseable {
    private static final int PART = 64 * 1024;
    private static final int PARTS = 48;

    /** Requests that are never answered wait for the end. */
    private final CountDownLatch end = new CountDownLatch(1);

    HttpService(StaticServer server) {
        server.handle("/echo", exchange -> {
            String mark = String.join("+", exchange.getRequestHeaders().getOrDefault("X-Mark", List.of()));
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("X-Answer", "yes");
            String query = exchange.getRequestURI().getRawQuery();
            answer(
                    exchange,
                    200,
                    exchange.getRequestMethod() + " " + query + " " + mark.replace(", ", "+") + " "
                            + new String(body, StandardCharsets.UTF_8));
        });
        server.handle("/sum", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            CRC32 sum = new CRC32();
            sum.update(body);
            answer(exchange, 200, body.length + " " + Long.toHexString(sum.getValue()));
        });
        server.handle("/status/", exchange -> answer(exchange, number(exchange), "status"));
        server.handle("/redirect/", exchange -> {
            if (exchange.getRequestURI().getPath().endsWith("nowhere")) {
                answer(exchange, 302, "");
            } else {
                exchange.getResponseHeaders().set("Location", "/echo?redirected");
                answer(exchange, number(exchange), "elsewhere");
            }
        });
        server.handle("/loop", exchange -> {
            exchange.getResponseHeaders().set("Location", "/loop");
            answer(exchange, 302, "again");
        });
        server.handle("/lines", exchange -> answer(exchange, 200, "first\nsecond \u00fc\r\nthird"));
        server.handle("/latin1", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=ISO-8859-1");
            answer(exchange, 200, "gr\u00fcn".getBytes(StandardCharsets.ISO_8859_1));
        });
        server.handle("/big", HttpService::big);
        server.handle("/cookies", exchange -> answer(exchange, 200, "cookies"));
        server.handle("/never", exchange -> {
            try (exchange) {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.handle("/broken", exchange -> {
            // Closing the exchange before all has been written breaks the connection.
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            exchange.close();
        });
    }

    private static int number(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        answer(exchange, status, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            boolean empty = status == 204 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, empty ? -1 : body.length);
            if (!empty) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    /** Some megabytes, of a length that is not told. */
    private static void big(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            byte[] part = new byte[PART];
            OutputStream body = exchange.getResponseBody();
            for (int i = 0; i < PARTS; i++) {
                Arrays.fill(part, (byte) i);
                body.write(part);
            }
        } catch (IOException e) {
            // Whoever has had enough closes the connection.
            exchange.close();
        }
    }

    @Override
    public void close() {
        end.countDown();
    }
}
