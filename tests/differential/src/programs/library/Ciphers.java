// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package library;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES in its modes, and ChaCha20: texts back and forth, and what is said about what does not fit. */
public class Ciphers {
    private static final byte[] TEXT = "Sing, O goddess, the anger of Achilles".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BLOCKS = Arrays.copyOf(TEXT, 48);

    public static void main(String[] args) throws Exception {
        for (int length : new int[] {16, 24, 32}) {
            SecretKeySpec key = new SecretKeySpec(bytes(length, 7), "AES");
            IvParameterSpec iv = new IvParameterSpec(bytes(16, 3));
            roundTrip("AES", key, null, TEXT, Cipher.getInstance("AES"));
            roundTrip("ECB", key, null, TEXT, Cipher.getInstance("AES/ECB/PKCS5Padding"));
            roundTrip("ECB", key, null, BLOCKS, Cipher.getInstance("aes/ecb/nopadding"));
            roundTrip("CBC", key, iv, TEXT, Cipher.getInstance("AES/CBC/PKCS5Padding"));
            roundTrip("CBC", key, iv, BLOCKS, Cipher.getInstance("AES/CBC/NoPadding"));
            roundTrip("CTR", key, iv, TEXT, Cipher.getInstance("AES/CTR/NoPadding"));
            roundTrip("GCM", key, new GCMParameterSpec(128, bytes(12, 5)), TEXT, Cipher.getInstance("AES/GCM/NoPadding"));
            roundTrip("GCM", key, new GCMParameterSpec(96, bytes(20, 5)), BLOCKS, Cipher.getInstance("AES/GCM/NoPadding"));
        }
        SecretKeySpec chacha = new SecretKeySpec(bytes(32, 9), "ChaCha20");
        roundTrip("ChaCha20-Poly1305", chacha, new IvParameterSpec(bytes(12, 1)), TEXT, Cipher.getInstance("ChaCha20-Poly1305"));
        additional();
        pieces();
        large();
        failures();
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(192);
        SecretKey made = generator.generateKey();
        System.out.println(made.getAlgorithm() + " " + made.getFormat() + " " + made.getEncoded().length);
        System.out.println(new SecretKeySpec(bytes(16, 1), "AES").equals(new SecretKeySpec(bytes(16, 1), "aes")));
    }

    private static byte[] bytes(int length, int step) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * step + 1);
        }
        return bytes;
    }

    private static void roundTrip(
            String name, SecretKey key, java.security.spec.AlgorithmParameterSpec parameters, byte[] text, Cipher cipher)
            throws GeneralSecurityException {
        cipher.init(Cipher.ENCRYPT_MODE, key, parameters);
        byte[] secret = cipher.doFinal(text);
        System.out.println(name + " " + cipher.getAlgorithm() + " " + cipher.getBlockSize() + " "
                + HexFormat.of().formatHex(secret) + " "
                + (cipher.getIV() == null ? "none" : HexFormat.of().formatHex(cipher.getIV())));
        cipher = Cipher.getInstance(cipher.getAlgorithm());
        cipher.init(Cipher.DECRYPT_MODE, key, parameters);
        System.out.println(cipher.getOutputSize(secret.length) + " " + Arrays.equals(text, cipher.doFinal(secret)));
    }

    private static void additional() throws GeneralSecurityException {
        SecretKeySpec key = new SecretKeySpec(bytes(16, 2), "AES");
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, bytes(12, 4)));
        cipher.updateAAD(new byte[] {1, 2, 3});
        byte[] secret = cipher.doFinal(TEXT);
        System.out.println(HexFormat.of().formatHex(secret));
        secret[3] ^= 1;
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, bytes(12, 4)));
        cipher.updateAAD(new byte[] {1, 2, 3});
        tell(() -> cipher.doFinal(secret));
    }

    private static void pieces() throws Exception {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        SecretKeySpec key = new SecretKeySpec(bytes(16, 2), "AES");
        cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
        StringBuilder lengths = new StringBuilder();
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < TEXT.length; i += 5) {
            byte[] part = cipher.update(TEXT, i, Math.min(5, TEXT.length - i));
            lengths.append(part == null ? -1 : part.length).append(' ');
            all.writeBytes(part == null ? new byte[0] : part);
        }
        all.writeBytes(cipher.doFinal());
        System.out.println(lengths + HexFormat.of().formatHex(all.toByteArray()));
        cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(new byte[16]));
        try (CipherInputStream in = new CipherInputStream(new java.io.ByteArrayInputStream(all.toByteArray()), cipher)) {
            System.out.println(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void large() throws GeneralSecurityException {
        byte[] text = bytes(100_000, 11);
        SecretKeySpec key = new SecretKeySpec(bytes(32, 2), "AES");
        for (String name : new String[] {"AES/CTR/NoPadding", "AES/GCM/NoPadding", "AES/CBC/PKCS5Padding"}) {
            Cipher cipher = Cipher.getInstance(name);
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    key,
                    name.contains("GCM") ? new GCMParameterSpec(128, bytes(12, 1)) : new IvParameterSpec(bytes(16, 1)));
            System.out.println(name + " " + Arrays.hashCode(cipher.doFinal(text)));
        }
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

    private static void failures() throws GeneralSecurityException {
        for (String name : new String[] {"AES/XYZ/NoPadding", "Nothing", "AES/CBC", "AES/CBC/Padding99", "", "a/b/c/d"}) {
            tell(() -> Cipher.getInstance(name));
        }
        tell(() -> Cipher.getInstance("Rot13/ECB/NoPadding"));
        tell(() -> KeyGenerator.getInstance("Rot13"));
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        tell(() -> cipher.doFinal(BLOCKS));
        SecretKeySpec key = new SecretKeySpec(bytes(16, 2), "AES");
        tell(() -> Cipher.getInstance("AES").init(Cipher.ENCRYPT_MODE, new SecretKeySpec(bytes(15, 1), "AES")));
        tell(() -> Cipher.getInstance("AES/CBC/NoPadding")
                .init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[3])));
        tell(() -> Cipher.getInstance("AES/CBC/NoPadding").init(Cipher.DECRYPT_MODE, key));
        cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
        tell(() -> cipher.doFinal(TEXT));
        Cipher padded = Cipher.getInstance("AES/CBC/PKCS5Padding");
        padded.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(new byte[16]));
        tell(() -> padded.doFinal(bytes(32, 1)));
        tell(() -> padded.doFinal(bytes(31, 1)));
        tell(() -> new SecretKeySpec(new byte[0], "AES"));
        Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding");
        gcm.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, bytes(12, 4)));
        gcm.doFinal(TEXT);
        tell(() -> gcm.doFinal(TEXT));
        tell(() -> gcm.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, bytes(12, 4))));
        tell(() -> gcm.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(77, bytes(12, 4))));
    }
}
