// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package applications;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A bank simulation: accounts, transactions with rollback, checked exceptions, reports. */
public class Bank {
    static class InsufficientFunds extends Exception {
        final BigDecimal missing;

        InsufficientFunds(String account, BigDecimal missing) {
            super(account + " is short of " + missing);
            this.missing = missing;
        }
    }

    static class NoSuchAccount extends RuntimeException {
        NoSuchAccount(String id) {
            super("no account " + id);
        }
    }

    enum Type {
        CHECKING(BigDecimal.ZERO), SAVINGS(new BigDecimal("0.025")), CREDIT(new BigDecimal("-0.19"));

        final BigDecimal rate;

        Type(BigDecimal rate) {
            this.rate = rate;
        }
    }

    record Entry(int day, String text, BigDecimal amount) {}

    abstract static class Account {
        final String id;
        final Type type;
        private BigDecimal balance = new BigDecimal("0.00");
        private final List<Entry> entries = new ArrayList<>();

        Account(String id, Type type) {
            this.id = id;
            this.type = type;
        }

        BigDecimal available() {
            return balance;
        }

        void post(int day, String text, BigDecimal amount) throws InsufficientFunds {
            if (amount.signum() < 0 && available().add(amount).signum() < 0) {
                throw new InsufficientFunds(id, available().add(amount).negate());
            }
            balance = balance.add(amount);
            entries.add(new Entry(day, text, amount));
        }

        void undo() {
            Entry last = entries.remove(entries.size() - 1);
            balance = balance.subtract(last.amount());
        }

        void monthEnd(int day) {
            BigDecimal interest = balance.multiply(type.rate.abs()).divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_EVEN);
            if (interest.signum() != 0) {
                balance = balance.add(interest);
                entries.add(new Entry(day, "interest", interest));
            }
        }
    }

    static final class Plain extends Account {
        Plain(String id, Type type) {
            super(id, type);
        }
    }

    static final class Credit extends Account {
        private final BigDecimal limit;

        Credit(String id, int limit) {
            super(id, Type.CREDIT);
            this.limit = BigDecimal.valueOf(limit);
        }

        @Override
        BigDecimal available() {
            return super.available().add(limit);
        }
    }

    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private int day;

    Account account(String id) {
        Account account = accounts.get(id);
        if (account == null) {
            throw new NoSuchAccount(id);
        }
        return account;
    }

    void open(Account account) {
        if (accounts.putIfAbsent(account.id, account) != null) {
            throw new IllegalStateException("duplicate " + account.id);
        }
    }

    void transfer(String from, String to, String amount) throws InsufficientFunds {
        BigDecimal sum = new BigDecimal(amount);
        Account source = account(from);
        source.post(day, "to " + to, sum.negate());
        boolean done = false;
        try {
            account(to).post(day, "from " + from, sum);
            done = true;
        } finally {
            if (!done) {
                source.undo();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Bank bank = new Bank();
        bank.open(new Plain("ann", Type.CHECKING));
        bank.open(new Plain("ann-savings", Type.SAVINGS));
        bank.open(new Plain("bob", Type.CHECKING));
        bank.open(new Credit("bob-card", 500));
        try {
            bank.open(new Plain("ann", Type.SAVINGS));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        bank.account("ann").post(0, "salary", new BigDecimal("2500.00"));
        bank.account("bob").post(0, "salary", new BigDecimal("1800.50"));
        String[] orders = {
            "ann ann-savings 1000", "ann bob 250.25", "bob ann 99999", "bob-card ann 120.10", "bob nobody 10", "bob bob-card 60.05",
            "bob-card ann 450", "ann bob 0.01", "ghost ann 1", "ann-savings ann 1000.01", "ann ann-savings abc",
        };
        for (String order : orders) {
            bank.day++;
            String[] parts = order.split(" ");
            try {
                bank.transfer(parts[0], parts[1], parts[2]);
                System.out.println("ok " + order);
            } catch (InsufficientFunds e) {
                System.out.println(e.getMessage() + " (" + e.missing.precision() + " digits)");
            } catch (NoSuchAccount e) {
                System.out.println(e.getMessage());
            } catch (NumberFormatException e) {
                System.out.println("bad amount");
            }
        }
        for (int month = 1; month <= 3; month++) {
            for (Account account : bank.accounts.values()) {
                account.monthEnd(month * 30);
            }
        }
        bank.accounts.values().stream().sorted(Comparator.comparing((Account a) -> a.balance).reversed()).forEach(
                a -> System.out.println(String.format("%-12s %10s %10s %d", a.id, a.balance, a.available(), a.entries.size())));
        Map<Type, BigDecimal> totals = bank.accounts.values().stream().collect(Collectors.groupingBy(
                a -> a.type, TreeMap::new, Collectors.reducing(BigDecimal.ZERO, a -> a.balance, BigDecimal::add)));
        System.out.println(totals);
        System.out.println(bank.account("ann").entries);
    }
}
