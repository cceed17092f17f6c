// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lambdas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Lambdas stored, compared by identity, removed, called while the list is copied, with captured mutable holders. */
public class EventsAndCallbacks {
    static class Bus {
        private final Map<String, List<Consumer<String>>> listeners = new LinkedHashMap<>();

        Runnable on(String topic, Consumer<String> listener) {
            listeners.computeIfAbsent(topic, t -> new ArrayList<>()).add(listener);
            return () -> listeners.get(topic).remove(listener);
        }

        int emit(String topic, String message) {
            int n = 0;
            for (Consumer<String> c : List.copyOf(listeners.getOrDefault(topic, List.of()))) {
                c.accept(message);
                n++;
            }
            return n;
        }
    }

    static Consumer<String> when(Predicate<String> p, Consumer<String> then) {
        return s -> {
            if (p.test(s)) {
                then.accept(s);
            }
        };
    }

    public static void main(String[] args) {
        Bus bus = new Bus();
        StringBuilder log = new StringBuilder();
        Consumer<String> append = log::append;
        Runnable off = bus.on("a", append);
        bus.on("a", when(String::isEmpty, s -> log.append("<empty>")));
        bus.on("a", append.andThen(s -> log.append('/')));
        Runnable[] self = new Runnable[1];
        self[0] = bus.on("a", s -> {
            log.append("once");
            self[0].run();
        });
        System.out.println(bus.emit("a", "x") + bus.emit("a", "") + bus.emit("b", "none") + " " + log);
        off.run();
        log.setLength(0);
        System.out.println(bus.emit("a", "y") + " " + log);
    }
}
