// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package names.other;

/** What {@code names.PackagePrivateChain} extends. */
public class Middle {
    String who() {
        return "middle";
    }

    public String askThere() {
        return who();
    }

    public static Middle fresh() {
        return new Middle() {
            @Override
            String who() {
                return "fresh";
            }
        };
    }
}
