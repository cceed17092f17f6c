// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package library;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Signatures with RSA: keys given by numbers, encoded and decoded, and made. */
public class Signatures {
    private static final byte[] TEXT = "Sing, O goddess, the anger of Achilles".getBytes(StandardCharsets.UTF_8);

    public static void main(String[] args) throws Exception {
        BigInteger p = new BigInteger("1").shiftLeft(520).subtract(BigInteger.ONE).add(BigInteger.TWO);
        p = p.nextProbablePrime();
        BigInteger q = BigInteger.ONE.shiftLeft(510).nextProbablePrime();
        BigInteger e = BigInteger.valueOf(65_537);
        BigInteger d = e.modInverse(p.subtract(BigInteger.ONE).multiply(q.subtract(BigInteger.ONE)));
        KeyFactory factory = KeyFactory.getInstance("RSA");
        PublicKey publicKey = factory.generatePublic(new RSAPublicKeySpec(p.multiply(q), e));
        PrivateKey privateKey = factory.generatePrivate(new RSAPrivateKeySpec(p.multiply(q), d));
        System.out.println(publicKey.getAlgorithm() + " " + publicKey.getFormat() + " " + hex(publicKey.getEncoded()));
        System.out.println(privateKey.getFormat() + " " + hex(privateKey.getEncoded()));
        sign(Signature.getInstance("SHA256withRSA"), publicKey, privateKey);
        sign(Signature.getInstance("SHA1withRSA"), publicKey, privateKey);
        sign(Signature.getInstance("sha512withrsa"), publicKey, privateKey);

        PublicKey decoded = factory.generatePublic(new X509EncodedKeySpec(publicKey.getEncoded()));
        PrivateKey decodedPrivate = factory.generatePrivate(new PKCS8EncodedKeySpec(privateKey.getEncoded()));
        System.out.println(decoded.equals(publicKey) + " " + decodedPrivate.equals(privateKey) + " "
                + ((RSAPublicKey) decoded).getPublicExponent());

        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        KeyPair pair = generator.generateKeyPair();
        System.out.println(((RSAPublicKey) pair.getPublic()).getModulus().bitLength());
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(pair.getPrivate());
        signature.update(TEXT);
        byte[] signed = signature.sign();
        signature.initVerify(pair.getPublic());
        signature.update(TEXT);
        System.out.println(signature.verify(signed));

        tell(() -> Signature.getInstance("SHA256withNothing"));
        tell(() -> KeyFactory.getInstance("Nothing"));
        tell(() -> KeyPairGenerator.getInstance("Nothing"));
        tell(() -> Signature.getInstance("SHA256withRSA").sign());
        tell(() -> factory.generatePublic(new X509EncodedKeySpec(new byte[] {1, 2, 3})));
    }

    private static void sign(Signature signature, PublicKey publicKey, PrivateKey privateKey)
            throws GeneralSecurityException {
        signature.initSign(privateKey);
        signature.update(TEXT);
        byte[] signed = signature.sign();
        System.out.println(signature.getAlgorithm() + " " + hex(signed));
        signature.initVerify(publicKey);
        signature.update(TEXT);
        System.out.print(signature.verify(signed) + " ");
        signature.update(TEXT, 0, 5);
        System.out.println(signature.verify(signed));
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
