// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.jso;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** A program that starts no thread itself, and looks again and again whether the client's have done what it asked for. */
public final class HttpPolling {
    private HttpPolling() {}

    /** Takes the address of the service. */
    public static void main(String[] args) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(args[0] + "/status/204")).build();
        CompletableFuture<HttpResponse<String>> answer =
                HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
        while (!answer.isDone()) {}
        System.out.println(answer.getNow(null).statusCode());
    }
}
