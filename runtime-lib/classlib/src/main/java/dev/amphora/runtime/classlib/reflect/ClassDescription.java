// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.runtime.classlib.Adds;
import dev.amphora.runtime.classlib.JavaRelease;
import dev.amphora.runtime.classlib.Replaces;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import org.teavm.runtime.reflect.ClassInfo;
import org.teavm.runtime.reflect.ModifiersInfo;

/** What {@code java.lang.Class} tells of a class itself: its modifiers, its generic supertypes, and the classes around it. */
public final class ClassDescription {
    private static final String CLASS = "java.lang.Class.";
    private static final int SYNTHETIC = 0x1000;
    private static final int ANNOTATION = 0x2000;

    private ClassDescription() {}

    private static ClassTable self(Class<?> type) {
        Needs.self(type);
        return Tables.self(type);
    }

    private static ClassTable relatives(Class<?> type) {
        Needs.relatives(type);
        return Tables.self(type);
    }

    @Replaces(CLASS + "getModifiers()I")
    static int getModifiers(Class<?> self) {
        if (self.isArray()) {
            Class<?> item = self;
            while (item.isArray()) {
                item = item.getComponentType();
            }
            int access = Modifier.PUBLIC | Modifier.PRIVATE | Modifier.PROTECTED;
            return getModifiers(item) & access | Modifier.FINAL | Modifier.ABSTRACT;
        }
        ClassTable table = self.isPrimitive() ? null : self(self);
        return table == null ? withoutFile(Doors.info(self).modifiers()) : table.modifiers();
    }

    /** Of what has no class file: the compiler numbers what is synthetic differently. */
    private static int withoutFile(int modifiers) {
        return modifiers & 0xFFF | ((modifiers & ModifiersInfo.SYNTHETIC) == 0 ? 0 : SYNTHETIC);
    }

    @Replaces(CLASS + "isSynthetic()Z")
    @Adds(CLASS + "isSynthetic()Z")
    static boolean isSynthetic(Class<?> self) {
        return (getModifiers(self) & SYNTHETIC) != 0;
    }

    @Adds(CLASS + "descriptorString()Ljava/lang/String;")
    static String descriptorString(Class<?> self) {
        return Descriptors.of(self);
    }

    @Adds(CLASS + "isSealed()Z")
    static boolean isSealed(Class<?> self) {
        return getPermittedSubclasses(self) != null;
    }

    @Adds(CLASS + "getPermittedSubclasses()[Ljava/lang/Class;")
    static Class<?>[] getPermittedSubclasses(Class<?> self) {
        if (self.isArray() || self.isPrimitive()) {
            return null;
        }
        ClassTable table = relatives(self);
        return table == null ? null : table.permittedSubclasses();
    }

    @Adds(CLASS + "getNestMembers()[Ljava/lang/Class;")
    static Class<?>[] getNestMembers(Class<?> self) {
        Class<?> host = self.getNestHost();
        ClassTable table = self.isArray() || self.isPrimitive() ? null : relatives(host);
        Class<?>[] members = table == null ? null : table.nestMembers();
        return members == null ? new Class<?>[] {host} : members;
    }

    @Replaces(CLASS + "getDeclaredClasses()[Ljava/lang/Class;")
    static Class<?>[] getDeclaredClasses(Class<?> self) {
        ClassTable table = self.isArray() || self.isPrimitive() ? null : relatives(self);
        return table == null ? new Class<?>[0] : table.declaredClasses();
    }

