// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.browser;

import dev.amphora.abi.AbiType;
import dev.amphora.abi.LibraryInterface;
import dev.amphora.abi.LibraryInterface.Member;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** TypeScript declarations of a library's functions and classes. */
final class LibraryDeclarations {
    private static final String LOADER =
            """
            /** What an exported Java method threw. */
            export declare class JavaError extends Error {
                /** Binary name of the exception's class. */
                readonly javaClass: string;
                /** The exception's message, which it need not have. */
                readonly javaMessage: string | null;
                /** The stack trace in Java's terms. */
                readonly javaStack: string;
            }

            /** A Java array, seen from JavaScript without a copy. It lives until it is released, or the view is garbage. */
            export declare class ArrayView<T extends ArrayBufferView = ArrayBufferView> {
                private constructor();
                /** Makes a Java array of zeros. */
                static allocate<T extends ArrayBufferView>(
                    library: Library,
                    type: { new (buffer: ArrayBuffer, offset?: number, length?: number): T },
                    length: number,
                ): ArrayView<T>;
                readonly length: number;
                /**
                 * The array's items. Ask for it again after each call of the library: a typed array that was got before is empty
                 * once the module's memory has grown.
                 */
                get array(): T;
                /** Gives the array back to Java's collector. Using the view afterwards is an error. */
                release(): void;
            }

            /** What a library is given. */
            export type LibraryOptions = Omit<RunOptions, 'args' | 'onExports' | 'programName'>;

            /** Loads the library and resolves to its functions. */
            export declare function load(options?: LibraryOptions): Promise<Library>;
            export default load;
            """;

    private static final String INDENT = "    ";
    private static final String RELEASE =
            """
                /**
                 * Gives the object back to Java's collector. Using it afterwards is an error. An object that is forgotten is given
                 * back by itself, at some time.
                 */
                release(): void;
            """;

    /** Java identifiers that TypeScript does not take as a parameter's name. */
    private static final Set<String> RESERVED = Set.of(
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
            "yield");

    private final LibraryInterface library;
    private final Documentation documentation;

    LibraryDeclarations(LibraryInterface library, Documentation documentation) {
        this.library = library;
        this.documentation = documentation;
    }

    /** {@code exports} says whether there are declarations of what is exported by {@code @JSExport}. */
    String text(boolean exports) {
        StringBuilder text = new StringBuilder("\n");
        library.enums().forEach((name, constants) -> text.append(
                        Documentation.comment(documentation.types().get(name), ""))
                .append("export type ")
                .append(name)
                .append(" = ")
                .append(constants.isEmpty() ? "never" : String.join(" | ", quoted(constants)))
                .append(";\n\n"));
        library.records().forEach((name, fields) -> {
            text.append(Documentation.comment(documentation.types().get(name), ""))
                    .append("export interface ")
                    .append(name)
                    .append(" {\n");
            fields.forEach(field -> text.append(
                            Documentation.comment(documentation.fields().get(name + "." + field.name()), "    "))
                    .append("    ")
                    .append(field.name())
                    .append(optional(field) ? "?" : "")
                    .append(": ")
                    .append(type(field.type(), true))
                    .append(optional(field) ? " | undefined" : "")
                    .append(";\n"));
            text.append("}\n\n");
        });
        library.classes().forEach((name, above) -> objects(text, name, above));
        text.append("/** The library's functions")
                .append(library.classes().isEmpty() ? "" : " and classes")
                .append(". */\nexport interface Library ")
                .append(exports ? "extends JavaExports " : "")
                .append("{\n");
        library.functions().forEach((name, function) -> {
            if (Member.of(name).isEmpty()) {
                text.append(comment(name, "    ")).append("    ").append(method(name, function.parameters(), function));
            }
        });
        library.classes().keySet().forEach(name -> classObject(text, name));
        return text.append("}\n\n").append(LOADER).toString();
    }

    private String comment(String function, String indent) {
        return Documentation.comment(documentation.functions().get(function), indent);
    }

