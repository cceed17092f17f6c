// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package library;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Signatures with elliptic curves. Those of Ed25519 have nothing random. */
public class EllipticCurves {
    private static final byte[] TEXT = "Sing, O goddess, the anger of Achilles".getBytes(StandardCharsets.UTF_8);
    /** Of RFC 8410. */
    private static final String ED_KEY =
            "302e020100300506032b657004220420d4ee72dbf913584ad5b6d8f1f769f8ad3afe7c28cbf1d4fbe097a88f44755842";

    private static final String ED_PUBLIC_KEY =
            "302a300506032b657003210019bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1";

    public static void main(String[] args) throws Exception {
        KeyFactory factory = KeyFactory.getInstance("Ed25519");
        PrivateKey key = factory.generatePrivate(new PKCS8EncodedKeySpec(HexFormat.of().parseHex(ED_KEY)));
        PublicKey publicKey = factory.generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(ED_PUBLIC_KEY)));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(TEXT);
        byte[] signed = signature.sign();
        System.out.println(HexFormat.of().formatHex(signed));
        signature.initVerify(publicKey);
        signature.update(TEXT);
        System.out.println(signature.verify(signed));

        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        System.out.println(((ECPublicKey) pair.getPublic()).getParams());
        Signature curve = Signature.getInstance("SHA256withECDSA");
        curve.initSign(pair.getPrivate());
        curve.update(TEXT);
        byte[] random = curve.sign();
        PublicKey decoded = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(pair.getPublic().getEncoded()));
        curve.initVerify(decoded);
        curve.update(TEXT);
        System.out.println(decoded.equals(pair.getPublic()) + " " + curve.verify(random));
        curve.update(TEXT, 1, 4);
        System.out.println(curve.verify(random));
    }
}
