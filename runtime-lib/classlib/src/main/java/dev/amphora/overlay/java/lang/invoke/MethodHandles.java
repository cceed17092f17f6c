// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.invoke;

import dev.amphora.runtime.classlib.reflect.ByteViews;
import dev.amphora.runtime.classlib.reflect.HandleLookup;
import dev.amphora.runtime.classlib.reflect.VariableHandles;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** See {@link java.lang.invoke.MethodHandles}. */
public class MethodHandles {
    private static final String NO_ARRAY = "not an array: ";

    private MethodHandles() {}

    /** For the JDK's own classes; in the program's, the compiler adds the calling class where it matters. */
    public static Lookup lookup() {
        return Lookup.ANY;
    }

    /** What {@link #lookup()} becomes. */
    public static Lookup lookup(Class<?> caller) {
        return new Lookup(caller, Lookup.FULL);
    }

    public static Lookup publicLookup() {
        return new Lookup(Object.class, Lookup.UNCONDITIONAL);
    }

    /** As {@link #lookup()}. */
    public static Lookup privateLookupIn(Class<?> type, Lookup caller) throws IllegalAccessException {
        return Lookup.ANY;
    }

    /** What {@link #privateLookupIn} becomes, when the caller has been looked at. */
    public static Lookup privateLookup(Class<?> type) {
        return new Lookup(type, Lookup.FULL & ~Lookup.ORIGINAL);
    }

    public static <T extends Member> T reflectAs(Class<T> expected, MethodHandle target) {
        return Lookup.ANY.revealDirect(target).reflectAs(expected, Lookup.ANY);
    }

    public static MethodHandle identity(Class<?> type) {
        return new Composed(MethodType.methodType(type, type), arguments -> arguments[0]);
    }

    public static MethodHandle constant(Class<?> type, Object value) {
        if (type == void.class) {
            throw new IllegalArgumentException("void type");
        }
        Object constant = Conversion.bound(value, type);
        return new Composed(MethodType.methodType(type), arguments -> constant);
    }

    public static MethodHandle zero(Class<?> type) {
        Object zero = PrimitiveTypes.zero(type);
        return new Composed(MethodType.methodType(type), arguments -> zero);
    }

    public static MethodHandle empty(MethodType type) {
        return dropArguments(zero(type.returnType()), 0, type.parameterList());
    }

    public static MethodHandle throwException(Class<?> result, Class<? extends Throwable> type) {
        if (!Throwable.class.isAssignableFrom(type)) {
            throw new ClassCastException(type.getName());
        }
        return new Composed(MethodType.methodType(result, type), arguments -> {
            throw (Throwable) arguments[0];
        });
    }

    public static MethodHandle insertArguments(MethodHandle target, int position, Object... values) {
        MethodType type = target.type();
        int left = type.parameterCount() - values.length;
        if (left < 0) {
            throw new IllegalArgumentException("too many values to insert");
        }
        if (position < 0 || position > left) {
            throw new IllegalArgumentException("no argument type to append");
        }
        Object[] bound = new Object[values.length];
        for (int i = 0; i < bound.length; i++) {
            Class<?> wanted = type.parameterType(position + i);
            bound[i] = Conversion.bound(values[i], wanted);
        }
        return new Composed(
                type.dropParameterTypes(position, position + bound.length),
                arguments -> target.run(spliced(arguments, position, 0, bound)));
    }

    /** The arguments with some of them, from a position on, replaced by others. */
    static Object[] spliced(Object[] arguments, int position, int removed, Object... inserted) {
        Object[] result = new Object[arguments.length - removed + inserted.length];
        System.arraycopy(arguments, 0, result, 0, position);
        System.arraycopy(inserted, 0, result, position, inserted.length);
        System.arraycopy(
                arguments,
                position + removed,
                result,
                position + inserted.length,
                arguments.length - position - removed);
        return result;
    }

    public static MethodHandle dropArguments(MethodHandle target, int position, List<Class<?>> types) {
        return dropArguments(target, position, types.toArray(new Class<?>[0]));
    }

