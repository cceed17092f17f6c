// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package security;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.interfaces.XECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.KeyAgreement;

/** Keys and signatures that another virtual machine made, signatures that are the same each time, and secrets that two agree on. */
public class SignedBefore {
    private static final byte[] MESSAGE = "a message that was signed before".getBytes();
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
    private static final String PSS_256 = "Lf0eUizub+pAmqjsOP2D9QQZqQVhwfEria8ry9xN05n/wGwi3BWOwqam3shyMyD9DLve5fkO4D+g+m+0bXwcelXkWEHf75qA6j/Joh0G"
            + "jFZ/8SBGeU3lM518ubw1f1aDaJs50Nl+hcjbwcBEm8ELyhiudYycyV1aWybEZtXWUus=";
    private static final String PSS_512 = "DsS6AExkb3yvyMi0VFaI6MqpUNl3nQuau87/L6L3KIAYCpwx7VbzfEiv7h0nerziD3EHZz6JTOu7kO9UxzADFd2SKGREgG5dXX3rhA1q"
            + "NbO/iRk6ImEqg4WvlSfvS1ZubqBOeUrkl3hcLTQmfuxhSEGdNlDnO0cIquBgluxEMnE=";
    private static final String P256_PUBLIC = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAErhxR+6jbB9mmSPVc3V0rdKTjPIss2moWrB2K094zSPKFq9MmaxVus6p9EXFW95yBVU3w"
            + "gQ+N/NwWUh7KzPWAUQ==";
    private static final String P256_PRIVATE = "MEECAQAwEwYHKoZIzj0CAQYIKoZIzj0DAQcEJzAlAgEBBCB+3NlYNC0j2yaiUuo4Ua/OycuqZIQf9bH2Z35soINMBQ==";
    private static final String P256_OTHER = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE/iBB9Bd0fXX+yoqdVNg2fqZUJpc9NZwEkJfbOQD8i55o3u2tFmNvg2WEQt37ovvUzP4k"
            + "zUr9bvQQdZdrEAJisQ==";
    private static final String P256_SHA256 = "MEUCIQDHMBh4uGQ8LTt+znw0OutbCKACYUtZ+muMyjSWlfytlAIgQYXAiqAqL7OWS1RD/QbZz7D5nM+HkkkWMcNQzLZjf3Q=";
    private static final String P256_SHA512 = "MEUCIDTYlgWjTm0eIX3VS6Z6HIfDUyY7y7AA5YpqQ0pDSMIdAiEAlplSYGsrR8BXoiiOqUfrqQ1mi6HhSdyiEB8RvawUX2Q=";
    private static final String P256_PLAIN = "J/F8TljFxnSPdXtS4Da1BcJFecoGEMc/A5p3tKzbJU7VmUCPp7AQP114b3qIAFKRZ9vytMdYYTgEvazs/G6oVQ==";
    private static final String P384_PUBLIC = "MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEh5DTbhvcWw949eNXvQuAGFhGJSimz7h6reshm6lm/gZCPW2wTbqdmHbBqwhEELsyz29zsPGy"
            + "Wq9PN1ugDAhLuLk/mG3nfrGKYhQ1vfJhhPJj6pt2gZ+mVO73Qqijo72F";
    private static final String P384_PRIVATE = "ME4CAQAwEAYHKoZIzj0CAQYFK4EEACIENzA1AgEBBDDF1LjZrvMcmxO6lUHawEwFCIEIpQfHcmPSNccPwyaKGNCwrjqbcuTFq5E1oZb2"
            + "fxM=";
    private static final String P384_OTHER = "MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAExHeyPIZfup4Xn3sl3VkfYeymMUtD2M3F3W2LZT/QM7rf2Pcrb0UWvpZAr2/m+SDDxZhljGmj"
            + "pXFD6KhBqBx14JQ3PeNer0i0QGBHfMHwpuMkETidqAhTXSWxBPgwYkpb";
    private static final String P384_SHA256 = "MGUCMQCXUmgb/BYz8fPp7xtKc30vX+HF6PkEFTQAxRxiyUAsA1Ii/456w5tdS11BVVENifgCMHipFlmxGzS4XIphsLx50GZkNKHRdEmr"
            + "3AtfOnJJXGGeC4bLzQQVI5bRC6vEzwg1eA==";
    private static final String P384_SHA512 = "MGUCMQCrKMXSmiBpQI0H8kvK+OqdjLOnfUKY+7q3ERuMSKYS8qdNCYrEkjfIY7GjLQZMYIECMAxN8jEO31HM5tGWnYxwlrNyNB5+Cee3"
            + "pwyAkY2wG82fJAdXhy1qeXOJEFXo1e3GyQ==";
    private static final String ED25519_PUBLIC = "MCowBQYDK2VwAyEAAg9sLBizxflYV01fgfs6qRxh2USkbmrjgJLudaOhUiw=";
    private static final String ED25519_PRIVATE = "MC4CAQAwBQYDK2VwBCIEIBckdSMmlQ19VkJTsWLXRZ72bVsPA4dRhFQk4+RLrhEG";
    private static final String ED448_PUBLIC = "MEMwBQYDK2VxAzoApg5bajTr1WNbTLl1hHu8lWlOsMMF3RA8Fnu7eaN+ArpvbXh8vpBfB73XIxwa0YY5O5I+fjmNIZ0A";
    private static final String ED448_PRIVATE = "MEcCAQAwBQYDK2VxBDsEOVMHzZvPNv0z1Sfb2wRivBUdVwcY62joiTld3MLThzayXvNJHSKX6N9Rn2qBeQVXwpb9XIdBmcHF8A==";
    private static final String X25519_PUBLIC = "MCowBQYDK2VuAyEA9GgAV1Er18f66DX6Osskew4Gvo43V5v+Ox10aoBanGU=";
    private static final String X25519_PRIVATE = "MC4CAQAwBQYDK2VuBCIEIEuj5/lwm/AvA6ugdH0t+wuuPCT/Y8POV/ctil24IZwO";
    private static final String X25519_OTHER = "MCowBQYDK2VuAyEA7YnHn0wI0CN5Bqh56WhH6bs1lO5sZyZOLm49hM1YvS4=";
    private static final String X448_PRIVATE = "MEYCAQAwBQYDK2VvBDoEON5qTgtvMntjrnT0+X3Q9IAB/q/OiLv1sYDCpvLYGU6a+GqWrMtCGzFTc/yLcfJIkRoiErplo5Sj";
    private static final String X448_OTHER = "MEIwBQYDK2VvAzkAAqxezWh+U+riM15h0KBig80Eo1DPx9Dw4mXYv/tluTFGVMC+1rgVfyiWKUhGkzMFWksFlCCKMyU=";

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }

    static PublicKey publicKey(String algorithm, String text) throws GeneralSecurityException {
        return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(bytes(text)));
    }

    static PrivateKey privateKey(String algorithm, String text) throws GeneralSecurityException {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes(text)));
    }

    private static void verify(String what, Signature signature, PublicKey key, byte[] signed) throws GeneralSecurityException {
        signature.initVerify(key);
        signature.update(MESSAGE);
        boolean isGood = signature.verify(signed);
        signature.update(MESSAGE, 0, MESSAGE.length - 1);
        boolean isShort = signature.verify(signed);
        byte[] broken = signed.clone();
        broken[broken.length - 1] ^= 1;
        signature.update(MESSAGE);
        System.out.println(what + " " + isGood + " " + isShort + " " + signature.getAlgorithm());
        Attempts.attempt(what + " changed", () -> signature.verify(broken));
        Attempts.attempt(what + " cut off", () -> signature.verify(Arrays.copyOf(signed, signed.length - 1)));
        Attempts.attempt(what + " nothing", () -> signature.verify(new byte[0]));
    }

    /** Signs with what is random, and looks at the result. */
    private static void signed(Signature signature, PrivateKey key, PublicKey other) throws GeneralSecurityException {
        signature.initSign(key);
        signature.update(MESSAGE);
        byte[] signed = signature.sign();
        signature.initVerify(other);
        signature.update(MESSAGE);
        System.out.println(signature.getAlgorithm() + " of its own " + signature.verify(signed));
    }

    private static void same(Signature signature, PrivateKey key) throws GeneralSecurityException {
        signature.initSign(key);
        signature.update(MESSAGE);
        System.out.println(signature.getAlgorithm() + " " + HexFormat.of().formatHex(signature.sign()));
    }

    public static void main(String[] args) throws GeneralSecurityException {
        rsa();
        curves();
        edwards();
        agreements();
        made();
        try {
            Signature.getInstance("SHA256withRSA").initVerify(publicKey("EC", P256_PUBLIC));
        } catch (InvalidKeyException e) {
            System.out.println("other kind");
        }
        Attempts.attempt("other encoding", () -> publicKey("EC", RSA_PUBLIC));
        Attempts.attempt("no key", () -> KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(new byte[] {48, 0})));
        Attempts.attempt("private as public", () -> privateKey("RSA", RSA_PUBLIC));
    }

    private static void rsa() throws GeneralSecurityException {
        PublicKey open = publicKey("RSA", RSA_PUBLIC);
        PrivateKey secret = privateKey("RSA", RSA_PRIVATE);
        RSAPublicKey numbers = (RSAPublicKey) open;
        System.out.println(open.getAlgorithm() + open.getFormat() + secret.getFormat() + " " + numbers.getModulus().bitLength() + " "
                + numbers.getPublicExponent() + " " + Arrays.equals(open.getEncoded(), bytes(RSA_PUBLIC)) + " "
                + Arrays.equals(secret.getEncoded(), bytes(RSA_PRIVATE)) + " " + open.equals(KeyFactory.getInstance("RSA")
                        .generatePublic(new RSAPublicKeySpec(numbers.getModulus(), numbers.getPublicExponent()))));
        for (String name : new String[] {"SHA1withRSA", "SHA224withRSA", "SHA256withRSA", "SHA384withRSA", "SHA512withRSA"}) {
            same(Signature.getInstance(name), secret);
        }
        Signature pss = Signature.getInstance("RSASSA-PSS");
        pss.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        verify("PSS", pss, open, bytes(PSS_256));
        signed(pss, secret, open);
        Signature longer = Signature.getInstance("RSASSA-PSS");
        longer.setParameter(new PSSParameterSpec("SHA-512", "MGF1", MGF1ParameterSpec.SHA512, 20, 1));
        verify("PSS 512", longer, open, bytes(PSS_512));
        Attempts.attempt("no parameters", () -> {
            Signature plain = Signature.getInstance("RSASSA-PSS");
            plain.initSign(secret);
            plain.update(MESSAGE);
            return plain.sign().length;
        });
        Attempts.attempt("salt", () -> {
            Signature salted = Signature.getInstance("RSASSA-PSS");
            salted.setParameter(new PSSParameterSpec("SHA-512", "MGF1", MGF1ParameterSpec.SHA512, 64, 1));
            salted.initSign(secret);
            return salted;
        });
    }

    private static void curves() throws GeneralSecurityException {
        PublicKey open = publicKey("EC", P256_PUBLIC);
        PrivateKey secret = privateKey("EC", P256_PRIVATE);
        System.out.println(((ECPublicKey) open).getW().getAffineX() + " " + ((ECPublicKey) open).getParams().getOrder().bitLength());
        verify("P-256", Signature.getInstance("SHA256withECDSA"), open, bytes(P256_SHA256));
        verify("P-256 512", Signature.getInstance("SHA512withECDSA"), open, bytes(P256_SHA512));
        verify("P-256 plain", Signature.getInstance("SHA256withECDSAinP1363Format"), open, bytes(P256_PLAIN));
        signed(Signature.getInstance("SHA1withECDSA"), secret, open);
        PublicKey larger = publicKey("EC", P384_PUBLIC);
        verify("P-384", Signature.getInstance("SHA256withECDSA"), larger, bytes(P384_SHA256));
        verify("P-384 512", Signature.getInstance("SHA512withECDSA"), larger, bytes(P384_SHA512));
        signed(Signature.getInstance("SHA384withECDSA"), privateKey("EC", P384_PRIVATE), larger);
        System.out.println(Arrays.equals(open.getEncoded(), bytes(P256_PUBLIC)) + " " + Arrays.equals(larger.getEncoded(), bytes(P384_PUBLIC))
                + " " + Arrays.equals(secret.getEncoded(), bytes(P256_PRIVATE)));
    }

    private static void edwards() throws GeneralSecurityException {
        for (String[] each : new String[][] {{"Ed25519", ED25519_PUBLIC, ED25519_PRIVATE}, {"Ed448", ED448_PUBLIC, ED448_PRIVATE}}) {
            PublicKey open = publicKey(each[0], each[1]);
            PrivateKey secret = privateKey("EdDSA", each[2]);
            Signature signature = Signature.getInstance("EdDSA");
            signature.initSign(secret);
            signature.update(MESSAGE);
            byte[] signed = signature.sign();
            System.out.println(each[0] + " " + HexFormat.of().formatHex(signed) + " " + ((EdECPublicKey) open).getPoint().getY() + " "
                    + HexFormat.of().formatHex(((EdECPrivateKey) secret).getBytes().get()));
            verify(each[0], Signature.getInstance(each[0]), open, signed);
            System.out.println(Arrays.equals(open.getEncoded(), bytes(each[1])) + " " + Arrays.equals(secret.getEncoded(), bytes(each[2])));
        }
    }

    private static void agree(String algorithm, PrivateKey own, PublicKey other) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance(algorithm);
        agreement.init(own);
        agreement.doPhase(other, true);
        System.out.println(algorithm + " " + HexFormat.of().formatHex(agreement.generateSecret()));
    }

    private static void agreements() throws GeneralSecurityException {
        agree("ECDH", privateKey("EC", P256_PRIVATE), publicKey("EC", P256_OTHER));
        agree("ECDH", privateKey("EC", P384_PRIVATE), publicKey("EC", P384_OTHER));
        agree("X25519", privateKey("X25519", X25519_PRIVATE), publicKey("XDH", X25519_OTHER));
        agree("XDH", privateKey("XDH", X448_PRIVATE), publicKey("X448", X448_OTHER));
        System.out.println(((XECPublicKey) publicKey("XDH", X25519_PUBLIC)).getU());
        Attempts.attempt("curves", () -> {
            agree("ECDH", privateKey("EC", P256_PRIVATE), publicKey("EC", P384_OTHER));
            return null;
        });
        Attempts.attempt("no phase", () -> {
            KeyAgreement agreement = KeyAgreement.getInstance("X25519");
            agreement.init(privateKey("X25519", X25519_PRIVATE));
            return agreement.generateSecret();
        });
        try {
            KeyAgreement.getInstance("X448").init(privateKey("X25519", X25519_PRIVATE));
        } catch (InvalidKeyException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void made() throws GeneralSecurityException {
        for (String curve : new String[] {"secp256r1", "secp521r1"}) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            KeyPair pair = generator.generateKeyPair();
            signed(Signature.getInstance("SHA256withECDSA"), pair.getPrivate(), pair.getPublic());
        }
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        signed(Signature.getInstance("Ed25519"), pair.getPrivate(), pair.getPublic());
        KeyPair one = KeyPairGenerator.getInstance("X25519").generateKeyPair();
        KeyPair other = KeyPairGenerator.getInstance("X25519").generateKeyPair();
        KeyAgreement mine = KeyAgreement.getInstance("X25519");
        mine.init(one.getPrivate());
        mine.doPhase(other.getPublic(), true);
        KeyAgreement theirs = KeyAgreement.getInstance("X25519");
        theirs.init(other.getPrivate());
        theirs.doPhase(one.getPublic(), true);
        System.out.println(Arrays.equals(mine.generateSecret(), theirs.generateSecret()));
        Attempts.attempt("no curve", () -> {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp000"));
            return generator;
        });
    }
}
