// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.abi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The functions and classes that a library module exports.
 *
 * <p>A function's WebAssembly parameters are its scalar parameters in order: {@code s64} as i64, floats as f32 and f64, all
 * others as i32. Parameters of other types are written to the exchange buffer one behind the other before the call. A scalar
 * result is the WebAssembly result, any other is read from the start of the buffer. An object of an exported class is a scalar:
 * the number under which the module keeps it until {@link #FORGET}. The same object has the same number as long as it is kept.
 * {@link #CLASS} tells the class of a number's object, counted from 0 in the order of {@link #classes}.
 *
 * <p>Members of classes are functions, too, whose names say so ({@link Member}); those of objects have the object as their first
 * parameter.
 *
 * <p>{@link #EXCHANGE} returns the address of three i32: the status of the last call, the address of the exchange buffer and
 * its length in bytes. {@link #RESERVE} makes the buffer at least so many bytes long. Status 0 is success, 1 that the function
 * threw: then the buffer holds the exception's class, {@code option<string>} its message, and its stack trace, as strings. The
 * host sets the status back to 0.
 *
 * <p>A module with views also exports {@link #ALLOCATE}, {@link #ADDRESS} and {@link #RELEASE}. Arrays do not move; the array of a
 * view lives until its handle is released.
 *
 * <p>As text, which is what the custom section {@link #SECTION} holds in UTF-8, a line each, words separated by one space:
 *
 * <pre>
 * record NAME FIELD:TYPE...
 * enum NAME CONSTANT...
 * class NAME [SUPERCLASS]
 * func NAME PARAMETER:TYPE... [-> TYPE]
 * </pre>
 *
 * @param records fields by the record's name, in the order in which the types were found
 * @param enums constants by the enum's name
 * @param classes the next class above that is exported by the class's name, empty if there is none; it comes first
 * @param functions by name
 */
public record LibraryInterface(
        Map<String, List<Field>> records,
        Map<String, List<String>> enums,
        Map<String, String> classes,
        Map<String, Function> functions) {
    /** Name of the custom section. */
    public static final String SECTION = "amphora.exports";
    /** Name of the export that returns the address of the exchange's state. */
    public static final String EXCHANGE = "amphora_exchange";
    /** Name of the export that makes room in the exchange buffer. */
    public static final String RESERVE = "amphora_reserve";

    /** Name of the export that makes an array for a view, of a {@link AbiType.Scalar}'s ordinal and a length. */
    public static final String ALLOCATE = "amphora_allocate";
    /** Name of the export that returns the address of the first item of an array, by its handle. */
    public static final String ADDRESS = "amphora_address";
    /** Name of the export that releases a handle. */
    public static final String RELEASE = "amphora_release";

    /** Name of the export that tells the class of an object by its number. */
    public static final String CLASS = "amphora_class";
    /** Name of the export that gives an object back to the collector, by its number. */
    public static final String FORGET = "amphora_forget";

    private static final String RESULT = "->";

    public LibraryInterface {
        records = new LinkedHashMap<>(records);
        enums = new LinkedHashMap<>(enums);
        classes = new LinkedHashMap<>(classes);
        functions = new LinkedHashMap<>(functions);
    }

    /** A field of a record or a parameter. */
    public record Field(String name, AbiType type) {
        @Override
        public String toString() {
            return name + ":" + type;
        }
    }

    /** What a member of a class is. */
    public enum Kind {
        CONSTRUCTOR,
        METHOD,
        STATIC,
        GETTER,
        SETTER;

        private String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A member of a class: a function named {@code [kind]Owner.name}, as WIT names those of resources; of a constructor {@code
     * [constructor]Owner}.
     *
     * @param name empty for a constructor
     */
    public record Member(Kind kind, String owner, String name) {
        /** The name of the function. */
        @Override
        public String toString() {
            return "[" + kind.text() + "]" + owner + (name.isEmpty() ? "" : "." + name);
        }

        /** The member that a function is, by its name; empty for one that is none. */
        public static Optional<Member> of(String function) {
            int end = function.indexOf(']');
            if (!function.startsWith("[") || end < 0) {
                return Optional.empty();
            }
            for (Kind kind : Kind.values()) {
                if (function.substring(1, end).equals(kind.text())) {
                    String[] words = function.substring(end + 1).split("\\.", 2);
                    return Optional.of(new Member(kind, words[0], words.length < 2 ? "" : words[1]));
                }
            }
            return Optional.empty();
        }
    }

    /**
     * A function.
     *
     * @param result null if there is none
     */
    public record Function(List<Field> parameters, AbiType result) {
        public Function {
            parameters = List.copyOf(parameters);
        }
    }

    /** The text of the custom section. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        records.forEach((name, fields) -> line(text, "record " + name, fields));
        enums.forEach((name, constants) -> line(text, "enum " + name, constants));
        classes.forEach((name, above) -> line(text, "class " + name, above.isEmpty() ? List.of() : List.of(above)));
        functions.forEach((name, function) -> {
            List<Object> words = new ArrayList<>(function.parameters());
            if (function.result() != null) {
                words.add(RESULT);
                words.add(function.result());
            }
            line(text, "func " + name, words);
        });
        return text.toString();
    }

    private static void line(StringBuilder text, String start, List<?> words) {
        text.append(start);
        words.forEach(word -> text.append(' ').append(word));
        text.append('\n');
    }

    /**
     * Reads what {@link #toText} writes.
     *
     * @throws IllegalArgumentException if the text is malformed
     */
    public static LibraryInterface parse(String text) {
        LibraryInterface read = new LibraryInterface(Map.of(), Map.of(), Map.of(), Map.of());
        for (String line : text.split("\n")) {
            if (line.isEmpty()) {
                continue;
            }
            List<String> words = List.of(line.split(" "));
            if (words.size() < 2) {
                throw new IllegalArgumentException("not a line of an interface: " + line);
            }
            String name = words.get(1);
            List<String> rest = words.subList(2, words.size());
            switch (words.get(0)) {
                case "record" -> read.records.put(name, fields(rest));
                case "enum" -> read.enums.put(name, rest);
                case "class" -> read.classes.put(name, String.join(" ", rest));
                case "func" -> read.functions.put(name, function(rest));
                default -> throw new IllegalArgumentException("not a line of an interface: " + line);
            }
        }
        return read;
    }

    private static Function function(List<String> words) {
        int arrow = words.indexOf(RESULT);
        if (arrow < 0) {
            return new Function(fields(words), null);
        }
        if (arrow != words.size() - 2) {
            throw new IllegalArgumentException("a function has one result: " + words);
        }
        return new Function(fields(words.subList(0, arrow)), AbiType.parse(words.get(arrow + 1)));
    }

    private static List<Field> fields(List<String> words) {
        List<Field> fields = new ArrayList<>();
        for (String word : words) {
            int colon = word.indexOf(':');
            if (colon <= 0) {
                throw new IllegalArgumentException("not NAME:TYPE: " + word);
            }
            fields.add(new Field(word.substring(0, colon), AbiType.parse(word.substring(colon + 1))));
        }
        return List.copyOf(fields);
    }
}
