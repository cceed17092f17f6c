// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import com.google.zxing.qrcode.QRCodeWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.math3.complex.Complex;
import org.jsoup.Jsoup;
import org.locationtech.jts.geom.Geometry;
import org.tukaani.xz.XZOutputStream;

/** A library that programs may name in {@code @classpath}; its jar is on the class path of these tests. */
public enum Library {
    COMMONS_LANG3(StringUtils.class),
    COMMONS_MATH3(Complex.class),
    JSOUP(Jsoup.class),
    JTS(Geometry.class),
    XZ(XZOutputStream.class),
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
