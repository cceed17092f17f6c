// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

import com.google.gson.Gson;
import dev.amphora.browser.Bundle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Runs modules in a headless Firefox, as {@link ChromiumEngine} does in Chromium. */
public final class FirefoxEngine implements EngineRunner {
    /** How much longer than for a program is waited for the page to say that it runs too long. */
    private static final Duration LEEWAY = Duration.ofSeconds(30);

    private final Firefox browser;
    private final StaticServer server;
    private int runs;

    /** Finds or installs a browser, and starts it and the server for its page. */
    public FirefoxEngine() throws IOException {
        server = new StaticServer();
        server.put("/index.html", "<!doctype html><title>Amphora</title>".getBytes(StandardCharsets.UTF_8));
        try (InputStream worker = FirefoxEngine.class.getResourceAsStream("run-worker.mjs")) {
            server.put("/run-worker.mjs", worker.readAllBytes());
        }
        browser = Firefox.open();
        browser.navigate(server.url("/index.html"));
    }

    @Override
    public String name() {
        return "firefox";
    }

    /** The version of the browser. */
    public String version() throws IOException {
        return browser.version();
    }

    @Override
    public Outcome run(String programName, byte[] wasm, Invocation invocation) throws IOException, RunFailure {
        String base = "/" + ++runs + "/" + programName;
        Bundle bundle = new Bundle(programName);
        server.put(base + ".wasm", wasm);
        server.put(base + ".js", bundle.script().getBytes(StandardCharsets.UTF_8));
        server.put(base + ".trace.js", bundle.traceScript().orElseThrow().getBytes(StandardCharsets.UTF_8));
        Duration patience = invocation.patience();
        try {
            String request = new Gson().toJson(ChromiumEngine.request(base + ".js", invocation, patience));
            String result = browser.evaluate(
                    "(" + ChromiumEngine.RUN + ")(" + request + ").then(JSON.stringify)", patience.plus(LEEWAY));
            return ChromiumEngine.outcome(name(), new Gson().fromJson(result, Map.class), patience);
        } finally {
            server.remove(base + ".wasm");
            server.remove(base + ".js");
            server.remove(base + ".trace.js");
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        browser.close();
    }
}
