// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.jso;

import dev.amphora.tests.support.Chromium;
import dev.amphora.tests.support.Firefox;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One Chromium and one Firefox for all tests that ask for them: starting one takes longer than most of what it is for. */
final class Browsers implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Chromium.Session.class || type == Firefox.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // What is stored at the root is closed after the last test.
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Browsers.class))
                .getOrComputeIfAbsent(parameter.getParameter().getType(), type -> {
                    try {
                        return type == Firefox.class
                                ? Firefox.openWithGraphics()
                                : Chromium.open("--js-flags=--expose-gc");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