    @Replaces(CLASS + "getClasses()[Ljava/lang/Class;")
    static Class<?>[] getClasses(Class<?> self) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> type = self; type != null; type = type.getSuperclass()) {
            for (Class<?> member : getDeclaredClasses(type)) {
                if (Modifier.isPublic(getModifiers(member))) {
                    classes.add(member);
                }
            }
        }
        return classes.toArray(new Class<?>[0]);
    }

    @Replaces(CLASS + "getInterfaces()[Ljava/lang/Class;")
    static Class<?>[] getInterfaces(Class<?> self) {
        if (self.isArray()) {
            return new Class<?>[] {Cloneable.class, Serializable.class};
        }
        ClassInfo info = Doors.info(self);
        Class<?>[] interfaces = new Class<?>[info.superinterfaceCount()];
        for (int i = 0; i < interfaces.length; i++) {
            interfaces[i] = info.superinterface(i).classObject();
        }
        return interfaces;
    }

    private static String[] enclosingMethod(Class<?> type) {
        Needs.enclosingMethod(type);
        ClassTable table = type.isArray() || type.isPrimitive() ? null : self(type);
        return table == null ? null : table.enclosingMethod();
    }

    @Adds(CLASS + "getEnclosingMethod()Ljava/lang/reflect/Method;")
    static Method getEnclosingMethod(Class<?> self) {
        String[] enclosing = enclosingMethod(self);
        if (enclosing == null || enclosing[0].startsWith("<")) {
            return null;
        }
        for (Method method : MemberSearch.declaredMethods(self.getEnclosingClass())) {
            if (method.getName().equals(enclosing[0])
                    && enclosing[1].equals(Descriptors.of(Doors.parameterTypes(method), method.getReturnType()))) {
                return Doors.copy(method);
            }
        }
        throw new InternalError("Enclosing method not found");
    }

    @Adds(CLASS + "getEnclosingConstructor()Ljava/lang/reflect/Constructor;")
    static Constructor<?> getEnclosingConstructor(Class<?> self) {
        String[] enclosing = enclosingMethod(self);
        if (enclosing == null || !enclosing[0].equals("<init>")) {
            return null;
        }
        for (Constructor<?> constructor : MemberSearch.declaredConstructors(self.getEnclosingClass())) {
            if (enclosing[1].equals(Descriptors.of(Doors.parameterTypes(constructor), void.class))) {
                return Doors.copy(constructor);
            }
        }
        throw new InternalError("Enclosing constructor not found");
    }

    /** The JDK's reading of the generic signature; null if there is none. */
    private static Object generics(Class<?> type) {
        if (type.isArray() || type.isPrimitive()) {
            return null;
        }
        Members members = Tables.members(type);
        if (members.generics == null) {
            ClassTable table = self(type);
            String signature = table == null ? null : table.signature();
            if (signature == null) {
                return null;
            }
            members.generics = Doors.classRepository(signature, Doors.genericsFactory(type, Doors.classScope(type)));
        }
        return members.generics;
    }

    @Adds(CLASS + "getGenericSuperclass()Ljava/lang/reflect/Type;")
    static Type getGenericSuperclass(Class<?> self) {
        Object generics = generics(self);
        if (generics == null) {
            return self.getSuperclass();
        }
        return self.isInterface() ? null : Doors.superclass(generics);
    }

    @Adds(CLASS + "getGenericInterfaces()[Ljava/lang/reflect/Type;")
    static Type[] getGenericInterfaces(Class<?> self) {
        Object generics = generics(self);
        return generics == null ? self.getInterfaces() : Doors.superinterfaces(generics);
    }

    @Replaces(CLASS + "getTypeParameters()[Ljava/lang/reflect/TypeVariable;")
    static TypeVariable<?>[] getTypeParameters(Class<?> self) {
        Object generics = generics(self);
        return generics == null ? new TypeVariable<?>[0] : Doors.typeParameters(generics);
    }

    @Adds(CLASS + "toGenericString()Ljava/lang/String;")
    static String toGenericString(Class<?> self) {
        if (self.isPrimitive()) {
            return self.toString();
        }
        StringBuilder text = new StringBuilder();
        Class<?> item = self;
        String brackets = "";
        if (self.isArray()) {
            while (item.isArray()) {
                item = item.getComponentType();
                brackets += "[]";
            }
            text.append(item.getName());
        } else {
            int modifiers = getModifiers(self) & Modifier.classModifiers();
            if (modifiers != 0) {
                text.append(Modifier.toString(modifiers)).append(' ');
            }
            text.append(sealing(self)).append(kind(self)).append(' ').append(self.getName());
        }
        TypeVariable<?>[] parameters = getTypeParameters(item);
        for (int i = 0; i < parameters.length; i++) {
            text.append(i == 0 ? "<" : ",").append(parameters[i].getTypeName());
            Type[] bounds = parameters[i].getBounds();
            if (bounds.length > 1 || bounds.length == 1 && bounds[0] != Object.class) {
                for (int j = 0; j < bounds.length; j++) {
                    text.append(j == 0 ? " extends " : " & ").append(bounds[j].getTypeName());
                }
            }
        }
        return text.append(parameters.length == 0 ? "" : ">").append(brackets).toString();
    }

    /** The modifiers of sealed hierarchies, which texts have since JDK 25. */
    private static String sealing(Class<?> type) {
        if (JavaRelease.number() < 25 || Modifier.isFinal(getModifiers(type))) {
            return "";
        } else if (isSealed(type)) {
            return "sealed ";
        }
        Class<?> superclass = type.getSuperclass();
        boolean extendsSealed = superclass != null && isSealed(superclass);
        for (Class<?> superinterface : type.getInterfaces()) {
            extendsSealed |= isSealed(superinterface);
        }
        return extendsSealed ? "non-sealed " : "";
    }

    private static String kind(Class<?> type) {
        if ((getModifiers(type) & ANNOTATION) != 0) {
            return "@interface";
        } else if (type.isInterface()) {
            return "interface";
        } else if (type.isEnum()) {
            return "enum";
        } else {
            return type.isRecord() ? "record" : "class";
        }
    }
}