    public static MethodHandle dropArguments(MethodHandle target, int position, Class<?>... types) {
        MethodType type = target.type();
        int count = type.parameterCount();
        if (types.length == 0) {
            return target;
        }
        if (position < 0 || position > count) {
            throw new IllegalArgumentException("no argument type to remove"
                    + Arrays.asList(type, position, Arrays.asList(types), count + types.length, count));
        }
        return new Composed(
                type.insertParameterTypes(position, types),
                arguments -> target.run(spliced(arguments, position, types.length)));
    }

    public static MethodHandle dropArgumentsToMatch(MethodHandle target, int skip, List<Class<?>> types, int position) {
        List<Class<?>> own = target.type().parameterList();
        if (skip < 0 || skip > own.size()) {
            throw different("illegal skip", skip, target);
        }
        List<Class<?>> matched = List.of(types.toArray(new Class<?>[0]));
        if (position < 0 || position > matched.size()) {
            throw different("illegal pos", position, matched);
        }
        List<Class<?>> kept = own.subList(skip, own.size());
        int end = position + kept.size();
        if (end > matched.size() || !matched.subList(position, end).equals(kept)) {
            throw different("argument lists do not match", kept, matched);
        }
        return dropArguments(
                dropArguments(target, own.size(), matched.subList(end, matched.size())),
                skip,
                matched.subList(0, position));
    }

    public static MethodHandle dropReturn(MethodHandle target) {
        return target.type().returnType() == void.class
                ? target
                : target.asType(target.type().changeReturnType(void.class));
    }

    public static MethodHandle permuteArguments(MethodHandle target, MethodType newType, int... reorder) {
        int[] order = permutation(target.type(), newType, reorder);
        return new Composed(newType, arguments -> target.run(permuted(arguments, order)));
    }

    /** Where the arguments of a type come from, in those of another one. */
    static int[] permutation(MethodType type, MethodType newType, int[] reorder) {
        if (newType.returnType() != type.returnType()) {
            throw different("return types do not match", type, newType);
        }
        if (reorder.length != type.parameterCount()) {
            throw different(
                    "old type parameter count and reorder array length do not match", type, Arrays.toString(reorder));
        }
        int[] order = reorder.clone();
        for (int i = 0; i < order.length; i++) {
            if (order[i] < 0 || order[i] >= newType.parameterCount()) {
                throw new IllegalArgumentException("index is out of bounds for new type: " + order[i] + ", " + newType);
            }
            if (newType.parameterType(order[i]) != type.parameterType(i)) {
                throw different("parameter types do not match after reorder", type, newType);
            }
        }
        return order;
    }

    static Object[] permuted(Object[] arguments, int[] order) {
        Object[] passed = new Object[order.length];
        for (int i = 0; i < passed.length; i++) {
            passed[i] = arguments[order[i]];
        }
        return passed;
    }

    private static IllegalArgumentException different(String message, Object one, Object other) {
        return new IllegalArgumentException(message + ": " + one + ", " + other);
    }

    public static MethodHandle filterReturnValue(MethodHandle target, MethodHandle filter) {
        MethodType type = target.type();
        MethodType filtered = filter.type();
        boolean isVoid = type.returnType() == void.class;
        if (filtered.parameterCount() != (isVoid ? 0 : 1)
                || !isVoid && filtered.parameterType(0) != type.returnType()) {
            throw different("target and filter types do not match", type, filtered);
        }
        return new Composed(type.changeReturnType(filtered.returnType()), arguments -> {
            Object result = target.run(arguments);
            return filter.run(isVoid ? new Object[0] : new Object[] {result});
        });
    }

    public static MethodHandle filterArguments(MethodHandle target, int position, MethodHandle... filters) {
        MethodHandle filtered = target;
        if (position + filters.length > target.type().parameterCount()) {
            throw new IllegalArgumentException("too many filters");
        }
        // The JVM runs them from left to right as well.
        for (int i = filters.length - 1; i >= 0; i--) {
            if (filters[i] != null) {
                MethodType type = filters[i].type();
                if (type.parameterCount() != 1
                        || type.returnType() != target.type().parameterType(position + i)) {
                    throw different("target and filter types do not match", target.type(), type);
                }
                filtered = collectArguments(filtered, position + i, filters[i]);
            }
        }
        return filtered;
    }

