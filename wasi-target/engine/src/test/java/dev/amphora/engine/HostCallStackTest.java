// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import static dev.amphora.engine.TestModule.get;
import static dev.amphora.engine.TestModule.i32;
import static dev.amphora.engine.TestModule.i32s;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.amphora.wasm.binary.EncodedModule;
import dev.amphora.wasm.binary.TraceSectionEncoder;
import dev.amphora.wasm.binary.WasmEncoder;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.TraceTable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostCallStackTest {
    private static final int LIMIT = 5;

    private final TestModule module = new TestModule();
    private final List<List<String>> seen = new ArrayList<>();

    private Instance instance(Executor executor) {
        Imports imports = Imports.builder()
                .add(
                        "host",
                        "look",
                        HostFunction.of(
                                i32s(0, 0),
                                call -> seen.add(call.stack(LIMIT).stream()
                                        .map(WasmFrame::toString)
                                        .toList())))
                .build();
        return Instance.instantiate(module.compile(), imports, InstanceOptions.DEFAULT.withExecutor(executor));
    }

    @Test
    void callsAreListedInnermostFirst() {
        int look = module.importFunction("host", "look", i32s(0, 0));
        int inner = module.function("inner", i32s(0, 0), List.of(), Op.NOP, Op.NOP, Instr.index(Op.CALL, look));
        module.function(
                "outer", i32s(0, 0), List.of(), Instr.index(Op.CALL, inner), Op.NOP, Instr.index(Op.CALL, look));
        for (Executor executor : Executor.values()) {
            seen.clear();
            instance(executor).function("outer").call();
            assertEquals(List.of(List.of("inner[1]+2", "outer[2]+0"), List.of("outer[2]+2")), seen, executor.name());
        }
    }

    @Test
    void recursionIsCutAtTheLimit() {
        int look = module.importFunction("host", "look", i32s(0, 0));
        module.function(
                "down",
                i32s(1, 0),
                List.of(),
                get(0),
                Op.I32_EQZ,
                TestModule.iff(),
                Instr.index(Op.CALL, look),
                Op.ELSE,
                get(0),
                i32(1),
                Op.I32_SUB,
                Instr.index(Op.CALL, 1),
                Op.END);
        for (Executor executor : Executor.values()) {
            seen.clear();
            instance(executor).function("down").call(20);
            instance(executor).function("down").call(1);
            assertEquals(
                    List.of(
                            List.of("down[1]+3", "down[1]+8", "down[1]+8", "down[1]+8", "down[1]+8"),
                            List.of("down[1]+3", "down[1]+8")),
                    seen,
                    executor.name());
        }
    }

    @Test
    void aTrapNamesLinesOfJavaWhereTheModuleDoes() {
        int inner = module.function("inner", i32s(0, 0), List.of(), Op.NOP, Op.UNREACHABLE);
        module.function("outer", i32s(0, 0), List.of(), Instr.index(Op.CALL, inner));
        EncodedModule encoded = WasmEncoder.encode(module.builder.build());
        TraceTable table = new TraceTable(
                List.of(new TraceTable.Method("app.Main", "main", "Main.java", TraceTable.Kind.SHOWN, null)),
                List.of(
                        new TraceTable.Function(encoded.codeOffset(0, 0), TraceTable.Function.NO_METHOD, List.of()),
                        new TraceTable.Function(
                                encoded.codeOffset(1, 0),
                                0,
                                List.of(new TraceTable.Row(
                                        encoded.codeOffset(1, 0), List.of(new TraceTable.Place(0, 7)))))));
        CompiledModule compiled = CompiledModule.decode(
                encoded.with(TraceSectionEncoder.encode(table)).bytes());
        for (Executor executor : Executor.values()) {
            Instance instance =
                    Instance.instantiate(compiled, Imports.none(), InstanceOptions.DEFAULT.withExecutor(executor));
            Trap trap =
                    assertThrows(Trap.class, () -> instance.function("outer").call());
            assertEquals(
                    List.of("unreachable", "    at inner[0]+1", "    at app.Main.main(Main.java:7)"),
                    trap.describe().lines().toList(),
                    executor.name());
        }
    }
}
