// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.jso;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;
import org.teavm.asm.tree.AnnotationNode;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.MethodNode;

/** What a method of JSO is in JavaScript: a script of its own, or a property, an index, a method or a function. */
final class CallSyntax {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
    private final ClassNode owner;
    private final Overlays overlays;
    private final HostScript script;
    private String problem;

    CallSyntax(ClassNode owner, Overlays overlays, HostScript script) {
        this.owner = owner;
        this.overlays = overlays;
        this.script = script;
    }

    /** The call that a method is; null, with a {@link #problem}, if it is none. {@code receiver} is null for a static method. */
    StubWriter.Call of(MethodNode method, Type receiver) {
        List<Type> parameters = OverlayClass.parameters(method, receiver);
        Type result = Type.getReturnType(method.desc);
        String api = owner.name.replace('/', '.') + "." + method.name;
        if (!Crossing.comesFromJs(result)) {
            return refuse(api, "values of type " + result.getClassName() + " cannot come from JavaScript");
        }
        List<Passing> passing = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            int parameter = receiver == null ? i : i - 1;
            passing.add(parameter < 0 ? Passing.PLAIN : Passing.of(method, parameter, parameters.get(i)));
        }
        AnnotationNode body = Overlays.annotation(method, JsoNames.BODY);
        StubWriter.Call call = body != null
                ? script(api, method, body, parameters, passing, result, receiver != null)
                : new StubWriter.Call(
                        displayName(method),
                        receiver != null,
                        parameters,
                        passing,
                        result,
                        null,
                        lending(parameters, receiver != null, result, syntax(method, receiver != null)));
        return call == null ? null : call.withResult(Passing.ofResult(method, result));
    }

    private StubWriter.Call refuse(String api, String why) {
        problem = api + ": " + why;
        return null;
    }

    /** Why the last call was null. */
    String problem() {
        return problem;
    }

    /** What users of the program read when there is no JavaScript. */
    private String displayName(MethodNode method) {
        return overlays.className(owner.name) + "." + method.name;
    }

    private StubWriter.Call script(
            String api,
            MethodNode method,
            AnnotationNode body,
            List<Type> parameters,
            List<Passing> passing,
            Type result,
            boolean hasReceiver) {
        Object names = JsoNames.element(body, "params");
        List<?> parameterNames = names instanceof List<?> list ? list : List.of();
        int declared = Type.getArgumentTypes(method.desc).length;
        if (parameterNames.size() != declared) {
            return refuse(
                    api, "@JSBody names " + parameterNames.size() + " parameters of a method that has " + declared);
        }
        String function = "function("
                + String.join(",", parameterNames.stream().map(String::valueOf).toList()) + "){"
                + JsoNames.element(body, "script") + "\n}";
        JavaMethods javaMethods = new JavaMethods(owner, overlays, script);
        function = imported(body, javaMethods.inScript(function, method, hasReceiver));
        if (javaMethods.problem() != null) {
            return refuse(api, javaMethods.problem());
        }
        return new StubWriter.Call(
                displayName(method),
                hasReceiver,
                parameters,
                passing,
                result,
                function,
                arguments -> (hasReceiver ? "f.call(" : "f(") + String.join(",", arguments) + ")");
    }

    /** A script sees the modules that its annotation names by their aliases. */
    private String imported(AnnotationNode body, String function) {
        if (!(JsoNames.element(body, "imports") instanceof List<?> imports) || imports.isEmpty()) {
            return function;
        }
        Map<String, String> aliases = new HashMap<>();
        for (Object each : imports) {
            AnnotationNode entry = (AnnotationNode) each;
            aliases.put(JsoNames.text(entry, "alias"), script.module(JsoNames.text(entry, "fromModule")));
        }
        List<String> order = List.copyOf(aliases.keySet());
        return "((" + String.join(",", order) + ")=>" + function + ")("
                + String.join(",", order.stream().map(aliases::get).toList()) + ")";
    }

    /**
     * The same with promises of Java's as those have them who may wait when the program has ended. Scripts are the program's own, and
     * see promises as they are.
     */
    private static StubWriter.Expression lending(
            List<Type> parameters, boolean hasReceiver, Type result, StubWriter.Expression expression) {
        int first = hasReceiver ? 1 : 0;
        StubWriter.Expression called = arguments -> {
            List<String> passed = new ArrayList<>(arguments);
            for (int i = first; i < passed.size(); i++) {
                if (JsoNames.isPromise(parameters.get(i))) {
                    passed.set(i, JsoNames.lent(passed.get(i)));
                }
            }
            return expression.of(passed);
        };
        return JsoNames.isPromise(result) ? arguments -> "$.back(" + called.of(arguments) + ")" : called;
    }

    private StubWriter.Expression syntax(MethodNode method, boolean hasReceiver) {
        AnnotationNode property = Overlays.annotation(method, JsoNames.PROPERTY);
        int count = Type.getArgumentTypes(method.desc).length;
        int first = hasReceiver ? 1 : 0;
        if (property != null) {
            String given = JsoNames.text(property, "value");
            String name = given != null ? given : propertyName(method, count);
            return count == 0
                    ? arguments -> place(method, arguments, hasReceiver, name)
                    : arguments ->
                            "(" + target(method, arguments, hasReceiver, name) + "=" + arguments.get(first) + ")";
        }
        if (Overlays.annotation(method, JsoNames.INDEXER) != null || inheritsIndexer(method)) {
            return count == 1
                    ? arguments -> arguments.get(0) + "[" + arguments.get(1) + "]"
                    : arguments -> "(" + arguments.get(0) + "[" + arguments.get(1) + "]=" + arguments.get(2) + ")";
        }
        String inherited = inheritedProperty(method, count);
        if (inherited != null) {
            return arguments -> place(method, arguments, hasReceiver, inherited);
        }
        boolean spreads = (method.access & Opcodes.ACC_VARARGS) != 0;
        if (hasReceiver && overlays.isFunctor(owner.name) && (method.access & Opcodes.ACC_ABSTRACT) != 0) {
            return arguments -> arguments.get(0) + list(arguments, 1, spreads);
        }
        String given = JsoNames.text(Overlays.annotation(method, JsoNames.METHOD), "value");
        String name = given != null ? given : method.name;
        return arguments -> place(method, arguments, hasReceiver, name) + list(arguments, first, spreads);
    }

    /** A class need not repeat the annotations of the interface whose method it declares again. */
    private boolean inheritsIndexer(MethodNode method) {
        return inherited(method, JsoNames.INDEXER) != null;
    }

    private String inheritedProperty(MethodNode method, int count) {
        MethodNode declared = inherited(method, JsoNames.PROPERTY);
        if (declared == null || count != 0 || Overlays.annotation(method, JsoNames.METHOD) != null) {
            return null;
        }
        String given = JsoNames.text(Overlays.annotation(declared, JsoNames.PROPERTY), "value");
        return given != null ? given : propertyName(method, count);
    }

    private MethodNode inherited(MethodNode method, String annotation) {
        if ((method.access & Opcodes.ACC_STATIC) != 0) {
            return null;
        }
        for (String type : overlays.supertypes(owner.name)) {
            MethodNode declared = overlays.method(type, method.name, method.desc);
            if (declared != null && Overlays.annotation(declared, annotation) != null) {
                return declared;
            }
        }
        return null;
    }

    private static String list(List<String> arguments, int first, boolean spreads) {
        List<String> passed = new ArrayList<>(arguments.subList(first, arguments.size()));
        if (spreads) {
            passed.set(passed.size() - 1, "..." + passed.get(passed.size() - 1));
        }
        return "(" + String.join(",", passed) + ")";
    }

    /** A member of the receiver, of the class, or of the outermost scope. */
    private String place(MethodNode method, List<String> arguments, boolean hasReceiver, String name) {
        if (!hasReceiver && isTopLevel(method)) {
            String module = module(method);
            return module != null
                    ? module + member(name)
                    : IDENTIFIER.matcher(name).matches() ? name : "globalThis" + member(name);
        }
        return target(method, arguments, hasReceiver, name);
    }

    /** The same where it is assigned to. */
    private String target(MethodNode method, List<String> arguments, boolean hasReceiver, String name) {
        if (hasReceiver) {
            return arguments.get(0) + member(name);
        }
        return (isTopLevel(method) ? "globalThis" : classReference()) + member(name);
    }

    private boolean isTopLevel(MethodNode method) {
        return Overlays.annotation(method, JsoNames.TOP_LEVEL) != null
                || Overlays.annotation(owner, JsoNames.TOP_LEVEL) != null;
    }

    private String module(MethodNode method) {
        String specifier = JsoNames.text(Overlays.annotation(owner, JsoNames.MODULE), "value");
        if (specifier == null && method != null) {
            specifier = JsoNames.text(Overlays.annotation(method, JsoNames.MODULE), "value");
        }
        return specifier == null ? null : script.module(specifier);
    }

    /** The expression for the class that the type stands for. */
    String classReference() {
        String module = module(null);
        String name = overlays.className(owner.name);
        return module == null ? name : module + member(name);
    }

    private static String member(String name) {
        return IDENTIFIER.matcher(name).matches() ? "." + name : "[" + HostScript.quote(name) + "]";
    }

    /** As for JavaBeans; a method that begins with no prefix is called as the property. */
    static String propertyName(MethodNode method, int parameters) {
        String name = method.name;
        int prefix = parameters > 0 && hasPrefix(name, "set") || parameters == 0 && hasPrefix(name, "get")
                ? 3
                : parameters == 0 && method.desc.equals("()Z") && hasPrefix(name, "is") ? 2 : 0;
        if (prefix == 0) {
            return name;
        }
        boolean allCapitals = name.length() > prefix + 1 && Character.isUpperCase(name.charAt(prefix + 1));
        return allCapitals
                ? name.substring(prefix)
                : Character.toLowerCase(name.charAt(prefix)) + name.substring(prefix + 1);
    }

    private static boolean hasPrefix(String name, String prefix) {
        return name.startsWith(prefix)
                && name.length() > prefix.length()
                && !Character.isLowerCase(name.charAt(prefix.length()));
    }

    /** {@code new Class(...)}. */
    StubWriter.Call construction(MethodNode constructor) {
        List<Type> parameters = OverlayClass.parameters(constructor, null);
        List<Passing> passing = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            passing.add(Passing.of(constructor, i, parameters.get(i)));
        }
        boolean spreads = (constructor.access & Opcodes.ACC_VARARGS) != 0;
        return new StubWriter.Call(
                "new " + overlays.className(owner.name),
                false,
                parameters,
                passing,
                Type.getObjectType(owner.name),
                null,
                arguments -> "new " + classReference() + list(arguments, 0, spreads));
    }

    StubWriter.Call get(boolean isStatic, String name, Type type) {
        return new StubWriter.Call(
                overlays.className(owner.name) + "." + name,
                !isStatic,
                isStatic ? List.of() : List.of(Type.getObjectType(owner.name)),
                isStatic ? List.of() : List.of(Passing.PLAIN),
                type,
                null,
                arguments -> (isStatic ? classReference() : arguments.get(0)) + member(name));
    }

    StubWriter.Call set(boolean isStatic, String name, Type type) {
        return new StubWriter.Call(
                overlays.className(owner.name) + "." + name,
                !isStatic,
                isStatic ? List.of(type) : List.of(Type.getObjectType(owner.name), type),
                isStatic ? List.of(Passing.PLAIN) : List.of(Passing.PLAIN, Passing.PLAIN),
                Type.VOID_TYPE,
                null,
                arguments -> "(" + (isStatic ? classReference() : arguments.get(0)) + member(name) + "="
                        + arguments.get(arguments.size() - 1) + ")");
    }
}