    public static MethodHandle collectArguments(MethodHandle target, int position, MethodHandle filter) {
        MethodType type = target.type();
        MethodType collected = filter.type();
        boolean isVoid = collected.returnType() == void.class;
        if (position < 0 || position > type.parameterCount() - (isVoid ? 0 : 1)) {
            throw new IllegalArgumentException("position is out of range for target: " + target + ", " + position);
        }
        if (!isVoid && collected.returnType() != type.parameterType(position)) {
            throw different("target and filter types do not match", type, collected);
        }
        MethodType newType = (isVoid ? type : type.dropParameterTypes(position, position + 1))
                .insertParameterTypes(position, collected.parameterList());
        int count = collected.parameterCount();
        return new Composed(newType, arguments -> {
            Object result = filter.run(Arrays.copyOfRange(arguments, position, position + count));
            return target.run(
                    isVoid ? spliced(arguments, position, count) : spliced(arguments, position, count, result));
        });
    }

    public static MethodHandle foldArguments(MethodHandle target, MethodHandle combiner) {
        return foldArguments(target, 0, combiner);
    }

    public static MethodHandle foldArguments(MethodHandle target, int position, MethodHandle combiner) {
        MethodType type = target.type();
        MethodType combined = combiner.type();
        boolean isVoid = combined.returnType() == void.class;
        int first = isVoid ? position : position + 1;
        int count = combined.parameterCount();
        boolean fits = position >= 0
                && type.parameterCount() >= first + count
                && (isVoid || combined.returnType() == type.parameterType(position))
                && type.parameterList().subList(first, first + count).equals(combined.parameterList());
        if (!fits) {
            throw Checks.mismatch("target and combiner types", type, combined);
        }
        return new Composed(isVoid ? type : type.dropParameterTypes(position, first), arguments -> {
            Object result = combiner.run(Arrays.copyOfRange(arguments, position, position + count));
            return target.run(isVoid ? arguments : spliced(arguments, position, 0, result));
        });
    }

    public static MethodHandle guardWithTest(MethodHandle test, MethodHandle target, MethodHandle fallback) {
        Checks.same("target and fallback types", target.type(), fallback.type());
        if (test.type().returnType() != boolean.class) {
            throw new IllegalArgumentException("guard type is not a predicate " + test.type());
        }
        requirePrefix(test.type(), 0, target.type(), "target and test types");
        int count = test.type().parameterCount();
        return new Composed(target.type(), arguments -> {
            boolean holds = (Boolean) test.run(Arrays.copyOf(arguments, count));
            return (holds ? target : fallback).run(arguments);
        });
    }

    /** The parameters of a type, but for some, must be the first of another. */
    private static void requirePrefix(MethodType type, int skipped, MethodType whole, String what) {
        if (!Checks.isPrefix(type.dropParameterTypes(0, skipped), whole.parameterList())) {
            throw Checks.mismatch(what, whole, type);
        }
    }

    public static MethodHandle catchException(
            MethodHandle target, Class<? extends Throwable> exceptionType, MethodHandle handler) {
        MethodType type = target.type();
        MethodType handling = handler.type();
        if (!Throwable.class.isAssignableFrom(exceptionType)) {
            throw new ClassCastException(exceptionType.getName());
        }
        if (handling.parameterCount() < 1 || !handling.parameterType(0).isAssignableFrom(exceptionType)) {
            throw new IllegalArgumentException("handler does not accept exception type " + exceptionType);
        }
        if (type.returnType() != handling.returnType()) {
            throw Checks.mismatch("target and handler return types", type, handling);
        }
        requirePrefix(handling, 1, type, "target and handler types");
        int count = handling.parameterCount() - 1;
        return new Composed(type, arguments -> {
            Object[] kept = Arrays.copyOf(arguments, count);
            try {
                return target.run(arguments);
            } catch (Throwable thrown) {
                if (!exceptionType.isInstance(thrown)) {
                    throw thrown;
                }
                return handler.run(spliced(kept, 0, 0, thrown));
            }
        });
    }

