// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.valid;

import dev.amphora.wasm.model.DataSegment;
import dev.amphora.wasm.model.ElementSegment;
import dev.amphora.wasm.model.Export;
import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.model.Func;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.Global;
import dev.amphora.wasm.model.Import;
import dev.amphora.wasm.model.ImportDesc;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Limits;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.SegmentMode;
import dev.amphora.wasm.model.Table;
import dev.amphora.wasm.model.Tag;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.model.WasmModule;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Validates modules. Core spec 3.0, 3.5. Stops at the first problem. */
public final class Validator {
    private static final long MAX_PAGES = 0x10000;

    private final WasmModule module;
    private ModuleContext context;
    private ConstantValidator constants;

    private Validator(WasmModule module) {
        this.module = module;
    }

    /**
     * Validates a module.
     *
     * @throws InvalidException if the module is not valid
     */
    public static ValidModule validate(WasmModule module) {
        return new Validator(module).validate();
    }

    private ValidModule validate() {
        validateTypeIndices();
        validateSizes();
        context = new ModuleContext(module, declaredFuncs());
        constants = new ConstantValidator(context);
        validateTables();
        validateGlobals();
        validateExports();
        validateStart();
        validateElements();
        validateDataSegments();
        return new ValidModule(module, validateFuncs());
    }

    private void validateTypeIndices() {
        for (int i = 0; i < module.imports().size(); i++) {
            Import entry = module.imports().get(i);
            String place = "import " + i;
            if (entry.desc() instanceof ImportDesc.FuncImport func) {
                type(func.typeIndex(), place);
            } else if (entry.desc() instanceof ImportDesc.TagImport tag) {
                validateTag(tag.typeIndex(), place);
            }
        }
        int imported = module.importCount(ExternKind.FUNC);
        for (int i = 0; i < module.funcs().size(); i++) {
            type(module.funcs().get(i).typeIndex(), functionPlace(imported + i));
        }
        for (int i = 0; i < module.tags().size(); i++) {
            Tag tag = module.tags().get(i);
            validateTag(tag.typeIndex(), "tag " + (module.importCount(ExternKind.TAG) + i));
        }
    }

    private FuncType type(int index, String place) {
        if (index < 0 || index >= module.types().size()) {
            throw invalid(Problem.unknown("type", index), place);
        }
        return module.types().get(index);
    }

    private void validateTag(int typeIndex, String place) {
        if (!type(typeIndex, place).results().isEmpty()) {
            throw invalid(new Problem("non-empty tag result type"), place);
        }
    }

    private void validateSizes() {
        for (int i = 0; i < module.count(ExternKind.TABLE); i++) {
            validateLimits(module.tableType(i).limits(), "table " + i);
        }
        int memories = module.count(ExternKind.MEMORY);
        for (int i = 0; i < memories; i++) {
            Limits limits = module.memoryType(i).limits();
            String place = "memory " + i;
            if (limits.minUnsigned() > MAX_PAGES || limits.maxUnsignedOr(0) > MAX_PAGES) {
                throw invalid(new Problem("memory size must be at most 65536 pages (4GiB)"), place);
            }
            validateLimits(limits, place);
        }
        if (memories > 1) {
            throw invalid(new Problem("multiple memories: multi-memory is not supported"), "memory 1");
        }
    }

    private static void validateLimits(Limits limits, String place) {
        if (limits.minUnsigned() > limits.maxUnsignedOr(Long.MAX_VALUE)) {
            throw invalid(new Problem("size minimum must not be greater than maximum"), place);
        }
    }

    /** The functions mentioned outside of bodies. */
    private BitSet declaredFuncs() {
        BitSet declared = new BitSet();
        for (Export export : module.exports()) {
            if (export.kind() == ExternKind.FUNC) {
                declare(export.index(), declared);
            }
        }
        for (Table table : module.tables()) {
            if (table.init() != null) {
                declareAll(table.init(), declared);
            }
        }
        module.globals().forEach(global -> declareAll(global.init(), declared));
        for (ElementSegment segment : module.elements()) {
            segment.items().forEach(item -> declareAll(item, declared));
        }
        return declared;
    }