    private String method(String name, List<LibraryInterface.Field> parameters, LibraryInterface.Function function) {
        return name + "(" + parameters(parameters) + "): "
                + (function.result() == null ? "void" : type(function.result(), false)) + ";\n";
    }

    /** What the objects of a class have. */
    private void objects(StringBuilder text, String name, String above) {
        text.append(Documentation.comment(documentation.types().get(name), ""))
                .append("export interface ")
                .append(name)
                .append(above.isEmpty() ? "" : " extends " + above)
                .append(" {\n");
        members(name).forEach((function, member) -> {
            LibraryInterface.Function type = library.functions().get(function);
            switch (member.kind()) {
                case METHOD ->
                    text.append(comment(function, INDENT))
                            .append(INDENT)
                            .append(method(
                                    member.name(),
                                    type.parameters()
                                            .subList(1, type.parameters().size()),
                                    type));
                case GETTER ->
                    text.append(comment(function, INDENT))
                            .append(INDENT)
                            .append("get ")
                            .append(member.name())
                            .append("(): ")
                            .append(type(type.result(), false))
                            .append(";\n");
                case SETTER ->
                    text.append(comment(function, INDENT))
                            .append(INDENT)
                            .append("set ")
                            .append(member.name())
                            .append('(')
                            .append(parameters(List.of(type.parameters().get(1))))
                            .append(");\n");
                default -> {
                    // What the class itself has.
                }
            }
        });
        if (above.isEmpty()) {
            text.append(RELEASE);
        }
        text.append("}\n\n");
    }

    /** What a class itself has: how it is called with {@code new}, and its static members. */
    private void classObject(StringBuilder text, String name) {
        text.append("    readonly ").append(name).append(": {\n");
        String inner = INDENT + INDENT;
        members(name).forEach((function, member) -> {
            LibraryInterface.Function type = library.functions().get(function);
            if (member.kind() == LibraryInterface.Kind.CONSTRUCTOR) {
                text.append(comment(function, inner)).append(inner).append(method("new ", type.parameters(), type));
            } else if (member.kind() == LibraryInterface.Kind.STATIC) {
                text.append(comment(function, inner))
                        .append(inner)
                        .append(method(member.name(), type.parameters(), type));
            }
        });
        // For `instanceof`.
        text.append(inner).append("readonly prototype: ").append(name).append(";\n    };\n");
    }

    /** The names of classes, and of functions whose parameters or results are or contain their objects, as a union of literals. */
    String withObjects() {
        List<String> names = new ArrayList<>(library.classes().keySet());
        library.functions().forEach((name, function) -> {
            boolean hasObjects = function.result() != null && hasObjects(function.result(), new HashSet<>())
                    || function.parameters().stream().anyMatch(field -> hasObjects(field.type(), new HashSet<>()));
            if (Member.of(name).isEmpty() && hasObjects) {
                names.add(name);
            }
        });
        return names.isEmpty() ? "never" : String.join(" | ", quoted(names));
    }

    /** {@code seen} has the records that were looked at: they may contain themselves. */
    private boolean hasObjects(AbiType type, Set<String> seen) {
        if (type instanceof AbiType.Named named) {
            List<LibraryInterface.Field> fields = library.records().get(named.name());
            return library.classes().containsKey(named.name())
                    || fields != null
                            && seen.add(named.name())
                            && fields.stream().anyMatch(field -> hasObjects(field.type(), seen));
        }
        return type instanceof AbiType.ArrayOf array && hasObjects(array.item(), seen)
                || type instanceof AbiType.ListOf list && hasObjects(list.item(), seen)
                || type instanceof AbiType.Option option && hasObjects(option.item(), seen)
                || type instanceof AbiType.MapOf map && (hasObjects(map.key(), seen) || hasObjects(map.value(), seen));
    }

