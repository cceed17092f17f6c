// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.abi;

import java.util.ArrayList;
import java.util.List;

/** {@code name}, {@code name<type>} or {@code name<type,type>}. */
final class TypeParser {
    private final String text;
    private int at;

    TypeParser(String text) {
        this.text = text;
    }

    AbiType whole() {
        AbiType type = type();
        if (at != text.length()) {
            throw malformed();
        }
        return type;
    }

    private AbiType type() {
        int start = at;
        while (at < text.length() && "<>,".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String name = text.substring(start, at);
        if (name.isEmpty()) {
            throw malformed();
        }
        if (at < text.length() && text.charAt(at) == '<') {
            return generic(name);
        }
        for (AbiType.Scalar scalar : AbiType.Scalar.values()) {
            if (scalar.toString().equals(name)) {
                return scalar;
            }
        }
        return switch (name) {
            case "string" -> new AbiType.Text();
            case "js" -> new AbiType.Js();
            default -> new AbiType.Named(name);
        };
    }

    private AbiType generic(String name) {
        expect('<');
        AbiType first = type();
        AbiType result;
        switch (name) {
            case "array" -> result = new AbiType.ArrayOf(first);
            case "view" -> {
                if (!(first instanceof AbiType.Scalar scalar)) {
                    throw malformed();
                }
                result = new AbiType.View(scalar);
            }
            case "list" -> result = new AbiType.ListOf(first);
            case "option" -> result = new AbiType.Option(first);
            case "promise" -> result = new AbiType.PromiseOf(first);
            case "function" -> {
                List<AbiType> types = new ArrayList<>(List.of(first));
                while (at < text.length() && text.charAt(at) == ',') {
                    at++;
                    types.add(type());
                }
                result = new AbiType.FunctionOf(types);
            }
            case "map" -> {
                expect(',');
                result = new AbiType.MapOf(first, type());
            }
            default -> throw malformed();
        }
        expect('>');
        return result;
    }

    private void expect(char c) {
        if (at >= text.length() || text.charAt(at) != c) {
            throw malformed();
        }
        at++;
    }

    private IllegalArgumentException malformed() {
        return new IllegalArgumentException("not a type, at character " + at + ": " + text);
    }
}
