// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReader;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.PutFieldInstruction;

/**
 * What methods that a loop calls have to do with other threads: by their names for the class library's, by their bodies for the
 * program's own, as long as these are short. What overrides a method may do otherwise; that is not looked for.
 */
final class CalledMethods {
    private static final String CONCURRENT = "java.util.concurrent.";
    private static final String LOCKS = CONCURRENT + "locks.";
    private static final String FUNCTION = "java.util.function.";
    private static final Set<String> TOLD_BY =
            Set.of("java.lang.Thread", "java.lang.invoke.VarHandle", "java.lang.ThreadGroup");
    private static final Set<String> TELLS_NOTHING = Set.of(CONCURRENT + "ThreadLocalRandom", CONCURRENT + "TimeUnit");
    private static final Set<String> CLOCK = Set.of("nanoTime", "currentTimeMillis", "now", "millis", "instant");
    private static final Set<String> CLOCKS = Set.of("java.lang.System", "java.time.Clock", "java.time.Instant");
    /** What says whether there is something that others may have put there. */
    private static final Set<String> PRESENCE =
            Set.of("exists", "notExists", "isRegularFile", "isDirectory", "length", "size", "available", "ready");

    private static final Set<String> PLACES = Set.of(
            "java.io.File", "java.nio.file.Files", "java.io.InputStream", "java.io.Reader", "java.io.BufferedReader");

    private static final int MOST_INSTRUCTIONS = 40;
    private static final int DEPTH = 3;

    private final ClassReaderSource classes;
    private final ProgramClasses program;
    /** By method, and by the depth down to which calls are followed. */
    private final Map<MethodReference, List<Dealings>> dealings = new HashMap<>();

    CalledMethods(ClassReaderSource classes, ProgramClasses program) {
        this.classes = classes;
        this.program = program;
    }

    /** Whether a method answers a question of which it is not known what it is about: a lambda expression, mostly. */
    static boolean answers(MethodReference method) {
        return method.getClassName().startsWith(FUNCTION) && method.getReturnType() instanceof ValueType.Primitive
                || method.getClassName().equals(FUNCTION + "Supplier");
    }

    /** Whether the result may be something that other threads change and mean to be seen. */
    boolean isTold(MethodReference method) {
        return program.contains(method.getClassName())
                ? method.getReturnType() != ValueType.VOID && dealings(method, DEPTH).asksOthers
                : tells(method);
    }

    /** Whether a body, or a short method of the program that it calls, asks for something that other threads may change. */
    boolean asksOthers(Program body) {
        return dealings(body, DEPTH).asksOthers;
    }

    /** Whether a method of the program is known to change something. */
    boolean changes(MethodReference method) {
        return dealings(method, DEPTH).changes;
    }

    /** Whether a method of the program is known to read a field. */
    boolean reads(MethodReference method, FieldReference field) {
        return dealings(method, DEPTH).read.contains(field);
    }

    /** The fields that a method of the program is known to read. */
    Set<FieldReference> read(MethodReference method) {
        return dealings(method, DEPTH).read;
    }

    /** The fields that a method of the program is known to write. */
    Set<FieldReference> written(MethodReference method) {
        return dealings(method, DEPTH).written;
    }

    /** Whether a method is known to call itself, and asks each time for something that other threads may change. */
    boolean asksOthersInRecursion(MethodHolder method) {
        Dealings own = dealings(method.getProgram(), DEPTH);
        return own.asksOthers && own.called.contains(method.getReference());
    }

    private static boolean tells(MethodReference method) {
        String owner = method.getClassName();
        return owner.startsWith(CONCURRENT) && !TELLS_NOTHING.contains(owner)
                || TOLD_BY.contains(owner)
                || CLOCKS.contains(owner) && CLOCK.contains(method.getName())
                || PLACES.contains(owner) && PRESENCE.contains(method.getName());
    }

    /** What a method does itself, or by the methods that it calls, down to some depth. */
    private Dealings dealings(MethodReference reference, int depth) {
        if (depth == 0
                || !program.contains(reference.getClassName())
                || !(find(reference) instanceof MethodHolder method)
                || method.getProgram() == null) {
            return Dealings.NONE;
        }
        List<Dealings> known = dealings.computeIfAbsent(
                method.getReference(), key -> new ArrayList<>(Collections.nCopies(DEPTH + 1, null)));
        if (known.get(depth) == null) {
            known.set(depth, dealings(method.getProgram(), depth));
        }
        return known.get(depth);
    }

    private Dealings dealings(Program body, int depth) {
        Dealings result = new Dealings();
        int count = 0;
        for (BasicBlock block : body.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (++count > MOST_INSTRUCTIONS) {
                    return Dealings.NONE;
                }
                if (instruction instanceof InvokeInstruction call) {
                    addCall(call.getMethod(), depth, result);
                } else if (instruction instanceof GetFieldInstruction get) {
                    result.asksOthers |= isVolatile(get.getField());
                    result.read.add(get.getField());
                } else if (instruction instanceof PutFieldInstruction put) {
                    result.changes = true;
                    result.written.add(put.getField());
                } else {
                    result.changes |= instruction instanceof PutElementInstruction;
                }
            }
        }
        return result;
    }

    private void addCall(MethodReference callee, int depth, Dealings result) {
        if (program.contains(callee.getClassName())) {
            Dealings called = dealings(callee, depth - 1);
            result.asksOthers |= callee.getReturnType() != ValueType.VOID && called.asksOthers;
            result.changes |= called.changes;
            result.read.addAll(called.read);
            result.written.addAll(called.written);
            result.called.add(callee);
            result.called.addAll(called.called);
        } else {
            result.asksOthers |= tells(callee);
        }
    }

    /** Whether the call takes a lock. */
    boolean locks(MethodReference method) {
        if (!program.contains(method.getClassName())) {
            return method.getClassName().startsWith(LOCKS);
        }
        MethodReader found = find(method);
        return found != null && found.hasModifier(ElementModifier.SYNCHRONIZED);
    }

    boolean isVolatile(FieldReference reference) {
        for (ClassReader at = classes.get(reference.getClassName()); at != null; at = superclass(at)) {
            FieldReader field = at.getField(reference.getFieldName());
            if (field != null) {
                return field.hasModifier(ElementModifier.VOLATILE);
            }
        }
        return false; // Fields of interfaces are final.
    }

    private MethodReader find(MethodReference reference) {
        for (ClassReader at = classes.get(reference.getClassName()); at != null; at = superclass(at)) {
            MethodReader method = at.getMethod(reference.getDescriptor());
            if (method != null) {
                return method;
            }
        }
        return null;
    }

    private ClassReader superclass(ClassReader at) {
        return at.getParent() == null ? null : classes.get(at.getParent());
    }

    /** What a method has to do with memory that others see. */
    private static final class Dealings {
        static final Dealings NONE = new Dealings();

        private boolean asksOthers;
        private boolean changes;
        private final Set<FieldReference> read = new HashSet<>();
        private final Set<FieldReference> written = new HashSet<>();
        private final Set<MethodReference> called = new HashSet<>();
    }
}
