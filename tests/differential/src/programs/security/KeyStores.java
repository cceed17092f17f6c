// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package security;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.Key;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collections;
import javax.crypto.spec.SecretKeySpec;

/** Stores of keys and certificates, as {@code keytool} writes them and as the program does. */
public class KeyStores {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String STORE = "MIIEGQIBAzCCA8QGCSqGSIb3DQEHAaCCA7UEggOxMIIDrTCCASUGCSqGSIb3DQEHAaCCARYEggESMIIBDjCCAQoGCyqGSIb3DQEMCgEC"
            + "oIG8MIG5MGUGCSqGSIb3DQEFDTBYMDcGCSqGSIb3DQEFDDAqBBSWrqVsHB7COUjwjt5NhDn3ugAP8QIBMgIBIDAMBggqhkiG9w0CCQUA"
            + "MB0GCWCGSAFlAwQBKgQQGyjolJFlUfIuD2S00/1RiwRQfcXRqEmyPjqrXsvD+MrPFFz/Iq7dbSSVDUNLTuKY0sqrJQV5qoOjMnWFcrot"
            + "m8fxPoftLpfkCOI2CnPeRp9W8XVYDAIzQNJWP4dqonaCf6IxPDAXBgkqhkiG9w0BCRQxCh4IAG0AaQBuAGUwIQYJKoZIhvcNAQkVMRQE"
            + "ElRpbWUgMTc5NTk1NjI3MjI3NTCCAoAGCSqGSIb3DQEHBqCCAnEwggJtAgEAMIICZgYJKoZIhvcNAQcBMGUGCSqGSIb3DQEFDTBYMDcG"
            + "CSqGSIb3DQEFDDAqBBQJDOXUrx6phn0EOM59mzMDcN5yeQIBMgIBIDAMBggqhkiG9w0CCQUAMB0GCWCGSAFlAwQBKgQQ6ctz3lyauJvz"
            + "r9zes+6SCoCCAfC39sBmLSEyInR0LDJS1lPQorwMKV8eYy0d/Gw+ajtvxqnJgQ4elFvzwqUw3Jz8fy3QICXtid+VtfJxNi+4y5JzspiD"
            + "oakIOERt2dCy+2TU1vSL5aLvoBmxEdRae5KdeCUcBFzjJWS6YP4+Qq+xVXgrW1O+MfNv8kRSOGcGfotTiZ3e/pxb0OHiPW44836V+2Bu"
            + "x1yqtGC9Obe7E+4sU8nKx+RSMzC1exnAJDn5Xp7FWnUIZH1YBe1Wn1iCtFAq35N8dzWtN4ER8hJIU6EtjqwRVM5VtpXEN5WE5uGN5u/m"
            + "azEZzqz+xUvkM1WZkL5M+P7KdIhHlxczPIOwU3anrvew5x+M4WhSl/3xSWBNFke+jcH0HPk+kfdc8BPCZujoTD5JB3+xId0l2HeszaB2"
            + "YS0W4R1xqw8V9IXx1QvfKxS1eP0fJ04Y3jaYwZBxDoEuWExIk2QfUO91/MSAgluoqEgEY8UuHEC5Tcoi/CzOTmVR96jHgM3xvucHVLX7"
            + "/oTUqwofBZJ4pkKfSXhc9Kj3vcYwKYm8C+9DfaFDYBirJ/0LSidYBAczjBJTnHnbHNG2fLW0vAe9TCEBw765uIYhJfiH9KaZsfFDBIPu"
            + "e12bdpKlpV6n3txUGAUFSiMqfz3TORJ3GIl7NAMDx48SxrO/Ie+uMEwwMTANBglghkgBZQMEAgEFAAQg9TBnmY5Ly18fwSEHEa6zIQIv"
            + "JUobYGqIJDZUErfiyBIEFF+OMKmyucuxVYZz0gea5o9bRyOnAgEy";

    private static KeyStore load(byte[] bytes, char[] password) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(bytes), password);
        return store;
    }

    private static void show(KeyStore store) throws Exception {
        for (String alias : Collections.list(store.aliases())) {
            Certificate certificate = store.getCertificate(alias);
            System.out.println(alias + " " + store.isKeyEntry(alias) + store.isCertificateEntry(alias) + " "
                    + (certificate instanceof X509Certificate x ? x.getSubjectX500Principal() : certificate) + " "
                    + (store.getCertificateChain(alias) == null ? 0 : store.getCertificateChain(alias).length));
        }
    }

    public static void main(String[] args) throws Exception {
        // Fewer rounds than otherwise: what matters is that they are the same.
        for (String what : new String[] {"mac", "certPbe", "keyPbe"}) {
            System.setProperty("keystore.pkcs12." + what + "IterationCount", "60");
        }
        System.out.println(KeyStore.getDefaultType());
        byte[] bytes = Base64.getDecoder().decode(STORE);
        KeyStore store = load(bytes, PASSWORD);
        System.out.println(store.getType() + " " + store.size() + " " + store.containsAlias("mine") + store.containsAlias("yours"));
        show(store);
        Key key = store.getKey("mine", PASSWORD);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign((java.security.PrivateKey) key);
        signature.update(bytes);
        byte[] signed = signature.sign();
        signature.initVerify(store.getCertificate("mine"));
        signature.update(bytes);
        System.out.println(key.getAlgorithm() + " " + signature.verify(signed));
        KeyStore made = KeyStore.getInstance("pkcs12");
        made.load(null, null);
        made.setKeyEntry("copy", key, "other".toCharArray(), store.getCertificateChain("mine"));
        made.setCertificateEntry("trusted", store.getCertificate("mine"));
        made.setEntry("secret", new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[16], "AES")), new KeyStore.PasswordProtection(PASSWORD));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        made.store(written, PASSWORD);
        KeyStore again = load(written.toByteArray(), PASSWORD);
        System.out.println(again.size() + " " + again.getKey("copy", "other".toCharArray()).equals(key) + " "
                + again.getKey("secret", PASSWORD).getAlgorithm());
        show(again);
        again.deleteEntry("secret");
        System.out.println(again.size());
        Attempts.attempt("wrong password", () -> load(bytes, "change".toCharArray()));
        Attempts.attempt("no store", () -> load(new byte[] {1, 2, 3}, PASSWORD));
        Attempts.attempt("not loaded", () -> KeyStore.getInstance("PKCS12").size());
        Attempts.attempt("no kind", () -> KeyStore.getInstance("PKCS13"));
        Attempts.attempt("nobody", () -> again.getKey("nobody", PASSWORD));
    }
}
