// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

import dev.amphora.wasm.model.Op;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text form of the low IR, for tests and for debugging. A semicolon begins a comment; blocks and values may
 * have any name. All forms in one example:
 *
 * <pre>{@code
 * import @now(i32) -> i64 from "host" "now"
 * func @f(%a:ref, %n:i32) -> i32 noalloc {
 * b0: unwind b3
 *   %len:i32 = i32.load [immutable] %a + 4
 *   %c:f64 = const 0x3ff0000000000000
 *   i32.store [field "Point.x"] %a + 8, %n
 *   check_nonzero %a @npe
 *   check_bounds %n, %len @outOfBounds
 *   check_not %n @badCast(%a)
 *   %s:ref = select %a, %o, %n
 *   %r:i32 = call @g(%n)
 *   %q:i32 = call_indirect (i32) -> i32 %n(%n) candidates [@g]
 *   %o:ref = new 16 class 3 @allocate
 *   memory.fill %a, %n, %n
 *   switch %n [1: b1, 5: b2] b1
 * b1:
 *   %p:i32 = phi [b0: %n, b2: %r]
 *   return %p
 * b2:
 *   branch %n b1 b4
 * b3:
 *   %e:ref = catch
 *   throw %e
 * b4:
 *   unreachable
 * }
 * table [@f, null]
 * export "main" @f
 * memory pages 1 16 shadow 16 cursor 24 static 1024 00ff
 * }</pre>
 */
public final class LowParser {
    private static final Pattern TOKEN = Pattern.compile("\\s+|;[^\\n]*"
            + "|(?<token>\"(?:[^\"\\\\]|\\\\.)*\"|->|[@%]?[A-Za-z_$][A-Za-z0-9_$.]*|%[0-9]+|@(?=\")|-?0x[0-9a-fA-F]+"
            + "|-?[0-9][0-9a-fA-F]*|[{}()\\[\\],:=+])");
    private static final Map<String, Op> OPS = opsByMnemonic();

    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final Map<String, LowFunction> functions = new LinkedHashMap<>();
    private int at;

    private LowParser(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        int line = 1;
        while (matcher.find() && matcher.start() == end) {
            if (matcher.group("token") != null) {
                tokens.add(matcher.group("token"));
                lines.add(line);
            }
            line += (int) matcher.group().chars().filter(c -> c == '\n').count();
            end = matcher.end();
        }
        tokens.add("end of text");
        lines.add(line);
        if (end < text.length()) {
            throw new IllegalArgumentException("line " + line + ": cannot read " + text.charAt(end));
        }
    }

    private static Map<String, Op> opsByMnemonic() {
        Map<String, Op> ops = new LinkedHashMap<>();
        for (Op op : Op.values()) {
            ops.putIfAbsent(op.mnemonic(), op);
        }
        return ops;
    }

    /** Reads a program; throws {@link IllegalArgumentException} with the line of the mistake. */
    public static LowProgram parse(String text) {
        LowParser parser = new LowParser(text);
        parser.declareFunctions();
        parser.at = 0;
        return parser.program();
    }

    private IllegalArgumentException error(String expected) {
        return new IllegalArgumentException(
                "line " + lines.get(at) + ": expected " + expected + ", found " + tokens.get(at));
    }

    private String peek() {
        return tokens.get(at);
    }

    private String next() {
        return tokens.get(at++);
    }

    private boolean accept(String token) {
        if (peek().equals(token)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw error(token);
        }
    }

    private void declareFunctions() {
        for (at = 0; at < tokens.size() - 1; ) {
            String keyword = next();
            if (keyword.equals("import")) {
                String name = functionName();
                Signature signature = signature();
                expect("from");
                LowFunction function = LowFunction.imported(name, signature, quoted(), quoted());
                function.setCollects(accept("collects"));
                functions.put(name, function);
            } else if (keyword.equals("func")) {
                String name = functionName();
                List<String> names = new ArrayList<>();
                LowFunction function = LowFunction.defined(name, new Signature(params(names), result()));
                function.setNoAlloc(accept("noalloc"));
                function.setCollects(accept("collects"));
                function.setRequested(accept("requested"));
                function.setCold(accept("cold"));
                functions.put(name, function);
            }
        }
    }

