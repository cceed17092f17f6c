// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** Numbers and truth values from system properties. A name that no property can have is no mistake here. */
final class PropertyValues {
    private PropertyValues() {}

    private static String property(String name) {
        return name == null || name.isEmpty() ? null : System.getProperty(name);
    }

    @Replaces("java.lang.Boolean.getBoolean(Ljava/lang/String;)Z")
    static boolean getBoolean(String name) {
        return Boolean.parseBoolean(property(name));
    }

    @Replaces("java.lang.Integer.getInteger(Ljava/lang/String;)Ljava/lang/Integer;")
    static Integer getInteger(String name) {
        return getInteger(name, null);
    }

    @Replaces("java.lang.Integer.getInteger(Ljava/lang/String;I)Ljava/lang/Integer;")
    static Integer getInteger(String name, int otherwise) {
        Integer found = getInteger(name, null);
        return found == null ? Integer.valueOf(otherwise) : found;
    }

    @Replaces("java.lang.Integer.getInteger(Ljava/lang/String;Ljava/lang/Integer;)Ljava/lang/Integer;")
    static Integer getInteger(String name, Integer otherwise) {
        String value = property(name);
        try {
            return value == null ? otherwise : Integer.decode(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    @Replaces("java.lang.Long.getLong(Ljava/lang/String;)Ljava/lang/Long;")
    static Long getLong(String name) {
        return getLong(name, null);
    }

    @Replaces("java.lang.Long.getLong(Ljava/lang/String;J)Ljava/lang/Long;")
    static Long getLong(String name, long otherwise) {
        Long found = getLong(name, null);
        return found == null ? Long.valueOf(otherwise) : found;
    }

    @Replaces("java.lang.Long.getLong(Ljava/lang/String;Ljava/lang/Long;)Ljava/lang/Long;")
    static Long getLong(String name, Long otherwise) {
        String value = property(name);
        try {
            return value == null ? otherwise : Long.decode(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
