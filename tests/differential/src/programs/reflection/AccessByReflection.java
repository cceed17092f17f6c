// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package reflection;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.function.Consumer;
import reflection.other.Guarded;

/** Members that the calling class may not use, in its own nest, its package and others. */
public class AccessByReflection {
    interface Action {
        Object run() throws Exception;
    }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Exception e) {
            System.out.println(what + ": " + e.getClass().getName() + ": " + e.getMessage());
        }
    }

    private int own = 1;

    static class Nested {
        private int value = 2;

        private Nested() {}
    }

    public static void main(String[] args) throws Exception {
        attempt("own field", () -> AccessByReflection.class.getDeclaredField("own").get(new AccessByReflection()));
        attempt("nested field", () -> Nested.class.getDeclaredField("value").get(new Nested()));
        attempt("nested constructor", () -> Nested.class.getDeclaredConstructor().newInstance() != null);
        attempt("private of the package", () -> Neighbour.class.getDeclaredField("hidden").get(new Neighbour()));
        attempt("package", () -> Neighbour.class.getDeclaredMethod("visible").invoke(new Neighbour()));
        Guarded guarded = Guarded.make();
        for (String name : new String[] {"open", "inherited", "packaged", "locked"}) {
            Field field = Guarded.class.getDeclaredField(name);
            attempt(name, () -> field.get(guarded));
            attempt(name + " set", () -> {
                field.set(guarded, "changed");
                return "set";
            });
            field.setAccessible(true);
            attempt(name + " opened", () -> field.get(guarded));
        }
        Method method = Guarded.class.getDeclaredMethod("act", int.class);
        attempt("act", () -> method.invoke(guarded, 1));
        Constructor<Guarded> constructor = Guarded.class.getDeclaredConstructor();
        attempt("constructor", constructor::newInstance);
        attempt("opened", () -> {
            constructor.setAccessible(true);
            return constructor.newInstance() != null;
        });
        attempt("canAccess", () -> method.canAccess(guarded));
        method.setAccessible(true);
        attempt("canAccess", () -> method.canAccess(guarded));
        attempt("isAccessible of a copy", () -> Guarded.class
                .getDeclaredMethod("act", int.class)
                .trySetAccessible());
        Consumer<Object> nothing = object -> {};
        System.out.println(nothing != null);
    }
}
