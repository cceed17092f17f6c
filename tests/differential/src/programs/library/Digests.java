// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package library;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** All digests, whole, in pieces and copied. */
public class Digests {
    public static void main(String[] args) throws Exception {
        byte[] data = new byte[300];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (i * 7);
        }
        for (String name : "MD2 MD5 SHA-1 SHA-224 SHA-256 SHA-384 SHA-512 SHA-512/224 SHA-512/256 SHA3-224 SHA3-256 SHA3-384 SHA3-512"
                .split(" ")) {
            MessageDigest digest = MessageDigest.getInstance(name);
            System.out.println(name + " " + digest.getDigestLength() + " " + HexFormat.of().formatHex(digest.digest()));
            digest.update(data, 0, 100);
            MessageDigest copy = (MessageDigest) digest.clone();
            digest.update(data, 100, 200);
            copy.update((byte) 1);
            System.out.println(HexFormat.of().formatHex(digest.digest()) + " " + HexFormat.of().formatHex(copy.digest(data)));
            System.out.println(MessageDigest.isEqual(digest.digest(data), MessageDigest.getInstance(name).digest(data)));
        }
        System.out.print(MessageDigest.getInstance("SHA-256"));
        try {
            MessageDigest.getInstance("SHA-257");
        } catch (NoSuchAlgorithmException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(UUID.nameUUIDFromBytes(data));
    }
}
