// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @files
package files;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.file.CopyOption;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** What goes wrong with files, by exception and message, in java.io and java.nio.file. */
public class OpenErrors {
    interface Action {
        Object run() throws Exception;
    }

    static void attempt(String name, Action action) {
        try {
            System.out.println(name + " = " + action.run());
        } catch (Exception e) {
            System.out.println(name + " ! " + e);
        }
    }

    static void streams() {
        attempt("in missing", () -> new FileInputStream("missing"));
        attempt("in directory", () -> new FileInputStream("directory"));
        attempt("in empty", () -> new FileInputStream(""));
        attempt("in through file", () -> new FileInputStream("file/x"));
        attempt("in nul", () -> new FileInputStream("a\0b"));
        attempt("reader missing", () -> new FileReader("missing"));
        attempt("out missing directory", () -> new FileOutputStream("missing/x"));
        attempt("out directory", () -> new FileOutputStream("directory"));
        attempt("out directory append", () -> new FileOutputStream("directory", true));
        attempt("out empty", () -> new FileOutputStream(""));
        attempt("out through file", () -> new FileOutputStream("file/x"));
        attempt("writer directory", () -> new FileWriter("directory"));
        attempt("print writer", () -> new PrintWriter("missing/x"));
        attempt("random missing", () -> new RandomAccessFile("missing", "r"));
        attempt("random directory", () -> new RandomAccessFile("directory", "r"));
        attempt("random directory rw", () -> new RandomAccessFile("directory", "rw"));
        attempt("random mode", () -> new RandomAccessFile("file", "w"));
        attempt("closed in", () -> {
            FileInputStream in = new FileInputStream("file");
            FileDescriptor descriptor = in.getFD();
            System.out.println(descriptor.valid());
            in.close();
            in.close();
            System.out.println(descriptor.valid());
            return in.read();
        });
        attempt("closed out", () -> {
            FileOutputStream out = new FileOutputStream("file2");
            out.close();
            out.write(1);
            return 0;
        });
        attempt("closed random", () -> {
            RandomAccessFile random = new RandomAccessFile("file", "r");
            random.close();
            return random.length();
        });
        attempt("write to reader", () -> {
            try (RandomAccessFile random = new RandomAccessFile("file", "r")) {
                random.write(1);
                return 0;
            }
        });
        attempt("bounds", () -> new FileInputStream("file").read(new byte[3], 2, 2));
        attempt("skip back", () -> {
            try (FileInputStream in = new FileInputStream("file")) {
                System.out.println(in.skip(3) + " " + in.skip(-2) + " " + (char) in.read());
                System.out.println(in.skip(100) + " " + in.read() + " " + in.available());
                return in.skip(-1000);
            }
        });
    }