    public static MethodHandle tryFinally(MethodHandle target, MethodHandle cleanup) {
        MethodType type = target.type();
        MethodType cleaning = cleanup.type();
        boolean isVoid = type.returnType() == void.class;
        Checks.same("target and return types", cleaning.returnType(), type.returnType());
        int own = isVoid ? 1 : 2;
        if (!Throwable.class.isAssignableFrom(cleaning.parameterType(0))) {
            Checks.same("cleanup first argument and Throwable", cleaning, Throwable.class);
        }
        if (!isVoid && cleaning.parameterType(1) != type.returnType()) {
            Checks.same("cleanup second argument and target return type", cleaning, type.returnType());
        }
        if (!Checks.isPrefix(cleaning.dropParameterTypes(0, own), type.parameterList())) {
            Checks.same("cleanup parameters after (Throwable,result) and target parameter list prefix", cleaning, type);
        }
        int count = cleaning.parameterCount() - own;
        return new Composed(type, arguments -> {
            Object[] kept = Arrays.copyOf(arguments, count);
            Object result = PrimitiveTypes.zero(type.returnType());
            Throwable thrown = null;
            try {
                result = target.run(arguments);
            } catch (Throwable t) {
                thrown = t;
            }
            Object cleaned = cleanup.run(isVoid ? spliced(kept, 0, 0, thrown) : spliced(kept, 0, 0, thrown, result));
            if (thrown != null) {
                throw thrown;
            }
            return cleaned;
        });
    }

    public static MethodHandle loop(MethodHandle[]... clauses) {
        return Loops.of(clauses);
    }

    public static MethodHandle whileLoop(MethodHandle init, MethodHandle predicate, MethodHandle body) {
        return SimpleLoops.whileLoop(init, predicate, body, false);
    }

    public static MethodHandle doWhileLoop(MethodHandle init, MethodHandle body, MethodHandle predicate) {
        return SimpleLoops.whileLoop(init, predicate, body, true);
    }

    public static MethodHandle countedLoop(MethodHandle iterations, MethodHandle init, MethodHandle body) {
        return SimpleLoops.counted(empty(iterations.type()), iterations, init, body);
    }

    public static MethodHandle countedLoop(MethodHandle start, MethodHandle end, MethodHandle init, MethodHandle body) {
        return SimpleLoops.counted(start, end, init, body);
    }

    public static MethodHandle iteratedLoop(MethodHandle iterator, MethodHandle init, MethodHandle body) {
        return SimpleLoops.iterated(iterator, init, body);
    }

    public static MethodHandle tableSwitch(MethodHandle fallback, MethodHandle... targets) {
        MethodType type = fallback.type();
        MethodHandle[] cases = targets.clone();
        for (MethodHandle target : cases) {
            Objects.requireNonNull(target);
        }
        if (cases.length == 0) {
            throw new IllegalArgumentException("Not enough cases: " + Arrays.toString(cases));
        }
        if (type.parameterCount() == 0 || type.parameterType(0) != int.class) {
            throw new IllegalArgumentException(
                    "Case actions must have int as leading parameter: " + Arrays.toString(cases));
        }
        for (MethodHandle target : cases) {
            if (!target.type().equals(type)) {
                throw new IllegalArgumentException("Case actions must have the same type: " + Arrays.toString(cases));
            }
        }
        return new Composed(type, arguments -> {
            int index = (Integer) arguments[0];
            return (index >= 0 && index < cases.length ? cases[index] : fallback).run(arguments);
        });
    }

    public static MethodHandle explicitCastArguments(MethodHandle target, MethodType newType) {
        MethodType type = target.type();
        if (type.parameterCount() != newType.parameterCount()) {
            throw new java.lang.invoke.WrongMethodTypeException("cannot explicitly cast " + target + " to " + newType);
        }
        if (newType.equals(type)) {
            return target; // Of variable arity, if it was.
        }
        return new Composed(newType, arguments -> {
            Object[] passed = new Object[arguments.length];
            for (int i = 0; i < passed.length; i++) {
                passed[i] = Conversion.castExplicitly(arguments[i], newType.parameterType(i), type.parameterType(i));
            }
            return Conversion.castExplicitly(target.run(passed), type.returnType(), newType.returnType());
        });
    }

