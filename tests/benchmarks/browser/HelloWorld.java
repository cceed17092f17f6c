// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** The smallest program with output. */
public class HelloWorld {
    public static void main(String[] args) {
        System.out.println("Hello, world!");
    }
}
