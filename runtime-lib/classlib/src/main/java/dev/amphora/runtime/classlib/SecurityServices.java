// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.security.AlgorithmParameterGenerator;
import java.security.AlgorithmParameters;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyFactorySpi;
import java.security.KeyPairGenerator;
import java.security.KeyPairGeneratorSpi;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.util.concurrent.ConcurrentHashMap;

/** Algorithms of {@code java.security} by name. */
@PatchesJdk
final class SecurityServices {
    private static final String GENERATOR = "java.security.AlgorithmParameterGenerator.getInstance(Ljava/lang/String;";

    private SecurityServices() {}

    @Replaces("java.security.MessageDigest.getInstance(Ljava/lang/String;)Ljava/security/MessageDigest;")
    static MessageDigest messageDigest(String name) throws NoSuchAlgorithmException {
        return messageDigest(messageDigestSpi(Algorithms.key(name)), name);
    }

    @Replaces(
            "java.security.MessageDigest.getInstance(Ljava/lang/String;Ljava/lang/String;)Ljava/security/MessageDigest;")
    static MessageDigest messageDigest(String name, String provider)
            throws NoSuchAlgorithmException, NoSuchProviderException {
        Algorithms.checkProvider(provider);
        return messageDigest(name);
    }

    @Replaces(
            "java.security.MessageDigest.getInstance(Ljava/lang/String;Ljava/security/Provider;)Ljava/security/MessageDigest;")
    static MessageDigest messageDigest(String name, Provider provider) throws NoSuchAlgorithmException {
        return messageDigest(name);
    }

    static MessageDigest messageDigest(Object spi, String name) throws NoSuchAlgorithmException {
        return (MessageDigest) newMessageDigest(Algorithms.require(spi, name + " MessageDigest not available"), name);
    }

    @AlgorithmsOf("MessageDigest")
    private static native Object messageDigestSpi(String key);

    @WrapsAlgorithm(
            "java.security.MessageDigest$Delegate$CloneableDelegate.<init>(Ljava/security/MessageDigestSpi;Ljava/lang/String;Ljava/security/Provider;)V")
    private static native Object newMessageDigest(Object spi, String name);

    @Replaces("java.security.Signature.getInstance(Ljava/lang/String;)Ljava/security/Signature;")
    static Signature signature(String name) throws NoSuchAlgorithmException {
        return signature(signatureSpi(Algorithms.key(name)), name);
    }

    @Replaces("java.security.Signature.getInstance(Ljava/lang/String;Ljava/lang/String;)Ljava/security/Signature;")
    static Signature signature(String name, String provider) throws NoSuchAlgorithmException, NoSuchProviderException {
        Algorithms.checkProvider(provider);
        return signature(name);
    }

    @Replaces(
            "java.security.Signature.getInstance(Ljava/lang/String;Ljava/security/Provider;)Ljava/security/Signature;")
    static Signature signature(String name, Provider provider) throws NoSuchAlgorithmException {
        return signature(name);
    }

    static Signature signature(Object spi, String name) throws NoSuchAlgorithmException {
        return (Signature) newSignature(Algorithms.require(spi, name + " Signature not available"), name);
    }

    @AlgorithmsOf("Signature")
    private static native Object signatureSpi(String key);

    @WrapsAlgorithm("java.security.Signature$Delegate.<init>(Ljava/security/SignatureSpi;Ljava/lang/String;)V")
    private static native Object newSignature(Object spi, String name);

    @Replaces("java.security.KeyFactory.getInstance(Ljava/lang/String;)Ljava/security/KeyFactory;")
    static KeyFactory keyFactory(String name) throws NoSuchAlgorithmException {
        return keyFactory(keyFactorySpi(Algorithms.key(name)), name);
    }

    @Replaces("java.security.KeyFactory.getInstance(Ljava/lang/String;Ljava/lang/String;)Ljava/security/KeyFactory;")
    static KeyFactory keyFactory(String name, String provider)
            throws NoSuchAlgorithmException, NoSuchProviderException {
        Algorithms.checkProvider(provider);
        return keyFactory(name);
    }

