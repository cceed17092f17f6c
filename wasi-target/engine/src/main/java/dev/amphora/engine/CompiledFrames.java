// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the guest's frames among those of the JVM. A line of a generated class is the position of an instruction, counted from
 * 1; a function whose parts are methods of their own has several Java frames, the innermost of which says where it is.
 */
final class CompiledFrames {
    private final Instance instance;
    private final List<WasmFrame> frames;
    private boolean inParts;

    private CompiledFrames(Instance instance, List<WasmFrame> frames) {
        this.instance = instance;
        this.frames = frames;
    }

    /**
     * The guest's calls in a trace of the JVM, innermost first.
     *
     * @param interpreted adds those of the next activation of the interpreter to a list
     */
    static List<WasmFrame> of(Throwable place, Instance instance, Consumer<List<WasmFrame>> interpreted) {
        CompiledFrames found = new CompiledFrames(instance, new ArrayList<>());
        if (place != null) {
            for (StackTraceElement element : place.getStackTrace()) {
                if (Interpreter.isActivation(element.getClassName(), element.getMethodName())) {
                    interpreted.accept(found.frames);
                    found.inParts = false;
                } else {
                    found.add(element.getClassName(), element.getMethodName(), element.getLineNumber());
                }
            }
        }
        return found.frames.stream()
                .limit(GuestException.MAX_FRAMES)
                .map(frame -> frame.in(instance.module()))
                .toList();
    }

    /** The same for the calls under way, as far as they are in functions of an instance's module. */
    static void current(Instance instance, int limit, List<WasmFrame> frames, Consumer<List<WasmFrame>> interpreted) {
        CompiledFrames found = new CompiledFrames(instance, frames);
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).walk(javaFrames -> {
            javaFrames.takeWhile(frame -> frames.size() < limit).forEach(frame -> {
                if (Interpreter.isActivation(frame.getClassName(), frame.getMethodName())) {
                    interpreted.accept(frames);
                    found.inParts = false;
                } else if (JvmLoader.isFunction(frame.getDeclaringClass(), instance.module())) {
                    found.add(frame.getClassName(), frame.getMethodName(), frame.getLineNumber());
                }
            });
            return null;
        });
    }

    private void add(String className, String methodName, int line) {
        int index = JvmLoader.functionIndex(className);
        if (index < 0) {
            return;
        }
        boolean isPart = JvmFunction.isRegion(methodName);
        if (!inParts && line > 0) {
            frames.add(new WasmFrame(index, instance.module().functionName(index), line - 1));
        }
        inParts = isPart;
    }
}
