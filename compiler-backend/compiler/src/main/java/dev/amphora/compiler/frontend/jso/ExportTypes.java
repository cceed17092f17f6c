// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.jso;

import java.util.ArrayList;
import java.util.List;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;
import org.teavm.asm.tree.LocalVariableNode;
import org.teavm.asm.tree.MethodNode;

/** What TypeScript is told of members that JavaScript sees of Java's classes. Nothing says which references may be null: all may. */
final class ExportTypes {
    private final Overlays overlays;

    ExportTypes(Overlays overlays) {
        this.overlays = overlays;
    }

    /** Whether a name can be one of a type or a member as it stands. */
    static boolean isIdentifier(String name) {
        return name.matches("[A-Za-z_$][A-Za-z0-9_$]*");
    }

    /** A method or accessor; {@code declared} is what comes before the parameters. */
    String member(String declared, MethodNode method) {
        String head = declared.replaceAll("\\[\"([A-Za-z_$][A-Za-z0-9_$]*)\"]", "$1");
        String parameters = parameters(method);
        if (head.startsWith("set ")) {
            return head + "(" + parameters + ");";
        }
        return head + "(" + parameters + "): " + type(Type.getReturnType(method.desc)) + ";";
    }

    /** How a class is called with {@code new}. */
    String constructor(MethodNode constructor, String result) {
        return "new (" + parameters(constructor) + "): " + result + ";";
    }

    private String parameters(MethodNode method) {
        Type[] types = Type.getArgumentTypes(method.desc);
        boolean isVarargs = (method.access & Opcodes.ACC_VARARGS) != 0;
        int slot = (method.access & Opcodes.ACC_STATIC) != 0 ? 0 : 1;
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            String name = name(method, i, slot) + ": ";
            parameters.add(
                    isVarargs && i == types.length - 1
                            ? "..." + name + array(itemType(types[i]))
                            : name + type(types[i]));
            slot += types[i].getSize();
        }
        return String.join(", ", parameters);
    }

    /** As in the source if that is known, and no reserved word. */
    private static String name(MethodNode method, int index, int slot) {
        if (method.localVariables != null) {
            for (LocalVariableNode variable : method.localVariables) {
                if (variable.index == slot && isIdentifier(variable.name)) {
                    return variable.name + (isReserved(variable.name) ? "_" : "");
                }
            }
        }
        return "arg" + index;
    }

    private static boolean isReserved(String name) {
        return List.of(
                        "arguments",
                        "await",
                        "debugger",
                        "delete",
                        "eval",
                        "export",
                        "function",
                        "in",
                        "let",
                        "typeof",
                        "var",
                        "with",
                        "yield")
                .contains(name);
    }

    private String type(Type type) {
        return switch (type.getSort()) {
            case Type.VOID -> "void";
            case Type.BOOLEAN -> "boolean";
            case Type.LONG -> "bigint";
            case Type.ARRAY -> array(itemType(type)) + " | null";
            case Type.OBJECT -> reference(type.getInternalName());
            // Scripts see characters as numbers.
            default -> "number";
        };
    }

    private String array(Type item) {
        String text = type(item);
        return (text.contains(" ") ? "(" + text + ")" : text) + "[]";
    }

    private static Type itemType(Type array) {
        return Type.getType(array.getDescriptor().substring(1));
    }

    private String reference(String name) {
        switch (name) {
            case "java/lang/String":
                return "string | null";
            case "org/teavm/jso/core/JSString":
                return "string";
            case "org/teavm/jso/core/JSNumber":
                return "number";
            case "org/teavm/jso/core/JSBoolean":
                return "boolean";
            case "org/teavm/jso/core/JSPromise":
                return "Promise<unknown>";
            default:
                if (overlays.isFunctor(name)) {
                    MethodNode function = overlays.function(name);
                    return function == null
                            ? "unknown"
                            : "((" + parameters(function) + ") => " + type(Type.getReturnType(function.desc))
                                    + ") | null";
                }
                String simple = overlays.className(name);
                return overlays.exporting().contains(name) && isIdentifier(simple) ? simple + " | null" : "unknown";
        }
    }
}
