// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package inner;

/** JLS 15.8.4: qualified this through four levels, fields of the same name at each, assignments through them. */
public class OuterChains {
    int v = 1;

    class A {
        int v = 2;

        class B {
            int v = 3;

            class C {
                int v = 4;

                String all() {
                    OuterChains.this.v *= 10;
                    A.this.v += OuterChains.this.v;
                    B.this.v -= A.this.v;
                    this.v = B.this.v * 2;
                    return OuterChains.this.v + " " + A.this.v + " " + B.this.v + " " + v;
                }

                B sibling() {
                    return new B();
                }

                A uncle() {
                    return new A();
                }
            }
        }
    }

    public static void main(String[] args) {
        OuterChains o = new OuterChains();
        A.B.C c = o.new A().new B().new C();
        System.out.println(c.all());
        System.out.println(c.all());
        System.out.println(c.sibling().new C().all());
        System.out.println(c.uncle().new B().new C().all());
    }
}
