// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @classpath xz
// @stress-args 2000
// @timeout 300
package libraries;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

/** XZ: compresses 1 MB to the same bytes as on the JVM, and decompresses them. */
public class XzCompression {
    public static void main(String[] args) throws Exception {
        byte[] data = new byte[args.length > 0 ? Integer.parseInt(args[0]) : 1 << 20];
        Random random = new Random(5);
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (i % 7 == 0 ? random.nextInt(20) : i >> 5);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XZOutputStream xz = new XZOutputStream(out, new LZMA2Options(6))) {
            xz.write(data);
        }
        byte[] compressed = out.toByteArray();
        System.out.println(compressed.length + " " + Arrays.hashCode(compressed));
        byte[] again = new XZInputStream(new ByteArrayInputStream(compressed)).readAllBytes();
        System.out.println(Arrays.equals(data, again));
    }
}
