// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.spec;

import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.ExhaustionException;
import dev.amphora.engine.Global;
import dev.amphora.engine.Imports;
import dev.amphora.engine.Instance;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.engine.LinkException;
import dev.amphora.engine.Trap;
import dev.amphora.engine.WasmException;
import dev.amphora.wasm.binary.MalformedException;
import dev.amphora.wasm.binary.WasmDecoder;
import dev.amphora.wasm.binary.WasmEncoder;
import dev.amphora.wasm.model.Import;
import dev.amphora.wasm.model.WasmModule;
import dev.amphora.wasm.text.SExpr;
import dev.amphora.wasm.text.SExprReader;
import dev.amphora.wasm.text.WatParser;
import dev.amphora.wasm.valid.InvalidException;
import dev.amphora.wasm.valid.Validator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs one script. A module that needs a feature out of scope is refused by name; the commands that need such a module
 * are counted and not run. Every module from text also goes through the encoder and the decoder.
 */
public final class ScriptRunner {
    private static final Pattern UNSUPPORTED = Pattern.compile("([\\w -]+) (is|are) not supported");

    private final InstanceOptions options;
    private final Map<String, CompiledModule> definitions = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private final Map<String, Map<String, Instance>> registered = new HashMap<>();
    /** The features for which modules are missing, by registered name. */
    private final Map<String, String> missing = new HashMap<>();

    private final SortedMap<String, Integer> outOfScope = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private final Imports.Builder specTest = Imports.builder();
    private int assertions;

    /** The last module, or why there is none. */
    private CompiledModule definition;

    private Instance current;
    private String missingFeature;
    private final Map<String, String> missingByIdentifier = new HashMap<>();

    private ScriptRunner(InstanceOptions options) {
        this.options = options;
        SpecTestModule.addTo(specTest);
    }

    /** A command cannot be run for want of a feature. */
    private static final class OutOfScope extends Exception {
        private static final long serialVersionUID = 1L;

        OutOfScope(String feature) {
            super(feature, null, false, false);
        }
    }

