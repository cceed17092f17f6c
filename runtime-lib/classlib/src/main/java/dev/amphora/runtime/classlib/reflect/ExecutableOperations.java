// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.runtime.classlib.JavaRelease;
import dev.amphora.runtime.classlib.PatchesJdk;
import dev.amphora.runtime.classlib.Replaces;
import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Map;

/** The work of {@code java.lang.reflect.Method} and {@code Constructor}. Messages are HotSpot's. */
@PatchesJdk
public final class ExecutableOperations {
    private static final String EXECUTABLE = "java.lang.reflect.Executable.";

    private ExecutableOperations() {}

    @Replaces("java.lang.reflect.Method.invoke(Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;")
    static Object invoke(Method self, Object receiver, Object[] arguments) throws InvocationTargetException {
        ExecutableAccess access = (ExecutableAccess) Doors.accessor(self);
        if (!Modifier.isStatic(self.getModifiers())) {
            if (receiver == null) {
                throw new NullPointerException();
            }
            if (!self.getDeclaringClass().isInstance(receiver)) {
                throw new IllegalArgumentException(
                        JavaRelease.number() < 25
                                ? "object is not an instance of declaring class"
                                : "object of type " + receiver.getClass().getName() + " is not an instance of "
                                        + self.getDeclaringClass().getName());
            }
        }
        return call(access, receiver, Conversions.arguments(arguments, Doors.parameterTypes(self)));
    }

    private static Object call(ExecutableAccess access, Object receiver, Object[] arguments)
            throws InvocationTargetException {
        Object result;
        try {
            result = access.table().call(access.slot(), receiver, arguments);
        } catch (Throwable thrown) {
            throw new InvocationTargetException(thrown);
        }
        return result;
    }

    @Replaces("java.lang.reflect.Constructor.newInstance([Ljava/lang/Object;)Ljava/lang/Object;")
    static Object newInstance(Constructor<?> self, Object[] arguments)
            throws InvocationTargetException, InstantiationException {
        Class<?> type = self.getDeclaringClass();
        if (type.isEnum()) {
            throw new IllegalArgumentException("Cannot reflectively create enum objects");
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            throw new InstantiationException();
        }
        ExecutableAccess access = (ExecutableAccess) Doors.accessor(self);
        return call(access, null, Conversions.arguments(arguments, Doors.parameterTypes(self)));
    }

    static ExecutableAccess access(Executable executable) {
        return executable instanceof Method method
                ? (ExecutableAccess) Doors.accessor(method)
                : (ExecutableAccess) Doors.accessor((Constructor<?>) executable);
    }

    @Replaces(EXECUTABLE + "declaredAnnotations()Ljava/util/Map;")
    static Map<Class<? extends Annotation>, Annotation> declaredAnnotations(Executable self) {
        ExecutableAccess access = access(self);
        return FieldOperations.byType(access.table().annotations(access.slot()));
    }

    @Replaces("java.lang.reflect.Method.getDefaultValue()Ljava/lang/Object;")
    static Object defaultValue(Method self) {
        ExecutableAccess access = access(self);
        return access.table().defaultValue(access.slot());
    }

    @Replaces(EXECUTABLE + "sharedGetParameterAnnotations([Ljava/lang/Class;[B)[[Ljava/lang/annotation/Annotation;")
    static Annotation[][] parameterAnnotations(Executable self, Class<?>[] types, byte[] nothing) {
        ExecutableAccess access = access(self);
        Annotation[][] written = access.table().parameterAnnotations(access.slot());
        Annotation[][] result = new Annotation[types.length][];
        // Parameters that the compiler adds, of inner classes and enums, come first and have no entry.
        int added = written == null ? types.length : types.length - written.length;
        for (int i = 0; i < result.length; i++) {
            result[i] = i < added ? new Annotation[0] : written[i - added];
        }
        return result;
    }

    @Replaces(EXECUTABLE + "getParameters0()[Ljava/lang/reflect/Parameter;")
    static Parameter[] parameters(Executable self) {
        ExecutableAccess access = access(self);
        String[] names = access.table().parameterNames(access.slot());
        if (names == null) {
            return null;
        }
        int[] modifiers = access.table().parameterModifiers(access.slot());
        Parameter[] parameters = new Parameter[names.length];
        for (int i = 0; i < names.length; i++) {
            parameters[i] = Doors.newParameter(names[i], modifiers[i], self, i);
        }
        return parameters;
    }

    /** {@link TypeAnnotations} finds them without. */
    @Replaces(EXECUTABLE + "getTypeAnnotationBytes0()[B")
    static byte[] typeAnnotations(Executable self) {
        return null;
    }

    @Replaces("java.lang.reflect.RecordComponent.declaredAnnotations()Ljava/util/Map;")
    static Map<Class<? extends Annotation>, Annotation> declaredAnnotations(RecordComponent self) {
        ClassTable table = Tables.self(self.getDeclaringRecord());
        return FieldOperations.byType(table.componentAnnotations(slot(self)));
    }

    /** Where the table of its record has a component. */
    static int slot(RecordComponent self) {
        RecordComponent[] components = Tables.self(self.getDeclaringRecord()).recordComponents();
        int index = 0;
        while (!components[index].getName().equals(self.getName())) {
            index++;
        }
        return index;
    }

    @Replaces("java.lang.reflect.AccessibleObject.checkCanSetAccessible(Ljava/lang/Class;Ljava/lang/Class;Z)Z")
    static boolean checkCanSetAccessible(AccessibleObject self, Class<?> caller, Class<?> owner, boolean mustThrow) {
        if (self instanceof Member member && !AccessRules.mayOpen(owner, member.getModifiers())) {
            if (mustThrow) {
                throw AccessRules.closed(member);
            }
            return false;
        }
        return true;
    }
}
