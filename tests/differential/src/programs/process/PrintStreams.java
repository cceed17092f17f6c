// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package process;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** Every overload of print and println on both streams, much output, and replaced streams. */
public class PrintStreams {
    public static void main(String[] args) {
        System.out.print(true);
        System.out.print('c');
        System.out.print(1);
        System.out.print(2L);
        System.out.print(3.5f);
        System.out.print(4.5);
        System.out.print(new char[] {'x', 'y'});
        System.out.print("s");
        System.out.print((String) null);
        System.out.print((Object) null);
        System.out.println();
        System.out.println(false);
        System.out.println('d');
        System.out.println(-1);
        System.out.println(-2L);
        System.out.println(-3.5f);
        System.out.println(-4.5);
        System.out.println(new char[] {'z'});
        System.out.println("text with ünïcödé and 😀");
        System.out.println(new StringBuilder("object"));
        System.err.print("error ");
        System.err.println(5);
        System.err.println("ünïcödé");
        for (int i = 0; i < 2000; i++) {
            System.out.print(i);
            System.out.print(i % 20 == 19 ? "\n" : " ");
        }
        StringBuilder longLine = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            longLine.append("日本é");
        }
        System.out.println(longLine);
        PrintStream original = System.out;
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        System.setOut(new PrintStream(buffer, true));
        System.out.println("captured");
        System.out.printf("%d-%s%n", 1, "x");
        System.setOut(original);
        System.out.println(buffer.size() + " " + buffer.toString().replace('\n', '|'));
    }
}
