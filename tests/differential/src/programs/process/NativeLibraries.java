// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package process;

/** Libraries of native code that are not there, and how a program goes on without. */
public class NativeLibraries {
    private static void attempt(String what, Runnable call) {
        try {
            call.run();
            System.out.println(what + ": done");
        } catch (UnsatisfiedLinkError e) {
            System.out.println(what + ": " + withoutPath(e.toString()));
        } catch (NullPointerException e) {
            System.out.println(what + ": " + e.getClass().getName());
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e);
        }
    }

    /** The places where a JVM looks differ. */
    private static String withoutPath(String text) {
        String before = " in java.library.path: ";
        int end = text.indexOf(before);
        return end < 0 ? text : text.substring(0, end + before.length());
    }

    /** As libraries do that have a native part and one in Java. */
    private static final class Checksum {
        private static final boolean IS_NATIVE = load();

        private static boolean load() {
            try {
                System.loadLibrary("checksum-of-nobody");
                return true;
            } catch (UnsatisfiedLinkError | SecurityException e) {
                return false;
            }
        }

        static int of(String text) {
            return IS_NATIVE ? -1 : text.hashCode();
        }
    }

    /** One that cannot do without. */
    private static final class Required {
        static {
            System.loadLibrary("required-of-nobody");
        }

        static int answer() {
            return 42;
        }
    }

    public static void main(String[] args) {
        for (String name : new String[] {"nobody", "", "a/b", "/a", "a\\b", "a.b", "päth😀", null}) {
            attempt("System.loadLibrary " + name, () -> System.loadLibrary(name));
            attempt("Runtime.loadLibrary " + name, () -> Runtime.getRuntime().loadLibrary(name));
            attempt("map " + name, () -> System.out.println(System.mapLibraryName(name)));
        }
        for (String path : new String[] {
            "/nowhere/libx.so", "/nowhere/../libx.so", "//nowhere//libx.so/", "libx.so", "./libx.so", "", "a/b.so", null
        }) {
            attempt("System.load " + path, () -> System.load(path));
            attempt("Runtime.load " + path, () -> Runtime.getRuntime().load(path));
        }
        for (int length : new int[] {240, 241, 1000}) {
            attempt(
                    "map " + length,
                    () -> System.out.println(System.mapLibraryName("x".repeat(length)).length()));
        }
        System.out.println(System.getProperty("java.library.path") != null);
        System.setProperty("java.library.path", "/elsewhere");
        try {
            System.loadLibrary("nobody");
        } catch (UnsatisfiedLinkError e) {
            System.out.println(e.getMessage().contains("/elsewhere"));
            System.out.println(e.getCause() + " " + (e instanceof LinkageError));
        }
        System.clearProperty("java.library.path");
        attempt("without the property", () -> System.loadLibrary("nobody"));
        System.out.println(Checksum.of("text"));
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(Required.answer());
            } catch (UnsatisfiedLinkError e) {
                System.out.println(withoutPath(e.toString()));
            } catch (NoClassDefFoundError e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