    private LowProgram program() {
        List<LowFunction> table = new ArrayList<>();
        Map<String, LowFunction> exports = new LinkedHashMap<>();
        int[] numbers = {1, 16, 16, 24, 1024};
        byte[] image = {};
        while (at < tokens.size() - 1) {
            switch (next()) {
                case "import" -> {
                    functionName();
                    signature();
                    at += 3;
                }
                case "func" -> new Body(functions.get(functionName())).parse();
                case "table" -> {
                    expect("[");
                    while (!accept("]")) {
                        table.add(accept("null") ? null : function());
                        accept(",");
                    }
                }
                case "export" -> exports.put(quoted(), function());
                case "memory" -> {
                    expect("pages");
                    numbers[0] = number();
                    numbers[1] = number();
                    expect("shadow");
                    numbers[2] = number();
                    expect("cursor");
                    numbers[3] = number();
                    expect("static");
                    numbers[4] = number();
                    image = peek().matches("([0-9a-fA-F]{2})+") ? HexFormat.of().parseHex(next()) : image;
                }
                default -> {
                    at--;
                    throw error("a declaration");
                }
            }
        }
        return new LowProgram(
                List.copyOf(functions.values()),
                table,
                exports,
                numbers[4],
                image,
                numbers[0],
                numbers[1],
                numbers[2],
                numbers[3]);
    }

    private LowFunction function() {
        int place = at;
        LowFunction function = functions.get(functionName());
        if (function == null) {
            at = place;
            throw error("a function of the program");
        }
        return function;
    }

    private String functionName() {
        if (accept("@")) {
            return quoted();
        }
        if (!peek().startsWith("@")) {
            throw error("a function name");
        }
        return next().substring(1);
    }

