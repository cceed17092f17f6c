// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @files
package logging;

import static logging.Attempts.attempt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.XMLFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Logs in files: names with generations, limits, files that are appended to. */
public class FileHandlers {
    private static final Path DIRECTORY = Path.of("logs");

    static final class Short extends Formatter {
        @Override
        public String format(LogRecord record) {
            return record.getLevel() + " " + formatMessage(record) + "\n";
        }
    }

    private static void list() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            for (Path file : files.sorted().collect(Collectors.toList())) {
                List<String> lines = Files.readAllLines(file);
                System.out.println(file + " " + lines);
            }
        }
    }

    private static LogRecord record(String message) {
        return new LogRecord(Level.INFO, message);
    }

    public static void main(String[] args) throws IOException {
        Files.createDirectory(DIRECTORY);
        FileHandler rotating = new FileHandler("logs/r%g-%%.log", 30, 3);
        System.out.println(rotating.getFormatter().getClass().getName() + " " + rotating.getLevel() + " " + rotating.getEncoding());
        rotating.setFormatter(new Short());
        list();
        for (int i = 0; i < 8; i++) {
            rotating.publish(record("message " + i));
        }
        list();
        rotating.close();
        list();

        for (boolean append : new boolean[] {false, false, true}) {
            FileHandler handler = new FileHandler("logs/single.log", append);
            handler.setFormatter(new Short());
            Logger logger = Logger.getLogger("files");
            logger.setUseParentHandlers(false);
            logger.addHandler(handler);
            logger.info("append " + append);
            logger.removeHandler(handler);
            handler.close();
        }
        FileHandler first = new FileHandler("logs/unique%u.log");
        FileHandler second = new FileHandler("logs/unique%u.log");
        first.setFormatter(new Short());
        second.setFormatter(new Short());
        first.publish(record("first"));
        second.publish(record("second"));
        list();
        first.close();
        second.close();
        list();

        FileHandler xml = new FileHandler("logs/empty.xml", 0L, 1, false);
        System.out.println(xml.getFormatter() instanceof XMLFormatter);
        xml.close();
        System.out.println(Files.readAllLines(Path.of("logs/empty.xml")));
        xml.publish(record("closed"));

        attempt("no directory", () -> new FileHandler("none/file.log"));
        attempt("empty pattern", () -> new FileHandler(""));
        attempt("null pattern", () -> new FileHandler(null));
        attempt("no count", () -> new FileHandler("logs/x", 1, 0));
        attempt("negative limit", () -> new FileHandler("logs/x", -1, 1));
    }
}
