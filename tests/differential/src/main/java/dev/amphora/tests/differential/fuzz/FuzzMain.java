// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential.fuzz;

import dev.amphora.tests.differential.Bench;
import dev.amphora.tests.differential.Corpus;
import dev.amphora.tests.differential.Host;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Random programs by hand; the script {@code fuzz/run} starts it. */
public final class FuzzMain {
    private static final String HELP =
            """
            usage: fuzz/run [--no-build] [OPTION]...
            Compares random programs on HotSpot and another host, batch after batch, and names the seeds that differ.

            --seed S    first seed; 1 otherwise
            --count N   programs to run; 1000 otherwise, and 0 means without end
            --batch B   programs in one module; 50 otherwise
            --host H    java, node, node-gc-stress, node-portable or chromium; node otherwise
            --threads   let another thread run every few steps of the programs, so that they are suspended everywhere
            --show S    print the program of a seed and stop
            --reduce S  make the program of a seed smaller while it differs, print it and stop
            """;

    private long seed = 1;
    private long count = 1000;
    private int batch = 50;
    private Host host = Host.NODE;
    private boolean suspends;

    private FuzzMain() {}

    public static void main(String[] args) throws IOException {
        try {
            System.exit(new FuzzMain().run(args));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private int run(String[] args) throws IOException {
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--help")) {
                System.out.print(HELP);
                return 0;
            }
            if (args[i].equals("--threads")) {
                suspends = true;
                continue;
            }
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value, or is not known; try --help");
            }
            String value = args[i + 1];
            switch (args[i++]) {
                case "--seed" -> seed = Long.parseLong(value);
                case "--count" -> count = Long.parseLong(value);
                case "--batch" -> batch = Integer.parseInt(value);
                case "--host" -> host = Host.labelled(value);
                case "--show" -> {
                    System.out.print(
                            ProgramGenerator.generate(Long.parseLong(value)).text());
                    return 0;
                }
                case "--reduce" -> {
                    return reduce(Long.parseLong(value));
                }
                default -> throw new IllegalArgumentException(args[i - 1] + " is not known; try --help");
            }
        }
        return compare();
    }

    private static Path folder() {
        return Corpus.home().resolve(Path.of("target", "fuzz"));
    }

    private int compare() throws IOException {
        long last = count == 0 ? Long.MAX_VALUE : seed + count;
        int failures = 0;
        try (Bench bench = new Bench()) {
            Batch batches = new Batch(bench, folder(), suspends);
            for (long first = seed; first < last; first += batch) {
                int size = (int) Math.min(batch, last - first);
                List<Long> culprits = batches.culprits(first, size, host);
                failures += culprits.size();
                System.out.println("seeds " + first + " to " + (first + size - 1) + " on " + host + ": "
                        + (culprits.isEmpty() ? "equal" : "DIFFERENT: " + culprits));
            }
        }
        return failures == 0 ? 0 : 1;
    }

    private int reduce(long number) throws IOException {
        try (Bench bench = new Bench()) {
            Batch batches = new Batch(bench, folder(), suspends);
            Tree program = ProgramGenerator.generate(number);
            if (batches.check(Map.of(number, program), host).isEmpty()) {
                System.out.println("seed " + number + " on " + host + ": equal");
                return 0;
            }
            Reducer.reduce(program, candidate -> {
                try {
                    return !batches.check(Map.of(number, candidate), host).isEmpty();
                } catch (IllegalArgumentException e) {
                    // javac refuses it.
                    return false;
                }
            });
            System.out.print(program.text());
            System.out.print(batches.check(Map.of(number, program), host).indent(4));
            return 1;
        }
    }
}
