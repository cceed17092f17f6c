// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.Set;
import java.util.function.Predicate;
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
        return isTold(method, DEPTH);
    }

    private boolean isTold(MethodReference method, int depth) {
        String owner = method.getClassName();
        if (!program.contains(owner)) {
            return owner.startsWith(CONCURRENT) && !TELLS_NOTHING.contains(owner)
                    || TOLD_BY.contains(owner)
                    || CLOCKS.contains(owner) && CLOCK.contains(method.getName())
                    || PLACES.contains(owner) && PRESENCE.contains(method.getName());
        }
        return depth > 0
                && method.getReturnType() != ValueType.VOID
                && does(
                        method,
                        instruction -> instruction instanceof GetFieldInstruction get && isVolatile(get.getField())
                                || instruction instanceof InvokeInstruction call
                                        && isTold(call.getMethod(), depth - 1));
    }

    /** Whether a method of the program is known to change something. */
    boolean changes(MethodReference method) {
        return changes(method, DEPTH);
    }

    private boolean changes(MethodReference method, int depth) {
        return depth > 0
                && program.contains(method.getClassName())
                && does(
                        method,
                        instruction -> instruction instanceof PutFieldInstruction
                                || instruction instanceof PutElementInstruction
                                || instruction instanceof InvokeInstruction call
                                        && changes(call.getMethod(), depth - 1));
    }

    /** Whether a method of the program is known to read a field. */
    boolean reads(MethodReference method, FieldReference field) {
        return reads(method, field, DEPTH);
    }

    private boolean reads(MethodReference method, FieldReference field, int depth) {
        return depth > 0
                && program.contains(method.getClassName())
                && does(
                        method,
                        instruction -> instruction instanceof GetFieldInstruction get
                                        && get.getField().equals(field)
                                || instruction instanceof InvokeInstruction call
                                        && reads(call.getMethod(), field, depth - 1));
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

    private boolean does(MethodReference reference, Predicate<Instruction> what) {
        if (!(find(reference) instanceof MethodHolder method) || method.getProgram() == null) {
            return false;
        }
        Program body = method.getProgram();
        int count = 0;
        boolean found = false;
        for (BasicBlock block : body.getBasicBlocks()) {
            for (Instruction instruction : block) {
                found |= what.test(instruction);
                if (++count > MOST_INSTRUCTIONS) {
                    return false;
                }
            }
        }
        return found;
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
}
