// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.teavm.asm.ClassReader;
import org.teavm.asm.tree.ClassNode;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ReferenceCache;
import org.teavm.parsing.ClassRefsRenamer;
import org.teavm.parsing.Parser;
import org.teavm.parsing.resource.Resource;
import org.teavm.parsing.resource.ResourceProvider;

/**
 * Puts our own versions of {@code java.*} classes before the class library's. They are written in packages under
 * {@code dev.amphora.overlay}, since javac lets nobody else define {@code java.*}; the prefix is dropped when they are
 * loaded.
 */
final class OverlayClassSource implements ClassReaderSource {
    static final String PREFIX = "dev.amphora.overlay.";
    private final ClassReaderSource base;
    private final ResourceProvider resources;
    private final Parser parser;
    private final ClassRefsRenamer renamer;
    private final Map<String, Optional<org.teavm.model.ClassReader>> overlays = new HashMap<>();

    OverlayClassSource(ClassReaderSource base, ResourceProvider resources, ReferenceCache references) {
        this.base = base;
        this.resources = resources;
        this.parser = new Parser(references);
        this.renamer = new ClassRefsRenamer(
                references, name -> name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name);
    }

    @Override
    public org.teavm.model.ClassReader get(String name) {
        if (name.startsWith("java.") || name.startsWith("javax.")) {
            Optional<org.teavm.model.ClassReader> overlay = overlays.computeIfAbsent(name, this::load);
            if (overlay.isPresent()) {
                return overlay.get();
            }
        }
        return base.get(name);
    }

    private Optional<org.teavm.model.ClassReader> load(String name) {
        Resource resource = resources.getResource((PREFIX + name).replace('.', '/') + ".class");
        if (resource == null) {
            return Optional.empty();
        }
        try (InputStream in = resource.open()) {
            ClassNode node = new ClassNode();
            new ClassReader(in).accept(node, 0);
            ClassHolder renamed = renamer.rename(parser.parseClass(node));
            return Optional.of(renamed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