    @Replaces(
            "java.security.KeyFactory.getInstance(Ljava/lang/String;Ljava/security/Provider;)Ljava/security/KeyFactory;")
    static KeyFactory keyFactory(String name, Provider provider) throws NoSuchAlgorithmException {
        return keyFactory(name);
    }

    static KeyFactory keyFactory(Object spi, String name) throws NoSuchAlgorithmException {
        return (KeyFactory) newKeyFactory(Algorithms.require(spi, name + " KeyFactory not available"), name);
    }

    @AlgorithmsOf("KeyFactory")
    private static native Object keyFactorySpi(String key);

    @WrapsAlgorithm(
            "java.security.KeyFactory.<init>(Ljava/security/KeyFactorySpi;Ljava/security/Provider;Ljava/lang/String;)V")
    private static native Object newKeyFactory(Object spi, String name);

    @Replaces("java.security.KeyPairGenerator.getInstance(Ljava/lang/String;)Ljava/security/KeyPairGenerator;")
    static KeyPairGenerator keyPairGenerator(String name) throws NoSuchAlgorithmException {
        return keyPairGenerator(keyPairGeneratorSpi(Algorithms.key(name)), name);
    }

    @Replaces(
            "java.security.KeyPairGenerator.getInstance(Ljava/lang/String;Ljava/lang/String;)Ljava/security/KeyPairGenerator;")
    static KeyPairGenerator keyPairGenerator(String name, String provider)
            throws NoSuchAlgorithmException, NoSuchProviderException {
        Algorithms.checkProvider(provider);
        return keyPairGenerator(name);
    }

    @Replaces(
            "java.security.KeyPairGenerator.getInstance(Ljava/lang/String;Ljava/security/Provider;)Ljava/security/KeyPairGenerator;")
    static KeyPairGenerator keyPairGenerator(String name, Provider provider) throws NoSuchAlgorithmException {
        return keyPairGenerator(name);
    }

    static KeyPairGenerator keyPairGenerator(Object spi, String name) throws NoSuchAlgorithmException {
        return (KeyPairGenerator)
                newKeyPairGenerator(Algorithms.require(spi, name + " KeyPairGenerator not available"), name);
    }

    @AlgorithmsOf("KeyPairGenerator")
    private static native Object keyPairGeneratorSpi(String key);

    @WrapsAlgorithm(
            "java.security.KeyPairGenerator$Delegate.<init>(Ljava/security/KeyPairGeneratorSpi;Ljava/lang/String;)V")
    private static native Object newKeyPairGenerator(Object spi, String name);

    @Replaces("java.security.AlgorithmParameters.getInstance(Ljava/lang/String;)Ljava/security/AlgorithmParameters;")
    static AlgorithmParameters algorithmParameters(String name) throws NoSuchAlgorithmException {
        return algorithmParameters(algorithmParametersSpi(Algorithms.key(name)), name);
    }

    @Replaces(
            "java.security.AlgorithmParameters.getInstance(Ljava/lang/String;Ljava/lang/String;)Ljava/security/AlgorithmParameters;")
    static AlgorithmParameters algorithmParameters(String name, String provider)
            throws NoSuchAlgorithmException, NoSuchProviderException {
        Algorithms.checkProvider(provider);
        return algorithmParameters(name);
    }

    @Replaces(
            "java.security.AlgorithmParameters.getInstance(Ljava/lang/String;Ljava/security/Provider;)Ljava/security/AlgorithmParameters;")
    static AlgorithmParameters algorithmParameters(String name, Provider provider) throws NoSuchAlgorithmException {
        return algorithmParameters(name);
    }

    static AlgorithmParameters algorithmParameters(Object spi, String name) throws NoSuchAlgorithmException {
        return (AlgorithmParameters)
                newAlgorithmParameters(Algorithms.require(spi, name + " AlgorithmParameters not available"), name);
    }

