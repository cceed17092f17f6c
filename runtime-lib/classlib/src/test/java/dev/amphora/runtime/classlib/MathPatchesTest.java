// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A descriptor with a typing error would patch nothing, silently. */
class MathPatchesTest {
    @Test
    void everyTargetExistsAsDeclared() throws ClassNotFoundException {
        List<String> wrong = new ArrayList<>();
        for (Class<?> patch : List.of(MathPatches.class, ExactPatches.class)) {
            for (Method method : patch.getDeclaredMethods()) {
                if (method.isSynthetic()) {
                    continue;
                }
                String suffix = "." + method.getName() + descriptor(method);
                for (Replaces replaces : method.getAnnotationsByType(Replaces.class)) {
                    check(wrong, replaces.value(), suffix, true);
                }
                for (Adds adds : method.getAnnotationsByType(Adds.class)) {
                    assertTrue(adds.isStatic(), adds::value);
                    check(wrong, adds.value(), suffix, false);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** All of {@code Math} and {@code StrictMath} of the JDK that runs the test: TeaVM's, or ours. */
    @Test
    void nothingIsMissing() throws ClassNotFoundException {
        for (Class<?> type : List.of(Math.class, StrictMath.class)) {
            Set<String> missing = new HashSet<>(publicMethods(type));
            missing.removeAll(publicMethods(teaVm(type.getName())));
            for (Class<?> patch : List.of(MathPatches.class, ExactPatches.class)) {
                for (Method method : patch.getDeclaredMethods()) {
                    for (Adds adds : method.getAnnotationsByType(Adds.class)) {
                        if (adds.value().startsWith(type.getName() + ".")) {
                            missing.remove(adds.value().substring(type.getName().length()));
                        }
                    }
                }
            }
            assertEquals(Set.of(), missing, type.getName());
        }
    }

    private static void check(List<String> wrong, String target, String suffix, boolean exists)
            throws ClassNotFoundException {
        String owner = target.substring(0, target.length() - suffix.length());
        if (!target.endsWith(suffix) || publicMethods(teaVm(owner)).contains(suffix) != exists) {
            wrong.add(target);
        }
    }

    private static Class<?> teaVm(String name) throws ClassNotFoundException {
        int dot = name.lastIndexOf('.');
        String mapped = "org.teavm.classlib." + name.substring(0, dot) + ".T" + name.substring(dot + 1);
        return Class.forName(mapped, false, MathPatchesTest.class.getClassLoader());
    }

    private static Set<String> publicMethods(Class<?> type) {
        Set<String> methods = new HashSet<>();
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())) {
                methods.add("." + method.getName() + descriptor(method));
            }
        }
        return methods;
    }

    private static String descriptor(Method method) {
        StringBuilder text = new StringBuilder("(");
        Arrays.stream(method.getParameterTypes()).forEach(type -> text.append(type.descriptorString()));
        return text.append(')')
                .append(method.getReturnType().descriptorString())
                .toString();
    }
}
