// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes25;

/** JLS 3.10.6: text blocks: indentation, escapes, trailing space, line joining. */
public class TextBlocks {
    public static void main(String[] args) {
        String block =
                """
                first
                  indented "quoted" \"""
                joined \
                line
                trailing \s
                tab\tend
                """;
        for (String line : block.split("\n")) {
            System.out.println("[" + line + "]");
        }
        System.out.println("""
            a
              b""".length());
    }
}
