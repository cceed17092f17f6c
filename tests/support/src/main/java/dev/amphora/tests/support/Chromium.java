// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds or installs a Chromium: {@code $AMPHORA_CHROMIUM}, else one on the PATH, else Debian's package when root, else
 * Playwright's own download.
 */
public final class Chromium {
    private static final String[] NAMES = {"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"};

    private Chromium() {}

    /**
     * Finds or installs a browser, and says on standard output what it does.
     *
     * @return its executable, or empty for the one that Playwright installed and finds by itself
     */
    public static Optional<Path> locate() throws IOException {
        String chosen = System.getenv("AMPHORA_CHROMIUM");
        if (chosen != null && !chosen.isEmpty()) {
            Path executable = Path.of(chosen);
            if (!Files.isExecutable(executable)) {
                throw new IOException("$AMPHORA_CHROMIUM is not an executable file: " + chosen);
            }
            return found(executable, "from $AMPHORA_CHROMIUM");
        }
        Optional<Path> onPath = Processes.onPath(NAMES);
        if (onPath.isPresent()) {
            return found(onPath.get(), "on the PATH");
        }
        if (Processes.canInstallPackages()) {
            Processes.installPackage("chromium");
            Optional<Path> installed = Processes.onPath(NAMES);
            if (installed.isPresent()) {
                return found(installed.get(), "just installed");
            }
        }
        System.out.println("[amphora] No Chromium on the PATH; installing Playwright's (once)");
        // In a process of its own, because the command line of Playwright ends the JVM.
        Processes.install(new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium")));
        return Optional.empty();
    }

    /** A headless browser. */
    public static final class Session implements AutoCloseable {
        private final Playwright playwright;
        private final Browser browser;

        private Session(Playwright playwright, Browser browser) {
            this.playwright = playwright;
            this.browser = browser;
        }

        /** A page in a context of its own. */
        public Page newPage() {
            return browser.newPage();
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    /** Finds or installs a browser and starts it, with further arguments. */
    public static Session open(String... further) throws IOException {
        return open(locate(), further);
    }

    /** Starts a browser: this executable, or the one that Playwright installed. */
    static Session open(Optional<Path> executable, String... further) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        List<String> arguments =
                new ArrayList<>(List.of("--disable-gpu", "--disable-dev-shm-usage", "--enable-unsafe-swiftshader"));
        arguments.addAll(List.of(further));
        if (isRoot()) {
            arguments.add("--no-sandbox");
        }
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setHeadless(true).setArgs(arguments);
        executable.ifPresent(options::setExecutablePath);
        return new Session(playwright, playwright.chromium().launch(options));
    }

    /** Whether this process is the superuser, under whom Chromium has no sandbox. */
    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static Optional<Path> found(Path executable, String where) {
        System.out.println("[amphora] Chromium " + where + ": " + executable);
        return Optional.of(executable);
    }
}
