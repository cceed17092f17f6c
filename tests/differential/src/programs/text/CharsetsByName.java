// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @charsets Shift_JIS,GB18030,EUC-JP,GBK,Big5,EUC-KR
package text;

import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeSet;

/** Charsets of all kinds: what bytes mean, what characters become, and what is malformed. */
public class CharsetsByName {
    private static final String[] NAMES = {
        "UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32BE", "UTF-32LE", "ISO-8859-2", "ISO-8859-5", "ISO-8859-7",
        "ISO-8859-9", "ISO-8859-15", "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254",
        "windows-1257", "KOI8-R", "KOI8-U", "IBM437", "IBM850", "IBM866", "Shift_JIS", "GB18030", "EUC-JP", "GBK", "Big5",
        "EUC-KR", "latin1", "cp1252", "windows-1256"
    };

    public static void main(String[] args) throws CharacterCodingException, UnsupportedEncodingException {
        String text = "A\u00e9\u20ac\u0416\u03a9\u0141\u3042\u6f22\uac00\ud83d\ude00z";
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        for (String name : NAMES) {
            Charset charset = Charset.forName(name);
            byte[] encoded = text.getBytes(charset);
            System.out.println(name + " " + charset.name() + " " + encoded.length + " " + Arrays.hashCode(encoded) + " "
                    + new String(encoded, charset).hashCode() + " " + new String(all, charset).hashCode() + " "
                    + charset.newEncoder().canEncode('\u0416') + " " + charset.newEncoder().maxBytesPerChar() + " "
                    + charset.newDecoder().averageCharsPerByte());
        }
        System.out.println(Charset.forName("utf8") == Charset.forName("UTF-8"));
        System.out.println(Charset.forName("koi8_r").equals(Charset.forName("KOI8-R")) + " "
                + Charset.isSupported("windows-1252") + " " + Charset.isSupported("no-such"));
        malformed("UTF-16", (byte) 0xFE, (byte) 0xFF, (byte) 0xDC, 0, 0, 65);
        malformed("UTF-16", (byte) 0xFF, (byte) 0xFE, 65, 0, 0, (byte) 0xD8);
        malformed("UTF-32", 0, 0, 0, 65, 0, 17, 0, 0);
        malformed("Shift_JIS", (byte) 0x82, (byte) 0xA0, (byte) 0x81, 32);
        malformed("EUC-JP", (byte) 0xA4, (byte) 0xA2, (byte) 0xFF, 65);
        CharBuffer half = CharBuffer.wrap("a\ud800b");
        ByteBuffer out = ByteBuffer.allocate(20);
        CoderResult result = Charset.forName("windows-1252").newEncoder().encode(half, out, true);
        System.out.println(result + " " + half.position() + " " + out.position());
        try {
            Charset.forName("not a name");
        } catch (IllegalCharsetNameException e) {
            System.out.println(e.getMessage());
        }
        try {
            Charset.forName("x-no-such");
        } catch (UnsupportedCharsetException e) {
            System.out.println(e.getCharsetName() + " " + e.getMessage());
        }
        try {
            System.out.println(new String(new byte[1], "x-no-such"));
        } catch (UnsupportedEncodingException e) {
            System.out.println(e.getMessage());
        }
        names();
    }

    private static void names() throws UnsupportedEncodingException {
        for (Charset charset : new Charset[] {
            StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16, StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16LE, Charset.forName("cp1252"), Charset.forName("GBK")
        }) {
            System.out.println(charset + " " + new TreeSet<>(charset.aliases()) + " " + charset.isRegistered() + " "
                    + charset.displayName(Locale.US) + " " + charset.contains(StandardCharsets.US_ASCII)
                    + charset.contains(charset) + charset.contains(Charset.forName("windows-1252"))
                    + charset.contains(StandardCharsets.UTF_8));
        }
        SortedMap<String, Charset> available = Charset.availableCharsets();
        System.out.println(available.firstKey().equals("Big5") + " " + available.get("utf-8") + " "
                + available.containsKey("WINDOWS-1252") + " " + available.containsKey("cp1252"));
        System.out.println(new String("\u0416\u00e9".getBytes("windows-1251"), "KOI8-R"));
        System.out.println(Arrays.toString("\u20ac\ud83d\ude00\ud83d".getBytes(Charset.forName("windows-1252"))));
    }

    private static void malformed(String name, int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        CharBuffer out = CharBuffer.allocate(10);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = Charset.forName(name).newDecoder().decode(in, out, true);
        System.out.println(name + " " + result + " " + in.position() + " " + out.position() + " "
                + new String(bytes, Charset.forName(name)).hashCode());
    }
}
