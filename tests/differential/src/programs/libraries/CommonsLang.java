// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @classpath commons_lang3
// @timeout 300
package libraries;

import org.apache.commons.lang3.ArrayUtils;
import org.apache.commons.lang3.Range;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.builder.CompareToBuilder;
import org.apache.commons.lang3.builder.HashCodeBuilder;
import org.apache.commons.lang3.math.Fraction;
import org.apache.commons.lang3.math.NumberUtils;
import org.apache.commons.lang3.tuple.Pair;
import org.apache.commons.lang3.tuple.Triple;

/** commons-lang3: texts, tuples, numbers, builders. */
public class CommonsLang {
    public static void main(String[] args) throws Exception {
        System.out.println(StringUtils.capitalize("hello") + StringUtils.reverse("abc") + StringUtils.leftPad("7", 3, '0'));
        System.out.println(StringUtils.getLevenshteinDistance("kitten", "sitting") + StringUtils.abbreviate("a long text here", 8));
        System.out.println(StringUtils.join(new int[] {1, 2, 3}, ',') + StringUtils.isBlank(" "));
        System.out.println(StringUtils.substringBetween("a[b]c", "[", "]") + StringUtils.swapCase("aBc"));
        System.out.println(Pair.of(1, "x") + " " + Triple.of(1, 2, 3) + NumberUtils.toInt("12", 0));
        System.out.println(ArrayUtils.toString(ArrayUtils.add(new int[] {1, 2}, 3)) + Fraction.getFraction(3, 6).reduce());
        System.out.println(Range.of(1, 5).contains(3) + " " + new HashCodeBuilder(17, 37).append(1).append("x").toHashCode());
        System.out.println(new CompareToBuilder().append(1, 2).toComparison());
    }
}
