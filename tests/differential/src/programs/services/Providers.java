// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package services;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** ServiceLoader: order, laziness, caches, and everything that may be wrong with a provider. */
public class Providers {
    public interface Greeter {
        String greet(String whom);
    }

    public static class Plain implements Greeter {
        public Plain() {
            System.out.println("  (plain is made)");
        }

        @Override
        public String greet(String whom) {
            return "hello " + whom;
        }
    }

    public static class Loud implements Greeter {
        static {
            System.out.println("  (loud is initialised)");
        }

        @Override
        public String greet(String whom) {
            return "HELLO " + whom.toUpperCase(java.util.Locale.ROOT);
        }

        /** Counts in named modules only. */
        public static Greeter provider() {
            throw new AssertionError("not called for providers of the class path");
        }
    }

    /** What is wrong with its providers, their names say. */
    public interface Faulty {}

    static class NotPublic implements Faulty {
        public NotPublic() {}
    }

    public abstract static class Abstract implements Faulty {
        public Abstract() {}
    }

    public static class NoConstructor implements Faulty {
        public NoConstructor(int number) {}
    }

    static class HiddenConstructor implements Faulty {}

    public static class Throwing implements Faulty {
        public Throwing() {
            throw new IllegalStateException("from the constructor");
        }
    }

    public static class FailingInitialiser implements Faulty {
        private static final int NUMBER = Integer.parseInt("no number");

        public FailingInitialiser() {}
    }

    public static class NotASubtype {}

    public static class Good implements Faulty {
        @Override
        public String toString() {
            return "a good one after all";
        }
    }

    /** Its file has lines that are no names. */
    public interface Misspelt {}

    public static class First implements Misspelt {}

    /** Nobody provides it. */
    public interface Unprovided {}

    public static void main(String[] args) {
        greet();
        list(ServiceLoader.load(Faulty.class));
        ServiceLoader.load(Faulty.class).stream().limit(2).forEach(provider -> System.out.println(provider.type()));
        list(ServiceLoader.load(Misspelt.class));
        unprovided();
        reload();
    }

    private static void greet() {
        ServiceLoader<Greeter> loader = ServiceLoader.load(Greeter.class, Providers.class.getClassLoader());
        System.out.println(loader);
        Iterator<Greeter> iterator = loader.iterator();
        System.out.println(iterator.hasNext());
        while (iterator.hasNext()) {
            System.out.println(iterator.next().greet("world"));
        }
        try {
            iterator.next();
        } catch (NoSuchElementException e) {
            System.out.println(e);
        }
        try {
            iterator.remove();
        } catch (UnsupportedOperationException e) {
            System.out.println(e);
        }
        List<Greeter> again = new ArrayList<>();
        loader.forEach(again::add);
        System.out.println(again.size() + " " + (again.get(0) == loader.iterator().next()));
        System.out.println(loader.findFirst().map(greeter -> greeter == again.get(0)));
        List<ServiceLoader.Provider<Greeter>> providers = loader.stream().toList();
        for (ServiceLoader.Provider<Greeter> provider : providers) {
            System.out.println(provider.type() + " " + provider.get().greet("stream"));
        }
        System.out.println(providers.equals(ServiceLoader.load(Greeter.class).stream().toList()));
        Optional<Greeter> loud = ServiceLoader.load(Greeter.class).stream()
                .filter(provider -> provider.type().getSimpleName().startsWith("L"))
                .map(ServiceLoader.Provider::get)
                .findFirst();
        System.out.println(loud.get().greet("you"));
    }

    private static void list(ServiceLoader<?> loader) {
        Iterator<?> iterator = loader.iterator();
        while (iterator.hasNext()) {
            try {
                System.out.println(iterator.next());
            } catch (ServiceConfigurationError e) {
                // Where the file is, differs from host to host.
                System.out.println(e.getMessage().replaceFirst(": [^ ]*META-INF", ": META-INF"));
                for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                    System.out.println("  " + cause);
                }
            }
        }
    }

    private static void unprovided() {
        ServiceLoader<Unprovided> loader = ServiceLoader.load(Unprovided.class);
        System.out.println(loader.iterator().hasNext() + " " + loader.findFirst() + " " + loader.stream().count());
        System.out.println(ServiceLoader.loadInstalled(Greeter.class).iterator().hasNext());
        try {
            ServiceLoader.load((Class<?>) null);
        } catch (NullPointerException e) {
            System.out.println("no service");
        }
    }

    private static void reload() {
        ServiceLoader<Greeter> loader = ServiceLoader.load(Greeter.class);
        Greeter first = loader.iterator().next();
        Iterator<Greeter> old = loader.iterator();
        loader.reload();
        try {
            old.hasNext();
        } catch (ConcurrentModificationException e) {
            System.out.println(e);
        }
        System.out.println(first == loader.iterator().next());
    }
}
