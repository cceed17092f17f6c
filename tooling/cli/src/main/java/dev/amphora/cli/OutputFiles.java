// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import dev.amphora.abi.LibraryInterface;
import dev.amphora.browser.Bundle;
import dev.amphora.browser.Documentation;
import dev.amphora.compiler.CompileResult;
import dev.amphora.wasm.binary.WasmDecoder;
import dev.amphora.wasm.model.Import;
import dev.amphora.wasm.model.TraceTable;
import dev.amphora.wasm.model.WasmModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that appear in a directory only when all of them are complete: they are written to a directory beside their
 * places and moved.
 */
final class OutputFiles implements AutoCloseable {
    private static final String ELSEWHERE = "choose another with -o DIR";
    private final Path directory;
    private Path staging;

    /** Checks that files can go to {@code directory}, which need not exist; nothing is made yet. */
    OutputFiles(Path directory) throws Mistake {
        this.directory = directory;
        Path existing = directory.toAbsolutePath().normalize();
        while (existing.getParent() != null && Files.notExists(existing, LinkOption.NOFOLLOW_LINKS)) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing)) {
            throw new Mistake("not a directory: " + existing, ELSEWHERE);
        }
        if (!Files.isWritable(existing)) {
            throw new Mistake("directory is not writable: " + existing, ELSEWHERE);
        }
    }

    /**
     * Writes the module {@code NAME.wasm} and its loader, and returns where the files are, the module first.
     *
     * @param identity of the npm package that they become, or null
     * @param sources whose comments go into the declarations
     * @param mapped whether a source map is written, too
     */
    List<Path> publishModule(
            String name, CompileResult module, PackageOptions.Identity identity, Sources sources, boolean mapped)
            throws Mistake, IOException {
        byte[] wasm = module.wasm();
        WasmModule decoded = WasmDecoder.decode(wasm);
        LibraryInterface library = exports(decoded);
        Bundle loader = loader(name, decoded, library)
                .withScript(module.script())
                .withScriptTypes(module.scriptTypes())
                .withJdk(module.jdk())
                .withDocumentation(library == null ? Documentation.NONE : JavadocReader.read(sources.all(), library));
        Files.createDirectories(directory);
        staging = Files.createTempDirectory(directory, ".amphora");
        Files.write(staging.resolve(name + ".wasm"), wasm);
        if (identity == null) {
            loader.write(staging);
        } else {
            identity.of(loader).write(staging);
        }
        if (mapped) {
            Files.writeString(staging.resolve(SourceMaps.fileName(name)), SourceMaps.text(name, module, sources));
        }
        List<Path> places = publish();
        places.sort(Comparator.comparing(place -> !place.toString().endsWith(".wasm")));
        return places;
    }

    /** The same without a package, comments and a source map. */
    List<Path> publishModule(String name, CompileResult module) throws Mistake, IOException {
        try (Sources none = Sources.open(List.of())) {
            return publishModule(name, module, null, none, false);
        }
    }

    /** What a library says that it exports; null for a program. */
    private static LibraryInterface exports(WasmModule module) {
        return module.customSections().stream()
                .filter(section -> section.name().equals(LibraryInterface.SECTION))
                .map(section -> LibraryInterface.parse(new String(section.bytes(), StandardCharsets.UTF_8)))
                .findFirst()
                .orElse(null);
    }

    private static Bundle loader(String name, WasmModule module, LibraryInterface library) throws Mistake {
        try {
            return new Bundle(name)
                    .withLibrary(library)
                    .withImports(module.imports().stream().map(Import::name).toList())
                    .withTraces(module.customSections().stream()
                            .anyMatch(section -> section.name().equals(TraceTable.SECTION)));
        } catch (IllegalArgumentException e) {
            throw new Mistake(
                    "the name " + name + " cannot be the name of a JavaScript module",
                    "use ASCII letters and digits in the name of the main class or the library");
        }
    }

    /** Moves every staged file to its place and returns the places, sorted by name. */
    private List<Path> publish() throws Mistake, IOException {
        List<Path> files;
        try (Stream<Path> staged = Files.list(staging)) {
            files = staged.sorted().toList();
        }
        List<Path> places = new ArrayList<>();
        for (Path file : files) {
            Path place = directory.resolve(file.getFileName());
            if (Files.isDirectory(place)) {
                throw new Mistake("a directory is in the way of the file " + place, ELSEWHERE);
            }
            places.add(place);
        }
        for (int i = 0; i < places.size(); i++) {
            move(files.get(i), places.get(i));
        }
        return places;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        if (staging != null) {
            Trees.delete(staging);
        }
    }
}
