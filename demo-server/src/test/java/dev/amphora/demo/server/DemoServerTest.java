// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoServerTest {
    private static final int PERM = 63;
    private static final int BADF = 8;
    private static final int NOENT = 44;

    @TempDir
    Path directory;

    private DemoServer server;
    private Client client;

    @BeforeEach
    void start() throws Exception {
        Path site = Files.createDirectory(directory.resolve("site"));
        Files.writeString(site.resolve("index.html"), "<p>a page</p>");
        Files.write(site.resolve("app.wasm"), Guests.CAPITALS);
        Path data = Files.createDirectory(directory.resolve("data"));
        Files.writeString(Files.createDirectory(data.resolve("argos")).resolve("own.txt"), "own");
        Files.writeString(Files.createDirectory(data.resolve("colchis")).resolve("secret.txt"), "secret");
        Files.createSymbolicLink(data.resolve("argos").resolve("link"), data.resolve("colchis"));
        Path module = Files.write(directory.resolve("capitals.wasm"), Guests.CAPITALS);
        server = DemoServer.start(new Settings(
                0,
                site,
                Map.of("capitals", module),
                Map.of("argos", "golden", "poor", "fleece"),
                data,
                2,
                30,
                Settings.LIMITS.withTimeout(Duration.ofSeconds(10)).withFuel(20_000_000),
                Settings.OWN_LIMITS));
        client = new Client(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private int upload(String tenant, String token, String plugin, byte[] wasm) throws Exception {
        return client.change("PUT", "/tenants/" + tenant + "/plugins/" + plugin, token, wasm)
                .statusCode();
    }

    private HttpResponse<String> run(String plugin, String input) throws Exception {
        return client.post("/tenants/argos/plugins/" + plugin + "/run", input);
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void servesThePageAndTheModule() throws Exception {
        assertEquals("<p>a page</p>", client.get("/").body());
        HttpResponse<String> module = client.get("/app.wasm");
        assertEquals(200, module.statusCode());
        assertEquals("application/wasm", header(module, "Content-Type"));
        for (String path : List.of("/../data/colchis/secret.txt", "/%2e%2e/data/colchis/secret.txt")) {
            int status = client.get(path).statusCode();
            assertTrue(status == 400 || status == 404, path + " gives " + status);
        }
    }

    @Test
    void runsItsOwnPrograms() throws Exception {
        HttpResponse<String> response = client.post("/run/capitals?arg=x", "golden fleece");
        assertEquals(200, response.statusCode());
        assertEquals("GOLDEN FLEECE", response.body());
        assertEquals("0", header(response, "Amphora-Exit-Code"));
        assertEquals(404, client.post("/run/absent", "").statusCode());
    }

    @Test
    void aTenantsPluginIsReplacedAndRemoved() throws Exception {
        assertEquals(404, run("p", "").statusCode());
        assertEquals(201, upload("argos", "golden", "p", Guests.CAPITALS));
        assertEquals("A", run("p", "a").body());
        assertEquals(201, upload("argos", "golden", "p", Guests.TRAP));
        assertEquals(422, run("p", "a").statusCode());
        assertEquals(
                204,
                client.change("DELETE", "/tenants/argos/plugins/p", "golden", new byte[0])
                        .statusCode());
        assertEquals(404, run("p", "a").statusCode());
    }

    @Test
    void onlyATenantChangesItsPlugins() throws Exception {
        assertEquals(401, upload("argos", null, "p", Guests.CAPITALS));
        assertEquals(401, upload("argos", "fleece", "p", Guests.CAPITALS));
        assertEquals(401, upload("nobody", "golden", "p", Guests.CAPITALS));
        assertEquals(400, upload("argos", "golden", "..%2Fp", Guests.CAPITALS));
        assertEquals(404, run("p", "").statusCode());
    }

    @Test
    void brokenModulesAreExplained() throws Exception {
        for (byte[] wasm : List.of(
                new byte[0],
                "not wasm".getBytes(),
                Guests.command("(func (export \"run\"))"),
                Guests.command("(memory 5000) (func (export \"_start\"))"),
                Guests.command("(table 1000000 funcref) (func (export \"_start\"))"),
                Guests.command("(func $s (loop $again (br $again))) (start $s) (func (export \"_start\"))"))) {
            HttpResponse<String> response = client.change("PUT", "/tenants/argos/plugins/p", "golden", wasm);
            assertEquals(400, response.statusCode(), response.body());
            assertTrue(response.body().contains("the module"), response.body());
        }
        byte[] large = new byte[9 << 20];
        assertEquals(413, upload("argos", "golden", "p", large));
    }

    @Test
    void hostilePluginsAreStopped() throws Exception {
        Map<String, byte[]> plugins = Map.of(
                "OUT_OF_FUEL", Guests.LOOP,
                "OUT_OF_STACK", Guests.STACK_BOMB,
                "TRAPPED", Guests.TRAP);
        for (Map.Entry<String, byte[]> plugin : plugins.entrySet()) {
            assertEquals(201, upload("argos", "golden", "p", plugin.getValue()));
            HttpResponse<String> response = run("p", "");
            assertEquals(422, response.statusCode(), response.body());
            assertEquals(plugin.getKey(), header(response, "Amphora-Stopped"));
        }
        assertEquals(201, upload("argos", "golden", "p", Guests.MEMORY_BOMB));
        assertEquals("OUT_OF_FUEL", header(run("p", ""), "Amphora-Stopped"));
        assertEquals(201, upload("argos", "golden", "p", Guests.SLEEPER));
        assertEquals("9", header(run("p", ""), "Amphora-Exit-Code"));
        assertEquals(201, upload("argos", "golden", "p", Guests.FLOOD));
        HttpResponse<String> flood = run("p", "");
        assertEquals("5", header(flood, "Amphora-Exit-Code"));
        assertTrue(flood.body().length() <= 1 << 20);
    }

    @Test
    void aPluginSeesWhatItWasGranted() throws Exception {
        Map<String, Integer> errnos = Map.of(
                "own.txt", 0,
                "./own.txt", 0,
                "absent.txt", NOENT,
                "../colchis/secret.txt", PERM,
                "link/secret.txt", PERM,
                "/etc/passwd", PERM);
        for (Map.Entry<String, Integer> path : errnos.entrySet()) {
            assertEquals(201, upload("argos", "golden", "p", Guests.opener(path.getKey())));
            assertEquals(path.getValue().toString(), header(run("p", ""), "Amphora-Exit-Code"), path.getKey());
        }
        assertEquals(201, upload("poor", "fleece", "p", Guests.opener("own.txt")));
        assertEquals(
                Integer.toString(BADF), header(client.post("/tenants/poor/plugins/p/run", ""), "Amphora-Exit-Code"));
    }

    @Test
    void metricsCountWhatHappened() throws Exception {
        upload("argos", "golden", "p", Guests.CAPITALS);
        upload("argos", "golden", "trap", Guests.TRAP);
        run("p", "a");
        run("p", "a");
        run("trap", "");
        run("absent", "");
        String metrics = client.get("/metrics").body();
        for (String line : List.of(
                "amphora_requests_total{status=\"200\"} 2",
                "amphora_requests_total{status=\"201\"} 2",
                "amphora_requests_total{status=\"404\"} 1",
                "amphora_requests_total{status=\"422\"} 1",
                "amphora_request_seconds_count 6",
                "amphora_runs_total{outcome=\"ended\"} 2",
                "amphora_runs_total{outcome=\"trapped\"} 1",
                "amphora_instances_total 3",
                "amphora_instances_live 0")) {
            assertTrue(metrics.lines().anyMatch(line::equals), line + " is not in\n" + metrics);
        }
        assertTrue(metrics.matches("(?s).*amphora_fuel_total [1-9].*"), metrics);
    }

    @Test
    void whatIsUnderWayIsFinishedBeforeTheEnd() throws Exception {
        assertEquals("ok\n", client.get("/health").body());
        upload("argos", "golden", "loop", Guests.LOOP);
        List<CompletableFuture<HttpResponse<String>>> running = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            running.add(client.postAsync("/tenants/argos/plugins/loop/run", ""));
        }
        // The request for health is behind them, so they have all arrived.
        while (!client.get("/metrics").body().contains("amphora_instances_live 2")
                && running.stream().noneMatch(CompletableFuture::isDone)) {
            Thread.onSpinWait();
        }
        server.close();
        int finished = 0;
        for (CompletableFuture<HttpResponse<String>> response : running) {
            int status = response.handle((answer, failure) -> failure == null ? answer.statusCode() : 0)
                    .get();
            assertTrue(status == 422 || status == 503 || status == 0, "status " + status);
            finished += status == 422 ? 1 : 0;
        }
        assertTrue(finished >= 1);
        assertThrows(IOException.class, () -> client.get("/health"));
    }

    @Test
    void anOverbusyTenantDoesNotDisturbAnother() throws Exception {
        upload("poor", "fleece", "loop", Guests.LOOP);
        upload("argos", "golden", "p", Guests.CAPITALS);
        List<CompletableFuture<HttpResponse<String>>> loops = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            loops.add(client.postAsync("/tenants/poor/plugins/loop/run", ""));
        }
        assertEquals("FLEECE", run("p", "fleece").body());
        int refused = 0;
        for (CompletableFuture<HttpResponse<String>> loop : loops) {
            int status = loop.get().statusCode();
            assertTrue(status == 422 || status == 429, "status " + status);
            refused += status == 429 ? 1 : 0;
        }
        assertTrue(refused > 0, "none of 60 was refused");
    }

    @Test
    void optionsAreExplained() {
        Settings settings =
                Settings.parse("--port", "1", "--tenant", "a=b=c", "--module", "m=x.wasm", "--threads", "3");
        assertEquals(Map.of("a", "b=c"), settings.tenants());
        assertEquals(Map.of("m", Path.of("x.wasm")), settings.modules());
        assertEquals(3, settings.threads());
        assertThrows(IllegalArgumentException.class, () -> Settings.parse("--port"));
        assertThrows(IllegalArgumentException.class, () -> Settings.parse("--tenant", "a"));
        assertThrows(IllegalArgumentException.class, () -> Settings.parse("--what", "a"));
    }
}
