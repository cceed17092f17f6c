// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.text;

import dev.amphora.wasm.model.Imm;
import dev.amphora.wasm.model.NameSection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How the text refers to indices: by {@code $identifier} where the name section has a name, else by number. Names may
 * hold any character and may occur twice, identifiers may not; so characters are replaced and repeated names get their
 * index.
 */
final class Identifiers {
    static final Identifiers NONE = new Identifiers(NameSection.EMPTY);

    private static final String PUNCTUATION = "!#$%&'*+-./:<=>?@\\^_`|~";

    private final Map<Integer, String> functions;
    private final Map<Integer, String> types;
    private final Map<Integer, String> tables;
    private final Map<Integer, String> memories;
    private final Map<Integer, String> globals;
    private final Map<Integer, String> elements;
    private final Map<Integer, String> dataSegments;
    private final Map<Integer, String> tags;

    Identifiers(NameSection names) {
        functions = identifiers(names.functions());
        types = identifiers(names.types());
        tables = identifiers(names.tables());
        memories = identifiers(names.memories());
        globals = identifiers(names.globals());
        elements = identifiers(names.elements());
        dataSegments = identifiers(names.dataSegments());
        tags = identifiers(names.tags());
    }

    /** A reference to an entity of the module; {@code space} is one of the shapes that stand for one index. */
    String reference(Imm space, int index) {
        return reference(space(space), index);
    }

    String type(int index) {
        return reference(types, index);
    }

    /** How a definition introduces its identifier, with its index as a comment for the reader. */
    String definition(Imm space, int index) {
        return definition(space(space), index);
    }

    String typeDefinition(int index) {
        return definition(types, index);
    }

    static String reference(Map<Integer, String> identifiers, int index) {
        String identifier = identifiers.get(index);
        return identifier != null ? identifier : Integer.toUnsignedString(index);
    }

    static Map<Integer, String> identifiers(Map<Integer, String> names) {
        Map<Integer, String> identifiers = new HashMap<>();
        Set<String> taken = new HashSet<>();
        names.forEach((index, name) -> {
            String identifier = identifier(name);
            while (!taken.add(identifier)) {
                identifier += "#" + index;
            }
            identifiers.put(index, identifier);
        });
        return identifiers;
    }

    static String identifier(String name) {
        StringBuilder identifier = new StringBuilder("$");
        name.codePoints().forEach(c -> identifier.append(isIdentifierCharacter(c) ? (char) c : '_'));
        return name.isEmpty() ? "$_" : identifier.toString();
    }

    private static boolean isIdentifierCharacter(int c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || PUNCTUATION.indexOf(c) >= 0;
    }

    private static String definition(Map<Integer, String> identifiers, int index) {
        String identifier = identifiers.get(index);
        return (identifier == null ? "" : identifier + " ") + "(;" + index + ";)";
    }

    private Map<Integer, String> space(Imm space) {
        return switch (space) {
            case FUNC -> functions;
            case TABLE -> tables;
            case MEMORY -> memories;
            case GLOBAL -> globals;
            case ELEM -> elements;
            case DATA -> dataSegments;
            case TAG -> tags;
            default -> throw new IllegalArgumentException(space + " is no index space of the module");
        };
    }
}
