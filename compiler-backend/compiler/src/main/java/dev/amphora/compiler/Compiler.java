// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler;

import dev.amphora.abi.LibraryInterface;
import dev.amphora.compiler.codegen.CodeGenerator;
import dev.amphora.compiler.codegen.SourceLines;
import dev.amphora.compiler.codegen.TraceRows;
import dev.amphora.compiler.frontend.ClosedWorld;
import dev.amphora.compiler.frontend.Frontend;
import dev.amphora.compiler.frontend.jso.HostScript;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowVerifier;
import dev.amphora.compiler.lower.ProgramLowering;
import dev.amphora.compiler.pass.EndTimeSlices;
import dev.amphora.compiler.pass.Optimizer;
import dev.amphora.compiler.pass.SplitAtSuspensions;
import dev.amphora.wasm.binary.EncodedModule;
import dev.amphora.wasm.binary.TraceSectionEncoder;
import dev.amphora.wasm.binary.WasmEncoder;
import dev.amphora.wasm.model.CustomSection;
import dev.amphora.wasm.model.TraceTable;
import dev.amphora.wasm.model.WasmModule;
import dev.amphora.wasm.valid.Feature;
import dev.amphora.wasm.valid.InvalidException;
import dev.amphora.wasm.valid.Validator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compiles Java class files to a WebAssembly module. Stateless and safe for use by several threads. */
public final class Compiler {
    private static final double LOWERING_STARTS = 0.8;
    private static final double OPTIMISATION_STARTS = 0.84;
    private static final double GENERATION_STARTS = 0.9;
    private static final double VALIDATION_STARTS = 0.98;

    private Compiler() {}

    /**
     * Compiles a program.
     *
     * @throws CompilationException if the program has a mistake or uses something Amphora does not support
     */
    public static CompileResult compile(CompileRequest request, ProgressListener progress) throws CompilationException {
        List<CompileResult.StageTime> stages = new ArrayList<>();
        long started = System.nanoTime();
        ClosedWorld world = Frontend.load(request, progress);
        long loaded = System.nanoTime();
        stages.add(new CompileResult.StageTime("analyze", loaded - started));
        List<Diagnostic> warnings = new ArrayList<>(world.warnings());
        progress.progress("lower", LOWERING_STARTS);
        LowProgram program = ProgramLowering.lower(world, request.options(), warnings::add);
        // Costs little, and a fault that it finds would be a program that goes wrong silently.
        LowVerifier.verify(program);
        long lowered = System.nanoTime();
        stages.add(new CompileResult.StageTime("lower", lowered - loaded));
        if (request.options().optimize()) {
            progress.progress("optimize", OPTIMISATION_STARTS);
            Optimizer.run(program);
            LowVerifier.verify(program);
            stages.add(new CompileResult.StageTime("optimize", System.nanoTime() - lowered));
            lowered = System.nanoTime();
        }
        if (program.suspension() != null) {
            EndTimeSlices.run(program);
            SplitAtSuspensions.run(program);
            LowVerifier.verify(program);
        }
        progress.progress("generate", GENERATION_STARTS);
        List<CustomSection> sections = new ArrayList<>();
        if (world.isLibrary()) {
            sections.add(new CustomSection(
                    LibraryInterface.SECTION, world.library().toText().getBytes(StandardCharsets.UTF_8)));
        }
        CodeGenerator.Result generated = CodeGenerator.generateWithPositions(
                program, request.options().names(), request.options().portableExceptions(), sections);
        WasmModule module = generated.module();
        EncodedModule encoded = WasmEncoder.encode(module);
        TraceTable traces = TraceRows.of(
                generated, encoded, program.classes(), request.options().names());
        byte[] bytes = encoded.with(TraceSectionEncoder.encode(traces)).bytes();
        long finished = System.nanoTime();
        stages.add(new CompileResult.StageTime("generate", finished - lowered));
        progress.progress("validate", VALIDATION_STARTS);
        validate(module);
        if (request.options().portableExceptions() && !Feature.of(module).isEmpty()) {
            throw new IllegalStateException("not portable: the module needs " + Feature.of(module));
        }
        stages.add(new CompileResult.StageTime("validate", System.nanoTime() - finished));
        progress.progress("done", 1);
        return new CompileResult(
                bytes,
                stages,
                warnings,
                world.classCount(),
                program.functions().size(),
                script(world, generated),
                world.script().declarations(),
                world.jdk(),
                SourceLines.of(generated, encoded));
    }

    private static String script(ClosedWorld world, CodeGenerator.Result generated) {
        Set<String> called = generated.lateBound();
        return called.stream().anyMatch(HostScript::isOfJavaScript)
                ? world.script().text(called)
                : null;
    }

    /** What the compiler emits is always valid; if not, that is the compiler's fault. */
    private static void validate(WasmModule module) {
        try {
            Validator.validate(module);
        } catch (InvalidException e) {
            throw new IllegalStateException("the compiler emitted an invalid module: " + e.getMessage(), e);
        }
    }
}
