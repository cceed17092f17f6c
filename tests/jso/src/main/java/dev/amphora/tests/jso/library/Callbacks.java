// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.jso.library;

import dev.amphora.api.Export;
import java.util.List;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSNumber;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;

/** Exports that take functions of JavaScript and return promises. */
public final class Callbacks {
    private Callbacks() {}

    /** Says how far a task is. */
    @JSFunctor
    public interface Progress extends JSObject {
        boolean report(int done, String what);
    }

    /** An object of JavaScript's. */
    public interface Options extends JSObject {
        @JSProperty
        int getSteps();

        @JSProperty
        void setSteps(int steps);
    }

    /** An object of Java's, with methods for JavaScript. */
    public static final class Tally {
        private int total;

        Tally(int start) {
            total = start;
        }

        @JSExport
        public int add(int number) {
            return total += number;
        }

        @JSExport
        @JSProperty
        public int getTotal() {
            return total;
        }
    }

    @Export
    public static Tally tally(int start) {
        return new Tally(start);
    }

    @Export
    public static List<Tally> larger(List<Tally> tallies, int than) {
        return tallies.stream().filter(tally -> tally.total > than).toList();
    }

    @Export
    public static int count(int limit, Progress progress) {
        for (int i = 1; i <= limit; i++) {
            if (progress != null && !progress.report(i, "step " + i)) {
                return i;
            }
        }
        return -1;
    }

    @Export
    public static Options more(Options options) {
        options.setSteps(options.getSteps() + 1);
        return options;
    }

    /** Takes its time without holding up the page. */
    @Export
    public static JSPromise<JSString> slowly(String text, int millis) {
        return JSPromise.callAsync(() -> {
            Thread.sleep(millis);
            return JSString.valueOf(text.toUpperCase());
        });
    }

    @Export
    public static JSPromise<JSNumber> twice(JSPromise<JSNumber> promise) {
        return JSPromise.callAsync(() -> JSNumber.valueOf(2 * promise.await().doubleValue()));
    }

    /** Does something. */
    @JSFunctor
    public interface Action extends JSObject {
        void run();
    }

    @Export
    public static void exit(int code) {
        System.exit(code);
    }

    /** Goes on when what has ended the program was caught in between. */
    @Export
    public static int around(Action action) {
        action.run();
        System.out.println("not reached");
        return 5;
    }

    /** Goes on without calling JavaScript when what has ended the program was caught in between. */
    @Export
    public static void failAfter(Action action) {
        action.run();
        throw new IllegalStateException("not reached");
    }

    @Export
    public static JSPromise<JSString> exitLater(int millis, int code) {
        return JSPromise.callAsync(() -> {
            Thread.sleep(millis);
            System.exit(code);
            return null;
        });
    }

    @Export
    public static JSPromise<JSString> same(JSPromise<JSString> promise) {
        return promise;
    }

    /** Is told of what is under way. */
    @JSFunctor
    public interface Listener extends JSObject {
        JSPromise<JSString> begun(JSPromise<JSString> result);
    }

    /** Lets a function have a promise; tells whether it has returned the same. */
    @Export
    public static boolean lend(int millis, Listener listener) {
        JSPromise<JSString> result = slowly("lent", millis);
        return listener.begun(result) == result;
    }

    /** An object of JavaScript's that wants to know what is under way. */
    public interface Listening extends JSObject {
        void begun(JSPromise<JSString> result);

        @JSProperty
        void setLast(JSPromise<JSString> result);
    }

    @Export
    public static void lendTo(Listening listening) {
        listening.begun(slowly("lent", 100_000_000));
        listening.setLast(slowly("lent", 100_000_000));
    }

    /** Lets JavaScript have a function that returns promises. */
    @JSFunctor
    public interface Maker extends JSObject {
        JSPromise<JSString> make(JSPromise<JSString> given);
    }

    /** Is given one. */
    @JSFunctor
    public interface MakerUser extends JSObject {
        void use(Maker maker);
    }

    @Export
    public static boolean lendMaker(MakerUser user) {
        JSPromise<JSString> result = slowly("made", 100_000_000);
        boolean[] isSame = new boolean[1];
        user.use(given -> {
            isSame[0] = given == result;
            return result;
        });
        return isSame[0];
    }

    @Export
    public static JSPromise<JSString> failing() {
        return JSPromise.callAsync(() -> {
            throw new IllegalStateException("in a thread");
        });
    }
}
