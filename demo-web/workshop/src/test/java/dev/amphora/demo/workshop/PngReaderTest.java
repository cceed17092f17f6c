// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Against the JDK's own writer and reader of PNG files. */
class PngReaderTest {
    private static final int WIDTH = 37;
    private static final int HEIGHT = 23;

    private static byte[] file(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, "png", out));
        return out.toByteArray();
    }

    private static BufferedImage fill(BufferedImage image) {
        Random random = new Random(image.getType());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                // Gradients with some noise, so that the writer chooses different filters.
                image.setRGB(x, y, x * 0x01060001 + y * 0x02000900 + random.nextInt(4) * 0x010101 | 0x40000000);
            }
        }
        return image;
    }

    private static void checkReads(BufferedImage image) throws IOException {
        byte[] file = file(fill(image));
        BufferedImage expected = ImageIO.read(new ByteArrayInputStream(file));
        assertEquals(new Pictures.Size(WIDTH, HEIGHT), Pictures.pngSize(file));
        int[] pixels = Pictures.decodePng(file);
        boolean isGray = expected.getColorModel().getNumColorComponents() == 1;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int rgb = expected.getRGB(x, y);
                int pixel = pixels[y * WIDTH + x];
                int argb = pixel & 0xFF00FF00 | pixel << 16 & 0xFF0000 | pixel >> 16 & 0xFF;
                if (isGray) {
                    // getRGB converts from linear gray; the file's samples are what is meant.
                    int sample = expected.getRaster().getSample(x, y, 0);
                    int depth = expected.getColorModel().getComponentSize(0);
                    int gray = depth == 16 ? sample >> 8 : sample * 255 / ((1 << depth) - 1);
                    rgb = 0xFF000000 | gray << 16 | gray << 8 | gray;
                }
                assertEquals(Integer.toHexString(rgb), Integer.toHexString(argb), x + ", " + y);
            }
        }
    }

    @Test
    void readsWhatTheJdkWrites() throws IOException {
        for (int type : new int[] {
            BufferedImage.TYPE_INT_RGB,
            BufferedImage.TYPE_INT_ARGB,
            BufferedImage.TYPE_BYTE_GRAY,
            BufferedImage.TYPE_USHORT_GRAY,
            BufferedImage.TYPE_BYTE_BINARY,
            BufferedImage.TYPE_BYTE_INDEXED
        }) {
            checkReads(new BufferedImage(WIDTH, HEIGHT, type));
        }
    }

    @Test
    void readsPalettesOfFewBitsAndTransparentColors() throws IOException {
        for (int bits : new int[] {1, 2, 4}) {
            int size = 1 << bits;
            byte[][] channels = new byte[4][size];
            for (int i = 0; i < size; i++) {
                channels[0][i] = (byte) (i * 17);
                channels[1][i] = (byte) (255 - i * 15);
                channels[2][i] = (byte) (i * i);
                channels[3][i] = (byte) (i == 0 ? 0 : 255);
            }
            IndexColorModel model = new IndexColorModel(bits, size, channels[0], channels[1], channels[2], channels[3]);
            checkReads(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY, model));
        }
    }

    @Test
    void brokenFilesAreExplained() throws IOException {
        byte[] file = file(fill(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB)));
        for (int length = 0; length < file.length; length += 7) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThrows(IllegalArgumentException.class, () -> Pictures.decodePng(cut));
        }
        for (int at = 0; at < file.length; at += 3) {
            byte[] changed = file.clone();
            changed[at] ^= 0x10;
            assertThrows(IllegalArgumentException.class, () -> Pictures.decodePng(changed), "byte " + at);
        }
    }
}
