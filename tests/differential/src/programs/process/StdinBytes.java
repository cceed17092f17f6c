// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @stdin \0\1\2abcÿ\n
package process;

import java.io.IOException;

/** Single bytes and blocks of standard input; bytes written as they are. */
public class StdinBytes {
    public static void main(String[] args) throws IOException {
        System.out.print(System.in.read() + " " + System.in.read() + " ");
        byte[] block = new byte[4];
        int n = System.in.read(block, 1, 3);
        System.out.println(n + " " + block[0] + " " + block[1] + " " + block[2] + " " + block[3]);
        byte[] rest = System.in.readAllBytes();
        System.out.println(rest.length + " " + rest[rest.length - 1] + " " + System.in.read() + " " + System.in.read(new byte[5]));
        System.out.write('A');
        System.out.write(new byte[] {'b', 'c', '\n'}, 0, 3);
        System.out.write(new byte[] {(byte) 0xC3, (byte) 0xA9, '\n'});
        System.out.flush();
        System.out.append("appended").append('!').append("xyz", 1, 2).println();
        System.err.print("an error ");
        System.err.println(12.5);
    }
}
