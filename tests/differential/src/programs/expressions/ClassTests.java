// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/** instanceof and checked casts against classes, interfaces and arrays of them. */
public class ClassTests {
    interface Animal {}

    interface Pet extends Animal {}

    static class Dog implements Pet {}

    static class Puppy extends Dog implements Comparable<Puppy> {
        @Override
        public int compareTo(Puppy other) {
            return 0;
        }
    }

    static class Stone {}

    public static void main(String[] args) {
        Object[] subjects = {
            new Dog(), new Puppy(), new Stone(), "text", 42, 'c', null, new int[2], new int[2][2], new Dog[1],
            new Puppy[1], new Object[1], new Animal[1], new String[1][1], new ArrayList<String>(), new long[0]
        };
        for (Object o : subjects) {
            StringBuilder row = new StringBuilder();
            bit(row, o instanceof Object);
            bit(row, o instanceof Animal);
            bit(row, o instanceof Pet);
            bit(row, o instanceof Dog);
            bit(row, o instanceof Puppy);
            bit(row, o instanceof Comparable);
            bit(row, o instanceof Serializable);
            bit(row, o instanceof Cloneable);
            bit(row, o instanceof int[]);
            bit(row, o instanceof Object[]);
            bit(row, o instanceof Animal[]);
            bit(row, o instanceof Dog[]);
            bit(row, o instanceof Object[][]);
            bit(row, o instanceof Cloneable[]);
            bit(row, o instanceof int[][]);
            bit(row, o instanceof List);
            bit(row, o instanceof RandomAccess);
            bit(row, o instanceof Number);
            bit(row, o instanceof CharSequence);
            System.out.println(row + " " + (o == null ? "null" : o.getClass().getSimpleName()));
        }
        int failures = 0;
        for (Object o : subjects) {
            failures = failures * 2 + casts(() -> ((Dog) o).hashCode());
            failures = failures * 2 + casts(() -> ((Animal[]) o).clone());
            failures = failures * 2 + casts(() -> ((Comparable<?>) o).getClass());
            System.out.println(failures);
            failures = 0;
        }
        Object nothing = null;
        Dog noDog = (Dog) nothing;
        System.out.println(noDog == null);
        System.out.println(subjects[0].getClass() == Dog.class && subjects[1].getClass() != Dog.class);
        System.out.println(new int[0].getClass() == int[].class && new int[1][1].getClass().getComponentType() == int[].class);
        System.out.println(Dog.class.isInstance(subjects[1]) + " " + Dog.class.isAssignableFrom(Stone.class) + " "
                + subjects[1].getClass().getSuperclass().getSimpleName() + " " + Animal.class.isInterface());
    }

    static void bit(StringBuilder row, boolean value) {
        row.append(value ? '1' : '.');
    }

    static int casts(Runnable cast) {
        try {
            cast.run();
            return 0;
        } catch (ClassCastException e) {
            return 1;
        } catch (NullPointerException e) {
            return 1;
        }
    }
}
