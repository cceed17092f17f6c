package exceptions;

/** A loop that uses null, in methods with handlers and comparisons of references around. */
public class NullAfterComparison {
    static class Node {
        long wide;
    }

    private static int steps;

    private static void comparedLater(Node node) {
        Node none = null;
        synchronized (NullAfterComparison.class) {
            int rounds = 0;
            while (rounds++ < 4) {
                node.wide += 1;
            }
        }
        try {
            if (node == none) {
                steps++;
            }
        } catch (RuntimeException e) {
            steps += 10;
        } finally {
            steps += 100;
        }
    }

    private static void locked(Node node) {
        synchronized (NullAfterComparison.class) {
            int rounds = 0;
            while (rounds++ < 4) {
                node.wide += 1;
            }
        }
    }

    private static void comparedBefore(Node node, Node other) {
        if (node == other) {
            steps += 1000;
        }
        try {
            node.wide++;
        } finally {
            steps++;
        }
    }

    public static void main(String[] args) {
        Node node = args.length > 0 ? new Node() : null;
        for (int i = 0; i < 3; i++) {
            try {
                if (i == 0) {
                    comparedLater(node);
                } else if (i == 1) {
                    locked(node);
                } else {
                    comparedBefore(node, null);
                }
                System.out.println("went on " + steps);
            } catch (NullPointerException e) {
                System.out.println("null " + steps);
            }
        }
    }
}
