// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package names.other;

/** What {@code names.Access} uses from another package. */
public class Base {
    protected String shared = "shared ";

    protected String guarded() {
        return "base guarded ";
    }

    String hidden() {
        return "base hidden ";
    }

    public String callHidden() {
        return hidden();
    }

    public String callGuarded() {
        return guarded();
    }

    public String name() {
        return "public name";
    }
}
