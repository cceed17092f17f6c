// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.InflaterInputStream;

/**
 * The names of Unicode's characters, from a file of the build JDK that is 150 KB of a module. Regular expressions find names in it only
 * where the program names characters, as far as its constants tell: those of all that use expressions would be twice as large otherwise.
 */
final class CharacterNames {
    private static CharacterNames instance;

    private final int[] codePoints;
    /** Where names begin in {@link #text}; with one more, where the last one ends. */
    private final int[] starts;

    private final byte[] text;

    private CharacterNames() {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new PackedBytes(file())))) {
            int size = in.readInt();
            in.readInt(); // Blocks of 256 characters.
            int count = in.readInt();
            byte[] entries = new byte[in.readInt()];
            text = new byte[size - entries.length];
            in.readFully(entries);
            in.readFully(text);
            codePoints = new int[count];
            starts = new int[count + 1];
            decode(entries);
        } catch (IOException e) {
            throw new InternalError(e.getMessage(), e);
        }
    }

    @BuildJdkFile("java.base:java/lang/uniName.dat")
    private static native String file();

    /** An entry is the length of a name, and 0, the length and a code point of three bytes where that is not the next one. */
    private void decode(byte[] entries) {
        int codePoint = 0;
        int start = 0;
        int next = 0;
        for (int i = 0; i < codePoints.length; i++) {
            int length = entries[next++] & 0xFF;
            if (length > 0) {
                codePoint++;
            } else {
                length = entries[next] & 0xFF;
                codePoint =
                        (entries[next + 1] & 0xFF) << 16 | (entries[next + 2] & 0xFF) << 8 | entries[next + 3] & 0xFF;
                next += 4;
            }
            codePoints[i] = codePoint;
            starts[i] = start;
            start += length;
        }
        starts[codePoints.length] = start;
    }

    /** {@link #instance()}, or null if the program has no constant that finds characters by name. */
    private static native CharacterNames instanceIfFound();

    private static CharacterNames instance() {
        if (instance == null) {
            instance = new CharacterNames();
        }
        return instance;
    }

    private String nameOf(int codePoint) {
        int found = Arrays.binarySearch(codePoints, codePoint);
        return found < 0
                ? null
                : new String(text, starts[found], starts[found + 1] - starts[found], StandardCharsets.ISO_8859_1);
    }

    private int find(String name) {
        byte[] wanted = name.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < codePoints.length; i++) {
            if (Arrays.equals(text, starts[i], starts[i + 1], wanted, 0, wanted.length)) {
                return codePoints[i];
            }
        }
        return -1;
    }

    @Adds(value = "java.lang.Character.getName(I)Ljava/lang/String;", isStatic = true)
    static String getName(int codePoint) {
        if (!Character.isValidCodePoint(codePoint)) {
            throw new IllegalArgumentException("Not a valid Unicode code point: 0x"
                    + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT));
        }
        String name = instance().nameOf(codePoint);
        if (name != null || Character.getType(codePoint) == Character.UNASSIGNED) {
            return name;
        }
        String number = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
        Character.UnicodeBlock block = Character.UnicodeBlock.of(codePoint);
        return block == null ? number : block.toString().replace('_', ' ') + " " + number;
    }

    /** Called for {@code \\N{NAME}} in regular expressions, too. */
    @Adds(value = "java.lang.Character.codePointOf(Ljava/lang/String;)I", isStatic = true)
    static int codePointOf(String name) {
        CharacterNames names = instanceIfFound();
        if (names == null) {
            throw new UnsupportedOperationException("\\N{" + name
                    + "}: the module has no names of characters, because no constant of the program has \\N{");
        }
        return names.codePoint(name);
    }

    private int codePoint(String given) {
        String name = given.trim().toUpperCase(Locale.ROOT);
        int found = find(name);
        if (found >= 0) {
            return found;
        }
        // Characters without a name of their own are called by their block and number.
        int space = name.lastIndexOf(' ');
        if (space >= 0) {
            try {
                int codePoint = Integer.parseInt(name.substring(space + 1), 16);
                if (Character.isValidCodePoint(codePoint) && name.equals(getName(codePoint))) {
                    return codePoint;
                }
            } catch (NumberFormatException e) {
                // It is not a number, so this is no name.
            }
        }
        throw new IllegalArgumentException("Unrecognized character name :" + given);
    }
}
