// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package reflection;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Proxies hand calls to their handlers, with all types of arguments and results, and what these throw comes back. */
public class Proxies {
    interface Service {
        int add(int a, long b, double c);

        String name(String... parts);

        void nothing();

        boolean check(char c, byte b, short s, float f, boolean z) throws IOException;

        default String hello() {
            return "hello";
        }
    }

    interface Other extends Supplier<String> {
        Object other();
    }

    static <T> T make(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    public static void main(String[] args) throws Exception {
        List<String> log = new ArrayList<>();
        InvocationHandler handler = (proxy, method, arguments) -> {
            log.add(method + " " + Arrays.deepToString(arguments));
            return switch (method.getName()) {
                case "add" -> 42;
                case "name" -> "named";
                case "hello" -> "from the handler";
                case "check" -> {
                    throw new IOException("declared");
                }
                case "hashCode" -> 17;
                case "equals" -> proxy == arguments[0];
                case "toString" -> "the proxy";
                case "other" -> {
                    throw new Exception("undeclared");
                }
                case "get" -> "got";
                default -> null;
            };
        };
        Service service = make(Service.class, handler);
        System.out.println(service.add(1, 2, 3.5) + " " + service.name("a", "b") + " " + service.hello());
        service.nothing();
        System.out.println(service + " " + service.hashCode() + " " + service.equals(service) + " " + service.equals("x"));
        try {
            service.check('c', (byte) 1, (short) 2, 3f, true);
        } catch (IOException e) {
            System.out.println(e);
        }
        Object both = Proxy.newProxyInstance(
                Proxies.class.getClassLoader(), new Class<?>[] {Other.class, Comparable.class}, handler);
        System.out.println(((Other) both).get());
        try {
            ((Other) both).other();
        } catch (UndeclaredThrowableException e) {
            System.out.println(e.getClass().getName() + " " + e.getCause());
        }
        @SuppressWarnings("unchecked")
        Comparable<Object> comparable = (Comparable<Object>) both;
        try {
            comparable.compareTo("x");
        } catch (NullPointerException e) {
            System.out.println("null for an int");
        }
        System.out.println(Proxy.isProxyClass(service.getClass()) + " " + Proxy.isProxyClass(String.class) + " "
                + (Proxy.getInvocationHandler(service) == handler));
        try {
            Proxy.newProxyInstance(Proxies.class.getClassLoader(), new Class<?>[] {Proxies.class}, handler);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Service wrong = make(Service.class, (proxy, method, arguments) -> "no number");
        try {
            wrong.add(1, 1, 1);
        } catch (ClassCastException e) {
            System.out.println("cast");
        }
        Service target = make(Service.class, handler);
        Service delegating = make(Service.class, (proxy, method, arguments) -> method.invoke(target, arguments));
        System.out.println(delegating.add(5, 6, 7));
        log.forEach(System.out::println);
        Method add = Service.class.getMethod("add", int.class, long.class, double.class);
        System.out.println(add.invoke(service, 1, 2L, 3.0));
    }
}
