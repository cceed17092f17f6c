package strings;

/** Texts with the two characters that recipes of string concatenation use for themselves. */
public class ConcatenationRecipes {
    private static final String MARKED = "<\u0001|\u0002>";

    private static void show(String text) {
        StringBuilder codes = new StringBuilder();
        for (char c : text.toCharArray()) {
            codes.append(' ').append((int) c);
        }
        System.out.println(text.length() + ":" + codes);
    }

    public static void main(String[] args) {
        int count = args.length;
        char one = 1;
        show(MARKED + count);
        show(count + "\u0001");
        show("\u0002" + count + "\u0001\u0002" + one + MARKED);
        show("a" + count + MARKED + count + "b" + 1.5f + count + 'c' + (byte) count + null + (short) -3);
        show(one + "\u0001" + one);
        char[] chars = null;
        Object object = chars;
        show("chars: " + object + true + 7L);
    }
}