    @AlgorithmsOf("AlgorithmParameters")
    private static native Object algorithmParametersSpi(String key);

    @WrapsAlgorithm(
            "java.security.AlgorithmParameters.<init>(Ljava/security/AlgorithmParametersSpi;Ljava/security/Provider;Ljava/lang/String;)V")
    private static native Object newAlgorithmParameters(Object spi, String name);

    @Replaces(GENERATOR + ")Ljava/security/AlgorithmParameterGenerator;")
    static AlgorithmParameterGenerator algorithmParameterGenerator(String name) throws NoSuchAlgorithmException {
        return algorithmParameterGenerator(algorithmParameterGeneratorSpi(Algorithms.key(name)), name);
    }

    @Replaces(GENERATOR + "Ljava/lang/String;)Ljava/security/AlgorithmParameterGenerator;")
    static AlgorithmParameterGenerator algorithmParameterGenerator(String name, String provider)
            throws NoSuchAlgorithmException, NoSuchProviderException {
        Algorithms.checkProvider(provider);
        return algorithmParameterGenerator(name);
    }

    @Replaces(GENERATOR + "Ljava/security/Provider;)Ljava/security/AlgorithmParameterGenerator;")
    static AlgorithmParameterGenerator algorithmParameterGenerator(String name, Provider provider)
            throws NoSuchAlgorithmException {
        return algorithmParameterGenerator(name);
    }

    static AlgorithmParameterGenerator algorithmParameterGenerator(Object spi, String name)
            throws NoSuchAlgorithmException {
        return (AlgorithmParameterGenerator) newAlgorithmParameterGenerator(
                Algorithms.require(spi, name + " AlgorithmParameterGenerator not available"), name);
    }

    @AlgorithmsOf("AlgorithmParameterGenerator")
    private static native Object algorithmParameterGeneratorSpi(String key);

    @WrapsAlgorithm(
            "java.security.AlgorithmParameterGenerator.<init>(Ljava/security/AlgorithmParameterGeneratorSpi;Ljava/security/Provider;Ljava/lang/String;)V")
    private static native Object newAlgorithmParameterGenerator(Object spi, String name);

    /** All digests are of this one on HotSpot. */
    @Replaces("java.security.MessageDigest.getProviderName()Ljava/lang/String;")
    static String getProviderName(MessageDigest self) {
        return "SUN";
    }

    @Replaces("java.security.Signature$Delegate.chooseFirstProvider()V")
    static void chooseFirst(Signature self) {
        // It is chosen.
    }

    @Replaces(
            "java.security.Signature$Delegate.chooseProvider(ILjava/security/Key;Ljava/security/spec/AlgorithmParameterSpec;Ljava/security/SecureRandom;)V")
    static void choose(Signature self, int type, Key key, AlgorithmParameterSpec parameters, SecureRandom random) {
        throw Algorithms.noOther();
    }

    @Replaces("java.security.KeyFactory.nextSpi(Ljava/security/KeyFactorySpi;)Ljava/security/KeyFactorySpi;")
    static KeyFactorySpi next(KeyFactory self, KeyFactorySpi old) {
        return null;
    }

    @Replaces(
            "java.security.KeyPairGenerator$Delegate.nextSpi(Ljava/security/KeyPairGeneratorSpi;Z)Ljava/security/KeyPairGeneratorSpi;")
    static KeyPairGeneratorSpi next(KeyPairGenerator self, KeyPairGeneratorSpi old, boolean reinitialize) {
        return null;
    }

    /** Providers may know more names of algorithms than the JDK's own tables, if there are any. */
    @Replaces("sun.security.x509.AlgorithmId.collectOIDAliases()Ljava/util/concurrent/ConcurrentHashMap;")
    static ConcurrentHashMap<String, String> aliases() {
        return new ConcurrentHashMap<>();
    }
}
