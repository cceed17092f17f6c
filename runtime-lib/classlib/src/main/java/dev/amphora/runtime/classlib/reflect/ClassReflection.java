// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.overlay.jdk.internal.loader.ClassLoaders;
import dev.amphora.runtime.classlib.Adds;
import dev.amphora.runtime.classlib.Replaces;
import dev.amphora.runtime.classlib.Types;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** What {@code java.lang.Class} tells of members. Messages are HotSpot's. */
public final class ClassReflection {
    private static final String CLASS = "java.lang.Class.";

    private ClassReflection() {}

    @Replaces(CLASS + "getDeclaredFields()[Ljava/lang/reflect/Field;")
    static Field[] getDeclaredFields(Class<?> self) {
        Needs.declaredFields(self);
        return copies(MemberSearch.declaredFields(self));
    }

    private static Field[] copies(Field[] fields) {
        Field[] copies = new Field[fields.length];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = Doors.copy(fields[i]);
        }
        return copies;
    }

    @Replaces(CLASS + "getFields()[Ljava/lang/reflect/Field;")
    static Field[] getFields(Class<?> self) {
        Needs.publicFields(self);
        return copies(MemberSearch.publicFields(self));
    }

    @Replaces(CLASS + "getDeclaredField(Ljava/lang/String;)Ljava/lang/reflect/Field;")
    static Field getDeclaredField(Class<?> self, String name) throws NoSuchFieldException {
        Needs.declaredFields(self);
        return found(MemberSearch.declaredField(self, name), name);
    }

    @Replaces(CLASS + "getField(Ljava/lang/String;)Ljava/lang/reflect/Field;")
    static Field getField(Class<?> self, String name) throws NoSuchFieldException {
        Needs.publicFields(self);
        return found(MemberSearch.publicField(self, name), name);
    }

    static Field found(Field field, String name) throws NoSuchFieldException {
        if (name == null) {
            throw new NullPointerException();
        }
        if (field == null) {
            throw new NoSuchFieldException(name);
        }
        return Doors.copy(field);
    }

    @Replaces(CLASS + "getDeclaredMethods()[Ljava/lang/reflect/Method;")
    static Method[] getDeclaredMethods(Class<?> self) {
        Needs.declaredMethods(self);
        return copies(MemberSearch.declaredMethods(self));
    }

    private static Method[] copies(Method[] methods) {
        Method[] copies = new Method[methods.length];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = Doors.copy(methods[i]);
        }
        return copies;
    }

    @Replaces(CLASS + "getMethods()[Ljava/lang/reflect/Method;")
    static Method[] getMethods(Class<?> self) {
        Needs.publicMethods(self);
        return copies(MemberSearch.publicMethods(self).toArray(new Method[0]));
    }

    @Replaces(CLASS + "getDeclaredMethod(Ljava/lang/String;[Ljava/lang/Class;)Ljava/lang/reflect/Method;")
    static Method getDeclaredMethod(Class<?> self, String name, Class<?>[] parameterTypes)
            throws NoSuchMethodException {
        Needs.declaredMethods(self);
        return found(self, MemberSearch.declaredMethod(self, name, parameterTypes), name, parameterTypes);
    }

    @Replaces(CLASS + "getMethod(Ljava/lang/String;[Ljava/lang/Class;)Ljava/lang/reflect/Method;")
    static Method getMethod(Class<?> self, String name, Class<?>[] parameterTypes) throws NoSuchMethodException {
        Needs.publicMethods(self);
        return found(self, MemberSearch.publicMethod(self, name, parameterTypes), name, parameterTypes);
    }

    static Method found(Class<?> type, Method method, String name, Class<?>[] parameterTypes)
            throws NoSuchMethodException {
        if (name == null) {
            throw new NullPointerException();
        }
        if (method == null) {
            throw new NoSuchMethodException(signature(type, name, parameterTypes));
        }
        return Doors.copy(method);
    }

    private static String signature(Class<?> type, String name, Class<?>[] parameterTypes) {
        StringBuilder text =
                new StringBuilder(type.getName()).append('.').append(name).append('(');
        for (int i = 0; parameterTypes != null && i < parameterTypes.length; i++) {
            text.append(i == 0 ? "" : ",").append(parameterTypes[i] == null ? "null" : parameterTypes[i].getName());
        }
        return text.append(')').toString();
    }

    @Replaces(CLASS + "getDeclaredConstructors()[Ljava/lang/reflect/Constructor;")
    static Constructor<?>[] getDeclaredConstructors(Class<?> self) {
        return constructors(self, false);
    }

    @Replaces(CLASS + "getConstructors()[Ljava/lang/reflect/Constructor;")
    static Constructor<?>[] getConstructors(Class<?> self) {
        return constructors(self, true);
    }

    private static Constructor<?>[] constructors(Class<?> type, boolean publicOnly) {
        Needs.constructors(type);
        List<Constructor<?>> constructors = new ArrayList<>();
        for (Constructor<?> constructor : MemberSearch.declaredConstructors(type)) {
            if (!publicOnly || Modifier.isPublic(constructor.getModifiers())) {
                constructors.add(Doors.copy(constructor));
            }
        }
        return constructors.toArray(new Constructor<?>[0]);
    }

    @Replaces(CLASS + "getDeclaredConstructor([Ljava/lang/Class;)Ljava/lang/reflect/Constructor;")
    static Constructor<?> getDeclaredConstructor(Class<?> self, Class<?>[] parameterTypes)
            throws NoSuchMethodException {
        return constructor(self, parameterTypes, false);
    }

    @Replaces(CLASS + "getConstructor([Ljava/lang/Class;)Ljava/lang/reflect/Constructor;")
    static Constructor<?> getConstructor(Class<?> self, Class<?>[] parameterTypes) throws NoSuchMethodException {
        return constructor(self, parameterTypes, true);
    }

    private static Constructor<?> constructor(Class<?> type, Class<?>[] parameterTypes, boolean publicOnly)
            throws NoSuchMethodException {
        Needs.constructors(type);
        for (Constructor<?> constructor : MemberSearch.declaredConstructors(type)) {
            if ((!publicOnly || Modifier.isPublic(constructor.getModifiers()))
                    && MemberSearch.hasParameters(constructor, parameterTypes)) {
                return Doors.copy(constructor);
            }
        }
        throw new NoSuchMethodException(signature(type, "<init>", parameterTypes));
    }

    /** Whatever the constructor throws comes as it is. */
    @Replaces(CLASS + "newInstance()Ljava/lang/Object;")
    static Object newInstance(Class<?> self) throws InstantiationException {
        Needs.constructors(self);
        for (Constructor<?> constructor : MemberSearch.declaredConstructors(self)) {
            if (constructor.getParameterCount() == 0) {
                try {
                    return ExecutableOperations.newInstance(constructor, null);
                } catch (InvocationTargetException thrown) {
                    throw ClassReflection.<RuntimeException>unchecked(thrown.getCause());
                }
            }
        }
        InstantiationException failure = new InstantiationException(self.getName());
        failure.initCause(new NoSuchMethodException(signature(self, "<init>", null)));
        throw failure;
    }

    /** Hides from javac that an exception is a checked one. */
    @SuppressWarnings("unchecked")
    static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Adds(CLASS + "getRecordComponents()[Ljava/lang/reflect/RecordComponent;")
    static RecordComponent[] getRecordComponents(Class<?> self) {
        Needs.components(self);
        if (!self.isRecord()) {
            return null;
        }
        ClassTable table = Tables.self(self);
        RecordComponent[] components = table == null ? new RecordComponent[0] : table.recordComponents();
        for (RecordComponent component : components) {
            Method accessor = MemberSearch.declaredMethod(self, component.getName(), null);
            Doors.setAccessor(component, accessor == null ? null : Doors.copy(accessor));
        }
        return components;
    }

    @Replaces(CLASS + "forName(Ljava/lang/String;)Ljava/lang/Class;")
    static Class<?> forName(String name) throws ClassNotFoundException {
        return NamedClasses.find(name, true);
    }

    @Replaces(CLASS + "forName(Ljava/lang/String;ZLjava/lang/ClassLoader;)Ljava/lang/Class;")
    static Class<?> forName(String name, boolean initialise, ClassLoader loader) throws ClassNotFoundException {
        if (loader == null) {
            requireKnownToJvm(name);
        } else if (!ClassLoaders.findsProgram(loader)) {
            requireOfLibrary(name);
        }
        return NamedClasses.find(name, initialise);
    }

    /** Classes of one module; unlike the others, this finds no types of arrays, initialises nothing, and does not throw. */
    @Adds(value = CLASS + "forName(Ljava/lang/Module;Ljava/lang/String;)Ljava/lang/Class;", isStatic = true)
    static Class<?> forName(Module module, String name) {
        if (module == null || name == null) {
            throw new NullPointerException();
        }
        try {
            Class<?> type = name.startsWith("[") ? null : NamedClasses.find(name, false);
            return type == null || type.getModule() != module ? null : type;
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    /** The JVM's own loader gives the name of what it does not find as class files have it. */
    private static void requireKnownToJvm(String name) throws ClassNotFoundException {
        try {
            requireOfLibrary(name);
        } catch (ClassNotFoundException e) {
            throw new ClassNotFoundException(name.replace('.', '/'));
        }
    }

    private static void requireOfLibrary(String name) throws ClassNotFoundException {
        if (ClassLoaders.of(NamedClasses.find(name, false)) == ClassLoaders.appClassLoader()) {
            throw new ClassNotFoundException(name);
        }
    }

    @Adds("java.lang.ClassLoader.loadClass(Ljava/lang/String;)Ljava/lang/Class;")
    static Class<?> loadClass(ClassLoader self, String name) throws ClassNotFoundException {
        return loadClass(self, name, false);
    }

    /** Every loader finds what is in the module, but for types of arrays; that of the platform finds none of the program's. */
    @Adds("java.lang.ClassLoader.loadClass(Ljava/lang/String;Z)Ljava/lang/Class;")
    static Class<?> loadClass(ClassLoader self, String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith("[")) {
            throw new ClassNotFoundException(name);
        }
        if (!ClassLoaders.findsProgram(self)) {
            requireOfLibrary(name);
        }
        return NamedClasses.find(name, false);
    }

    /** Since JDK 22. */
    @Adds(value = CLASS + "forPrimitiveName(Ljava/lang/String;)Ljava/lang/Class;", isStatic = true)
    static Class<?> forPrimitiveName(String name) {
        return switch (name) {
            case "boolean" -> boolean.class;
            case "byte" -> byte.class;
            case "char" -> char.class;
            case "short" -> short.class;
            case "int" -> int.class;
            case "long" -> long.class;
            case "float" -> float.class;
            case "double" -> double.class;
            case "void" -> void.class;
            default -> null;
        };
    }

    /** For the JDK's reading of generic signatures. */
    static Class<?> named(String name) {
        Class<?> type = Tables.named(name);
        return type == null ? Types.named(name) : type;
    }
}
