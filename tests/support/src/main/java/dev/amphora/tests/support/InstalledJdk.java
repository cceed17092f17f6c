// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A JDK on this machine, which need not be the one that runs this code.
 *
 * @param home its directory
 * @param version what its file {@code release} says, such as {@code 25.0.1}
 */
public record InstalledJdk(Path home, String version) {
    private static final Pattern TOOLCHAIN = Pattern.compile("<jdkHome>\\s*([^<]*?)\\s*</jdkHome>");

    /**
     * Finds a JDK of exactly this feature release: the one that a variable such as {@code AMPHORA_JDK25} names, the one that
     * runs this code, those of Maven's toolchains, those where the script {@code install-jdk21}, operating systems and SDKMAN put them.
     */
    public static Optional<InstalledJdk> find(int feature) throws IOException {
        List<Path> homes = new ArrayList<>();
        String named = System.getenv("AMPHORA_JDK" + feature);
        if (named != null) {
            InstalledJdk jdk = at(Path.of(named))
                    .filter(found -> found.feature() == feature)
                    .orElseThrow(() -> new IOException(
                            "$AMPHORA_JDK" + feature + " is " + named + ", which is no JDK " + feature));
            return Optional.of(jdk);
        }
        homes.add(Path.of(System.getProperty("java.home")));
        Path user = Path.of(System.getProperty("user.home"));
        homes.addAll(toolchains(user.resolve(Path.of(".m2", "toolchains.xml"))));
        homes.addAll(children(user.resolve(Path.of(".cache", "amphora"))));
        homes.addAll(children(Path.of("/usr/lib/jvm")));
        homes.addAll(children(user.resolve(Path.of(".sdkman", "candidates", "java"))));
        for (Path bundle : children(Path.of("/Library/Java/JavaVirtualMachines"))) {
            homes.add(bundle.resolve(Path.of("Contents", "Home")));
        }
        for (Path home : homes) {
            Optional<InstalledJdk> jdk = at(home);
            if (jdk.isPresent() && jdk.get().feature() == feature) {
                return jdk;
            }
        }
        return Optional.empty();
    }

    /** One of its commands, such as {@code javac}. */
    public Path tool(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** 1 for the releases before 9, which none asks for. */
    private int feature() {
        return Integer.parseInt(version.split("\\D", 2)[0]);
    }

    /** The JDK in a directory; none if it is a mere run-time environment. */
    private static Optional<InstalledJdk> at(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isReadable(release) || !Files.isExecutable(home.resolve(Path.of("bin", "javac")))) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(release)) {
            properties.load(in);
        }
        String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
        return version.isEmpty() ? Optional.empty() : Optional.of(new InstalledJdk(home, version));
    }

    private static List<Path> toolchains(Path file) throws IOException {
        List<Path> homes = new ArrayList<>();
        if (Files.isReadable(file)) {
            Matcher matcher = TOOLCHAIN.matcher(Files.readString(file));
            while (matcher.find()) {
                homes.add(Path.of(matcher.group(1)));
            }
        }
        return homes;
    }

    private static List<Path> children(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isDirectory)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }
}
