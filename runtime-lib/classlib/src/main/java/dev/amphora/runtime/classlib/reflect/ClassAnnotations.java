// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.runtime.classlib.Adds;
import dev.amphora.runtime.classlib.Replaces;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code java.lang.Class} tells of its annotations. */
public final class ClassAnnotations {
    private static final String CLASS = "java.lang.Class.";

    private ClassAnnotations() {}

    /** The annotations of a class that its class file has. */
    public static Map<Class<? extends Annotation>, Annotation> declared(Class<?> type) {
        Needs.annotations(type);
        Members members = Tables.members(type);
        if (members.declaredAnnotations == null) {
            AnnotationTable table = Tables.annotations(type);
            members.declaredAnnotations =
                    FieldOperations.byType(table == null ? new Annotation[0] : table.annotations());
        }
        return members.declaredAnnotations;
    }

    /** With those that it inherits. */
    private static Map<Class<? extends Annotation>, Annotation> all(Class<?> type) {
        Members members = Tables.members(type);
        if (members.annotations == null) {
            Map<Class<? extends Annotation>, Annotation> all = new LinkedHashMap<>();
            Class<?> superclass = type.isInterface() ? null : type.getSuperclass();
            if (superclass != null) {
                for (Annotation annotation : all(superclass).values()) {
                    if (isInherited(superclass, annotation)) {
                        all.put(annotation.annotationType(), annotation);
                    }
                }
            }
            all.putAll(declared(type));
            members.annotations = all;
        }
        return members.annotations;
    }

    /** Whether the annotation, found at that class, passes on to subclasses. */
    private static boolean isInherited(Class<?> from, Annotation annotation) {
        for (Class<?> type = from; type != null; type = type.getSuperclass()) {
            AnnotationTable table = Tables.annotations(type);
            Annotation[] annotations = table == null ? new Annotation[0] : table.annotations();
            for (int i = 0; i < annotations.length; i++) {
                if (annotations[i].annotationType() == annotation.annotationType()) {
                    return table.isInherited(i);
                }
            }
        }
        return false;
    }

    @Replaces(CLASS + "getDeclaredAnnotations()[Ljava/lang/annotation/Annotation;")
    static Annotation[] getDeclaredAnnotations(Class<?> self) {
        return isPlain(self) ? declared(self).values().toArray(new Annotation[0]) : new Annotation[0];
    }

    /** Arrays and primitive types have no annotations. */
    private static boolean isPlain(Class<?> type) {
        return !type.isArray() && !type.isPrimitive();
    }

    @Replaces(CLASS + "getAnnotations()[Ljava/lang/annotation/Annotation;")
    static Annotation[] getAnnotations(Class<?> self) {
        return isPlain(self) ? all(self).values().toArray(new Annotation[0]) : new Annotation[0];
    }

    @Replaces(CLASS + "getAnnotation(Ljava/lang/Class;)Ljava/lang/annotation/Annotation;")
    static Annotation getAnnotation(Class<?> self, Class<? extends Annotation> type) {
        if (type == null) {
            throw new NullPointerException();
        }
        return isPlain(self) ? all(self).get(type) : null;
    }

    @Replaces(CLASS + "isAnnotationPresent(Ljava/lang/Class;)Z")
    static boolean isAnnotationPresent(Class<?> self, Class<? extends Annotation> type) {
        return getAnnotation(self, type) != null;
    }

    @Replaces(CLASS + "getDeclaredAnnotation(Ljava/lang/Class;)Ljava/lang/annotation/Annotation;")
    @Adds(CLASS + "getDeclaredAnnotation(Ljava/lang/Class;)Ljava/lang/annotation/Annotation;")
    static Annotation getDeclaredAnnotation(Class<?> self, Class<? extends Annotation> type) {
        if (type == null) {
            throw new NullPointerException();
        }
        return isPlain(self) ? declared(self).get(type) : null;
    }

    @Replaces(CLASS + "getDeclaredAnnotationsByType(Ljava/lang/Class;)[Ljava/lang/annotation/Annotation;")
    @Adds(CLASS + "getDeclaredAnnotationsByType(Ljava/lang/Class;)[Ljava/lang/annotation/Annotation;")
    static Annotation[] getDeclaredAnnotationsByType(Class<?> self, Class<? extends Annotation> type) {
        if (type == null) {
            throw new NullPointerException();
        }
        return isPlain(self)
                ? Doors.presentAnnotations(declared(self), type)
                : (Annotation[]) Array.newInstance(type, 0);
    }

    /** Inherited ones count only where the class itself has none of the type. */
    @Replaces(CLASS + "getAnnotationsByType(Ljava/lang/Class;)[Ljava/lang/annotation/Annotation;")
    @Adds(CLASS + "getAnnotationsByType(Ljava/lang/Class;)[Ljava/lang/annotation/Annotation;")
    static Annotation[] getAnnotationsByType(Class<?> self, Class<? extends Annotation> type) {
        Annotation[] found = getDeclaredAnnotationsByType(self, type);
        Class<?> superclass = isPlain(self) && !self.isInterface() ? self.getSuperclass() : null;
        if (found.length > 0 || superclass == null) {
            return found;
        }
        Annotation[] inherited = getAnnotationsByType(superclass, type);
        return inherited.length == 0 || isTypeInherited(type) ? inherited : found;
    }

    @Adds(CLASS + "getAnnotatedSuperclass()Ljava/lang/reflect/AnnotatedType;")
    static AnnotatedType getAnnotatedSuperclass(Class<?> self) {
        return isPlain(self) && !self.isInterface() && self != Object.class
                ? Doors.annotatedSuperclass(null, null, self)
                : null;
    }

    @Adds(CLASS + "getAnnotatedInterfaces()[Ljava/lang/reflect/AnnotatedType;")
    static AnnotatedType[] getAnnotatedInterfaces(Class<?> self) {
        return Doors.annotatedInterfaces(null, null, self);
    }

    private static boolean isTypeInherited(Class<? extends Annotation> type) {
        return declared(type).containsKey(java.lang.annotation.Inherited.class);
    }
}
