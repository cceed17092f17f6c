// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * Which Java method and line the code of a module comes from, so that a host's stack becomes a Java stack trace. Only places
 * where a call can be under way have lines. Travels in the custom section {@link #SECTION}.
 *
 * <p>With a constructor of an exception class there are those of its superclasses, so that the table knows of these.
 *
 * @param methods what functions and inlined code come from
 * @param functions the module's own functions, in order, imports not counted
 */
public record TraceTable(List<Method> methods, List<Function> functions) {
    /** The name of the custom section. */
    public static final String SECTION = "amphora.trace";

    /** Stands for the line of a method that the host implements: the last one that a class file can have. */
    public static final int NATIVE_LINE = 0xFFFF;

    /** Stands for the line while a function does what the JVM does before the method has a frame, so that none is shown. */
    public static final int NO_FRAME = -1;

    /** As many frames as HotSpot keeps. */
    public static final int MAX_FRAMES = 1024;

    public TraceTable {
        methods = List.copyOf(methods);
        functions = List.copyOf(functions);
    }

    /** How a method appears in a trace. The order is that of the binary format. */
    public enum Kind {
        /** As a line. */
        SHOWN,
        /** Not at all: it is part of the runtime. */
        HIDDEN,
        /** As a line, unless the exception whose trace it is was being made by it: a constructor of an exception class. */
        CONSTRUCTOR,
        /** As a line, unless it is what recorded the trace: {@code fillInStackTrace}. */
        FILL
    }

    /**
     * A Java method.
     *
     * @param className the binary name of its class
     * @param file the name of the source file, or null if it is not known
     * @param superclass the binary name of the superclass for a {@link Kind#CONSTRUCTOR}, otherwise null
     */
    public record Method(String className, String name, String file, Kind kind, String superclass) {
        public Method {
            Objects.requireNonNull(className, "className");
            Objects.requireNonNull(name, "name");
            if ((kind == Kind.CONSTRUCTOR) != (superclass != null)) {
                throw new IllegalArgumentException("a superclass is given for constructors of exceptions only");
            }
        }

        /** The line of a stack trace, as {@code StackTraceElement.toString} gives it. */
        String describe(int line) {
            StringBuilder text = new StringBuilder(module(className));
            text.append(className).append('.').append(name).append('(');
            if (line == NATIVE_LINE) {
                return text.append("Native Method)").toString();
            }
            text.append(file == null ? "Unknown Source" : file);
            if (file != null && line > 0) {
                text.append(':').append(line);
            }
            return text.append(')').toString();
        }

        private static String module(String className) {
            if (!className.startsWith("java.")
                    && !className.startsWith("jdk.internal.")
                    && !className.startsWith("sun.")) {
                return "";
            }
            return className.startsWith("java.util.logging.") ? "java.logging/" : "java.base/";
        }
    }

    /**
     * A function of the module.
     *
     * @param start where its first instruction lies, in bytes from the beginning of the module
     * @param method an index into {@link #methods()}, or {@link #NO_METHOD}
     * @param rows what its calls belong to, by ascending offset; a row holds up to the next one
     */
    public record Function(int start, int method, List<Row> rows) {
        /** For a function that is no Java method's. */
        public static final int NO_METHOD = -1;

        public Function {
            rows = List.copyOf(rows);
        }
    }

    /**
     * What the instructions from an offset on come from.
     *
     * @param offset in bytes from the beginning of the module
     * @param places the method and line, and the places that it was inlined into, innermost first
     */
    public record Row(int offset, List<Place> places) {
        public Row {
            places = List.copyOf(places);
        }
    }

    /**
     * A line of a method.
     *
     * @param method an index into {@link #methods()}
     * @param line 0 if it is not known
     */
    public record Place(int method, int line) {}

    /**
     * The name of the source file that the compiler must have read, by convention: that of the outermost class.
     */
    public static String conventionalFile(String className) {
        int start = className.lastIndexOf('.') + 1;
        int end = className.indexOf('$', start + 1);
        return className.substring(start, end < 0 ? className.length() : end) + ".java";
    }

    /** The methods and lines of the instruction at an offset, innermost first; empty if it is not Java code. */
    public List<Place> places(int offset) {
        Function function = function(offset);
        if (function == null) {
            return List.of();
        }
        int row = last(function.rows().size(), i -> function.rows().get(i).offset() <= offset);
        if (row >= 0) {
            return function.rows().get(row).places();
        }
        return function.method() == Function.NO_METHOD ? List.of() : List.of(new Place(function.method(), 0));
    }

    /** The class and the name of the method whose function has an offset; null if that is no Java code. */
    public String method(int offset) {
        Function function = function(offset);
        if (function == null || function.method() == Function.NO_METHOD) {
            return null;
        }
        Method method = methods.get(function.method());
        return method.kind() == Kind.HIDDEN ? null : method.className() + "." + method.name();
    }

    private Function function(int offset) {
        int index = last(functions.size(), i -> functions.get(i).start() <= offset);
        return index < 0 ? null : functions.get(index);
    }

    /** The last of {@code count} numbers that the condition holds for, given that it holds for all before it; or -1. */
    private static int last(int count, IntPredicate condition) {
        int low = -1;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (condition.test(middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /**
     * The lines of the stack trace of an exception that was made while these calls were under way.
     *
     * @param offsets of the calls, innermost first
     */
    public List<String> describeException(int[] offsets) {
        List<Place> places = expand(offsets);
        int first = 0;
        while (first < places.size() && isPartOfFilling(kind(places.get(first)))) {
            first++;
        }
        // Constructors of the exception, from Throwable's outwards.
        String made = null;
        while (first < places.size() && kind(places.get(first)) == Kind.CONSTRUCTOR) {
            String className = methods.get(places.get(first).method()).className();
            if (made != null && !isSubclass(className, made)) {
                break;
            }
            made = className;
            first++;
        }
        return lines(places.subList(first, places.size()));
    }

    /** Whether a class of exceptions is another one or extends it. */
    private boolean isSubclass(String className, String ancestor) {
        for (String at = className; at != null; at = superclass(at)) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    private String superclass(String className) {
        for (Method method : methods) {
            if (method.kind() == Kind.CONSTRUCTOR && method.className().equals(className)) {
                return method.superclass();
            }
        }
        return null;
    }

    /** The lines of a stack trace that begins with the innermost call or instruction. */
    public List<String> describe(int[] offsets) {
        return lines(expand(offsets));
    }

    private static boolean isPartOfFilling(Kind kind) {
        return kind == Kind.HIDDEN || kind == Kind.FILL;
    }

    private Kind kind(Place place) {
        return methods.get(place.method()).kind();
    }

    private List<Place> expand(int[] offsets) {
        List<Place> places = new ArrayList<>();
        for (int offset : offsets) {
            places.addAll(places(offset));
        }
        return places;
    }

    private List<String> lines(List<Place> places) {
        List<String> lines = new ArrayList<>();
        for (Place place : places) {
            if (kind(place) != Kind.HIDDEN && place.line() != NO_FRAME) {
                lines.add(methods.get(place.method()).describe(place.line()));
            }
            if (lines.size() == MAX_FRAMES) {
                break;
            }
        }
        return lines;
    }
}
