// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;
import static util.Attempts.perform;

import java.math.BigInteger;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Scanner;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Scanner: tokens, numbers of several bases and locales, delimiters, lines, searches, and what is not there. */
public class Scanners {
    public static void main(String[] args) {
        Locale.setDefault(Locale.US);
        Scanner mixed = new Scanner("12 -7 0x1F 1,234 1.5e3 true FALSE NaN 99999999999 word\n\n last line  \r\nend");
        System.out.println(mixed.nextInt() + " " + mixed.nextByte() + " " + mixed.hasNextInt() + mixed.next() + " " + mixed.nextInt() + " "
                + mixed.nextDouble() + " " + mixed.nextBoolean() + mixed.nextBoolean() + " " + mixed.nextDouble() + " " + mixed.hasNextInt() + mixed.hasNextLong()
                + mixed.nextBigInteger());
        attempt("nextInt of a word", mixed::nextInt);
        attempt("nextBoolean of a word", mixed::nextBoolean);
        attempt("word", mixed::next);
        attempt("rest of the line", mixed::nextLine);
        attempt("empty line", mixed::nextLine);
        attempt("line", mixed::nextLine);
        attempt("hasNextLine", mixed::hasNextLine);
        attempt("last", mixed::nextLine);
        attempt("no line", mixed::nextLine);
        attempt("no token", mixed::next);
        attempt("no int", mixed::nextInt);
        mixed.close();
        attempt("closed", mixed::next);
        attempt("closed, asked", mixed::hasNext);
        Scanner hex = new Scanner("ff 7F -80 zz 10").useRadix(16);
        System.out.println(hex.nextInt() + " " + hex.nextShort() + " " + hex.nextInt() + " " + hex.hasNextInt(36) + hex.nextInt(36) + " " + hex.nextBigInteger(2));
        attempt("radix", () -> new Scanner("1").useRadix(1));
        attempt("too large for a byte", () -> new Scanner("200").nextByte());
        attempt("too large for an int", () -> new Scanner("2147483648").nextInt());
        attempt("big", () -> new Scanner("123456789012345678901234567890").nextBigInteger().equals(new BigInteger("123456789012345678901234567890")));
        attempt("decimal", () -> new Scanner("1,000.50 -0.0 1e400").nextBigDecimal());
        Scanner german = new Scanner("1.234,5 1,5").useLocale(Locale.ROOT);
        attempt("other locale", german::nextDouble);
        System.out.println(german.locale() + " " + german.delimiter());
        Scanner commas = new Scanner("a,b,,c, d").useDelimiter(",");
        StringBuilder text = new StringBuilder();
        while (commas.hasNext()) {
            text.append('[').append(commas.next()).append(']');
        }
        System.out.println(text);
        Scanner pattern = new Scanner("key1=v1;key2 = v2;bad").useDelimiter("\\s*[=;]\\s*");
        System.out.println(pattern.next("k\\w+") + pattern.next() + pattern.hasNext("x.*") + pattern.next(Pattern.compile("key.")) + pattern.next());
        attempt("next by a pattern", () -> pattern.next("z+"));
        System.out.println(pattern.next());
        Scanner find = new Scanner("one 1 two 22 three 333\nfour 4444");
        System.out.println(find.findInLine("(\\d+) (\\w+)") + " " + find.match().group(2) + find.match().start() + " " + find.findInLine("four"));
        System.out.println(find.findWithinHorizon("\\d{4}", 0) + " " + find.findWithinHorizon("x", 5));
        attempt("no match", find::match);
        attempt("skip", () -> new Scanner("  x=5").skip("\\s*x=").nextInt());
        attempt("skip what is not there", () -> new Scanner("abc").skip("x"));
        attempt("horizon", () -> find.findWithinHorizon("x", -1));
        System.out.println(new Scanner("a1b22c").findAll("\\d+").map(MatchResult::group).toList() + " " + new Scanner("x y  z").tokens().toList());
        try {
            new Scanner("").nextLine();
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        perform("remove", () -> new Scanner("x").remove());
        attempt("null", () -> new Scanner((String) null));
    }
}
