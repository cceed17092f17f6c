// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package patterns25;

/** JLS 14.11.1, 14.30.3: record patterns over components of all primitive types, alone and after one another. */
public class RecordsOfPrimitives {
    sealed interface Value {}

    record Bool(boolean value, Object more) implements Value {}

    record Byt(byte value, Object more) implements Value {}

    record Shor(short value, Object more) implements Value {}

    record Cha(char value, Object more) implements Value {}

    record Int(int value, Object more) implements Value {}

    record Lon(long value, Object more) implements Value {}

    record Floa(float value, Object more) implements Value {}

    record Doubl(double value, Object more) implements Value {}

    record All(boolean z, byte b, short s, char c, int i, long l, float f, double d) {}

    record Pair<A, B>(A first, B second) {}

    static String alone(Value v) {
        return switch (v) {
            case Bool(boolean z, var more) -> "boolean " + z + more;
            case Byt(byte b, var more) -> "byte " + b + more;
            case Shor(short s, var more) -> "short " + s + more;
            case Cha(char c, var more) -> "char " + c + more;
            case Int(int i, var more) -> "int " + i + more;
            case Lon(long l, var more) -> "long " + l + more;
            case Floa(float f, var more) -> "float " + f + more;
            case Doubl(double d, var more) -> "double " + d + more;
        };
    }

    static String merged(Object v) {
        return switch (v) {
            case Bool(boolean z, String s) when z -> "true with string " + s;
            case Bool(boolean z, String s) -> z + " with string " + s;
            case Bool(boolean z, Integer i) -> z + " with integer " + i;
            case Byt(byte b, String s) when b < 0 -> "negative byte with string " + s;
            case Byt(byte b, String s) -> "byte " + b + " with string " + s;
            case Byt(byte b, Integer i) -> "byte " + b + " with integer " + i;
            case Shor(short h, String s) when h < 0 -> "negative short with string " + s;
            case Shor(short h, Integer i) -> "short " + h + " with integer " + i;
            case Cha(char c, String s) when c > 'm' -> "late char with string " + s;
            case Cha(char c, Integer i) -> "char " + c + " with integer " + i;
            case Int(int n, String s) when n < 0 -> "negative int with string " + s;
            case Int(int n, Integer i) -> "int " + n + " with integer " + i;
            case Int(int n, Object o) -> "int " + n + " with " + o;
            case Lon(long n, String s) when n < 0 -> "negative long with string " + s;
            case Lon(long n, Integer i) -> "long " + n + " with integer " + i;
            case Floa(float f, String s) when f < 0 -> "negative float with string " + s;
            case Floa(float f, Integer i) -> "float " + f + " with integer " + i;
            case Doubl(double d, String s) when d < 0 -> "negative double with string " + s;
            case Doubl(double d, Integer i) -> "double " + d + " with integer " + i;
            case Doubl(double d, Long i) -> "double " + d + " with long " + i;
            case All(boolean z, byte b, short s, char c, int i, long l, float f, double d) when z ->
                    "all " + b + s + c + i + l + f + d;
            case All(var z, var b, var s, var c, var i, var l, var f, var d) -> "all but " + (b + s + c + i + l + f + d);
            default -> "none";
        };
    }

    static String nested(Object o) {
        return switch (o) {
            case Pair(Doubl(double a, var m), Doubl(double b, var n)) when a == b -> "equal " + a + m + n;
            case Pair(Doubl(double a, var m), Doubl(double b, var n)) -> "doubles " + (a + b) + m + n;
            case Pair(Doubl(double a, var m), Lon(long b, var n)) -> "double and long " + (a + b) + m + n;
            case Pair(Lon(long a, Pair(Int(int b, var m), Cha(char c, var n))), var rest) ->
                    "deep " + a + b + c + m + n + rest;
            case Pair(Lon(long a, Pair(Int(int b, var m), Floa(float c, var n))), var rest) ->
                    "deeper " + a + b + c + m + n + rest;
            default -> "none";
        };
    }

    static String instance(Object o) {
        if (o instanceof Pair(Doubl(double d, String s), Bool(boolean z, Object rest)) && z) {
            return d + s + rest;
        }
        if (o instanceof Doubl(double d, Object rest) && Double.isNaN(d)) {
            return "not a number " + rest;
        }
        return "no instance";
    }

    public static void main(String[] args) {
        Value[] values = {
            new Bool(true, "s"), new Bool(false, "s"), new Bool(false, 1), new Bool(true, 1L), new Byt((byte) -128, "s"),
            new Byt((byte) 127, "t"), new Byt((byte) 1, 2), new Shor((short) -32768, "s"), new Shor((short) 7, 3),
            new Shor((short) 7, "s"), new Cha('z', "s"), new Cha('a', "s"), new Cha('a', 4), new Int(Integer.MIN_VALUE, "s"),
            new Int(5, 6), new Int(7, null), new Lon(Long.MIN_VALUE, "s"), new Lon(1L << 40, 7), new Lon(3, 3L),
            new Floa(-0.5f, "s"), new Floa(-0.0f, "s"), new Floa(Float.NaN, 8), new Doubl(-1e300, "s"), new Doubl(-0.0, "s"),
            new Doubl(Double.NaN, 9), new Doubl(2.5, 10L), new Doubl(2.5, null)
        };
        for (Value v : values) {
            System.out.println(alone(v) + " / " + merged(v) + " / " + instance(v));
        }
        System.out.println(merged(new All(true, (byte) 1, (short) 2, 'c', 3, 4, 5, 6)));
        System.out.println(merged(new All(false, (byte) 1, (short) 2, 'c', 3, 4, 5, 6)));
        System.out.println(merged("x"));
        System.out.println(nested(new Pair<>(new Doubl(1, "m"), new Doubl(1, "n"))));
        System.out.println(nested(new Pair<>(new Doubl(1, "m"), new Doubl(2, "n"))));
        System.out.println(nested(new Pair<>(new Doubl(1, "m"), new Lon(2, "n"))));
        System.out.println(nested(new Pair<>(new Doubl(1, "m"), new Int(2, "n"))));
        System.out.println(nested(new Pair<>(new Lon(1, new Pair<>(new Int(2, "m"), new Cha('c', "n"))), "rest")));
        System.out.println(nested(new Pair<>(new Lon(1, new Pair<>(new Int(2, "m"), new Floa(3, "n"))), null)));
        System.out.println(nested(new Pair<>(null, null)));
        System.out.println(instance(new Pair<>(new Doubl(4, "s"), new Bool(true, "rest"))));
        System.out.println(instance(new Doubl(Double.NaN, "rest")));
        System.out.println(instance(null));
        try {
            System.out.println(alone(null));
        } catch (NullPointerException e) {
            System.out.println("null is no value");
        }
    }
}
