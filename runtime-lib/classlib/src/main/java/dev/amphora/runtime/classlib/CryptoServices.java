// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.security.AlgorithmParameters;
import java.security.Key;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.CipherSpi;
import javax.crypto.KeyAgreement;
import javax.crypto.KeyGenerator;
import javax.crypto.KeyGeneratorSpi;
import javax.crypto.Mac;
import javax.crypto.NoSuchPaddingException;
import javax.crypto.SecretKeyFactory;
import javax.crypto.SecretKeyFactorySpi;

/** Algorithms of {@code javax.crypto} by name. */
@PatchesJdk
final class CryptoServices {
    private CryptoServices() {}

    @Replaces("javax.crypto.Mac.getInstance(Ljava/lang/String;)Ljavax/crypto/Mac;")
    static Mac mac(String name) throws NoSuchAlgorithmException {
        return mac(macSpi(Algorithms.key(name)), name);
    }

    @Replaces("javax.crypto.Mac.getInstance(Ljava/lang/String;Ljava/lang/String;)Ljavax/crypto/Mac;")
    static Mac mac(String name, String provider) throws NoSuchAlgorithmException, NoSuchProviderException {
        Algorithms.checkProvider(provider);
        return mac(name);
    }

    @Replaces("javax.crypto.Mac.getInstance(Ljava/lang/String;Ljava/security/Provider;)Ljavax/crypto/Mac;")
    static Mac mac(String name, Provider provider) throws NoSuchAlgorithmException {
        return mac(name);
    }

    static Mac mac(Object spi, String name) throws NoSuchAlgorithmException {
        return (Mac) newMac(Algorithms.require(spi, "Algorithm " + name + " not available"), name);
    }

    @AlgorithmsOf("Mac")
    private static native Object macSpi(String key);

    @WrapsAlgorithm("javax.crypto.Mac.<init>(Ljavax/crypto/MacSpi;Ljava/security/Provider;Ljava/lang/String;)V")
    private static native Object newMac(Object spi, String name);

    @Replaces("javax.crypto.KeyGenerator.getInstance(Ljava/lang/String;)Ljavax/crypto/KeyGenerator;")
    static KeyGenerator keyGenerator(String name) throws NoSuchAlgorithmException {
        return keyGenerator(keyGeneratorSpi(Algorithms.key(name)), name);
    }

    @Replaces("javax.crypto.KeyGenerator.getInstance(Ljava/lang/String;Ljava/lang/String;)Ljavax/crypto/KeyGenerator;")
    static KeyGenerator keyGenerator(String name, String provider)
            throws NoSuchAlgorithmException, NoSuchProviderException {
        Algorithms.checkProvider(provider);
        return keyGenerator(name);
    }

    @Replaces(
            "javax.crypto.KeyGenerator.getInstance(Ljava/lang/String;Ljava/security/Provider;)Ljavax/crypto/KeyGenerator;")
    static KeyGenerator keyGenerator(String name, Provider provider) throws NoSuchAlgorithmException {
        return keyGenerator(name);
    }

    static KeyGenerator keyGenerator(Object spi, String name) throws NoSuchAlgorithmException {
        return (KeyGenerator) newKeyGenerator(Algorithms.require(spi, name + " KeyGenerator not available"), name);
    }

    @AlgorithmsOf("KeyGenerator")
    private static native Object keyGeneratorSpi(String key);

    @WrapsAlgorithm(
            "javax.crypto.KeyGenerator.<init>(Ljavax/crypto/KeyGeneratorSpi;Ljava/security/Provider;Ljava/lang/String;)V")
    private static native Object newKeyGenerator(Object spi, String name);

    @Replaces("javax.crypto.SecretKeyFactory.getInstance(Ljava/lang/String;)Ljavax/crypto/SecretKeyFactory;")
    static SecretKeyFactory secretKeyFactory(String name) throws NoSuchAlgorithmException {
        return secretKeyFactory(secretKeyFactorySpi(Algorithms.key(name)), name);
    }

    @Replaces(
            "javax.crypto.SecretKeyFactory.getInstance(Ljava/lang/String;Ljava/lang/String;)Ljavax/crypto/SecretKeyFactory;")
    static SecretKeyFactory secretKeyFactory(String name, String provider)
            throws NoSuchAlgorithmException, NoSuchProviderException {
        Algorithms.checkProvider(provider);
        return secretKeyFactory(name);
    }

