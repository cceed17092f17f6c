// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.invoke;

import java.lang.constant.ClassDesc;
import java.lang.constant.Constable;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.invoke.WrongMethodTypeException;
import java.util.List;
import java.util.Optional;

/**
 * See {@link java.lang.invoke.VarHandle}. Where the compiler knows the variable, an access becomes one of the variable itself
 * ({@code FieldHandles}) and there is no handle; any other becomes a call of {@link #access}, whose values are boxed. One
 * thread runs at a time, and none is interrupted in here, so that all accesses are atomic and ordered.
 */
public abstract class VarHandle implements Constable {
    private final Class<?> variable;
    private final Class<?>[] coordinates;
    private final boolean exact;
    /** By mode: what accesses look like. */
    private MethodType[] types;

    /** What is done to the variable, as the compiler numbers it. */
    enum Access {
        GET,
        SET,
        COMPARE_AND_SET,
        COMPARE_AND_EXCHANGE,
        GET_AND_SET,
        GET_AND_ADD,
        GET_AND_BITWISE_OR,
        GET_AND_BITWISE_AND,
        GET_AND_BITWISE_XOR;

        static final Access[] ALL = values();

        boolean isNumeric() {
            return this == GET_AND_ADD;
        }

        boolean isBitwise() {
            return ordinal() >= GET_AND_BITWISE_OR.ordinal();
        }
    }

    protected VarHandle(Class<?> variable, boolean exact, Class<?>... coordinates) {
        this.variable = variable;
        this.coordinates = coordinates;
        this.exact = exact;
    }

    /** Reads the variable. */
    protected abstract Object read(Object[] arguments);

    /** Writes the variable; the value has its very type. */
    protected abstract void write(Object[] arguments, Object value);

    /** Whether the variable is no constant. */
    protected abstract boolean isWritable();

    protected abstract VarHandle withExactness(boolean isExact);

    /** Whether the variable can be more than read and written: views of some bytes cannot. */
    protected boolean isAtomic() {
        return true;
    }

    /** Whether numbers can be added to the variable, and their bits changed. */
    protected boolean isCalculable() {
        return variable.isPrimitive() && isAtomic();
    }

    /** Fields and elements have one. */
    @Override
    public Optional<VarHandleDesc> describeConstable() {
        return Optional.empty();
    }

    public Class<?> varType() {
        return variable;
    }

    public List<Class<?>> coordinateTypes() {
        return List.of(coordinates);
    }

    public boolean hasInvokeExactBehavior() {
        return exact;
    }

    public VarHandle withInvokeExactBehavior() {
        return exact ? this : withExactness(true);
    }

    public VarHandle withInvokeBehavior() {
        return exact ? withExactness(false) : this;
    }

    public final MethodType accessModeType(AccessMode mode) {
        return type(mode.access);
    }

    private MethodType type(Access access) {
        if (types == null) {
            types = new MethodType[Access.ALL.length];
        }
        MethodType type = types[access.ordinal()];
        if (type == null) {
            type = MethodType.methodType(
                    switch (access) {
                        case SET -> void.class;
                        case COMPARE_AND_SET -> boolean.class;
                        default -> variable;
                    },
                    coordinates);
            if (access != Access.GET) {
                type = type.appendParameterTypes(variable);
            }
            if (access == Access.COMPARE_AND_SET || access == Access.COMPARE_AND_EXCHANGE) {
                type = type.appendParameterTypes(variable);
            }
            types[access.ordinal()] = type;
        }
        return type;
    }

    public final boolean isAccessModeSupported(AccessMode mode) {
        return isSupported(mode.access);
    }

    boolean isSupported(Access access) {
        boolean isFloating = variable == float.class || variable == double.class;
        return access == Access.GET
                || isWritable()
                        && (access == Access.SET
                                || isAtomic()
                                        && (!access.isNumeric() || isCalculable() && variable != boolean.class)
                                        && (!access.isBitwise() || isCalculable() && !isFloating));
    }

    public MethodHandle toMethodHandle(AccessMode mode) {
        Access access = mode.access;
        if (!isAccessModeSupported(mode)) {
            return MethodHandles.dropArguments(
                    MethodHandles.insertArguments(
                            MethodHandles.throwException(
                                    type(access).returnType(), UnsupportedOperationException.class),
                            0,
                            HandleMessages.unsupported(mode.methodName())),
                    0,
                    type(access).parameterList());
        }
        return new Composed(type(access), arguments -> perform(access, arguments));
    }

