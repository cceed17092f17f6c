// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package library;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** Authentication codes, and keys from passwords. */
public class Macs {
    private static final byte[] TEXT = "Sing, O goddess, the anger of Achilles".getBytes(StandardCharsets.UTF_8);

    public static void main(String[] args) throws Exception {
        for (String name : new String[] {
            "HmacMD5", "HmacSHA1", "HmacSHA224", "HmacSHA256", "HmacSHA384", "HmacSHA512", "hmacsha512/256", "HmacSHA3-256",
            "1.2.840.113549.2.9"
        }) {
            Mac mac = Mac.getInstance(name);
            for (int length : new int[] {1, 20, 64, 65, 200}) {
                byte[] key = new byte[length];
                key[0] = 42;
                mac.init(new SecretKeySpec(key, name));
                mac.update(TEXT, 3, 10);
                mac.update((byte) 9);
                System.out.println(mac.getAlgorithm() + " " + mac.getMacLength() + " " + hex(mac.doFinal(TEXT)));
            }
            System.out.println(hex(((Mac) mac.clone()).doFinal()));
        }
        Mac constant = Mac.getInstance("HmacSHA256");
        tell(() -> constant.doFinal());
        tell(() -> Mac.getInstance("HmacSHA999"));
        tell(() -> Mac.getInstance(args.length == 0 ? "Hmac" : "HmacMD5"));
        tell(() -> Mac.getInstance(null));
        tell(() -> constant.init(null));
        derive(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1"), 160);
        derive(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256"), 256);
        derive(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512"), 384);
        tell(() -> SecretKeyFactory.getInstance("PBKDF3"));
        tell(() -> new PBEKeySpec("p".toCharArray(), new byte[0], 1, 8));
        tell(() -> new PBEKeySpec("p".toCharArray(), new byte[1], 0, 8));
    }

    private static void derive(SecretKeyFactory factory, int bits) throws GeneralSecurityException {
        SecretKey key = factory.generateSecret(
                new PBEKeySpec("p\u00e4ssword".toCharArray(), "salty".getBytes(StandardCharsets.UTF_8), 1000, bits));
        System.out.println(factory.getAlgorithm() + " " + key.getAlgorithm() + " " + key.getFormat() + " "
                + hex(key.getEncoded()));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private interface Action {
        void run() throws Exception;
    }

    private static void tell(Action action) {
        try {
            action.run();
            System.out.println("fine");
        } catch (Exception e) {
            System.out.println(e);
        }
    }
}