    /** A command went another way than the script says. */
    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failure(String message) {
            super(message);
        }
    }

    /** Runs a script with instances of some options. */
    public static ScriptResult run(byte[] script, InstanceOptions options) {
        ScriptRunner runner = new ScriptRunner(options);
        List<SExpr> commands = SExprReader.read(script);
        if (!commands.isEmpty() && commands.stream().noneMatch(ScriptRunner::isCommand)) {
            runner.assertions++;
            runner.defineInline(commands); // The fields of one module, without its parentheses.
        } else {
            for (SExpr command : commands) {
                runner.run((SExpr.Group) command);
            }
        }
        return new ScriptResult(runner.assertions, runner.failures, runner.outOfScope);
    }

    private static boolean isCommand(SExpr item) {
        return item instanceof SExpr.Group group && group.head().matches("module|register|invoke|get|assert_\\w+");
    }

    private void defineInline(List<SExpr> fields) {
        try {
            Validator.validate(WatParser.parse(fields));
        } catch (RuntimeException e) {
            failures.add("1: " + e);
        }
    }

    private void run(SExpr.Group command) {
        try {
            execute(command);
            if (command.head().startsWith("assert_")) {
                assertions++;
            }
        } catch (OutOfScope e) {
            outOfScope.merge(e.getMessage(), 1, Integer::sum);
        } catch (RuntimeException | StackOverflowError e) {
            String what = e instanceof Failure ? e.getMessage() : e.toString();
            failures.add(command.source().line(command.offset()) + ": " + command.head() + ": " + what);
        }
    }

    private void execute(SExpr.Group command) throws OutOfScope {
        List<SExpr> items = command.items();
        switch (command.head()) {
            case "module" -> module(command);
            case "register" -> register(items);
            case "invoke", "get" -> act(command);
            case "assert_return" -> assertReturn(items);
            case "assert_trap" -> assertTrap(group(items, 1), string(items, 2));
            case "assert_exception" -> assertException(group(items, 1));
            case "assert_exhaustion" -> assertExhaustion(group(items, 1), string(items, 2));
            case "assert_malformed", "assert_malformed_custom" -> assertMalformed(group(items, 1));
            case "assert_invalid", "assert_invalid_custom" -> assertInvalid(group(items, 1), string(items, 2));
            case "assert_unlinkable" -> assertUnlinkable(group(items, 1), string(items, 2));
            default -> throw new Failure("no such command");
        }
    }

    // Modules

    private void module(SExpr.Group command) throws OutOfScope {
        List<SExpr> items = command.items();
        boolean isDefinition = items.size() > 1 && items.get(1).isAtom("definition");
        boolean isInstance = items.size() > 1 && items.get(1).isAtom("instance");
        String identifier = identifier(items, isDefinition || isInstance ? 2 : 1);
        current = null;
        try {
            if (isInstance) {
                current = instantiate(definitions.get(identifier(items, 3)));
            } else {
                definition = compile(command);
                definitions.put(identifier, definition);
                current = isDefinition ? null : instantiate(definition);
            }
            missingFeature = null;
        } catch (OutOfScope e) {
            missingFeature = e.getMessage();
            missingByIdentifier.put(identifier, missingFeature);
            throw e;
        }
        if (identifier != null) {
            instances.put(identifier, current);
        }
    }

    private CompiledModule compile(SExpr.Group command) throws OutOfScope {
        try {
            return CompiledModule.of(Validator.validate(parse(command)));
        } catch (MalformedException | InvalidException e) {
            throw outOfScope(e);
        }
    }

    /** The feature that a refusal names; any other refusal goes on as it is. */
    private static OutOfScope outOfScope(RuntimeException e) {
        Matcher matcher = UNSUPPORTED.matcher(String.valueOf(e.getMessage()));
        if (matcher.find()) {
            return new OutOfScope(matcher.group(1).strip());
        }
        throw e;
    }

    private WasmModule parse(SExpr.Group module) {
        int first = 1;
        List<SExpr> items = module.items();
        if (first < items.size() && items.get(first).isAtom("definition")) {
            first++;
        }
        if (identifier(items, first) != null) {
            first++;
        }
        boolean isBinary = first < items.size() && items.get(first).isAtom("binary");
        boolean isQuote = first < items.size() && items.get(first).isAtom("quote");
        if (isBinary || isQuote) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (SExpr item : items.subList(first + 1, items.size())) {
                bytes.writeBytes(((SExpr.Text) item).bytes());
                if (isQuote) {
                    bytes.write('\n');
                }
            }
            return isBinary
                    ? WasmDecoder.decode(bytes.toByteArray())
                    : throughBinary(WatParser.parse(SExprReader.read(bytes.toByteArray())));
        }
        List<SExpr> fields = items.subList(first, items.size());
        return throughBinary(fields.isEmpty() ? WatParser.parse("(module)") : WatParser.parse(fields));
    }

    private static WasmModule throughBinary(WasmModule module) {
        WasmModule decoded = WasmDecoder.decode(WasmEncoder.encode(module).bytes());
        if (!decoded.equals(module)) {
            throw new Failure("the module changed on its way through the binary format");
        }
        return decoded;
    }

    private Instance instantiate(CompiledModule module) throws OutOfScope {
        Imports.Builder imports = Imports.builder().all(specTest.build());
        registered.forEach((name, entry) -> imports.instance(name, entry.get(name)));
        Imports available = imports.build();
        for (Import entry : module.module().imports()) {
            if (missing.containsKey(entry.module())) {
                throw new OutOfScope(missing.get(entry.module()));
            }
            if (entry.module().equals("spectest") && entry.name().equals("table64")) {
                throw new OutOfScope("memory64");
            }
        }
        return Instance.instantiate(module, available, options);
    }

    private void register(List<SExpr> items) throws OutOfScope {
        String name = string(items, 1);
        try {
            Instance instance = instance(identifier(items, 2));
            registered.put(name, Map.of(name, instance));
            missing.remove(name);
        } catch (OutOfScope e) {
            registered.remove(name);
            missing.put(name, e.getMessage());
            throw e;
        }
    }

    private Instance instance(String identifier) throws OutOfScope {
        Instance instance = identifier == null ? current : instances.get(identifier);
        if (instance == null) {
            String feature = identifier == null ? missingFeature : missingByIdentifier.get(identifier);
            if (feature != null) {
                throw new OutOfScope(feature);
            }
            throw new Failure("there is no such module");
        }
        return instance;
    }

    // Actions and assertions

    private Object[] act(SExpr.Group action) throws OutOfScope {
        List<SExpr> items = action.items();
        String identifier = identifier(items, 1);
        int at = identifier == null ? 1 : 2;
        Instance instance = instance(identifier);
        String name = string(items, at);
        if (action.head().equals("get")) {
            Global global = instance.global(name);
            return new Object[] {global.get()};
        }
        List<Object> arguments = new ArrayList<>();
        for (SExpr argument : items.subList(at + 1, items.size())) {
            try {
                arguments.add(ExpectedValue.value((SExpr.Group) argument));
            } catch (MalformedException e) {
                throw outOfScope(e);
            }
        }
        return instance.function(name).invoke(arguments.toArray());
    }

    private void assertReturn(List<SExpr> items) throws OutOfScope {
        Object[] results = act(group(items, 1));
        boolean matches = results.length == items.size() - 2;
        for (int i = 0; matches && i < results.length; i++) {
            matches = ExpectedValue.matches(group(items, i + 2), results[i]);
        }
        if (!matches) {
            List<String> found = new ArrayList<>();
            for (Object result : results) {
                found.add(ExpectedValue.describe(result));
            }
            throw new Failure("returned " + found);
        }
    }

    private void assertTrap(SExpr.Group action, String message) throws OutOfScope {
        try {
            if (action.head().equals("module")) {
                instantiate(compile(action));
            } else {
                act(action);
            }
        } catch (Trap trap) {
            requireMessage(message, trap);
            return;
        }
        throw new Failure("no trap, expected " + message);
    }

    private void assertException(SExpr.Group action) throws OutOfScope {
        try {
            act(action);
        } catch (WasmException e) {
            return;
        }
        throw new Failure("no exception");
    }

    private void assertExhaustion(SExpr.Group action, String message) throws OutOfScope {
        try {
            act(action);
        } catch (ExhaustionException e) {
            requireMessage(message, e);
            return;
        }
        throw new Failure("no exhaustion, expected " + message);
    }

    private void assertMalformed(SExpr.Group module) throws OutOfScope {
        try {
            parse(module);
        } catch (MalformedException e) {
            return; // Whatever makes it malformed: the wording differs among decoders, even the spec's own.
        }
        throw new Failure("the module is not malformed");
    }

    private void assertInvalid(SExpr.Group module, String message) throws OutOfScope {
        WasmModule parsed;
        try {
            parsed = parse(module);
        } catch (MalformedException e) {
            throw outOfScope(e);
        }
        try {
            Validator.validate(parsed);
        } catch (InvalidException e) {
            if (UNSUPPORTED.matcher(e.getMessage()).find()) {
                throw outOfScope(e);
            }
            requireMessage(message, e);
            return;
        }
        throw new Failure("the module is valid, expected " + message);
    }

    private void assertUnlinkable(SExpr.Group module, String message) throws OutOfScope {
        try {
            instantiate(compile(module));
        } catch (LinkException e) {
            requireMessage(message, e);
            return;
        }
        throw new Failure("the module links, expected " + message);
    }

    private static void requireMessage(String expected, RuntimeException e) {
        String actual = String.valueOf(e.getMessage()).replace(":", "");
        // What a type mismatch is about is said in other words everywhere.
        String wanted = expected.startsWith("type mismatch") ? "type mismatch" : expected.replace(":", "");
        if (!actual.startsWith(wanted)) {
            throw new Failure("expected \"" + expected + "\", found \"" + e.getMessage() + "\"");
        }
    }

    // Items of commands

    private static SExpr.Group group(List<SExpr> items, int index) {
        return (SExpr.Group) items.get(index);
    }

    private static String string(List<SExpr> items, int index) {
        return new String(((SExpr.Text) items.get(index)).bytes(), StandardCharsets.UTF_8);
    }

    private static String identifier(List<SExpr> items, int index) {
        return index < items.size() && items.get(index) instanceof SExpr.Atom atom && atom.isIdentifier()
                ? atom.text()
                : null;
    }
}
