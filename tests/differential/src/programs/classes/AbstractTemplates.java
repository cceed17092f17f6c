// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

/** JLS 8.1.1.1: abstract classes with constructors, abstract methods from interfaces, final and synchronized methods. */
public class AbstractTemplates {
    interface Step {
        int apply(int x);

        default Step then(Step next) {
            return x -> next.apply(apply(x));
        }
    }

    abstract static class Counted implements Step {
        private static int total;
        protected int calls;

        public final synchronized int count() {
            return calls;
        }

        protected int note(int result) {
            calls++;
            total++;
            return result;
        }

        abstract static class Doubling extends Counted {
            @Override
            public int apply(int x) {
                return note(x * factor());
            }

            abstract int factor();
        }
    }

    public static void main(String[] args) {
        Counted.Doubling three = new Counted.Doubling() {
            @Override
            int factor() {
                return 3;
            }
        };
        Counted minus = new Counted() {
            @Override
            public int apply(int x) {
                return note(-x);
            }
        };
        Step chain = three.then(minus).then(x -> x + 1).then(three);
        System.out.println(chain.apply(5) + " " + chain.apply(-1) + " " + three.count() + " " + minus.count() + " " + Counted.total);
    }
}
