// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.jso;

import dev.amphora.api.Host;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.CookieHandler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Requests to the server of {@code HttpTest}, on the JVM, in Node and in a page. */
public final class HttpRequests {
    private static final int MIB = 1 << 20;

    private final String server;
    private final PrintStream out;
    private final HttpClient client = HttpClient.newHttpClient();

    private HttpRequests(String server, PrintStream out) {
        this.server = server;
        this.out = out;
    }

    /**
     * Runs all of it.
     *
     * @param args address of the server, and one where nobody listens
     */
    public static void main(String[] args) throws Exception {
        run(args[0], args[1], System.out);
    }

    static void run(String server, String nobody, PrintStream out) throws Exception {
        HttpRequests requests = new HttpRequests(server, out);
        requests.methods();
        requests.requestBodies();
        requests.responseBodies();
        requests.demand();
        requests.redirects();
        if (!Host.isBrowser()) {
            requests.redirectsThatAreSeen();
        }
        requests.cookies();
        requests.async();
        requests.timeouts();
        requests.cancelled();
        requests.failures(nobody);
        out.println("done");
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server + path));
    }

    private String text(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }

    private void methods() throws Exception {
        HttpResponse<String> response = client.send(
                to("/echo?a=1&b=%20")
                        .header("X-Mark", "one")
                        .header("X-Mark", "two")
                        .build(),
                BodyHandlers.ofString());
        out.println(response.toString().replace(server, "") + " "
                + response.request().method() + " " + response.uri().getRawQuery() + " "
                + response.previousResponse().isPresent());
        out.println(response.body());
        out.println(response.headers().firstValue("X-Answer").orElse("none") + " "
                + response.headers().allValues("x-none") + " "
                + response.headers().firstValueAsLong("content-length").isPresent());
        out.println(text(to("/echo").POST(BodyPublishers.noBody())));
        out.println(text(to("/echo").POST(BodyPublishers.ofString("posted ü")).header("Content-Type", "text/plain")));
        out.println(text(to("/echo").PUT(BodyPublishers.ofString("put"))));
        out.println(text(to("/echo").DELETE()));
        out.println(text(to("/echo").method("PATCH", BodyPublishers.ofString("patched"))));
        HttpResponse<String> head =
                client.send(to("/echo").method("HEAD", BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        out.println(head.statusCode() + " '" + head.body() + "' "
                + head.headers().firstValue("X-Answer").orElse("none"));
        for (int status : new int[] {204, 404, 500, 200}) {
            out.println(text(to("/status/" + status)));
        }
        out.println(client.send(new Custom(URI.create(server + "/echo")), BodyHandlers.ofString())
                .body());
    }

    /** A request whose class is no one's but the program's. */
    private static final class Custom extends HttpRequest {
        private final URI uri;

        Custom(URI uri) {
            this.uri = uri;
        }

        @Override
        public Optional<BodyPublisher> bodyPublisher() {
            return Optional.of(BodyPublishers.ofString("custom"));
        }

        @Override
        public String method() {
            return "PUT";
        }

        @Override
        public Optional<Duration> timeout() {
            return Optional.empty();
        }

        @Override
        public boolean expectContinue() {
            return false;
        }

        @Override
        public URI uri() {
            return uri;
        }

        @Override
        public Optional<HttpClient.Version> version() {
            return Optional.empty();
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(Map.of("X-Mark", List.of("custom")), (name, value) -> true);
        }
    }

    private void requestBodies() throws Exception {
        byte[] bytes = new byte[100_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 >> 3);
        }
        out.println(text(to("/sum").POST(BodyPublishers.ofByteArray(bytes))));
        out.println(text(to("/sum").POST(BodyPublishers.ofByteArray(bytes, 1000, 2000))));
        out.println(text(to("/sum").POST(BodyPublishers.ofByteArrays(List.of(bytes, new byte[0], bytes)))));
        out.println(text(to("/sum").POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))));
        out.println(text(to("/sum").POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(bytes)))));
        out.println(
                text(to("/sum").POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(bytes), bytes.length))));
        out.println(text(to("/sum")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString("a"), BodyPublishers.noBody(), BodyPublishers.ofByteArray(bytes)))));
        for (int wrong : new int[] {99_999, 100_001}) {
            try {
                text(to("/sum").POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(bytes), wrong)));
            } catch (IOException e) {
                out.println(e.getMessage().contains("oo many bytes") + " "
                        + e.getMessage().contains("oo few bytes"));
            }
        }
        try {
            text(to("/sum").POST(BodyPublishers.ofInputStream(() -> {
                throw new IllegalStateException("no stream");
            })));
        } catch (IOException e) {
            out.println("no body");
        }
    }

    private void responseBodies() throws Exception {
        HttpRequest lines = to("/lines").build();
        out.println(client.send(lines, BodyHandlers.ofString(StandardCharsets.ISO_8859_1))
                .body()
                .length());
        out.println(client.send(to("/latin1").build(), BodyHandlers.ofString()).body());
        out.println(client.send(lines, BodyHandlers.ofByteArray()).body().length);
        try (Stream<String> stream = client.send(lines, BodyHandlers.ofLines()).body()) {
            out.println(stream.collect(Collectors.joining("|")));
        }
        try (InputStream in =
                client.send(to("/big").build(), BodyHandlers.ofInputStream()).body()) {
            CRC32 sum = new CRC32();
            byte[] part = new byte[10_000];
            long count = 0;
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                sum.update(part, 0, read);
                count += read;
            }
            out.println(count + " " + Long.toHexString(sum.getValue()));
        }
        try (InputStream in =
                client.send(to("/big").build(), BodyHandlers.ofInputStream()).body()) {
            out.println(in.readNBytes(5).length + " of many");
        }
        out.println(client.send(lines, BodyHandlers.discarding()).body());
        out.println(client.send(lines, BodyHandlers.replacing("replaced")).body());
        AtomicInteger largest = new AtomicInteger();
        AtomicInteger total = new AtomicInteger();
        AtomicInteger ends = new AtomicInteger();
        HttpResponse.BodyHandler<Void> consumer = BodyHandlers.ofByteArrayConsumer(part -> {
            part.ifPresentOrElse(
                    some -> {
                        largest.set(Math.max(largest.get(), some.length));
                        total.addAndGet(some.length);
                    },
                    ends::incrementAndGet);
        });
        client.send(to("/big").build(), BodyHandlers.buffering(consumer, 1000));
        out.println(largest + " " + total + " " + ends);
        out.println(client.send(
                        lines,
                        info -> BodySubscribers.mapping(BodySubscribers.ofInputStream(), in -> {
                            try (in) {
                                return info.statusCode() + " " + in.readAllBytes().length;
                            } catch (IOException e) {
                                return e.toString();
                            }
                        }))
                .body());
        List<String> seen = new ArrayList<>();
        client.send(lines, BodyHandlers.fromLineSubscriber(new Flow.Subscriber<String>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(String line) {
                seen.add(line);
            }

            @Override
            public void onError(Throwable thrown) {
                seen.add(thrown.toString());
            }

            @Override
            public void onComplete() {
                seen.add("complete");
            }
        }));
        out.println(seen);
        try {
            client.send(lines, info -> {
                throw new IllegalStateException("no handler");
            });
        } catch (IOException e) {
            out.println(e.getMessage() + " " + e.getCause().getClass().getSimpleName());
        }
    }

    /** Asks for one part after the other, from threads of its own, and stops in the middle. */
    private static final class Slow implements Flow.Subscriber<List<ByteBuffer>> {
        private final CompletableFuture<String> result = new CompletableFuture<>();
        private Flow.Subscription subscription;
        private boolean asked;
        private int count;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            ask();
        }

        private void ask() {
            Thread asking = new Thread(() -> {
                try {
                    Thread.sleep(1);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                asked = true;
                subscription.request(1);
            });
            asking.setDaemon(true);
            asking.start();
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            if (!asked) {
                result.complete("not asked for");
            }
            asked = false;
            parts.forEach(part -> count += part.remaining());
            if (count >= MIB) {
                subscription.cancel();
                result.complete("enough, read-only: " + parts.get(0).isReadOnly());
            } else {
                ask();
            }
        }

        @Override
        public void onError(Throwable thrown) {
            result.completeExceptionally(thrown);
        }

        @Override
        public void onComplete() {
            result.complete("all of it");
        }
    }

    private void demand() throws Exception {
        Slow slow = new Slow();
        client.sendAsync(to("/big").build(), BodyHandlers.fromSubscriber(slow));
        out.println(slow.result.get());
    }

    private void redirects() throws Exception {
        for (Redirect policy : new Redirect[] {Redirect.NORMAL, Redirect.ALWAYS}) {
            HttpClient following =
                    HttpClient.newBuilder().followRedirects(policy).build();
            for (int status : new int[] {301, 302, 303, 307, 308}) {
                HttpResponse<String> response =
                        following.send(to("/redirect/" + status).build(), BodyHandlers.ofString());
                out.println(status + " " + response.statusCode() + " "
                        + response.uri().getPath() + " " + response.body());
            }
            HttpResponse<String> kept = following.send(
                    to("/redirect/307").POST(BodyPublishers.ofString("kept")).build(), BodyHandlers.ofString());
            out.println(kept.request().method() + " " + kept.request().uri().getPath() + " " + kept.body());
            HttpResponse<String> got = following.send(
                    to("/redirect/303").POST(BodyPublishers.ofString("dropped")).build(), BodyHandlers.ofString());
            out.println(got.statusCode() + " " + got.body());
        }
    }

    /** The JVM and Node show what browsers hide. */
    private void redirectsThatAreSeen() throws Exception {
        HttpResponse<String> shown = client.send(to("/redirect/302").build(), BodyHandlers.ofString());
        out.println("seen: " + shown.statusCode() + " "
                + shown.headers().firstValue("Location").orElse("none"));
        HttpClient following =
                HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();
        HttpResponse<String> response = following.send(to("/redirect/302").build(), BodyHandlers.ofString());
        HttpResponse<String> before = response.previousResponse().orElseThrow();
        out.println("seen: " + before.statusCode() + " "
                + before.request().uri().getPath() + " " + before.uri().getPath() + " " + before.body());
        out.println("seen: "
                + following.send(to("/loop").build(), BodyHandlers.ofString()).statusCode());
        try {
            following.send(to("/redirect/nowhere").build(), BodyHandlers.ofString());
        } catch (IOException e) {
            out.println("seen: " + e.getMessage());
        }
    }

    private void cookies() throws Exception {
        List<String> set = new ArrayList<>();
        HttpClient keeping = HttpClient.newBuilder()
                .cookieHandler(new CookieHandler() {
                    @Override
                    public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
                        return Map.of("Cookie", List.of("taste=sweet", "size=small"));
                    }

                    @Override
                    public void put(URI uri, Map<String, List<String>> headers) {
                        set.add(uri.getPath());
                    }
                })
                .build();
        HttpResponse<String> response = keeping.send(to("/cookies").build(), BodyHandlers.ofString());
        out.println(response.statusCode() + " " + set + " "
                + keeping.cookieHandler().isPresent());
    }

    private void async() throws Exception {
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            answers.add(client.sendAsync(to("/echo?" + i).build(), BodyHandlers.ofString())
                    .thenApply(HttpResponse::body)
                    .thenCombine(CompletableFuture.completedFuture("!"), String::concat));
        }
        CompletableFuture.allOf(answers.toArray(new CompletableFuture<?>[0])).get();
        answers.forEach(answer -> out.println(answer.join()));
        CompletableFuture<HttpResponse<String>> awaited =
                client.sendAsync(to("/echo?awaited").build(), BodyHandlers.ofString());
        while (!awaited.isDone()) {} // The host has to get its stack back for that.
        out.println(awaited.join().body());
        out.println(client.sendAsync(to("/status/404").build(), BodyHandlers.ofString())
                .thenCompose(first -> client.sendAsync(
                        to("/status/" + (first.statusCode() + 1)).build(), BodyHandlers.ofString()))
                .thenApply(HttpResponse::statusCode)
                .join());
        AtomicInteger tasks = new AtomicInteger();
        ExecutorService single = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "single");
            thread.setDaemon(true);
            return thread;
        });
        HttpClient ordered = HttpClient.newBuilder()
                .executor(task -> {
                    tasks.incrementAndGet();
                    single.execute(task);
                })
                .build();
        List<String> names = new ArrayList<>();
        String body = ordered.sendAsync(to("/echo").build(), info -> {
                    names.add(Thread.currentThread().getName());
                    return BodySubscribers.ofString(StandardCharsets.UTF_8);
                })
                .join()
                .body();
        out.println(body + " " + names + " " + (tasks.get() > 0) + " "
                + ordered.executor().isPresent());
        single.shutdown();
    }

    private void timeouts() throws Exception {
        try {
            text(to("/never").timeout(Duration.ofMillis(50)));
        } catch (HttpTimeoutException e) {
            out.println(e);
        }
        client.sendAsync(to("/never").timeout(Duration.ofMillis(50)).build(), BodyHandlers.ofString())
                .handle((response, thrown) -> {
                    out.println(thrown instanceof CompletionException ? thrown.getCause() : thrown);
                    return null;
                })
                .join();
        out.println(text(to("/echo").timeout(Duration.ofMinutes(1))));
    }

    private void cancelled() throws Exception {
        CompletableFuture<HttpResponse<String>> future =
                client.sendAsync(to("/never").build(), BodyHandlers.ofString());
        Thread.sleep(20);
        future.cancel(true);
        out.println(future.isDone());
        try {
            future.join();
        } catch (CancellationException e) {
            out.println("cancelled");
        } catch (CompletionException e) {
            // On HotSpot it depends on whether the call under way or the future itself comes first.
            out.println(e.getCause() instanceof CancellationException ? "cancelled" : e);
        }
        List<String> what = new ArrayList<>();
        Thread waiting = new Thread(() -> {
            try {
                text(to("/never"));
            } catch (InterruptedException e) {
                what.add("interrupted " + Thread.currentThread().isInterrupted());
            } catch (Exception e) {
                what.add(e.toString());
            }
        });
        waiting.start();
        Thread.sleep(20);
        waiting.interrupt();
        waiting.join();
        out.println(what);
        Thread.currentThread().interrupt();
        try {
            text(to("/echo"));
        } catch (InterruptedException e) {
            out.println("interrupted before");
        }
    }

    private void failures(String nobody) throws Exception {
        try {
            client.send(HttpRequest.newBuilder(URI.create(nobody)).build(), BodyHandlers.ofString());
        } catch (ConnectException e) {
            out.println("no connection");
        }
        out.println(client.sendAsync(HttpRequest.newBuilder(URI.create(nobody)).build(), BodyHandlers.ofString())
                .handle((response, thrown) -> (thrown instanceof CompletionException ? thrown.getCause() : thrown)
                        instanceof ConnectException)
                .join());
        try {
            client.send(to("/broken").build(), BodyHandlers.ofString());
        } catch (IOException e) {
            out.println("broken");
        }
        try (InputStream in =
                client.send(to("/broken").build(), BodyHandlers.ofInputStream()).body()) {
            in.readAllBytes();
        } catch (IOException e) {
            out.println("broken stream");
        }
    }
}