    private String quoted() {
        if (!peek().startsWith("\"")) {
            throw error("a quoted string");
        }
        String token = next();
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < token.length() - 1; i++) {
            char c = token.charAt(i);
            if (c == '\\') {
                i++;
                c = token.charAt(i) == 'n' ? '\n' : token.charAt(i);
            }
            text.append(c);
        }
        return text.toString();
    }

    private int number() {
        return (int) longNumber();
    }

    private long longNumber() {
        try {
            String token = peek();
            long value =
                    token.startsWith("0x") ? Long.parseUnsignedLong(token.substring(2), 16) : Long.parseLong(token);
            at++;
            return value;
        } catch (NumberFormatException e) {
            throw error("a number");
        }
    }

    private LowType type() {
        try {
            LowType type = LowType.valueOf(peek().toUpperCase(Locale.ROOT));
            at++;
            return type;
        } catch (IllegalArgumentException e) {
            throw error("a type");
        }
    }

    private List<LowType> params(List<String> names) {
        List<LowType> types = new ArrayList<>();
        expect("(");
        while (!accept(")")) {
            if (peek().startsWith("%")) {
                names.add(next());
                expect(":");
            }
            types.add(type());
            accept(",");
        }
        return types;
    }

    private LowType result() {
        return accept("->") ? type() : null;
    }

    private Signature signature() {
        List<LowType> params = params(new ArrayList<>());
        return new Signature(params, result());
    }

    /** The body of one function. Operands are filled in at the end, since values may be used before their line. */
    private final class Body {
        private final LowFunction function;
        private final Map<String, Block> blocks = new LinkedHashMap<>();
        private final Map<String, Value> values = new LinkedHashMap<>();
        private final List<Runnable> patches = new ArrayList<>();

        Body(LowFunction function) {
            this.function = function;
        }

        void parse() {
            List<String> names = new ArrayList<>();
            params(names);
            result();
            accept("noalloc");
            accept("collects");
            accept("requested");
            accept("cold");
            expect("{");
            for (int i = 0; i < names.size(); i++) {
                values.put(names.get(i), function.params().get(i));
            }
            for (int i = at; !tokens.get(i).equals("}"); i++) {
                boolean label = tokens.get(i + 1).equals(":")
                        && tokens.get(i).matches("[A-Za-z_].*")
                        && !tokens.get(i - 1).equals("[")
                        && !tokens.get(i - 1).equals(",");
                if (label) {
                    blocks.put(tokens.get(i), function.addBlock());
                }
            }
            while (!accept("}")) {
                Block block = block();
                expect(":");
                if (accept("unwind")) {
                    block.setUnwind(block());
                }
                while (!peek().equals("}")
                        && !(blocks.containsKey(peek()) && tokens.get(at + 1).equals(":"))) {
                    line(block);
                }
            }
            patches.forEach(Runnable::run);
            function.renumber();
        }

        private Block block() {
            Block block = blocks.get(peek());
            if (block == null) {
                throw error("a block");
            }
            at++;
            return block;
        }

        private void line(Block block) {
            String name = null;
            LowType type = null;
            if (peek().startsWith("%")) {
                name = next();
                expect(":");
                type = type();
                expect("=");
            }
            Value value;
            if (accept("phi")) {
                Phi phi = block.addPhi(type);
                inputs(phi);
                value = phi;
            } else {
                value = block.add(instr(type));
            }
            if (name != null && values.put(name, value) != null) {
                throw error("no second definition of " + name);
            }
        }

        private void inputs(Phi phi) {
            expect("[");
            while (!accept("]")) {
                Block from = block();
                expect(":");
                String input = next();
                int place = at - 1;
                patches.add(() -> phi.setInput(from, value(input, place)));
                accept(",");
            }
        }

        private Value value(String name, int place) {
            Value value = values.get(name);
            if (value == null) {
                at = place;
                throw error("a value of the function");
            }
            return value;
        }

        private Instr instr(LowType type) {
            String mnemonic = next();
            Opcode opcode = opcode(mnemonic);
            if (opcode == null) {
                at--;
                throw error("an instruction");
            }
            Instr.Builder builder = new Instr.Builder(opcode);
            List<Integer> operands = new ArrayList<>();
            switch (opcode) {
                case CONST -> builder.imm(constant(type));
                case NUMERIC -> {
                    builder.wasmOp(OPS.get(mnemonic));
                    operands(operands);
                }
                case LOAD, STORE -> {
                    builder.wasmOp(OPS.get(mnemonic)).alias(alias());
                    operands.add(at++);
                    expect("+");
                    builder.imm(longNumber());
                    accept(",");
                    operands(operands);
                }
                case CHECK_NONZERO, CHECK_NONZERO_I64, CHECK_BOUNDS -> {
                    operands(operands);
                    builder.callee(function());
                }
                case CHECK_NOT -> {
                    operands.add(at++);
                    builder.callee(function());
                    parenthesised(operands);
                }
                case CALL -> {
                    builder.callee(function());
                    parenthesised(operands);
                }
                case CALL_INDIRECT -> {
                    builder.signature(signature());
                    operands.add(at++);
                    parenthesised(operands);
                    builder.candidates(candidates());
                }
                case NEW -> {
                    builder.imm(number());
                    expect("class");
                    builder.classId(number()).callee(function());
                }
                case SWITCH -> switchTargets(builder, operands);
                default -> {
                    operands(operands);
                    targets(builder);
                }
            }
            Value[] args = new Value[operands.size()];
            for (int i = 0; i < args.length; i++) {
                int index = i;
                int place = operands.get(i);
                patches.add(() -> args[index] = value(tokens.get(place), place));
            }
            return builder.args(args).build(type);
        }

        private Opcode opcode(String mnemonic) {
            Op op = OPS.get(mnemonic);
            if (op == null || mnemonic.startsWith("memory.") || op == Op.UNREACHABLE) {
                boolean known = mnemonic.equals(mnemonic.toLowerCase(Locale.ROOT));
                for (Opcode opcode : Opcode.values()) {
                    if (known
                            && opcode.name()
                                    .equals(mnemonic.toUpperCase(Locale.ROOT).replace('.', '_'))) {
                        return opcode;
                    }
                }
                return null;
            }
            if (op == Op.CALL || op == Op.CALL_INDIRECT || op == Op.RETURN || op == Op.THROW) {
                return Opcode.valueOf(op.name());
            }
            if (op.naturalAlignment() >= 0) {
                return op.type().results().isEmpty() ? Opcode.STORE : Opcode.LOAD;
            }
            return Opcode.NUMERIC;
        }

        private long constant(LowType type) {
            long bits = longNumber();
            return type == LowType.F32 || type == LowType.I32 ? (int) bits : bits;
        }

        private Alias alias() {
            expect("[");
            Alias.Kind kind = Alias.Kind.valueOf(next().toUpperCase(Locale.ROOT));
            Alias alias = new Alias(kind, peek().startsWith("\"") ? quoted() : "");
            expect("]");
            return alias;
        }

        private void operands(List<Integer> operands) {
            // A value followed by a colon begins the next line.
            while (peek().startsWith("%") && !tokens.get(at + 1).equals(":")) {
                operands.add(at++);
                if (!accept(",")) {
                    break;
                }
            }
        }

        private void parenthesised(List<Integer> operands) {
            expect("(");
            operands(operands);
            expect(")");
        }

        private List<LowFunction> candidates() {
            if (!accept("candidates")) {
                return null;
            }
            List<LowFunction> result = new ArrayList<>();
            expect("[");
            while (!accept("]")) {
                result.add(function());
                accept(",");
            }
            return result;
        }

        private void switchTargets(Instr.Builder builder, List<Integer> operands) {
            operands.add(at++);
            expect("[");
            List<Integer> keys = new ArrayList<>();
            List<Block> targets = new ArrayList<>();
            while (!accept("]")) {
                keys.add(number());
                expect(":");
                targets.add(block());
                accept(",");
            }
            targets.add(block());
            builder.switchKeys(keys.stream().mapToInt(Integer::intValue).toArray());
            builder.successors(targets.toArray(Block[]::new));
        }

        private void targets(Instr.Builder builder) {
            List<Block> targets = new ArrayList<>();
            while (blocks.containsKey(peek()) && !tokens.get(at + 1).equals(":")) {
                targets.add(block());
            }
            builder.successors(targets.toArray(Block[]::new));
        }
    }
}
