// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// The functions of the class Fetch, for the loaders of programs that make requests. `$` is the glue's JavaScriptHost. Lines that begin
// with slashes do not become part of loaders.
($) => {
    // What Fetch is told.
    const RESPONDED = 0, RECEIVED = 1, ENDED = 2, FAILED = 3, TIMED_OUT = 4;
    // What a timer can wait.
    const LONGEST = 0x7fffffff;
    const exchanges = new Map();
    let last = 0;
    const see = (number) => exchanges.get(number);
    const bytes = (address, length) => new Uint8Array($.exports.memory.buffer, address >>> 0, length);
    const close = (number) => {
        const exchange = see(number);
        if (exchange) {
            exchanges.delete(number);
            clearTimeout(exchange.timer);
            exchange.controller.abort();
        }
    };
    // Nobody waits for a response longer than the program runs.
    $.atEnd = () => [...exchanges.keys()].forEach(close);
    const tell = (number, kind) => {
        if (!exchanges.has(number)) {
            return;
        }
        const within = $.enter();
        try {
            $.exports["js.http.event"](number, kind);
            $.check();
        } catch (error) {
            $.leave(within, error);
        } finally {
            $.inside = within;
        }
    };
    const fail = (number, error) => {
        const exchange = see(number);
        if (exchange) {
            clearTimeout(exchange.timer);
            // Node has the cause in another error.
            exchange.failure = error?.cause ?? error;
            tell(number, FAILED);
        }
    };
    return {
        "js.http.open": ["iid", "i", (method, uri, millis) => {
            const number = ++last;
            const exchange = { method: $.take(method), uri: $.take(uri), controller: new AbortController(), headers: [], body: [] };
            exchanges.set(number, exchange);
            if (millis > 0 && millis <= LONGEST) {
                exchange.timer = setTimeout(() => tell(number, TIMED_OUT), millis);
            }
            return number;
        }],
        "js.http.header": ["iii", "", (number, name, value) => see(number).headers.push([$.take(name), $.take(value)])],
        "js.http.body": ["iii", "", (number, address, length) => see(number).body.push(bytes(address, length).slice())],
        "js.http.send": ["ii", "", (number, follows) => {
            const { method, uri, controller, headers, body } = see(number);
            // Browsers do not show a redirect; elsewhere it is a response like others, which Java follows.
            const redirect = follows && /^Mozilla/.test(globalThis.navigator?.userAgent) ? "follow" : "manual";
            const options = { method, headers, redirect, signal: controller.signal };
            if (body.length) {
                options.body = new Blob(body);
            }
            // In a promise, because it throws what it finds wrong at once in some hosts.
            new Promise((resolve) => resolve(fetch(uri, options))).then(
                (response) => {
                    const exchange = see(number);
                    if (exchange) {
                        clearTimeout(exchange.timer);
                        exchange.response = response;
                        exchange.reader = response.body?.getReader();
                        tell(number, RESPONDED);
                    }
                },
                (error) => fail(number, error),
            );
        }],
        "js.http.read": ["i", "", (number) => {
            see(number).reader?.read().then(
                ({ done, value }) => {
                    const exchange = see(number);
                    if (exchange) {
                        exchange.received = value;
                        tell(number, done ? ENDED : RECEIVED);
                    }
                },
                (error) => fail(number, error),
            );
        }],
        "js.http.close": ["i", "", close],
        "js.http.status": ["i", "i", (number) => see(number).response.status],
        "js.http.hasBody": ["i", "i", (number) => +!!see(number).reader],
        "js.http.uri": ["i", "i", (number) => $.text(see(number).response.url)],
        "js.http.headers": ["i", "i", (number) => $.text([...see(number).response.headers].flat().map((line) => line + "\n").join(""))],
        "js.http.message": ["i", "i", (number) => {
            const { failure } = see(number);
            return $.text(failure?.message || failure);
        }],
        "js.http.code": ["i", "i", (number) => $.text(see(number).failure?.code ?? "")],
        "js.http.size": ["i", "i", (number) => see(number).received.length],
        "js.http.take": ["ii", "", (number, address) => {
            const { received } = see(number);
            bytes(address, received.length).set(received);
        }],
    };
}
