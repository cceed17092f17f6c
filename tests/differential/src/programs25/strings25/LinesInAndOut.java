// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings25;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** {@code java.lang.IO}, which asks standard input when it is used first. */
class LinesInAndOut {
    void main() {
        System.setIn(new ByteArrayInputStream("Bob\nsecond\r\nlast".getBytes(StandardCharsets.UTF_8)));
        String name = IO.readln("name? ");
        IO.println("hello " + name);
        IO.print(IO.readln());
        IO.println();
        IO.println(IO.readln());
        IO.println(IO.readln("more? "));
        IO.println(42);
    }
}
