// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** The kernels in a program that starts no thread. */
public final class Alone {
    private Alone() {}

    public static void main(String[] args) {
        Kernels.measure();
    }
}
