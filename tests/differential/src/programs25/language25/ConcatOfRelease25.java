// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package language25;

/** JVMS 6.5.invokedynamic: concatenation as the javac of release 25 writes it, with nulls, chars, nested conversions. */
public class ConcatOfRelease25 {
    static int n;

    @Override
    public String toString() {
        return "C" + n++;
    }

    public static void main(String[] args) {
        ConcatOfRelease25 c = new ConcatOfRelease25();
        String s = null;
        char[] chars = {'x'};
        System.out.println("" + c + c + s + chars[0] + 1 + 2L + true + null + 'c' + (byte) 3 + (1 + 2));
        s += c + "|" + (s = "new") + s;
        System.out.println(s);
        Object o = s + n;
        o += "end";
        System.out.println(o);
    }
}
