// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @args  one  two=2 -x --y=
// @env NAME=value
// @env EMPTY=
// @env WITH_EQUALS=a=b=c
// @env UNICODE=grün 日本
package process;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Arguments and environment variables, also absent ones. */
public class Environment {
    public static void main(String[] args) {
        System.out.println(args.length + " " + Arrays.toString(args));
        for (String name : new String[] {"NAME", "EMPTY", "WITH_EQUALS", "UNICODE", "MISSING", "name", ""}) {
            System.out.println(name + " -> " + System.getenv(name));
        }
        Map<String, String> all = System.getenv();
        Map<String, String> known = new TreeMap<>(all);
        known.keySet().retainAll(Arrays.asList("NAME", "EMPTY", "WITH_EQUALS", "UNICODE"));
        System.out.println(known);
        System.out.println(all.containsKey("NAME") + " " + all.containsKey("MISSING") + " " + all.get("EMPTY").isEmpty());
        try {
            all.put("NEW", "1");
        } catch (UnsupportedOperationException e) {
            System.out.println("unmodifiable");
        }
        try {
            System.getenv(null);
        } catch (NullPointerException e) {
            System.out.println("null name");
        }
    }
}
