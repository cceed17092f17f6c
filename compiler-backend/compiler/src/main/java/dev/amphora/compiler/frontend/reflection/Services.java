// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;
import org.teavm.asm.tree.ClassNode;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.DependencyType;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/** Watches which services a program loads, and writes a table of the providers that the class path has for each. */
public final class Services extends AbstractDependencyListener {
    private static final String TABLE = KeptNames.PACKAGE + "ServiceTable";
    private static final ValueType CLASS = ValueType.object("java.lang.Class");
    private static final MethodReference FIND = new MethodReference(TABLE, "find", CLASS, ValueType.object(TABLE));
    private static final int COMPLETE = 0;
    private static final int WITHOUT_CONSTRUCTOR = 1;
    private static final int ABSTRACT = 2;
    private static final int HIDDEN = 3;

    private final ClassFiles classes;
    private final Function<String, List<byte[]>> resources;
    private final BiConsumer<String, byte[]> define;
    /** The names of the tables' classes by the services' names. */
    private final Map<String, String> tables = new TreeMap<>();

    private boolean reached;

    /**
     * About one program.
     *
     * @param files the class file of a class by its binary name; null for none
     * @param ofProgram whether a class is one of the program's, as opposed to the class library's
     * @param resources the files of a name on the class path, in its order
     * @param define takes the class files of tables, by their internal names
     */
    public Services(
            Function<String, byte[]> files,
            Predicate<String> ofProgram,
            Function<String, List<byte[]>> resources,
            BiConsumer<String, byte[]> define) {
        this.classes = new ClassFiles(files, ofProgram);
        this.resources = resources;
        this.define = define;
    }

    @Override
    public void methodReached(DependencyAgent agent, MethodDependency method) {
        if (method.getReference().equals(FIND)) {
            reached = true;
            method.getVariable(1).getClassValueNode().addConsumer(type -> need(agent, method, type));
        }
    }

    private void need(DependencyAgent agent, MethodDependency find, DependencyType type) {
        if (!(type.getValueType() instanceof ValueType.Object object) || tables.containsKey(object.getClassName())) {
            return;
        }
        String service = object.getClassName();
        String file = ServiceFiles.FOLDER + service;
        List<ServiceFiles.Entry> entries = new ArrayList<>(ServiceFiles.read(file, resources.apply(file)));
        // As on the JVM, a class of the platform is no provider of the class path.
        entries.removeIf(entry -> entry.provider() != null
                && !classes.isOfProgram(entry.provider())
                && agent.getClassSource().get(entry.provider()) != null);
        if (entries.isEmpty()) {
            return;
        }
        String table = KeptNames.PACKAGE + "KeptService$" + service.replace('.', '$');
        tables.put(service, table);
        String name = KeptNames.internal(table);
        define.accept(name, write(name, entries));
        agent.linkMethod(new MethodReference(table, "<init>", ValueType.VOID))
                .propagate(0, agent.getType(ValueType.object(table)))
                .use();
        find.getResult().propagate(agent.getType(ValueType.object(table)));
    }

    private byte[] write(String name, List<ServiceFiles.Entry> entries) {
        TableClass table = new TableClass(name, KeptNames.internal(TABLE));
        var count = table.method("count", "()I");
        Code.number(count, entries.size());
        TableClass.end(count, Opcodes.IRETURN);
        table.perSlot("fault", "(I)Ljava/lang/String;", entries.size(), code -> slot -> {
            Code.string(code, entries.get(slot).fault());
            code.visitInsn(Opcodes.ARETURN);
        });
        table.perSlot("name", "(I)Ljava/lang/String;", entries.size(), code -> slot -> {
            Code.string(code, entries.get(slot).provider());
            code.visitInsn(Opcodes.ARETURN);
        });
        List<ClassNode> providers = new ArrayList<>();
        entries.forEach(entry -> providers.add(entry.provider() == null ? null : classes.find(entry.provider())));
        table.perSlot("type", "(I)Ljava/lang/Class;", entries.size(), code -> slot -> {
            if (providers.get(slot) == null) {
                code.visitInsn(Opcodes.ACONST_NULL);
            } else {
                Code.classOf(code, Type.getObjectType(providers.get(slot).name));
            }
            code.visitInsn(Opcodes.ARETURN);
        });
        table.perSlot("state", "(I)I", entries.size(), code -> slot -> {
            Code.number(code, state(providers.get(slot)));
            code.visitInsn(Opcodes.IRETURN);
        });
        table.perSlot("make", "(I)Ljava/lang/Object;", entries.size(), code -> slot -> {
            ClassNode provider = providers.get(slot);
            if (state(provider) != COMPLETE) {
                Code.noSlot(code);
                return;
            }
            code.visitTypeInsn(Opcodes.NEW, provider.name);
            code.visitInsn(Opcodes.DUP);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, provider.name, "<init>", "()V", false);
            code.visitInsn(Opcodes.ARETURN);
        });
        return table.bytes();
    }

    private static int state(ClassNode provider) {
        boolean constructible = provider != null
                && provider.methods.stream()
                        .anyMatch(method -> method.name.equals("<init>")
                                && method.desc.equals("()V")
                                && (method.access & Opcodes.ACC_PUBLIC) != 0);
        if (!constructible) {
            return WITHOUT_CONSTRUCTOR;
        }
        if ((provider.access & Opcodes.ACC_PUBLIC) == 0) {
            return HIDDEN;
        }
        return (provider.access & Opcodes.ACC_ABSTRACT) != 0 ? ABSTRACT : COMPLETE;
    }

    @Override
    public void completing(DependencyAgent agent) {
        if (!reached) {
            return;
        }
        ProgramEmitter emit = ProgramEmitter.create(FIND.getDescriptor(), agent.getClassHierarchy());
        // Without a receiver, the first parameter is variable 1 all the same.
        ValueEmitter service = emit.var(1, CLASS);
        tables.forEach((name, table) -> emit.when(service.isSame(emit.constant(ValueType.object(name))))
                .thenDo(() -> emit.construct(table).returnValue()));
        emit.constantNull(ValueType.object(TABLE)).returnValue();
        agent.submitMethod(FIND, emit.getProgram());
    }
}
