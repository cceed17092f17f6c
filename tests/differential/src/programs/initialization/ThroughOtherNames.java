// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package initialization;

import java.util.function.Supplier;

/** JLS 12.4.1: only the class that declares a field or a method is initialised, whatever name it is reached by. */
public class ThroughOtherNames {
    static int say(String s) {
        System.out.println("  " + s);
        return s.length();
    }

    static class Above {
        static int field = say("Above");
        static final String CONSTANT = "constant";
        static final Integer BOXED = 12;

        static int method() {
            return 1;
        }
    }

    static class Below extends Above {
        static int own = say("Below");
    }

    interface WithField {
        int COMPUTED = say("WithField");
        int CONSTANT = 5;
    }

    interface WithDefault {
        int COMPUTED = say("WithDefault");

        default int twice() {
            return 2;
        }
    }

    static class Implementor implements WithField, WithDefault {
        static int own = say("Implementor");
    }

    interface Quiet extends WithDefault {
        int COMPUTED = say("Quiet");
    }

    static class OfQuiet implements Quiet {}

    enum Colour {
        RED,
        GREEN;

        static {
            say("Colour");
        }
    }

    record Pair(int a, int b) {
        static int made = say("Pair");

        Pair {
            made++;
        }
    }

    static class Named {
        static int field = say("Named");
    }

    static class NamedLater {
        static int field = say("NamedLater");
    }

    static class MadeUp {
        static int field = say("MadeUp");
    }

    static class Referred {
        static int field = say("Referred");

        static Object make() {
            return "made";
        }
    }

    static class Nested {
        static int field = say("Nested");

        static class Within {
            static int field = say("Within");
        }
    }

    static class Incremented {
        static int count = say("Incremented");
        static int[] elements = {7};
    }

    static class Thrown extends RuntimeException {
        static int field = say("Thrown");
    }

    static int index() {
        say("index");
        return 0;
    }

    static void switchOn(Object o) {
        Colour colour = o instanceof Colour c ? c : null;
        System.out.println(colour == null ? "no colour" : switch (colour) {
            case RED -> "red";
            case GREEN -> "green";
        });
    }

    public static void main(String[] args) throws Exception {
        System.out.println("constant " + Below.CONSTANT + " " + Implementor.CONSTANT);
        System.out.println("a superclass's method");
        System.out.println(Below.method());
        System.out.println("its fields " + Below.field + " " + Below.BOXED);
        System.out.println("its subclass " + Below.own);
        System.out.println("a class does not initialise interfaces without default methods");
        System.out.println(new Implementor().twice());
        System.out.println("their fields do " + Implementor.CONSTANT);
        System.out.println(WithField.COMPUTED);
        System.out.println("an interface that inherits a default method");
        System.out.println(new OfQuiet().twice() + " " + Quiet.COMPUTED);
        System.out.println("enum");
        switchOn("x");
        switchOn(Colour.valueOf("GREEN"));
        System.out.println("record");
        System.out.println(new Pair(1, 2) + " " + Pair.made);
        System.out.println("by name");
        Class<?> named = Class.forName("initialization.ThroughOtherNames$Named", true, ThroughOtherNames.class.getClassLoader());
        Class<?> later = Class.forName("initialization.ThroughOtherNames$NamedLater", false, ThroughOtherNames.class.getClassLoader());
        System.out.println(named.getSimpleName() + " " + later.getSimpleName());
        later.getDeclaredConstructor().newInstance();
        String prefix = ThroughOtherNames.class.getName();
        System.out.println(Class.forName(prefix + "$MadeUp", false, later.getClassLoader()) != null);
        for (String name : new String[] {"initialization.ThroughOtherNames$MadeUp"}) {
            System.out.println(Class.forName(name).getSimpleName());
        }
        System.out.println("method reference");
        Supplier<Object> supplier = Referred::make;
        System.out.println(supplier.get());
        System.out.println("a nested class");
        System.out.println(Nested.Within.field);
        System.out.println("a compound assignment");
        Incremented.elements[index()] += Incremented.count++;
        System.out.println(Incremented.elements[0] + " " + Incremented.count);
        System.out.println("a handler's class");
        try {
            Integer.parseInt("x");
        } catch (Thrown e) {
            System.out.println("not thrown");
        } catch (NumberFormatException e) {
            System.out.println(e instanceof RuntimeException);
        }
        try {
            throw args.length == 0 ? new Thrown() : new RuntimeException();
        } catch (Thrown e) {
            System.out.println("caught " + Thrown.field);
        }
    }
}
