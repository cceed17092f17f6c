// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the guest's frames among those of the JVM. A line of a generated class is the position of an instruction, counted from
 * 1; a function whose parts are methods of their own has several Java frames, the innermost of which says where it is.
 */
final class CompiledFrames {
    private final Instance instance;
    private final List<WasmFrame> frames = new ArrayList<>();
    private boolean inParts;

    CompiledFrames(Instance instance) {
        this.instance = instance;
    }

    /** The guest's functions in a trace, innermost first. */
    static List<WasmFrame> of(Throwable place, Instance instance) {
        CompiledFrames found = new CompiledFrames(instance);
        if (place != null) {
            for (StackTraceElement element : place.getStackTrace()) {
                found.add(element.getClassName(), element.getMethodName(), element.getLineNumber());
            }
        }
        return found.frames.stream()
                .limit(GuestException.MAX_FRAMES)
                .map(frame -> frame.in(instance.module()))
                .toList();
    }

    /** The guest's calls under way in functions of an instance's module, innermost first. */
    static List<WasmFrame> current(Instance instance, int limit) {
        CompiledFrames found = new CompiledFrames(instance);
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).walk(javaFrames -> {
            javaFrames
                    .filter(frame -> JvmLoader.isFunction(frame.getDeclaringClass(), instance.module()))
                    .takeWhile(frame -> found.frames.size() < limit)
                    .forEach(frame -> found.add(frame.getClassName(), frame.getMethodName(), frame.getLineNumber()));
            return null;
        });
        return found.frames;
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