    private Map<String, Member> members(String owner) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (String function : library.functions().keySet()) {
            Member.of(function)
                    .filter(member -> member.owner().equals(owner))
                    .ifPresent(member -> members.put(function, member));
        }
        return members;
    }

    private static List<String> quoted(List<String> constants) {
        return constants.stream().map(constant -> "'" + constant + "'").toList();
    }

    private static boolean optional(LibraryInterface.Field field) {
        return field.type() instanceof AbiType.Option;
    }

    private String parameters(List<LibraryInterface.Field> parameters) {
        return parameters.stream()
                .map(parameter -> safe(parameter.name())
                        + ": "
                        + type(parameter.type(), true)
                        + (optional(parameter) ? " | undefined" : ""))
                .collect(Collectors.joining(", "));
    }

    /** Parameters have names for the reader only, so that a reserved word may be changed. */
    private static String safe(String name) {
        return RESERVED.contains(name) ? name + "_" : name;
    }

    /** A type; {@code accepted} where a value goes into the module, and more than what comes out may be given. */
    private String type(AbiType type, boolean accepted) {
        if (type instanceof AbiType.Scalar scalar) {
            return switch (scalar) {
                case BOOL -> "boolean";
                case CHAR -> "string";
                case S64 -> "bigint";
                default -> "number";
            };
        }
        if (type instanceof AbiType.Text) {
            return "string";
        }
        if (type instanceof AbiType.ArrayOf array && typedArray(array.item()) != null) {
            String typed = typedArray(array.item());
            // What the platform calls a typed array may lie in shared memory; what comes out never does.
            return accepted
                    ? typed + " | readonly " + type(elements(array.item()), false) + "[]"
                    : typed + "<ArrayBuffer>";
        }
        if (type instanceof AbiType.View view) {
            return "ArrayView<" + typedArray(view.item()) + "<ArrayBuffer>>";
        }
        if (type instanceof AbiType.ArrayOf array) {
            return list(array.item(), accepted);
        }
        if (type instanceof AbiType.ListOf list) {
            return list(list.item(), accepted);
        }
        if (type instanceof AbiType.MapOf map) {
            String arguments = "<" + type(map.key(), accepted) + ", " + type(map.value(), accepted) + ">";
            boolean keyed = map.key() instanceof AbiType.Text;
            return !accepted
                    ? "Map" + arguments
                    : "ReadonlyMap" + arguments + (keyed ? " | Readonly<Record" + arguments + ">" : "");
        }
        if (type instanceof AbiType.Option option) {
            String item = type(option.item(), accepted);
            return (option.item() instanceof AbiType.FunctionOf ? "(" + item + ")" : item) + " | null";
        }
        if (type instanceof AbiType.Js) {
            return "unknown";
        }
        if (type instanceof AbiType.PromiseOf promise) {
            return "Promise<" + type(promise.item(), accepted) + ">";
        }
        if (type instanceof AbiType.FunctionOf function) {
            return function(function.types(), accepted);
        }
        return ((AbiType.Named) type).name();
    }

    private String function(List<AbiType> types, boolean accepted) {
        List<String> parameters = new ArrayList<>();
        for (AbiType parameter : types.subList(1, types.size())) {
            parameters.add("arg" + parameters.size() + ": " + type(parameter, !accepted));
        }
        return "(" + String.join(", ", parameters) + ") => " + type(types.get(0), accepted);
    }

    /** Items of a char array are numbers, as in a typed array. */
    private static AbiType elements(AbiType item) {
        return item == AbiType.Scalar.CHAR ? AbiType.Scalar.S32 : item;
    }

    private String list(AbiType item, boolean accepted) {
        String text = type(item, accepted);
        String items = text.contains(" ") ? "(" + text + ")[]" : text + "[]";
        return accepted ? "readonly " + items : items;
    }

    private static String typedArray(AbiType item) {
        if (!(item instanceof AbiType.Scalar scalar)) {
            return null;
        }
        return switch (scalar) {
            case BOOL -> null;
            case S8 -> "Int8Array";
            case CHAR -> "Uint16Array";
            case S16 -> "Int16Array";
            case S32 -> "Int32Array";
            case S64 -> "BigInt64Array";
            case F32, F64 -> scalar.name().replace("F", "Float") + "Array";
        };
    }
}
