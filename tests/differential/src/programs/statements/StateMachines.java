// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package statements;

/** Switches in loops that jump between states, with fall-through, labelled continue and computed next states. */
public class StateMachines {
    static String lex(String s) {
        StringBuilder out = new StringBuilder();
        int state = 0;
        int i = 0;
        int start = 0;
        loop:
        while (true) {
            char c = i < s.length() ? s.charAt(i) : 0;
            switch (state) {
                case 0:
                    start = i;
                    if (c == 0) {
                        break loop;
                    } else if (c >= '0' && c <= '9') {
                        state = 1;
                    } else if (Character.isLetter(c)) {
                        state = 2;
                        i++;
                        continue loop;
                    } else if (c == '"') {
                        state = 3;
                    } else if (c == ' ') {
                        break;
                    } else {
                        out.append('<').append(c).append('>');
                    }
                    break;
                case 1:
                    if (c >= '0' && c <= '9') {
                        break;
                    }
                    if (c == '.') {
                        state = 4;
                        break;
                    }
                case 4:
                    if (state == 4 && c >= '0' && c <= '9') {
                        break;
                    }
                    out.append('#').append(s, start, i).append(' ');
                    state = 0;
                    continue loop;
                case 2:
                    if (Character.isLetterOrDigit(c)) {
                        break;
                    }
                    out.append('@').append(s, start, i).append(' ');
                    state = 0;
                    continue;
                case 3:
                    if (c == 0) {
                        return out + "unterminated";
                    }
                    if (c == '"') {
                        out.append('$').append(s, start + 1, i).append(' ');
                        state = 0;
                    }
                    break;
                default:
                    throw new AssertionError();
            }
            i++;
        }
        return out.toString();
    }

    public static void main(String[] args) {
        for (String s : new String[] {"x1 = 3.14 + foo(\"a b\", 42)", "", "\"open", "1.2.3 ..", "a\"b\"c"}) {
            System.out.println(lex(s));
        }
    }
}
