// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values of all types survive suspensions in loops, recursion, lambdas, streams and nested finally blocks. */
public class LocalsAcrossSuspension {
    static void pause() {
        Thread.yield();
    }

    static String allTypes(int seed) {
        byte b = (byte) (seed * 3);
        short s = (short) (seed * 1001);
        char c = (char) ('a' + seed);
        int i = seed * 100_003;
        long l = seed * 10_000_000_019L;
        float f = seed / 3f;
        double d = seed / 7d;
        boolean z = seed % 2 == 0;
        String text = "text" + seed;
        int[] array = {seed, seed + 1};
        for (int round = 0; round < 5; round++) {
            pause();
            b++;
            s += 2;
            c++;
            i ^= round;
            l += i;
            f *= 1.5f;
            d = d * 1.25 + f;
            z = !z;
            text = text + round;
            array[round % 2] += i;
            pause();
        }
        return b + " " + s + " " + c + " " + i + " " + l + " " + f + " " + d + " " + z + " " + text + " "
                + Arrays.toString(array);
    }

    static long recursive(int depth, long carried) {
        if (depth == 0) {
            pause();
            return carried;
        }
        double half = depth / 2.0;
        long below = recursive(depth - 1, carried + depth);
        pause();
        return below + (long) half + depth;
    }

    static int fibonacci(int n) {
        if (n < 2) {
            pause();
            return n;
        }
        return fibonacci(n - 1) + fibonacci(n - 2);
    }

    static String nestedFinally(int way) {
        StringBuilder log = new StringBuilder();
        try {
            try {
                log.append("try ");
                pause();
                if (way == 1) {
                    throw new IllegalStateException("one");
                }
                if (way == 2) {
                    return log.append("return ").toString();
                }
            } catch (IllegalStateException e) {
                pause();
                log.append(e.getMessage()).append(' ');
                throw new RuntimeException("two", e);
            } finally {
                pause();
                log.append("inner ");
                try {
                    pause();
                    Object nothing = way == 3 ? null : "x";
                    log.append(nothing.hashCode() == 120).append(' ');
                } catch (NullPointerException e) {
                    pause();
                    log.append("null ");
                } finally {
                    pause();
                    log.append("innermost ");
                }
            }
        } catch (RuntimeException e) {
            pause();
            log.append(e.getMessage()).append('<').append(e.getCause().getMessage()).append(' ');
        } finally {
            pause();
            log.append("outer ");
        }
        return log.toString();
    }

    static String streams(int seed) {
        List<String> texts = IntStream.range(0, 8)
                .mapToObj(i -> {
                    pause();
                    return "n" + i * seed;
                })
                .filter(text -> {
                    pause();
                    return text.length() > 2;
                })
                .sorted((x, y) -> {
                    pause();
                    return y.compareTo(x);
                })
                .collect(Collectors.toList());
        return texts.toString();
    }

    static int switches(int seed) {
        int sum = 0;
        outer:
        for (int i = 0; i < 10; i++) {
            int j = 0;
            while (true) {
                switch ((i + j + seed) % 4) {
                    case 0:
                        pause();
                        sum += i * j;
                        break;
                    case 1:
                        sum += j;
                        continue outer;
                    case 2:
                        pause();
                        j += 2;
                        continue;
                    default:
                        if (sum > 1000) {
                            break outer;
                        }
                }
                j++;
                sum = sum * 31 + seed;
            }
        }
        return sum;
    }

    public static void main(String[] args) throws InterruptedException {
        String[] results = new String[6];
        Thread[] threads = new Thread[results.length];
        for (int i = 0; i < threads.length; i++) {
            int seed = i + 1;
            threads[i] = new Thread(() -> results[seed - 1] = allTypes(seed) + "\n" + recursive(50 + seed, seed) + "\n"
                    + fibonacci(10 + seed % 3) + "\n" + nestedFinally(seed % 4) + "\n" + streams(seed) + "\n"
                    + switches(seed));
            threads[i].start();
        }
        for (int i = 0; i < threads.length; i++) {
            threads[i].join();
            System.out.println(results[i]);
        }
    }
}
