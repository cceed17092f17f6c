// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Position;
import dev.amphora.compiler.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.ElementModifier;
import org.teavm.model.Incoming;
import org.teavm.model.InliningInfo;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.TextLocation;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InitClassInstruction;
import org.teavm.model.util.TransitionExtractor;

/**
 * Lowers one method: blocks, phis and exception handlers here, instructions in {@link InstructionLowering}.
 *
 * <p>A source block becomes one block or, where an instruction needs a branch of its own, several. Blocks protected by
 * the same list of handlers share one landing block, which tests the exception's type and goes to the handler.
 */
final class MethodLowering {
    private final LoweringContext context;
    private final MethodHolder method;
    private final Program program;
    private final LowFunction function;
    private final LowType[] types;
    private final Value[] values;
    private final Emitter emit;
    private final Map<BasicBlock, Block> first = new LinkedHashMap<>();
    private final Map<BasicBlock, List<Block>> segments = new LinkedHashMap<>();
    private final Map<List<Object>, Landing> landings = new LinkedHashMap<>();
    private final Map<org.teavm.model.Phi, Phi> phis = new LinkedHashMap<>();
    private final Map<BasicBlock, Phi> exceptionPhis = new LinkedHashMap<>();
    private final Map<LowType, Value> zeros = new LinkedHashMap<>();
    private final Map<TextLocation, Position> positions = new LinkedHashMap<>();
    private Block entry;

    /** The handlers of some blocks: where exceptions land, and from which block each handler is entered. */
    private static final class Landing {
        private final List<TryCatchBlock> handlers;
        private final Block block;
        private final Set<BasicBlock> sources = new LinkedHashSet<>();
        private final Map<BasicBlock, Block> entries = new LinkedHashMap<>();
        private Value exception;

        Landing(List<TryCatchBlock> handlers, Block block) {
            this.handlers = handlers;
            this.block = block;
        }
    }

    private MethodLowering(LoweringContext context, LowFunction function, MethodHolder method) {
        this.context = context;
        this.function = function;
        this.method = method;
        this.program = method.getProgram();
        this.types = VariableTypes.infer(program, method.getReference());
        this.values = new Value[program.variableCount()];
        this.emit = new Emitter(function);
    }

    static void lower(LoweringContext context, LowFunction function, MethodHolder method) {
        try {
            new MethodLowering(context, function, method).run();
        } catch (RuntimeException e) {
            throw new IllegalStateException("lowering " + method.getReference() + ": " + e.getMessage(), e);
        }
    }

    private void run() {
        function.setOrigin(place(method.getReference(), sourceFile(), 0, null));
        context.declared().declare(function, method);
        List<BasicBlock> order = reversePostorder();
        entry = function.addBlock();
        bindParameters();
        for (BasicBlock block : order) {
            Block lowered = function.addBlock();
            first.put(block, lowered);
            for (org.teavm.model.Phi phi : block.getPhis()) {
                LowType type = types[phi.getReceiver().getIndex()];
                Phi created = lowered.addPhi(type == null ? LowType.REF : type);
                phis.put(phi, created);
                values[phi.getReceiver().getIndex()] = created;
            }
            if (block.getExceptionVariable() != null) {
                Phi created = lowered.addPhi(LowType.REF);
                exceptionPhis.put(block, created);
                values[block.getExceptionVariable().getIndex()] = created;
            }
        }
        InstructionLowering instructions = new InstructionLowering(context, emit, this);
        for (BasicBlock block : order) {
            emit.start(first.get(block));
            for (Instruction instruction : block) {
                emit.setPosition(position(instruction));
                instruction.acceptVisitor(instructions);
                if (emit.block().isTerminated()) {
                    break;
                }
            }
            if (!emit.block().isTerminated()) {
                emit.terminate(Opcode.UNREACHABLE);
            }
            List<Block> pieces = List.copyOf(emit.segments());
            segments.put(block, pieces);
            protect(block, pieces);
        }
        landings.values().forEach(this::buildLanding);
        connectPhis(order);
        emit.start(entry);
        emit.jump(first.get(program.basicBlockAt(0)));
        BlockCleanup.removeUnreachable(function);
    }

