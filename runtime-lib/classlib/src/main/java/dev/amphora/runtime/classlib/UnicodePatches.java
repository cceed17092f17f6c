// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.overlay.java.lang.CharacterTables;

/** Properties of characters that TeaVM's tables lack. */
final class UnicodePatches {
    private UnicodePatches() {}

    @Adds(value = "java.lang.Character.isMirrored(I)Z", isStatic = true)
    static boolean isMirrored(int codePoint) {
        return CharacterTables.isMirrored(codePoint);
    }

    @Adds(value = "java.lang.Character.isMirrored(C)Z", isStatic = true)
    static boolean isMirrored(char c) {
        return CharacterTables.isMirrored(c);
    }

    @Adds(value = "java.lang.Character.isIdeographic(I)Z", isStatic = true)
    static boolean isIdeographic(int codePoint) {
        return CharacterTables.isIdeographic(codePoint);
    }

    @Adds(value = "java.lang.Character.getDirectionality(I)B", isStatic = true)
    static byte getDirectionality(int codePoint) {
        return CharacterTables.getDirectionality(codePoint);
    }

    @Adds(value = "java.lang.Character.getDirectionality(C)B", isStatic = true)
    static byte getDirectionality(char c) {
        return CharacterTables.getDirectionality(c);
    }

    // Since JDK 21; the tables of older ones lack them.

    @Adds(value = "java.lang.Character.isEmoji(I)Z", isStatic = true)
    static boolean isEmoji(int codePoint) {
        return CharacterTables.isEmoji(codePoint);
    }

    @Adds(value = "java.lang.Character.isEmojiPresentation(I)Z", isStatic = true)
    static boolean isEmojiPresentation(int codePoint) {
        return CharacterTables.isEmojiPresentation(codePoint);
    }

    @Adds(value = "java.lang.Character.isEmojiModifier(I)Z", isStatic = true)
    static boolean isEmojiModifier(int codePoint) {
        return CharacterTables.isEmojiModifier(codePoint);
    }

    @Adds(value = "java.lang.Character.isEmojiModifierBase(I)Z", isStatic = true)
    static boolean isEmojiModifierBase(int codePoint) {
        return CharacterTables.isEmojiModifierBase(codePoint);
    }

    @Adds(value = "java.lang.Character.isEmojiComponent(I)Z", isStatic = true)
    static boolean isEmojiComponent(int codePoint) {
        return CharacterTables.isEmojiComponent(codePoint);
    }

    @Adds(value = "java.lang.Character.isExtendedPictographic(I)Z", isStatic = true)
    static boolean isExtendedPictographic(int codePoint) {
        return CharacterTables.isExtendedPictographic(codePoint);
    }
}
