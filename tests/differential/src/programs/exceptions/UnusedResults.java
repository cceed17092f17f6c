package exceptions;

/** Operations whose results nobody needs raise their exceptions all the same. */
public class UnusedResults {
    interface Action {
        void run();
    }

    static class Animal {
        int age;
    }

    static class Cat extends Animal {}

    static class Dog extends Animal {}

    private static void show(String what, Action action) {
        try {
            action.run();
            System.out.println(what + " went on");
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e.getClass().getName());
        }
    }

    private static Animal animal(int kind) {
        return kind == 0 ? new Cat() : kind == 1 ? new Dog() : null;
    }

    public static void main(String[] args) {
        int none = args.length;
        Object text = args.length == 0 ? "text" : null;
        int[] numbers = new int[2];
        show("cast", () -> {
            Animal unused = (Dog) animal(none);
            unused = (Cat) (Animal) (Dog) animal(none);
        });
        show("cast of null", () -> {
            Dog unused = (Dog) animal(none + 2);
        });
        show("cast to array", () -> {
            Object unused = (int[]) text;
        });
        show("cast to interface", () -> {
            Object unused = (Runnable) text;
        });
        show("division", () -> {
            int unused = 1 / none;
        });
        show("field", () -> {
            int unused = animal(none + 2).age;
        });
        show("element", () -> {
            int unused = numbers[none + 2];
        });
        show("length", () -> {
            int unused = ((int[]) (none == 0 ? null : numbers)).length;
        });
        show("array", () -> {
            int[] unused = new int[none - 1];
        });
        show("unboxing", () -> {
            int unused = (Integer) (none == 0 ? null : text);
        });
    }
}
