// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @classpath commons_io
// @files
// @costly
// @timeout 300
package libraries;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.io.EndianUtils;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.FilenameUtils;
import org.apache.commons.io.HexDump;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.LineIterator;
import org.apache.commons.io.filefilter.FileFilterUtils;
import org.apache.commons.io.filefilter.TrueFileFilter;
import org.apache.commons.io.input.BOMInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.ReversedLinesFileReader;
import org.apache.commons.io.input.TeeInputStream;
import org.apache.commons.io.output.CountingOutputStream;

/** commons-io: files and folders, streams in streams, names. */
public class FilesAndStreams {
    public static void main(String[] args) throws IOException {
        File root = new File("root");
        FileUtils.forceMkdir(new File(root, "a/b"));
        FileUtils.writeStringToFile(new File(root, "a/one.txt"), "first\nsecond\r\nthird", StandardCharsets.UTF_8);
        FileUtils.writeLines(new File(root, "a/b/two.log"), List.of("x", "y"));
        FileUtils.copyDirectory(new File(root, "a"), new File(root, "copy"));
        FileUtils.moveFile(new File(root, "copy/one.txt"), new File(root, "copy/three.txt"));
        System.out.println(list(root) + " " + FileUtils.sizeOfDirectory(root));
        System.out.println(FileUtils.listFiles(root, new String[] {"txt"}, true).size() + " "
                + FileUtils.listFiles(root, FileFilterUtils.prefixFileFilter("t"), TrueFileFilter.INSTANCE).size());
        System.out.println(FileUtils.readLines(new File(root, "a/one.txt"), "UTF-8") + " "
                + FileUtils.contentEquals(new File(root, "a/b/two.log"), new File(root, "copy/b/two.log")));
        try (ReversedLinesFileReader reversed = ReversedLinesFileReader.builder()
                .setFile(new File(root, "a/one.txt"))
                .setCharset(StandardCharsets.UTF_8)
                .get()) {
            System.out.println(reversed.readLine() + " " + reversed.readLine());
        }
        // Not deleteDirectory: it asks for views of POSIX or DOS attributes, and WASI has neither.
        FileUtils.delete(new File(root, "copy/b/two.log"));
        FileUtils.delete(new File(root, "copy/b"));
        FileUtils.delete(new File(root, "copy/three.txt"));
        try {
            FileUtils.readFileToString(new File(root, "copy/three.txt"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            System.out.println(e.getClass().getSimpleName());
        }
        System.out.println(list(root));

        byte[] bytes = "\ufeffsome b\u00fctes".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        CountingOutputStream counting = new CountingOutputStream(copy);
        try (InputStream in = new TeeInputStream(
                BOMInputStream.builder().setInputStream(new ByteArrayInputStream(bytes)).get(), counting)) {
            System.out.println(IOUtils.toString(in, StandardCharsets.UTF_8) + " " + counting.getByteCount());
        }
        try (InputStream in = BoundedInputStream.builder()
                .setInputStream(new ByteArrayInputStream(bytes))
                .setMaxCount(7)
                .get()) {
            System.out.println(IOUtils.toByteArray(in).length);
        }
        HexDump.dump(bytes, 0x100, System.out, 2);
        try (LineIterator lines = IOUtils.lineIterator(new StringReader("1\n2\n3"))) {
            lines.forEachRemaining(line -> System.out.print(line + ";"));
        }
        System.out.println(EndianUtils.swapInteger(0x01020304) + " " + IOUtils.contentEqualsIgnoreEOL(
                new StringReader("a\r\nb"), new StringReader("a\nb\n")));
        System.out.println(FilenameUtils.normalize("/a/./b/../c.tar.gz") + " " + FilenameUtils.getExtension("c.tar.gz") + " "
                + FilenameUtils.getBaseName("/x/y.txt") + " " + FilenameUtils.wildcardMatch("file.txt", "f*.t?t") + " "
                + FileUtils.byteCountToDisplaySize(123456789L));
    }

    private static String list(File root) {
        return FileUtils.listFilesAndDirs(root, TrueFileFilter.INSTANCE, TrueFileFilter.INSTANCE).stream()
                .map(File::getPath)
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
