// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

/** JLS 8.1.3, 15.9.2: local classes capture variables at creation; constructors chain and inner subclasses pass them on. */
public class CapturedInLocalClasses {
    int field = 100;

    String run(int parameter) {
        int local = parameter * 2;
        class Counter {
            int count = local;

            Counter() {
                count += parameter;
            }

            Counter(int more) {
                this();
                count += more + field;
            }

            class Nested {
                int sum() {
                    return count + local + parameter + field;
                }
            }
        }
        class Sub extends Counter {
            Sub() {
                super(local);
            }

            Counter another() {
                return new Counter(1);
            }
        }
        Sub sub = new Sub();
        field = 1000;
        return sub.count + " " + sub.new Nested().sum() + " " + sub.another().count;
    }

    public static void main(String[] args) {
        System.out.println(new CapturedInLocalClasses().run(5));
        System.out.println(new CapturedInLocalClasses().run(-1));
    }
}
