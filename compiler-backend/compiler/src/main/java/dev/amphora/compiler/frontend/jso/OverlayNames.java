// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.jso;

import java.util.function.Function;
import org.teavm.asm.Opcodes;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.MethodNode;

/** Tells overlay types by their class files, for those who look at single ones. */
public final class OverlayNames {
    private OverlayNames() {}

    /**
     * Whether a type stands for values of JavaScript.
     *
     * @param classes class files by internal name; null for those that the program lacks
     */
    public static boolean isOverlay(ClassNode node, Function<String, ClassNode> classes) {
        if (node.name.equals(JsoNames.JS_OBJECT) || isFunctor(node)) {
            return true;
        }
        boolean may = (node.access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT)) != 0
                || Overlays.annotation(node, JsoNames.CLASS) != null;
        if (!may) {
            return false;
        }
        for (String type : node.interfaces) {
            ClassNode above = classes.apply(type);
            if (above != null && isOverlay(above, classes)) {
                return true;
            }
        }
        ClassNode above = node.superName == null || node.superName.equals("java/lang/Object")
                ? null
                : classes.apply(node.superName);
        return above != null && isOverlay(above, classes);
    }

    /** Whether objects of a class of Java's have members for JavaScript: such that it exports, or that overlay types have. */
    public static boolean isExposed(ClassNode node, Function<String, ClassNode> classes) {
        if (node.methods.stream().anyMatch(method -> Overlays.annotation(method, JsoNames.EXPORT) != null)) {
            return true;
        }
        for (String type : node.interfaces) {
            ClassNode above = classes.apply(type);
            if (above != null && (isOverlay(above, classes) || isExposed(above, classes))) {
                return true;
            }
        }
        ClassNode above = node.superName == null ? null : classes.apply(node.superName);
        return above != null && (isOverlay(above, classes) || isExposed(above, classes));
    }

    private static boolean isFunctor(ClassNode node) {
        return Overlays.annotation(node, JsoNames.FUNCTOR) != null;
    }

    /** The method that a functional interface declares; null for other types. */
    public static MethodNode function(ClassNode node, Function<String, ClassNode> classes) {
        if (!isFunctor(node)) {
            return null;
        }
        for (MethodNode method : node.methods) {
            if ((method.access & Opcodes.ACC_ABSTRACT) != 0) {
                return method;
            }
        }
        for (String type : node.interfaces) {
            ClassNode above = classes.apply(type);
            MethodNode inherited = above == null ? null : function(above, classes);
            if (inherited != null) {
                return inherited;
            }
        }
        return null;
    }
}
