// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.reflect.annotation;

import dev.amphora.runtime.classlib.reflect.ClassAnnotations;
import java.lang.annotation.Annotation;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;

/** An annotation interface, seen as such. */
public class AnnotationType {
    private final Map<String, Class<?>> memberTypes = new HashMap<>();
    private final Map<String, Object> memberDefaults = new HashMap<>();
    private final Map<String, Method> members = new HashMap<>();
    private final Class<? extends Annotation> type;

    private AnnotationType(Class<? extends Annotation> type) {
        this.type = type;
        for (Method method : type.getDeclaredMethods()) {
            members.put(method.getName(), method);
            memberTypes.put(method.getName(), invocationHandlerReturnType(method.getReturnType()));
            Object value = method.getDefaultValue();
            if (value != null) {
                memberDefaults.put(method.getName(), value);
            }
        }
    }

    public static AnnotationType getInstance(Class<? extends Annotation> type) {
        return new AnnotationType(type);
    }

    /** The class of values of a type. */
    public static Class<?> invocationHandlerReturnType(Class<?> type) {
        if (type == int.class) {
            return Integer.class;
        } else if (type == boolean.class) {
            return Boolean.class;
        } else if (type == long.class) {
            return Long.class;
        } else if (type == double.class) {
            return Double.class;
        } else if (type == char.class) {
            return Character.class;
        } else if (type == byte.class) {
            return Byte.class;
        } else if (type == short.class) {
            return Short.class;
        } else {
            return type == float.class ? Float.class : type;
        }
    }

    public Map<String, Class<?>> memberTypes() {
        return memberTypes;
    }

    public Map<String, Method> members() {
        return members;
    }

    public Map<String, Object> memberDefaults() {
        return memberDefaults;
    }

    public RetentionPolicy retention() {
        Retention retention = (Retention) ClassAnnotations.declared(type).get(Retention.class);
        return retention == null ? RetentionPolicy.CLASS : retention.value();
    }

    public boolean isInherited() {
        return ClassAnnotations.declared(type).containsKey(Inherited.class);
    }
}
