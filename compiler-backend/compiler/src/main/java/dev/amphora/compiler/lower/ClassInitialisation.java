// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.frontend.ClosedWorld;
import dev.amphora.compiler.frontend.RuntimeClasses;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Position;
import dev.amphora.compiler.ir.Signature;
import dev.amphora.compiler.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/**
 * Initialisers that run on first use (JLS 12.4): a state byte for each such class, tested inline, and a function that
 * runs the superclass's and the class's own initialiser once.
 */
final class ClassInitialisation {
    /** State of an initialised class, see {@code dev.amphora.runtime.classlib.ClassInit}. */
    static final int DONE = 2;

    private static final MethodDescriptor CLINIT = new MethodDescriptor("<clinit>", ValueType.VOID);
    private final ClosedWorld world;
    private final Methods methods;
    private final StaticMemory memory;
    private final ClassRecords records;
    private final Map<String, Initialiser> initialisers = new LinkedHashMap<>();

    /** Where a class's state byte is, and the function that initialises it. */
    record Initialiser(int state, LowFunction function) {}

    ClassInitialisation(ClosedWorld world, Methods methods, StaticMemory memory, ClassRecords records) {
        this.world = world;
        this.methods = methods;
        this.memory = memory;
        this.records = records;
    }

    /** The class's initialiser, or null if its initialisation does nothing or has been done at start. */
    Initialiser initialiser(String className) {
        if (initialisers.containsKey(className)) {
            return initialisers.get(className);
        }
        ClassReader cls = world.allClasses().get(className);
        MethodHolder clinit = clinit(className);
        Initialiser superclass = cls == null || cls.getParent() == null ? null : initialiser(cls.getParent());
        List<Initialiser> before = new ArrayList<>();
        if (superclass != null) {
            before.add(superclass);
        }
        if (cls != null && !cls.hasModifier(ElementModifier.INTERFACE)) {
            addSuperinterfaces(cls, new LinkedHashSet<>(), before);
        }
        Initialiser result = null;
        if (clinit != null || before.size() > (superclass == null ? 0 : 1)) {
            LowFunction function = LowFunction.defined(functionName(className), new Signature(List.of(), null));
            function.setOrigin(Position.RUNTIME);
            function.setCold(true);
            function.setBounded(true);
            result = new Initialiser(memory.allocate(1, 1), function);
            build(result, className, clinit == null ? null : methods.function(clinit), before);
            methods.add(function);
        } else if (superclass != null) {
            result = superclass;
        }
        initialisers.put(className, result);
        return result;
    }

    /** Superinterfaces that declare default methods are initialised with the class (JLS 12.4.1). */
    private void addSuperinterfaces(ClassReader cls, Set<String> seen, List<Initialiser> before) {
        for (String name : cls.getInterfaces()) {
            ClassReader type = world.allClasses().get(name);
            if (type == null || !seen.add(name)) {
                continue;
            }
            addSuperinterfaces(type, seen, before);
            boolean hasDefault = type.getMethods().stream()
                    .anyMatch(m -> !m.hasModifier(ElementModifier.ABSTRACT) && !m.hasModifier(ElementModifier.STATIC));
            Initialiser initialiser = hasDefault ? initialiser(name) : null;
            if (initialiser != null && !before.contains(initialiser)) {
                before.add(initialiser);
            }
        }
    }

    /** Whether code that initialises this very class has been made. */
    boolean isNeeded(String className) {
        Initialiser initialiser = initialisers.get(className);
        return initialiser != null && initialiser.function.name().equals(functionName(className));
    }

    private static String functionName(String className) {
        return "initialise " + className;
    }

    private MethodHolder clinit(String className) {
        ClassHolder holder = world.classes().get(className);
        if (holder == null || !world.initializers().isDynamicInitializer(className)) {
            return null;
        }
        MethodHolder clinit = holder.getMethod(CLINIT);
        return clinit == null || clinit.getProgram() == null ? null : clinit;
    }

    private void build(Initialiser initialiser, String className, LowFunction clinit, List<Initialiser> before) {
        LowFunction function = initialiser.function;
        Block entry = function.addBlock();
        Block run = function.addBlock();
        Block end = function.addBlock();
        Block done = function.addBlock();
        Block failed = function.addBlock();
        Value state = constant(entry, initialiser.state);
        Value record = constant(entry, records.address(ValueType.object(className)));
        Instr begun =
                entry.add(call(runtime(RuntimeClasses.INIT_BEGIN, RuntimeClasses.SHARED_INIT_BEGIN), state, record)
                        .build(LowType.I32));
        entry.add(new Instr.Builder(Opcode.BRANCH)
                .args(begun)
                .successors(run, done)
                .build(null));
        for (Initialiser supertype : before) {
            run.add(call(supertype.function).build(null));
        }
        if (clinit != null) {
            run.add(call(clinit).build(null));
        }
        run.add(new Instr.Builder(Opcode.JUMP).successors(end).build(null));
        run.setUnwind(failed);
        end.add(call(runtime(RuntimeClasses.INIT_END, RuntimeClasses.SHARED_INIT_END), state)
                .build(null));
        end.add(new Instr.Builder(Opcode.JUMP).successors(done).build(null));
        done.add(new Instr.Builder(Opcode.RETURN).build(null));
        Instr thrown = failed.add(new Instr.Builder(Opcode.CATCH).build(LowType.REF));
        failed.add(call(runtime(RuntimeClasses.INIT_FAIL, RuntimeClasses.SHARED_INIT_FAIL), state, thrown)
                .build(null));
        failed.add(new Instr.Builder(Opcode.UNREACHABLE).build(null));
    }

    /** Threads may come to use a class while another initialises it. */
    private LowFunction runtime(MethodReference alone, MethodReference shared) {
        return methods.direct(world.startsThreads() ? shared : alone);
    }

    private static Instr.Builder call(LowFunction callee, Value... args) {
        return new Instr.Builder(Opcode.CALL).callee(callee).args(args).position(Position.RUNTIME);
    }

    private static Instr constant(Block block, int value) {
        return block.add(new Instr.Builder(Opcode.CONST).imm(value).build(LowType.I32));
    }
}
