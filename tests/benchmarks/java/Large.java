// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import dev.amphora.api.Export;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Calendar;
import java.util.Locale;
import java.util.Scanner;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A library that reaches much of the class library, for tests/benchmarks/startup: what counts is its size. */
public final class Large {
    private Large() {}

    /** Nothing but an export to be called first. */
    @Export
    public static int first(int x) {
        return x + 1;
    }

    @Export
    public static String everything(String text) throws Exception {
        StringBuilder out = new StringBuilder();
        out.append(Pattern.compile("(\\w+)@(\\w+)").matcher(text).replaceAll("$2 at $1"));
        out.append(String.format("%08.3f %x %,d %s", 3.5, 255, 1234567, text));
        out.append(new BigDecimal("2").sqrt(MathContext.DECIMAL64).divide(new BigDecimal("7"), MathContext.DECIMAL32));
        out.append(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).plus(Duration.parse("PT3H")));
        out.append(LocalDate.parse(text, DateTimeFormatter.ofPattern("yyyy-MM-dd")).plusDays(3));
        out.append(Calendar.getInstance(Locale.ROOT).getTimeInMillis());
        out.append(Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-512").digest(text.getBytes(StandardCharsets.UTF_8))));
        out.append(IntStream.range(0, 100)
                .boxed()
                .collect(Collectors.groupingBy(i -> i % 7, Collectors.averagingInt(i -> i))));
        out.append(new ConcurrentHashMap<>(new TreeMap<>(java.util.Map.of(text, out.length()))));
        out.append(new Scanner(text).useDelimiter(",").next());
        return out.toString();
    }
}
