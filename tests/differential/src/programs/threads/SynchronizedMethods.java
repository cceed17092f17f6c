// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Vector;

/** Synchronized methods: static, inherited, overridden, recursive, throwing; and library classes that have them. */
public class SynchronizedMethods {
    static class Account {
        private long balance;
        private int busy;

        synchronized void add(long amount) {
            busy++;
            long before = balance;
            Thread.yield();
            balance = before + amount;
            busy--;
        }

        synchronized long balance() {
            if (busy != 0) {
                throw new IllegalStateException("seen in between");
            }
            return balance;
        }

        synchronized long sum(int n) {
            return n == 0 ? 0 : n + sum(n - 1);
        }
    }

    static class Logged extends Account {
        @Override
        synchronized void add(long amount) {
            super.add(amount);
            super.add(0);
        }
    }

    static int shared;

    static synchronized void increment(int times) {
        for (int i = 0; i < times; i++) {
            int before = shared;
            if (i % 10 == 0) {
                Thread.yield();
            }
            shared = before + 1;
        }
    }

    static synchronized Object select(int way, Object value) throws Exception {
        switch (way) {
            case 0:
                return value;
            case 1:
                Thread.yield();
                return value.toString();
            case 2:
                throw new Exception("checked");
            default:
                return ((String) value).length();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Account account = new Logged();
        Vector<Integer> vector = new Vector<>();
        Map<String, Integer> table = new Hashtable<>();
        List<Integer> list = Collections.synchronizedList(new java.util.ArrayList<>());
        StringBuffer buffer = new StringBuffer();
        Thread[] threads = new Thread[6];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = new Thread(() -> {
                for (int j = 0; j < 30; j++) {
                    account.add(number);
                    account.balance();
                    vector.add(number);
                    table.merge("key" + j % 3, 1, Integer::sum);
                    list.add(j);
                    buffer.append('x');
                }
                increment(50);
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(account.balance() + " " + shared + " " + account.sum(100));
        System.out.println(vector.size() + " " + table.get("key0") + table.get("key1") + table.get("key2") + " "
                + list.size() + " " + buffer.length());
        for (int way = 0; way < 4; way++) {
            try {
                System.out.println(select(way, way));
            } catch (Exception e) {
                System.out.println(e.getClass().getName() + " " + Thread.holdsLock(SynchronizedMethods.class));
            }
        }
    }
}
