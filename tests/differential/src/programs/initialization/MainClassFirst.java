// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package initialization;

/** JLS 12.1.3: the main class's superclass and its own initialisers run before main. */
public class MainClassFirst extends MainClassBase {
    static int x = say("MainClassFirst.x");

    static {
        say("block of MainClassFirst");
    }

    public static void main(String[] args) {
        say("main");
        System.out.println(x + y);
    }
}

class MainClassBase {
    static int y = say("MainClassBase.y");

    static int say(String s) {
        System.out.println(s);
        return s.length();
    }
}
