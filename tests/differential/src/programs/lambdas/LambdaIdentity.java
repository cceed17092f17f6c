// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lambdas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** Which evaluations of a lambda expression give the same object: those of one expression that captures nothing, on the JVM. */
public final class LambdaIdentity {
    interface Listener {
        void heard(String what);

        default Listener twice() {
            return what -> {
                heard(what);
                heard(what);
            };
        }
    }

    static final class Source {
        private final List<Listener> listeners = new ArrayList<>();

        void add(Listener listener) {
            listeners.add(listener);
        }

        boolean remove(Listener listener) {
            return listeners.remove(listener);
        }

        void say(String what) {
            listeners.forEach(listener -> listener.heard(what));
        }
    }

    private LambdaIdentity() {}

    private static Listener printer() {
        return what -> System.out.println("printed " + what);
    }

    private static Listener reference() {
        return System.out::println;
    }

    private static Listener staticReference() {
        return LambdaIdentity::shout;
    }

    private static void shout(String what) {
        System.out.println(what + '!');
    }

    private static Supplier<List<String>> maker() {
        return ArrayList::new;
    }

    private static Function<Object, String> unbound() {
        return Object::toString;
    }

    private static IntUnaryOperator capturing(int by) {
        return x -> x + by;
    }

    public static void main(String[] args) {
        System.out.println(printer() == printer());
        System.out.println(staticReference() == staticReference());
        System.out.println(reference() == reference());
        System.out.println(maker() == maker());
        System.out.println(unbound() == unbound());
        System.out.println(capturing(1) == capturing(1));

        Source source = new Source();
        source.add(printer());
        source.add(staticReference());
        source.say("one");
        System.out.println(source.remove(printer()) + " " + source.remove(printer()));
        source.say("two");

        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            Runnable none = () -> System.out.println("run");
            Runnable some = seen::clear;
            seen.add(none);
            System.out.print(seen.size() + (some == none ? "=" : " "));
        }
        System.out.println();

        // Two expressions are two objects, even with the same text.
        Supplier<String> a = () -> "x";
        Supplier<String> b = () -> "x";
        System.out.println(a == (Object) b);
        System.out.println(a.getClass() == b.getClass());

        Map<Object, Integer> counts = new IdentityHashMap<>();
        for (int i = 0; i < 6; i++) {
            Function<Integer, Integer> f = i % 2 == 0 ? x -> x + 1 : x -> x * 2;
            counts.merge(f, f.apply(i), Integer::sum);
        }
        System.out.println(new HashSet<>(counts.values()));

        Object lock = printer();
        synchronized (lock) {
            synchronized (printer()) {
                System.out.println(Thread.holdsLock(printer()));
            }
        }
        System.out.println(printer().hashCode() == lock.hashCode() && printer().equals(lock));
        printer().twice().heard("again");
    }
}