    @Replaces(
            "javax.crypto.SecretKeyFactory.getInstance(Ljava/lang/String;Ljava/security/Provider;)Ljavax/crypto/SecretKeyFactory;")
    static SecretKeyFactory secretKeyFactory(String name, Provider provider) throws NoSuchAlgorithmException {
        return secretKeyFactory(name);
    }

    static SecretKeyFactory secretKeyFactory(Object spi, String name) throws NoSuchAlgorithmException {
        return (SecretKeyFactory)
                newSecretKeyFactory(Algorithms.require(spi, name + " SecretKeyFactory not available"), name);
    }

    @AlgorithmsOf("SecretKeyFactory")
    private static native Object secretKeyFactorySpi(String key);

    @WrapsAlgorithm(
            "javax.crypto.SecretKeyFactory.<init>(Ljavax/crypto/SecretKeyFactorySpi;Ljava/security/Provider;Ljava/lang/String;)V")
    private static native Object newSecretKeyFactory(Object spi, String name);

    @Replaces("javax.crypto.KeyAgreement.getInstance(Ljava/lang/String;)Ljavax/crypto/KeyAgreement;")
    static KeyAgreement keyAgreement(String name) throws NoSuchAlgorithmException {
        return keyAgreement(keyAgreementSpi(Algorithms.key(name)), name);
    }

    @Replaces("javax.crypto.KeyAgreement.getInstance(Ljava/lang/String;Ljava/lang/String;)Ljavax/crypto/KeyAgreement;")
    static KeyAgreement keyAgreement(String name, String provider)
            throws NoSuchAlgorithmException, NoSuchProviderException {
        Algorithms.checkProvider(provider);
        return keyAgreement(name);
    }

    @Replaces(
            "javax.crypto.KeyAgreement.getInstance(Ljava/lang/String;Ljava/security/Provider;)Ljavax/crypto/KeyAgreement;")
    static KeyAgreement keyAgreement(String name, Provider provider) throws NoSuchAlgorithmException {
        return keyAgreement(name);
    }

    static KeyAgreement keyAgreement(Object spi, String name) throws NoSuchAlgorithmException {
        return (KeyAgreement) newKeyAgreement(Algorithms.require(spi, "Algorithm " + name + " not available"), name);
    }

    @AlgorithmsOf("KeyAgreement")
    private static native Object keyAgreementSpi(String key);

    @WrapsAlgorithm(
            "javax.crypto.KeyAgreement.<init>(Ljavax/crypto/KeyAgreementSpi;Ljava/security/Provider;Ljava/lang/String;)V")
    private static native Object newKeyAgreement(Object spi, String name);

    /** A transformation is a cipher, or a cipher with mode and padding. */
    @Replaces("javax.crypto.Cipher.getInstance(Ljava/lang/String;)Ljavax/crypto/Cipher;")
    static Cipher cipher(String name) throws NoSuchAlgorithmException {
        String[] parts = transformation(name);
        Object spi = cipherSpi(Algorithms.key(String.join("/", parts)));
        return spi != null || parts.length == 1
                ? cipher(spi, name)
                : modalCipher(cipherSpi(Algorithms.key(parts[0])), name);
    }

    @Replaces("javax.crypto.Cipher.getInstance(Ljava/lang/String;Ljava/lang/String;)Ljavax/crypto/Cipher;")
    static Cipher cipher(String name, String provider) throws NoSuchAlgorithmException, NoSuchProviderException {
        Algorithms.checkProvider(provider);
        return cipher(name);
    }

    @Replaces("javax.crypto.Cipher.getInstance(Ljava/lang/String;Ljava/security/Provider;)Ljavax/crypto/Cipher;")
    static Cipher cipher(String name, Provider provider) throws NoSuchAlgorithmException {
        return cipher(name);
    }

    static Cipher cipher(Object spi, String name) throws NoSuchAlgorithmException {
        return (Cipher) newCipher(Algorithms.require(spi, "Cannot find any provider supporting " + name), name);
    }

    /** A cipher that is told its mode and padding. */
    static Cipher modalCipher(Object spi, String name) throws NoSuchAlgorithmException {
        String[] parts = transformation(name);
        Cipher cipher = cipher(spi, name);
        try {
            setMode(spi, parts[1]);
            setPadding(spi, parts[2]);
        } catch (NoSuchAlgorithmException | NoSuchPaddingException e) {
            throw new NoSuchAlgorithmException("Cannot find any provider supporting " + name, e);
        }
        return cipher;
    }

