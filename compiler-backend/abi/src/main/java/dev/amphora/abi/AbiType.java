// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.abi;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A type at the boundary of a module. Named as in WIT, the interface language of WebAssembly's component model, where that
 * has the type; `char` is a UTF-16 unit here, and `map` and `array` are ours.
 *
 * <p>In the exchange buffer a value is, little-endian and without padding:
 *
 * <table>
 * <caption>Layout</caption>
 * <tr><td>scalars</td><td>1, 2, 4 or 8 bytes, see {@link Scalar#bytes}; a bool is 0 or 1</td></tr>
 * <tr><td>string</td><td>u32 {@code length << 1 | wide}, with the length in UTF-16 units; then, if wide, the units, else
 *     one byte a unit (Latin-1)</td></tr>
 * <tr><td>array, list</td><td>u32 count, then the items</td></tr>
 * <tr><td>map</td><td>u32 count, then key and value by turns</td></tr>
 * <tr><td>option</td><td>u8 0, or u8 1 and the value</td></tr>
 * <tr><td>record</td><td>the fields in order</td></tr>
 * <tr><td>enum</td><td>u32 ordinal</td></tr>
 * <tr><td>object of an exported class</td><td>u32 number of the object, see {@link LibraryInterface}</td></tr>
 * <tr><td>js, function, promise</td><td>u32 number of the value, see the runtime library's {@code JsValues}</td></tr>
 * <tr><td>view</td><td>u32 handle of the array; out of the module u32 address of its first item and u32 length, too</td></tr>
 * </table>
 */
public sealed interface AbiType {
    /** A number, or {@code void}'s absence: what a WebAssembly value can be by itself. */
    enum Scalar implements AbiType {
        BOOL("bool", 1),
        S8("s8", 1),
        CHAR("char", 2),
        S16("s16", 2),
        S32("s32", 4),
        S64("s64", 8),
        F32("f32", 4),
        F64("f64", 8);

        private final String text;
        private final int bytes;

        Scalar(String text, int bytes) {
            this.text = text;
            this.bytes = bytes;
        }

        /** Bytes in the exchange buffer. */
        public int bytes() {
            return bytes;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** A string of UTF-16 units. */
    record Text() implements AbiType {
        @Override
        public String toString() {
            return "string";
        }
    }

    /** An array; of scalars, a typed array for JavaScript. */
    record ArrayOf(AbiType item) implements AbiType {
        @Override
        public String toString() {
            return "array<" + item + ">";
        }
    }

    /** An array of scalars that is not copied. */
    record View(Scalar item) implements AbiType {
        @Override
        public String toString() {
            return "view<" + item + ">";
        }
    }

    /** A list. */
    record ListOf(AbiType item) implements AbiType {
        @Override
        public String toString() {
            return "list<" + item + ">";
        }
    }

    /** A map that keeps the order of its entries. */
    record MapOf(AbiType key, AbiType value) implements AbiType {
        @Override
        public String toString() {
            return "map<" + key + "," + value + ">";
        }
    }

    /** A value or none. */
    record Option(AbiType item) implements AbiType {
        @Override
        public String toString() {
            return "option<" + item + ">";
        }
    }

    /** Any value of JavaScript. Only its hosts can pass one. */
    record Js() implements AbiType {
        @Override
        public String toString() {
            return "js";
        }
    }

    /**
     * A function of JavaScript.
     *
     * @param types that of the result, named {@code void} if there is none, and those of the parameters
     */
    record FunctionOf(List<AbiType> types) implements AbiType {
        public FunctionOf {
            types = List.copyOf(types);
        }

        @Override
        public String toString() {
            return "function<" + types.stream().map(AbiType::toString).collect(Collectors.joining(",")) + ">";
        }
    }

    /** A promise of JavaScript. */
    record PromiseOf(AbiType item) implements AbiType {
        @Override
        public String toString() {
            return "promise<" + item + ">";
        }
    }

    /** A record, an enum or a class that the interface defines. */
    record Named(String name) implements AbiType {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Reads what {@code toString} writes.
     *
     * @throws IllegalArgumentException if it is no type
     */
    static AbiType parse(String text) {
        return new TypeParser(text).whole();
    }
}
