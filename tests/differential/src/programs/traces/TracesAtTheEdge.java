package traces;

/** Exceptions made where hardly any stack is left, one of which finds too little of it for its trace; later ones have theirs. */
public class TracesAtTheEdge {
    private static int made;
    private static Exception last;

    public static void main(String[] args) {
        System.out.println("before: " + framesOfOverflow());
        for (int i = 1; i <= 12; i++) {
            try {
                toTheEdge(i);
            } catch (StackOverflowError e) {
                System.out.print(made > 0 ? "." : "none");
            }
            made = 0;
        }
        System.out.println();
        System.out.println(last.getMessage() + " " + last.getStackTrace().length);
        System.out.println("after: " + framesOfOverflow());
        System.out.println(new IllegalStateException("x").getStackTrace()[0].getMethodName());
    }

    /** The first frames that have stack enough for it make an exception, from frames of different sizes. */
    private static int toTheEdge(int size) {
        try {
            return toTheEdge(size) + 1;
        } catch (StackOverflowError e) {
            if (made < 3) {
                deeper(size, 1, 2, 3);
            }
            throw e;
        }
    }

    private static int deeper(int more, long a, long b, double c) {
        if (more > 0) {
            return deeper(more - 1, b, a, c + 1) + (int) c;
        }
        last = new IllegalStateException("at the edge");
        made++;
        return made;
    }

    private static int framesOfOverflow() {
        try {
            endless();
            return -1;
        } catch (StackOverflowError e) {
            return e.getStackTrace().length;
        }
    }

    private static void endless() {
        endless();
    }
}
