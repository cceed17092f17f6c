// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package interfaces;

/** JVMS 5.4.6: private methods of superclasses are not selected, though they have the name and types of an interface's. */
public class PrivateMethodsBesideDefaults {
    interface Greets {
        default String greet(int times) {
            return "default " + times;
        }

        default String call(int times) {
            return greet(times) + "!";
        }

        String name();
    }

    interface Louder extends Greets {
        @Override
        default String greet(int times) {
            return "LOUD " + Greets.super.greet(times);
        }
    }

    static class Top {
        private String greet(int times) {
            return "private " + times;
        }

        private static String call(int times) {
            return "private static " + times;
        }

        private String name() {
            return "private name";
        }

        String ownGreet() {
            return greet(1) + call(2) + name();
        }
    }

    static class Middle extends Top implements Greets {
        @Override
        public String name() {
            return "middle";
        }
    }

    static class Bottom extends Middle implements Louder {}

    static class Overriding extends Bottom {
        @Override
        public String greet(int times) {
            return "overriding, " + super.greet(times);
        }

        private String ownGreet(int times) {
            return "of a private overload " + times;
        }

        String both() {
            return ownGreet() + ownGreet(3);
        }
    }

    static String all(Greets greets) {
        return greets.greet(4) + " " + greets.call(5) + " " + greets.name() + " " + ((Top) greets).ownGreet();
    }

    public static void main(String[] args) {
        System.out.println(all(new Middle()));
        System.out.println(all(new Bottom()));
        System.out.println(all(new Overriding()));
        System.out.println(new Overriding().both() + new Bottom().greet(7) + new Top().ownGreet());
        try {
            // javac means the default method; the virtual machine finds the private one.
            System.out.println(new Middle().call(6));
        } catch (IncompatibleClassChangeError e) {
            System.out.println(e.getMessage());
        }
        Greets lambda = () -> "lambda";
        System.out.println(lambda.greet(8) + lambda.call(9) + lambda.name());
    }
}
