// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package serialization;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Streams of other versions of classes, and streams that are broken. */
public class Evolution {
    static class Old1 implements Serializable {
        private static final long serialVersionUID = 7;
        int kept = 1;
        String gone = "gone";
        long wide = 5;
    }

    static class New1 implements Serializable {
        private static final long serialVersionUID = 7;
        int kept = 2;
        String added = "by the initialiser";
        long wide = 6;
    }

    static class Old2 implements Serializable {
        int version = 1;
    }

    static class New2 implements Serializable {
        int version = 2;
        int more = 3;
    }

    static class Old3 implements Serializable {
        private static final long serialVersionUID = 3;
        int value = 1;
    }

    static class New3 implements Serializable {
        private static final long serialVersionUID = 3;
        String value = "text";
    }

    record OldR(int a, String b) implements Serializable {}

    record NewR(String b, int c, int a) implements Serializable {}

    /** What an old program has written, as if classes had kept their names. */
    private static byte[] renamed(Object object, String from, String to) throws IOException {
        byte[] bytes = Copies.write(object);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    private static void tryToRead(byte[] bytes) {
        try {
            System.out.println(read(bytes));
        } catch (IOException | ClassNotFoundException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) throws Exception {
        New1 new1 = (New1) read(renamed(new Old1(), "Old1", "New1"));
        System.out.println(new1.kept + " " + new1.added + " " + new1.wide);
        System.out.println(new New2().version);
        tryToRead(renamed(new Old2(), "Old2", "New2"));
        System.out.println(new New3().value);
        tryToRead(renamed(new Old3(), "Old3", "New3"));
        System.out.println(new NewR("", 0, 0));
        System.out.println(read(renamed(new OldR(4, "b"), "OldR", "NewR")));
        tryToRead(renamed(new Old2(), "Old2", "Los2"));

        byte[] bytes = Copies.write(new ArrayList<>(List.of("a", "b")));
        tryToRead(Arrays.copyOf(bytes, bytes.length - 1));
        tryToRead(new byte[] {1, 2, 3, 4});
        byte[] broken = bytes.clone();
        broken[4] = 0x11;
        tryToRead(broken);
    }
}
