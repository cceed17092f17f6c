// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.server;

import io.javalin.Javalin;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.TooManyRequestsResponse;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;

/**
 * A server that runs modules:
 *
 * <pre>
 * GET    /                                      the page of demo-web, if there is one
 * GET    /server.json                           the server's own modules, with their SHA-256
 * POST   /run/{module}?arg=A&amp;arg=B              runs one of them; the body is its standard input
 * PUT    /tenants/{tenant}/plugins/{plugin}     uploads a module (Authorization: Bearer TOKEN)
 * DELETE /tenants/{tenant}/plugins/{plugin}     removes it (likewise)
 * POST   /tenants/{tenant}/plugins/{plugin}/run runs it; the body is its standard input
 * GET    /metrics                               for Prometheus
 * GET    /health                                200, or 503 while the server stops
 * </pre>
 *
 * <p>The answer to a run is the guest's standard output, with the exit code in {@code Amphora-Exit-Code}; 422 if the guest was
 * stopped, with the reason in {@code Amphora-Stopped}. Of a library it is what {@link Plugin.Handler} gives. A tenant who has too much waiting gets 429, everyone 503 while
 * the server stops.
 */
final class DemoServer implements AutoCloseable {
    private static final int MAX_MODULE_BYTES = 8 << 20;
    /** Whose the server's own programs are. No tenant can have this name. */
    private static final String SERVER = "";

    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Settings settings;
    private final Map<String, Plugin> modules = new HashMap<>();
    private final Map<String, Tenant> tenants = new HashMap<>();
    private final Metrics metrics = new Metrics();
    private final Workers workers;
    private final Javalin http;
    private volatile boolean isStopping;

