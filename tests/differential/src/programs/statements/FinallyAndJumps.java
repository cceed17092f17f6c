// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package statements;

import java.util.ArrayList;
import java.util.List;

/** JLS 14.20.2: nested try and finally that loops, labels, returns and exceptions leave in every way, and override each other. */
public class FinallyAndJumps {
    static List<String> log = new ArrayList<>();

    static void at(String place) {
        log.add(place);
    }

    static int run(int how) {
        outer:
        for (int i = 0; i < 4; i++) {
            at("i" + i);
            try {
                inner:
                for (int j = 0; ; j++) {
                    try {
                        at("j" + j);
                        switch (how + j) {
                            case 1:
                                break inner;
                            case 2:
                                continue outer;
                            case 3:
                                break outer;
                            case 4:
                                return j * 10 + i;
                            case 5:
                                throw new IllegalArgumentException("five");
                            case 6:
                                continue;
                            case 7:
                                int[] none = null;
                                none[i] = 1;
                            default:
                                if (j > 2) {
                                    break inner;
                                }
                        }
                    } catch (NullPointerException e) {
                        at("npe");
                        if (i == 1) {
                            break outer;
                        }
                        continue;
                    } finally {
                        at("f" + j);
                        if (how == 12 && j == 1) {
                            // Whatever happens otherwise.
                            continue outer;
                        }
                        if (how == 13 && j == 1) {
                            return -13;
                        }
                    }
                    at("after");
                }
                at("left");
            } catch (IllegalArgumentException e) {
                at(e.getMessage());
                try {
                    if (i == 2) {
                        throw new IllegalStateException("again");
                    }
                } finally {
                    at("g");
                    if (i == 0) {
                        continue;
                    }
                }
            } finally {
                at("h" + i);
                if (how == 14) {
                    break;
                }
            }
        }
        return -1;
    }

    static int value() {
        int x = 1;
        try {
            x = 2;
            return x;
        } finally {
            x = 3;
        }
    }

    static int[] reference() {
        int[] x = {1};
        try {
            x[0] = 2;
            return x;
        } finally {
            x[0]++;
            x = new int[] {9};
        }
    }

    @SuppressWarnings("finally")
    static String lost() {
        try {
            throw new IllegalStateException("lost");
        } finally {
            for (int i = 0; i < 3; i++) {
                try {
                    if (i == 1) {
                        throw new RuntimeException("inside");
                    }
                } catch (RuntimeException e) {
                    at("caught " + e.getMessage());
                } finally {
                    at("k" + i);
                }
            }
            return "kept";
        }
    }

    static long nested(long n) {
        try {
            try {
                try {
                    return n / (n - 1);
                } finally {
                    n += 10;
                    at("1:" + n);
                }
            } catch (ArithmeticException e) {
                n += 100;
                return n / (n - 111);
            } finally {
                n += 1000;
                at("2:" + n);
            }
        } catch (ArithmeticException e) {
            return -n;
        } finally {
            at("3:" + n);
        }
    }

    public static void main(String[] args) {
        for (int how = -2; how < 15; how++) {
            log.clear();
            String result;
            try {
                result = "" + run(how);
            } catch (RuntimeException e) {
                result = e.toString();
            }
            System.out.println(how + " " + log + " " + result);
        }
        log.clear();
        System.out.println(value() + " " + reference()[0] + " " + lost() + " " + nested(1) + " " + nested(5) + " " + log);
    }
}
