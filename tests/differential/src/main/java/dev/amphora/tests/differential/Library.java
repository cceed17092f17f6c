// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import com.google.gson.Gson;
import com.google.zxing.qrcode.QRCodeWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import kotlin.Unit;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.io.IOUtils;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.BaseProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.jsoup.Jsoup;
import org.locationtech.jts.geom.Geometry;
import org.slf4j.Logger;
import org.slf4j.simple.SimpleLogger;
import org.tukaani.xz.XZOutputStream;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;
import scala.Option;

/** A library that programs may name in {@code @classpath}; its jar is on the class path of these tests. */
public enum Library {
    COMMONS_CODEC(Hex.class),
    COMMONS_COMPRESS(ArchiveEntry.class),
    COMMONS_CSV(CSVFormat.class),
    COMMONS_IO(IOUtils.class),
    COMMONS_LANG3(StringUtils.class),
    COMMONS_MATH3(Complex.class),
    GSON(Gson.class),
    GUAVA(ImmutableList.class),
    /** A jar beside Guava's, of two classes. */
    GUAVA_ACCESS(InternalFutureFailureAccess.class),
    JACKSON_ANNOTATIONS(JsonProperty.class),
    JACKSON_CORE(JsonFactory.class),
    JACKSON_DATABIND(ObjectMapper.class),
    JSOUP(Jsoup.class),
    JTS(Geometry.class),
    KOTLIN(Unit.class),
    PICOCLI(CommandLine.class),
    RNG_API(UniformRandomProvider.class),
    RNG_CORE(BaseProvider.class),
    RNG_SIMPLE(RandomSource.class),
    SCALA(Option.class),
    SLF4J_API(Logger.class),
    SLF4J_SIMPLE(SimpleLogger.class),
    SNAKEYAML(Yaml.class),
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
