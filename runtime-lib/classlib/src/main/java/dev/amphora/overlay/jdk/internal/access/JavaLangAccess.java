// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.access;

import dev.amphora.overlay.jdk.internal.reflect.ConstantPool;
import dev.amphora.overlay.jdk.internal.vm.ThreadContainer;
import dev.amphora.runtime.classlib.reflect.ThrowableState;
import java.lang.reflect.Executable;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** The door of {@code java.lang}. */
public class JavaLangAccess {
    JavaLangAccess() {}

    public String newStringNoRepl(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    /** Copies bytes as far as they are ASCII, and returns how many those are. */
    public int decodeASCII(byte[] source, int from, char[] target, int to, int length) {
        int count = 0;
        while (count < length && source[from + count] >= 0) {
            target[to + count] = (char) source[from + count];
            count++;
        }
        return count;
    }

    /** Copies characters as far as they are ASCII, and returns how many those are. */
    public int encodeASCII(char[] source, int from, byte[] target, int to, int length) {
        int count = 0;
        while (count < length && source[from + count] < 0x80) {
            target[to + count] = (byte) source[from + count];
            count++;
        }
        return count;
    }

    /** The same, by the name that it has since JDK 25. */
    public int uncheckedDecodeASCII(byte[] source, int from, char[] target, int to, int length) {
        return decodeASCII(source, from, target, to, length);
    }

    /** The same, by the name that it has since JDK 25. */
    public int uncheckedEncodeASCII(char[] source, int from, byte[] target, int to, int length) {
        return encodeASCII(source, from, target, to, length);
    }

    /** How many characters of a text take one byte in modified UTF-8. */
    public int countNonZeroAscii(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) != 0 && text.charAt(count) < 0x80) {
            count++;
        }
        return count;
    }

    /** How many bytes there are in front of the first negative one. */
    public int uncheckedCountPositives(byte[] bytes, int from, int length) {
        int count = 0;
        while (count < length && bytes[from + count] >= 0) {
            count++;
        }
        return count;
    }

    /** The same, by the name that it has in JDK 21. */
    public int countPositives(byte[] bytes, int from, int length) {
        return uncheckedCountPositives(bytes, from, length);
    }

    public void uncheckedInflateBytesToChars(byte[] source, int from, char[] target, int to, int length) {
        for (int i = 0; i < length; i++) {
            target[to + i] = (char) (source[from + i] & 0xFF);
        }
    }

    /** A text in UTF-8, which must be well-formed. */
    public String newStringUTF8NoRepl(byte[] bytes, int offset, int length) {
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, length);
        CharBuffer text = CharBuffer.allocate(length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, text, true);
        if (result.isError()) {
            throw new IllegalArgumentException(
                    "malformed input off : " + (in.position() - offset) + ", length : " + result.length());
        }
        return text.flip().toString();
    }

    public byte[] getBytesUTF8NoRepl(String text) {
        try {
            return getBytesNoRepl(text, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The same, by the name that it has since JDK 23. */
    public String uncheckedNewStringNoRepl(byte[] bytes, Charset charset) throws CharacterCodingException {
        return newStringNoRepl(bytes, charset);
    }

    /** A character of a text of two bytes each. */
    public char uncheckedGetUTF16Char(byte[] text, int index) {
        return (char) (text[2 * index] & 0xFF | text[2 * index + 1] << 8);
    }

    /** The same, by the name that it has in JDK 21. */
    public char getUTF16Char(byte[] text, int index) {
        return uncheckedGetUTF16Char(text, index);
    }

    public void uncheckedPutCharUTF16(byte[] text, int index, int c) {
        text[2 * index] = (byte) c;
        text[2 * index + 1] = (byte) (c >> 8);
    }

    public String newStringUnsafe(char[] chars) {
        return new String(chars);
    }

    public byte[] getBytesNoRepl(String text, Charset charset) throws CharacterCodingException {
        ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    /** The same, by the name that it has since JDK 25. */
    public byte[] uncheckedGetBytesNoRepl(String text, Charset charset) throws CharacterCodingException {
        return getBytesNoRepl(text, charset);
    }

    /** Annotations come from the compiler's tables, and so there are no bytes to read. */
    public ConstantPool getConstantPool(Class<?> type) {
        return null;
    }

    public byte[] getRawClassTypeAnnotations(Class<?> type) {
        return null;
    }

    public byte[] getRawExecutableTypeAnnotations(Executable executable) {
        return null;
    }

    public void start(Thread thread, ThreadContainer container) {
        thread.start();
    }

    /** The text of a {@code UUID}. */
    public String fastUUID(long low, long high) {
        StringBuilder text = new StringBuilder(36);
        digits(text, high, 64, 32);
        digits(text.append('-'), high, 32, 16);
        digits(text.append('-'), high, 16, 0);
        digits(text.append('-'), low, 64, 48);
        digits(text.append('-'), low, 48, 0);
        return text.toString();
    }

    private static void digits(StringBuilder text, long number, int from, int to) {
        for (int shift = from - 4; shift >= to; shift -= 4) {
            text.append(Character.forDigit((int) (number >>> shift) & 0xF, 16));
        }
    }

    /** For exceptions that object streams have read. */
    public void setCause(Throwable thrown, Throwable cause) {
        ThrowableState.setCause(thrown, cause);
    }

    public <E extends Enum<E>> E[] getEnumConstantsShared(Class<E> type) {
        return type.getEnumConstants();
    }

    public String concat(String prefix, Object value, String suffix) {
        return prefix + value + suffix;
    }
}
