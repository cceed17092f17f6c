// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package process;

/** A hook runs when main has returned, and a failing one changes nothing about the exit code. */
public class HooksAfterMain {
    public static void main(String[] args) {
        Thread hook = new Thread("the hook") {
            @Override
            public void run() {
                System.out.println("after main");
                System.out.flush();
                throw new IllegalArgumentException("in the hook");
            }
        };
        hook.setUncaughtExceptionHandler((thread, thrown) -> System.out.println(thread.getName() + " threw " + thrown));
        Runtime.getRuntime().addShutdownHook(hook);
        System.out.println("end of main");
    }
}
