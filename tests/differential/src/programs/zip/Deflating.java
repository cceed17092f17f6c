// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Compressed bytes are those of zlib, at every level, and in whatever pieces they are asked for. */
public class Deflating {
    public static void main(String[] args) throws Exception {
        byte[][] texts = {new byte[0], {7}, words(3000), noise(2000), squares(40000)};
        for (byte[] text : texts) {
            for (int level = -1; level <= 9; level++) {
                System.out.println(text.length + " at " + level + ": " + summary(deflate(text, level, 0, level % 2 == 0)));
            }
            System.out.println("filtered " + summary(deflate(text, 6, Deflater.FILTERED, false)));
            System.out.println("codes only " + summary(deflate(text, 6, Deflater.HUFFMAN_ONLY, false)));
        }
        inPieces();
        changing();
        dictionary();
        streams();
        broken();
        checksums();
        Deflater bare = new Deflater(6, true);
        System.out.print("without a header " + bare.getAdler());
        bare.setInput(noise(50));
        bare.finish();
        System.out.println(" " + bare.deflate(new byte[100]) + " " + bare.getAdler() + " " + new Inflater(true).getAdler());
    }

    private static byte[] words(int length) {
        String[] words = {"the ", "quick ", "brown ", "fox ", "jumps ", "over ", "lazy ", "dogs\n"};
        Random random = new Random(5);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(words[random.nextInt(words.length)]);
        }
        return text.toString().getBytes();
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private static byte[] squares(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * i >> 5);
        }
        return bytes;
    }

    private static String summary(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return bytes.length + " bytes, " + Long.toHexString(crc.getValue());
    }

    private static byte[] deflate(byte[] text, int level, int strategy, boolean nowrap) throws DataFormatException {
        Deflater deflater = new Deflater(level, nowrap);
        deflater.setStrategy(strategy);
        deflater.setInput(text);
        deflater.finish();
        byte[] target = new byte[2 * text.length + 100];
        int length = 0;
        while (!deflater.finished()) {
            length += deflater.deflate(target, length, target.length - length);
        }
        byte[] packed = Arrays.copyOf(target, length);
        Inflater inflater = new Inflater(nowrap);
        inflater.setInput(packed);
        byte[] back = new byte[text.length + 1];
        int count = inflater.inflate(back);
        if (!inflater.finished() || !Arrays.equals(text, Arrays.copyOf(back, count))) {
            System.out.println("not the same: " + count);
        }
        deflater.end();
        inflater.end();
        return packed;
    }

    private static void inPieces() throws DataFormatException {
        byte[] text = words(5000);
        Deflater deflater = new Deflater(9);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[37];
        for (int from = 0; from < text.length; from += 700) {
            deflater.setInput(ByteBuffer.wrap(text, from, Math.min(700, text.length - from)));
            int flush = from % 1400 == 0 ? Deflater.SYNC_FLUSH : Deflater.FULL_FLUSH;
            int count;
            while ((count = deflater.deflate(piece, 0, piece.length, flush)) > 0) {
                out.write(piece, 0, count);
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(piece, 0, deflater.deflate(piece));
        }
        System.out.println("flushed " + summary(out.toByteArray()) + " " + deflater.getAdler() + " "
                + deflater.getBytesRead() + " " + deflater.getBytesWritten());
        Inflater inflater = new Inflater();
        byte[] packed = out.toByteArray();
        int total = 0;
        int at = 0;
        while (!inflater.finished()) {
            if (inflater.needsInput()) {
                inflater.setInput(packed, at, Math.min(11, packed.length - at));
                at += 11;
            }
            total += inflater.inflate(piece);
        }
        System.out.println(total + " " + inflater.getAdler() + " " + inflater.getRemaining());
    }

    private static void changing() {
        byte[] text = words(4000);
        Deflater deflater = new Deflater(1, true);
        byte[] target = new byte[8000];
        deflater.setInput(text, 0, 2000);
        int length = deflater.deflate(target, 0, target.length, Deflater.SYNC_FLUSH);
        deflater.setLevel(8);
        deflater.setInput(text, 2000, 2000);
        deflater.finish();
        while (!deflater.finished()) {
            length += deflater.deflate(target, length, target.length - length);
        }
        System.out.println("changed " + summary(Arrays.copyOf(target, length)));
        deflater.reset();
        deflater.end();
        try {
            deflater.getTotalIn();
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void dictionary() throws DataFormatException {
        Deflater deflater = new Deflater();
        deflater.setDictionary("the quick brown fox".getBytes());
        deflater.setInput("a quick brown fox, the other one".getBytes());
        deflater.finish();
        byte[] packed = new byte[100];
        int length = deflater.deflate(packed);
        System.out.println("dictionary " + summary(Arrays.copyOf(packed, length)));
        Inflater inflater = new Inflater();
        inflater.setInput(packed, 0, length);
        byte[] back = new byte[100];
        System.out.println(inflater.inflate(back) + " " + inflater.needsDictionary() + " " + inflater.getAdler());
        try {
            inflater.setDictionary("another".getBytes());
        } catch (IllegalArgumentException e) {
            System.out.println(e);
        }
        inflater.setDictionary("the quick brown fox".getBytes());
        System.out.println(new String(back, 0, inflater.inflate(back)));
    }

    private static void streams() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] data = squares(100000);
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(out)) {
            deflating.write(data);
        }
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            byte[] row = new byte[1000];
            long sum = 0;
            for (int y = 0; y < 99; y++) {
                int first = in.read();
                int count = in.readNBytes(row, 0, 1000);
                sum = sum * 31 + first + count + row[999];
            }
            System.out.println(sum + " " + in.readAllBytes().length + " " + in.read() + " " + in.available());
        }
    }

    private static void broken() {
        byte[][] faults = {
            {1, 2, 3},
            {0x78, (byte) 0x9C, 7},
            {0x78, (byte) 0x9C, 1, 1, 0, 0, 0},
            {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 2},
            {0x78, (byte) 0x9C, 0x4B, 0x04, 0x62, 0, 0},
            {0x79, (byte) 0x9B},
        };
        for (byte[] fault : faults) {
            Inflater inflater = new Inflater();
            inflater.setInput(fault);
            try {
                int count = inflater.inflate(new byte[10]);
                System.out.println(count + " " + inflater.finished() + " " + inflater.getRemaining());
            } catch (DataFormatException e) {
                System.out.println(e.getMessage() + " " + inflater.getRemaining());
            }
        }
    }

    private static void checksums() {
        byte[] text = words(1000);
        CRC32 crc = new CRC32();
        Adler32 adler = new Adler32();
        CRC32C crcC = new CRC32C();
        for (java.util.zip.Checksum sum : new java.util.zip.Checksum[] {crc, adler, crcC}) {
            sum.update(text, 3, 900);
            sum.update(77);
            sum.update(ByteBuffer.allocateDirect(10).put(text, 0, 10).flip());
            System.out.println(sum.getClass().getSimpleName() + " " + sum.getValue());
            sum.reset();
            System.out.println(sum.getValue());
            try {
                sum.update(text, 1, text.length);
            } catch (ArrayIndexOutOfBoundsException e) {
                System.out.println("out of bounds");
            }
        }
    }
}
