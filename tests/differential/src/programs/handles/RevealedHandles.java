// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package handles;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.List;

/** What handles of members tell about themselves. */
public class RevealedHandles {
    static class Base {
        private int count;
        static final String FIXED = "f";
        protected transient volatile long[] many;

        Base() {}

        Base(int count, String... rest) {
            this.count = count;
        }

        String hello(String who) {
            return "hello " + who;
        }

        private final int hidden() {
            return count;
        }

        static synchronized <T> T all(String format, T... parts) {
            return parts[0];
        }
    }

    static class Derived extends Base {
        @Override
        String hello(String who) {
            return super.hello(who) + "!";
        }

        static MethodHandle above() throws ReflectiveOperationException {
            return MethodHandles.lookup()
                    .findSpecial(Base.class, "hello", methodType(String.class, String.class), Derived.class);
        }
    }

    record Pair(int left, Object right) {}

    private static void show(String what, MethodHandle handle, Class<? extends Member> kind) {
        FoundHandles.attempt(what, () -> {
            MethodHandleInfo info = MethodHandles.lookup().revealDirect(handle);
            String text = info + " " + info.getReferenceKind() + " " + info.getDeclaringClass() + " " + info.getName() + " "
                    + info.getMethodType() + " " + Integer.toHexString(info.getModifiers()) + " " + info.isVarArgs() + " "
                    + info.toString().equals(MethodHandleInfo.toString(
                            info.getReferenceKind(), info.getDeclaringClass(), info.getName(), info.getMethodType()));
            if (kind != null) {
                text += " " + info.reflectAs(kind, MethodHandles.lookup()) + " " + MethodHandles.reflectAs(kind, handle).getName();
            }
            return text;
        });
    }

    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodHandle hello = lookup.findVirtual(Base.class, "hello", methodType(String.class, String.class));
        show("virtual", hello, Method.class);
        show("inherited", lookup.findVirtual(Derived.class, "hidden", methodType(int.class)), null);
        show("private", lookup.findVirtual(Base.class, "hidden", methodType(int.class)), Method.class);
        show("static", lookup.findStatic(Base.class, "all", methodType(Object.class, String.class, Object[].class)), Method.class);
        show("interface", lookup.findVirtual(List.class, "size", methodType(int.class)), Method.class);
        show("object of interface", lookup.findVirtual(List.class, "toString", methodType(String.class)), null);
        show("constructor", lookup.findConstructor(Base.class, methodType(void.class, int.class, String[].class)), Constructor.class);
        show("getter", lookup.findGetter(Base.class, "count", int.class), Field.class);
        show("setter", lookup.findSetter(Base.class, "many", long[].class), Field.class);
        show("static getter", lookup.findStaticGetter(Base.class, "FIXED", String.class), Field.class);
        show("special", Derived.above(), null);
        show("record", lookup.findVirtual(Pair.class, "right", methodType(Object.class)), Method.class);
        show("string", lookup.findVirtual(String.class, "concat", methodType(String.class, String.class)), null);
        show("bound", hello.bindTo(new Base()), null);
        show("converted", hello.asType(methodType(Object.class, Object.class, String.class)), null);
        show("same type", hello.asType(hello.type()), null);
        show("fixed", lookup.findStatic(Base.class, "all", methodType(Object.class, String.class, Object[].class)).asFixedArity(), null);
        show("constant", MethodHandles.constant(int.class, 1), null);
        show("identity", MethodHandles.identity(int.class).asType(methodType(long.class, int.class)), null);
        show("unreflected", lookup.unreflect(Base.class.getDeclaredMethod("hello", String.class)), null);
        show("unreflected getter", lookup.unreflectGetter(Base.class.getDeclaredField("count")), null);
        show("wrong kind", hello, Field.class);
        FoundHandles.attempt("public", () -> MethodHandles.publicLookup().revealDirect(hello));
        try {
            lookup.revealDirect(hello).reflectAs(Method.class, MethodHandles.publicLookup());
        } catch (IllegalArgumentException e) {
            System.out.println(e.getCause().getClass());
        }
        FoundHandles.attempt("null", () -> lookup.revealDirect(null));
        for (int kind = 0; kind <= 10; kind++) {
            int each = kind;
            FoundHandles.attempt("kind " + kind, () -> MethodHandleInfo.referenceKindToString(each));
        }
        FoundHandles.attempt("text", () -> MethodHandleInfo.toString(MethodHandleInfo.REF_getField, String.class, "x", methodType(int.class)));
        FoundHandles.attempt("bad text", () -> MethodHandleInfo.toString(0, String.class, "x", methodType(int.class)));
        FoundHandles.attempt("null text", () -> MethodHandleInfo.toString(1, String.class, null, methodType(int.class)));
    }
}
