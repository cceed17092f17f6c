// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.wasm.model.DataSegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Splits initial memory contents into data segments that leave out what is zero anyway. */
final class StaticImage {
    /** What another segment costs: flags, address, {@code end}, length. */
    private static final int SEGMENT_OVERHEAD = 8;

    /** Engines accept 100,000. */
    private static final int MAX_SEGMENTS = 50_000;

    private StaticImage() {}

    static List<DataSegment> segments(int base, byte[] image) {
        int shortestGap = SEGMENT_OVERHEAD;
        List<DataSegment> segments = split(base, image, shortestGap);
        while (segments.size() > MAX_SEGMENTS) {
            shortestGap *= 2;
            segments = split(base, image, shortestGap);
        }
        return segments;
    }

    private static List<DataSegment> split(int base, byte[] image, int shortestGap) {
        List<DataSegment> segments = new ArrayList<>();
        int start = nonZero(image, 0);
        while (start < image.length) {
            int end = start + 1;
            int next = nonZero(image, end);
            while (next < image.length && next - end < shortestGap) {
                end = next + 1;
                next = nonZero(image, end);
            }
            segments.add(DataSegment.at(base + start, Arrays.copyOfRange(image, start, end)));
            start = next;
        }
        return segments;
    }

    private static int nonZero(byte[] image, int from) {
        int at = from;
        while (at < image.length && image[at] == 0) {
            at++;
        }
        return at;
    }
}
