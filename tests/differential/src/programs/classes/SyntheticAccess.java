// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

/** JLS 6.6.1: private members of nested classes are reachable within the top level class, with ++, += and through generics. */
public class SyntheticAccess {
    private static int counter = 5;
    private String text = "t";

    private static class Node<T> {
        private T value;
        private Node<T> next;
        private static long made;

        private Node(T value, Node<T> next) {
            this.value = value;
            this.next = next;
            made++;
        }
    }

    class Friend {
        private char c = 'a';

        int touch() {
            text += c++;
            counter <<= 2;
            return counter--;
        }
    }

    public static void main(String[] args) {
        Node<String> list = new Node<>("x", new Node<>("y", null));
        list.next.value += list.value;
        SyntheticAccess s = new SyntheticAccess();
        Friend f = s.new Friend();
        System.out.println(f.touch() + " " + f.touch() + " " + counter + s.text + f.c + list.next.value + Node.made);
        f.c += 2;
        --s.new Friend().c;
        System.out.println(f.c);
    }
}
