// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @stdin first line\nsecond\r\nthird without end
package process;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.Arrays;

/** System.in with mark and reset, replaced streams, and what is flushed when. */
public class StandardStreams {
    public static void main(String[] args) throws IOException {
        InputStream in = System.in;
        System.out.println("mark: " + in.markSupported());
        in.mark(100);
        byte[] five = new byte[5];
        System.out.println(in.read(five) + " " + new String(five));
        in.reset();
        System.out.println((char) in.read() + " " + in.skip(5));
        BufferedReader reader = new BufferedReader(new InputStreamReader(System.in));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            System.out.println("[" + line + "]");
        }
        System.out.println(in.read() + " " + in.read(five) + " " + in.available());
        System.setIn(new ByteArrayInputStream(new byte[] {1, 2, 3}));
        System.out.println(Arrays.toString(System.in.readAllBytes()) + " " + (System.in == in));
        System.setIn(in);

        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream captured = new PrintStream(bytes);
        System.setOut(captured);
        System.setErr(captured);
        System.out.print("to out, ");
        System.err.print("to err");
        System.setOut(out);
        System.setErr(err);
        System.out.println(bytes);

        System.out.write('b');
        System.out.write(new byte[] {'y', 't', 'e', 's', '\n'});
        System.out.write(new byte[] {'-', 'p', 'a', 'r', 't', '-'}, 1, 4);
        System.out.append('!').append("ab", 0, 1).append("\n");
        System.out.println(System.out.checkError());
        System.err.write('e');
        System.err.write('\n');
        PrintStream closed = new PrintStream(new ByteArrayOutputStream());
        closed.close();
        closed.println("dropped");
        System.out.println("closed stream: " + closed.checkError());
        System.out.print("printed before the end");
        // Nobody flushes single bytes at the end of the program.
        System.out.write('x');
        System.err.write('y');
    }
}
