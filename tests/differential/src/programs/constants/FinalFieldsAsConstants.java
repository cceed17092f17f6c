// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package constants;

/** JLS 4.12.4, 12.4.1: reading a constant variable does not initialise its class; another final field does. */
public class FinalFieldsAsConstants {
    static class Holder {
        static final int CONSTANT = 7;
        static final String TEXT = "text" + CONSTANT;
        static final Integer BOX = 8;
        static final int COMPUTED = Integer.parseInt("9");

        static {
            System.out.println("Holder is initialised");
        }
    }

    interface Settings {
        int SIZE = 3;
        Object LOUD = say("Settings is initialised");
    }

    static Object say(String s) {
        System.out.println(s);
        return s;
    }

    public static void main(String[] args) {
        System.out.println(Holder.CONSTANT + Holder.TEXT + Settings.SIZE);
        System.out.println("no initialiser yet");
        System.out.println(Holder.BOX);
        System.out.println(Holder.COMPUTED);
        System.out.println(Settings.LOUD);
        switch (args.length + 7) {
            case Holder.CONSTANT -> System.out.println("constant label");
            default -> System.out.println("default");
        }
    }
}
