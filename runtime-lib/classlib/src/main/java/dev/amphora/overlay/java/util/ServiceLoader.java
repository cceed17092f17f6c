// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

import dev.amphora.overlay.jdk.internal.loader.ClassLoaders;
import dev.amphora.runtime.classlib.reflect.ServiceTable;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Providers that files {@code META-INF/services} of the class path name, which are read when the program is compiled. There is
 * one class loader, whichever is given, and there are no modules. Messages are HotSpot's.
 */
public final class ServiceLoader<S> implements Iterable<S> {
    private final Class<S> service;
    private final ServiceTable table;
    /** Those that an iterator has made. */
    private final List<S> made = new ArrayList<>();
    /** Those that a stream has found. */
    private final List<Provider<S>> found = new ArrayList<>();

    private Search<S> ofIterators;
    private Search<S> ofStreams;
    private boolean foundAll;
    private int reloads;

    private ServiceLoader(Class<S> service, ServiceTable table) {
        this.service = Objects.requireNonNull(service);
        this.table = table;
        reload();
    }

    public static <S> ServiceLoader<S> load(Class<S> service) {
        // Not from the field: what the analysis knows of a parameter is more exact.
        return new ServiceLoader<>(service, ServiceTable.find(service));
    }

    public static <S> ServiceLoader<S> load(Class<S> service, ClassLoader loader) {
        return loader == null || ClassLoaders.findsProgram(loader) ? load(service) : loadInstalled(service);
    }

    /** Of the platform's own modules, none of whose providers are in programs. */
    public static <S> ServiceLoader<S> loadInstalled(Class<S> service) {
        return new ServiceLoader<>(service, null);
    }

    public void reload() {
        ofIterators = new Search<>(service, table);
        made.clear();
        ofStreams = null;
        found.clear();
        foundAll = false;
        reloads++;
    }

    public Iterator<S> iterator() {
        return new Providers();
    }

    public Stream<Provider<S>> stream() {
        if (foundAll) {
            return found.stream();
        }
        if (ofStreams == null) {
            ofStreams = new Search<>(service, table);
        }
        return StreamSupport.stream(new Found(), false);
    }

    public Optional<S> findFirst() {
        Iterator<S> providers = iterator();
        return providers.hasNext() ? Optional.of(providers.next()) : Optional.empty();
    }

    @Override
    public String toString() {
        return "java.util.ServiceLoader[" + service.getName() + "]";
    }

    private void checkReloads(int expected) {
        if (reloads != expected) {
            throw new ConcurrentModificationException();
        }
    }

    /** A provider that may not exist yet. */
    public interface Provider<S> extends Supplier<S> {
        Class<? extends S> type();

        @Override
        S get();
    }

    /** A provider's entry in the table; one that is equal is of the same service and class. */
    private record Entry<S>(Class<S> service, Class<? extends S> type, ServiceTable table, int index)
            implements Provider<S> {
        @Override
        @SuppressWarnings("unchecked")
        public S get() {
            Throwable failure;
            try {
                switch (table.state(index)) {
                    case ServiceTable.COMPLETE -> {
                        return (S) table.make(index);
                    }
                    case ServiceTable.ABSTRACT -> failure = new InstantiationException();
                    default ->
                        failure = new IllegalAccessException(
                                "class java.util.ServiceLoader$ProviderImpl (in module java.base) cannot access a member of class "
                                        + type.getName() + " with modifiers \"public\"");
                }
            } catch (Throwable thrown) {
                failure = thrown;
            }
            throw new ServiceConfigurationError(
                    service.getName() + ": Provider " + type.getName() + " could not be instantiated", failure);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Entry<?> entry && service == entry.service && type == entry.type;
        }

        @Override
        public int hashCode() {
            return 31 * service.hashCode() + type.hashCode();
        }

        @Override
        public String toString() {
            return Entry.class.getName() + "@" + Integer.toHexString(hashCode());
        }
    }

    /** Goes through the table; what is wrong with an entry is thrown when that entry's turn comes. */
    private static final class Search<S> {
        private final Class<S> service;
        private final ServiceTable table;
        private int next;

        Search(Class<S> service, ServiceTable table) {
            this.service = service;
            this.table = table;
        }

        boolean hasNext() {
            return table != null && next < table.count();
        }

        @SuppressWarnings("unchecked")
        Provider<S> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int index = next++;
            if (table.fault(index) != null) {
                throw fault(table.fault(index), null);
            }
            Class<?> type = table.type(index);
            if (type == null) {
                throw fault("Provider " + table.name(index) + " not found", null);
            }
            if (!service.isAssignableFrom(type)) {
                throw fault(type.getName() + " not a subtype", null);
            }
            if (table.state(index) == ServiceTable.WITHOUT_CONSTRUCTOR) {
                throw fault(
                        type.getName() + " Unable to get public no-arg constructor",
                        new NoSuchMethodException(type.getName() + ".<init>()"));
            }
            return new Entry<>(service, (Class<? extends S>) type, table, index);
        }

        private ServiceConfigurationError fault(String message, Throwable cause) {
            return new ServiceConfigurationError(service.getName() + ": " + message, cause);
        }
    }

    private final class Providers implements Iterator<S> {
        private final int expected = reloads;
        private int index;

        @Override
        public boolean hasNext() {
            checkReloads(expected);
            return index < made.size() || ofIterators.hasNext();
        }

        @Override
        public S next() {
            checkReloads(expected);
            if (index == made.size()) {
                made.add(ofIterators.next().get());
            }
            return made.get(index++);
        }
    }

    private final class Found extends Spliterators.AbstractSpliterator<Provider<S>> {
        private final int expected = reloads;
        private int index;

        Found() {
            super(Long.MAX_VALUE, Spliterator.ORDERED);
        }

        @Override
        public boolean tryAdvance(Consumer<? super Provider<S>> action) {
            checkReloads(expected);
            if (index == found.size()) {
                if (!ofStreams.hasNext()) {
                    foundAll = true;
                    return false;
                }
                found.add(ofStreams.next());
            }
            action.accept(found.get(index++));
            return true;
        }
    }
}
