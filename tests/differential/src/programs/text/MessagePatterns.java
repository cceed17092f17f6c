// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @timeout 300
package text;

import static text.Attempts.attempt;

import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/** MessageFormat and ChoiceFormat: quotes, nested formats, missing arguments, parsing, what is no pattern. */
public class MessagePatterns {
    private static void show(String pattern, Object... arguments) {
        attempt(pattern, () -> {
            MessageFormat f = new MessageFormat(pattern, Locale.US);
            return f.format(arguments) + " | " + f.toPattern();
        });
    }

    public static void main(String[] args) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        show("{0} {1} {0}", "a", 1234567);
        show("it''s '{0}' '' {0}", "x");
        show("it's {0}", "x");
        show("{0} {5}", "a");
        show("{0}", (Object) null);
        show("{0,number} {0,number,integer} {0,number,percent} {0,number,currency} {0,number,#.#}", 1234.56);
        show("{0,date} {0,date,short} {0,date,yyyy.MM.dd} {0,time} {0,time,full}", new Date(86_400_000L * 365));
        show("{0,choice,0#none|1#one|1<many {0}}", 5);
        show("{0,choice,0#none|1#one|1<many {0}}", 1);
        show("{0,choice,0#none|1#one|1<many {0}}", -3);
        show(" {0} , { 1 }", "a", "b");
        show("{0,number,'#'#}", 5);
        show("{0} {1}", new Object[] {new Date(0), 1.5});
        for (String bad : new String[] {"{", "{0", "{x}", "{-1}", "{0,}", "{0,none}", "{0,number,0;0;0}", "{}", "{0,date,bbb}", "}", "{0,choice,x}", "{0,number,#", "{1000000000000}", "'{"}) {
            show(bad, 1);
        }
        MessageFormat f = new MessageFormat("{1} is {0,number} of {2}", Locale.US);
        System.out.println(Arrays.toString(f.parse("five is 5 of many words")) + " " + f.getFormats().length + f.getFormatsByArgumentIndex().length + f.equals(f.clone()));
        attempt("parse", () -> f.parse("five was 5"));
        System.out.println(Arrays.toString(f.parse("no", new ParsePosition(0))));
        f.setFormatByArgumentIndex(0, new ChoiceFormat("0#zero|1#one"));
        System.out.println(f.format(new Object[] {1, "x", "y"}) + " " + f.toPattern() + " " + MessageFormat.format("{0}-{1}", 1, "b"));
        attempt("date that is none", () -> new MessageFormat("{0,date}", Locale.US).format(new Object[] {"text"}));
        attempt("null pattern", () -> new MessageFormat(null));
        ChoiceFormat choice = new ChoiceFormat(new double[] {0, 1, ChoiceFormat.nextDouble(1)}, new String[] {"none", "one", "more"});
        System.out.println(choice.format(-1) + choice.format(0.5) + choice.format(1) + choice.format(1.0001) + choice.format(Double.NaN) + " " + choice.toPattern() + " " + choice.parse("more") + choice.parse("zzz", new ParsePosition(0)) + ChoiceFormat.previousDouble(1));
        attempt("lengths", () -> new ChoiceFormat(new double[1], new String[2]));
        attempt("order", () -> new ChoiceFormat("1#a|0#b"));
        attempt("no limit", () -> new ChoiceFormat("a#b"));
        attempt("empty", () -> new ChoiceFormat("").format(1));
        attempt("less or equal", () -> new ChoiceFormat("0\u2264a|1<b|2#'|'c").format(2) + new ChoiceFormat("-\u221E#neg|0#pos").format(-5));
    }
}