    private String sourceFile() {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                TextLocation location = instruction.getLocation();
                if (location != null && !location.isEmpty() && location.getInlining() == null) {
                    return location.getFileName();
                }
            }
        }
        return null;
    }

    private void bindParameters() {
        int index = 0;
        if (!method.hasModifier(ElementModifier.STATIC)) {
            values[0] = function.params().get(index++);
        }
        for (int i = 0; i < method.parameterCount(); i++) {
            values[i + 1] = function.params().get(index++);
        }
    }

    Value value(Variable variable) {
        Value value = values[variable.getIndex()];
        if (value == null) {
            throw new IllegalStateException("variable " + variable + " is used before its definition");
        }
        return value;
    }

    void define(Variable variable, Value value) {
        if (variable != null) {
            values[variable.getIndex()] = value;
        }
    }

    LowType type(Variable variable) {
        return types[variable.getIndex()];
    }

    Block block(BasicBlock source) {
        return first.get(source);
    }

    private List<BasicBlock> reversePostorder() {
        List<BasicBlock> postorder = new ArrayList<>();
        Set<BasicBlock> seen = new LinkedHashSet<>();
        record Visit(BasicBlock block, Deque<BasicBlock> rest) {}
        Deque<Visit> stack = new ArrayDeque<>();
        BasicBlock start = program.basicBlockAt(0);
        seen.add(start);
        stack.push(new Visit(start, new ArrayDeque<>(successors(start))));
        while (!stack.isEmpty()) {
            Visit top = stack.peek();
            BasicBlock next = top.rest.poll();
            if (next == null) {
                postorder.add(top.block);
                stack.pop();
            } else if (seen.add(next)) {
                stack.push(new Visit(next, new ArrayDeque<>(successors(next))));
            }
        }
        Collections.reverse(postorder);
        return postorder;
    }

    private static List<BasicBlock> successors(BasicBlock block) {
        List<BasicBlock> result = new ArrayList<>();
        for (TryCatchBlock tryCatch : block.getTryCatchBlocks()) {
            result.add(tryCatch.getHandler());
        }
        if (block.getLastInstruction() != null) {
            TransitionExtractor transitions = new TransitionExtractor();
            block.getLastInstruction().acceptVisitor(transitions);
            if (transitions.getTargets() != null) {
                result.addAll(List.of(transitions.getTargets()));
            }
        }
        // Successors are visited last to first, so that the first of them ends up nearest.
        Collections.reverse(result);
        return result;
    }

    private void protect(BasicBlock block, List<Block> pieces) {
        if (block.getTryCatchBlocks().isEmpty()) {
            return;
        }
        List<Block> throwing = new ArrayList<>();
        for (Block piece : pieces) {
            if (piece.instrs().stream().anyMatch(instr -> canThrow(instr.opcode()))) {
                throwing.add(piece);
            }
        }
        if (throwing.isEmpty()) {
            return;
        }
        List<Object> key = new ArrayList<>();
        for (TryCatchBlock tryCatch : block.getTryCatchBlocks()) {
            key.add(tryCatch.getExceptionType() == null ? "" : tryCatch.getExceptionType());
            key.add(tryCatch.getHandler());
        }
        Landing landing = landings.computeIfAbsent(
                key, k -> new Landing(List.copyOf(block.getTryCatchBlocks()), function.addBlock()));
        landing.sources.add(block);
        throwing.forEach(piece -> piece.setUnwind(landing.block));
    }

    private static boolean canThrow(Opcode opcode) {
        switch (opcode) {
            case CHECK_NONZERO:
            case CHECK_NONZERO_I64:
            case CHECK_BOUNDS:
            case CHECK_NOT:
            case CALL:
            case CALL_INDIRECT:
            case NEW:
            case THROW:
                return true;
            default:
                return false;
        }
    }

    /** Tests for each handler's type in turn; what none of them takes is thrown on. */
    private void buildLanding(Landing landing) {
        emit.setPosition(null);
        emit.start(landing.block);
        landing.exception = emit.other(Opcode.CATCH, LowType.REF);
        TypeTests tests = new TypeTests(context, emit);
        for (TryCatchBlock tryCatch : landing.handlers) {
            BasicBlock handler = tryCatch.getHandler();
            String type = tryCatch.getExceptionType();
            if (type == null || type.equals("java.lang.Throwable")) {
                landing.entries.computeIfAbsent(handler, h -> function.addBlock());
                emit.jump(landing.entries.get(handler));
                break;
            }
            ValueType caught = ValueType.object(type);
            if (!context.types().contains(caught)) {
                continue; // no such exception exists in the program
            }
            Block taken = landing.entries.computeIfAbsent(handler, h -> function.addBlock());
            Block next = function.addBlock();
            emit.branch(tests.isInstance(landing.exception, caught), taken, next);
            emit.start(next);
        }
        if (!emit.block().isTerminated()) {
            emit.terminate(Opcode.THROW, landing.exception);
        }
        landing.entries.forEach((handler, block) -> {
            emit.start(block);
            emit.jump(first.get(handler));
        });
    }

    private void connectPhis(List<BasicBlock> order) {
        Set<BasicBlock> reachable = new LinkedHashSet<>(order);
        for (Map.Entry<org.teavm.model.Phi, Phi> pair : phis.entrySet()) {
            BasicBlock block = pair.getKey().getBasicBlock();
            for (Incoming incoming : pair.getKey().getIncomings()) {
                BasicBlock source = incoming.getSource();
                if (reachable.contains(source) && !isHandlerOf(block, source)) {
                    List<Block> pieces = segments.get(source);
                    pair.getValue().setInput(pieces.get(pieces.size() - 1), value(incoming.getValue()));
                }
            }
        }
        for (Landing landing : landings.values()) {
            for (Map.Entry<BasicBlock, Block> handlerEntry : landing.entries.entrySet()) {
                BasicBlock handler = handlerEntry.getKey();
                for (org.teavm.model.Phi phi : handler.getPhis()) {
                    phis.get(phi).setInput(handlerEntry.getValue(), landingValue(landing, phi));
                }
                if (exceptionPhis.containsKey(handler)) {
                    exceptionPhis.get(handler).setInput(handlerEntry.getValue(), landing.exception);
                }
            }
        }
    }

    private static boolean isHandlerOf(BasicBlock handler, BasicBlock source) {
        return source.getTryCatchBlocks().stream().anyMatch(tryCatch -> tryCatch.getHandler() == handler);
    }

    /** The value that a handler's phi has when control comes through this landing. */
    private Value landingValue(Landing landing, org.teavm.model.Phi phi) {
        Phi merged = landing.block.addPhi(phis.get(phi).type());
        for (BasicBlock source : landing.sources) {
            Value value = null;
            for (Incoming incoming : phi.getIncomings()) {
                if (incoming.getSource() == source) {
                    value = value(incoming.getValue());
                }
            }
            if (value == null) {
                // Not assigned yet on this path, so the handler cannot read it.
                value = zero(merged.type());
            }
            for (Block piece : segments.get(source)) {
                if (piece.unwind() == landing.block) {
                    merged.setInput(piece, value);
                }
            }
        }
        return merged;
    }

    private Value zero(LowType type) {
        return zeros.computeIfAbsent(type, t -> {
            emit.start(entry);
            return emit.constant(t, 0);
        });
    }

    private Position position(Instruction instruction) {
        return isNone(instruction.getLocation()) && instruction instanceof InitClassInstruction initialise
                ? callOf(initialise)
                : position(instruction.getLocation());
    }

    /**
     * Where a static method was called that begins with this initialisation, which has no place because the JVM does it before the
     * method has a frame. TeaVM may have inlined that method: then the places behind it tell. If it is this method, its callers have the place.
     */
    private Position callOf(InitClassInstruction initialise) {
        Instruction next = initialise;
        while (next != null && isNone(next.getLocation())) {
            next = next.getNext();
        }
        if (next == null) {
            return method.getReference().getClassName().equals(initialise.getClassName())
                    ? Position.BEFORE_FRAME
                    : null;
        }
        Position place = position(next.getLocation());
        while (place != null && place.className().equals(initialise.getClassName())) {
            if (place.caller() == null) {
                return Position.BEFORE_FRAME;
            }
            place = place.caller();
        }
        return place;
    }

    private static boolean isNone(TextLocation location) {
        return location == null || location.isEmpty();
    }

    private Position position(TextLocation location) {
        if (isNone(location)) {
            return null;
        }
        return positions.computeIfAbsent(location, l -> {
            List<InliningInfo> path = new ArrayList<>();
            for (InliningInfo info = l.getInlining(); info != null; info = info.getParent()) {
                path.add(info);
            }
            // Outermost first: each level's place is where the next deeper method was inlined.
            Position caller = null;
            MethodReference current = method.getReference();
            for (int i = path.size() - 1; i >= 0; i--) {
                InliningInfo info = path.get(i);
                caller = place(current, info.getFileName(), info.getLine(), caller);
                current = info.getMethod();
            }
            return place(current, l.getFileName(), l.getLine(), caller);
        });
    }

    private static Position place(MethodReference method, String file, int line, Position caller) {
        String simple = file == null ? null : file.substring(file.lastIndexOf('/') + 1);
        return new Position(method.getClassName(), method.getName(), simple, Math.max(0, line), caller);
    }
}
