// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package serialization;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Objects with fields of all types, shared and in circles, through a stream and back. */
public class Copies {
    static class Node implements Serializable {
        boolean truth = true;
        byte tiny = -1;
        char letter = '\u20ac';
        short small = -300;
        int number = 70_000;
        long large = 1L << 40;
        float single = 1.5f;
        double precise = -0.1;
        String text = "text";
        int[] numbers = {1, 2, 3};
        String[][] texts = {{"a", "b"}, null, {}};
        transient Object lost = "lost";
        static int counter = 7;
        final Object fixed;
        Node next;

        Node(Object fixed) {
            this.fixed = fixed;
        }
    }

    static class Special extends Node {
        private static final long serialVersionUID = 42;
        private List<Object> items = new ArrayList<>();

        Special() {
            super("special");
        }
    }

    static byte[] write(Object... objects) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            for (Object object : objects) {
                out.writeObject(object);
            }
        }
        return bytes.toByteArray();
    }

    static void dump(byte[] bytes) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            line.append(Character.forDigit(bytes[i] >> 4 & 15, 16)).append(Character.forDigit(bytes[i] & 15, 16));
            if (i % 32 == 31) {
                line.append('\n');
            }
        }
        System.out.println(line);
    }

    public static void main(String[] args) throws Exception {
        Special special = new Special();
        Node node = new Node(1);
        special.next = node;
        node.next = special;
        special.items.add(node);
        special.items.add(special);
        special.items.add("text");
        special.items.add(1.0);
        special.items.add('c');
        special.items.add(new long[] {1, -1});
        byte[] bytes = write(special, node);
        dump(bytes);
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            Special copy = (Special) in.readObject();
            Node other = (Node) in.readObject();
            System.out.println((copy.next == other) + " " + (other.next == copy) + " " + copy.lost + " " + copy.fixed);
            System.out.println(copy.truth + " " + copy.tiny + " " + copy.letter + " " + copy.small + " " + copy.number + " "
                    + copy.large + " " + copy.single + " " + copy.precise + " " + copy.text + " " + copy.numbers.length
                    + copy.texts[0][1] + copy.texts[1] + copy.texts[2].length);
            System.out.println(copy.items.size() + " " + (copy.items.get(0) == other) + " " + (copy.items.get(1) == copy)
                    + copy.items.subList(2, 5) + ((long[]) copy.items.get(5))[1]);
            System.out.println(other.fixed);
            System.out.println(in.read());
        }
    }
}
