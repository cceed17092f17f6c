// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.frontend.RuntimeClasses;
import dev.amphora.compiler.ir.Alias;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Value;
import dev.amphora.runtime.core.Layout;
import dev.amphora.wasm.model.Op;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fills arrays whose contents are known from static data. A class file has no constant arrays: an initialiser stores one element
 * after the other, and tables of a few thousand elements would be hundreds of kilobytes of code. Of a new array, the constants
 * stored before anything else can see it are copied there at once, and values of static fields in a row are fetched by a loop.
 *
 * <p>Runs right after a function is lowered, when such stores still stand together in one block, and spares the optimisations
 * their number.
 */
final class CopyConstantArrays {
    /** What a store of a constant costs in code: both operands, the operator, the offset. */
    private static final int STORE_BYTES = 9;

    /** What a copy costs: the address, the source, the length, the operator. */
    private static final int COPY_BYTES = 18;

    private static final int FETCH_BYTES = 12;
    private static final int FETCH_CALL_BYTES = 24;

    /** Addresses in tables are words from the first, in 16 bits. */
    private static final int MAX_WORDS = 0xFFFF;

    private final LoweringContext context;
    private final Map<String, Integer> data = new LinkedHashMap<>();

    CopyConstantArrays(LoweringContext context) {
        this.context = context;
    }

    /** Replaces the stores of one function. */
    void run(LowFunction function) {
        boolean any = false;
        for (Block block : function.blocks()) {
            List<Instr> instrs = block.instrs();
            Set<Instr> gone = new LinkedHashSet<>();
            for (int i = 0; i < instrs.size(); i++) {
                if (isOfKnownLength(instrs.get(i))) {
                    any = true;
                    fill(instrs, i, gone);
                }
            }
            instrs.removeIf(gone::contains);
        }
        if (any) {
            function.blocks().forEach(block -> block.instrs().removeIf(this::cannotFail));
        }
    }

    private boolean isOfKnownLength(Value value) {
        return value instanceof Instr call
                && call.opcode() == Opcode.CALL
                && call.callee() == context.runtime(RuntimeClasses.NEW_ARRAY)
                && evaluate(call.arg(2)) != null;
    }

    /** Whether it checks a known index into an array of known length. */
    private boolean cannotFail(Instr check) {
        return check.opcode() == Opcode.CHECK_BOUNDS
                && check.arg(1) instanceof Instr load
                && load.opcode() == Opcode.LOAD
                && load.wasmOp() == Op.I32_LOAD
                && load.imm() == Layout.ARRAY_LENGTH
                && isOfKnownLength(load.arg(0))
                && isWithin(evaluate(check.arg(0)), evaluate(((Instr) load.arg(0)).arg(2)));
    }

    private static boolean isWithin(Long index, long length) {
        return index != null && index >= 0 && index < length;
    }

    /** A store of a constant into the array, at a number of bytes behind its first element. */
    private record Element(Instr store, int offset, int width, long bits) {}

    /** A store of a static field's value, given by its address, as element {@code index}. */
    private record Fetched(Instr store, int index, int address) {}

    private void fill(List<Instr> instrs, int allocation, Set<Instr> gone) {
        Instr array = instrs.get(allocation);
        int bytes = evaluate(array.arg(2)).intValue() << evaluate(array.arg(1)).intValue();
        List<Element> elements = new ArrayList<>();
        List<Fetched> fetched = new ArrayList<>();
        Set<Integer> stored = new LinkedHashSet<>();
        for (int i = allocation + 1; i < instrs.size(); i++) {
            Instr instr = instrs.get(i);
            if (instr.opcode() == Opcode.STORE) {
                Integer offset = offset(instr, array);
                Long bits = evaluate(instr.arg(1));
                Integer field = staticField(instr.arg(1));
                // A second store into an element must stay behind the first.
                if (offset == null || offset < 0 || offset + width(instr) > bytes || !stored.add(offset)) {
                    break;
                }
                if (bits != null) {
                    elements.add(new Element(instr, offset, width(instr), bits));
                } else if (field != null) {
                    fetched.add(new Fetched(instr, offset >> 2, field));
                } else {
                    break;
                }
            } else if (!isHarmless(instr)) {
                break;
            }
        }
        int[] span = span(elements);
        if (span != null && STORE_BYTES * elements.size() > COPY_BYTES + span[1] - span[0]) {
            copy(instrs, allocation + 1, array, elements, span);
            elements.forEach(element -> gone.add(element.store()));
        }
        fetch(instrs, array, fetched, gone);
    }

