// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package reflection.other;

/** Members of all kinds of access, in a package of their own. */
public class Guarded {
    public Object open = "open";
    protected Object inherited = "inherited";
    Object packaged = "packaged";
    private Object locked = "locked";

    private Guarded() {}

    public static Guarded make() {
        return new Guarded();
    }

    int act(int number) {
        return number + 1;
    }
}
