// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stack traces need to be known of the classes that code comes from.
 *
 * @param throwables for each class of exceptions its superclass, by binary names
 * @param firstThrowable the lowest class id of an exception
 * @param endThrowable one past the highest, or 0 if there are none
 * @param unreadTrace what is added to the class id of a new exception whose trace need not be recorded
 * @param fields by {@code class.field}, the classes of what can be in a field; those of which nothing is known are left out
 * @param fetched the static fields, in the same way, whose values the runtime puts into arrays by their addresses
 */
public record JavaClasses(
        Map<String, String> throwables,
        int firstThrowable,
        int endThrowable,
        int unreadTrace,
        Map<String, ClassRange> fields,
        Set<String> fetched) {
    /** For a program without exceptions of Java. */
    public static final JavaClasses NONE = new JavaClasses(Map.of(), 0, 0, 0);

    /** Classes that the front end makes of lambda expressions and method references; the JVM hides its own, too. */
    private static final Pattern LAMBDA = Pattern.compile(".*\\$lambda\\$_\\d+_\\d+");

    /** Classes of ours that lie in the platform's packages, since they are inside of its classes. */
    private static final Set<String> INSIDES = Set.of(
            "java.lang.Deadlock",
            "java.lang.InitialisationFailure",
            "java.lang.InitialisationLock",
            "java.lang.MainMethod",
            "java.lang.Monitor",
            "java.lang.Scheduler",
            "java.lang.ShutdownHooks",
            "java.lang.ThinLock");

    private static final List<String> OVERLAY_SUFFIXES = List.of("$js", "$body");

    public JavaClasses {
        throwables = Collections.unmodifiableMap(new LinkedHashMap<>(throwables));
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        fetched = Collections.unmodifiableSet(new LinkedHashSet<>(fetched));
    }

    /** Classes that say nothing about fields. */
    public JavaClasses(Map<String, String> throwables, int firstThrowable, int endThrowable, int unreadTrace) {
        this(throwables, firstThrowable, endThrowable, unreadTrace, Map.of(), Set.of());
    }

    /** Whether the class belongs to the Java platform or to its implementation, and not to the program. */
    public static boolean isOfTheLibrary(String className) {
        return className.startsWith("java.")
                || className.startsWith("jdk.internal.")
                || className.startsWith("sun.")
                || isInternal(className);
    }

    /** Whether the class is one that no JVM has. */
    public static boolean isInternal(String className) {
        return className.startsWith("org.teavm.")
                || className.startsWith("dev.amphora.runtime.")
                || INSIDES.contains(outermost(className))
                || LAMBDA.matcher(className).matches();
    }

    private static String outermost(String className) {
        int end = className.indexOf('$');
        return end < 0 ? className : className.substring(0, end);
    }

    /** What a method is called in the source; the front end makes static ones of those that JavaScript implements. */
    public static String sourceName(String method) {
        for (String suffix : OVERLAY_SUFFIXES) {
            if (method.endsWith(suffix)) {
                return method.substring(0, method.length() - suffix.length());
            }
        }
        return method;
    }
}
