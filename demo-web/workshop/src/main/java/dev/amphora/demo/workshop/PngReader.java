// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.workshop;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads PNG files (W3C Recommendation "Portable Network Graphics", third edition), of all kinds but interlaced ones. */
final class PngReader {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int MAX_PIXELS = 1 << 26;

    private static final int GRAY = 0;
    private static final int RGB = 2;
    private static final int PALETTE = 3;
    private static final int GRAY_ALPHA = 4;
    private static final int RGB_ALPHA = 6;

    private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    private int width;
    private int height;
    private int depth;
    private int colorType;
    /** Colors of a palette, as pixels. */
    private int[] palette = {};
    /** The samples of the one color that is transparent, or null. */
    private int[] transparent;

    /** @throws IllegalArgumentException if that is no PNG file, or a broken one */
    PngReader(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        require(in.remaining() >= 8 && in.getLong() == SIGNATURE, "no PNG file");
        String type;
        do {
            require(in.remaining() >= 12, "the file is cut off");
            int length = in.getInt();
            require(length >= 0 && length <= in.remaining() - 8, "the file is cut off");
            int start = in.position();
            type = new String(file, start, 4, StandardCharsets.ISO_8859_1);
            CRC32 checksum = new CRC32();
            checksum.update(file, start, length + 4);
            require(
                    in.getInt(start + 4 + length) == (int) checksum.getValue(),
                    "the checksum of " + type + " is wrong");
            chunk(type, ByteBuffer.wrap(file, start + 4, length).slice());
            in.position(start + length + 8);
        } while (!type.equals("IEND"));
        require(width > 0, "there is no IHDR");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    private void chunk(String type, ByteBuffer data) {
        switch (type) {
            case "IHDR" -> header(data);
            case "PLTE" -> {
                palette = new int[data.remaining() / 3];
                for (int i = 0; i < palette.length; i++) {
                    palette[i] = pixel(data.get() & 0xFF, data.get() & 0xFF, data.get() & 0xFF, 0xFF);
                }
            }
            case "tRNS" -> transparency(data);
            case "IDAT" -> compressed.write(data.array(), data.arrayOffset(), data.remaining());
            case "IEND" -> require(compressed.size() > 0, "there are no pixels");
            default -> require((type.charAt(0) & 0x20) != 0, type + " is not supported");
        }
    }

    private void header(ByteBuffer data) {
        require(data.remaining() == 13, "IHDR has a wrong length");
        width = data.getInt();
        height = data.getInt();
        require(width > 0 && height > 0 && (long) width * height <= MAX_PIXELS, "the picture is too large");
        depth = data.get();
        colorType = data.get();
        boolean fits =
                switch (colorType) {
                    case GRAY -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
                    case PALETTE -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
                    case RGB, GRAY_ALPHA, RGB_ALPHA -> depth == 8 || depth == 16;
                    default -> false;
                };
        require(fits, "color type " + colorType + " with " + depth + " bits");
        require(data.get() == 0 && data.get() == 0, "unknown compression or filter");
        require(data.get() == 0, "interlaced pictures are not supported");
    }

    private void transparency(ByteBuffer data) {
        if (colorType == PALETTE) {
            for (int i = 0; i < palette.length && data.hasRemaining(); i++) {
                palette[i] = palette[i] & 0xFFFFFF | data.get() << 24;
            }
        } else {
            transparent = new int[data.remaining() / 2];
            for (int i = 0; i < transparent.length; i++) {
                transparent[i] = data.getShort() & 0xFFFF;
            }
        }
    }

    private static int pixel(int red, int green, int blue, int alpha) {
        return alpha << 24 | blue << 16 | green << 8 | red;
    }

    Pictures.Size size() {
        return new Pictures.Size(width, height);
    }

    private int channels() {
        return switch (colorType) {
            case RGB -> 3;
            case GRAY_ALPHA -> 2;
            case RGB_ALPHA -> 4;
            default -> 1;
        };
    }

    int[] pixels() {
        int bitsPerPixel = channels() * depth;
        int stride = (int) (((long) width * bitsPerPixel + 7) / 8);
        int step = Math.max(bitsPerPixel / 8, 1);
        int[] pixels = new int[width * height];
        byte[] rows = inflate(height * (long) (stride + 1));
        byte[] above = new byte[stride];
        byte[] row = new byte[stride];
        for (int y = 0; y < height; y++) {
            int start = y * (stride + 1);
            System.arraycopy(rows, start + 1, row, 0, stride);
            unfilter(rows[start], row, above, step);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = pixel(row, x);
            }
            byte[] free = above;
            above = row;
            row = free;
        }
        return pixels;
    }

    private byte[] inflate(long length) {
        require(length <= Integer.MAX_VALUE, "the picture is too large");
        byte[] rows = new byte[(int) length];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(compressed.toByteArray());
            int count = 0;
            while (count < rows.length) {
                int more = inflater.inflate(rows, count, rows.length - count);
                require(more > 0, "there are not enough pixels");
                count += more;
            }
            return rows;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("the pixels are broken: " + e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }

    private static void unfilter(int filter, byte[] row, byte[] above, int step) {
        for (int i = 0; i < row.length; i++) {
            int left = i < step ? 0 : row[i - step] & 0xFF;
            int up = above[i] & 0xFF;
            int predicted =
                    switch (filter) {
                        case 0 -> 0;
                        case 1 -> left;
                        case 2 -> up;
                        case 3 -> (left + up) / 2;
                        case 4 -> paeth(left, up, i < step ? 0 : above[i - step] & 0xFF);
                        default -> throw new IllegalArgumentException("there is no filter " + filter);
                    };
            row[i] += (byte) predicted;
        }
    }

    private static int paeth(int left, int up, int upLeft) {
        int estimate = left + up - upLeft;
        int toLeft = Math.abs(estimate - left);
        int toUp = Math.abs(estimate - up);
        int toUpLeft = Math.abs(estimate - upLeft);
        if (toLeft <= toUp && toLeft <= toUpLeft) {
            return left;
        }
        return toUp <= toUpLeft ? up : upLeft;
    }

    private int pixel(byte[] row, int x) {
        int at = x * channels();
        int first = sample(row, at);
        switch (colorType) {
            case PALETTE:
                require(first < palette.length, "a color that the palette does not have");
                return palette[first];
            case GRAY:
                int gray = eightBits(first);
                return pixel(gray, gray, gray, transparent != null && transparent[0] == first ? 0 : 0xFF);
            case GRAY_ALPHA:
                int light = eightBits(first);
                return pixel(light, light, light, eightBits(sample(row, at + 1)));
            default:
                int green = sample(row, at + 1);
                int blue = sample(row, at + 2);
                int alpha = 0xFF;
                if (colorType == RGB_ALPHA) {
                    alpha = eightBits(sample(row, at + 3));
                } else if (transparent != null
                        && transparent[0] == first
                        && transparent[1] == green
                        && transparent[2] == blue) {
                    alpha = 0;
                }
                return pixel(eightBits(first), eightBits(green), eightBits(blue), alpha);
        }
    }

    private int sample(byte[] row, int index) {
        if (depth == 8) {
            return row[index] & 0xFF;
        } else if (depth == 16) {
            return (row[2 * index] & 0xFF) << 8 | row[2 * index + 1] & 0xFF;
        }
        int bit = index * depth;
        return row[bit / 8] >> 8 - depth - bit % 8 & (1 << depth) - 1;
    }

    private int eightBits(int sample) {
        return depth == 16 ? sample >> 8 : sample * 255 / ((1 << depth) - 1);
    }
}
