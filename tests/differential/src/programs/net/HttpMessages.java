// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package net;

import static net.Attempts.attempt;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.CookieHandler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** java.net.http without a network: requests, headers, clients; bodies as publishers and subscribers hand them on. */
public class HttpMessages {
    private static final URI HOST = URI.create("http://example.com/a?b#c");

    public static void main(String[] args) throws Exception {
        requests();
        headers();
        clients();
        publishers();
        subscribers();
        exceptions();
    }

    private static void requests() {
        HttpRequest request = HttpRequest.newBuilder(HOST).header("X", "1").header("x", "2").header("A", "é").timeout(Duration.ofSeconds(3)).expectContinue(true).version(HttpClient.Version.HTTP_1_1).build();
        System.out.println(request + " " + request.method() + " " + request.uri() + " " + request.headers().map() + " " + request.timeout() + " " + request.expectContinue() + " " + request.version() + " " + request.bodyPublisher());
        HttpRequest again = HttpRequest.newBuilder().uri(HOST).headers("x", "1", "X", "2", "a", "é").GET().build();
        System.out.println(request.equals(again) + " " + (request.hashCode() == again.hashCode()) + " " + request.equals(HttpRequest.newBuilder(HOST).build()) + " " + request.equals(null));
        HttpRequest.Builder builder = HttpRequest.newBuilder(HOST).header("One", "1");
        HttpRequest.Builder copy = builder.copy().setHeader("one", "changed").header("Two", "2");
        System.out.println(builder.build().headers().map() + " " + copy.build().headers().map());
        for (HttpRequest.Builder each : List.of(builder.copy().POST(BodyPublishers.ofString("abc")), builder.copy().PUT(BodyPublishers.noBody()), builder.copy().DELETE(), builder.copy().method("PATCH", BodyPublishers.noBody()), builder.copy().method("get", BodyPublishers.noBody()), builder.copy().GET())) {
            HttpRequest built = each.build();
            System.out.println(built + " " + built.bodyPublisher().map(BodyPublisher::contentLength));
        }
        attempt("no uri", () -> HttpRequest.newBuilder().build());
        for (String uri : new String[] {"ftp://h/", "/x", "http:x", "HTTP://h/", "https://u@h:1/", "mailto:a@b", "http:///x"}) {
            attempt(uri, () -> HttpRequest.newBuilder(URI.create(uri)).build());
        }
        for (String name : new String[] {"", "a b", "a:b", "ü", "Host", "content-LENGTH", "Connection", "Expect", "Upgrade", "X-!#$%&'*+-.^_`|~", "Date", "Origin"}) {
            attempt("name " + name, () -> HttpRequest.newBuilder(HOST).header(name, "v").build().headers().map());
        }
        for (String value : new String[] {"", " ", "a\tb", "a\nb", "a\rb", "\u0000", "\u007f", "ÿ", "Ā"}) {
            attempt("value " + (int) (value + "-").charAt(0), () -> HttpRequest.newBuilder(HOST).header("n", value).build().headers().map().toString().length());
        }
        attempt("headers", () -> HttpRequest.newBuilder(HOST).headers("a"));
        attempt("no headers", () -> HttpRequest.newBuilder(HOST).headers());
        attempt("null header", () -> HttpRequest.newBuilder(HOST).header("a", null));
        for (String method : new String[] {"", "CONNECT", "a b", "a\nb", "TRACE", "ü"}) {
            attempt("method " + method.length(), () -> HttpRequest.newBuilder(HOST).method(method, BodyPublishers.noBody()).build());
        }
        attempt("null method", () -> HttpRequest.newBuilder(HOST).method(null, BodyPublishers.noBody()));
        attempt("null body", () -> HttpRequest.newBuilder(HOST).POST(null));
        for (Duration timeout : new Duration[] {Duration.ZERO, Duration.ofSeconds(-1), Duration.ofNanos(1), null}) {
            attempt("timeout " + timeout, () -> HttpRequest.newBuilder(HOST).timeout(timeout).build().timeout());
        }
    }

    private static void headers() {
        HttpHeaders headers = HttpHeaders.of(Map.of("Length", List.of("12", "13"), "text", List.of(" a ", "b")), (name, value) -> !value.equals("b"));
        System.out.println(headers.map() + " " + headers.toString().substring(headers.toString().indexOf(' ')) + " " + headers.firstValue("LENGTH") + " " + headers.allValues("length") + " " + headers.firstValueAsLong("length") + " " + headers.firstValueAsLong("none") + " " + headers.firstValue("none") + " " + headers.allValues("none"));
        System.out.println(headers.equals(HttpHeaders.of(Map.of("LENGTH", List.of("12", "13"), "Text", List.of("a")), (name, value) -> true)) + " " + headers.equals("x"));
        attempt("no number", () -> headers.firstValueAsLong("text"));
        // Which of two names is the second is up to the map.
        Map<String, List<String>> twice = new LinkedHashMap<>();
        twice.put("a", List.of("1"));
        twice.put("A", List.of("2"));
        attempt("twice", () -> HttpHeaders.of(twice, (name, value) -> true));
        attempt("empty name", () -> HttpHeaders.of(Map.of(" ", List.of("1")), (name, value) -> true));
        attempt("unmodifiable", () -> headers.map().put("x", List.of()));
    }

