// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Objects;

/** Readers of certificates, and stores of keys, by name. */
@PatchesJdk
final class CertificateServices {
    private static final String FACTORY = "java.security.cert.CertificateFactory.getInstance(Ljava/lang/String;";
    private static final String STORE = "java.security.KeyStore.getInstance(Ljava/lang/String;";

    private CertificateServices() {}

    @Replaces(FACTORY + ")Ljava/security/cert/CertificateFactory;")
    static CertificateFactory certificateFactory(String type) throws CertificateException {
        Objects.requireNonNull(type, "null type name");
        return certificateFactory(certificateFactorySpi(Algorithms.key(type)), type);
    }

    @Replaces(FACTORY + "Ljava/lang/String;)Ljava/security/cert/CertificateFactory;")
    static CertificateFactory certificateFactory(String type, String provider)
            throws CertificateException, NoSuchProviderException {
        Algorithms.checkProvider(provider);
        return certificateFactory(type);
    }

    @Replaces(FACTORY + "Ljava/security/Provider;)Ljava/security/cert/CertificateFactory;")
    static CertificateFactory certificateFactory(String type, Provider provider) throws CertificateException {
        return certificateFactory(type);
    }

    static CertificateFactory certificateFactory(Object spi, String type) throws CertificateException {
        try {
            return (CertificateFactory)
                    newCertificateFactory(Algorithms.require(spi, type + " CertificateFactory not available"), type);
        } catch (NoSuchAlgorithmException e) {
            throw new CertificateException(type + " not found", e);
        }
    }

    @AlgorithmsOf("CertificateFactory")
    private static native Object certificateFactorySpi(String key);

    @WrapsAlgorithm(
            "java.security.cert.CertificateFactory.<init>(Ljava/security/cert/CertificateFactorySpi;Ljava/security/Provider;Ljava/lang/String;)V")
    private static native Object newCertificateFactory(Object spi, String type);

    @Replaces(STORE + ")Ljava/security/KeyStore;")
    static KeyStore keyStore(String type) throws KeyStoreException {
        Objects.requireNonNull(type, "null type name");
        return keyStore(keyStoreSpi(Algorithms.key(type)), type);
    }

    @Replaces(STORE + "Ljava/lang/String;)Ljava/security/KeyStore;")
    static KeyStore keyStore(String type, String provider) throws KeyStoreException, NoSuchProviderException {
        Algorithms.checkProvider(provider);
        return keyStore(type);
    }

    @Replaces(STORE + "Ljava/security/Provider;)Ljava/security/KeyStore;")
    static KeyStore keyStore(String type, Provider provider) throws KeyStoreException {
        return keyStore(type);
    }

    static KeyStore keyStore(Object spi, String type) throws KeyStoreException {
        try {
            return (KeyStore) newKeyStore(Algorithms.require(spi, type + " KeyStore not available"), type);
        } catch (NoSuchAlgorithmException e) {
            throw new KeyStoreException(type + " not found", e);
        }
    }

    @AlgorithmsOf("KeyStore")
    private static native Object keyStoreSpi(String key);

    @WrapsAlgorithm(
            "java.security.KeyStore.<init>(Ljava/security/KeyStoreSpi;Ljava/security/Provider;Ljava/lang/String;)V")
    private static native Object newKeyStore(Object spi, String type);
}
