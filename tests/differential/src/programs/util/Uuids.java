// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** UUID: texts of every form, order, parts of versions. */
public class Uuids {
    public static void main(String[] args) {
        UUID uuid = new UUID(0x0123456789abcdefL, 0xfedcba9876543210L);
        System.out.println(uuid + " " + uuid.hashCode() + " " + uuid.version() + " " + uuid.variant() + " " + uuid.equals(UUID.fromString(uuid.toString())));
        UUID named = UUID.nameUUIDFromBytes("name".getBytes(StandardCharsets.UTF_8));
        System.out.println(named + " " + named.version() + " " + named.variant());
        UUID timed = UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
        System.out.println(timed.timestamp() + " " + timed.clockSequence() + " " + timed.node() + " " + timed.version());
        attempt("timestamp", named::timestamp);
        attempt("clockSequence", named::clockSequence);
        attempt("node", named::node);
        for (String text : new String[] {"", "-", "----", "0-0-0-0-0", "1-2-3-4-5", "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6",
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf6a", "f81d4fae-7dec-11d0-a765-00a0c91e6bfg", "f81d4fae7dec11d0a76500a0c91e6bf6",
            "123456789-1-1-1-1", "1-12345-1-1-1", "ffffffffffffffff-1-1-1-1", "1-2-3-4-5-6", "1--3-4-5", "-1-2-3-4", " 1-2-3-4-5", "00000000-0000-0000-0000-0000000000\u0661\u0661"}) {
            attempt(text, () -> UUID.fromString(text));
        }
        attempt("null", () -> UUID.fromString(null));
        attempt("null name", () -> UUID.nameUUIDFromBytes(null));
        System.out.println(new TreeSet<>(List.of(new UUID(-1, 0), new UUID(0, -1), new UUID(1, 0), new UUID(0, 1), uuid, named)));
        UUID random = UUID.randomUUID();
        System.out.println(random.version() + " " + random.variant() + " " + random.toString().length() + " " + random.equals(UUID.randomUUID()));
    }
}
