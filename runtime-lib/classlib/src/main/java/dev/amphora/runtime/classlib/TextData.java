// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Tables of the JDK that its classes for texts look for beside their class files. */
@PatchesJdk
public final class TextData {
    private static final String ICU = "java.base:jdk/internal/icu/impl/data/*/";
    private static final String BREAKS = "java.base:sun/text/resources/";

    private TextData() {}

    @BuildJdkFile(ICU + "nfc.nrm")
    private static native String nfc();

    @BuildJdkFile(ICU + "nfkc.nrm")
    private static native String nfkc();

    @BuildJdkFile(ICU + "ubidi.icu")
    private static native String bidi();

    @BuildJdkFile(ICU + "uprops.icu")
    private static native String properties();

    @BuildJdkFile(BREAKS + "CharacterBreakIteratorData")
    private static native String characterBreaks();

    @BuildJdkFile(BREAKS + "WordBreakIteratorData")
    private static native String wordBreaks();

    @BuildJdkFile(BREAKS + "LineBreakIteratorData")
    private static native String lineBreaks();

    @BuildJdkFile(BREAKS + "SentenceBreakIteratorData")
    private static native String sentenceBreaks();

    @BuildJdkFile("java.base:sun/net/idn/uidna.spp")
    private static native String nameProfile();

    @BuildJdkFile("java.base:java/util/currency.data")
    public static native String currencies();

    /** The name ends with that of one of ICU's files. */
    @Replaces("jdk.internal.icu.impl.ICUBinary.getRequiredData(Ljava/lang/String;)Ljava/nio/ByteBuffer;")
    static ByteBuffer icuData(String path) throws IOException {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String packed =
                switch (name) {
                    case "nfc.nrm" -> nfc();
                    case "nfkc.nrm" -> nfkc();
                    case "ubidi.icu" -> bidi();
                    case "uprops.icu" -> properties();
                    default -> throw new IllegalStateException("no data called " + path);
                };
        return ByteBuffer.wrap(new PackedBytes(packed).readAllBytes());
    }

    /** The one file that {@code IDN} asks for: which characters names of hosts may have, and what becomes of them. */
    static InputStream hostNames(Class<?> asking, String path) {
        return new PackedBytes(nameProfile());
    }

    /** The rules of all locales that have none of their own. */
    @Replaces("sun.util.resources.BreakIteratorResourceBundle.handleGetObject(Ljava/lang/String;)Ljava/lang/Object;")
    static Object breakRulesOf(Object bundle, String key) throws IOException {
        String packed =
                switch (key) {
                    case "CharacterData" -> characterBreaks();
                    case "WordData" -> wordBreaks();
                    case "LineData" -> lineBreaks();
                    case "SentenceData" -> sentenceBreaks();
                    default -> null;
                };
        return packed == null ? null : new PackedBytes(packed).readAllBytes();
    }
}
