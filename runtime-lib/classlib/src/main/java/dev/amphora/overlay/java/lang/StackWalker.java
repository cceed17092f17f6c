// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import dev.amphora.runtime.classlib.Types;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The calls under way, as stack traces have them: a host that records no traces shows none. Frames of compiled code know their class, method
 * and line; of the class itself, there is an object if the module has one for another reason.
 */
public final class StackWalker {
    private final boolean retainsClasses;
    private final boolean showsReflection;

    private StackWalker(Set<Option> options) {
        retainsClasses = options.contains(Option.RETAIN_CLASS_REFERENCE);
        showsReflection = options.contains(Option.SHOW_REFLECT_FRAMES) || options.contains(Option.SHOW_HIDDEN_FRAMES);
    }

    public static StackWalker getInstance() {
        return new StackWalker(Set.of());
    }

    public static StackWalker getInstance(Option option) {
        return new StackWalker(Set.of(Objects.requireNonNull(option)));
    }

    public static StackWalker getInstance(Set<Option> options) {
        return new StackWalker(Set.copyOf(options));
    }

    public static StackWalker getInstance(Set<Option> options, int estimateDepth) {
        if (estimateDepth <= 0) {
            throw new IllegalArgumentException("estimateDepth must be > 0");
        }
        return getInstance(options);
    }

    public <T> T walk(Function<? super Stream<StackFrame>, ? extends T> function) {
        Objects.requireNonNull(function);
        Walk walk = new Walk(frames());
        try {
            return function.apply(StreamSupport.stream(walk, false));
        } finally {
            walk.isOver = true;
        }
    }

    public void forEach(Consumer<? super StackFrame> action) {
        frames().forEach(Objects.requireNonNull(action));
    }

    public Class<?> getCallerClass() {
        if (!retainsClasses) {
            throw new UnsupportedOperationException("This stack walker does not have RETAIN_CLASS_REFERENCE access");
        }
        List<StackFrame> frames = frames();
        if (frames.size() < 2) {
            throw new IllegalCallerException("no caller frame");
        }
        return frames.get(1).getDeclaringClass();
    }

    /** From that which called a method of this class. */
    private List<StackFrame> frames() {
        StackTraceElement[] trace = new Throwable().getStackTrace();
        int start = 0;
        while (start < trace.length && trace[start].getClassName().equals("java.lang.StackWalker")) {
            start++;
        }
        List<StackFrame> frames = new ArrayList<>();
        for (int i = start; i < trace.length; i++) {
            if (showsReflection || !isOfReflection(trace[i].getClassName())) {
                frames.add(new Frame(trace[i], retainsClasses));
            }
        }
        return frames;
    }

    private static boolean isOfReflection(String className) {
        return className.equals("java.lang.reflect.Method")
                || className.equals("java.lang.reflect.Constructor")
                || className.startsWith("jdk.internal.reflect.");
    }

    /** What frames tell, and which there are. */
    public enum Option {
        RETAIN_CLASS_REFERENCE,
        DROP_METHOD_INFO,
        SHOW_REFLECT_FRAMES,
        SHOW_HIDDEN_FRAMES
    }

    /** A call. */
    public interface StackFrame {
        String getClassName();

        String getMethodName();

        Class<?> getDeclaringClass();

        default MethodType getMethodType() {
            throw new UnsupportedOperationException();
        }

        default String getDescriptor() {
            throw new UnsupportedOperationException();
        }

        int getByteCodeIndex();

        String getFileName();

        int getLineNumber();

        boolean isNativeMethod();

        StackTraceElement toStackTraceElement();
    }

    /** The frames while the function of {@link #walk} is at work. */
    private static final class Walk implements Spliterator<StackFrame> {
        private final List<StackFrame> frames;
        private int next;
        private boolean isOver;

        Walk(List<StackFrame> frames) {
            this.frames = frames;
        }

        @Override
        public boolean tryAdvance(Consumer<? super StackFrame> action) {
            if (isOver) {
                throw new IllegalStateException("This stack stream is not valid for walking.");
            }
            if (next == frames.size()) {
                return false;
            }
            action.accept(frames.get(next++));
            return true;
        }

        @Override
        public Spliterator<StackFrame> trySplit() {
            return null;
        }

        @Override
        public long estimateSize() {
            return Long.MAX_VALUE;
        }

        @Override
        public int characteristics() {
            return ORDERED;
        }
    }

    private record Frame(StackTraceElement element, boolean retainsClass) implements StackFrame {
        @Override
        public String getClassName() {
            return element.getClassName();
        }

        @Override
        public String getMethodName() {
            return element.getMethodName();
        }

        @Override
        public Class<?> getDeclaringClass() {
            if (!retainsClass) {
                throw new UnsupportedOperationException("No access to RETAIN_CLASS_REFERENCE");
            }
            Class<?> found = Types.named(element.getClassName());
            if (found == null) {
                throw new UnsupportedOperationException("the module has no object of class " + element.getClassName());
            }
            return found;
        }

        @Override
        public int getByteCodeIndex() {
            // There is no bytecode any more; that is what the JVM says of native methods, too.
            return -1;
        }

        @Override
        public String getFileName() {
            return element.getFileName();
        }

        @Override
        public int getLineNumber() {
            return element.getLineNumber();
        }

        @Override
        public boolean isNativeMethod() {
            return element.isNativeMethod();
        }

        @Override
        public StackTraceElement toStackTraceElement() {
            return element;
        }

        @Override
        public String toString() {
            return element.toString();
        }
    }
}
