// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.text;

import dev.amphora.wasm.model.BlockType;
import dev.amphora.wasm.model.CatchClause;
import dev.amphora.wasm.model.Imm;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads instructions, plain and folded. Core spec 3.0, 6.5. */
final class InstrParser {
    private static final Map<String, Op> OPS = new HashMap<>();

    static {
        for (Op op : Op.values()) {
            if (op != Op.SELECT_TYPED) {
                OPS.put(op.mnemonic(), op);
            }
        }
    }

    private final ModuleSpaces spaces;
    private final TypeParser types;
    private final IndexSpace locals;
    private final ImmediateParser immediates;
    private final List<Instr> instrs = new ArrayList<>();
    /** The identifiers of the open blocks, null for those that have none; the innermost last. */
    private final List<String> labels = new ArrayList<>();

    InstrParser(ModuleSpaces spaces, TypeParser types, IndexSpace locals) {
        this.spaces = spaces;
        this.types = types;
        this.locals = locals;
        immediates = new ImmediateParser(spaces, types);
    }

    /** Reads all that is left, and ends it. */
    List<Instr> expression(Cursor cursor) {
        sequence(cursor);
        cursor.expectEnd();
        instrs.add(Instr.of(Op.END));
        return instrs;
    }

    /** Reads one folded instruction, and ends it. */
    List<Instr> foldedExpression(Cursor cursor) {
        folded(cursor.group());
        instrs.add(Instr.of(Op.END));
        return instrs;
    }

    /** Reads instructions up to an {@code end} or {@code else} or the end of the group. */
    private void sequence(Cursor cursor) {
        while (!cursor.isAtEnd()
                && !cursor.peek().isAtom("end")
                && !cursor.peek().isAtom("else")) {
            if (cursor.atGroup()) {
                folded(cursor.group());
            } else {
                plain(cursor);
            }
        }
    }

    private Op operator(SExpr.Atom atom) {
        Op op = OPS.get(atom.text());
        if (op == null) {
            String unsupported = UnsupportedText.operator(atom.text());
            throw atom.source()
                    .malformed(atom.offset(), unsupported != null ? unsupported : "unknown operator " + atom.text());
        }
        return op;
    }

    private void plain(Cursor cursor) {
        Op op = operator(cursor.atom());
        switch (op) {
            case BLOCK, LOOP, IF, TRY_TABLE -> {
                SExpr.Atom identifier = cursor.tryIdentifier();
                open(op, identifier, cursor);
                sequence(cursor);
                if (op == Op.IF && cursor.tryAtom("else")) {
                    checkLabel(identifier, cursor);
                    instrs.add(Instr.of(Op.ELSE));
                    sequence(cursor);
                }
                if (!cursor.tryAtom("end")) {
                    throw cursor.malformed("unexpected token: end expected");
                }
                checkLabel(identifier, cursor);
                close();
            }
            default -> instrs.add(instruction(op, cursor));
        }
    }

    private void checkLabel(SExpr.Atom identifier, Cursor cursor) {
        SExpr.Atom repeated = cursor.tryIdentifier();
        if (repeated != null && (identifier == null || !identifier.text().equals(repeated.text()))) {
            throw repeated.source().malformed(repeated.offset(), "mismatching label " + repeated.text());
        }
    }

    private void folded(SExpr.Group group) {
        if (!(group.items().isEmpty() ? null : group.items().get(0) instanceof SExpr.Atom)) {
            throw group.source().malformed(group.offset(), "unexpected token: an instruction expected");
        }
        Op op = operator((SExpr.Atom) group.items().get(0));
        Cursor cursor = new Cursor(group);
        switch (op) {
            case BLOCK, LOOP, TRY_TABLE -> {
                open(op, cursor.tryIdentifier(), cursor);
                sequence(cursor);
                close();
            }
            case IF -> foldedIf(cursor);
            case END, ELSE -> throw group.source().malformed(group.offset(), "unexpected token");
            default -> {
                Instr instr = instruction(op, cursor);
                while (cursor.atGroup()) {
                    folded(cursor.group());
                }
                instrs.add(instr);
            }
        }
        cursor.expectEnd();
    }

