// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.ValueType;
import org.teavm.model.analysis.ClassInitializerInfo;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InitClassInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.util.TransitionExtractor;

/**
 * Decides where classes are initialised (JLS 12.4.1) in place of TeaVM, which walks the dominator tree for it and takes a
 * protected block for executed completely in a handler and behind it.
 *
 * <p>Every static field access and every {@code new} is preceded by the initialisation of its class; TeaVM has put those of
 * static methods at their beginnings. Those that are superfluous on every path are removed: a handler knows what is initialised at
 * the beginning of the blocks that it protects.
 */
final class InitialiseClasses {
    /** The method of a call that stands for the initialisation of its class; a class file cannot have such a name. */
    private static final MethodDescriptor HIDDEN = new MethodDescriptor("<initialise>", ValueType.VOID);

    private static final MethodDescriptor CLINIT = new MethodDescriptor("<clinit>", ValueType.VOID);
    private static final String CONSTRUCTOR = "<init>";
    private final ClassReaderSource classes;
    private final ClassInitializerInfo initialisers;
    private final Map<String, Set<String>> closures = new HashMap<>();

    InitialiseClasses(ClassReaderSource classes, ClassInitializerInfo initialisers) {
        this.classes = classes;
        this.initialisers = initialisers;
    }

    /** Initialises before each use, as far as that is not done already. */
    void insert(Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                String used = usedClass(instruction);
                if (used != null && !closure(used).isEmpty()) {
                    InitClassInstruction initialise = new InitClassInstruction();
                    initialise.setClassName(used);
                    initialise.setLocation(instruction.getLocation());
                    instruction.insertPrevious(initialise);
                }
            }
        }
        removeSuperfluous(program);
    }

    private static String usedClass(Instruction instruction) {
        if (instruction instanceof GetFieldInstruction get && get.getInstance() == null) {
            return get.getField().getClassName();
        }
        if (instruction instanceof PutFieldInstruction put && put.getInstance() == null) {
            return put.getField().getClassName();
        }
        return instruction instanceof ConstructInstruction construct ? construct.getType() : null;
    }

    /** Lets calls take the place of initialisations, which TeaVM's optimisations do not understand. */
    static void hide(Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InitClassInstruction initialise) {
                    InvokeInstruction call = new InvokeInstruction();
                    call.setType(InvocationType.SPECIAL);
                    call.setMethod(new MethodReference(initialise.getClassName(), HIDDEN));
                    call.setLocation(initialise.getLocation());
                    initialise.replace(call);
                }
            }
        }
    }

    /** Puts the initialisations back, and removes those that inlining has made superfluous. */
    void restore(Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call
                        && call.getMethod().getDescriptor().equals(HIDDEN)) {
                    InitClassInstruction initialise = new InitClassInstruction();
                    initialise.setClassName(call.getMethod().getClassName());
                    initialise.setLocation(call.getLocation());
                    call.replace(initialise);
                }
            }
        }
        removeSuperfluous(program);
    }

    private void removeSuperfluous(Program program) {
        boolean any = false;
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                any |= instruction instanceof InitClassInstruction;
            }
        }
        if (!any) {
            return;
        }
        Map<BasicBlock, Set<String>> initialised = flow(program);
        initialised.forEach((block, before) -> {
            Set<String> now = new HashSet<>(before);
            for (Instruction instruction : block) {
                if (instruction instanceof InitClassInstruction initialise
                        && now.containsAll(closure(initialise.getClassName()))) {
                    instruction.delete();
                } else {
                    now.addAll(initialisedBy(instruction));
                }
            }
        });
    }

    /** What is initialised at the beginning of each block, whatever path led there. */
    private Map<BasicBlock, Set<String>> flow(Program program) {
        Map<BasicBlock, Set<String>> initialised = new HashMap<>();
        Deque<BasicBlock> work = new ArrayDeque<>();
        Set<BasicBlock> waiting = new LinkedHashSet<>();
        initialised.put(program.basicBlockAt(0), new HashSet<>());
        work.add(program.basicBlockAt(0));
        while (!work.isEmpty()) {
            BasicBlock block = work.remove();
            waiting.remove(block);
            Set<String> before = initialised.get(block);
            Set<String> after = new HashSet<>(before);
            for (Instruction instruction : block) {
                after.addAll(initialisedBy(instruction));
            }
            List<BasicBlock> changed = new ArrayList<>();
            for (TryCatchBlock tryCatch : block.getTryCatchBlocks()) {
                if (meet(initialised, tryCatch.getHandler(), before)) {
                    changed.add(tryCatch.getHandler());
                }
            }
            for (BasicBlock successor : successors(block)) {
                if (meet(initialised, successor, after)) {
                    changed.add(successor);
                }
            }
            for (BasicBlock next : changed) {
                if (waiting.add(next)) {
                    work.add(next);
                }
            }
        }
        return initialised;
    }

    private static boolean meet(Map<BasicBlock, Set<String>> initialised, BasicBlock block, Set<String> path) {
        Set<String> known = initialised.get(block);
        if (known == null) {
            initialised.put(block, new HashSet<>(path));
            return true;
        }
        return known.retainAll(path);
    }

    private static List<BasicBlock> successors(BasicBlock block) {
        TransitionExtractor transitions = new TransitionExtractor();
        block.getLastInstruction().acceptVisitor(transitions);
        return transitions.getTargets() == null ? List.of() : List.of(transitions.getTargets());
    }

    private Set<String> initialisedBy(Instruction instruction) {
        if (instruction instanceof InitClassInstruction initialise) {
            return closure(initialise.getClassName());
        }
        if (instruction instanceof InvokeInstruction call && initialisesItsClass(call)) {
            return closure(call.getMethod().getClassName());
        }
        return Set.of();
    }

    /** Whether a method is called that begins with the initialisation of its class. */
    private boolean initialisesItsClass(InvokeInstruction call) {
        MethodReference target = call.getMethod();
        if (call.getInstance() != null && !target.getName().equals(CONSTRUCTOR)) {
            return false;
        }
        ClassReader cls = classes.get(target.getClassName());
        MethodReader method = cls == null ? null : cls.getMethod(target.getDescriptor());
        return method != null
                && !method.hasModifier(ElementModifier.NATIVE)
                && initialisers.isDynamicInitializer(cls.getName());
    }

    /** The classes with initialisers to be run on first use that this class's initialisation initialises. */
    private Set<String> closure(String className) {
        Set<String> known = closures.get(className);
        if (known == null) {
            known = new HashSet<>();
            for (ClassReader cls = classes.get(className); cls != null; ) {
                if (initialisers.isDynamicInitializer(cls.getName()) && cls.getMethod(CLINIT) != null) {
                    known.add(cls.getName());
                }
                cls = cls.getParent() == null ? null : classes.get(cls.getParent());
            }
            closures.put(className, known);
        }
        return known;
    }
}