    /** A value as an argument of a certain type: what an object becomes when a call hands it on. */
    public static Object argument(Object value, Class<?> type) {
        return Conversion.convert(value, Object.class, type);
    }

    public static MethodHandle exactInvoker(MethodType type) {
        return new Composed(type.insertParameterTypes(0, MethodHandle.class), arguments -> ((MethodHandle) arguments[0])
                .exactly(spliced(arguments, 0, 1), type));
    }

    public static MethodHandle invoker(MethodType type) {
        return new Composed(type.insertParameterTypes(0, MethodHandle.class), arguments -> ((MethodHandle) arguments[0])
                .converted(spliced(arguments, 0, 1), type));
    }

    public static MethodHandle spreadInvoker(MethodType type, int leading) {
        if (leading < 0 || leading > type.parameterCount()) {
            throw new IllegalArgumentException("bad argument count: " + leading);
        }
        return invoker(type).asSpreader(Object[].class, type.parameterCount() - leading);
    }

    public static MethodHandle arrayConstructor(Class<?> arrayType) {
        Class<?> item = Checks.item("not an array class: ", arrayType);
        return new Composed(
                MethodType.methodType(arrayType, int.class),
                arguments -> Array.newInstance(item, (Integer) arguments[0]));
    }

    public static MethodHandle arrayLength(Class<?> arrayType) {
        Checks.item(NO_ARRAY, arrayType);
        return new Composed(
                MethodType.methodType(int.class, arrayType),
                arguments -> Array.getLength(Objects.requireNonNull(arguments[0])));
    }

    public static MethodHandle arrayElementGetter(Class<?> arrayType) {
        return new Composed(
                MethodType.methodType(Checks.item(NO_ARRAY, arrayType), arrayType, int.class),
                arguments -> VariableHandles.element(arguments[0], (Integer) arguments[1]));
    }

    public static MethodHandle arrayElementSetter(Class<?> arrayType) {
        Class<?> item = Checks.item(NO_ARRAY, arrayType);
        return new Composed(MethodType.methodType(void.class, arrayType, int.class, item), arguments -> {
            VariableHandles.setElement(arguments[0], (Integer) arguments[1], arguments[2]);
            return null;
        });
    }

    public static VarHandle arrayElementVarHandle(Class<?> arrayType) {
        return VariableHandles.ofElements(arrayType, Checks.item(NO_ARRAY, arrayType));
    }

    public static VarHandle byteArrayViewVarHandle(Class<?> viewType, ByteOrder order) {
        return ByteViews.ofArrays(
                Checks.item(NO_ARRAY, viewType), Objects.requireNonNull(order) == ByteOrder.BIG_ENDIAN);
    }

    public static VarHandle byteBufferViewVarHandle(Class<?> viewType, ByteOrder order) {
        return ByteViews.ofBuffers(
                Checks.item(NO_ARRAY, viewType), Objects.requireNonNull(order) == ByteOrder.BIG_ENDIAN);
    }

    public static VarHandle filterValue(VarHandle target, MethodHandle filterToTarget, MethodHandle filterFromTarget) {
        return Variables.filterValue(target, filterToTarget, filterFromTarget);
    }

    public static VarHandle filterCoordinates(VarHandle target, int position, MethodHandle... filters) {
        return Variables.filterCoordinates(target, position, filters);
    }

    public static VarHandle insertCoordinates(VarHandle target, int position, Object... values) {
        return Variables.insertCoordinates(target, position, values);
    }

    public static VarHandle permuteCoordinates(VarHandle target, List<Class<?>> newCoordinates, int... reorder) {
        return Variables.permuteCoordinates(target, newCoordinates, reorder);
    }

    public static VarHandle collectCoordinates(VarHandle target, int position, MethodHandle filter) {
        return Variables.collectCoordinates(target, position, filter);
    }