    private void foldedIf(Cursor cursor) {
        SExpr.Atom identifier = cursor.tryIdentifier();
        // The condition comes before the instruction, but outside of its block.
        BlockType type = blockType(cursor);
        while (!cursor.atGroup("then")) {
            folded(cursor.group());
        }
        instrs.add(Instr.block(Op.IF, type));
        labels.add(identifier == null ? null : identifier.text());
        arm(cursor.group());
        SExpr.Group otherwise = cursor.tryGroup("else");
        if (otherwise != null) {
            instrs.add(Instr.of(Op.ELSE));
            arm(otherwise);
        }
        close();
    }

    private void arm(SExpr.Group group) {
        Cursor cursor = new Cursor(group);
        sequence(cursor);
        cursor.expectEnd();
    }

    private void open(Op op, SExpr.Atom identifier, Cursor cursor) {
        BlockType type = blockType(cursor);
        if (op == Op.TRY_TABLE) {
            // The labels of the clauses are those around the block.
            instrs.add(new Instr.TryTable(type, catchClauses(cursor)));
        } else {
            instrs.add(Instr.block(op, type));
        }
        labels.add(identifier == null ? null : identifier.text());
    }

    private void close() {
        labels.remove(labels.size() - 1);
        instrs.add(Instr.of(Op.END));
    }

    private BlockType blockType(Cursor cursor) {
        TypeParser.TypeUse use = types.blockType(cursor);
        if (use.index() >= 0) {
            return BlockType.ofTypeIndex(use.index());
        }
        List<ValType> results = use.type().results();
        return results.isEmpty() ? BlockType.EMPTY : BlockType.of(results.get(0));
    }

    private List<CatchClause> catchClauses(Cursor cursor) {
        List<CatchClause> clauses = new ArrayList<>();
        while (true) {
            CatchClause.Kind kind = null;
            for (CatchClause.Kind candidate : CatchClause.Kind.values()) {
                if (cursor.atGroup(candidate.mnemonic())) {
                    kind = candidate;
                }
            }
            if (kind == null) {
                return clauses;
            }
            Cursor clause = new Cursor(cursor.group());
            int tag = kind.hasTag() ? spaces.of(Imm.TAG).index(clause) : 0;
            clauses.add(new CatchClause(kind, tag, label(clause)));
            clause.expectEnd();
        }
    }

    private int label(Cursor cursor) {
        SExpr.Atom atom = cursor.atom();
        if (!atom.isIdentifier()) {
            return (int) Literals.unsigned(atom, Integer.SIZE);
        }
        int index = labels.lastIndexOf(atom.text());
        if (index < 0) {
            throw atom.source().malformed(atom.offset(), "unknown label " + atom.text());
        }
        return labels.size() - 1 - index;
    }

    private Instr instruction(Op op, Cursor cursor) {
        return switch (op.imm()) {
            case LOCAL -> Instr.index(op, locals.index(cursor));
            case LABEL -> Instr.index(op, label(cursor));
            case BR_TABLE -> {
                List<Integer> targets = new ArrayList<>();
                do {
                    targets.add(label(cursor));
                } while (cursor.atIndex());
                int last = targets.remove(targets.size() - 1);
                yield new Instr.BrTable(targets, last);
            }
            default -> {
                if (op == Op.END || op == Op.ELSE) {
                    throw cursor.malformed("unexpected token " + op.mnemonic());
                }
                yield op == Op.SELECT ? select(cursor) : immediates.instruction(op, cursor);
            }
        };
    }

    private Instr select(Cursor cursor) {
        if (!cursor.atGroup("result")) {
            return Instr.of(Op.SELECT);
        }
        List<ValType> results = new ArrayList<>();
        while (cursor.atGroup("result")) {
            types.declarations(cursor.group(), results, new ArrayList<>(), false);
        }
        return new Instr.SelectTyped(results);
    }
}
