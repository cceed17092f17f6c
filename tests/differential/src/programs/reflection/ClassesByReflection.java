// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package reflection;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** What a Class tells of itself: modifiers, the classes in and around it, sealing, record components. */
public class ClassesByReflection {
    private static final class Hidden {}

    protected abstract static class Shape {}

    public interface Marker {}

    sealed interface Node permits Leaf, Branch {}

    record Leaf(int value) implements Node {}

    record Branch(List<? extends Node> children, @Deprecated String... names) implements Node {
        Branch {
            children = List.copyOf(children);
        }
    }

    enum Kind {
        SIMPLE,
        BODY {
            @Override
            int number() {
                return 2;
            }
        };

        int number() {
            return 1;
        }
    }

    @interface Note {}

    static void show(Class<?> type) {
        System.out.println(type + " " + type.toGenericString() + " " + Modifier.toString(type.getModifiers()) + " "
                + Integer.toHexString(type.getModifiers()) + " simple '" + type.getSimpleName() + "' canonical "
                + type.getCanonicalName() + " type " + type.getTypeName() + " package '" + type.getPackageName() + "'");
        System.out.println("  enclosing " + type.getEnclosingClass() + ", declaring " + type.getDeclaringClass() + ", method "
                + type.getEnclosingMethod() + ", constructor " + type.getEnclosingConstructor() + ", super "
                + type.getSuperclass() + ", interfaces " + Arrays.toString(type.getInterfaces()));
        System.out.println("  " + type.isInterface() + type.isEnum() + type.isRecord() + type.isAnnotation() + type.isArray()
                + type.isPrimitive() + type.isAnonymousClass() + type.isLocalClass() + type.isMemberClass()
                + type.isSealed() + type.isSynthetic() + type.isHidden() + " " + type.descriptorString());
    }

    static Supplier<Object> local(int number) {
        class Local {
            int value = number;
        }
        return () -> new Local();
    }

    final Object anonymous;

    ClassesByReflection() {
        anonymous = new Object() {};
    }

    public static void main(String[] args) {
        show(Hidden.class);
        show(Thread.State.class);
        show(Shape.class);
        show(Marker.class);
        show(Node.class);
        show(Leaf.class);
        show(Kind.class);
        show(Kind.BODY.getClass());
        show(Note.class);
        show(int.class);
        show(int[].class);
        show(Hidden[][].class);
        show(local(1).get().getClass());
        show(new ClassesByReflection().anonymous.getClass());
        show(ClassesByReflection.class);
        for (Class<?> permitted : Node.class.getPermittedSubclasses()) {
            System.out.println(permitted);
        }
        System.out.println(Leaf.class.getPermittedSubclasses());
        for (RecordComponent component : Branch.class.getRecordComponents()) {
            System.out.println(component + " " + component.getGenericType() + " " + component.getAccessor() + " "
                    + component.getDeclaringRecord());
        }
        System.out.println(Kind.class.getRecordComponents());
        Class<?>[] declared = ClassesByReflection.class.getDeclaredClasses();
        Arrays.sort(declared, Comparator.comparing(Class::getName));
        System.out.println(Arrays.toString(declared));
        Class<?>[] open = ClassesByReflection.class.getClasses();
        System.out.println(Arrays.toString(open));
        System.out.println(Hidden.class.getNestHost() + " " + Hidden.class.isNestmateOf(Leaf.class) + " "
                + (ClassesByReflection.class.getNestMembers().length >= declared.length));
        System.out.println(Arrays.toString(Kind.class.getEnumConstants()) + Kind.BODY.getDeclaringClass());
        System.out.println(Hidden.class.equals(Hidden.class) + " " + Node.class.isAssignableFrom(Leaf.class));
    }
}