    public static VarHandle dropCoordinates(VarHandle target, int position, Class<?>... types) {
        return Variables.dropCoordinates(target, position, types);
    }

    public static MethodHandle varHandleInvoker(VarHandle.AccessMode mode, MethodType type) {
        return new Composed(
                type.insertParameterTypes(0, VarHandle.class),
                arguments -> ((VarHandle) arguments[0]).toMethodHandle(mode).converted(spliced(arguments, 0, 1), type));
    }

    public static MethodHandle varHandleExactInvoker(VarHandle.AccessMode mode, MethodType type) {
        return new Composed(
                type.insertParameterTypes(0, VarHandle.class),
                arguments -> ((VarHandle) arguments[0]).toMethodHandle(mode).exactly(spliced(arguments, 0, 1), type));
    }

    /** See {@link java.lang.invoke.MethodHandles.Lookup}. What it finds is what the compiler has kept for reflection. */
    public static final class Lookup {
        public static final int PUBLIC = 1;
        public static final int PRIVATE = 2;
        public static final int PROTECTED = 4;
        public static final int PACKAGE = 8;
        public static final int MODULE = 16;
        public static final int UNCONDITIONAL = 32;
        public static final int ORIGINAL = 64;
        static final int FULL = PUBLIC | PRIVATE | PROTECTED | PACKAGE | MODULE | ORIGINAL;
        /** That of the JDK's own classes, which have no class and look for what the compiler finds by itself. */
        static final Lookup ANY = new Lookup();

        private Class<?> type;
        private int modes;

        private Lookup() {}

        Lookup(Class<?> type, int modes) {
            this.type = type;
            this.modes = modes;
        }

        public Class<?> lookupClass() {
            return type;
        }

        public Class<?> previousLookupClass() {
            return null;
        }

        public int lookupModes() {
            return modes;
        }

        public boolean hasPrivateAccess() {
            return hasFullPrivilegeAccess();
        }

        public boolean hasFullPrivilegeAccess() {
            return (modes & (PRIVATE | MODULE)) == (PRIVATE | MODULE);
        }

        public Lookup in(Class<?> requested) {
            if (requested == type) {
                return this;
            }
            int kept = modes & ~ORIGINAL;
            if (!requested.isNestmateOf(type)) {
                kept &= ~(PRIVATE | PROTECTED);
            }
            if (!requested.getPackageName().equals(type.getPackageName())) {
                kept &= ~(PACKAGE | PRIVATE | PROTECTED);
            }
            // Of another module, only what is exported.
            return new Lookup(requested, HandleLookup.sameModule(requested, type) ? kept : kept & PUBLIC);
        }

        public Lookup dropLookupMode(int mode) {
            int kept = modes & ~(mode | PROTECTED | ORIGINAL);
            switch (mode) {
                case PUBLIC -> kept &= ~(FULL | UNCONDITIONAL);
                case MODULE -> kept &= ~(PACKAGE | PRIVATE);
                case PACKAGE -> kept &= ~PRIVATE;
                case PROTECTED, PRIVATE, ORIGINAL, UNCONDITIONAL -> {}
                default -> throw new IllegalArgumentException(mode + " is not a valid mode to drop");
            }
            return kept == modes ? this : new Lookup(type, kept);
        }

        @Override
        public String toString() {
            String name = type == null ? "" : type.getName();
            return switch (modes) {
                case 0 -> name + "/noaccess";
                case UNCONDITIONAL -> name + "/publicLookup";
                case PUBLIC -> name + "/public";
                case PUBLIC | MODULE -> name + "/module";
                case PUBLIC | PACKAGE, PUBLIC | MODULE | PACKAGE -> name + "/package";
                case PUBLIC | PACKAGE | PRIVATE, PUBLIC | MODULE | PACKAGE | PRIVATE -> name + "/private";
                default -> name;
            };
        }

        public MethodHandle findStatic(Class<?> owner, String name, MethodType type)
                throws NoSuchMethodException, IllegalAccessException {
            return HandleLookup.findStatic(this, owner, name, type);
        }

