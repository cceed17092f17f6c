// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.benchmarks;

import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.vm.TeaVMOptimizationLevel;

/** Compiles classes with TeaVM's WasmGC back end, as it is meant for release, for comparisons. */
public final class TeaVmWasmGc {
    private static final String RUNTIME = "/org/teavm/backend/wasm/wasm-gc-module-runtime.min.js";

    private TeaVmWasmGc() {}

    /** {@code CLASSES OUTPUT CLASS...}: writes OUTPUT/CLASS.wasm of each main class, and TeaVM's loader, teavm.mjs. */
    public static void main(String[] args) throws Exception {
        Path output = Path.of(args[1]);
        Files.createDirectories(output);
        List<File> classPath = Stream.concat(
                        Stream.of(args[0]),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)))
                .map(File::new)
                .collect(Collectors.toList());
        for (String mainClass : Arrays.copyOfRange(args, 2, args.length)) {
            TeaVMTool tool = new TeaVMTool();
            tool.setLog(new EmptyTeaVMToolLog());
            tool.setClassLoader(TeaVmWasmGc.class.getClassLoader());
            tool.setClassPath(classPath);
            tool.setTargetType(TeaVMTargetType.WEBASSEMBLY_GC);
            tool.setOptimizationLevel(TeaVMOptimizationLevel.FULL);
            tool.setObfuscated(true);
            tool.setMainClass(mainClass);
            tool.setTargetDirectory(output.toFile());
            tool.setTargetFileName(mainClass + ".wasm");
            tool.generate();
            if (!tool.getProblemProvider().getSevereProblems().isEmpty()) {
                throw new IllegalStateException(tool.getProblemProvider().getSevereProblems().stream()
                        .map(problem -> problem.getText() + " " + Arrays.toString(problem.getParams()))
                        .collect(Collectors.joining("\n")));
            }
        }
        try (InputStream runtime = TeaVMTool.class.getResourceAsStream(RUNTIME)) {
            Files.copy(runtime, output.resolve("teavm.mjs"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
