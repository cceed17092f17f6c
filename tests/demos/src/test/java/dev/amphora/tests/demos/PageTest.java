// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.demos;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.amphora.demo.Voyage;
import dev.amphora.tests.support.Chromium;
import dev.amphora.tests.support.Firefox;
import dev.amphora.tests.support.HotSpot;
import dev.amphora.tests.support.Invocation;
import dev.amphora.tests.support.Outcome;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of demo-web, as a visitor sees and uses it. */
class PageTest {
    private static final Path SCREENSHOTS = Path.of("target");
    private static final double PATIENCE_MS = 60_000;

    /** Moves sliders and types text, in turn. Each action computes and draws something in Java. */
    private static final String ACT =
            """
            async (count) => {
                const targets = ['sigma', 'code-text', 'chart-points', 'chart-radius', 'code-text']
                        .map((id) => document.getElementById(id));
                for (let i = 0; i < count; i++) {
                    const target = targets[i % targets.length];
                    target.value = target.type === 'range' ? 3 + (i % 17) : `text ${i % 100}`;
                    target.dispatchEvent(new Event('input'));
                    await new Promise((resolve) => setTimeout(resolve));
                }
            }
            """;

    /** What takes part in the keyboard's tour: how many there are. */
    private static final String WATCH_FOCUS =
            """
            () => {
                window.missed = new Set([...document.querySelectorAll('a[href], button, input, select, textarea')]
                        .filter((each) => !each.disabled && each.checkVisibility() && !each.matches('.skip')));
                document.addEventListener('focusin', ({ target }) => window.missed.delete(target));
                return window.missed.size;
            }
            """;

    private static final String MISSED = "() => [...window.missed].map((each) => each.id || each.href)";
    private static final String TAB = "\uE004";

    private static final String WITHOUT_EXCEPTIONS =
            """
            for (const name of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming']) {
                WebAssembly[name] = async () => { throw new WebAssembly.CompileError('invalid opcode 0x1f'); };
            }
            WebAssembly.validate = () => false;
            """;

    private static final String READY =
            """
            new Promise((resolve) => {
                const timer = setInterval(() => {
                    if (document.body.dataset.ready === 'true') {
                        clearInterval(timer);
                        resolve('ready');
                    }
                }, 20);
            })
            """;

    /** A promise of the number of bytes that each window of Firefox takes with all that belongs to it, in lines that begin with its URL. */
    private static final String WINDOW_BYTES =
            """
            new Promise((resolve) => {
                const bytes = new Map();
                Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager).getReports(
                        (process, path, kind, units, amount) => {
                            const [, url] = /^explicit\\/window-objects\\/top\\(([^,]*)/.exec(path) ?? [];
                            if (url) {
                                bytes.set(url, (bytes.get(url) ?? 0) + amount);
                            }
                        },
                        null,
                        () => resolve([...bytes].map(([url, count]) => `${url.replaceAll('\\\\', '/')} ${count}`).join('\\n')),
                        null,
                        false);
            })
            """;

    @TempDir
    static Path directory;

    private static Site site;
    private static Chromium.Session browser;

    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void makeSite() throws Exception {
        site = new Site(directory);
        browser = Chromium.open();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void openPage() {
        page = browser.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void closePage() {
        page.close();
    }

    private void visit(Site.Server server) {
        page.navigate(server.url());
        assertThat(page.locator("body"))
                .hasAttribute(
                        "data-ready", "true", new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MS));
    }

    private void says(String id, String pattern) {
        assertThat(page.locator("#" + id))
                .hasText(
                        Pattern.compile(pattern, Pattern.DOTALL),
                        new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MS));
    }

