// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package patterns25;

/** JLS 14.11.1.1: a switch over a sealed hierarchy is exhaustive without default, records inside included. */
public class SealedSwitch {
    sealed interface Expr permits Num, Add, Mul, Neg {}

    record Num(int value) implements Expr {}

    record Add(Expr left, Expr right) implements Expr {}

    record Mul(Expr left, Expr right) implements Expr {}

    record Neg(Expr operand) implements Expr {}

    static int eval(Expr e) {
        return switch (e) {
            case Num(int v) -> v;
            case Add(Num(int a), Num(int b)) -> a + b;
            case Add(Expr a, Expr b) -> eval(a) + eval(b);
            case Mul(Expr a, Num(var b)) when b == 0 -> 0;
            case Mul(var a, var b) -> eval(a) * eval(b);
            case Neg(Neg(Expr inner)) -> eval(inner);
            case Neg(Expr inner) -> -eval(inner);
        };
    }

    public static void main(String[] args) {
        Expr sum = new Add(new Num(2), new Num(3));
        System.out.println(eval(sum));
        System.out.println(eval(new Mul(new Add(sum, new Num(1)), new Neg(new Num(4)))));
        System.out.println(eval(new Mul(sum, new Num(0))));
        System.out.println(eval(new Neg(new Neg(sum))));
    }
}
