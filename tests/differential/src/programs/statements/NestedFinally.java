// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package statements;

/** JLS 14.20.2: finally with every way out of a try, nested, overriding, and in loops. */
public class NestedFinally {
    static final StringBuilder TRACE = new StringBuilder();

    public static void main(String[] args) {
        System.out.println(returns() + " " + take());
        System.out.println(overrides() + " " + take());
        System.out.println(valueIsFixed() + " " + take());
        System.out.println(swallows() + " " + take());
        for (int i = 0; i < 5; i++) {
            System.out.println(i + ": " + threeDeep(i) + " " + take());
        }
        System.out.println(loops() + " " + take());
        System.out.println(replaced() + " " + take());
        System.out.println(finallyInCatch(true) + finallyInCatch(false) + " " + take());
        System.out.println(whileWithReturns(3) + " " + whileWithReturns(10) + " " + take());
        System.out.println(tryInFinally() + " " + take());
    }

    static String take() {
        String trace = TRACE.toString();
        TRACE.setLength(0);
        return trace;
    }

    static int returns() {
        try {
            TRACE.append("body ");
            return 1;
        } finally {
            TRACE.append("finally ");
        }
    }

    @SuppressWarnings("finally")
    static int overrides() {
        try {
            return 1;
        } finally {
            return 2;
        }
    }

    static int valueIsFixed() {
        int value = 1;
        try {
            return value;
        } finally {
            value = 99;
            TRACE.append(value);
        }
    }

    @SuppressWarnings("finally")
    static String swallows() {
        try {
            throw new IllegalStateException("lost");
        } finally {
            return "swallowed";
        }
    }

    static String threeDeep(int which) {
        try {
            try {
                try {
                    switch (which) {
                        case 0:
                            throw new IllegalArgumentException("argument");
                        case 1:
                            throw new IllegalStateException("state");
                        case 2:
                            return "returned";
                        case 3:
                            throw new UnsupportedOperationException("unsupported");
                        default:
                            TRACE.append("through ");
                    }
                } catch (IllegalArgumentException e) {
                    TRACE.append("inner:").append(e.getMessage()).append(' ');
                } finally {
                    TRACE.append("f1 ");
                }
                TRACE.append("between ");
            } catch (IllegalStateException e) {
                TRACE.append("middle:").append(e.getMessage()).append(' ');
                return "from middle";
            } finally {
                TRACE.append("f2 ");
            }
        } catch (RuntimeException e) {
            TRACE.append("outer:").append(e.getMessage()).append(' ');
        } finally {
            TRACE.append("f3 ");
        }
        return "end";
    }

    @SuppressWarnings("finally")
    static int loops() {
        int n = 0;
        for (int i = 0; i < 5; i++) {
            try {
                if (i == 1) {
                    continue;
                }
                if (i == 3) {
                    break;
                }
                n += 10;
            } finally {
                n++;
                TRACE.append(i);
            }
        }
        while (true) {
            try {
                return n;
            } finally {
                break; // cancels the return
            }
        }
        return -n;
    }

    static String replaced() {
        try {
            try {
                throw new RuntimeException("first");
            } finally {
                Object nothing = null;
                TRACE.append("replacing ");
                nothing.toString();
            }
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }

    static String finallyInCatch(boolean fail) {
        String result = "";
        try {
            if (fail) {
                throw new Exception("e");
            }
            result += "a";
        } catch (Exception e) {
            try {
                result += "c";
            } finally {
                result += "f";
            }
        } finally {
            result += "F";
        }
        return result;
    }

    static int whileWithReturns(int limit) {
        int i = 0;
        while (i < limit) {
            try {
                if (i == 7) {
                    return i;
                }
            } finally {
                i++;
            }
        }
        return -i;
    }

    static String tryInFinally() {
        String s = "";
        try {
            s += Integer.parseInt("12");
            throw new RuntimeException("out");
        } catch (RuntimeException e) {
            s += e.getMessage();
        } finally {
            try {
                s += Integer.parseInt("zz");
            } catch (NumberFormatException e) {
                s += "!";
            } finally {
                s += ".";
            }
        }
        return s;
    }
}