    private static String[] transformation(String name) throws NoSuchAlgorithmException {
        if (name == null || name.isEmpty()) {
            throw new NoSuchAlgorithmException("Null or empty transformation");
        }
        // What follows the padding counts as part of it.
        String[] parts = name.split("/", 3);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i].trim();
        }
        if (parts.length != 1 && parts.length != 3) {
            throw new NoSuchAlgorithmException("Invalid transformation format:" + name);
        }
        return parts;
    }

    @AlgorithmsOf("Cipher")
    private static native Object cipherSpi(String key);

    @WrapsAlgorithm("javax.crypto.Cipher.<init>(Ljavax/crypto/CipherSpi;Ljava/lang/String;)V")
    private static native Object newCipher(Object spi, String name);

    @CallsAlgorithm("javax.crypto.CipherSpi.engineSetMode(Ljava/lang/String;)V")
    private static native void setMode(Object spi, String mode) throws NoSuchAlgorithmException;

    @CallsAlgorithm("javax.crypto.CipherSpi.engineSetPadding(Ljava/lang/String;)V")
    private static native void setPadding(Object spi, String padding) throws NoSuchPaddingException;

    @Replaces("javax.crypto.Mac.chooseFirstProvider()V")
    static void chooseFirst(Mac self) {
        // It is chosen.
    }

    @Replaces("javax.crypto.Cipher.chooseFirstProvider()V")
    static void chooseFirst(Cipher self) {
        // It is chosen.
    }

    @Replaces("javax.crypto.KeyAgreement.chooseFirstProvider()V")
    static void chooseFirst(KeyAgreement self) {
        // It is chosen.
    }

    @Replaces("javax.crypto.Mac.chooseProvider(Ljava/security/Key;Ljava/security/spec/AlgorithmParameterSpec;)V")
    static void choose(Mac self, Key key, AlgorithmParameterSpec parameters) {
        throw Algorithms.noOther();
    }

    @Replaces(
            "javax.crypto.Cipher.chooseProvider(IILjava/security/Key;Ljava/security/spec/AlgorithmParameterSpec;Ljava/security/AlgorithmParameters;Ljava/security/SecureRandom;)V")
    static void choose(
            Cipher self,
            int type,
            int mode,
            Key key,
            AlgorithmParameterSpec specification,
            AlgorithmParameters parameters,
            SecureRandom random) {
        throw Algorithms.noOther();
    }

    @Replaces(
            "javax.crypto.KeyAgreement.chooseProvider(ILjava/security/Key;Ljava/security/spec/AlgorithmParameterSpec;Ljava/security/SecureRandom;)V")
    static void choose(KeyAgreement self, int type, Key key, AlgorithmParameterSpec parameters, SecureRandom random) {
        throw Algorithms.noOther();
    }

    @Replaces("javax.crypto.KeyGenerator.nextSpi(Ljavax/crypto/KeyGeneratorSpi;Z)Ljavax/crypto/KeyGeneratorSpi;")
    static KeyGeneratorSpi next(KeyGenerator self, KeyGeneratorSpi old, boolean reinitialize) {
        return null;
    }

    @Replaces(
            "javax.crypto.SecretKeyFactory.nextSpi(Ljavax/crypto/SecretKeyFactorySpi;)Ljavax/crypto/SecretKeyFactorySpi;")
    static SecretKeyFactorySpi next(SecretKeyFactory self, SecretKeyFactorySpi old) {
        return null;
    }

    /** No country's law limits the keys. */
    @Replaces("javax.crypto.Cipher.checkCryptoPerm(Ljavax/crypto/CipherSpi;Ljava/security/Key;)V")
    static void check(Cipher self, CipherSpi spi, Key key) {
        // Everything is permitted.
    }

    @Replaces(
            "javax.crypto.Cipher.checkCryptoPerm(Ljavax/crypto/CipherSpi;Ljava/security/Key;Ljava/security/spec/AlgorithmParameterSpec;)V")
    static void check(Cipher self, CipherSpi spi, Key key, AlgorithmParameterSpec parameters) {
        // Everything is permitted.
    }

    @Replaces(
            "javax.crypto.Cipher.checkCryptoPerm(Ljavax/crypto/CipherSpi;Ljava/security/Key;Ljava/security/AlgorithmParameters;)V")
    static void check(Cipher self, CipherSpi spi, Key key, AlgorithmParameters parameters) {
        // Everything is permitted.
    }

    @Replaces("javax.crypto.Cipher.getMaxAllowedKeyLength(Ljava/lang/String;)I")
    static int getMaxAllowedKeyLength(String name) throws NoSuchAlgorithmException {
        transformation(name);
        return Integer.MAX_VALUE;
    }
}