    private void declareAll(List<Instr> expression, BitSet declared) {
        for (Instr instr : expression) {
            if (instr.op() == Op.REF_FUNC) {
                declare(((Instr.Index) instr).index(), declared);
            }
        }
    }

    private void declare(int index, BitSet declared) {
        // An index out of bounds is reported where it stands; here it must only do no harm.
        if (index >= 0 && index < module.count(ExternKind.FUNC)) {
            declared.set(index);
        }
    }

    private void validateTables() {
        for (int i = 0; i < module.tables().size(); i++) {
            Table table = module.tables().get(i);
            if (table.init() != null) {
                // Tables come before globals, so only imported ones are visible.
                int visible = module.importCount(ExternKind.GLOBAL);
                String place = "table " + (module.importCount(ExternKind.TABLE) + i);
                constants.validate(table.init(), table.type().element(), visible, place);
            }
        }
    }

    private void validateGlobals() {
        int imported = module.importCount(ExternKind.GLOBAL);
        for (int i = 0; i < module.globals().size(); i++) {
            Global global = module.globals().get(i);
            constants.validate(global.init(), global.type().type(), imported + i, "global " + (imported + i));
        }
    }

    private void validateExports() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < module.exports().size(); i++) {
            Export export = module.exports().get(i);
            String place = "export " + i + " \"" + export.name() + "\"";
            if (export.index() < 0 || export.index() >= module.count(export.kind())) {
                String entity = export.kind() == ExternKind.FUNC
                        ? "function"
                        : export.kind().mnemonic();
                throw invalid(Problem.unknown(entity, export.index()), place);
            }
            if (!names.add(export.name())) {
                throw invalid(new Problem("duplicate export name"), place);
            }
        }
    }

    private void validateStart() {
        if (module.start() == null) {
            return;
        }
        try {
            FuncType type = context.func(module.start());
            if (!type.params().isEmpty() || !type.results().isEmpty()) {
                throw new Problem("start function", "[] -> []", type.toString());
            }
        } catch (Problem problem) {
            throw invalid(problem, "start");
        }
    }

    private void validateElements() {
        int globals = module.count(ExternKind.GLOBAL);
        for (int i = 0; i < module.elements().size(); i++) {
            ElementSegment segment = module.elements().get(i);
            String place = "element segment " + i;
            if (segment.mode() == SegmentMode.ACTIVE) {
                try {
                    ValType table = context.table(segment.tableIndex());
                    if (table != segment.type()) {
                        throw Problem.typeMismatch(table, segment.type());
                    }
                } catch (Problem problem) {
                    throw invalid(problem, place);
                }
                constants.validate(segment.offset(), ValType.I32, globals, place + ", offset");
            }
            for (List<Instr> item : segment.items()) {
                constants.validate(item, segment.type(), globals, place);
            }
        }
    }

    private void validateDataSegments() {
        for (int i = 0; i < module.dataSegments().size(); i++) {
            DataSegment segment = module.dataSegments().get(i);
            if (segment.mode() == SegmentMode.ACTIVE) {
                String place = "data segment " + i;
                try {
                    context.memory(segment.memoryIndex());
                } catch (Problem problem) {
                    throw invalid(problem, place);
                }
                constants.validate(segment.offset(), ValType.I32, module.count(ExternKind.GLOBAL), place + ", offset");
            }
        }
    }

    private ControlMap[] validateFuncs() {
        FunctionValidator validator = new FunctionValidator(context);
        int imported = module.importCount(ExternKind.FUNC);
        ControlMap[] controlMaps = new ControlMap[module.funcs().size()];
        for (int i = 0; i < controlMaps.length; i++) {
            Func func = module.funcs().get(i);
            controlMaps[i] = validator.validate(func, imported + i, functionPlace(imported + i));
        }
        return controlMaps;
    }

    private String functionPlace(int index) {
        String name = module.names().functions().get(index);
        return "function " + index + (name == null ? "" : " " + name);
    }

    private static InvalidException invalid(Problem problem, String place) {
        return problem.at(place, -1, -1);
    }
}
