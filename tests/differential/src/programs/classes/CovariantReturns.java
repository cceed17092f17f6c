// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

/** JLS 8.4.5, 8.4.8.3: overriding with a more special result; callers of each ancestor reach the same method by bridges. */
public class CovariantReturns {
    static class Animal {
        Animal self() {
            return this;
        }

        Object sound() {
            return "nothing";
        }

        Animal[] litter() {
            return new Animal[1];
        }
    }

    static class Dog extends Animal implements Cloneable, java.util.function.Supplier<String> {
        int age = 3;

        @Override
        Dog self() {
            return this;
        }

        @Override
        String sound() {
            return "bark";
        }

        @Override
        Dog[] litter() {
            return new Dog[2];
        }

        @Override
        public Dog clone() {
            try {
                return (Dog) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public String get() {
            return "got";
        }
    }

    public static void main(String[] args) {
        Animal animal = new Dog();
        System.out.println(animal.sound() + " " + animal.self().getClass().getSimpleName() + " " + animal.litter().length);
        Dog dog = new Dog().self();
        Dog copy = dog.clone();
        copy.age++;
        System.out.println(dog.age + " " + copy.age + " " + (copy != dog) + " " + dog.sound().length());
        java.util.function.Supplier<?> s = dog;
        System.out.println(s.get());
    }
}
