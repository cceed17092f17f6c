// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package security;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.TreeSet;

/** Certificates as files have them: read, taken apart and verified. */
public class Certificates {
    private static final String ISSUER = "MIICHjCCAYegAwIBAgIJAL0tTZJt5VZCMA0GCSqGSIb3DQEBCwUAMC8xCzAJBgNVBAYTAkdSMQ8wDQYDVQQKEwZJb2xrb3MxDzANBgNV"
            + "BAMTBlBlbGlhczAeFw0yNDAxMDEwMDAwMDBaFw0zMzEyMjkwMDAwMDBaMC8xCzAJBgNVBAYTAkdSMQ8wDQYDVQQKEwZJb2xrb3MxDzAN"
            + "BgNVBAMTBlBlbGlhczCBnzANBgkqhkiG9w0BAQEFAAOBjQAwgYkCgYEAxCNyBFxFJf4DHh2RHjPLJ+twcMsjaWb/guZW7eJu9BtGBYAw"
            + "G3hLNR2I+4RaVU0PPNQdfh9m40Ml9j737PxAt0BActb9XQaUvf8W+GaE/uR/QEPJL9TfcoF4zoEMDokDAI8Fbhu7RVyzf/ezuNaxDImJ"
            + "lDzJLqedRSwzA9WRJ8kCAwEAAaNCMEAwHQYDVR0OBBYEFDLmTJnu3kR1UK1ioI7TnutE6dMjMA4GA1UdDwEB/wQEAwIBBjAPBgNVHRMB"
            + "Af8EBTADAQH/MA0GCSqGSIb3DQEBCwUAA4GBAFWnzTOv+8c47eNP05PEi32qDx6PIHkShxTMHS5BRKfPyk+aAyy/KduACOyMlPkADb/d"
            + "wR1Ab9t0+YbO8ULIXLADAKoyMPsjBzpb2IMu1tyvWgP9c6KzNVJnCwwKVjOhVVMVmcD60R/LN7+Xp+n2BDFKuTnHFmbooJG7hj7E+0kY";
    private static final String SUBJECT = "MIICFzCCAYCgAwIBAgIJAOjSv3Ss2wpOMA0GCSqGSIb3DQEBCwUAMC8xCzAJBgNVBAYTAkdSMQ8wDQYDVQQKEwZJb2xrb3MxDzANBgNV"
            + "BAMTBlBlbGlhczAeFw0yNDAyMDEwMDAwMDBaFw0yNjEwMjgwMDAwMDBaMCwxCzAJBgNVBAYTAkdSMQ0wCwYDVQQKEwRBcmdvMQ4wDAYD"
            + "VQQDEwVJYXNvbjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABDnc1UqhzuM1qQN7dIwhNVL71iQ01QnWAM7+wzntCRMbKnq6fBqTmnZA"
            + "o+ufT75aVSRV+wCq+N3aX7BQ+GnSAGOjgYQwgYEwHQYDVR0OBBYEFF7Tq36eAnT3QDwZ6j3PWTDYoPQcMCoGA1UdEQQjMCGCDGFyZ28u"
            + "ZXhhbXBsZYcEwAACB4ELYUBiLmV4YW1wbGUwHwYDVR0jBBgwFoAUMuZMme7eRHVQrWKgjtOe60Tp0yMwEwYDVR0lBAwwCgYIKwYBBQUH"
            + "AwEwDQYJKoZIhvcNAQELBQADgYEAtC2hObbMA1VrVhaRhGGsAcuSpVyoHpYCY3O5Oqoqajli79794zvtdzBvvvASJ3NVnUVBHJwjzG2f"
            + "eO6solacrgS3KIvmiaqEk271ImN0xSf0CAxS0H/R9s/37wxN9B9yb/lSbebkHLFRFcaNlhsKCGSYLf2LRxyuJJCd5yaFexs=";

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }

    private static X509Certificate read(byte[] encoded) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    private static void show(X509Certificate certificate) throws Exception {
        System.out.println(certificate.getType() + " " + certificate.getVersion() + " " + certificate.getSerialNumber());
        System.out.println(certificate.getSubjectX500Principal() + " by " + certificate.getIssuerX500Principal().getName());
        System.out.println(certificate.getNotBefore().toInstant() + " " + certificate.getNotAfter().toInstant());
        System.out.println(certificate.getSigAlgName() + " " + certificate.getSigAlgOID() + " " + certificate.getSignature().length
                + " " + certificate.getPublicKey().getAlgorithm() + " " + certificate.getBasicConstraints());
        System.out.println(Arrays.toString(certificate.getKeyUsage()) + " " + certificate.getExtendedKeyUsage() + " "
                + certificate.getSubjectAlternativeNames());
        System.out.println(new TreeSet<>(certificate.getNonCriticalExtensionOIDs()) + " " + certificate.getCriticalExtensionOIDs() + " "
                + certificate.hasUnsupportedCriticalExtension());
    }

    public static void main(String[] args) throws Exception {
        X509Certificate issuer = read(bytes(ISSUER));
        X509Certificate subject = read(bytes(SUBJECT));
        show(issuer);
        show(subject);
        System.out.println(Arrays.equals(subject.getEncoded(), bytes(SUBJECT)) + " " + subject.equals(read(bytes(SUBJECT))) + " "
                + subject.equals(issuer) + " " + subject.hashCode());
        Attempts.perform("issued", () -> subject.verify(issuer.getPublicKey()));
        Attempts.perform("by itself", () -> issuer.verify(issuer.getPublicKey()));
        try {
            issuer.verify(subject.getPublicKey());
        } catch (InvalidKeyException e) {
            System.out.println("by another");
        }
        byte[] changed = bytes(SUBJECT);
        changed[changed.length - 1] ^= 1;
        Attempts.perform("changed", () -> read(changed).verify(issuer.getPublicKey()));
        for (String time : new String[] {"2024-01-15T00:00:00Z", "2025-01-01T00:00:00Z", "2033-01-01T00:00:00Z"}) {
            Attempts.attempt(time, () -> {
                subject.checkValidity(Date.from(Instant.parse(time)));
                return "valid";
            });
        }
        String text = "a comment before\n-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes(SUBJECT)) + "\n-----END CERTIFICATE-----\n"
                + "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(bytes(ISSUER)) + "\n-----END CERTIFICATE-----\n";
        CertificateFactory factory = CertificateFactory.getInstance("X509");
        System.out.println(factory.getType());
        for (Certificate each : factory.generateCertificates(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)))) {
            System.out.println(((X509Certificate) each).getSubjectX500Principal());
        }
        Attempts.attempt("nothing", () -> factory.generateCertificate(new ByteArrayInputStream(new byte[0])));
        Attempts.attempt("no certificate", () -> factory.generateCertificate(new ByteArrayInputStream("text".getBytes())));
        Attempts.attempt("cut off", () -> read(Arrays.copyOf(bytes(SUBJECT), 100)));
        Attempts.attempt("no factory", () -> CertificateFactory.getInstance("X.510"));
        Attempts.attempt("null", () -> CertificateFactory.getInstance(null));
    }
}
