// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @stdin first line\nsecond é ü 日本 😀 line\n\n  spaces  \n12 34 56\nno newline at the end
package process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Lines of standard input, decoded as UTF-8, until its end. */
public class StdinEcho {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int lines = 0;
        int sum = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            lines++;
            System.out.println(lines + "[" + line + "] " + line.length());
            for (String word : line.split(" ")) {
                if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
                    sum += Integer.parseInt(word);
                }
            }
        }
        System.out.println(lines + " lines, sum " + sum + ", then " + in.read() + " " + System.in.read());
    }
}