    /** What neither sees the array's elements nor writes anything, so that a store may move above it. */
    private boolean isHarmless(Instr instr) {
        return switch (instr.opcode()) {
            case CONST, CAST -> true;
            case NUMERIC -> evaluate(instr) != null || instr.wasmOp() == Op.I32_ADD; // an element's address
            case CHECK_BOUNDS -> cannotFail(instr);
            case LOAD ->
                instr.alias().kind() == Alias.Kind.IMMUTABLE || instr.alias().kind() == Alias.Kind.STATIC;
            default -> false;
        };
    }

    /** How far behind the array's first element a store goes; null if it may go elsewhere. */
    private static Integer offset(Instr store, Instr array) {
        if (store.alias().kind() != Alias.Kind.ARRAY) {
            return null;
        }
        Value address = store.arg(0);
        long offset = store.imm() - Layout.ARRAY_DATA;
        if (address instanceof Instr add && add.opcode() == Opcode.NUMERIC && add.wasmOp() == Op.I32_ADD) {
            Long added = evaluate(add.arg(1));
            if (added == null) {
                return null;
            }
            offset += added;
            address = add.arg(0);
        }
        boolean same = address == array
                || address instanceof Instr cast && cast.opcode() == Opcode.CAST && cast.arg(0) == array;
        return same ? Math.toIntExact(offset) : null;
    }

    /** The address of the static field that a value was read from; null for other values. */
    private static Integer staticField(Value value) {
        if (value instanceof Instr load
                && load.opcode() == Opcode.LOAD
                && load.type() == LowType.REF
                && load.alias().kind() == Alias.Kind.STATIC) {
            Long base = evaluate(load.arg(0));
            return base == null ? null : (int) (base + load.imm());
        }
        return null;
    }

    private static int width(Instr store) {
        return switch (store.wasmOp()) {
            case I32_STORE8 -> 1;
            case I32_STORE16 -> 2;
            case I32_STORE, F32_STORE -> 4;
            default -> 8;
        };
    }

    /** The first and last byte, exclusively, that is not zero as in the new array anyway; null if all are. */
    private static int[] span(List<Element> elements) {
        int first = Integer.MAX_VALUE;
        int end = 0;
        for (Element element : elements) {
            if (element.bits() != 0) {
                first = Math.min(first, element.offset());
                end = Math.max(end, element.offset() + element.width());
            }
        }
        return end == 0 ? null : new int[] {first, end};
    }

    private void copy(List<Instr> instrs, int at, Instr array, List<Element> elements, int[] span) {
        byte[] contents = new byte[span[1] - span[0]];
        for (Element element : elements) {
            if (element.offset() >= span[0] && element.offset() < span[1]) {
                for (int i = 0; i < element.width(); i++) {
                    contents[element.offset() - span[0] + i] = (byte) (element.bits() >> 8 * i);
                }
            }
        }
        Emission emission = new Emission(array);
        Instr target = emission.address(Layout.ARRAY_DATA + span[0]);
        emission.add(new Instr.Builder(Opcode.MEMORY_COPY)
                .args(target, emission.constant(place(contents, 1)), emission.constant(contents.length))
                .position(array.position())
                .build(null));
        instrs.addAll(at, emission.instrs);
    }

