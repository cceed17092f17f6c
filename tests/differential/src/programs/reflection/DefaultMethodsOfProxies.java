// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package reflection;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Arrays;
import java.util.Comparator;

/** Handlers of proxies that call the default methods of interfaces. */
public class DefaultMethodsOfProxies {
    public interface Named {
        String name();

        default String greeting(String word, int times) {
            return word.repeat(times) + " " + name();
        }

        default long sum(long a, double b, byte c, char d, boolean e) {
            return a + (long) b + c + d + (e ? 1 : 0);
        }

        default void fails() throws java.io.IOException {
            throw new java.io.IOException("of " + name());
        }

        static String ofInterface() {
            return "static";
        }
    }

    public interface Loud extends Named {
        @Override
        default String greeting(String word, int times) {
            return Named.super.greeting(word.toUpperCase(), times) + "!";
        }

        default int[] numbers(int... numbers) {
            return numbers;
        }
    }

    public interface Left {
        default String side() {
            return "left";
        }
    }

    public interface Right {
        default String side() {
            return "right";
        }

        default Object self() {
            return this;
        }
    }

    public interface Above extends Left {}

    interface Hidden {
        default String hidden() {
            return "hidden";
        }
    }

    static final InvocationHandler DEFAULTS = (proxy, method, arguments) -> {
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        return method.getName().equals("name") ? "proxy" : method.getName();
    };

    interface Action {
        Object run() throws Throwable;
    }

    static void attempt(String what, Action action) {
        try {
            Object result = action.run();
            System.out.println(what + " = " + (result instanceof int[] numbers ? Arrays.toString(numbers) : result));
        } catch (NullPointerException e) {
            System.out.println(what + ": " + e.getClass());
        } catch (UndeclaredThrowableException e) {
            System.out.println(what + ": undeclared " + e.getCause());
        } catch (Throwable e) {
            // What is null is explained in terms of the JDK's own code.
            System.out.println(what + ": " + e.toString().replaceFirst(": Cannot invoke .*", ""));
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type) {
        return (T) Proxy.newProxyInstance(DefaultMethodsOfProxies.class.getClassLoader(), new Class<?>[] {type}, DEFAULTS);
    }

    public static void main(String[] args) throws Throwable {
        Named named = proxy(Named.class);
        Loud loud = proxy(Loud.class);
        attempt("named", () -> named.greeting("hi", 2));
        attempt("loud", () -> loud.greeting("hi", 2));
        attempt("sum", () -> named.sum(1L << 40, 2.9, (byte) -3, 'a', true) + " " + loud.sum(1, 2, (byte) 3, '\4', false));
        attempt("declared", () -> {
            loud.fails();
            return null;
        });
        attempt("numbers", () -> loud.numbers(3, 1, 2));
        attempt("text", () -> named.toString() + " " + loud.name());
        Above above = proxy(Above.class);
        attempt("inherited", above::side);
        Hidden hidden = proxy(Hidden.class);
        attempt("hidden", hidden::hidden);
        several();
        comparator();
        mistakes(named, loud);
    }

    private static void several() throws Exception {
        Object both = Proxy.newProxyInstance(DefaultMethodsOfProxies.class.getClassLoader(),
                new Class<?>[] {Left.class, Right.class}, DEFAULTS);
        attempt("left first", () -> ((Right) both).side());
        attempt("left", () -> InvocationHandler.invokeDefault(both, Left.class.getMethod("side")));
        attempt("right", () -> InvocationHandler.invokeDefault(both, Right.class.getMethod("side")));
        attempt("self", () -> ((Right) both).self() == both);
    }

    private static void comparator() {
        @SuppressWarnings("unchecked")
        Comparator<String> comparator = (Comparator<String>) Proxy.newProxyInstance(
                DefaultMethodsOfProxies.class.getClassLoader(), new Class<?>[] {Comparator.class}, (proxy, method, arguments) ->
                        method.isDefault()
                                ? InvocationHandler.invokeDefault(proxy, method, arguments)
                                : ((String) arguments[0]).compareTo((String) arguments[1]));
        attempt("compare", () -> comparator.compare("a", "b") + " " + comparator.reversed().compare("a", "b"));
        String[] words = {"b", "a", "c"};
        Arrays.sort(words, comparator.reversed());
        System.out.println(Arrays.toString(words));
    }

    private static void mistakes(Named named, Loud loud) throws Exception {
        Method greeting = Named.class.getMethod("greeting", String.class, int.class);
        Method louder = Loud.class.getMethod("greeting", String.class, int.class);
        Method side = Left.class.getMethod("side");
        attempt("by hand", () -> InvocationHandler.invokeDefault(named, greeting, "w", 1));
        attempt("overridden", () -> InvocationHandler.invokeDefault(loud, greeting, "w", 1));
        attempt("of subinterface", () -> InvocationHandler.invokeDefault(named, louder, "w", 1));
        attempt("abstract", () -> InvocationHandler.invokeDefault(named, Named.class.getMethod("name")));
        attempt("static", () -> InvocationHandler.invokeDefault(named, Named.class.getMethod("ofInterface")));
        attempt("of Object", () -> InvocationHandler.invokeDefault(named, Object.class.getMethod("toString")));
        attempt("other", () -> InvocationHandler.invokeDefault(named, side));
        attempt("no proxy", () -> InvocationHandler.invokeDefault("text", side));
        attempt("no proxy", () -> InvocationHandler.invokeDefault(new Left() {}, side));
        attempt("no object", () -> InvocationHandler.invokeDefault(null, side));
        attempt("no method", () -> InvocationHandler.invokeDefault(named, null));
        attempt("few", () -> InvocationHandler.invokeDefault(named, greeting, "w"));
        attempt("none", () -> InvocationHandler.invokeDefault(named, greeting));
        attempt("null", () -> InvocationHandler.invokeDefault(named, greeting, (Object[]) null));
        attempt("many", () -> InvocationHandler.invokeDefault(named, greeting, "w", 1, 2));
        attempt("wrong", () -> InvocationHandler.invokeDefault(named, greeting, 1, 1));
        attempt("wrong number", () -> InvocationHandler.invokeDefault(named, greeting, "w", 1L));
        attempt("wider", () -> InvocationHandler.invokeDefault(named, greeting, "w", (byte) 2));
        attempt("null number", () -> InvocationHandler.invokeDefault(named, greeting, "w", null));
        attempt("null text", () -> InvocationHandler.invokeDefault(named, greeting, null, 1));
    }
}