    private void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve("demo-web-" + name + ".png"))
                .setFullPage(true));
    }

    private static Outcome expected(List<String> args) throws Exception {
        return HotSpot.current()
                .run(
                        Voyage.class.getName(),
                        List.of(Site.place(Voyage.class)),
                        256,
                        Invocation.plain().withArgs(args));
    }

    @Test
    void filesAreEnough() throws Exception {
        try (Site.Server server = site.serveFiles()) {
            visit(server);
            says("tab-hash", site.workshopHash());
            says("server-hash", "server of files");
            assertThat(page.locator("button.server:enabled")).hasCount(0);

            says("picture-decoded", "painted by Java");
            page.locator("#edges").check();
            says("picture-edged", " ms$");
            page.locator("#picture-plain").click();
            says("picture-race", "the same pixels");
            Path file = directory.resolve("own.png");
            ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
            page.locator("#picture-file").setInputFiles(file);
            says("picture-decoded", "PNG, by Java");
            Path photo = directory.resolve("own.jpg");
            ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "jpg", photo.toFile());
            page.locator("#picture-file").setInputFiles(photo);
            says("picture-decoded", "by the browser; 300 by 200");

            page.locator("#code-text").fill("Jason's");
            page.locator("#code-tab").press("Enter");
            says("code-read", "QR CODE: Jason's");
            page.locator("#code-file").setInputFiles(file);
            says("code-read", "no code");

            says("chart-pieces", "\\d+");
            page.locator("#chart").scrollIntoViewIfNeeded();
            page.locator("#chart-pause").press("Enter");
            assertThat(page.locator("#chart-pause")).hasText("Run");

            page.locator("#scene-size").selectOption("320 by 200");
            page.locator("#scene-tab").click();
            says("scene-time", " ms$");

            page.locator("#run").click();
            says("status", "Done\\.");
            assertEquals(expected(List.of()).stdout(), page.locator("#output").textContent());
            assertEquals("0", page.locator("#exit").textContent());
            assertEquals(site.voyageHash(), page.locator("#hash").textContent());
            page.locator("#example").click();
            String manifest = page.locator("#manifest").inputValue();
            page.locator("#run").click();
            says("output", "Pequod");
            says("status", "Done\\.");
            assertEquals(
                    expected(List.of(manifest)).stdout(),
                    page.locator("#output").textContent());
            page.locator("#manifest").fill("{no manifest");
            page.locator("#run").click();
            says("status", "The program ended with an error\\.");
            assertEquals(
                    String.valueOf(expected(List.of("{no manifest")).exitCode()),
                    page.locator("#exit").textContent());
        }
        assertEquals(List.of(), complaints, "the console is free of errors");
    }

    @Test
    void theServerComputesTheSame() throws Exception {
        try (Site.Server server = site.serveModules()) {
            page.setViewportSize(1100, 900);
            visit(server);
            says("server-hash", site.workshopHash() + " – the same");
            page.locator("#picture-width").selectOption("480");
            page.locator("#edges").check();
            page.locator("#picture-server").click();
            says("picture-remote", "the same pixels");
            page.locator("#code-server").click();
            says("code-read", "QR CODE: Χαῖρε");
            page.locator("#chart-server").click();
            says("chart-remote", "the same to the last digit");
            page.locator("#scene-size").selectOption("320 by 200");
            page.locator("#scene-tab").click();
            says("scene-time", " ms$");
            page.locator("#scene-server").click();
            says("scene-remote", "the same pixels");
            page.locator("#run").click();
            says("status", "Done\\.");
            page.locator("#run-server").click();
            says("run-remote", "exit code 0, .*the same output");
            page.locator("#edges").uncheck();
            screenshot("light");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            screenshot("dark");
            page.setViewportSize(380, 800);
            assertEquals(true, page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"), "fits");
            screenshot("narrow");
        }
        assertEquals(List.of(), complaints, "the console is free of errors");
    }

    @Test
    void keyboardAndScreenReaderReachEverything() throws Exception {
        try (Site.Server server = site.serveFiles()) {
            visit(server);
            CDPSession session = page.context().newCDPSession(page);
            List<String> nameless = new ArrayList<>();
            int named = 0;
            for (JsonElement each : session.send("Accessibility.getFullAXTree").getAsJsonArray("nodes")) {
                JsonObject node = each.getAsJsonObject();
                String role = text(node, "role");
                if (role.matches("button|checkbox|combobox|heading|image|img|link|slider|textbox|navigation|region")) {
                    named++;
                    if (text(node, "name").isBlank()) {
                        nameless.add(role + " " + node.get("backendDOMNodeId"));
                    }
                }
            }
            session.detach();
            Axe.findsNothing(page);
            assertEquals(List.of(), nameless, "what a screen reader cannot name");
            assertTrue(named > 40, named + " things have a name");
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus")).hasClass("skip");
            Object missed = page.evaluate(WATCH_FOCUS);
            for (int i = 0; i < (int) missed; i++) {
                page.keyboard().press("Tab");
            }
            assertEquals(List.of(), page.evaluate(MISSED), "not reached");
        }
        assertEquals(List.of(), complaints, "the console is free of errors");
    }

    private static String text(JsonObject node, String property) {
        return node.has(property) && node.getAsJsonObject(property).has("value")
                ? node.getAsJsonObject(property).get("value").getAsString()
                : "";
    }

    @Test
    void aThousandActionsLeaveNothingBehind() throws Exception {
        try (Site.Server server = site.serveFiles()) {
            visit(server);
            page.locator("#picture-width").selectOption("480");
            act(100);
            double before = usedBytes();
            act(1_000);
            double grown = usedBytes() - before;
            assertTrue(grown < 4 << 20, "a thousand actions hold " + grown + " bytes");
        }
        assertEquals(List.of(), complaints, "the console is free of errors");
    }

    private void act(int count) {
        page.evaluate(ACT, count);
    }

    /** What JavaScript's heap and all buffers take, the module's memory among them, after a collection. */
    private double usedBytes() {
        CDPSession session = page.context().newCDPSession(page);
        session.send("HeapProfiler.collectGarbage");
        JsonObject usage = session.send("Runtime.getHeapUsage");
        session.detach();
        double buffers = usage.has("backingStorageSize")
                ? usage.get("backingStorageSize").getAsDouble()
                : 0;
        return usage.get("usedSize").getAsDouble() + buffers;
    }

    /** One Firefox, since starting it takes longer than most of what it is for. */
    @Test
    void firefoxDoesAllOfIt() throws Exception {
        try (Firefox firefox = Firefox.open()) {
            firefoxComputesTheSame(firefox);
            try (Site.Server server = site.serveFiles()) {
                firefox.navigate(URI.create(server.url()));
                firefox.evaluate(READY);
                theKeyboardReachesEverything(firefox);
                aThousandActionsLeaveNothingBehind(firefox, server.url());
                assertEquals(List.of(), firefox.complaints(), "the console is free of errors");
                anOldFirefoxIsTold(firefox, server.url());
            }
        }
    }

    private static void theKeyboardReachesEverything(Firefox firefox) throws Exception {
        int count = Integer.parseInt(firefox.evaluate("String((" + WATCH_FOCUS + ")())"));
        // The first is the link that skips the navigation.
        for (int i = 0; i <= count; i++) {
            firefox.press(TAB);
            // A window that is not in front tells no page of the focus.
            firefox.evaluate("String(window.missed.delete(document.activeElement))");
        }
        assertEquals("", firefox.evaluate("(" + MISSED + ")().join()"), "not reached");
    }

    private static void aThousandActionsLeaveNothingBehind(Firefox firefox, String url) throws Exception {
        firefox.evaluate(
                """
                (() => {
                    const width = document.getElementById('picture-width');
                    width.value = '480';
                    width.dispatchEvent(new Event('change'));
                })()
                """);
        firefox.evaluate("(" + ACT + ")(100)");
        long before = windowBytes(firefox, url);
        for (int i = 0; i < 10; i++) {
            firefox.evaluate("(" + ACT + ")(100)");
        }
        long grown = windowBytes(firefox, url) - before;
        assertTrue(grown < 4 << 20, "a thousand actions hold " + grown + " bytes");
    }

    private static long windowBytes(Firefox firefox, String url) throws Exception {
        firefox.collectGarbage();
        String lines = firefox.evaluateInWindow(WINDOW_BYTES);
        long bytes = lines.lines()
                .filter(line -> line.startsWith(url))
                .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
        assertTrue(bytes > 1 << 20, lines);
        return bytes;
    }

    private static void anOldFirefoxIsTold(Firefox firefox, String url) throws Exception {
        firefox.addPreloadScript("() => {" + WITHOUT_EXCEPTIONS + "}");
        firefox.navigate(URI.create(url));
        String told = firefox.evaluate(
                """
                new Promise((resolve) => {
                    const timer = setInterval(() => {
                        const notice = document.getElementById('notice');
                        if (notice.textContent.trim()) {
                            clearInterval(timer);
                            resolve(`${notice.role} ${notice.textContent}`);
                        }
                    }, 20);
                })
                """);
        assertTrue(told.matches("(?s)alert .*lacks WebAssembly exception handling.*Firefox 131.*"), told);
    }

    /** The chapters in Firefox. */
    private static void firefoxComputesTheSame(Firefox firefox) throws Exception {
        try (Site.Server server = site.serveModules()) {
            firefox.navigate(URI.create(server.url()));
            String[] figures = firefox.evaluate(
                            """
                            (async () => {
                                const wait = async (what, test) => {
                                    for (const end = Date.now() + 80_000; !test(); ) {
                                        if (Date.now() > end) {
                                            throw new Error(`waited in vain: ${what}`);
                                        }
                                        await new Promise((resolve) => setTimeout(resolve, 20));
                                    }
                                };
                                const at = (id) => document.getElementById(id);
                                const says = (id, pattern) => wait(`${id} is ${pattern}`, () => pattern.test(at(id).textContent));
                                const choose = (id, value) => {
                                    at(id).value = value;
                                    at(id).dispatchEvent(new Event('change'));
                                };
                                await wait('ready', () => document.body.dataset.ready === 'true');
                                await says('server-hash', / – the same/);
                                choose('picture-width', '480');
                                at('picture-server').click();
                                await says('picture-remote', /the same pixels/);
                                at('code-server').click();
                                await says('code-read', /QR CODE: Χαῖρε/);
                                at('chart-server').click();
                                await says('chart-remote', /the same to the last digit/);
                                choose('scene-size', '320 200 1');
                                at('scene-tab').click();
                                await says('scene-time', / ms$/);
                                at('run').click();
                                await says('status', /Done\\./);
                                return [at('tab-hash'), at('hash'), at('exit')].map((each) => each.textContent).join();
                            })()
                            """)
                    .split(",");
            assertEquals(List.of(site.workshopHash(), site.voyageHash(), "0"), List.of(figures));
            assertEquals(List.of(), firefox.complaints(), "the console is free of errors");
        }
    }

    @Test
    void anOldBrowserIsTold() throws Exception {
        page.addInitScript(WITHOUT_EXCEPTIONS);
        try (Site.Server server = site.serveFiles()) {
            page.navigate(server.url());
            says("notice", "lacks WebAssembly exception handling.*Chrome 137, Firefox 131, Safari 18.4");
            assertEquals("alert", page.locator("#notice").getAttribute("role"));
            assertThat(page.locator("main button:enabled")).hasCount(1);
        }
        assertEquals(List.of(), complaints, "the console is free of errors");
    }
}