    /**
     * What an access in a class file becomes.
     *
     * @param kind the number of an {@link Access}
     * @param arguments the coordinates and the values
     * @param call how the access looks there
     * @param method the name of the method that is called
     */
    public final Object access(int kind, Object[] arguments, MethodType call, String method) throws Throwable {
        Access access = Access.ALL[kind];
        if (!isSupported(access)) {
            throw HandleMessages.unsupported(method);
        }
        MethodType type = type(access);
        if (type.equals(call)) {
            return perform(access, arguments);
        }
        // A call that wants no result is one that throws it away.
        MethodType wanted = exact || !Conversion.isPossible(call, type) ? null : call;
        if (wanted == null) {
            String shape = "" + MethodType.methodType(type.returnType(), VarHandle.class, type.parameterArray());
            throw new WrongMethodTypeException(
                    exact
                            ? HandleMessages.notExact(type, call)
                            : "cannot convert MethodHandle" + shape + " to "
                                    + MethodType.methodType(call.returnType(), VarHandle.class, call.parameterArray()));
        }
        return new Composed(type, converted -> perform(access, converted))
                .convert(wanted)
                .run(arguments);
    }

    /**
     * Does what the access is for.
     *
     * @param arguments the coordinates and the values, of the very types that the access has
     */
    Object perform(Access access, Object[] arguments) throws Throwable {
        // Nothing at all if a static field is read.
        Object value = arguments.length == 0 ? null : arguments[arguments.length - 1];
        if (access == Access.SET) {
            write(arguments, value);
            return null;
        }
        Object old = read(arguments);
        switch (access) {
            case COMPARE_AND_SET, COMPARE_AND_EXCHANGE -> {
                boolean found = isSame(old, arguments[arguments.length - 2]);
                if (found) {
                    write(arguments, value);
                }
                return access == Access.COMPARE_AND_SET ? (Object) found : old;
            }
            case GET -> {}
            case GET_AND_SET -> write(arguments, value);
            default -> write(arguments, combined(access, old, value));
        }
        return old;
    }

    /** Floating-point numbers are compared bit by bit. */
    private boolean isSame(Object old, Object expected) {
        return variable.isPrimitive() ? old.equals(expected) : old == expected;
    }

    private Object combined(Access access, Object old, Object value) {
        if (variable == double.class) {
            return (Double) old + (Double) value;
        }
        if (variable == float.class) {
            return (Float) old + (Float) value;
        }
        long left = (Long) PrimitiveTypes.cast(old, long.class);
        long right = (Long) PrimitiveTypes.cast(value, long.class);
        long result =
                switch (access) {
                    case GET_AND_ADD -> left + right;
                    case GET_AND_BITWISE_OR -> left | right;
                    case GET_AND_BITWISE_AND -> left & right;
                    default -> left ^ right;
                };
        return PrimitiveTypes.cast(result, variable);
    }

    public static void fullFence() {
        // One thread runs at a time.
    }

    public static void acquireFence() {
        // One thread runs at a time.
    }

    public static void releaseFence() {
        // One thread runs at a time.
    }

    public static void loadLoadFence() {
        // One thread runs at a time.
    }

    public static void storeStoreFence() {
        // One thread runs at a time.
    }

    @Override
    public final String toString() {
        return "VarHandle[varType=" + variable.getName() + ", coord=" + coordinateTypes() + "]";
    }

    /** See {@link java.lang.invoke.VarHandle.AccessMode}. */
    public enum AccessMode {
        GET("get", Access.GET),
        SET("set", Access.SET),
        GET_VOLATILE("getVolatile", Access.GET),
        SET_VOLATILE("setVolatile", Access.SET),
        GET_ACQUIRE("getAcquire", Access.GET),
        SET_RELEASE("setRelease", Access.SET),
        GET_OPAQUE("getOpaque", Access.GET),
        SET_OPAQUE("setOpaque", Access.SET),
        COMPARE_AND_SET("compareAndSet", Access.COMPARE_AND_SET),
        COMPARE_AND_EXCHANGE("compareAndExchange", Access.COMPARE_AND_EXCHANGE),
        COMPARE_AND_EXCHANGE_ACQUIRE("compareAndExchangeAcquire", Access.COMPARE_AND_EXCHANGE),
        COMPARE_AND_EXCHANGE_RELEASE("compareAndExchangeRelease", Access.COMPARE_AND_EXCHANGE),
        WEAK_COMPARE_AND_SET_PLAIN("weakCompareAndSetPlain", Access.COMPARE_AND_SET),
        WEAK_COMPARE_AND_SET("weakCompareAndSet", Access.COMPARE_AND_SET),
        WEAK_COMPARE_AND_SET_ACQUIRE("weakCompareAndSetAcquire", Access.COMPARE_AND_SET),
        WEAK_COMPARE_AND_SET_RELEASE("weakCompareAndSetRelease", Access.COMPARE_AND_SET),
        GET_AND_SET("getAndSet", Access.GET_AND_SET),
        GET_AND_SET_ACQUIRE("getAndSetAcquire", Access.GET_AND_SET),
        GET_AND_SET_RELEASE("getAndSetRelease", Access.GET_AND_SET),
        GET_AND_ADD("getAndAdd", Access.GET_AND_ADD),
        GET_AND_ADD_ACQUIRE("getAndAddAcquire", Access.GET_AND_ADD),
        GET_AND_ADD_RELEASE("getAndAddRelease", Access.GET_AND_ADD),
        GET_AND_BITWISE_OR("getAndBitwiseOr", Access.GET_AND_BITWISE_OR),
        GET_AND_BITWISE_OR_RELEASE("getAndBitwiseOrRelease", Access.GET_AND_BITWISE_OR),
        GET_AND_BITWISE_OR_ACQUIRE("getAndBitwiseOrAcquire", Access.GET_AND_BITWISE_OR),
        GET_AND_BITWISE_AND("getAndBitwiseAnd", Access.GET_AND_BITWISE_AND),
        GET_AND_BITWISE_AND_RELEASE("getAndBitwiseAndRelease", Access.GET_AND_BITWISE_AND),
        GET_AND_BITWISE_AND_ACQUIRE("getAndBitwiseAndAcquire", Access.GET_AND_BITWISE_AND),
        GET_AND_BITWISE_XOR("getAndBitwiseXor", Access.GET_AND_BITWISE_XOR),
        GET_AND_BITWISE_XOR_RELEASE("getAndBitwiseXorRelease", Access.GET_AND_BITWISE_XOR),
        GET_AND_BITWISE_XOR_ACQUIRE("getAndBitwiseXorAcquire", Access.GET_AND_BITWISE_XOR);

