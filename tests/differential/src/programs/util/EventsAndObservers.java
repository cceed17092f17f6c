// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;
import static util.Attempts.perform;

import java.util.ArrayList;
import java.util.EventListener;
import java.util.EventListenerProxy;
import java.util.EventObject;
import java.util.List;
import java.util.Observable;
import java.util.Observer;
import java.util.ServiceConfigurationError;
import java.util.TooManyListenersException;

/** EventObject, Observable, and exceptions of java.util that only programs throw. */
public class EventsAndObservers {
    static class Changed extends EventObject {
        Changed(Object source) {
            super(source);
        }
    }

    interface Listens extends EventListener {
        void changed(Changed event);
    }

    static class Proxy extends EventListenerProxy<Listens> implements Listens {
        Proxy(Listens target) {
            super(target);
        }

        @Override
        public void changed(Changed event) {
            System.out.println("through a proxy");
            getListener().changed(event);
        }
    }

    @SuppressWarnings("deprecation")
    static class Counter extends Observable {
        private int count;

        void increment() {
            count++;
            setChanged();
            notifyObservers(count);
        }

        void quietly() {
            count++;
            notifyObservers(count);
        }
    }

    @SuppressWarnings("deprecation")
    public static void main(String[] args) {
        attempt("null source", () -> new Changed(null));
        System.out.println(new Changed("src").getSource() + " " + new Changed("src").toString().replace(Changed.class.getName(), "Changed"));
        new Proxy(e -> System.out.println("changed " + e.getSource())).changed(new Changed(1));
        Counter counter = new Counter();
        List<String> log = new ArrayList<>();
        Observer first = (o, value) -> log.add("first " + value);
        Observer second = (o, value) -> log.add("second " + value + o.hasChanged());
        counter.addObserver(first);
        counter.addObserver(second);
        counter.addObserver(first);
        counter.increment();
        counter.quietly();
        System.out.println(log + " " + counter.countObservers() + counter.hasChanged());
        counter.deleteObserver(first);
        counter.increment();
        counter.deleteObservers();
        counter.increment();
        System.out.println(log);
        perform("null observer", () -> counter.addObserver(null));
        System.out.println(new TooManyListenersException("m") + " " + new TooManyListenersException().getMessage() + " "
                + new ServiceConfigurationError("s", new RuntimeException("c")).getCause() + " " + new java.util.MissingResourceException("m", "c", "k").getKey() + " "
                + new java.util.InputMismatchException("i") + new java.util.NoSuchElementException("n", new Error()).getCause() + new java.util.ConcurrentModificationException("c").getMessage()
                + new java.util.EmptyStackException().getMessage() + new java.util.InvalidPropertiesFormatException("p"));
    }
}
