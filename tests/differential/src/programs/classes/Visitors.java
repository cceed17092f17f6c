// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

import java.util.ArrayList;
import java.util.List;

/** JLS 15.12: double dispatch: overloads by static type, overrides by the object, generic visitors. */
public class Visitors {
    interface Visitor<R> {
        R number(int n);

        R sum(Expr a, Expr b);

        default R product(Expr a, Expr b) {
            throw new UnsupportedOperationException("product of " + getClass().getSimpleName());
        }
    }

    interface Expr {
        <R> R accept(Visitor<R> v);
    }

    static Expr number(int n) {
        return new Expr() {
            @Override
            public <R> R accept(Visitor<R> v) {
                return v.number(n);
            }
        };
    }

    static Expr sum(Expr a, Expr b) {
        return new Expr() {
            @Override
            public <R> R accept(Visitor<R> v) {
                return v.sum(a, b);
            }
        };
    }

    record Product(Expr a, Expr b) implements Expr {
        @Override
        public <R> R accept(Visitor<R> v) {
            return v.product(a, b);
        }
    }

    static class Eval implements Visitor<Integer> {
        @Override
        public Integer number(int n) {
            return n;
        }

        @Override
        public Integer sum(Expr a, Expr b) {
            return a.accept(this) + b.accept(this);
        }

        @Override
        public Integer product(Expr a, Expr b) {
            return a.accept(this) * b.accept(this);
        }
    }

    static class Show implements Visitor<String> {
        @Override
        public String number(int n) {
            return n < 0 ? "(" + n + ")" : "" + n;
        }

        @Override
        public String sum(Expr a, Expr b) {
            return a.accept(this) + "+" + b.accept(this);
        }
    }

    static String overload(Expr e) {
        return "expr";
    }

    static String overload(Product p) {
        return "product";
    }

    public static void main(String[] args) {
        Expr e = sum(number(2), sum(number(-3), number(4)));
        Expr p = new Product(e, number(5));
        System.out.println(e.accept(new Eval()) + " " + e.accept(new Show()) + " " + p.accept(new Eval()) + " " + overload(p) + overload((Product) p));
        List<Expr> list = new ArrayList<>(List.of(e, p));
        for (Expr x : list) {
            try {
                System.out.println(x.accept(new Show()));
            } catch (UnsupportedOperationException u) {
                System.out.println(u.getMessage());
            }
        }
    }
}
