// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package exceptions;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JLS 11.2: hierarchies of library exceptions caught by their supertypes; wrapping and unwrapping. */
public class CheckedAndUnchecked {
    interface Action {
        void run() throws Exception;
    }

    static String name(Action a) {
        try {
            a.run();
            return "none";
        } catch (FileNotFoundException e) {
            return "file " + e.getMessage();
        } catch (IOException e) {
            return "io " + e.getMessage();
        } catch (IllegalStateException | UnsupportedOperationException e) {
            return "state or unsupported " + e.getMessage();
        } catch (IndexOutOfBoundsException e) {
            return "index " + e.getMessage();
        } catch (RuntimeException e) {
            return "runtime " + e.getClass().getSimpleName() + " " + e.getMessage();
        } catch (Exception e) {
            return "exception " + e.getClass().getName();
        }
    }

    public static void main(String[] args) {
        System.out.println(name(() -> {
            throw new FileNotFoundException("f");
        }));
        System.out.println(name(() -> {
            throw new IOException("io", new Error());
        }));
        System.out.println(name(() -> {
            throw new UncheckedIOException(new IOException("inside"));
        }));
        System.out.println(name(() -> java.util.List.of(1).add(2)));
        System.out.println(name(() -> new java.util.ArrayList<>().iterator().next()));
        System.out.println(name(() -> new java.util.ArrayDeque<>().pop()));
        System.out.println(name(() -> java.util.Optional.empty().get()));
        System.out.println(name(() -> new java.util.ArrayList<>(-1)));
        System.out.println(name(() -> java.util.Objects.requireNonNull(null, "must not")));
        System.out.println(name(() -> java.util.Objects.checkIndex(5, 3)));
        System.out.println(name(() -> new IndexOutOfBoundsException(7).hashCode()));
        System.out.println(name(() -> {
            throw new IndexOutOfBoundsException(7);
        }));
        System.out.println(name(() -> {
            throw new CloneNotSupportedException();
        }));
        System.out.println(name(() -> "x".wait(-1)));
    }
}
