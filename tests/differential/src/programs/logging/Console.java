// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package logging;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What a program gets that configures nothing: lines on standard error, with the time. */
public class Console {
    private static final class Part {
        void work() {
            Logger.getLogger(Part.class.getName()).warning("from a part");
        }
    }

    public static void main(String[] args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream error = System.err;
        System.setErr(new PrintStream(bytes, true));
        Logger logger = Logger.getLogger(Console.class.getName());
        logger.info("hello");
        logger.fine("not shown");
        logger.log(Level.SEVERE, "failed", new IllegalStateException("because"));
        new Part().work();
        Logger.getAnonymousLogger().info("anonymous");
        System.setErr(error);
        for (String line : bytes.toString().split("\n")) {
            if (!line.startsWith("\tat ")) {
                // The time: month, day, year, hours, minutes, seconds, half of the day.
                String[] words = line.split(" ");
                boolean isTimed = words.length > 5 && words[3].matches("\\d\\d?:\\d\\d:\\d\\d");
                System.out.println(isTimed ? words[0].length() + " " + words[1].length() + " " + words[4].charAt(1) + " " + words[5] + " " + words[6] : line);
            }
        }
    }
}
