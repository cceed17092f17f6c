// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package enums;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;

/** JLS 8.9.2: constants made with lambdas, static lookup, enum maps as state machines, streams of constants. */
public class EnumsWithLambdas {
    enum Op implements DoubleBinaryOperator {
        ADD('+', (a, b) -> a + b),
        MUL('*', (a, b) -> a * b),
        POW('^', Math::pow);

        private static final Map<Character, Op> BY_SYMBOL = Arrays.stream(values()).collect(Collectors.toMap(o -> o.symbol, o -> o));
        final char symbol;
        private final DoubleBinaryOperator f;

        Op(char symbol, DoubleBinaryOperator f) {
            this.symbol = symbol;
            this.f = f;
        }

        static Op of(char c) {
            return BY_SYMBOL.get(c);
        }

        @Override
        public double applyAsDouble(double a, double b) {
            return f.applyAsDouble(a, b);
        }
    }

    enum State {
        START {
            @Override
            State next(char c) {
                return Character.isDigit(c) ? NUMBER : c == '"' ? TEXT : START;
            }
        },
        NUMBER {
            @Override
            State next(char c) {
                return Character.isDigit(c) ? this : START.next(c);
            }
        },
        TEXT {
            @Override
            State next(char c) {
                return c == '"' ? START : TEXT;
            }
        };

        abstract State next(char c);
    }

    public static void main(String[] args) {
        System.out.println(Op.of('+').applyAsDouble(2, 3) + " " + Op.of('*').applyAsDouble(2, 3) + " " + Op.of('^').applyAsDouble(2, 3) + Op.of('?'));
        EnumMap<State, Integer> visits = new EnumMap<>(State.class);
        State s = State.START;
        for (char c : "ab12\"3x\"4 5".toCharArray()) {
            s = s.next(c);
            visits.merge(s, 1, Integer::sum);
        }
        System.out.println(visits + " " + s);
    }
}
