// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package process;

import java.nio.file.Files;
import java.nio.file.Path;

/** The system properties that {@code System.getProperties} promises: all have values, and what the release settles is printed. */
public class PropertiesAlwaysThere {
    private static final String[] PROMISED = {
        "java.version",
        "java.version.date",
        "java.vendor",
        "java.vendor.url",
        "java.home",
        "java.vm.specification.version",
        "java.vm.specification.vendor",
        "java.vm.specification.name",
        "java.vm.version",
        "java.vm.vendor",
        "java.vm.name",
        "java.specification.version",
        "java.specification.vendor",
        "java.specification.name",
        "java.class.version",
        "java.class.path",
        "java.library.path",
        "java.io.tmpdir",
        "os.name",
        "os.arch",
        "os.version",
        "file.separator",
        "path.separator",
        "line.separator",
        "user.name",
        "user.home",
        "user.dir",
        "native.encoding"
    };

    public static void main(String[] args) {
        for (String key : PROMISED) {
            System.out.println(key + " " + (System.getProperty(key) != null));
        }
        System.out.println(System.getProperty("java.version.date").matches("20\\d\\d-\\d\\d-\\d\\d"));
        for (String key : PROMISED) {
            if (key.contains("specification") || key.equals("java.class.version") || key.endsWith(".separator")) {
                System.out.println(key + " " + System.getProperty(key).strip());
            }
        }
        // What looks for files beside the JDK's asks whether they are there.
        Path home = Path.of(System.getProperty("java.home"));
        System.out.println(home.isAbsolute() + " " + Files.exists(home.resolve("no/such/file")));
        System.setProperty("java.home", "/elsewhere");
        System.out.println(System.getProperty("java.home"));
    }
}
