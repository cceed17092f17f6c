// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.workshop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkshopTest {
    @Test
    void blurKeepsWhatIsEvenAndSpreadsWhatIsNot() {
        int[] even = new int[20 * 10];
        Arrays.fill(even, 0x80FF7F01);
        int[] blurred = even.clone();
        Pictures.blur(blurred, 20, 10, 3);
        assertArrayEquals(even, blurred);

        int[] spot = new int[41 * 41];
        spot[20 * 41 + 20] = 0xFFFFFFFF;
        double sigma = 2;
        Pictures.blur(spot, 41, 41, sigma);
        for (int i = 0; i < spot.length; i++) {
            int dx = i % 41 - 20;
            int dy = i / 41 - 20;
            double gauss = 255 * Math.exp(-(dx * dx + dy * dy) / (2 * sigma * sigma)) / (2 * Math.PI * sigma * sigma);
            assertEquals(gauss, spot[i] & 0xFF, 3, dx + ", " + dy);
        }
    }

    @Test
    void resizeKeepsColorsAndAverages() {
        int[] even = new int[13 * 7];
        Arrays.fill(even, 0xFF102030);
        for (int pixel : Pictures.resize(even, 13, 7, 5, 20)) {
            assertEquals(0xFF102030, pixel);
        }
        int[] halves = {0xFF000000, 0xFFFFFFFF};
        assertArrayEquals(new int[] {0xFF808080}, Pictures.resize(halves, 2, 1, 1, 1));
    }

    @Test
    void edgesAreWhereColorsMeet() {
        int[] pixels = new int[8 * 4];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i % 8 < 4 ? 0xFF000000 : 0xFFFFFFFF;
        }
        Pictures.edges(pixels, 8, 4);
        for (int i = 0; i < pixels.length; i++) {
            assertEquals(i % 8 == 3 || i % 8 == 4 ? 0xFFFFFFFF : 0xFF000000, pixels[i], "pixel " + i);
        }
    }

    @Test
    void codesAreReadAsWritten() {
        int[] code = Codes.writeCode("Ἀργώ", 200);
        Optional<Codes.Found> found = Codes.readCode(code, 200, 200);
        assertEquals("QR_CODE Ἀργώ", found.get().format() + " " + found.get().text());
        assertEquals(Optional.empty(), Codes.readCode(new int[100 * 100], 100, 100));
    }

    @Test
    void chartsCountIslandsAndDivideThem() {
        Shapes.Chart chart = Shapes.chart(new double[] {100, 100, 120, 100, 300, 100, 300, 100}, 30, 400, 200);
        assertEquals(2, chart.pieces());
        assertEquals(3, chart.provinces().size(), "one of two points at the same place");
        assertTrue(chart.area() > Math.PI * 30 * 30 * 2 && chart.area() < Math.PI * 30 * 30 * 3);
        assertEquals(0, Shapes.chart(new double[0], 30, 400, 200).pieces());
    }

    @Test
    void rowsAreThoseOfTheWholePicture() {
        int[] whole = Tracer.traceRows(40, 30, 0, 30, 1);
        int[] some = Tracer.traceRows(40, 30, 10, 5, 1);
        assertArrayEquals(Arrays.copyOfRange(whole, 400, 600), some);
    }

    @Test
    void requestsAreDoneOrRefused() {
        byte[] traced = Workshop.handle(List.of("trace", "8", "4", "1"), new byte[0]);
        assertEquals(8 * 4 * 4, traced.length);
        byte[] blurred = Workshop.handle(List.of("blur", "8", "4", "1.5"), traced);
        assertEquals(traced.length, blurred.length);
        for (List<String> args : List.of(
                List.<String>of(),
                List.of("bake"),
                List.of("blur"),
                List.of("blur", "8", "x", "1"),
                List.of("edges", "7", "7"))) {
            assertThrows(IllegalArgumentException.class, () -> Workshop.handle(args, traced), args.toString());
        }
    }
}
