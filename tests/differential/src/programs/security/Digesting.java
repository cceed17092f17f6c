// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package security;

import static security.Attempts.attempt;
import static security.Attempts.perform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** MessageDigest: lengths around its blocks, buffers, ranges, results into arrays; digest streams; exceptions. */
public class Digesting {
    public static void main(String[] args) throws Exception {
        for (String name : new String[] {"MD5", "SHA-1", "SHA-256", "SHA-512", "SHA3-256"}) {
            MessageDigest digest = MessageDigest.getInstance(name);
            StringBuilder text = new StringBuilder(name + " " + digest.getAlgorithm());
            for (int length : new int[] {0, 1, 55, 56, 63, 64, 65, 111, 112, 127, 128, 135, 136, 137, 1000}) {
                byte[] data = new byte[length];
                for (int i = 0; i < length; i++) {
                    data[i] = (byte) (i * 31 + length);
                    digest.update(data[i]);
                }
                byte[] one = digest.digest();
                boolean same = MessageDigest.isEqual(one, digest.digest(data));
                digest.update(ByteBuffer.wrap(data));
                same &= MessageDigest.isEqual(one, digest.digest());
                ByteBuffer direct = ByteBuffer.allocateDirect(length).put(data).flip();
                digest.update(direct);
                same &= MessageDigest.isEqual(one, digest.digest()) && !direct.hasRemaining();
                text.append(' ').append(HexFormat.of().formatHex(one, 0, 4)).append(same ? '+' : '-');
            }
            System.out.println(text);
        }
        MessageDigest sha = MessageDigest.getInstance("sha-256");
        byte[] out = new byte[40];
        attempt("into", () -> sha.digest(out, 4, 36) + " " + HexFormat.of().formatHex(out));
        perform("too small", () -> sha.digest(out, 20, 20));
        perform("into outside", () -> sha.digest(out, 20, 32));
        perform("update outside", () -> sha.update(out, 30, 20));
        perform("update null", () -> sha.update((byte[]) null));
        perform("update a range of null", () -> sha.update(null, 0, 0));
        perform("no name", () -> MessageDigest.getInstance(null));
        perform("no such name", () -> MessageDigest.getInstance("CRC-32"));
        sha.update((byte) 1);
        sha.reset();
        System.out.println(HexFormat.of().formatHex(sha.digest()).startsWith("e3b0c442") + " " + MessageDigest.isEqual(null, null) + MessageDigest.isEqual(null, out) + MessageDigest.isEqual(new byte[1], new byte[2]));
        DigestInputStream in = new DigestInputStream(new ByteArrayInputStream("hello world".getBytes(StandardCharsets.US_ASCII)), MessageDigest.getInstance("SHA-1"));
        in.read();
        in.on(false);
        in.read(new byte[4]);
        in.on(true);
        in.readAllBytes();
        System.out.println(HexFormat.of().formatHex(in.getMessageDigest().digest()));
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        DigestOutputStream digested = new DigestOutputStream(sink, MessageDigest.getInstance("MD5"));
        digested.write("hello world".getBytes(StandardCharsets.US_ASCII), 0, 5);
        digested.write(' ');
        System.out.println(HexFormat.of().formatHex(digested.getMessageDigest().digest()) + " " + sink);
        System.out.println(new DigestException("d") + " " + new GeneralSecurityException("g", new Error("c")).getCause() + " " + new InvalidKeyException(new Error("c")) + " " + new java.security.NoSuchAlgorithmException("n").getMessage() + new java.security.InvalidParameterException("p"));
    }
}