        public MethodHandle findVirtual(Class<?> owner, String name, MethodType type)
                throws NoSuchMethodException, IllegalAccessException {
            return HandleLookup.findVirtual(this, owner, name, type);
        }

        public MethodHandle findConstructor(Class<?> owner, MethodType type)
                throws NoSuchMethodException, IllegalAccessException {
            return HandleLookup.findConstructor(this, owner, type);
        }

        public MethodHandle findSpecial(Class<?> owner, String name, MethodType type, Class<?> caller)
                throws NoSuchMethodException, IllegalAccessException {
            return HandleLookup.findSpecial(this, owner, name, type, caller);
        }

        public MethodHandle bind(Object receiver, String name, MethodType type)
                throws NoSuchMethodException, IllegalAccessException {
            return findVirtual(receiver.getClass(), name, type).bindTo(receiver);
        }

        public MethodHandle findGetter(Class<?> owner, String name, Class<?> type)
                throws NoSuchFieldException, IllegalAccessException {
            return HandleLookup.findGetter(this, owner, name, type);
        }

        public MethodHandle findSetter(Class<?> owner, String name, Class<?> type)
                throws NoSuchFieldException, IllegalAccessException {
            return HandleLookup.findSetter(this, owner, name, type);
        }

        public MethodHandle findStaticGetter(Class<?> owner, String name, Class<?> type)
                throws NoSuchFieldException, IllegalAccessException {
            return HandleLookup.findStaticGetter(this, owner, name, type);
        }

        public MethodHandle findStaticSetter(Class<?> owner, String name, Class<?> type)
                throws NoSuchFieldException, IllegalAccessException {
            return HandleLookup.findStaticSetter(this, owner, name, type);
        }

        public VarHandle findVarHandle(Class<?> owner, String name, Class<?> type)
                throws NoSuchFieldException, IllegalAccessException {
            return HandleLookup.findVarHandle(this, owner, name, type);
        }

        public VarHandle findStaticVarHandle(Class<?> owner, String name, Class<?> type)
                throws NoSuchFieldException, IllegalAccessException {
            return HandleLookup.findStaticVarHandle(this, owner, name, type);
        }

        public MethodHandle unreflect(Method method) throws IllegalAccessException {
            return HandleLookup.unreflect(this, method);
        }

        public MethodHandle unreflectSpecial(Method method, Class<?> caller) throws IllegalAccessException {
            return HandleLookup.unreflectSpecial(this, method, caller);
        }

        public MethodHandleInfo revealDirect(MethodHandle target) {
            Direct direct = target.direct();
            if (direct == null) {
                throw new IllegalArgumentException("not a direct method handle");
            }
            try {
                HandleLookup.checkMember(this, direct.member(), Revealed.NAMES[direct.kind()]);
            } catch (IllegalAccessException e) {
                throw new IllegalArgumentException(e);
            }
            return new Revealed(direct);
        }

        public MethodHandle unreflectConstructor(Constructor<?> constructor) throws IllegalAccessException {
            return HandleLookup.unreflectConstructor(this, constructor);
        }

        public MethodHandle unreflectGetter(Field field) throws IllegalAccessException {
            return HandleLookup.unreflectGetter(this, field);
        }

        public MethodHandle unreflectSetter(Field field) throws IllegalAccessException {
            return HandleLookup.unreflectSetter(this, field);
        }

        public VarHandle unreflectVarHandle(Field field) throws IllegalAccessException {
            return HandleLookup.unreflectVarHandle(this, field);
        }

        public Class<?> findClass(String name) throws ClassNotFoundException, IllegalAccessException {
            return accessClass(Class.forName(name, false, lookupClass().getClassLoader()));
        }

        public Class<?> ensureInitialized(Class<?> target) throws IllegalAccessException {
            if (target.isPrimitive() || target.isArray()) {
                throw new IllegalArgumentException(
                        target + (target.isArray() ? " is an array class" : " is a primitive class"));
            }
            HandleLookup.checkClass(this, target);
            HandleLookup.initialise(target);
            return target;
        }

        public Class<?> accessClass(Class<?> target) throws IllegalAccessException {
            HandleLookup.checkClass(this, target);
            return target;
        }
    }
}
