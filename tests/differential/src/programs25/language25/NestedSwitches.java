// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package language25;

/** JLS 15.28: pattern switches inside of guards, arms, lambdas and each other. */
public class NestedSwitches {
    sealed interface Json permits Num, Str, Arr, Obj, Nil {}

    record Num(double v) implements Json {}

    record Str(String s) implements Json {}

    record Arr(Json... items) implements Json {}

    record Obj(java.util.Map<String, Json> fields) implements Json {}

    enum Nil implements Json {
        NULL
    }

    static String show(Json j) {
        return switch (j) {
            case Num(double v) -> v == (long) v ? String.valueOf((long) v) : String.valueOf(v);
            case Str(String s) -> '"' + s + '"';
            case Arr(Json[] items) when switch (items.length) {
                case 0 -> true;
                default -> false;
            } -> "[]";
            case Arr(Json[] items) -> {
                StringBuilder b = new StringBuilder("[");
                for (Json item : items) {
                    b.append(b.length() > 1 ? "," : "").append(switch (item) {
                        case Nil n -> "_";
                        case null -> "?";
                        default -> show(item);
                    });
                }
                yield b.append("]").toString();
            }
            case Obj(var fields) -> new java.util.TreeMap<>(fields).entrySet().stream()
                    .map(e -> e.getKey() + ":" + show(e.getValue()))
                    .toList()
                    .toString();
            case Nil.NULL -> "null";
        };
    }

    public static void main(String[] args) {
        System.out.println(show(new Arr(new Num(1), new Num(1.5), new Str("x"), Nil.NULL, null, new Arr())));
        System.out.println(show(new Obj(java.util.Map.of("b", Nil.NULL, "a", new Arr(new Str(""))))));
    }
}
