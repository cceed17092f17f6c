// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package applications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small language: tokenizer, recursive-descent parser, tree-walking interpreter with functions and closures. */
public class Interpreter {
    enum Kind {
        NUMBER, NAME, SYMBOL, END
    }

    record Token(Kind kind, String text) {}

    interface Expr {
        Object eval(Scope scope);
    }

    record Literal(Object value) implements Expr {
        @Override
        public Object eval(Scope scope) {
            return value;
        }
    }

    record Variable(String name) implements Expr {
        @Override
        public Object eval(Scope scope) {
            return scope.get(name);
        }
    }

    record Assign(String name, Expr value, boolean declares) implements Expr {
        @Override
        public Object eval(Scope scope) {
            Object result = value.eval(scope);
            scope.set(name, result, declares);
            return result;
        }
    }

    record Binary(String op, Expr left, Expr right) implements Expr {
        @Override
        public Object eval(Scope scope) {
            long a = (Long) left.eval(scope);
            long b = (Long) right.eval(scope);
            return switch (op) {
                case "+" -> a + b;
                case "-" -> a - b;
                case "*" -> a * b;
                case "/" -> a / b;
                case "%" -> a % b;
                case "<" -> a < b ? 1L : 0L;
                case "=" -> a == b ? 1L : 0L;
                default -> throw new ScriptError("operator " + op);
            };
        }
    }

    record If(Expr condition, Expr then, Expr otherwise) implements Expr {
        @Override
        public Object eval(Scope scope) {
            return ((Long) condition.eval(scope) != 0 ? then : otherwise).eval(scope);
        }
    }

    record While(Expr condition, Expr body) implements Expr {
        @Override
        public Object eval(Scope scope) {
            Object last = 0L;
            while ((Long) condition.eval(scope) != 0) {
                last = body.eval(scope);
            }
            return last;
        }
    }

    record Block(List<Expr> body) implements Expr {
        @Override
        public Object eval(Scope outer) {
            Scope scope = new Scope(outer);
            Object last = 0L;
            for (Expr e : body) {
                last = e.eval(scope);
            }
            return last;
        }
    }

    record Lambda(List<String> parameters, Expr body) implements Expr {
        @Override
        public Object eval(Scope scope) {
            return new Closure(this, scope);
        }
    }

    record Call(Expr callee, List<Expr> arguments) implements Expr {
        @Override
        public Object eval(Scope scope) {
            if (!(callee.eval(scope) instanceof Closure closure)) {
                throw new ScriptError("not a function");
            }
            if (arguments.size() != closure.code.parameters.size()) {
                throw new ScriptError("expected " + closure.code.parameters.size() + " arguments, got " + arguments.size());
            }
            Scope local = new Scope(closure.scope);
            for (int i = 0; i < arguments.size(); i++) {
                local.set(closure.code.parameters.get(i), arguments.get(i).eval(scope), true);
            }
            return closure.code.body.eval(local);
        }
    }

    record Closure(Lambda code, Scope scope) {
        @Override
        public String toString() {
            return "function/" + code.parameters.size();
        }
    }

    static final class ScriptError extends RuntimeException {
        ScriptError(String message) {
            super(message);
        }
    }

    static final class Scope {
        private final Map<String, Object> values = new HashMap<>();
        private final Scope outer;

        Scope(Scope outer) {
            this.outer = outer;
        }

        Object get(String name) {
            for (Scope s = this; s != null; s = s.outer) {
                Object value = s.values.get(name);
                if (value != null) {
                    return value;
                }
            }
            throw new ScriptError("unknown name " + name);
        }

        void set(String name, Object value, boolean declares) {
            Scope target = this;
            if (!declares) {
                while (target != null && !target.values.containsKey(name)) {
                    target = target.outer;
                }
            }
            if (target == null) {
                throw new ScriptError("undeclared " + name);
            }
            target.values.put(name, value);
        }
    }

    static final class Parser {
        private final List<Token> tokens;
        private int at;

        Parser(String source) {
            tokens = tokenize(source);
        }

        static List<Token> tokenize(String source) {
            List<Token> tokens = new ArrayList<>();
            int i = 0;
            while (i < source.length()) {
                char c = source.charAt(i);
                int start = i;
                if (Character.isWhitespace(c)) {
                    i++;
                    continue;
                } else if (Character.isDigit(c)) {
                    while (i < source.length() && Character.isDigit(source.charAt(i))) i++;
                    tokens.add(new Token(Kind.NUMBER, source.substring(start, i)));
                } else if (Character.isLetter(c)) {
                    while (i < source.length() && Character.isLetterOrDigit(source.charAt(i))) i++;
                    tokens.add(new Token(Kind.NAME, source.substring(start, i)));
                } else {
                    i += source.startsWith(":=", i) || source.startsWith("=>", i) ? 2 : 1;
                    tokens.add(new Token(Kind.SYMBOL, source.substring(start, i)));
                }
            }
            tokens.add(new Token(Kind.END, "<end>"));
            return tokens;
        }

