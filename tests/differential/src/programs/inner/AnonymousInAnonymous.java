// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package inner;

/** JLS 15.9.5: anonymous classes three deep, each with captured variables, fields and this of its own. */
public class AnonymousInAnonymous {
    interface Op {
        String run(String s);
    }

    String tag = "outer";

    Op build(int a) {
        String x = "x" + a;
        return new Op() {
            String tag = "first";

            @Override
            public String run(String s) {
                int b = a * 2 + s.length();
                return new Op() {
                    String tag = "second";

                    @Override
                    public String run(String t) {
                        Op third = new Op() {
                            @Override
                            public String run(String u) {
                                return u + t + s + x + a + b + tag + AnonymousInAnonymous.this.tag;
                            }
                        };
                        return third.run("u") + this.tag;
                    }
                }.run("t") + tag;
            }
        };
    }

    public static void main(String[] args) {
        AnonymousInAnonymous o = new AnonymousInAnonymous();
        Op op = o.build(7);
        System.out.println(op.run("s"));
        o.tag = "changed";
        System.out.println(op.run("long"));
    }
}
