// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package serialization;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.util.ArrayList;
import java.util.List;

/** Streams whose readers let only some classes pass, or look at each. */
public class Filters {
    private static void tryToRead(byte[] bytes, ObjectInputFilter filter) throws ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(filter);
            System.out.println(in.readObject());
        } catch (IOException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) throws Exception {
        byte[] list = Copies.write(new ArrayList<>(List.of("a", "b")));
        tryToRead(list, ObjectInputFilter.Config.createFilter("!java.util.ArrayList;java.base/*"));
        tryToRead(list, ObjectInputFilter.Config.createFilter("java.util.*;!*"));
        tryToRead(list, ObjectInputFilter.Config.createFilter("maxdepth=1;maxarray=10"));
        tryToRead(Copies.write((Object) new int[11]), ObjectInputFilter.Config.createFilter("maxarray=10"));
        tryToRead(list, info -> {
            System.out.println("  " + info.serialClass() + " " + info.arrayLength() + " " + info.depth() + " "
                    + info.references() + " " + info.streamBytes());
            return ObjectInputFilter.Status.UNDECIDED;
        });
        try {
            ObjectInputFilter.Config.createFilter("maxdepth=-1");
        } catch (IllegalArgumentException e) {
            System.out.println(e);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(Copies.write("text", 1))) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
                System.out.println("  resolves " + description.getName() + " " + description.getSerialVersionUID());
                return super.resolveClass(description);
            }
        }) {
            System.out.println(in.readObject());
            System.out.println(in.readObject());
        }
    }
}