        boolean accept(String text) {
            if (tokens.get(at).text().equals(text)) {
                at++;
                return true;
            }
            return false;
        }

        void expect(String text) {
            if (!accept(text)) {
                throw new ScriptError("expected " + text + " but found " + tokens.get(at).text());
            }
        }

        Expr program() {
            List<Expr> body = new ArrayList<>();
            while (tokens.get(at).kind() != Kind.END) {
                body.add(statement());
                accept(";");
            }
            return new Block(body);
        }

        Expr statement() {
            if (accept("let")) {
                String name = tokens.get(at++).text();
                expect(":=");
                return new Assign(name, statement(), true);
            }
            if (accept("while")) {
                Expr condition = expression(0);
                return new While(condition, statement());
            }
            if (accept("if")) {
                Expr condition = expression(0);
                Expr then = statement();
                return new If(condition, then, accept("else") ? statement() : new Literal(0L));
            }
            if (accept("{")) {
                List<Expr> body = new ArrayList<>();
                while (!accept("}")) {
                    body.add(statement());
                    accept(";");
                }
                return new Block(body);
            }
            if (tokens.get(at).kind() == Kind.NAME && tokens.get(at + 1).text().equals(":=")) {
                String name = tokens.get(at).text();
                at += 2;
                return new Assign(name, statement(), false);
            }
            return expression(0);
        }

        static int precedence(String op) {
            return switch (op) {
                case "<", "=" -> 1;
                case "+", "-" -> 2;
                case "*", "/", "%" -> 3;
                default -> -1;
            };
        }

        Expr expression(int minimum) {
            Expr left = primary();
            while (true) {
                String op = tokens.get(at).text();
                int precedence = precedence(op);
                if (precedence < 0 || precedence < minimum) {
                    return left;
                }
                at++;
                left = new Binary(op, left, expression(precedence + 1));
            }
        }

        Expr primary() {
            Token token = tokens.get(at++);
            Expr result;
            if (token.kind() == Kind.NUMBER) {
                result = new Literal(Long.parseLong(token.text()));
            } else if (token.text().equals("fn")) {
                List<String> parameters = new ArrayList<>();
                expect("(");
                while (!accept(")")) {
                    parameters.add(tokens.get(at++).text());
                    accept(",");
                }
                expect("=>");
                return new Lambda(parameters, statement());
            } else if (token.kind() == Kind.NAME) {
                result = new Variable(token.text());
            } else if (token.text().equals("(")) {
                result = expression(0);
                expect(")");
            } else if (token.text().equals("-")) {
                return new Binary("-", new Literal(0L), primary());
            } else {
                throw new ScriptError("unexpected " + token.text());
            }
            while (accept("(")) {
                List<Expr> arguments = new ArrayList<>();
                while (!accept(")")) {
                    arguments.add(expression(0));
                    accept(",");
                }
                result = new Call(result, arguments);
            }
            return result;
        }
    }

    static void run(String source) {
        try {
            System.out.println(source + " -> " + new Parser(source).program().eval(null));
        } catch (ScriptError e) {
            System.out.println(source + " -> error: " + e.getMessage());
        } catch (ArithmeticException | ClassCastException e) {
            System.out.println(source + " -> " + e.getClass().getSimpleName());
        }
    }

    public static void main(String[] args) {
        run("1 + 2 * 3 - 8 / 4 % 3");
        run("let x := 5; let y := x * x; y - x");
        run("let fib := fn(n) => if n < 2 n else fib(n - 1) + fib(n - 2); fib(17)");
        run("let counter := fn() => { let n := 0; fn() => n := n + 1 }; let c := counter(); c(); c(); c() * 10 + counter()()");
        run("let i := 0; let sum := 0; while i < 1000 { i := i + 1; if i % 3 = 0 sum := sum + i }; sum");
        run("let compose := fn(f, g) => fn(x) => f(g(x)); compose(fn(x) => x + 1, fn(x) => x * 2)(20)");
        run("let twice := fn(f) => fn(x) => f(f(x)); twice(twice(twice(fn(x) => x * 3)))(1)");
        run("-(3 + 4) * -2");
        run("fn(a, b) => a");
        run("1 / 0");
        run("undefined + 1");
        run("let f := fn(a) => a; f(1, 2)");
        run("5(3)");
        run("let g := fn() => 1; g + 1");
        run("( 1 + ");
        run("z := 3");
    }
}
