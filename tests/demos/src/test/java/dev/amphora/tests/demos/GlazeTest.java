// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.demos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.amphora.browser.Bundle;
import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.CompileRequest;
import dev.amphora.compiler.CompileResult;
import dev.amphora.compiler.Compiler;
import dev.amphora.compiler.ProgressListener;
import dev.amphora.demo.glaze.Glaze;
import dev.amphora.tests.support.Chromium;
import dev.amphora.tests.support.StaticServer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;

/** The page that is made by Java, used with pointer and keyboard. */
class GlazeTest {
    private static final Path SITE = Path.of("..", "..", "demo-web", "site");
    /** The color in the middle of the picture, as {@code r,g,b}. */
    private static final String MIDDLE =
            """
            () => {
                const canvas = document.querySelector('canvas');
                const pixel = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
                const context = pixel.getContext('2d', { willReadFrequently: true });
                context.drawImage(canvas, canvas.width / 2, canvas.height / 2, 1, 1, 0, 0, 1, 1);
                return context.getImageData(0, 0, 1, 1).data.slice(0, 3).join();
            }
            """;

    private static Path place(Class<?> cls) throws URISyntaxException {
        return Path.of(cls.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    @Test
    void thePageIsAliveAndAnswers() throws Exception {
        CompileResult module = Compiler.compile(
                new CompileRequest(
                        Glaze.class.getName(),
                        List.of(place(Glaze.class), place(JSObject.class), place(Window.class)),
                        CompileOptions.release()),
                ProgressListener.NONE);
        List<String> complaints = new ArrayList<>();
        try (StaticServer server = new StaticServer();
                Chromium.Session browser = Chromium.open()) {
            for (String file : List.of("glaze.html", "glaze.js", "glaze.css")) {
                server.put("/" + file, Files.readAllBytes(SITE.resolve(file)));
            }
            server.put("/module/Glaze.wasm", module.wasm());
            Bundle bundle = new Bundle("Glaze").withScript(module.script());
            server.put("/module/Glaze.js", bundle.script().getBytes(StandardCharsets.UTF_8));
            server.put(
                    "/module/Glaze.trace.js", bundle.traceScript().orElseThrow().getBytes(StandardCharsets.UTF_8));
            Page page = browser.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.setViewportSize(1100, 1020);
            page.navigate(server.url("/glaze.html").toString());
            isANumber(page, "#rate");
            Axe.findsNothing(page);
            isANumber(page, "#cells");
            page.locator("#speed").fill("40");
            page.waitForTimeout(3000);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "glaze.png")));

            page.locator("#pause").press("Enter");
            PlaywrightAssertions.assertThat(page.locator("#pause")).hasText("Run");
            page.locator("#clear").click();
            String clay = (String) page.evaluate(MIDDLE);
            assertEquals("200,105,60", clay);
            page.locator("canvas").click();
            assertNotEquals(clay, page.evaluate(MIDDLE), "the pointer leaves a drop");
            page.locator("#clear").click();
            page.locator("#style").selectOption("Aegean");
            assertEquals("13,44,72", page.evaluate(MIDDLE));

            page.locator("#sow").click();
            page.locator("#pause").click();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.waitForTimeout(2000);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "glaze-dark.png")));
            page.setViewportSize(380, 900);
            assertTrue(
                    (Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"),
                    "fits on a telephone");
        }
        assertEquals(List.of(), complaints, "the console is free of errors");
    }

    private static void isANumber(Page page, String figure) {
        PlaywrightAssertions.assertThat(page.locator(figure))
                .hasText(Pattern.compile("\\d"), new LocatorAssertions.HasTextOptions().setTimeout(30_000));
    }
}
