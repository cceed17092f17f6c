// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package reflection;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Methods are listed, chosen by their signatures, and called; what goes wrong has HotSpot's messages. */
public class MethodsByReflection {
    interface Named {
        String name();

        default String greeting() {
            return "I am " + name();
        }

        static String ofInterface() {
            return "static of an interface";
        }
    }

    static class Animal implements Named {
        @Override
        public String name() {
            return "animal";
        }

        public Object self() {
            return this;
        }

        protected int legs(int more) {
            return 4 + more;
        }

        private String secret() {
            return "secret of " + name();
        }
    }

    static final class Dog extends Animal {
        @Override
        public String name() {
            return "dog";
        }

        @Override
        public Dog self() {
            return this;
        }

        public static long sum(long a, int b, double c, char d, boolean e) {
            return a + b + (long) c + d + (e ? 1 : 0);
        }

        public void fail(String text) throws IOException {
            throw new IOException(text);
        }

        public String varargs(String first, Object... rest) {
            return first + Arrays.toString(rest);
        }

        public <T extends Comparable<T>> T larger(T a, T b) {
            return a.compareTo(b) > 0 ? a : b;
        }

        protected synchronized void modifiers() {}
    }

    interface Action {
        Object run() throws Exception;
    }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (InvocationTargetException e) {
            System.out.println(what + ": thrown " + e.getCause() + ", message " + e.getMessage());
        } catch (Exception e) {
            System.out.println(what + ": " + e.getClass().getName() + ": " + e.getMessage());
        }
    }

    static void list(Method[] methods) {
        Arrays.sort(methods, Comparator.comparing(Method::toString));
        for (Method method : methods) {
            System.out.println("  " + method + (method.isBridge() ? " bridge" : "") + (method.isVarArgs() ? " varargs" : "")
                    + (method.isDefault() ? " default" : ""));
        }
    }

    public static void main(String[] args) throws Exception {
        System.out.println("declared");
        list(Dog.class.getDeclaredMethods());
        System.out.println("public");
        list(Dog.class.getMethods());
        System.out.println("of the interface");
        list(Named.class.getMethods());
        Dog dog = new Dog();
        attempt("name", () -> Animal.class.getMethod("name").invoke(dog));
        attempt("greeting", () -> dog.getClass().getMethod("greeting").invoke(dog));
        attempt("self", () -> Dog.class.getMethod("self").getReturnType());
        attempt("static", () -> Dog.class
                .getMethod("sum", long.class, int.class, double.class, char.class, boolean.class)
                .invoke(null, 1, (short) 2, 3f, 'a', true));
        Method secret = Animal.class.getDeclaredMethod("secret");
        secret.setAccessible(true);
        attempt("secret", () -> secret.invoke(dog));
        Method legs = Animal.class.getDeclaredMethod("legs", int.class);
        attempt("legs", () -> legs.invoke(dog, 2));
        attempt("legs of a character", () -> legs.invoke(dog, 'a'));
        attempt("fail", () -> Dog.class.getMethod("fail", String.class).invoke(dog, "on purpose"));
        attempt("varargs", () -> Dog.class
                .getMethod("varargs", String.class, Object[].class)
                .invoke(dog, "first", new Object[] {1, 2}));
        attempt("larger", () -> Dog.class.getMethod("larger", Comparable.class, Comparable.class).invoke(dog, 3, 5));
        attempt("wrong count", () -> legs.invoke(dog));
        attempt("wrong type", () -> legs.invoke(dog, "two"));
        attempt("null for a number", () -> legs.invoke(dog, (Object) null));
        attempt("wrong receiver", () -> legs.invoke("dog", 1));
        attempt("no receiver", () -> legs.invoke(null, 1));
        attempt("no such method", () -> Dog.class.getMethod("legs", int.class));
        attempt("no such signature", () -> Dog.class.getDeclaredMethod("sum", int.class, String[].class));
        attempt("static of interface", () -> Dog.class.getMethod("ofInterface"));
        attempt("found in interface", () -> Named.class.getMethod("ofInterface").invoke(null));
        System.out.println(Dog.class.getMethod("larger", Comparable.class, Comparable.class).toGenericString());
        System.out.println(Modifier.toString(Dog.class.getDeclaredMethod("modifiers").getModifiers()));
        System.out.println(List.of(Dog.class.getMethod("fail", String.class).getExceptionTypes()));
        System.out.println(Animal.class.getMethod("name").equals(Animal.class.getMethod("name")));
        System.out.println(Animal.class.getMethod("name").hashCode() == Animal.class.getMethod("name").hashCode());
        attempt("of Object", () -> Object.class.getMethod("toString").invoke(Integer.valueOf(12)));
        attempt("of String", () -> String.class.getMethod("substring", int.class, int.class).invoke("substring", 3, 6));
        attempt("of List", () -> List.class.getMethod("size").invoke(List.of(1, 2)));
    }
}
