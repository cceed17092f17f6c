// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.workshop;

import dev.amphora.api.Export;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The library's door for servers, which know no functions: a task by name, its numbers, and bytes in and out. */
public final class Workshop {
    private Workshop() {}

    /**
     * Does what a request wants.
     *
     * <pre>
     * blur WIDTH HEIGHT SIGMA          body and answer: the pixels' bytes, red, green, blue, alpha
     * edges WIDTH HEIGHT               likewise
     * resize WIDTH HEIGHT WIDTH HEIGHT likewise
     * write-code SIZE                  body: the text; answer: pixels
     * read-code WIDTH HEIGHT           body: pixels; answer: format and text, or nothing
     * chart RADIUS WIDTH HEIGHT        body: little-endian doubles; answer: area, shore and number of islands as text
     * trace WIDTH HEIGHT SAMPLES       answer: pixels
     * </pre>
     *
     * @throws IllegalArgumentException if it is none of these
     */
    @Export
    public static byte[] handle(List<String> args, byte[] body) {
        try {
            return switch (args.isEmpty() ? "" : args.get(0)) {
                case "blur" -> {
                    int[] pixels = pixels(body);
                    Pictures.blur(pixels, number(args, 1), number(args, 2), Double.parseDouble(args.get(3)));
                    yield bytes(pixels);
                }
                case "edges" -> {
                    int[] pixels = pixels(body);
                    Pictures.edges(pixels, number(args, 1), number(args, 2));
                    yield bytes(pixels);
                }
                case "resize" ->
                    bytes(Pictures.resize(
                            pixels(body), number(args, 1), number(args, 2), number(args, 3), number(args, 4)));
                case "write-code" -> bytes(Codes.writeCode(new String(body, StandardCharsets.UTF_8), number(args, 1)));
                case "read-code" -> {
                    Optional<Codes.Found> found = Codes.readCode(pixels(body), number(args, 1), number(args, 2));
                    yield text(
                            found.map(code -> code.format() + " " + code.text()).orElse(""));
                }
                case "chart" -> {
                    Shapes.Chart chart = Shapes.chart(
                            doubles(body),
                            Double.parseDouble(args.get(1)),
                            Double.parseDouble(args.get(2)),
                            Double.parseDouble(args.get(3)));
                    yield text(chart.area() + " " + chart.shore() + " " + chart.pieces());
                }
                case "trace" ->
                    bytes(Tracer.traceRows(number(args, 1), number(args, 2), 0, number(args, 2), number(args, 3)));
                default -> throw new IllegalArgumentException("no such task: " + args);
            };
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IllegalArgumentException("the arguments do not fit: " + args, e);
        }
    }

    private static int number(List<String> args, int index) {
        return Integer.parseInt(args.get(index));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int[] pixels(byte[] bytes) {
        int[] pixels = new int[bytes.length / 4];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(pixels);
        return pixels;
    }

    private static byte[] bytes(int[] pixels) {
        byte[] bytes = new byte[pixels.length * 4];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(pixels);
        return bytes;
    }

    private static double[] doubles(byte[] bytes) {
        double[] doubles = new double[bytes.length / 8];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(doubles);
        return doubles;
    }
}
