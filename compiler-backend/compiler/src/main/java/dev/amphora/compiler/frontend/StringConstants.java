// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.ArrayList;
import java.util.List;
import org.teavm.asm.ClassReader;

/** What the constant pools of class files tell without a look at their code. */
final class StringConstants {
    private static final int STRING = 8;
    private static final int NAME_AND_TYPE = 12;

    private StringConstants() {}

    /** The strings that are constants of a class file. */
    static List<String> of(byte[] classFile) {
        return texts(classFile, STRING);
    }

    /** The names of members that a class file refers to, those that are called among them. */
    static List<String> membersOf(byte[] classFile) {
        return texts(classFile, NAME_AND_TYPE);
    }

    /** The same with their descriptors, as in {@code length()I}. */
    static List<String> memberReferencesOf(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        char[] buffer = new char[reader.getMaxStringLength()];
        List<String> members = new ArrayList<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset > 0 && classFile[offset - 1] == NAME_AND_TYPE) {
                members.add(reader.readUTF8(offset, buffer) + reader.readUTF8(offset + Short.BYTES, buffer));
            }
        }
        return members;
    }

    private static List<String> texts(byte[] classFile, int tag) {
        ClassReader reader = new ClassReader(classFile);
        char[] buffer = new char[reader.getMaxStringLength()];
        List<String> texts = new ArrayList<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            // Of a long or double, the second item is empty.
            if (offset > 0 && classFile[offset - 1] == tag) {
                texts.add(reader.readUTF8(offset, buffer));
            }
        }
        return texts;
    }
}
