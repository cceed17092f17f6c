// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import com.google.zxing.qrcode.QRCodeWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;

/** A library that programs may name in {@code @classpath}; its jar is on the class path of these tests. */
public enum Library {
    ZXING(QRCodeWriter.class);

    private final Class<?> member;

    Library(Class<?> member) {
        this.member = member;
    }

    static Library named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    Path jar() {
        try {
            return Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
