// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @alone
// @exit 1
package language25;

import java.util.ArrayList;
import java.util.List;

/** A main method that is not static, nor public, and has no parameter (JLS 12.1.4). */
class InstanceMain {
    private static final List<String> ORDER = new ArrayList<>(List.of("class"));

    private final String state;

    static {
        ORDER.add("static");
    }

    {
        ORDER.add("object");
    }

    InstanceMain() {
        state = "made";
        ORDER.add("constructor");
    }

    /** Not chosen: it is private. */
    private static void main(String[] args) {
        System.out.println("wrong");
    }

    void main() {
        System.out.println(ORDER + " " + state);
        StackTraceElement[] trace = new Throwable().getStackTrace();
        System.out.println(trace.length + " " + trace[0].getMethodName());
        throw new IllegalStateException("end");
    }
}
