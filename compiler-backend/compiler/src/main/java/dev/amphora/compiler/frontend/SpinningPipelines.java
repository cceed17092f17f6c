// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.Set;
import java.util.regex.Pattern;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReader;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Lets other threads run where the class library's own loops may be waiting for them on behalf of the program, as {@link SpinningLoops}
 * does in the program's: where streams come from that have no end ({@code Stream.generate(() -> flag).anyMatch(set -> set)}), and where
 * the program's iterators and predicates ask for something that others may change.
 */
final class SpinningPipelines implements ClassHolderTransformer {
    /** Spliterators of streams without an end, and of those that end once a predicate says so. Those of random numbers have none mostly. */
    private static final Pattern SOURCES = Pattern.compile("java\\.util\\.stream\\.((Int|Long|Double)?Stream\\$\\d+"
            + "|StreamSpliterators\\$InfiniteSupplyingSpliterator\\$Of\\w+)"
            + "|(java\\.util|jdk\\.internal\\.util\\.random)\\.\\w+\\$Random(Int|Long|Double)sSpliterator");

    private static final String FUNCTION = "java.util.function.";
    private static final Set<String> ITERATIONS = Set.of(
            "java.util.Iterator",
            "java.util.Enumeration",
            "java.util.Spliterator",
            "java.util.PrimitiveIterator",
            "java.util.ListIterator");

    /** What is asked again and again. */
    private static final Set<String> QUESTIONS =
            Set.of("hasNext", "next", "hasMoreElements", "nextElement", "tryAdvance", "test", "getAsBoolean");

    private final ProgramClasses program;

    SpinningPipelines(ProgramClasses program) {
        this.program = program;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        ClassReaderSource classes = context.getHierarchy().getClassSource();
        if (SOURCES.matcher(cls.getName()).matches()) {
            cls.getMethods().stream()
                    .filter(method -> method.getProgram() != null)
                    .forEach(method -> takeTurnsAtElements(method.getProgram()));
        } else if (isAsked(cls) && program.containsCodeOf(cls.getName(), classes)) {
            CalledMethods called = new CalledMethods(classes, program);
            for (MethodHolder method : cls.getMethods()) {
                if (QUESTIONS.contains(method.getName())
                        && method.getProgram() != null
                        && (called.asksOthers(method.getProgram()) || asksStatic(method, cls, called, classes))) {
                    SpinningLoops.takeTurnsBefore(
                            method.getProgram().basicBlockAt(0).getFirstInstruction());
                }
            }
        }
    }

    /** Whether a static field is asked that the class itself never sets. */
    private static boolean asksStatic(
            MethodHolder method, ClassHolder cls, CalledMethods called, ClassReaderSource classes) {
        for (FieldReference asked : called.read(method.getReference())) {
            FieldReader field = classes.resolve(asked);
            if (field != null
                    && field.hasModifier(ElementModifier.STATIC)
                    && !field.hasModifier(ElementModifier.FINAL)
                    && cls.getMethods().stream().noneMatch(other -> called.written(other.getReference())
                            .contains(asked))) {
                return true;
            }
        }
        return false;
    }

    private static void takeTurnsAtElements(Program body) {
        for (BasicBlock block : body.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call
                        && call.getMethod().getClassName().startsWith(FUNCTION)
                        && call.getMethod().getName().equals("accept")) {
                    SpinningLoops.takeTurnsBefore(call);
                }
            }
        }
    }

    private static boolean isAsked(ClassHolder cls) {
        return cls.getInterfaces().stream()
                .anyMatch(name -> ITERATIONS.contains(name)
                        || name.startsWith("java.util.PrimitiveIterator$")
                        || name.startsWith("java.util.Spliterator$")
                        || name.startsWith(FUNCTION)
                                && (name.endsWith("Predicate") || name.endsWith("BooleanSupplier")));
    }
}
