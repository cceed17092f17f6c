// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package reflection;

/** For programs that look at another class of their package. */
class Neighbour {
    private String hidden = "hidden";

    String visible() {
        return "visible " + hidden.length();
    }
}
