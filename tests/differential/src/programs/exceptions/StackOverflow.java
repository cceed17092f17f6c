// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @stress-args 300
package exceptions;

import java.util.ArrayList;
import java.util.List;

/** Endless recursion ends in a StackOverflowError that can be caught, again and again. */
public class StackOverflow {
    static int deepest;

    static int plain(int n) {
        deepest = n;
        return plain(n + 1) + 1;
    }

    static String allocating(String s) {
        return allocating((s + ".").substring(s.length() / 2)) + s.length();
    }

    interface Step {
        int go(Step next);
    }

    static class Node {
        Node next = this;

        int length() {
            return 1 + next.length();
        }
    }

    static int withFinally(int n) {
        try {
            return withFinally(n + 1);
        } finally {
            finals++;
        }
    }

    static int finals;

    public static void main(String[] args) {
        for (int i = 0; i < 3; i++) {
            try {
                plain(0);
            } catch (StackOverflowError e) {
                System.out.println("caught " + i + " " + (deepest > 500));
            }
        }
        if (args.length == 0) {
            try {
                allocating("");
            } catch (StackOverflowError e) {
                System.out.println("caught with garbage on the stack");
            }
        }
        try {
            new Node().length();
        } catch (StackOverflowError e) {
            System.out.println("caught from a virtual call");
        }
        try {
            Step endless = next -> next.go(next) + 1;
            endless.go(endless);
        } catch (VirtualMachineError e) {
            System.out.println("caught from an interface call " + (e instanceof StackOverflowError));
        }
        try {
            withFinally(0);
        } catch (StackOverflowError e) {
            System.out.println("finally ran " + (finals > 100));
        }
        List<Object> itself = new ArrayList<>();
        itself.add(itself);
        try {
            System.out.println(viaLibrary(itself));
        } catch (StackOverflowError e) {
            System.out.println("caught from the library " + e.getMessage());
        }
        System.out.println(sum(500) + " " + depth(null, args.length == 0 ? 5000 : Integer.parseInt(args[0])));
    }

    record Frame(Frame outer, int n) {}

    static int depth(Frame outer, int n) {
        Frame inner = new Frame(outer, n);
        return n == 0 ? 0 : depth(inner, n - 1) + (inner.outer == outer ? 1 : 0);
    }

    static int viaLibrary(List<Object> list) {
        return list.hashCode();
    }

    static int sum(int n) {
        return n == 0 ? 0 : n + sum(n - 1);
    }
}
