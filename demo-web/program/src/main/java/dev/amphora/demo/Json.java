// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo;

import java.util.List;
import java.util.Map;

/** A JSON value (RFC 8259). */
sealed interface Json {
    /** Members in the order of the document. */
    record Obj(Map<String, Json> members) implements Json {
        Json get(String name) {
            Json value = members.get(name);
            if (value == null) {
                throw new IllegalArgumentException("no member \"" + name + "\"");
            }
            return value;
        }
    }

    /** An array. */
    record Arr(List<Json> items) implements Json {}

    /** A string. */
    record Text(String value) implements Json {}

    /** A number; all of JSON's fit a double well enough here. */
    record Num(double value) implements Json {}

    /** {@code true}, {@code false} and {@code null}. */
    enum Literal implements Json {
        TRUE,
        FALSE,
        NULL
    }

    /** How deep values are nested: 0 for a value without parts. */
    default int depth() {
        if (this instanceof Arr array) {
            return 1 + array.items().stream().mapToInt(Json::depth).max().orElse(0);
        }
        if (this instanceof Obj object) {
            return 1
                    + object.members().values().stream()
                            .mapToInt(Json::depth)
                            .max()
                            .orElse(0);
        }
        return 0;
    }

    /** The string in this value. */
    default String text() {
        if (this instanceof Text text) {
            return text.value();
        }
        throw new IllegalArgumentException("not a string: " + this);
    }

    /** The number in this value. */
    default double number() {
        if (this instanceof Num number) {
            return number.value();
        }
        throw new IllegalArgumentException("not a number: " + this);
    }
}
