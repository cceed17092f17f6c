// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.demos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks axe, which knows the Web Content Accessibility Guidelines, about a page: roles, names, contrasts. */
final class Axe {
    private Axe() {}

    /** Asserts that it finds nothing, with light and with dark colors. */
    static void findsNothing(Page page) throws IOException {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Object found = page.evaluate(
                    """
                    async () => {
                        const { violations, passes } = await axe.run(document);
                        return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ' ' + target))
                                .concat(passes.length > 30 ? [] : ['only ' + passes.length + ' rules apply']);
                    }
                    """);
            assertEquals(List.of(), found, scheme.toString());
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
}
