// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.amphora.browser.Bundle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Runs modules in a headless Chromium through the loader that {@link Bundle} writes, as a web page would. One browser
 * with one page serves all runs; each has a worker of its own, which can be ended from outside.
 */
public final class ChromiumEngine implements EngineRunner {
    /** Runs one module in a page; {@link #request} says what it takes. */
    static final String RUN =
            """
            ({ loader, args, env, stdin, files, milliseconds }) => new Promise((resolve) => {
                const worker = new Worker('/run-worker.mjs', { type: 'module' });
                const finish = (result) => {
                    clearTimeout(timer);
                    worker.terminate();
                    resolve(result);
                };
                const timer = setTimeout(() => finish({ late: true }), milliseconds);
                worker.onmessage = ({ data }) => finish(data);
                worker.onerror = (event) => finish({ failure: String(event.message) });
                worker.postMessage({ loader, args, env, stdin, files });
            })
            """;

    private final Chromium.Session session;
    private final StaticServer server;
    private final Page page;
    private int runs;

    /** Starts a browser and the server for its pages. */
    public ChromiumEngine(Optional<Path> executable) throws IOException {
        session = Chromium.open(executable);
        server = new StaticServer();
        server.put("/index.html", "<!doctype html><title>Amphora</title>".getBytes(StandardCharsets.UTF_8));
        try (InputStream worker = ChromiumEngine.class.getResourceAsStream("run-worker.mjs")) {
            server.put("/run-worker.mjs", worker.readAllBytes());
        }
        page = session.newPage();
        page.navigate(server.url("/index.html").toString());
    }

    @Override
    public String name() {
        return "chromium";
    }

    @Override
    public Outcome run(String programName, byte[] wasm, Invocation invocation) throws IOException, RunFailure {
        String base = "/" + ++runs + "/" + programName;
        server.put(base + ".wasm", wasm);
        Bundle bundle = new Bundle(programName);
        server.put(base + ".js", bundle.script().getBytes(StandardCharsets.UTF_8));
        server.put(base + ".trace.js", bundle.traceScript().orElseThrow().getBytes(StandardCharsets.UTF_8));
        Duration patience = invocation.patience();
        try {
            return outcome(
                    name(), (Map<?, ?>) page.evaluate(RUN, request(base + ".js", invocation, patience)), patience);
        } catch (PlaywrightException e) {
            throw new RunFailure("chromium: " + e.getMessage(), e);
        } finally {
            server.remove(base + ".wasm");
            server.remove(base + ".js");
            server.remove(base + ".trace.js");
        }
    }

    static Map<String, Object> request(String loader, Invocation invocation, Duration patience) {
        return Map.of(
                "loader",
                loader,
                "args",
                invocation.args(),
                "env",
                invocation.environment(),
                "stdin",
                new String(invocation.stdin(), StandardCharsets.ISO_8859_1),
                "files",
                invocation.files(),
                "milliseconds",
                (double) patience.toMillis());
    }

    static Outcome outcome(String host, Map<?, ?> result, Duration patience) throws RunFailure {
        if (result.containsKey("late")) {
            throw new RunFailure(host + ": still running after " + patience.toSeconds() + " s");
        }
        if (result.containsKey("failure")) {
            throw new RunFailure(host + ": the worker failed: " + result.get("failure"));
        }
        String stdout = text(result.get("stdout"));
        String stderr = text(result.get("stderr"));
        if (result.containsKey("trap")) {
            return Outcome.trapped(stdout, stderr, (String) result.get("trap"));
        }
        return new Outcome(((Number) result.get("exitCode")).intValue(), stdout, stderr);
    }

    /** Undoes what the worker did to get bytes through JSON. */
    private static String text(Object latin1) {
        return new String(((String) latin1).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
        session.close();
    }
}
