// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import dev.amphora.api.Export;
import dev.amphora.api.View;

/** Arrays that go in and out, with as little work as possible in between. */
public class Passing {
    @Export
    public static void touch(@View int[] items) {
        items[items.length - 1]++;
    }

    @Export
    public static int[] touched(int[] items) {
        items[items.length - 1]++;
        return items;
    }
}