    private static void clients() {
        HttpClient plain = HttpClient.newHttpClient();
        System.out.println(plain.followRedirects() + " " + plain.version() + " " + plain.connectTimeout() + " " + plain.executor() + " " + plain.cookieHandler() + " " + plain.proxy() + " " + plain.authenticator());
        HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofMinutes(1)).priority(1).executor(Runnable::run).proxy(HttpClient.Builder.NO_PROXY).build();
        System.out.println(client.followRedirects() + " " + client.version() + " " + client.connectTimeout() + " " + client.executor().isPresent() + " " + client.proxy().map(proxy -> proxy.select(HOST)));
        attempt("priority", () -> HttpClient.newBuilder().priority(0));
        attempt("priority", () -> HttpClient.newBuilder().priority(257));
        attempt("connect timeout", () -> HttpClient.newBuilder().connectTimeout(Duration.ZERO));
        attempt("executor", () -> HttpClient.newBuilder().executor(null));
        attempt("redirects", () -> HttpClient.newBuilder().followRedirects(null));
        attempt("cookies", () -> HttpClient.newBuilder().cookieHandler((CookieHandler) null));
        attempt("null request", () -> plain.send(null, BodyHandlers.discarding()));
        attempt("null handler", () -> plain.sendAsync(HttpRequest.newBuilder(HOST).build(), null));
        Thread.currentThread().interrupt();
        attempt("interrupted", () -> plain.send(HttpRequest.newBuilder(HOST).build(), BodyHandlers.discarding()));
    }

    /** Asks for what a publisher has, one part after the other. */
    private static final class Collector implements Flow.Subscriber<ByteBuffer> {
        private final StringBuilder seen = new StringBuilder();
        private Flow.Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(1);
        }

        @Override
        public void onNext(ByteBuffer part) {
            seen.append(part.remaining()).append(' ');
            if (part.remaining() < 20) {
                seen.append(StandardCharsets.UTF_8.decode(part)).append(' ');
            }
            subscription.request(1);
        }

        @Override
        public void onError(Throwable thrown) {
            seen.append(thrown);
        }

        @Override
        public void onComplete() {
            seen.append("complete");
        }
    }

    private static void publish(BodyPublisher publisher) {
        Collector collector = new Collector();
        publisher.subscribe(collector);
        System.out.println(publisher.contentLength() + ": " + collector.seen);
    }

    private static void publishers() {
        byte[] bytes = new byte[40_000];
        publish(BodyPublishers.noBody());
        publish(BodyPublishers.ofString("text ü"));
        publish(BodyPublishers.ofString("text ü", StandardCharsets.UTF_16BE));
        publish(BodyPublishers.ofByteArray(bytes));
        publish(BodyPublishers.ofByteArray(new byte[] {'a', 'b', 'c', 'd'}, 1, 2));
        publish(BodyPublishers.ofByteArrays(List.of("one".getBytes(), new byte[0], "two".getBytes())));
        publish(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
        publish(BodyPublishers.ofInputStream(() -> null));
        publish(BodyPublishers.fromPublisher(BodyPublishers.ofString("wrapped")));
        publish(BodyPublishers.fromPublisher(BodyPublishers.ofString("wrapped"), 7));
        publish(BodyPublishers.concat());
        publish(BodyPublishers.concat(BodyPublishers.ofString("a"), BodyPublishers.noBody(), BodyPublishers.ofString("b")));
        publish(BodyPublishers.concat(BodyPublishers.ofString("a"), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("in".getBytes()))));
        attempt("range", () -> BodyPublishers.ofByteArray(bytes, 1, 40_000));
        attempt("length", () -> BodyPublishers.fromPublisher(BodyPublishers.noBody(), 0));
        attempt("null", () -> BodyPublishers.ofString(null));
        attempt("demand", () -> {
            BodyPublishers.ofString("x").subscribe(new Flow.Subscriber<>() {
                @Override
                public void onSubscribe(Flow.Subscription subscription) {
                    subscription.request(0);
                }

                @Override
                public void onNext(ByteBuffer part) {
                    System.out.println("part");
                }

                @Override
                public void onError(Throwable thrown) {
                    System.out.println("error " + thrown.getClass().getName());
                }

                @Override
                public void onComplete() {
                    System.out.println("complete");
                }
            });
            return "asked for nothing";
        });
    }

    private record Head(int statusCode, HttpHeaders headers) implements HttpResponse.ResponseInfo {
        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }

    /** Hands parts to what takes the body of a response. */
    private static <T> T receive(BodySubscriber<T> subscriber, String... parts) {
        StringBuilder asked = new StringBuilder();
        subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long count) {
                asked.append(count == Long.MAX_VALUE ? "all " : count + " ");
            }

            @Override
            public void cancel() {
                asked.append("cancel ");
            }
        });
        for (String part : parts) {
            subscriber.onNext(List.of(ByteBuffer.wrap(part.getBytes(StandardCharsets.ISO_8859_1)).asReadOnlyBuffer()));
        }
        subscriber.onComplete();
        T body = subscriber.getBody().toCompletableFuture().join();
        System.out.print("[" + asked.toString().trim() + "] ");
        return body;
    }

    private static <T> T handle(BodyHandler<T> handler, String type, String... parts) {
        Map<String, List<String>> headers = type == null ? Map.of() : Map.of("Content-Type", List.of(type));
        return receive(handler.apply(new Head(200, HttpHeaders.of(headers, (name, value) -> true))), parts);
    }

    private static void subscribers() throws Exception {
        System.out.println(receive(BodySubscribers.ofString(StandardCharsets.UTF_8), "a", "\u00c3", "\u00bc"));
        System.out.println(receive(BodySubscribers.ofByteArray(), "ab", "c").length);
        System.out.println(receive(BodySubscribers.discarding(), "ab"));
        System.out.println(receive(BodySubscribers.replacing("other"), "ab"));
        System.out.println(receive(BodySubscribers.mapping(BodySubscribers.ofString(StandardCharsets.UTF_8), String::length), "abc", "de"));
        try (InputStream in = receive(BodySubscribers.ofInputStream(), "first")) {
            System.out.println(in.read() + " " + new String(in.readAllBytes()) + " " + in.read());
        }
        try (Stream<String> lines = receive(BodySubscribers.ofLines(StandardCharsets.UTF_8), "a\nb\r\nc")) {
            System.out.println(lines.collect(Collectors.toList()));
        }
        List<Object> sizes = new ArrayList<>();
        System.out.println(receive(BodySubscribers.ofByteArrayConsumer(part -> sizes.add(part.map(bytes -> bytes.length))), "abc", "d") + " " + sizes);
        sizes.clear();
        System.out.println(receive(BodySubscribers.buffering(BodySubscribers.ofByteArrayConsumer(part -> sizes.add(part.map(bytes -> bytes.length))), 4), "abc", "defghi", "j") + " " + sizes);
        Integer count = receive(BodySubscribers.fromSubscriber(new Lines<List<ByteBuffer>>(), each -> each.seen.size()), "a", "b");
        System.out.println(count);
        for (String separator : new String[] {null, "\n", "ab"}) {
            List<String> seen = receive(BodySubscribers.fromLineSubscriber(new Lines<String>(), each -> each.seen, StandardCharsets.UTF_8, separator), "1\r", "\n2\n3ab", "4\r5");
            System.out.println(seen);
        }
        for (String type : new String[] {null, "text/plain", "text/plain; charset=ISO-8859-1", "a/b;x=y;CHARSET=iso-8859-1", "a/b; x=y, CHARSET=\"iso-8859-1\"", "text/plain; charset=nonesuch", "text/plain;charset", ";"}) {
            System.out.println(type + " " + handle(BodyHandlers.ofString(), type, "\u00c3\u00bc"));
        }
        System.out.println(handle(BodyHandlers.ofString(StandardCharsets.UTF_16BE), null, "\0a"));
        System.out.println(handle(BodyHandlers.buffering(BodyHandlers.ofString(), 2), null, "abc"));
        attempt("buffer", () -> BodyHandlers.buffering(BodyHandlers.ofString(), 0));
        attempt("replacing", () -> handle(BodyHandlers.replacing(null), null));
        BodySubscriber<String> failing = BodySubscribers.ofString(StandardCharsets.UTF_8);
        failing.onError(new IllegalStateException("broken"));
        attempt("failed", () -> failing.getBody().toCompletableFuture().join());
    }

    private static final class Lines<T> implements Flow.Subscriber<T> {
        private final List<String> seen = new ArrayList<>();

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(T item) {
            seen.add(item.toString().replace("\r", "\\r").replace("\n", "\\n"));
        }

        @Override
        public void onError(Throwable thrown) {
            seen.add(thrown.toString());
        }

        @Override
        public void onComplete() {
            seen.add("complete");
        }
    }

    private static void exceptions() {
        System.out.println(new HttpTimeoutException("late") + " " + new HttpConnectTimeoutException("later"));
        System.out.println(List.of(HttpClient.Redirect.values()) + " " + List.of(HttpClient.Version.values()).subList(0, 2));
    }
}
