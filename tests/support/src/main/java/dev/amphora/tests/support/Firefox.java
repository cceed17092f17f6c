// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Firefox with one page, driven by WebDriver BiDi, which it speaks by itself: Playwright drives only a Firefox of its own making,
 * and Debian has no geckodriver. Modules need version 131 or newer.
 */
public final class Firefox implements AutoCloseable {
    private static final String[] NAMES = {"firefox-esr", "firefox"};
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** A machine with much else to do takes long to start it. */
    private static final Duration START = Duration.ofMinutes(4);

    private static final Pattern LISTENING = Pattern.compile("WebDriver BiDi listening on (ws://\\S+)");

    private final Screen screen;
    private final Path profile;
    private final Process process;
    private final WebSocket socket;
    private final String context;
    private String window;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    /**
     * Starts a browser.
     *
     * @param screen what it shows itself on, and is closed with it; null if it shows itself nowhere
     */
    private Firefox(Path executable, Screen screen) throws IOException {
        this.screen = screen;
        profile = Files.createTempDirectory("amphora-firefox");
        List<String> command = new ArrayList<>(List.of(
                executable.toString(),
                "--no-remote",
                "--profile",
                profile.toString(),
                "--remote-debugging-port=0",
                "--remote-allow-system-access",
                "about:blank"));
        if (screen == null) {
            command.add(1, "--headless");
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        if (screen != null) {
            screen.choose(builder.environment());
        }
        process = builder.start();
        try {
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(URI.create(address() + "/session"), new Messages())
                    .get(START.toSeconds(), TimeUnit.SECONDS);
            command("session.new", object("capabilities", new JsonObject()), START);
            JsonArray events = new JsonArray();
            events.add("log.entryAdded");
            command("session.subscribe", object("events", events));
            context = firstContext(new JsonObject());
        } catch (IOException | InterruptedException | ExecutionException | TimeoutException e) {
            end();
            throw e instanceof IOException failure ? failure : new IOException("Firefox does not start", e);
        }
    }

    /**
     * Finds a browser, or installs it when root and on Debian, and says on standard output what it does: {@code $AMPHORA_FIREFOX},
     * else one on the PATH, else Debian's package.
     *
     * @throws IOException if there is none, since tests are not left out unnoticed
     */
    public static Path locate() throws IOException {
        String chosen = System.getenv("AMPHORA_FIREFOX");
        if (chosen != null && !chosen.isEmpty()) {
            Path executable = Path.of(chosen);
            if (!Files.isExecutable(executable)) {
                throw new IOException("$AMPHORA_FIREFOX is not an executable file: " + chosen);
            }
            System.out.println("[amphora] Firefox from $AMPHORA_FIREFOX: " + executable);
            return executable;
        }
        Optional<Path> onPath = Processes.onPath(NAMES);
        if (onPath.isEmpty() && Processes.canInstallPackages()) {
            Processes.installPackage("firefox-esr");
            onPath = Processes.onPath(NAMES);
        }
        Path found = onPath.orElseThrow(
                () -> new IOException(
                        "there is no Firefox here: install one (on Debian the package"
                                + " firefox-esr, which the build does by itself when it is root), or set $AMPHORA_FIREFOX to its executable"));
        System.out.println("[amphora] Firefox on the PATH: " + found);
        return found;
    }

    /** Finds or installs a browser and starts it headless, which means without WebGL on Linux. */
    public static Firefox open() throws IOException {
        return new Firefox(locate(), null);
    }

    /** Finds or installs a browser and starts it with all that a browser has, on a screen that nobody sees. */
    public static Firefox openWithGraphics() throws IOException {
        Path executable = locate();
        return new Firefox(executable, Screen.isNeeded() ? Screen.open() : null);
    }

    /** Waits for the line that says where the browser listens, and lets the rest of its output run off. */
    private String address() throws IOException, InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<String> found = new CompletableFuture<>();
        Thread reader = new Thread(
                () -> {
                    try (BufferedReader lines = new BufferedReader(
                            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                            Matcher listening = LISTENING.matcher(line);
                            if (listening.find()) {
                                found.complete(listening.group(1));
                            }
                        }
                        found.completeExceptionally(new IOException("Firefox has ended"));
                    } catch (IOException e) {
                        found.completeExceptionally(e);
                    }
                },
                "firefox-output");
        reader.setDaemon(true);
        reader.start();
        return found.get(START.toSeconds(), TimeUnit.SECONDS);
    }

    /** Shows a page, and waits until it is loaded. */
    public void navigate(URI page) throws IOException {
        JsonObject parameters = object("context", context);
        parameters.addProperty("url", page.toString());
        parameters.addProperty("wait", "complete");
        command("browsingContext.navigate", parameters);
    }

    /** Evaluates an expression in the page, waits if it is a promise, and returns the string that it gives. */
    public String evaluate(String expression) throws IOException {
        return evaluate(expression, PATIENCE);
    }

