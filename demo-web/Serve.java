// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Serves the page of the demo to this machine: {@code java demo-web/Serve.java [PORT [DIRECTORY]]}. Port 8000 and the
 * folder {@code demo-web/site} of the current directory unless told otherwise.
 */
final class Serve {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "wasm", "application/wasm");

    private final Path root;

    private Serve(Path root) {
        this.root = root;
    }

    public static void main(String[] args) throws IOException {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : 8000;
        Path root = Path.of(args.length > 1 ? args[1] : "demo-web/site");
        if (!Files.isRegularFile(root.resolve("index.html"))) {
            System.err.println("no index.html in " + root + ": start this in the root of the source tree");
            System.exit(2);
        }
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        HttpServer server = HttpServer.create(address, 0);
        server.createContext("/", new Serve(root.toRealPath())::answer);
        server.start();
        System.out.println("http://localhost:" + server.getAddress().getPort() + "   (Ctrl-C to stop)");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Path file = file(exchange.getRequestURI().getPath());
            boolean found = file != null && exchange.getRequestMethod().equals("GET");
            byte[] body = found ? Files.readAllBytes(file) : "not found\n".getBytes();
            String type = found ? TYPES.getOrDefault(extension(file), "application/octet-stream") : "text/plain";
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(found ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** The file that a request means, or null when there is none; nothing outside the root, not through links either. */
    private Path file(String path) throws IOException {
        try {
            Path file = root.resolve(path.endsWith("/") ? "." + path + "index.html" : "." + path);
            return Files.isRegularFile(file) && file.toRealPath().startsWith(root) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
