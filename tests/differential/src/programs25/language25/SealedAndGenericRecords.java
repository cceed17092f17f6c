// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package language25;

import java.util.function.Function;

/** JLS 8.1.6, 14.30.1: a small interpreter over sealed records: pattern matching, recursion, closures. */
public class SealedAndGenericRecords {
    sealed interface Term {
        record Var(String name) implements Term {}

        record Lam(String name, Term body) implements Term {}

        record App(Term fun, Term arg) implements Term {}

        record Lit(long value) implements Term {}

        record Prim(Function<Value, Value> f) implements Term {}
    }

    sealed interface Value {
        record Num(long n) implements Value {}

        record Fun(Function<Value, Value> f) implements Value {}
    }

    record Env(String name, Value value, Env rest) {
        static Value find(Env env, String name) {
            return switch (env) {
                case Env(var n, var v, var _) when n.equals(name) -> v;
                case Env(var _, var _, var rest) -> find(rest, name);
                case null -> throw new IllegalStateException("unbound " + name);
            };
        }
    }

    static Value eval(Term t, Env env) {
        return switch (t) {
            case Term.Var(var n) -> Env.find(env, n);
            case Term.Lit(long v) -> new Value.Num(v);
            case Term.Lam(var n, var body) -> new Value.Fun(v -> eval(body, new Env(n, v, env)));
            case Term.Prim(var f) -> new Value.Fun(f);
            case Term.App(var f, var a) ->
                switch (eval(f, env)) {
                    case Value.Fun(var g) -> g.apply(eval(a, env));
                    case Value.Num n -> throw new IllegalStateException("not a function: " + n);
                };
        };
    }

    public static void main(String[] args) {
        Term inc = new Term.Prim(v -> new Value.Num(((Value.Num) v).n() + 1));
        Term twice = new Term.Lam("f", new Term.Lam("x", new Term.App(new Term.Var("f"), new Term.App(new Term.Var("f"), new Term.Var("x")))));
        System.out.println(eval(new Term.App(new Term.App(new Term.App(twice, twice), inc), new Term.Lit(38)), null));
        for (Term bad : new Term[] {new Term.Var("q"), new Term.App(new Term.Lit(1), new Term.Lit(2))}) {
            try {
                eval(bad, null);
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
