// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;
import static util.Attempts.perform;

import java.util.Collections;
import java.util.EmptyStackException;
import java.util.Enumeration;
import java.util.List;
import java.util.Stack;
import java.util.Vector;

/** Vector and Stack, with the messages of their own that they have. */
public class VectorsAndStacks {
    public static void main(String[] args) {
        Vector<String> vector = new Vector<>(2, 3);
        System.out.println(vector.capacity() + " " + vector.size());
        for (String s : "a b c d".split(" ")) {
            vector.addElement(s);
        }
        System.out.println(vector + " " + vector.capacity() + vector.elementAt(1) + vector.firstElement() + vector.lastElement());
        attempt("elementAt", () -> vector.elementAt(4));
        attempt("get", () -> vector.get(4));
        attempt("get before", () -> vector.get(-1));
        perform("setElementAt", () -> vector.setElementAt("x", 4));
        perform("removeElementAt", () -> vector.removeElementAt(9));
        perform("removeElementAt before", () -> vector.removeElementAt(-1));
        perform("insertElementAt", () -> vector.insertElementAt("x", 5));
        perform("add", () -> vector.add(9, "x"));
        attempt("remove", () -> vector.remove(4));
        attempt("capacity", () -> new Vector<>(-2));
        attempt("first of none", () -> new Vector<>().firstElement());
        attempt("last of none", () -> new Vector<>().lastElement());
        perform("setSize", () -> vector.setSize(-1));
        attempt("lastIndexOf", () -> vector.lastIndexOf("a", 4));
        attempt("copyInto", () -> {
            vector.copyInto(new Integer[9]);
            return "copied";
        });
        vector.insertElementAt("i", 2);
        vector.setSize(7);
        System.out.println(vector + " " + vector.indexOf("c", 1) + vector.indexOf("a", 1) + vector.removeElement("b") + vector.lastIndexOf(null));
        vector.trimToSize();
        vector.ensureCapacity(20);
        System.out.println(vector.capacity() + " " + vector.contains(null) + vector.subList(0, 2) + vector.removeAll(Collections.singleton("i")));
        Enumeration<String> e = vector.elements();
        StringBuilder text = new StringBuilder();
        while (e.hasMoreElements()) {
            text.append(e.nextElement()).append(' ');
        }
        System.out.println(text);
        attempt("no more elements", e::nextElement);
        vector.removeAllElements();
        System.out.println(vector.isEmpty() + " " + vector.hashCode() + vector.equals(List.of()));
        Stack<Integer> stack = new Stack<>();
        attempt("pop", stack::pop);
        attempt("peek", stack::peek);
        for (int i = 0; i < 5; i++) {
            stack.push(i * i);
        }
        System.out.println(stack + " " + stack.search(16) + stack.search(0) + stack.search(99) + stack.pop() + stack.peek() + stack.empty());
        stack.remove(0);
        stack.add(1, -1);
        int sum = 0;
        try {
            while (true) {
                sum = sum * 10 + stack.pop();
            }
        } catch (EmptyStackException x) {
            System.out.println(sum + " " + x + " " + x.getMessage());
        }
    }
}
