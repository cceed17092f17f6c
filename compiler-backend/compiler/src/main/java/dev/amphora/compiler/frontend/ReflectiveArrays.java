// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.DependencyNode;
import org.teavm.dependency.DependencyPlugin;
import org.teavm.dependency.FieldDependency;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.VariableReader;
import org.teavm.model.instructions.AbstractInstructionReader;

/**
 * Tells the analysis what {@code Array.newInstance} makes: arrays of the classes that come to it. Where all classes of a large
 * program come to it, these would be four types for each class, arrays of arrays among them, because what it makes has a class
 * too. So only the first are taken as they come; of the others, arrays of the program's own classes, and those whose type occurs
 * in code that is reached. To make another one is an {@code UnsupportedOperationException} when the program runs.
 */
final class ReflectiveArrays extends AbstractDependencyListener implements DependencyPlugin {
    private static final ValueType CLASS = ValueType.object("java.lang.Class");
    private static final ValueType OBJECT = ValueType.object("java.lang.Object");
    private static final String ARRAY = "java.lang.reflect.Array";
    private static final MethodReference OF_LENGTH =
            new MethodReference(ARRAY, "newInstance", CLASS, ValueType.INTEGER, OBJECT);
    private static final MethodReference OF_DIMENSIONS =
            new MethodReference(ARRAY, "newInstance", CLASS, ValueType.arrayOf(ValueType.INTEGER), OBJECT);
    private static final int MAX_DIMENSIONS = 3;

    /** How many types are taken as they come. */
    private static final int FREE = 200;

    private final Predicate<String> own;
    private final Set<ValueType> occurring = new HashSet<>();
    /** Arrays that are not made unless their type, or that of their items, turns out to occur. */
    private final Set<ValueType> waiting = new LinkedHashSet<>();

    private DependencyNode result;
    private DependencyAgent agent;
    private int taken;
    private boolean reads;

    /**
     * For one program.
     *
     * @param own whether a class, by its binary name, is one of those that are compiled, and not of a library beside them
     */
    ReflectiveArrays(Predicate<String> own) {
        this.own = own;
    }

    /** The methods to which this is attached. */
    static List<MethodReference> methods() {
        return List.of(OF_LENGTH, OF_DIMENSIONS);
    }

    @Override
    public void started(DependencyAgent agent) {
        this.agent = agent;
    }

    /** As a plugin, of the methods above; as a listener, of all. */
    @Override
    public void methodReached(DependencyAgent agent, MethodDependency method) {
        if (method.getReference().equals(OF_LENGTH) && result == null) {
            result = method.getResult();
            method.getVariable(1).getClassValueNode().addConsumer(type -> comes(type.getValueType()));
        } else if (method.getReference().equals(OF_DIMENSIONS)) {
            method.getVariable(1).getClassValueNode().addConsumer(type -> {
                ValueType array = type.getValueType();
                while (dimensions(array) < MAX_DIMENSIONS) {
                    array = ValueType.arrayOf(array);
                    occurs(array);
                }
            });
        } else if (reads) {
            read(method.getMethod());
        }
    }

    @Override
    public void fieldReached(DependencyAgent agent, FieldDependency field) {
        if (field.getField() != null) {
            occurs(field.getField().getType());
        }
    }

    private static int dimensions(ValueType type) {
        int dimensions = 0;
        for (ValueType item = type; item instanceof ValueType.Array array; item = array.getItemType()) {
            dimensions++;
        }
        return dimensions;
    }

    private void comes(ValueType item) {
        int dimensions = dimensions(item);
        if (dimensions >= MAX_DIMENSIONS) {
            return;
        }
        ValueType array = ValueType.arrayOf(item);
        boolean isOwn = item instanceof ValueType.Object object && own.test(object.getClassName());
        if (isOwn || item instanceof ValueType.Primitive || taken < FREE) {
            taken++;
            make(array);
            return;
        }
        if (!reads) {
            reads = true;
            for (MethodReference reached : agent.getReachableMethods().toArray(new MethodReference[0])) {
                MethodReader method = agent.getClassSource().resolve(reached);
                if (method != null) {
                    read(method);
                }
            }
        }
        if (occurring.contains(array) || occurring.contains(item)) {
            make(array);
        } else {
            waiting.add(array);
        }
    }

    private void make(ValueType array) {
        result.propagate(agent.getType(array));
    }

    private void occurs(ValueType type) {
        if (type instanceof ValueType.Array array && occurring.add(type)) {
            occurs(array.getItemType());
            for (ValueType made : List.of(type, ValueType.arrayOf(type))) {
                if (waiting.remove(made)) {
                    make(made);
                }
            }
        }
    }

    private void read(MethodReader method) {
        if (method == null) {
            return;
        }
        for (ValueType type : method.getParameterTypes()) {
            occurs(type);
        }
        occurs(method.getResultType());
        if (method.getProgram() != null) {
            for (var block : method.getProgram().getBasicBlocks()) {
                block.readAllInstructions(reader);
            }
        }
    }

    private final AbstractInstructionReader reader = new AbstractInstructionReader() {
        @Override
        public void classConstant(VariableReader receiver, ValueType constant) {
            occurs(constant);
        }

        @Override
        public void createArray(VariableReader receiver, ValueType itemType, VariableReader size) {
            occurs(ValueType.arrayOf(itemType));
        }

        @Override
        public void createArray(
                VariableReader receiver, ValueType itemType, List<? extends VariableReader> dimensions) {
            occurs(itemType);
        }

        @Override
        public void cast(VariableReader receiver, VariableReader value, ValueType type, boolean weak) {
            occurs(type);
        }

        @Override
        public void isInstance(VariableReader receiver, VariableReader value, ValueType type) {
            occurs(type);
        }
    };
}
