// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package handles;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;

/** Handles that call what {@code super} would, whatever overrides it. */
public class SpecialHandles {
    interface Named {
        String name();

        default String title() {
            return "the " + name();
        }
    }

    interface Polite extends Named {
        @Override
        default String title() {
            return "dear " + Named.super.title();
        }
    }

    static class Base implements Named {
        @Override
        public String name() {
            return "base";
        }

        String join(String... parts) {
            return "base" + String.join("-", parts);
        }

        private long secret(long x) {
            return x + 1;
        }

        static int plain() {
            return 1;
        }

        @Override
        public String toString() {
            return "Base!";
        }
    }

    static class Middle extends Base {
        @Override
        public String name() {
            return "middle of " + super.name();
        }
    }

    abstract static class Unfinished extends Middle {
        abstract int todo(int x);

        static MethodHandles.Lookup lookup() {
            return MethodHandles.lookup();
        }
    }

    static class Low extends Unfinished implements Polite {
        @Override
        public String name() {
            return "low";
        }

        @Override
        String join(String... parts) {
            return "low" + parts.length;
        }

        @Override
        public String title() {
            return "no title";
        }

        @Override
        int todo(int x) {
            return -x;
        }

        @Override
        public String toString() {
            return "Low!";
        }

        static void run() throws Throwable {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            Low low = new Low();
            MethodType text = methodType(String.class);
            show("own", lookup.findSpecial(Low.class, "name", text, Low.class), low);
            show("parent", lookup.findSpecial(Middle.class, "name", text, Low.class), low);
            show("far", lookup.findSpecial(Base.class, "name", text, Low.class), low);
            show("object", lookup.findSpecial(Object.class, "toString", text, Low.class), low);
            show("interface", lookup.findSpecial(Polite.class, "title", text, Low.class), low);
            show("virtual", lookup.findVirtual(Base.class, "name", text), low);
            MethodHandle join = lookup.findSpecial(Base.class, "join", methodType(String.class, String[].class), Low.class);
            System.out.println(join.isVarargsCollector() + " " + join.invoke(low, "a", "b") + " " + (String) join.invokeExact(low, new String[] {"c"}));
            show("reflected", lookup.unreflectSpecial(Middle.class.getDeclaredMethod("name"), Low.class), low);
            show("reflected far", lookup.unreflectSpecial(Base.class.getDeclaredMethod("name"), Low.class), low);
            show("reflected own", lookup.unreflectSpecial(Low.class.getDeclaredMethod("title"), Low.class), low);
            FoundHandles.attempt("private elsewhere", () -> lookup.findSpecial(Base.class, "secret", methodType(long.class, long.class), Low.class));
            FoundHandles.attempt("abstract", () -> lookup.findSpecial(Unfinished.class, "todo", methodType(int.class, int.class), Low.class));
            FoundHandles.attempt("static", () -> lookup.findSpecial(Base.class, "plain", methodType(int.class), Low.class));
            FoundHandles.attempt("missing", () -> lookup.findSpecial(Base.class, "nothing", text, Low.class));
            FoundHandles.attempt("constructor", () -> lookup.findSpecial(Base.class, "<init>", methodType(void.class), Low.class));
            FoundHandles.attempt("other caller", () -> lookup.findSpecial(Base.class, "name", text, Middle.class));
            FoundHandles.attempt("stranger", () -> lookup.findSpecial(String.class, "length", methodType(int.class), Low.class));
            FoundHandles.attempt("far interface", () -> lookup.findSpecial(Named.class, "title", text, Low.class));
            FoundHandles.attempt("null receiver", () -> (String) lookup.findSpecial(Base.class, "name", text, Low.class).invokeExact((Low) null));
            FoundHandles.attempt("receiver", () -> lookup.findSpecial(Middle.class, "name", text, Low.class).invoke((Object) new Middle()));
            FoundHandles.attempt("null", () -> lookup.findSpecial(Middle.class, "name", text, null));
        }
    }

    private static void show(String what, MethodHandle handle, Low low) throws Throwable {
        String text = (String) handle.invoke(low);
        System.out.println(what + ": " + handle.type() + " " + (text.indexOf('@') > 0 ? text.substring(0, text.indexOf('@')) : text));
    }

    public static void main(String[] args) throws Throwable {
        Low.run();
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodType text = methodType(String.class);
        FoundHandles.attempt("outside", () -> lookup.findSpecial(Base.class, "name", text, Low.class));
        FoundHandles.attempt("public", () -> MethodHandles.publicLookup().findSpecial(Object.class, "toString", text, Object.class));
        MethodHandles.Lookup inside = MethodHandles.privateLookupIn(Middle.class, lookup);
        System.out.println(inside.findSpecial(Base.class, "name", text, Middle.class).invoke(new Low() {
            @Override
            public String name() {
                return "not this";
            }
        }));
        System.out.println(inside.in(Middle.class).findSpecial(Middle.class, "name", text, Middle.class).invoke(new Low()));
        Method title = Named.class.getDeclaredMethod("title");
        MethodHandle direct = MethodHandles.privateLookupIn(Named.class, lookup).unreflectSpecial(title, Named.class);
        System.out.println(direct.type() + " " + direct.invoke((Object) new Low()));
        FoundHandles.attempt("no caller", () -> lookup.unreflectSpecial(title, Low.class));
        MethodHandle secret = MethodHandles.privateLookupIn(Base.class, lookup)
                .findSpecial(Base.class, "secret", methodType(long.class, long.class), Base.class);
        System.out.println((long) secret.invokeExact((Base) new Low(), 41L));
    }
}