        private final String methodName;
        private final Access access;

        AccessMode(String methodName, Access access) {
            this.methodName = methodName;
            this.access = access;
        }

        public String methodName() {
            return methodName;
        }

        public static AccessMode valueFromMethodName(String name) {
            for (AccessMode mode : values()) {
                if (mode.methodName.equals(name)) {
                    return mode;
                }
            }
            throw new IllegalArgumentException("No AccessMode value for method name " + name);
        }
    }

    /** See {@link java.lang.invoke.VarHandle.VarHandleDesc}. */
    public static final class VarHandleDesc extends DynamicConstantDesc<VarHandle> {
        private final ClassDesc declaring;
        private final ClassDesc variable;

        private VarHandleDesc(
                DirectMethodHandleDesc bootstrap,
                String name,
                ClassDesc declaring,
                ClassDesc variable,
                ConstantDesc... arguments) {
            super(bootstrap, name, ConstantDescs.CD_VarHandle, arguments);
            this.declaring = declaring;
            this.variable = variable;
        }

        public static VarHandleDesc ofField(ClassDesc declaring, String name, ClassDesc variable) {
            return new VarHandleDesc(ConstantDescs.BSM_VARHANDLE_FIELD, name, declaring, variable, declaring, variable);
        }

        public static VarHandleDesc ofStaticField(ClassDesc declaring, String name, ClassDesc variable) {
            return new VarHandleDesc(
                    ConstantDescs.BSM_VARHANDLE_STATIC_FIELD, name, declaring, variable, declaring, variable);
        }

        public static VarHandleDesc ofArray(ClassDesc array) {
            if (!array.isArray()) {
                throw new IllegalArgumentException("Array class argument not an array: " + array);
            }
            return new VarHandleDesc(
                    ConstantDescs.BSM_VARHANDLE_ARRAY, ConstantDescs.DEFAULT_NAME, array, array.componentType(), array);
        }

        public ClassDesc varType() {
            return variable;
        }

        private boolean is(DirectMethodHandleDesc bootstrap) {
            return bootstrapMethod().equals(bootstrap);
        }

        @Override
        public VarHandle resolveConstantDesc(java.lang.invoke.MethodHandles.Lookup lookup)
                throws ReflectiveOperationException {
            MethodHandles.Lookup ours = (MethodHandles.Lookup) (Object) lookup;
            Class<?> owner = (Class<?>) declaring.resolveConstantDesc(lookup);
            if (is(ConstantDescs.BSM_VARHANDLE_ARRAY)) {
                return MethodHandles.arrayElementVarHandle(owner);
            }
            Class<?> type = (Class<?>) variable.resolveConstantDesc(lookup);
            return is(ConstantDescs.BSM_VARHANDLE_FIELD)
                    ? ours.findVarHandle(owner, constantName(), type)
                    : ours.findStaticVarHandle(owner, constantName(), type);
        }

        @Override
        public String toString() {
            String owner = declaring.displayName();
            return is(ConstantDescs.BSM_VARHANDLE_ARRAY)
                    ? "VarHandleDesc[" + owner + "[]]"
                    : "VarHandleDesc[" + (is(ConstantDescs.BSM_VARHANDLE_STATIC_FIELD) ? "static " : "") + owner + "."
                            + constantName() + ":" + variable.displayName() + "]";
        }
    }
}
