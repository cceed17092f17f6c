// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package text;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.TreeSet;

/** Charsets that the JDK has beside its base module: their aliases come from a table of all such charsets. */
public class ExtendedCharsets {
    public static void main(String[] args) {
        for (String name : new String[] {"windows-1256", "x-windows-874", "IBM037", "ISO-8859-6"}) {
            Charset charset = Charset.forName(name);
            System.out.println(charset + " " + new TreeSet<>(charset.aliases()) + " "
                    + Arrays.toString("a\u0631\u0e01".getBytes(charset)));
        }
        System.out.println(Charset.forName("Cp1256") + " " + Charset.isSupported("arabic"));
    }
}