    /** The same, waiting that long. */
    String evaluate(String expression, Duration longest) throws IOException {
        return evaluate(context, expression, longest);
    }

    /** Evaluates an expression in the browser's window, with the browser's rights. */
    public String evaluateInWindow(String expression) throws IOException {
        if (window == null) {
            window = firstContext(object("moz:scope", "chrome"));
        }
        return evaluate(window, expression, PATIENCE);
    }

    /** Runs a script in each page that is loaded from now on, before the page's own. */
    public void addPreloadScript(String function) throws IOException {
        command("script.addPreloadScript", object("functionDeclaration", function));
    }

    /** Lets all pages collect their garbage. */
    public void collectGarbage() throws IOException {
        evaluateInWindow(
                """
                for (const what of ['gc', 'cc', 'gc']) {
                    Services.obs.notifyObservers(null, `child-${what}-request`);
                }
                """);
    }

    private String firstContext(JsonObject parameters) throws IOException {
        return command("browsingContext.getTree", parameters)
                .getAsJsonArray("contexts")
                .get(0)
                .getAsJsonObject()
                .get("context")
                .getAsString();
    }

    private String evaluate(String where, String expression, Duration longest) throws IOException {
        JsonObject parameters = object("expression", expression);
        parameters.add("target", object("context", where));
        parameters.addProperty("awaitPromise", true);
        JsonObject result = command("script.evaluate", parameters, longest);
        if (result.has("exceptionDetails")) {
            throw new IOException(
                    result.getAsJsonObject("exceptionDetails").get("text").getAsString());
        }
        JsonObject value = result.getAsJsonObject("result");
        return value.has("value") ? value.get("value").getAsString() : null;
    }

    /** Errors and warnings of the console so far, uncaught exceptions among them. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The same, which are forgotten then. */
    public List<String> takeComplaints() {
        synchronized (complaints) {
            List<String> taken = List.copyOf(complaints);
            complaints.clear();
            return taken;
        }
    }

    /** Presses and releases keys one after the other, which WebDriver calls by these characters. */
    public void press(String keys) throws IOException {
        JsonArray actions = new JsonArray();
        keys.codePoints().mapToObj(Character::toString).forEach(key -> {
            for (String type : List.of("keyDown", "keyUp")) {
                JsonObject action = object("type", type);
                action.addProperty("value", key);
                actions.add(action);
            }
        });
        JsonObject keyboard = object("type", "key");
        keyboard.addProperty("id", "keyboard");
        keyboard.add("actions", actions);
        JsonArray sources = new JsonArray();
        sources.add(keyboard);
        JsonObject parameters = object("context", context);
        parameters.add("actions", sources);
        command("input.performActions", parameters);
    }

    /** The version, such as {@code 140.4.0}. */
    public String version() throws IOException {
        return evaluate("navigator.userAgent.replace(/.*Firefox\\//, '')");
    }

    private JsonObject command(String method, JsonObject parameters) throws IOException {
        return command(method, parameters, PATIENCE);
    }

    private JsonObject command(String method, JsonObject parameters, Duration longest) throws IOException {
        int id = lastId.incrementAndGet();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        JsonObject request = object("method", method);
        request.addProperty("id", id);
        request.add("params", parameters);
        try {
            synchronized (socket) {
                socket.sendText(request.toString(), true).get(longest.toSeconds(), TimeUnit.SECONDS);
            }
            JsonObject answered = answer.get(longest.toSeconds(), TimeUnit.SECONDS);
            if (answered.has("error")) {
                throw new IOException(method + ": " + answered.get("error").getAsString() + ": "
                        + answered.get("message").getAsString());
            }
            return answered.getAsJsonObject("result");
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IOException(method + " has no answer", e);
        }
    }

    private static JsonObject object(String name, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }

    private static JsonObject object(String name, JsonElement value) {
        JsonObject object = new JsonObject();
        object.add(name, value);
        return object;
    }

    private final class Messages implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                receive(JsonParser.parseString(text.toString()).getAsJsonObject());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            waiting.values().forEach(answer -> answer.completeExceptionally(error));
        }
    }

    private void receive(JsonObject message) {
        if (message.has("id") && !message.get("id").isJsonNull()) {
            CompletableFuture<JsonObject> answer =
                    waiting.remove(message.get("id").getAsInt());
            if (answer != null) {
                answer.complete(message);
            }
        } else if (message.has("method") && message.get("method").getAsString().equals("log.entryAdded")) {
            JsonObject entry = message.getAsJsonObject("params");
            String level = entry.get("level").getAsString();
            if (level.equals("error") || level.equals("warn")) {
                complaints.add(entry.get("text").toString());
            }
        }
    }

    private void end() throws IOException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (screen != null) {
            screen.close();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        end();
    }
}