    static void paths() {
        attempt("not a directory", () -> Files.newDirectoryStream(Path.of("file")));
        attempt("no directory", () -> Files.newDirectoryStream(Path.of("missing")));
        attempt("list below file", () -> Files.list(Path.of("file/x")));
        attempt("delete full", () -> Files.deleteIfExists(Path.of("full")));
        attempt("delete missing", () -> Files.deleteIfExists(Path.of("missing")));
        attempt("delete below file", () -> Files.deleteIfExists(Path.of("file/x")));
        attempt("create existing", () -> Files.createDirectory(Path.of("file")));
        attempt("create below missing", () -> Files.createDirectory(Path.of("missing/x")));
        attempt("create below file", () -> Files.createDirectory(Path.of("file/x")));
        attempt("createDirectories on file", () -> Files.createDirectories(Path.of("file")));
        attempt("createDirectories below file", () -> {
            try {
                return Files.createDirectories(Path.of("file/x/y"));
            } catch (FileSystemException e) {
                return e.getClass() + " " + e.getFile().endsWith("/file/x") + " " + e.getReason();
            }
        });
        attempt("createDirectories", () -> Files.createDirectories(Path.of("p/q/../r")).isAbsolute() + " "
                + Files.isDirectory(Path.of("p/r")) + " " + Files.createDirectories(Path.of("p/r")));
        attempt("read directory", () -> Files.readAllBytes(Path.of("directory")));
        attempt("write directory", () -> Files.write(Path.of("directory"), new byte[1]));
        attempt("write below file", () -> Files.write(Path.of("file/x"), new byte[1]));
        attempt("write without create", () -> Files.write(Path.of("missing"), new byte[1], StandardOpenOption.WRITE));
        attempt("read write", () -> Files.newOutputStream(Path.of("file"), StandardOpenOption.READ));
        attempt("append input", () -> Files.newInputStream(Path.of("file"), StandardOpenOption.APPEND));
        attempt("malformed", () -> Files.readString(Files.write(Path.of("bad"), new byte[] {'a', (byte) 0xC3, '(', 'b'})));
        attempt("malformed lines", () -> Files.readAllLines(Path.of("bad")));
        CopyOption replace = StandardCopyOption.REPLACE_EXISTING;
        attempt("copy missing", () -> Files.copy(Path.of("missing"), Path.of("x")));
        attempt("copy to missing", () -> Files.copy(Path.of("file"), Path.of("missing/x")));
        attempt("copy over", () -> Files.copy(Path.of("file"), Path.of("directory")));
        attempt("copy over full", () -> Files.copy(Path.of("file"), Path.of("full"), replace));
        attempt("copy over empty", () -> Files.copy(Path.of("file"), Path.of("directory"), replace));
        attempt("copy to itself", () -> Files.copy(Path.of("file"), Path.of("./file")));
        attempt("copy directory", () -> Files.copy(Path.of("full"), Path.of("shell")) + " " + Files.exists(Path.of("shell/inside")));
        attempt("copy atomic", () -> Files.copy(Path.of("file"), Path.of("x"), StandardCopyOption.ATOMIC_MOVE));
        attempt("copy null", () -> Files.copy(Path.of("file"), Path.of("x"), (CopyOption) null));
        attempt("copy stream over", () -> Files.copy(new java.io.ByteArrayInputStream(new byte[3]), Path.of("file")));
        attempt("move missing", () -> Files.move(Path.of("missing"), Path.of("x")));
        attempt("move to missing", () -> Files.move(Path.of("file"), Path.of("missing/x")));
        attempt("move over", () -> Files.move(Path.of("file"), Path.of("directory")));
        attempt("move over full", () -> Files.move(Path.of("shell"), Path.of("full"), replace));
        attempt("move full", () -> Files.move(Path.of("full"), Path.of("fuller")) + " " + Files.exists(Path.of("fuller/inside")));
        attempt("move into itself", () -> Files.move(Path.of("fuller"), Path.of("fuller/sub")));
        attempt("move atomic", () -> Files.move(Path.of("file"), Path.of("file3"), StandardCopyOption.ATOMIC_MOVE));
        attempt("temp bad", () -> Files.createTempFile(Path.of(""), "a/b", null));
        attempt("temp in missing", () -> {
            try {
                return Files.createTempDirectory(Path.of("missing"), "x");
            } catch (NoSuchFileException e) {
                return e.getFile().startsWith("missing/x") + " " + e.getReason();
            }
        });
    }

    static void files() throws Exception {
        File full = new File("fuller");
        System.out.println(full.delete() + " " + new File("missing").delete() + " " + new File("").exists() + " " + new File("").isDirectory());
        System.out.println(new File("file3").createNewFile() + " " + new File("fuller").createNewFile() + " " + new File("fresh").createNewFile());
        attempt("create below missing", () -> new File("missing/x").createNewFile());
        attempt("create empty", () -> new File("").createNewFile());
        System.out.println(new File("file3").mkdir() + " " + new File("missing/x").mkdir() + " " + new File("m/n/o").mkdirs() + " " + new File("m/n").mkdirs());
        System.out.println(Arrays.toString(new File("file3").list()) + " " + Arrays.toString(new File("missing").listFiles()) + " "
                + Arrays.toString(full.list()) + " " + Arrays.toString(full.listFiles()) + " " + Arrays.toString(full.list((d, n) -> n.length() > 9)));
        System.out.println(new File("file3").renameTo(new File("missing/x")) + " " + new File("file3").renameTo(new File("m/moved")) + " "
                + new File("m/moved").length());
        attempt("temp prefix", () -> File.createTempFile("ab", null, new File(".")));
        File temporary = File.createTempFile("abc", null, new File("m"));
        System.out.println(temporary.getName().startsWith("abc") + " " + temporary.getName().endsWith(".tmp") + " " + temporary.isFile());
        temporary.deleteOnExit();
        System.out.println(new File("m").canRead() + " " + new File("m/moved").canWrite() + " " + new File("missing").canRead() + " " + new File(".x").isHidden());
    }

    public static void main(String[] args) throws Exception {
        Files.writeString(Path.of("file"), "content");
        Files.createDirectory(Path.of("directory"));
        Files.createDirectory(Path.of("full"));
        Files.writeString(Path.of("full/inside"), "x");
        streams();
        paths();
        files();
    }
}