    private DemoServer(Settings settings) throws IOException, RefusedException {
        this.settings = settings;
        workers = new Workers(settings.threads(), settings.maxWaiting());
        for (Map.Entry<String, Path> module : settings.modules().entrySet()) {
            if (!NAME.matcher(module.getKey()).matches()) {
                throw new IllegalArgumentException("not a name for a module: " + module.getKey());
            }
            modules.put(
                    module.getKey(), Plugin.prepare(Files.readAllBytes(module.getValue()), settings.ownLimits(), null));
        }
        settings.tenants().forEach((name, token) -> {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("not a name for a tenant: " + name);
            }
            Path granted = settings.data() == null ? null : settings.data().resolve(name);
            boolean exists = granted != null && Files.isDirectory(granted);
            tenants.put(name, new Tenant(name, token, exists ? granted : null));
        });
        http = Javalin.create(config -> {
            config.showJavalinBanner = false;
            config.http.maxRequestSize = MAX_MODULE_BYTES;
            if (settings.site() != null) {
                config.staticFiles.add(settings.site().toString(), Location.EXTERNAL);
            }
        });
        http.before(context -> context.attribute("start", System.nanoTime()));
        http.after(context -> {
            Long start = context.attribute("start");
            metrics.request(context.statusCode(), start == null ? 0 : System.nanoTime() - start);
        });
        http.get("/server.json", context -> context.contentType("application/json")
                .result(describe()));
        http.post("/run/{module}", this::runModule);
        http.put("/tenants/{tenant}/plugins/{plugin}", this::upload);
        http.delete("/tenants/{tenant}/plugins/{plugin}", this::remove);
        http.post("/tenants/{tenant}/plugins/{plugin}/run", this::runPlugin);
        http.get("/metrics", context -> context.contentType("text/plain; version=0.0.4")
                .result(metrics.render()));
        http.get("/health", context -> context.status(isStopping ? 503 : 200)
                .result(isStopping ? "stopping\n" : "ok\n"));
    }

    /**
     * Starts a server.
     *
     * @throws RefusedException if one of the server's own modules cannot be run
     */
    static DemoServer start(Settings settings) throws IOException, RefusedException {
        DemoServer server = new DemoServer(settings);
        server.http.start("127.0.0.1", settings.port());
        return server;
    }

    int port() {
        return http.port();
    }

    /** Finishes what is under way, accepts nothing new, and ends. */
    @Override
    public void close() {
        isStopping = true;
        try {
            if (!workers.stop(GRACE)) {
                System.err.println("some guests were still running after " + GRACE.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.stop();
    }

    private void runModule(Context context) {
        Plugin plugin = modules.get(context.pathParam("module"));
        if (plugin == null) {
            throw new NotFoundResponse("no module is called " + context.pathParam("module"));
        }
        answer(context, SERVER, plugin, context.pathParam("module"), context.queryParams("arg"));
    }

    /** What the page asks for; a server of files only has such a file with no modules in it. */
    private String describe() {
        StringJoiner text = new StringJoiner(",", "{\"modules\":{", "}}\n");
        modules.forEach((name, plugin) -> text.add("\"%s\":{\"sha256\":\"%s\",\"bytes\":%d}"
                .formatted(name, plugin.identity().sha256(), plugin.identity().bytes())));
        return text.toString();
    }

    private void runPlugin(Context context) {
        Tenant tenant = tenant(context);
        Plugin plugin = tenant.plugin(context.pathParam("plugin"));
        if (plugin == null) {
            throw new NotFoundResponse("no plugin is called " + context.pathParam("plugin"));
        }
        answer(context, tenant.name(), plugin, context.pathParam("plugin"), List.of());
    }

    /** Runs a plugin on one of the workers, and answers when it has ended. */
    private void answer(Context context, String user, Plugin plugin, String name, List<String> args) {
        byte[] input = context.bodyAsBytes();
        CompletableFuture<Plugin.Answer> run = submit(user, () -> {
            metrics.instanceBegins();
            try {
                return plugin.run(name, args, input);
            } finally {
                metrics.instanceEnds();
            }
        });
        context.future(() -> run.thenAccept(answer -> {
            metrics.run(answer);
            context.header("Amphora-Sha256", plugin.identity().sha256())
                    .header("Server-Timing", "run;dur=%.2f".formatted(answer.nanos() / 1e6));
            render(context, plugin, answer);
        }));
    }

    private <T> CompletableFuture<T> submit(String user, Callable<T> task) {
        try {
            return workers.submit(user, task);
        } catch (RejectedExecutionException e) {
            if (isStopping) {
                throw new ServiceUnavailableResponse("the server stops");
            }
            throw new TooManyRequestsResponse(e.getMessage());
        }
    }

    private static void render(Context context, Plugin plugin, Plugin.Answer answer) {
        if (answer.outcome() == Plugin.Outcome.ENDED) {
            context.header("Amphora-Exit-Code", Integer.toString(answer.exitCode()))
                    .contentType(plugin.isLibrary() ? "application/octet-stream" : "text/plain; charset=utf-8")
                    .result(answer.out());
        } else {
            context.status(422)
                    .header("Amphora-Stopped", answer.outcome().name())
                    .result((answer.message() + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private Tenant tenant(Context context) {
        Tenant tenant = tenants.get(context.pathParam("tenant"));
        if (tenant == null) {
            throw new NotFoundResponse("no tenant is called " + context.pathParam("tenant"));
        }
        return tenant;
    }

    private Tenant authorizedTenant(Context context) {
        // The same answer for an unknown tenant and for a wrong token: who may not change plugins learns no names.
        Tenant tenant = tenants.get(context.pathParam("tenant"));
        if (tenant == null || !tenant.isAuthorized(context.header("Authorization"))) {
            throw new UnauthorizedResponse("a tenant's token is needed");
        }
        return tenant;
    }

    private void upload(Context context) {
        Tenant tenant = authorizedTenant(context);
        String name = context.pathParam("plugin");
        if (!NAME.matcher(name).matches()) {
            throw new BadRequestResponse("not a name for a plugin");
        }
        byte[] wasm = context.bodyAsBytes();
        // A start function runs already, so this is a worker's job too.
        CompletableFuture<Plugin> prepared =
                submit(tenant.name(), () -> Plugin.prepare(wasm, settings.limits(), tenant.granted()));
        context.future(() -> prepared.handle((plugin, failure) -> {
            if (failure != null) {
                throw refusal(failure);
            }
            if (!tenant.put(name, plugin)) {
                throw new ConflictResponse("a tenant may have " + Tenant.MAX_PLUGINS + " plugins");
            }
            return context.status(201).result("accepted\n");
        }));
    }

    private static RuntimeException refusal(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof RefusedException
                ? new BadRequestResponse(cause.getMessage())
                : new CompletionException(cause);
    }

    private void remove(Context context) {
        if (!authorizedTenant(context).remove(context.pathParam("plugin"))) {
            throw new NotFoundResponse("no plugin is called " + context.pathParam("plugin"));
        }
        context.status(204);
    }

    /** See {@link Settings#USAGE}. */
    public static void main(String[] args) throws IOException {
        try {
            DemoServer server = start(Settings.parse(args));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
            System.out.println("http://localhost:" + server.port() + "   (Ctrl-C to stop)");
        } catch (IllegalArgumentException | RefusedException e) {
            System.err.println("error: " + e.getMessage());
            System.err.println(Settings.USAGE);
            System.exit(2);
        }
    }
}
