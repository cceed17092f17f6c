package exceptions;

/** What parameters hold, and whether they are null, after a protected block that assigned them or did not get so far. */
public class ParametersInHandlers {
    private static int fail(boolean failing, int value) {
        if (failing) {
            throw new IllegalStateException("failing");
        }
        return value;
    }

    private static int assigned(boolean failing, int p) {
        try {
            p = fail(failing, 42);
        } catch (IllegalStateException e) {
            System.out.println("caught");
        }
        return p;
    }

    private static String several(int step, int a, long b, double c, String d) {
        try {
            a = fail(step == 0, 10);
            b = fail(step == 1, 20);
            c = fail(step == 2, 30);
            d = "d" + fail(step == 3, 40);
        } catch (IllegalStateException e) {
            a++;
        }
        return a + " " + b + " " + (int) c + " " + d;
    }

    private static int handledInside(boolean failing, int p) {
        try {
            p += fail(failing, 5);
            p += fail(failing, 6);
        } catch (RuntimeException e) {
            return p;
        } finally {
            p = -1;
        }
        return p;
    }

    private static int inLoop(int count, int p) {
        for (int i = 0; i < count; i++) {
            try {
                p += fail(i % 3 == 1, i);
                p++;
            } catch (IllegalStateException e) {
                p *= 2;
            }
        }
        return p;
    }

    private static String nullness(boolean failing, String text) {
        int length = -1;
        try {
            fail(failing, 0);
            length = text.length();
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getName());
        }
        try {
            return length + " " + text.hashCode();
        } catch (NullPointerException e) {
            return length + " null";
        }
    }

    private static int[] values = new int[3];
    private static double real;
    private static float single;

    private static int untouchedBefore(int p, int q) {
        try {
            q >>= 1;
            p = values.length << (q & p);
            real = real = single;
        } catch (NullPointerException e) {
            System.out.println("no values");
        } catch (Throwable e) {
            System.out.println("something else");
        }
        int rounds = 0;
        while (rounds++ < 5 && real > -128) {
            if (p > 5) {
                throw new IllegalArgumentException("p is " + p + ", q is " + q);
            }
        }
        return p * 100 + q;
    }

    private int field = 3;

    private int instance(boolean failing, ParametersInHandlers other) {
        try {
            other = failing ? null : this;
            return other.field;
        } catch (NullPointerException e) {
            return other == null ? -1 : -2;
        }
    }

    public static void main(String[] args) {
        System.out.println(assigned(false, 1) + " " + assigned(true, 2));
        for (int step = 0; step < 5; step++) {
            System.out.println(several(step, 1, 2, 3, "four"));
        }
        System.out.println(handledInside(false, 7) + " " + handledInside(true, 8));
        System.out.println(inLoop(7, 1));
        System.out.println(nullness(false, "abc"));
        System.out.println(nullness(true, "abc"));
        System.out.println(nullness(false, null));
        System.out.println(nullness(true, null));
        System.out.println(untouchedBefore(0, 2));
        values = null;
        System.out.println(untouchedBefore(4, 6));
        ParametersInHandlers object = new ParametersInHandlers();
        System.out.println(object.instance(true, object) + " " + object.instance(false, null));
    }
}
