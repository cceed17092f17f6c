// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.jso;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.ajax.XMLHttpRequest;
import org.teavm.jso.browser.Storage;
import org.teavm.jso.browser.Window;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.webaudio.AudioContext;
import org.teavm.jso.webaudio.OfflineAudioContext;
import org.teavm.jso.webaudio.OscillatorNode;
import org.teavm.jso.workers.Worker;

/** What else a browser has: Web Audio, requests, workers, storage, timers. */
public final class Platform {
    private static final int SAMPLE_RATE = 44_100;
    private static int ticks;
    private static int timer;

    private Platform() {}

    interface Response extends JSObject {
        JSPromise<JSString> text();
    }

    @JSBody(params = "url", script = "return fetch(url);")
    private static native JSPromise<Response> fetch(String url);

    /** The constructor that {@code teavm-jso-apis} has takes no arguments, but browsers' take three. */
    @JSBody(
            params = {"length", "rate"},
            script = "return new OfflineAudioContext(1, length, rate);")
    private static native OfflineAudioContext offline(int length, int rate);

    @JSBody(params = "context", script = "return context.startRendering();")
    private static native JSPromise<JSObject> render(AudioContext context);

    @JSBody(params = "buffer", script = "return buffer.getChannelData(0);")
    private static native Float32Array samples(JSObject buffer);

    public static void main(String[] args) throws Exception {
        webAudio();
        System.out.println(
                "fetch: " + fetch("greeting.txt").await().text().await().stringValue());
        request();
        storage();
        worker();
        timers();
    }

    /** A tenth of a second of 441 Hz crosses zero upwards 44 times. */
    private static void webAudio() {
        OfflineAudioContext context = offline(SAMPLE_RATE / 10, SAMPLE_RATE);
        OscillatorNode oscillator = context.createOscillator();
        oscillator.getFrequency().setValue(441);
        oscillator.connect(context.getDestination());
        oscillator.start();
        Float32Array samples = samples(render(context).await());
        int rises = 0;
        for (int i = 1; i < samples.getLength(); i++) {
            if (samples.get(i - 1) <= 0 && samples.get(i) > 0) {
                rises++;
            }
        }
        System.out.println("audio: " + samples.getLength() + " samples, near 44 rises: " + (Math.abs(rises - 44) <= 1));
    }

    private static void request() {
        JSPromise<JSString> text = new JSPromise<>((resolve, reject) -> {
            XMLHttpRequest request = new XMLHttpRequest();
            request.open("GET", "greeting.txt");
            request.setOnReadyStateChange(() -> {
                if (request.getReadyState() == XMLHttpRequest.DONE) {
                    resolve.accept(JSString.valueOf(request.getStatus() + " " + request.getResponseText()));
                }
            });
            request.send();
        });
        System.out.println("request: " + text.await().stringValue());
    }

    private static void storage() {
        Storage storage = Storage.getSessionStorage();
        storage.setItem("vase", "krater");
        int length = storage.getLength();
        storage.removeItem("vase");
        System.out.println("storage: " + length + " " + storage.getItem("vase"));
    }

    private static void worker() {
        JSPromise<JSString> answer = new JSPromise<>((resolve, reject) -> {
            Worker worker = new Worker("shout.js");
            worker.onMessage(event -> {
                worker.terminate();
                resolve.accept((JSString) event.getData());
            });
            worker.postMessage(JSString.valueOf("from java"));
        });
        System.out.println("worker: " + answer.await().stringValue());
    }

    private static void timers() {
        timer = Window.setInterval(
                () -> {
                    if (++ticks == 3) {
                        Window.clearInterval(timer);
                        System.out.println("ticks: " + ticks);
                        System.out.println("done");
                    }
                },
                5);
    }
}
