// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LowTextTest {
    private static final String EVERY_FORM =
            """
            import @now(i32) -> i64 from "host" "now"
            import @npe() from "host" "npe"
            import @outOfBounds(i32, i32) from "host" "oob"
            import @"bad cast \\"x\\""(ref) from "host" "bad"
            import @allocate(i32, i32) -> ref from "host" "alloc"
            func @f(%0:ref, %1:i32) -> i32 noalloc {
            b0: unwind b3
              %2:i32 = i32.load [immutable] %0 + 4
              %3:f64 = const 0x3ff0000000000000
              %4:f32 = const 0x7fc00000
              %5:i64 = const -9223372036854775808
              i32.store [field "Point.x"] %0 + 8, %1
              check_nonzero %0 @npe
              check_nonzero_i64 %5 @npe
              check_bounds %1, %2 @outOfBounds
              check_not %1 @"bad cast \\"x\\""(%0)
              %11:ref = select %0, %0, %1
              %12:i64 = call @now(%1)
              %13:i32 = call_indirect (i32, i32) -> i32 %1(%1, %2) candidates []
              call_indirect () %1()
              %15:ref = new 16 class 3 @allocate
              memory.fill %15, %1, %1
              memory.copy %15, %0, %1
              %18:i32 = memory.size
              %19:i32 = memory.grow %1
              %20:i32 = cast %0
              switch %1 [-1: b1, 5: b2] b1
            b1:
              %22:i32 = phi [b0: %1, b2: %13]
              return %22
            b2:
              %24:i32 = i32.eqz %0
              branch %24 b1 b4
            b3:
              %26:ref = catch
              throw %26
            b4:
              unreachable
            }
            table [@f, null]
            export "main" @f
            memory pages 1 16 shadow 16 cursor 24 static 1024 00ff
            """;

    @Test
    void printsWhatItReads() {
        LowProgram program = LowParser.parse(EVERY_FORM);
        assertEquals(EVERY_FORM, LowPrinter.print(program));
        LowVerifier.verify(program);
    }

    @Test
    void namesTheLineOfAMistake() {
        String text = EVERY_FORM.replace("return %22", "return %x");
        Exception e = assertThrows(IllegalArgumentException.class, () -> LowParser.parse(text));
        assertTrue(e.getMessage().startsWith("line 30: "), e.getMessage());
    }
}
