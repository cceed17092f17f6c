// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package patterns25;

/** JLS 14.11.1: old-style groups with patterns without bindings may be reached by falling through. */
public class FallThroughPatterns {
    static String run(Object o) {
        StringBuilder b = new StringBuilder();
        switch (o) {
            case String s:
                b.append("string ").append(s);
                break;
            case Integer i when i == 1:
                b.append("one");
                break;
            case Character c:
                b.append("char ");
            default:
                b.append("default");
        }
        return b.toString();
    }

    public static void main(String[] args) {
        System.out.println(run("x"));
        System.out.println(run(1));
        System.out.println(run(2));
        System.out.println(run('c'));
    }
}
