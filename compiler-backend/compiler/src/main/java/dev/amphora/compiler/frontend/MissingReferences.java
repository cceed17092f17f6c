// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.diagnostics.Problem;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.TextLocation;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.AbstractInstructionVisitor;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InitClassInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.instructions.RaiseInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.optimization.UnreachableBasicBlockEliminator;
import org.teavm.model.util.ProgramUtils;

/**
 * Lets instructions that refer to what does not exist throw, as the JVM does when it cannot resolve a reference (JVMS 5.4.3). An
 * analysis says which these are; they are replaced in the next one, whose world is smaller. Usually the second has no problems
 * left: no class is looked at for the sake of references that no code comes to.
 */
public final class MissingReferences implements ClassHolderTransformer {
    /** What comes of a reference to something that is missing, for messages. */
    public static final String CONSEQUENCE = "the program throws if it gets there";

    /** Makes the error of a call of a native method that nothing implements. */
    static final MethodReference UNSATISFIED = new ThrownError("unsatisfied", "").method();

    /** How TeaVM's message starts about a call site of invokedynamic that it cannot link. */
    private static final String BOOTSTRAP = "Bootstrap method";

    private final Map<MethodReference, Set<Object>> byMethod = new HashMap<>();
    /** Classes that cannot be loaded, with the class that is missing for it. */
    private final Map<String, String> classes = new HashMap<>();

    private final Set<Problem> problems = new LinkedHashSet<>();

    /**
     * Takes what an analysis has found.
     *
     * @return whether the next analysis finds less: every problem is a reference that can throw, and one of them is new
     */
    boolean add(List<Problem> found) {
        boolean isNew = false;
        for (Problem problem : found) {
            Object subject = problem.getParams().length == 0 ? null : problem.getParams()[0];
            if (subject == null || problem.getText().startsWith(BOOTSTRAP)) {
                return false;
            }
            if (problem.getLocation() != null && problem.getLocation().getMethod() != null) {
                isNew |= byMethod.computeIfAbsent(problem.getLocation().getMethod(), method -> new LinkedHashSet<>())
                        .add(subject);
            } else if (subject instanceof String name && problem.getParams().length > 1) {
                // Class A extends B, which is missing: A cannot be loaded either.
                isNew |= classes.put(name, (String) problem.getParams()[1]) == null;
            } else {
                return false;
            }
        }
        problems.addAll(found);
        return isNew;
    }

    /** The problems that were taken, but for those of methods that the program does not have after all. */
    List<Problem> problemsOf(Set<MethodReference> methods) {
        return problems.stream()
                .filter(problem -> problem.getLocation() == null
                        || problem.getLocation().getMethod() == null
                        || methods.contains(problem.getLocation().getMethod()))
                .toList();
    }

    /** Classes that must not be found, because supertypes of theirs are not; with the one that is missing for each. */
    Map<String, String> classes() {
        return classes;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        for (MethodHolder method : cls.getMethods()) {
            Set<Object> missing = byMethod.get(method.getReference());
            if (missing != null && method.getProgram() != null) {
                replace(
                        method.getProgram(),
                        new MissingSubjects(missing, context.getHierarchy().getClassSource()));
            }
        }
    }

    /** The code of a native method that nothing implements. */
    public static Program unsatisfied(MethodReference method) {
        Program program = new Program();
        for (int i = 0; i <= method.parameterCount(); i++) {
            program.createVariable();
        }
        program.createBasicBlock()
                .addAll(new ThrownError("unsatisfied", "'" + LinkageErrors.text(method) + "'").thrown(program, null));
        return program;
    }

    private static void replace(Program program, MissingSubjects subjects) {
        for (BasicBlock block : program.getBasicBlocks()) {
            subjects.found = null;
            for (Instruction instruction = block.getFirstInstruction();
                    instruction != null && subjects.found == null;
                    instruction = instruction.getNext()) {
                instruction.acceptVisitor(subjects);
                if (subjects.found != null) {
                    ProgramUtils.truncateBlock(instruction);
                    instruction.insertNextAll(subjects.found.thrown(program, instruction.getLocation()));
                    instruction.delete();
                }
            }
        }
        new UnreachableBasicBlockEliminator().optimize(program);
    }

    /** Finds out whether an instruction refers to something that is missing, and what is thrown for it. */
    private final class MissingSubjects extends AbstractInstructionVisitor {
        private final Set<Object> missing;
        private final ClassReaderSource world;
        private ThrownError found;

        MissingSubjects(Set<Object> missing, ClassReaderSource world) {
            this.missing = missing;
            this.world = world;
        }

        @Override
        public void visit(InvokeInstruction call) {
            MethodReference method = call.getMethod();
            refer(method.getClassName());
            if (missing.contains(method)) {
                found = new ThrownError("noMethod", "'" + LinkageErrors.text(method) + "'");
            }
        }

        @Override
        public void visit(GetFieldInstruction get) {
            refer(get.getField());
        }

        @Override
        public void visit(PutFieldInstruction put) {
            refer(put.getField());
        }

        @Override
        public void visit(InitClassInstruction initialisation) {
            refer(initialisation.getClassName());
        }

        @Override
        public void visit(ConstructInstruction construct) {
            refer(construct.getType());
        }

        @Override
        public void visit(ConstructArrayInstruction construct) {
            refer(construct.getItemType());
        }

        @Override
        public void visit(ConstructMultiArrayInstruction construct) {
            refer(construct.getItemType());
        }

        @Override
        public void visit(ClassConstantInstruction constant) {
            refer(constant.getConstant());
        }

        private void refer(FieldReference field) {
            if (missing.contains(field)) {
                String owner = field.getClassName();
                found = world.get(owner) == null ? noClass(owner) : new ThrownError("noField", field.getFieldName());
            }
        }

        private void refer(ValueType type) {
            ValueType element = type;
            while (element instanceof ValueType.Array array) {
                element = array.getItemType();
            }
            if (element instanceof ValueType.Object object) {
                refer(object.getClassName());
            }
        }

        private void refer(String className) {
            if (missing.contains(className)) {
                found = noClass(className);
            }
        }

        private ThrownError noClass(String name) {
            return new ThrownError("noClass", classes.getOrDefault(name, name).replace('.', '/'));
        }
    }

    /**
     * An error that is thrown.
     *
     * @param maker the method of {@code LinkageFailures} that makes it
     * @param message as HotSpot has it
     */
    record ThrownError(String maker, String message) {
        private static final ValueType STRING = ValueType.object("java.lang.String");
        private static final ValueType ERROR = ValueType.object("java.lang.Error");

        MethodReference method() {
            return new MethodReference(LinkageFailure.OWNER, maker, STRING, ERROR);
        }

        List<Instruction> thrown(Program program, TextLocation location) {
            StringConstantInstruction text = new StringConstantInstruction();
            text.setConstant(message);
            text.setReceiver(program.createVariable());
            InvokeInstruction call = new InvokeInstruction();
            call.setType(InvocationType.SPECIAL);
            call.setMethod(method());
            call.setArguments(text.getReceiver());
            call.setReceiver(program.createVariable());
            RaiseInstruction raise = new RaiseInstruction();
            raise.setException(call.getReceiver());
            List<Instruction> code = List.of(text, call, raise);
            code.forEach(instruction -> instruction.setLocation(location));
            return code;
        }
    }
}
