// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @args one two --three=3 x
// @env NAME=value
// @env LONG_NAME=a=b=c
// @env EMPTY=
package process;

import java.util.Arrays;
import java.util.TreeMap;

/** Arguments and environment as the host passes them. */
public class ArgsAndEnvironment {
    public static void main(String[] args) {
        System.out.println(args.length + " " + Arrays.toString(args));
        System.out.println(System.getenv("NAME") + " " + System.getenv("LONG_NAME") + " [" + System.getenv("EMPTY") + "] "
                + System.getenv("MISSING"));
        System.out.println(new TreeMap<>(System.getenv()));
        int total = 0;
        for (String arg : args) {
            total += arg.length();
        }
        System.out.println(total + " " + System.lineSeparator().length() + " " + System.getProperty("no.such.property") + " "
                + System.getProperty("no.such.property", "default"));
    }
}
