// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.Executor;
import dev.amphora.engine.Imports;
import dev.amphora.engine.Instance;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.engine.Trap;
import dev.amphora.wasm.text.WatParser;
import dev.amphora.wasm.valid.Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of two traps the first one happens. */
class TrapOrderTest {
    /** Address, dividend and divisor. */
    private static final String STORE =
            """
            (memory 1)
            (func (export "store") (param i32 i32 i32)
              (%s offset=16 (local.get 0) (i32.div_u (local.get 1) (local.get 2))))
            """;

    @ParameterizedTest
    @EnumSource
    void theValueOfAStoreComesBeforeItsAddressIsChecked(Executor executor) {
        for (String op : new String[] {"i32.store", "i32.store8", "i32.store16"}) {
            Instance instance = Instance.instantiate(
                    CompiledModule.of(Validator.validate(WatParser.parse(STORE.formatted(op)))),
                    Imports.none(),
                    InstanceOptions.DEFAULT.withExecutor(executor));
            for (int address : new int[] {0, 65536, -8, Integer.MIN_VALUE}) {
                assertEquals(Trap.Kind.INTEGER_DIVIDE_BY_ZERO, trap(instance, address, 0), op + " " + address);
                if (address != 0) {
                    assertEquals(Trap.Kind.OUT_OF_BOUNDS_MEMORY_ACCESS, trap(instance, address, 1), op + " " + address);
                }
            }
        }
    }

    private static Trap.Kind trap(Instance instance, int address, int divisor) {
        return assertThrows(Trap.class, () -> instance.function("store").invoke(address, 1, divisor))
                .kind();
    }
}
