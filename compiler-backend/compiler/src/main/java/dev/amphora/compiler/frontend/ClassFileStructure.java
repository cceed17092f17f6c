// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Walks over a class file's structure (JVMS 4.1) to say what keeps it from being one, in words for a message. */
final class ClassFileStructure {
    private static final int MAGIC = 0xCAFEBABE;

    private ClassFileStructure() {}

    /** What is wrong with the bytes, such as {@code it is cut off}; null if they have the structure of a class file. */
    static String fault(byte[] bytes) {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            if (in.readInt() != MAGIC) {
                return "it is not a class file";
            }
            in.skipNBytes(4); // version
            if (!skipConstants(in)) {
                return "its constant pool has an unknown kind of constant";
            }
            in.skipNBytes(6); // flags, this, super
            in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
            skipMembers(in);
            skipMembers(in);
            skipAttributes(in);
            return in.available() == 0 ? null : "it has bytes past its end";
        } catch (EOFException e) {
            return "it is cut off";
        } catch (IOException e) {
            throw new UncheckedIOException("reading an array cannot fail", e);
        }
    }

    /** JVMS 4.4; false when a tag is unknown. */
    private static boolean skipConstants(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            switch (in.readUnsignedByte()) {
                case 1 -> in.skipNBytes(in.readUnsignedShort()); // Utf8
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2); // Class, String, MethodType, Module, Package
                case 15 -> in.skipNBytes(3); // MethodHandle
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4); // Integer, Float, references, (Invoke)Dynamic
                case 5, 6 -> { // Long and Double take two indices
                    in.skipNBytes(8);
                    i++;
                }
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    private static void skipMembers(DataInputStream in) throws IOException {
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            in.skipNBytes(6); // flags, name, descriptor
            skipAttributes(in);
        }
    }

    private static void skipAttributes(DataInputStream in) throws IOException {
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            in.skipNBytes(2); // name
            in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
        }
    }
}