    /** Fetches runs of neighbouring elements. */
    private void fetch(List<Instr> instrs, Instr array, List<Fetched> fetched, Set<Instr> gone) {
        for (int from = 0; from < fetched.size(); ) {
            int least = fetched.get(from).address();
            int most = least;
            int to = from + 1;
            while (to < fetched.size()
                    && fetched.get(to).index() == fetched.get(to - 1).index() + 1) {
                int address = fetched.get(to).address();
                if ((Math.max(most, address) - Math.min(least, address)) / 4 > MAX_WORDS) {
                    break;
                }
                least = Math.min(least, address);
                most = Math.max(most, address);
                to++;
            }
            int count = to - from;
            if (FETCH_BYTES * count > FETCH_CALL_BYTES + 2 * count) {
                fetch(instrs, array, fetched.subList(from, to), least);
                for (Fetched each : fetched.subList(from, to)) {
                    context.declared()
                            .addFetched(((Instr) each.store().arg(1)).alias().detail());
                }
                fetched.subList(from, to).forEach(element -> gone.add(element.store()));
            }
            from = to;
        }
    }

    private void fetch(List<Instr> instrs, Instr array, List<Fetched> run, int base) {
        byte[] words = new byte[2 * run.size()];
        for (int i = 0; i < run.size(); i++) {
            int word = (run.get(i).address() - base) / 4;
            words[2 * i] = (byte) word;
            words[2 * i + 1] = (byte) (word >> 8);
        }
        // The last store's place: all fields have been read by then, and none is written in between.
        int at = instrs.indexOf(run.get(run.size() - 1).store());
        Emission emission = new Emission(array);
        emission.add(new Instr.Builder(Opcode.CALL)
                .callee(context.runtime(RuntimeClasses.FETCH_STATICS))
                .args(
                        emission.address(Layout.ARRAY_DATA + 4 * run.get(0).index()),
                        emission.constant(place(words, 2)),
                        emission.constant(run.size()),
                        emission.constant(base))
                .position(array.position())
                .build(null));
        instrs.addAll(at, emission.instrs);
    }

    private int place(byte[] contents, int alignment) {
        // One char a byte: a key with equals.
        String key = alignment + new String(contents, StandardCharsets.ISO_8859_1);
        return data.computeIfAbsent(key, bytes -> {
            int address = context.memory().allocate(contents.length, alignment);
            for (int i = 0; i < contents.length; i++) {
                context.memory().putByte(address + i, contents[i]);
            }
            return address;
        });
    }

    /** Instructions in the making. */
    private static final class Emission {
        private final Instr array;
        private final List<Instr> instrs = new ArrayList<>();

        Emission(Instr array) {
            this.array = array;
        }

        Instr add(Instr instr) {
            instrs.add(instr);
            return instr;
        }

        Instr constant(long value) {
            return add(new Instr.Builder(Opcode.CONST)
                    .imm(value)
                    .position(array.position())
                    .build(LowType.I32));
        }

        Instr address(int offset) {
            Instr base = add(new Instr.Builder(Opcode.CAST)
                    .args(array)
                    .position(array.position())
                    .build(LowType.I32));
            return add(new Instr.Builder(Opcode.NUMERIC)
                    .wasmOp(Op.I32_ADD)
                    .args(base, constant(offset))
                    .position(array.position())
                    .build(LowType.I32));
        }
    }

    /** The bits of a value that is the same whenever it is computed; null if it may differ. */
    private static Long evaluate(Value value) {
        if (!(value instanceof Instr instr)) {
            return null;
        }
        if (instr.opcode() == Opcode.CONST) {
            return instr.imm();
        }
        if (instr.opcode() != Opcode.NUMERIC || instr.args().length > 2) {
            return null;
        }
        Long a = evaluate(instr.arg(0));
        Long b = instr.args().length == 2 ? evaluate(instr.arg(1)) : Long.valueOf(0);
        if (a == null || b == null) {
            return null;
        }
        return switch (instr.wasmOp()) {
            case I32_ADD -> (long) (int) (a + b);
            case I32_SUB -> (long) (int) (a - b);
            case I32_SHL -> (long) (a.intValue() << b.intValue());
            case I32_AND -> (long) (a.intValue() & b.intValue());
            case I32_EXTEND8_S -> (long) a.byteValue();
            case I32_EXTEND16_S -> (long) a.shortValue();
            case I64_EXTEND_I32_S -> (long) a.intValue();
            default -> null;
        };
    }
}
