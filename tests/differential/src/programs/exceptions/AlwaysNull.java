package exceptions;

/** Values that are always null: the first use throws, and what follows is never reached. */
public class AlwaysNull {
    static class Node {
        int value;
        Node next;
    }

    private static String twice() {
        try {
            Node node = null;
            node.value = node.next.value;
            return "went on";
        } catch (NullPointerException e) {
            return "caught";
        }
    }

    private static int throughLoop(int count) {
        int caught = 0;
        for (int i = 0; i < count; i++) {
            int[] array = null;
            String text = null;
            try {
                caught += array[i] + text.length() + array.length;
            } catch (NullPointerException e) {
                caught++;
            }
        }
        return caught;
    }

    private static int inOneExpression() {
        int[] values = null;
        String text = null;
        return text.length() + values.clone().length + text.hashCode();
    }

    public static void main(String[] args) {
        System.out.println(twice());
        System.out.println(throughLoop(3));
        try {
            System.out.println(inOneExpression());
        } catch (NullPointerException e) {
            System.out.println("null");
        }
    }
}
