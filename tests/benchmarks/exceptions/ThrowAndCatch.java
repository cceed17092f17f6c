// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Nanoseconds for making, throwing and catching an exception over five frames. The goal is 1,000 on Node 26 where nobody reads the
 * trace. Five calls of one recursive method, so that no compiler makes them one function.
 *
 * <pre>
 * ./amphora build -o build/bench tests/benchmarks/exceptions/ThrowAndCatch.java
 * node --input-type=module -e "import { run } from './build/bench/ThrowAndCatch.js'; await run()"
 * java tests/benchmarks/exceptions/ThrowAndCatch.java
 * </pre>
 */
public class ThrowAndCatch {
    private static final int FRAMES = 5;
    private static final int EACH = 500;
    private static final int RUNS = 301;

    static class Thrown extends RuntimeException {
        Thrown(String message) {
            super(message);
        }
    }

    static class Kept extends RuntimeException {
        Kept(String message) {
            super(message);
        }
    }

    static class Stored extends RuntimeException {
        Stored(String message) {
            super(message);
        }
    }

    static class Listed extends RuntimeException {
        Listed(String message) {
            super(message);
        }
    }

    interface Kind {
        int run(int count);
    }

    static Throwable last;
    static Kept kept;
    static final List<Exception> LIST = new ArrayList<>();
    static final int[] ARRAY = new int[4];

    static int down(int frames) {
        if (frames == 1) {
            throw new Thrown("message");
        }
        return down(frames - 1) + 1;
    }

    static int downAndKept(int frames) {
        if (frames == 1) {
            throw new Kept("message");
        }
        return downAndKept(frames - 1) + 1;
    }

    static int downAndStored(int frames) {
        if (frames == 1) {
            throw new Stored("message");
        }
        return downAndStored(frames - 1) + 1;
    }

    static int downAndListed(int frames) {
        if (frames == 1) {
            throw new Listed("message");
        }
        return downAndListed(frames - 1) + 1;
    }

    static int downToIndex(int frames) {
        return frames == 1 ? ARRAY[frames + 3] : downToIndex(frames - 1) + 1;
    }

    static int forgotten(int count) {
        int caught = 0;
        for (int i = 0; i < count; i++) {
            try {
                down(FRAMES);
            } catch (Thrown e) {
                caught++;
            }
        }
        return caught;
    }

    static int message(int count) {
        int length = 0;
        for (int i = 0; i < count; i++) {
            try {
                down(FRAMES);
            } catch (Thrown e) {
                length += e.getMessage().length();
            }
        }
        return length;
    }

    static int index(int count) {
        int caught = 0;
        for (int i = 0; i < count; i++) {
            try {
                downToIndex(FRAMES);
            } catch (ArrayIndexOutOfBoundsException e) {
                caught++;
            }
        }
        return caught;
    }

    static int kept(int count) {
        int caught = 0;
        for (int i = 0; i < count; i++) {
            try {
                downAndKept(FRAMES);
            } catch (Kept e) {
                kept = e;
                caught++;
            }
        }
        return caught;
    }

    static int stored(int count) {
        int caught = 0;
        for (int i = 0; i < count; i++) {
            try {
                downAndStored(FRAMES);
            } catch (Stored e) {
                last = e;
                caught++;
            }
        }
        return caught;
    }

    static int listed(int count) {
        LIST.clear();
        for (int i = 0; i < count; i++) {
            try {
                downAndListed(FRAMES);
            } catch (Listed e) {
                LIST.add(e);
            }
        }
        return LIST.size();
    }

    static void measure(String title, Kind kind) {
        long[] nanos = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            if (kind.run(EACH) < EACH) {
                throw new AssertionError(title);
            }
            nanos[i] = (System.nanoTime() - start) / EACH;
        }
        Arrays.sort(nanos);
        System.out.println(title + ": median " + nanos[RUNS / 2] + " ns, best " + nanos[0] + " ns");
    }

    public static void main(String[] args) {
        measure("caught and forgotten", ThrowAndCatch::forgotten);
        measure("caught for its message", ThrowAndCatch::message);
        measure("index out of bounds", ThrowAndCatch::index);
        measure("kept in a field", ThrowAndCatch::kept);
        System.out.println(kept.getMessage());
        measure("kept in a list", ThrowAndCatch::listed);
        int length = 0;
        for (Exception each : LIST) {
            length += each.getMessage().length();
        }
        System.out.println(length);
        measure("stored, and its trace is read at the end", ThrowAndCatch::stored);
        System.out.println(last.getStackTrace().length + " frames");
    }
}
