// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.exports;

import dev.amphora.abi.AbiType;
import java.util.List;

/** A Java type at the boundary: what hosts see of it, and what an adapter must make of it. */
sealed interface Boundary {
    /** What hosts see. */
    AbiType type();

    /** Descriptor of the Java type (JVMS 4.3.2). */
    String descriptor();

    /** What kind of scalar a primitive type is. */
    enum Primitive implements Boundary {
        BOOLEAN('Z', "Boolean", AbiType.Scalar.BOOL),
        BYTE('B', "Byte", AbiType.Scalar.S8),
        CHAR('C', "Char", AbiType.Scalar.CHAR),
        SHORT('S', "Short", AbiType.Scalar.S16),
        INT('I', "Int", AbiType.Scalar.S32),
        LONG('J', "Long", AbiType.Scalar.S64),
        FLOAT('F', "Float", AbiType.Scalar.F32),
        DOUBLE('D', "Double", AbiType.Scalar.F64);

        private final char code;
        private final String word;
        private final AbiType.Scalar type;

        Primitive(char code, String word, AbiType.Scalar type) {
            this.code = code;
            this.word = word;
            this.type = type;
        }

        static Primitive of(char code) {
            for (Primitive primitive : values()) {
                if (primitive.code == code) {
                    return primitive;
                }
            }
            throw new IllegalArgumentException("no primitive type: " + code);
        }

        /** As in {@code readInt}. */
        String word() {
            return word;
        }

        /** Internal name of the class of boxes. */
        String box() {
            return "java/lang/" + (this == INT ? "Integer" : this == CHAR ? "Character" : word);
        }

        @Override
        public AbiType type() {
            return type;
        }

        @Override
        public String descriptor() {
            return String.valueOf(code);
        }
    }

    /** A box, which is never null. */
    record Boxed(Primitive primitive) implements Boundary {
        @Override
        public AbiType type() {
            return primitive.type();
        }

        @Override
        public String descriptor() {
            return "L" + primitive.box() + ";";
        }
    }

    /** {@code String}. */
    record Text() implements Boundary {
        @Override
        public AbiType type() {
            return new AbiType.Text();
        }

        @Override
        public String descriptor() {
            return "Ljava/lang/String;";
        }
    }

    /** An array of anything. */
    record ArrayOf(Boundary item) implements Boundary {
        @Override
        public AbiType type() {
            return new AbiType.ArrayOf(item.type());
        }

        @Override
        public String descriptor() {
            return "[" + item.descriptor();
        }
    }

    /** An array of a primitive type that is not copied. */
    record ViewOf(Primitive item) implements Boundary {
        @Override
        public AbiType type() {
            return new AbiType.View((AbiType.Scalar) item.type());
        }

        @Override
        public String descriptor() {
            return "[" + item.descriptor();
        }
    }

    /** {@code List}, or {@code Collection}, of which a list is made. */
    record ListOf(String declared, Boundary item) implements Boundary {
        @Override
        public AbiType type() {
            return new AbiType.ListOf(item.type());
        }

        @Override
        public String descriptor() {
            return "L" + declared + ";";
        }
    }

    /** {@code Map}. */
    record MapOf(Boundary key, Boundary value) implements Boundary {
        @Override
        public AbiType type() {
            return new AbiType.MapOf(key.type(), value.type());
        }

        @Override
        public String descriptor() {
            return "Ljava/util/Map;";
        }
    }

    /** {@code Optional}. */
    record OptionalOf(Boundary item) implements Boundary {
        @Override
        public AbiType type() {
            return new AbiType.Option(item.type());
        }

        @Override
        public String descriptor() {
            return "Ljava/util/Optional;";
        }
    }

    /** A reference that may be null. */
    record Nullable(Boundary item) implements Boundary {
        @Override
        public AbiType type() {
            return new AbiType.Option(item.type());
        }

        @Override
        public String descriptor() {
            return item.descriptor();
        }
    }

    /** A record. */
    record RecordOf(String internalName, String name) implements Boundary {
        @Override
        public AbiType type() {
            return new AbiType.Named(name);
        }

        @Override
        public String descriptor() {
            return "L" + internalName + ";";
        }
    }

    /** An enum. */
    record EnumOf(String internalName, String name) implements Boundary {
        @Override
        public AbiType type() {
            return new AbiType.Named(name);
        }

        @Override
        public String descriptor() {
            return "L" + internalName + ";";
        }
    }

    /** An object of an exported class, which is not copied. */
    record ObjectOf(String internalName, String name) implements Boundary {
        @Override
        public AbiType type() {
            return new AbiType.Named(name);
        }

        @Override
        public String descriptor() {
            return "L" + internalName + ";";
        }
    }

    /** Whether values are numbers of WebAssembly by themselves. */
    static boolean isScalar(Boundary type) {
        return type instanceof Primitive || type instanceof ObjectOf;
    }

    /** A value of JavaScript, as JSO types it. */
    record JavaScript(String internalName, AbiType type) implements Boundary {
        @Override
        public String descriptor() {
            return "L" + internalName + ";";
        }
    }

    /** A component of a record, or a parameter. */
    record Member(String name, Boundary type) {}

    /** How a method is called. */
    enum Invocation {
        STATIC,
        /** On the first argument. */
        VIRTUAL,
        CONSTRUCTOR
    }

    /**
     * An exported method.
     *
     * @param owner internal name of the class that has the method
     * @param parameters of a method of objects, first the object
     * @param result null if there is none; of a constructor the object
     */
    record Method(
            String export,
            Invocation invocation,
            String owner,
            String method,
            String descriptor,
            List<Member> parameters,
            Boundary result) {}
}
