// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.wasm.SampleModules;
import dev.amphora.wasm.model.CustomSection;
import dev.amphora.wasm.model.Func;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.NameSection;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.model.WasmModule;
import dev.amphora.wasm.valid.InvalidException;
import dev.amphora.wasm.valid.Validator;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WasmDecoderTest {
    private static final String PREAMBLE = "0061736d01000000";
    /** A type section with {@code [] -> []} and a function section with one function of it. */
    private static final String ONE_FUNCTION = PREAMBLE + "010401600000" + "03020100";

    @Test
    void readsWhatTheEncoderWrites() {
        for (WasmModule module : List.of(SampleModules.factorial(), SampleModules.everySection())) {
            assertEquals(module, WasmDecoder.decode(WasmEncoder.encode(module).bytes()));
        }
    }

    @Test
    void acceptsNumbersThatAreLongerThanNeeded() {
        // i32.const -1 and global.get 0 in five bytes each, i64.const 0 in ten bytes, the section's length in three.
        String body = "00" + "41ffffffff7f" + "238080808000" + "4280808080808080808000" + "0b";
        WasmModule module = decode(ONE_FUNCTION + "0a9b8000" + "01" + "19" + body);
        assertEquals(
                SampleModules.ended(Instr.i32Const(-1), Instr.index(Op.GLOBAL_GET, 0), Instr.i64Const(0)),
                module.funcs().get(0).body());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "unexpected end,''",
        "unexpected end,0061",
        "magic header not detected,0061736e01000000",
        "unknown binary version,0061736d02000000",
        "unexpected end,0061736d0100",
        "malformed section id,0061736d010000000e00",
        "unexpected end,0061736d0100000001",
        "length out of bounds,0061736d010000000105",
        "section size mismatch,0061736d01000000010200ff",
        "unexpected content after last section,0061736d01000000030100010100",
        "unexpected content after last section,0061736d01000000010100010100",
        "integer representation too long,0061736d0100000001818080808000",
        "integer too large,0061736d01000000018180808070",
        "integer representation too long,0061736d0100000001020181",
        "malformed UTF-8 encoding,0061736d0100000000020180",
        "malformed UTF-8 encoding,0061736d01000000000403eda080",
        "unexpected end,0061736d01000000010402600000",
        "unexpected end,0061736d010000000105ffffffff0f",
        "malformed type definition,0061736d01000000010401610000",
        "malformed value type,0061736d0100000001050160013000",
        "malformed import kind,0061736d0100000002040100000500",
        "malformed reference type,0061736d010000000404017f0000",
        "zero byte expected,0061736d0100000004050140017000",
        "malformed limits flags,0061736d0100000005020108",
        "malformed mutability,0061736d010000000606017f0241000b",
        "malformed export kind,0061736d0100000007050101610500",
        "malformed tag attribute,0061736d010000000d03010100",
        "malformed elements segment kind,0061736d0100000009020108",
        "malformed element kind,0061736d01000000090401010100",
        "malformed data segment kind,0061736d010000000b020103",
        "data count and data section,0061736d010000000c0101",
    })
    void refusesMalformedModule(String message, String hex) {
        MalformedException e = assertThrows(MalformedException.class, () -> decode(hex));
        assertTrue(e.getMessage().startsWith(message), e.getMessage());
    }

    /** Bodies of the only function, without locals. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "unexpected end,01",
        "unexpected end,02400b",
        "END opcode expected,0b0b",
        "illegal opcode ff,ff0b",
        "illegal opcode fc 7f,fc7f0b",
        "misplaced ELSE opcode,050b",
        "misplaced ELSE opcode,0240050b0b",
        "misplaced ELSE opcode,44000000000000f03f044005050b0b",
        "integer too large,4180808080700b",
        "integer representation too long,418080808080000b",
        "integer too large,428080808080808080807e0b",
        "data count section required,fc09000b",
        "data count section required,fc0800000b",
        "malformed memop flags,288001000b",
        "malformed block type,0280808080780b",
        "malformed value type,1c01000b",
        "malformed reference type,d07f0b",
        "malformed catch clause,1f400104000b0b",
    })
    void refusesMalformedBody(String message, String hex) {
        MalformedException e = assertThrows(MalformedException.class, () -> decode(withBody(hex)));
        assertTrue(e.getMessage().startsWith(message), e.getMessage());
    }

    @Test
    void wantsAsManyBodiesAsFunctions() {
        String message = "function and code section have inconsistent lengths";
        for (String hex : List.of(ONE_FUNCTION, ONE_FUNCTION + "0a0100", PREAMBLE + "0a040102000b")) {
            MalformedException e = assertThrows(MalformedException.class, () -> decode(hex));
            assertTrue(e.getMessage().startsWith(message), e.getMessage());
        }
    }

    @Test
    void limitsLocalsWhateverTheirGroups() {
        String many = "0a0d01" + "0b" + "02" + "ffffffff0f7f" + "027e" + "0b0b";
        MalformedException e = assertThrows(MalformedException.class, () -> decode(ONE_FUNCTION + many));
        assertTrue(e.getMessage().startsWith("too many locals"), e.getMessage());
        Func func = decode(ONE_FUNCTION + "0a080106" + "01" + "d086037f" + "0b")
                .funcs()
                .get(0);
        assertEquals(Collections.nCopies(50_000, ValType.I32), func.locals());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "memory64 is not supported,0061736d010000000503010400",
        "threads are not supported,0061736d01000000050401030101",
        "garbage-collected types are not supported,0061736d010000000103015f00",
        "garbage-collected types are not supported,0061736d0100000001050160016e00",
        "typed function references are not supported,0061736d010000000106016001637000",
    })
    void namesUnsupportedFeaturesOfModules(String message, String hex) {
        MalformedException e = assertThrows(MalformedException.class, () -> decode(hex));
        assertTrue(e.getMessage().startsWith(message), e.getMessage());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "legacy exception handling is not supported,06400b0b",
        "legacy exception handling is not supported,09000b",
        "typed function references are not supported,14000b",
        "typed function references are not supported,d0000b",
        "garbage-collected types are not supported,fb000b",
        "garbage-collected types are not supported,d06e0b",
        "threads are not supported,fe030b",
        "relaxed SIMD is not supported,fd80020b",
        "wide arithmetic is not supported,fc130b",
        "multi-memory is not supported,284001000b",
    })
    void namesUnsupportedFeaturesOfBodies(String message, String hex) {
        MalformedException e = assertThrows(MalformedException.class, () -> decode(withBody(hex)));
        assertTrue(e.getMessage().startsWith(message), e.getMessage());
    }

    @Test
    void saysWhere() {
        MalformedException e = assertThrows(MalformedException.class, () -> decode(withBody("01ff0b")));
        assertEquals("illegal opcode ff (at offset 0x18)", e.getMessage());
        assertEquals(0x18, e.offset());
    }

    @Test
    void keepsANameSectionThatItCannotRead() {
        WasmModule module = decode(PREAMBLE + "0007046e616d65" + "0105");
        assertEquals(NameSection.EMPTY, module.names());
        assertEquals(List.of(new CustomSection("name", new byte[] {1, 5})), module.customSections());
        assertEquals(module, WasmDecoder.decode(WasmEncoder.encode(module).bytes()));
    }

    /** Whatever the bytes, there is a module or one of the two exceptions; and a module survives another round. */
    @Test
    void survivesDamage() {
        Random random = new Random(42);
        byte[] original = WasmEncoder.encode(SampleModules.everySection()).bytes();
        int malformed = 0;
        int invalid = 0;
        int valid = 0;
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = original.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt();
            }
            if (random.nextInt(20) == 0) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            try {
                WasmModule module = WasmDecoder.decode(bytes);
                assertEquals(
                        module, WasmDecoder.decode(WasmEncoder.encode(module).bytes()));
                Validator.validate(module);
                valid++;
            } catch (MalformedException e) {
                malformed++;
            } catch (InvalidException e) {
                invalid++;
            }
        }
        assertTrue(malformed > 100 && invalid > 100 && valid > 100, malformed + " " + invalid + " " + valid);
    }

    private static String withBody(String hex) {
        int size = hex.length() / 2 + 1;
        HexFormat format = HexFormat.of();
        return ONE_FUNCTION + "0a" + format.toHexDigits((byte) (size + 2)) + "01" + format.toHexDigits((byte) size)
                + "00" + hex;
    }

    private static WasmModule decode(String hex) {
        return WasmDecoder.decode(HexFormat.of().parseHex(hex));
    }
}
