// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.jso;

import java.util.Arrays;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSMethod;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** Objects of Java's that JavaScript calls: methods and properties of overlay types, exported ones, lambdas. */
public final class JavaMembers {
    private JavaMembers() {}

    /** What JavaScript expects of an account. */
    interface Account extends JSObject {
        int deposit(int amount);

        @JSProperty
        int getBalance();

        @JSProperty
        void setBalance(int balance);

        @JSProperty("holder")
        String owner();

        @JSMethod("join")
        String joined(String separator, String... words);

        default String show() {
            return owner() + ": " + getBalance();
        }
    }

    /** Adds a method to what its superclass shows. */
    interface Limited extends JSObject {
        boolean mayTake(int amount);
    }

    static class Savings implements Account {
        int balance;

        @Override
        public int deposit(int amount) {
            if (amount < 0) {
                throw new IllegalArgumentException("negative: " + amount);
            }
            return balance += amount;
        }

        @Override
        public int getBalance() {
            return balance;
        }

        @Override
        public void setBalance(int balance) {
            this.balance = balance;
        }

        @Override
        public String owner() {
            return "Medeia";
        }

        @Override
        public String joined(String separator, String... words) {
            return String.join(separator, words) + words.length;
        }
    }

    static final class Checked extends Savings implements Limited {
        @Override
        public boolean mayTake(int amount) {
            return amount <= balance;
        }

        @Override
        public int deposit(int amount) {
            return super.deposit(2 * amount);
        }
    }

    /** No overlay type. */
    static class Vessel {
        private final String name;

        Vessel(String name) {
            this.name = name;
        }

        @JSExport
        String sail(String to) {
            return name + " sails to " + to;
        }

        @JSExport
        @JSProperty
        String getName() {
            return name;
        }

        @JSExport
        Vessel tender() {
            return new Vessel("the tender of " + name);
        }

        String hidden() {
            return "not for JavaScript";
        }
    }

    static final class Warship extends Vessel {
        Warship() {
            super("Nike");
        }

        @JSExport
        double[] ram(int[] speeds) {
            return Arrays.stream(speeds).mapToDouble(speed -> speed / 2.0).toArray();
        }
    }

    /** Not a function for JavaScript. */
    interface Greeter extends JSObject {
        String greet(String whom);
    }

    @JSFunctor
    interface Pair extends JSObject {
        int of(int a, int b);
    }

    @JSBody(
            params = "account",
            script = "account.balance = 5; const first = account.deposit(10);"
                    + " return `${first} ${account.balance} ${account.holder} ${account.join('-', 'a', 'b', 'c')}"
                    + " ${account.join('-')} ${'show' in account}`;")
    private static native String use(Account account);

    @JSBody(
            params = "account",
            script = "const { deposit } = account; const said = [];"
                    + " for (const f of [() => account.deposit(-1), () => deposit(1), () => new account.constructor()]) {"
                    + " try { said.push(f()); } catch (e) { said.push(`${e.name}: ${e.message}`); } }"
                    + " return said.join(' | ');")
    private static native String mistakes(Account account);

    @JSBody(params = "account", script = "return `${account.mayTake(30)} ${account.mayTake(31)}`;")
    private static native String limits(JSObject account);

    @JSBody(
            params = {"vessel", "to"},
            script = "return vessel.sail(to) + ', ' + vessel.name + ', ' + vessel.tender().sail('shore') + ', '"
                    + " + typeof vessel.hidden;")
    private static native String sail(Vessel vessel, String to);

    @JSBody(params = "ship", script = "return ship.ram([3, 5]).join(' ') + ' ' + ship.constructor.name;")
    private static native String ram(Object ship);

    @JSBody(params = "greeter", script = "return greeter.greet('you') + typeof greeter;")
    private static native String greet(Greeter greeter);

    @JSBody(params = "pair", script = "return pair.of(3, 4) + typeof pair;")
    private static native String asObject(JSObject pair);

    @JSBody(params = "pair", script = "return pair(3, 4) + typeof pair;")
    private static native String asFunction(Pair pair);

    @JSBody(
            params = {"a", "b"},
            script = "return a === b;")
    private static native boolean identical(JSObject a, JSObject b);

    @JSBody(params = "object", script = "return object;")
    private static native Account given(JSObject object);

    @JSBody(
            script = "return { balance: 7, holder: 'Iason', deposit(amount) { return this.balance += amount; },"
                    + " join(separator, ...words) { return words.join(separator); } };")
    private static native Account theirs();

    public static void main(String[] args) {
        Savings savings = new Savings();
        System.out.println(use(savings) + " " + savings.balance);
        System.out.println(mistakes(savings));
        System.out.println((given(savings) == savings) + " " + identical(savings, savings) + " "
                + identical(savings, new Savings()));
        Checked checked = new Checked();
        System.out.println(use(checked) + " " + checked.balance);
        checked.balance = 30;
        System.out.println(limits(checked));
        for (Account each : new Account[] {savings, theirs()}) {
            System.out.println(each.show() + " " + each.deposit(1) + " " + each.joined("+", "x", "y"));
        }
        System.out.println(sail(new Vessel("Argo"), "Kolchis"));
        System.out.println(sail(new Warship(), "Salamis"));
        System.out.println(ram(new Warship()));
        System.out.println(greet(whom -> "hello " + whom + " "));
        Pair pair = (a, b) -> a * b;
        System.out.println(asObject(pair) + " " + asFunction(pair));
        int sum = 0;
        for (int i = 0; i < 100_000; i++) {
            int each = i;
            sum += greet(whom -> whom + each).length();
        }
        System.out.println(sum);
        System.out.println("done");
    }
}
