// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package names.other;

import java.util.function.Supplier;

/** What {@code names.Access} uses from another package. */
public class Factory {
    public static final String CONSTANT = "constant ";

    private static class Secret extends Base {
        @Override
        String hidden() {
            return "secret hidden ";
        }

        @Override
        public String name() {
            return super.name() + " of a private class";
        }
    }

    public static Base make() {
        return new Secret();
    }

    public static Supplier<String> lambda() {
        return Factory::hidden;
    }

    private static String hidden() {
        return "private method";
    }
}
