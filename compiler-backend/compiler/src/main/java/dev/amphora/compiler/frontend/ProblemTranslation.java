// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import dev.amphora.compiler.Diagnostic;
import dev.amphora.compiler.SourcePosition;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.teavm.diagnostics.Problem;
import org.teavm.diagnostics.ProblemTextConsumer;
import org.teavm.model.CallLocation;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;
import org.teavm.model.ValueType;

/** Turns TeaVM's problems into diagnostics with the shortest call path from the entry point. */
final class ProblemTranslation {
    private static final String LIBRARY_HINT =
            "avoid this call, or the code that reaches it, or build with --unsupported=throw; README.md says what the class library has";
    private final CallPaths paths;
    private final Set<String> broken;
    private final LayerTable layers;
    private final ClassReaderSource classes;

    /**
     * Translates problems of a program.
     *
     * @param paths how methods are reached
     * @param broken classes whose files are broken, and reported as such
     * @param layers says why classes of the library are refused
     * @param classes the classes of the program and the library
     */
    ProblemTranslation(CallPaths paths, Set<String> broken, LayerTable layers, ClassReaderSource classes) {
        this.paths = paths;
        this.broken = broken;
        this.layers = layers;
        this.classes = classes;
    }

    List<Diagnostic> translate(List<Problem> problems) {
        Map<String, Diagnostic> byMessage = new LinkedHashMap<>();
        for (Problem problem : problems) {
            Diagnostic diagnostic = translate(problem);
            if (diagnostic != null) {
                byMessage.putIfAbsent(diagnostic.message(), diagnostic);
            }
        }
        return List.copyOf(byMessage.values());
    }

    private Diagnostic translate(Problem problem) {
        MessageText text = new MessageText();
        problem.render(text);
        String message = text.text.toString();
        String kind = kind(message);
        if (message.endsWith("which is missing in the classpath")) {
            // "Class A extends B, which is missing": B is what has to be supplied.
            kind = "class";
            text.className = text.lastClass;
            text.member = null;
            text.subject = text.lastClass;
        }
        if (broken.contains(text.className)) {
            return null;
        }
        if (text.method != null && text.className.equals(text.method.getClassName())) {
            Class<?> declares = declaringClassOfTheJdk(text.method);
            if (declares != null) {
                text.inheritedFrom(declares);
            }
        }
        String code = "unsupported";
        String hint = LIBRARY_HINT;
        if (kind != null && text.className != null && isOfTheJdk(text.className)) {
            code = "unsupported-" + kind;
            message = kind + " " + text.subject + " is not supported by Amphora's class library" + reason(text);
        } else if (kind != null) {
            code = "missing-" + kind;
            message = kind + " " + text.subject + " was not found on the class path";
            hint = "add the jar or directory that contains it to the class path, or build with --unsupported=throw";
        } else if (message.contains("is not supported on current target")) {
            code = "unsupported-method";
            message = "method " + text.subject + " is not supported by Amphora's class library" + reason(text);
        }
        CallLocation location = problem.getLocation();
        SourcePosition position = null;
        List<String> path = List.of();
        if (location != null && location.getMethod() != null) {
            position = CallPaths.position(location.getMethod(), location.getSourceLocation());
            path = paths.to(location.getMethod()).stream()
                    .map(SourcePosition::toString)
                    .toList();
        }
        return new Diagnostic(code, Diagnostic.Severity.ERROR, position, message, hint, path);
    }

    /** Why the table of layers refuses the subject; nothing if it is merely missing. */
    private String reason(MessageText text) {
        if (text.className == null) {
            return "";
        }
        String reason =
                text.member == null ? layers.refusal(text.className) : layers.refusal(text.className, text.member);
        return reason == null ? "" : ": " + reason;
    }

    /** What was not found, by the wording of TeaVM's message; null if it is about something else. */
    private static String kind(String message) {
        if (message.contains("not found")) {
            for (String kind : List.of("class", "method", "field")) {
                if (message.regionMatches(true, 0, kind + " ", 0, kind.length() + 1)) {
                    return kind;
                }
            }
        }
        return null;
    }

    private static boolean isOfTheJdk(String className) {
        return className.startsWith("java.")
                || ClassLoader.getPlatformClassLoader().getResource(className.replace('.', '/') + ".class") != null;
    }

    /** The class of the JDK from which the class of a method would inherit it; null if that is the program's own affair. */
    private Class<?> declaringClassOfTheJdk(MethodReference method) {
        String name = method.getClassName();
        // A broken class path may have circles.
        Set<String> seen = new HashSet<>();
        while (name != null && !isOfTheJdk(name) && seen.add(name)) {
            ClassReader cls = classes.get(name);
            name = cls == null ? null : cls.getParent();
        }
        if (name == null || !isOfTheJdk(name) || name.equals(method.getClassName())) {
            return null;
        }
        try {
            Class<?> each = Class.forName(name, false, ClassLoader.getPlatformClassLoader());
            for (; each != null; each = each.getSuperclass()) {
                for (Method declared : each.getDeclaredMethods()) {
                    if (declared.getName().equals(method.getName())
                            && MethodType.methodType(declared.getReturnType(), declared.getParameterTypes())
                                    .toMethodDescriptorString()
                                    .equals(method.getDescriptor().signatureToString())) {
                        return each;
                    }
                }
            }
        } catch (ClassNotFoundException e) {
            return null;
        }
        return null;
    }

    private static final class MessageText implements ProblemTextConsumer {
        private final StringBuilder text = new StringBuilder();
        /** The first class, method or field that the message names, and its class. */
        private String subject;

        private String className;
        private String member;
        private MethodReference method;
        private String lastClass;

        /** The class that the message names has the method from another, which is therefore what lacks it. */
        void inheritedFrom(Class<?> declares) {
            subject = declares.getName() + subject.substring(className.length());
            className = declares.getName();
        }

        @Override
        public void append(String part) {
            text.append(part);
        }

        @Override
        public void appendClass(String name) {
            lastClass = name;
            append(name, null, name);
        }

        @Override
        public void appendType(ValueType type) {
            text.append(readable(type));
        }

        @Override
        public void appendMethod(MethodReference method) {
            if (subject == null) {
                this.method = method;
            }
            StringJoiner parameters = new StringJoiner(", ", "(", ")");
            for (ValueType type : method.getParameterTypes()) {
                parameters.add(readable(type));
            }
            append(
                    method.getClassName(),
                    method.getName(),
                    method.getClassName() + "." + method.getName() + parameters);
        }

        @Override
        public void appendField(FieldReference field) {
            append(field.getClassName(), field.getFieldName(), field.getClassName() + "." + field.getFieldName());
        }

        @Override
        public void appendLocation(TextLocation location) {
            text.append(location);
        }

        private void append(String owner, String name, String described) {
            if (subject == null) {
                className = owner;
                member = name;
                subject = described;
            }
            text.append(described);
        }
    }

    /** A type as Java writes it. */
    static String readable(ValueType type) {
        if (type instanceof ValueType.Array array) {
            return readable(array.getItemType()) + "[]";
        }
        if (type instanceof ValueType.Object object) {
            return object.getClassName();
        }
        if (!(type instanceof ValueType.Primitive primitive)) {
            return "void";
        }
        return switch (primitive.getKind()) {
            case BOOLEAN -> "boolean";
            case BYTE -> "byte";
            case SHORT -> "short";
            case CHARACTER -> "char";
            case INTEGER -> "int";
            case LONG -> "long";
            case FLOAT -> "float";
            case DOUBLE -> "double";
        };
    }
}
