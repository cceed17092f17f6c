// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.teavm.asm.ClassReader;
import org.teavm.asm.ClassVisitor;
import org.teavm.asm.ClassWriter;
import org.teavm.asm.Label;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReader;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.util.InstructionVariableMapper;

/**
 * Gives parameters a definition. When TeaVM brings a program into SSA form, an assignment in a protected block makes a phi in the
 * handler only if the variable has been assigned before, and it does not count that parameters begin with a value: after
 * {@code try { p = f(); g(); } catch (E e) { }} it would take {@code p} to be the result of {@code f} even where {@code f} threw.
 * What it learns in protected blocks about parameters being null goes wrong in the same way.
 */
final class DefineParameters {
    private DefineParameters() {}

    /**
     * In methods with handlers, assigns parameters that are assigned somewhere to themselves at the start.
     *
     * @return the class file, or the same bytes when there is nothing to do
     */
    static byte[] inClassFile(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        Map<String, SortedMap<Integer, Integer>> assigned = new HashMap<>();
        reader.accept(new Search(assigned), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        if (assigned.isEmpty()) {
            return bytes;
        }
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
                        SortedMap<Integer, Integer> parameters = assigned.get(name + descriptor);
                        return parameters == null ? method : new SelfAssignment(method, parameters);
                    }
                },
                0);
        return writer.toByteArray();
    }

    /** Finds the parameters, by the local they are in, with the opcode that loads them. */
    private static final class Search extends ClassVisitor {
        private final Map<String, SortedMap<Integer, Integer>> assigned;

        Search(Map<String, SortedMap<Integer, Integer>> assigned) {
            super(Opcodes.ASM9);
            this.assigned = assigned;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            SortedMap<Integer, Integer> parameters = new TreeMap<>();
            int local = (access & Opcodes.ACC_STATIC) != 0 ? 0 : 1;
            for (Type type : Type.getArgumentTypes(descriptor)) {
                parameters.put(local, type.getOpcode(Opcodes.ILOAD));
                local += type.getSize();
            }
            return new MethodVisitor(Opcodes.ASM9) {
                private boolean handles;

                @Override
                public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
                    handles = true;
                }

                @Override
                public void visitVarInsn(int opcode, int index) {
                    if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
                        assign(index);
                    }
                }

                @Override
                public void visitIincInsn(int index, int increment) {
                    assign(index);
                }

                private void assign(int index) {
                    Integer load = handles ? parameters.get(index) : null;
                    if (load != null) {
                        assigned.computeIfAbsent(name + descriptor, m -> new TreeMap<>())
                                .put(index, load);
                    }
                }
            };
        }
    }

    private static final class SelfAssignment extends MethodVisitor {
        private final SortedMap<Integer, Integer> parameters;

        SelfAssignment(MethodVisitor method, SortedMap<Integer, Integer> parameters) {
            super(Opcodes.ASM9, method);
            this.parameters = parameters;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            parameters.forEach((index, load) -> {
                super.visitVarInsn(load, index);
                super.visitVarInsn(load - Opcodes.ILOAD + Opcodes.ISTORE, index);
            });
        }

        @Override
        public void visitMaxs(int maxStack, int maxLocals) {
            super.visitMaxs(Math.max(maxStack, 2), maxLocals);
        }
    }

    /** In methods with handlers, lets a copy take the place of each parameter that is a reference. */
    static void inProgram(Program program, MethodReader method) {
        if (!hasHandlers(program)) {
            return;
        }
        Map<Variable, Variable> copies = new HashMap<>();
        BasicBlock entry = program.basicBlockAt(0);
        for (int i = 0; i < method.parameterCount(); i++) {
            ValueType type = method.parameterType(i);
            if (!(type instanceof ValueType.Primitive)) {
                copies.put(program.variableAt(i + 1), program.createVariable());
            }
        }
        if (copies.isEmpty()) {
            return;
        }
        InstructionVariableMapper mapper =
                new InstructionVariableMapper(variable -> copies.getOrDefault(variable, variable));
        for (BasicBlock block : program.getBasicBlocks()) {
            mapper.apply(block);
        }
        Instruction first = entry.getFirstInstruction();
        for (int i = 0; i < method.parameterCount(); i++) {
            Variable copy = copies.get(program.variableAt(i + 1));
            if (copy != null) {
                // A cast that does not check; a plain copy would not outlive the first optimisation.
                CastInstruction cast = new CastInstruction();
                cast.setWeak(true);
                cast.setTargetType(method.parameterType(i));
                cast.setValue(program.variableAt(i + 1));
                cast.setReceiver(copy);
                first.insertPrevious(cast);
            }
        }
    }

    private static boolean hasHandlers(Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            if (!block.getTryCatchBlocks().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
