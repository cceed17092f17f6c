// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

/** A class is initialised once, and others wait for the thread that does it. */
public class InitialisationRaces {
    static class Slow {
        static final String VALUE;

        static {
            System.out.println("initialising");
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                System.out.println("not expected");
            }
            VALUE = "ready";
            // The initialising thread itself does not wait.
            System.out.println(Slow.get());
        }

        static String get() {
            return VALUE;
        }
    }

    static class Failing {
        static final int VALUE = compute();

        static int compute() {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                System.out.println("not expected");
            }
            throw new IllegalStateException("no value");
        }
    }

    static class Base {
        static int count;

        static {
            Thread.yield();
            count++;
        }
    }

    static class Derived extends Base {
        static {
            Thread.yield();
            count += 10;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        String[] seen = new String[5];
        int[] failures = new int[2];
        Thread[] threads = new Thread[seen.length];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = new Thread(() -> {
                seen[number] = Slow.get();
                try {
                    System.out.println(Failing.VALUE);
                } catch (ExceptionInInitializerError e) {
                    synchronized (failures) {
                        failures[0]++;
                    }
                } catch (NoClassDefFoundError e) {
                    synchronized (failures) {
                        failures[1]++;
                    }
                }
                new Derived();
            });
            threads[i].start();
        }
        for (int i = 0; i < threads.length; i++) {
            threads[i].join();
            System.out.println(seen[i]);
        }
        System.out.println(failures[0] + " " + failures[1] + " " + Base.count);
    }
}
