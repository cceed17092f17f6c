// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package applications;

/** A Brainfuck interpreter with a jump table, running programs that read, write and nest loops. */
public class Brainfuck {
    static String run(String program, String input) {
        int[] jumps = new int[program.length()];
        int[] stack = new int[program.length()];
        int depth = 0;
        for (int i = 0; i < program.length(); i++) {
            if (program.charAt(i) == '[') {
                stack[depth++] = i;
            } else if (program.charAt(i) == ']') {
                if (depth == 0) {
                    return "unmatched ] at " + i;
                }
                int open = stack[--depth];
                jumps[open] = i;
                jumps[i] = open;
            }
        }
        if (depth > 0) {
            return "unmatched [ at " + stack[depth - 1];
        }
        byte[] tape = new byte[3000];
        StringBuilder output = new StringBuilder();
        int at = 0;
        int read = 0;
        long steps = 0;
        try {
            for (int pc = 0; pc < program.length(); pc++) {
                steps++;
                switch (program.charAt(pc)) {
                    case '>' -> at++;
                    case '<' -> at--;
                    case '+' -> tape[at]++;
                    case '-' -> tape[at]--;
                    case '.' -> output.append((char) (tape[at] & 0xFF));
                    case ',' -> tape[at] = read < input.length() ? (byte) input.charAt(read++) : 0;
                    case '[' -> pc = tape[at] == 0 ? jumps[pc] : pc;
                    case ']' -> pc = tape[at] != 0 ? jumps[pc] : pc;
                    default -> steps--;
                }
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            return "off the tape after " + steps + " steps";
        }
        return output + " (" + steps + " steps)";
    }

    public static void main(String[] args) {
        System.out.println(run(
                "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.", ""));
        System.out.println(run(",[>,]<[.<]", "reversed"));
        System.out.println(run(",>,<[->[->+>+<<]>>[-<<+>>]<<<]>>.", "\u0007\u0009"));
        System.out.println(run("+[[->]+[-<]", ""));
        System.out.println(run("+]", ""));
        System.out.println(run("+[<+]", ""));
        System.out.println(run("++++[>+++++<-]>[<+++++>-]+<+[>[>+>+<<-]++>>[<<+>>-]>>>[-]++>[-]+>>>+[[-]++++++>>>]<<<[[<++++++++<++>>-]+"
                + "<.<[>----<-]<]<<[>>>>>[>>>[-]+++++++++<[>-<-]+++++++++>[-[<->-]+[<<<]]<[>+<-]>]<<-]<<-]", ""));
    }
}
