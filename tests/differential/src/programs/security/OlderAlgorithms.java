// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package security;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.DSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.KeySpec;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.DESKeySpec;
import javax.crypto.spec.DESedeKeySpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/** Algorithms of former days that data from elsewhere may ask for: ciphers with RSA, of blocks and of streams, and by passwords. */
public class OlderAlgorithms {
    private static final byte[] MESSAGE = "a message that was signed before".getBytes();
    private static final byte[] TEXT = "Thirty-two bytes, for each block".getBytes();
    private static final String RSA_PUBLIC = "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCNr/h22OkgPczPllU5FePNm1+6ze5MgnnGLHc1KCyiqg3EJzsY0tKdVs6t/khzJrzS"
            + "coyJXJKGrHrIMlR+Bs6fTL1rSCt0kYD2I0m7aryS14yLfNeK2zbSmzDn//wmCoyiT2/1QLXa/cns2tQXGcgYH2Kno00CbfaV5MstLq37"
            + "kQIDAQAB";
    private static final String RSA_PRIVATE = "MIICdwIBADANBgkqhkiG9w0BAQEFAASCAmEwggJdAgEAAoGBAI2v+HbY6SA9zM+WVTkV482bX7rN7kyCecYsdzUoLKKqDcQnOxjS0p1W"
            + "zq3+SHMmvNJyjIlckoasesgyVH4Gzp9MvWtIK3SRgPYjSbtqvJLXjIt814rbNtKbMOf//CYKjKJPb/VAtdr9yeza1BcZyBgfYqejTQJt"
            + "9pXkyy0urfuRAgMBAAECgYABR6Wm7S6t6+D9vw3mBhyYrt6egV21szgGYkBxant8vKyDKRePkdf1M+OKDtH4uFDcVcyPMRbhwI0bYdkB"
            + "im4zXrYavPv+75x/f5PJPDNbAe5o18r7BiKbEXNliG/J6JAbzXCIuyKG0xmE25y5QVy6N2pUym0vLQSumTZeKETPQQJBANhOVJWdEsz+"
            + "97qsnI1JZN6/NCt6M3SwQ6I43T2Q/ah0ga9DRakc92jSI0C2pD5/I76sZaqzveQMtPBi9mosxXcCQQCnsDEJlxCj4z5gRkhiYjmGBvPF"
            + "VTRSyzow+/DitkByhPFA5NQPRQO+VTYV+L/K3CnwCuzi/OYuTKOYUEUx7Kk3AkBvqOfjH+V/qzLoy4g5KyUGE3/z3a5IU2FmkaIr0PgQ"
            + "iKwVdE22gfx5wNhv5JiepnUmTcpht02UNrcEzKFVp+z7AkEAjJ62IKKr86Nm9Xk6zjYsovZFil/PRvbhz54W/Sd0mBRf89lw83UelIgE"
            + "mRxGSamjCYc/64HEzWK7dckqnZkmtQJBALzMvQ5c8WkQWkcSDst34uliwLDmYwxMm01WvvyoOFgfcpELSlwr1c6EIETSqYSWPmD+tO3M"
            + "Cxl1gL4wXQkkmxI=";
    private static final String PLAIN_PADDING = "hlZvLErhj7y9lrAdTADl8b3XIb8Giw9ZaUKvtKakQTm2OUp25QqZjrRLa6Dv8GPmMQrY9bSc3zZuQnVLiFSOPrxIPGoknCzLvsPOfB9o"
            + "csV7k6WjkI8Eq84DOsuG43oyKGVZWwUSLORByGUrraOKD2Yuz7lHzXn3JU042YlJ5cs=";
    private static final String OAEP_PADDING = "hvKmXR0NSq4KfhM0ZM/a3/9cYuwtQilGG0hQO4Twwy9sCqtf8pMolU3EUPcwyE6oWTRsLC4Tlm9JZFB1yjnYV+3+xZ6ebSEuax6MBeU2"
            + "hFyZXiXBsciR4T8k/iZoudUvSValgJTCZKyrBc/pcVvViP8eGcRLQkL9T0Zi540Fp0s=";
    private static final String DSA_PUBLIC = "MIIBtzCCASwGByqGSM44BAEwggEfAoGBAP1/U4EddRIpUt9KnC7s5Of2EbdSPO9EAMMeP4C2USZpRV1AIlH7WT2NWPq/xfW6MPbLm1Vs"
            + "14E7gB00b/JmYLdrmVClpJ+f6AR7ECLCT7up1/63xhv4O1fnxqimFQ8E+4P208UewwI1VBNaFpEy9nXzrith1yrv8iIDGZ3RSAHHAhUA"
            + "l2BQjxUjC8yykrmCouuEC/BYHPUCgYEA9+GghdabPd7LvKtcNrhXuXmUr7v6OuqC+VdMCz0HgmdRWVeOutRZT+ZxBxCBgLRJFnEj6Ewo"
            + "FhO3zwkyjMim4TwWeotUfI0o4KOuHiuzpnWRbqN/C/ohNWLx+2J6ASQ7zKTxvqhRkImog9/hWuWfBpKLZl6Ae1UlZAFMO/7PSSoDgYQA"
            + "AoGAW/gsbZmj/7nJV27w73kSqrjdzl5uyC6bcd/17NnBuC2uJOlnEEagMRMnC0V7/7175czJ2HqMIP0K7tw2XhMcYKSieJQwQJ5aro3q"
            + "6DR150Fi9KMLFCqMbeu8cbgQqry4/8Hm21sKe3WsWEKGciv/RaIn8ixr1CEY7oWhS7s1CxQ=";
    private static final String DSA_PRIVATE = "MIIBSwIBADCCASwGByqGSM44BAEwggEfAoGBAP1/U4EddRIpUt9KnC7s5Of2EbdSPO9EAMMeP4C2USZpRV1AIlH7WT2NWPq/xfW6MPbL"
            + "m1Vs14E7gB00b/JmYLdrmVClpJ+f6AR7ECLCT7up1/63xhv4O1fnxqimFQ8E+4P208UewwI1VBNaFpEy9nXzrith1yrv8iIDGZ3RSAHH"
            + "AhUAl2BQjxUjC8yykrmCouuEC/BYHPUCgYEA9+GghdabPd7LvKtcNrhXuXmUr7v6OuqC+VdMCz0HgmdRWVeOutRZT+ZxBxCBgLRJFnEj"
            + "6EwoFhO3zwkyjMim4TwWeotUfI0o4KOuHiuzpnWRbqN/C/ohNWLx+2J6ASQ7zKTxvqhRkImog9/hWuWfBpKLZl6Ae1UlZAFMO/7PSSoE"
            + "FgIUJPD9OLsBaAurukq0xs43LjMEQzE=";
    private static final String DSA_SIGNED = "MCwCFFsyeuauvLakP4/Tqlh9AdLA5oriAhR+hT0X7AuYQEE3bFfhLWzrjRYz0Q==";
    private static final String DH_PRIVATE = "MIG4AgEAMIGZBgkqhkiG9w0BAwEwgYsCgYEA///////////JD9qiIWjCNMTGYouA3BzRKQJOCIpnzHQCC76mOxObIlFKCHmONATd75UZ"
            + "s806QxswKwpt8l8UN0/hNW1tUcJF5IW1dmJefsb0TELppjftawv/XLb0Brft7jhr+1qJn6WunyQRfEsf5kkoZlHs5lOB//////////8C"
            + "AQICAgCgBBcCFQCqByLWoI5Y7X2rKvGSVATo0iL6gg==";
    private static final String DH_OTHER = "MIIBJDCBmQYJKoZIhvcNAQMBMIGLAoGBAP//////////yQ/aoiFowjTExmKLgNwc0SkCTgiKZ8x0Agu+pjsTmyJRSgh5jjQE3e+VGbPN"
            + "OkMbMCsKbfJfFDdP4TVtbVHCReSFtXZiXn7G9ExC6aY37WsL/1y29Aa37e44a/taiZ+lrp8kEXxLH+ZJKGZR7OZTgf//////////AgEC"
            + "AgIAoAOBhQACgYEAx0zZnqQG7RduatrOiUjPv6GN1qfbeKAZ7xhAIjnMsxJdJQaY3H281BR7EiqzLnEALyGKlPypH38bqR1qplnEc997"
            + "34FcnI2k8XeRNUUJ/Sax8ib3HiUDM98f3AM8eFDCqGk0gruEZOomzj4YOGrgs3kxwo2ZCe44RXCIGafbjMw=";

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }

    private static byte[] counted(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 37 + 11);
        }
        return bytes;
    }

    public static void main(String[] args) throws GeneralSecurityException {
        rsa();
        blocks();
        wrapped();
        passwords();
        dsa();
        diffieHellman();
    }

    private static void rsa() throws GeneralSecurityException {
        PublicKey open = SignedBefore.publicKey("RSA", RSA_PUBLIC);
        PrivateKey secret = SignedBefore.privateKey("RSA", RSA_PRIVATE);
        Cipher plain = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        Cipher oaep = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
        plain.init(Cipher.DECRYPT_MODE, secret);
        oaep.init(Cipher.DECRYPT_MODE, secret);
        System.out.println(new String(plain.doFinal(bytes(PLAIN_PADDING))) + " " + new String(oaep.doFinal(bytes(OAEP_PADDING)))
                + " " + plain.getOutputSize(10) + " " + plain.getBlockSize());
        Attempts.attempt("not for this padding", () -> oaep.doFinal(bytes(PLAIN_PADDING)));
        plain.init(Cipher.ENCRYPT_MODE, open);
        byte[] encrypted = plain.doFinal(TEXT);
        plain.init(Cipher.DECRYPT_MODE, secret);
        System.out.println(encrypted.length + " " + new String(plain.doFinal(encrypted)));
        Cipher spelled = Cipher.getInstance("RSA/ECB/OAEPPadding");
        AlgorithmParameterSpec parameters = new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA1, PSource.PSpecified.DEFAULT);
        spelled.init(Cipher.DECRYPT_MODE, secret, parameters);
        System.out.println(new String(spelled.doFinal(bytes(OAEP_PADDING))));
        Cipher raw = Cipher.getInstance("RSA/ECB/NoPadding");
        raw.init(Cipher.ENCRYPT_MODE, open);
        System.out.println(hex(raw.doFinal(TEXT)));
        plain.init(Cipher.ENCRYPT_MODE, secret);
        System.out.println("with the private key " + hex(plain.doFinal(TEXT)));
        Attempts.attempt("too long", () -> {
            plain.init(Cipher.ENCRYPT_MODE, open);
            return plain.doFinal(new byte[200]);
        });
        Attempts.attempt("mode", () -> Cipher.getInstance("RSA/CBC/PKCS1Padding"));
        Attempts.attempt("key", () -> {
            plain.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[16], "AES"));
            return plain;
        });
        Cipher wrap = Cipher.getInstance("RSA");
        wrap.init(Cipher.WRAP_MODE, open);
        byte[] wrapped = wrap.wrap(new SecretKeySpec(counted(16), "AES"));
        wrap.init(Cipher.UNWRAP_MODE, secret);
        Key key = wrap.unwrap(wrapped, "AES", Cipher.SECRET_KEY);
        System.out.println(key.getAlgorithm() + " " + hex(key.getEncoded()));
    }

    private static void block(String name, Cipher cipher, Key key, AlgorithmParameterSpec parameters) throws GeneralSecurityException {
        cipher.init(Cipher.ENCRYPT_MODE, key, parameters);
        byte[] encrypted = cipher.doFinal(TEXT);
        cipher.init(Cipher.DECRYPT_MODE, key, parameters);
        System.out.println(name + " " + hex(encrypted) + " " + new String(cipher.doFinal(encrypted)) + " " + cipher.getBlockSize());
    }

    private static void blocks() throws GeneralSecurityException {
        SecretKey des = SecretKeyFactory.getInstance("DES").generateSecret(new DESKeySpec(counted(8)));
        SecretKey triple = SecretKeyFactory.getInstance("DESede").generateSecret(new DESedeKeySpec(counted(24)));
        IvParameterSpec iv = new IvParameterSpec(counted(8));
        block("DES", Cipher.getInstance("DES/CBC/PKCS5Padding"), des, iv);
        block("DES ECB", Cipher.getInstance("DES/ECB/PKCS5Padding"), des, null);
        block("DESede", Cipher.getInstance("DESede/CBC/PKCS5Padding"), triple, iv);
        block("DESede CFB", Cipher.getInstance("DESede/CFB8/NoPadding"), triple, iv);
        block("Blowfish", Cipher.getInstance("Blowfish/CBC/PKCS5Padding"), new SecretKeySpec(counted(12), "Blowfish"), iv);
        block("RC2", Cipher.getInstance("RC2/CBC/PKCS5Padding"), new SecretKeySpec(counted(16), "RC2"), iv);
        block("RC4", Cipher.getInstance("RC4"), new SecretKeySpec(counted(16), "RC4"), null);
        block("AES_128", Cipher.getInstance("AES_128/CBC/NoPadding"), new SecretKeySpec(counted(16), "AES"), new IvParameterSpec(counted(16)));
        System.out.println(hex(des.getEncoded()) + " " + DESKeySpec.isWeak(new byte[8], 0) + " " + KeyGenerator.getInstance("DESede").generateKey()
                .getEncoded().length + " " + KeyGenerator.getInstance("Blowfish").generateKey().getEncoded().length);
        Attempts.attempt("key of another size", () -> {
            Cipher.getInstance("AES_128/CBC/NoPadding").init(Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[32], "AES"));
            return null;
        });
        Attempts.attempt("short key", () -> new DESKeySpec(new byte[7]));
    }

    private static void wrapped() throws GeneralSecurityException {
        for (Cipher cipher : new Cipher[] {Cipher.getInstance("AES/KW/NoPadding"), Cipher.getInstance("AES/KWP/NoPadding")}) {
            SecretKeySpec key = new SecretKeySpec(counted(16), "AES");
            cipher.init(Cipher.WRAP_MODE, key);
            byte[] wrapped = cipher.wrap(new SecretKeySpec(counted(32), "AES"));
            cipher.init(Cipher.UNWRAP_MODE, key);
            System.out.println(cipher.getAlgorithm() + " " + hex(wrapped) + " " + hex(cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY).getEncoded()));
            wrapped[3] ^= 1;
            Attempts.attempt("changed", () -> cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY));
        }
    }

    private static void password(Cipher cipher, SecretKey key, AlgorithmParameterSpec parameters) throws GeneralSecurityException {
        block(cipher.getAlgorithm(), cipher, key, parameters);
    }

    private static void passwords() throws GeneralSecurityException {
        KeySpec spec = new PBEKeySpec("open sesame".toCharArray());
        PBEParameterSpec modern = new PBEParameterSpec(counted(8), 50, new IvParameterSpec(counted(16)));
        PBEParameterSpec old = new PBEParameterSpec(counted(8), 50);
        password(Cipher.getInstance("PBEWithHmacSHA256AndAES_128"),
                SecretKeyFactory.getInstance("PBEWithHmacSHA256AndAES_128").generateSecret(spec), modern);
        password(Cipher.getInstance("PBEWithHmacSHA512AndAES_256"),
                SecretKeyFactory.getInstance("PBEWithHmacSHA512AndAES_256").generateSecret(spec), modern);
        password(Cipher.getInstance("PBEWithMD5AndDES"), SecretKeyFactory.getInstance("PBEWithMD5AndDES").generateSecret(spec), old);
        password(Cipher.getInstance("PBEWithSHA1AndDESede"), SecretKeyFactory.getInstance("PBEWithSHA1AndDESede").generateSecret(spec), old);
        Mac mac = Mac.getInstance("HmacPBESHA256");
        mac.init(SecretKeyFactory.getInstance("PBEWithSHA1AndDESede").generateSecret(spec), old);
        System.out.println(hex(mac.doFinal(MESSAGE)));
        Attempts.attempt("no parameters", () -> {
            Cipher cipher = Cipher.getInstance("PBEWithMD5AndDES");
            cipher.init(Cipher.DECRYPT_MODE, SecretKeyFactory.getInstance("PBEWithMD5AndDES").generateSecret(spec));
            return cipher;
        });
    }

    private static void dsa() throws GeneralSecurityException {
        PublicKey open = SignedBefore.publicKey("DSA", DSA_PUBLIC);
        System.out.println(((DSAPublicKey) open).getParams().getQ() + " " + Arrays.equals(open.getEncoded(), bytes(DSA_PUBLIC)));
        Signature signature = Signature.getInstance("SHA256withDSA");
        signature.initVerify(open);
        signature.update(MESSAGE);
        System.out.println(signature.verify(bytes(DSA_SIGNED)));
        signature.initSign(SignedBefore.privateKey("DSA", DSA_PRIVATE));
        signature.update(MESSAGE);
        byte[] signed = signature.sign();
        signature.initVerify(open);
        signature.update(MESSAGE);
        System.out.println(signature.verify(signed));
    }

    private static void diffieHellman() throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("DH");
        agreement.init(SignedBefore.privateKey("DH", DH_PRIVATE));
        agreement.doPhase(SignedBefore.publicKey("DiffieHellman", DH_OTHER), true);
        System.out.println(hex(agreement.generateSecret()));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("DH");
        generator.initialize(((javax.crypto.interfaces.DHPrivateKey) SignedBefore.privateKey("DH", DH_PRIVATE)).getParams());
        KeyPair pair = generator.generateKeyPair();
        agreement.init(pair.getPrivate());
        agreement.doPhase(SignedBefore.publicKey("DH", DH_OTHER), true);
        System.out.println(agreement.generateSecret().length);
    }
}
