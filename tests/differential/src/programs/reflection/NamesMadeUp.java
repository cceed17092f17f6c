// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package reflection;

import java.lang.reflect.Method;

/** Classes whose names are strings in the program, some of them made up when it runs. */
public class NamesMadeUp {
    public static class Plugin implements Runnable {
        static {
            System.out.println("plugin initialised");
        }

        @Override
        public void run() {
            System.out.println("plugin runs");
        }
    }

    private static final String[] NAMES = {
        "reflection.NamesMadeUp$Plugin", "reflection.Missing", "java.lang.String", "reflection.NamesMadeUp"
    };

    public static void main(String[] args) throws Exception {
        for (String name : NAMES) {
            try {
                Class<?> type = Class.forName(name);
                System.out.println(type);
                if (Runnable.class.isAssignableFrom(type)) {
                    ((Runnable) type.getDeclaredConstructor().newInstance()).run();
                    for (Method method : type.getDeclaredMethods()) {
                        System.out.println(method);
                    }
                }
            } catch (ClassNotFoundException e) {
                System.out.println("not found: " + e.getMessage());
            }
        }
        Class<?> own = Class.forName(new NamesMadeUp().getClass().getName());
        System.out.println(own == NamesMadeUp.class);
        System.out.println(Class.forName("reflection.NamesMadeUp$Plugin", false, NamesMadeUp.class.getClassLoader()));
    }
}
