// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package initialization;

/** What a protected block would have initialised, had it got so far, is not initialised in a handler or behind it. */
public class InitializationInHandlers {
    static int say(String what) {
        System.out.println(what);
        return what.length();
    }

    static class InHandler {
        static int value = say("InHandler is initialised");
    }

    static class BehindHandler {
        static int value = say("BehindHandler is initialised");
    }

    static class Called {
        static int value = say("Called is initialised");

        static int call() {
            return value;
        }
    }

    static class InLoop {
        static int value = say("InLoop is initialised");
    }

    static class Created {
        static int count = say("Created is initialised");

        Created(int argument) {
            count += argument;
        }
    }

    static class CreatedChild extends Created {
        CreatedChild(int argument) {
            super(argument);
        }
    }

    static class Failing {
        static int value = say("Failing is tried") / 0;

        static int call() {
            return value;
        }
    }

    static int fail(String what) {
        throw new IllegalStateException(what);
    }

    static void inHandler() {
        try {
            int a = fail("before InHandler");
            InHandler.value = a;
        } catch (IllegalStateException e) {
            say("handler: " + e.getMessage());
            InHandler.value++;
            say("InHandler.value = " + InHandler.value);
        }
    }

    static void behindHandler(boolean fails) {
        try {
            if (fails) {
                fail("before BehindHandler");
            }
            BehindHandler.value++;
        } catch (IllegalStateException e) {
            say("handler: " + e.getMessage());
        }
        say("behind the handler");
        say("BehindHandler.value = " + BehindHandler.value);
    }

    static void called() {
        try {
            int[] array = new int[1];
            array[Integer.parseInt("1")] = Called.call() + fail("never") + Called.call();
        } catch (IllegalStateException e) {
            say("handler: " + e.getMessage());
            say("Called.call() = " + Called.call());
        } finally {
            say("finally: " + Called.call());
        }
    }

    static void inLoop() {
        for (int i = 0; i < 3; i++) {
            try {
                say("round " + i);
                if (i != 1) {
                    continue;
                }
                InLoop.value = i;
            } finally {
                if (i > 0) {
                    say("InLoop.value = " + InLoop.value);
                }
            }
        }
    }

    /** The class of a new object is initialised before the arguments are evaluated. */
    static void created() {
        say("new CreatedChild");
        new CreatedChild(say("argument"));
        say("Created.count = " + Created.count);
    }

    static void failing() {
        for (int i = 0; i < 2; i++) {
            try {
                say("Failing.call() = " + Failing.call());
            } catch (Throwable e) {
                say(e.getClass().getName());
                try {
                    say("Failing.value = " + Failing.value);
                } catch (Throwable again) {
                    say("again: " + again.getClass().getName());
                }
            }
        }
    }

    public static void main(String[] args) {
        inHandler();
        behindHandler(true);
        called();
        inLoop();
        created();
        failing();
    }
}
