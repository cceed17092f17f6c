// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.Instance;
import dev.amphora.engine.Memory;
import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.model.Func;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.Import;
import dev.amphora.wasm.model.ImportDesc;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Limits;
import dev.amphora.wasm.model.MemoryType;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.model.WasmModule;
import dev.amphora.wasm.valid.Validator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A guest that does what a test says: it imports every function of preview 1 and exports one that passes all on. */
final class Guest {
    /** The signatures, written down apart from the host's: an {@code i} is i32, an {@code l} i64. */
    static final Map<String, String> FUNCTIONS = functions("args_get ii args_sizes_get ii environ_get ii "
            + "environ_sizes_get ii clock_res_get ii clock_time_get ili fd_advise illi fd_allocate ill fd_close i "
            + "fd_datasync i fd_fdstat_get ii fd_fdstat_set_flags ii fd_fdstat_set_rights ill fd_filestat_get ii "
            + "fd_filestat_set_size il fd_filestat_set_times illi fd_pread iiili fd_prestat_get ii "
            + "fd_prestat_dir_name iii fd_pwrite iiili fd_read iiii fd_readdir iiili fd_renumber ii fd_seek ilii "
            + "fd_sync i fd_tell ii fd_write iiii path_create_directory iii path_filestat_get iiiii "
            + "path_filestat_set_times iiiilli path_link iiiiiii path_open iiiiillii path_readlink iiiiii "
            + "path_remove_directory iii path_rename iiiiii path_symlink iiiii path_unlink_file iii "
            + "poll_oneoff iiii proc_exit i proc_raise i random_get ii sched_yield - sock_accept iii "
            + "sock_recv iiiiii sock_send iiiii sock_shutdown ii");

    /** Where results go, and where paths and data do. */
    static final int RESULT = 64;

    static final int DATA = 1024;
    static final int OTHER_PATH = 30_000;
    static final int PATH = 40_000;

    /** The first preopened directory. */
    static final int ROOT = 3;

    final Instance instance;
    final Memory memory;

    Guest(WasiHost host) {
        instance = Instance.instantiate(module(), host.imports());
        memory = instance.memory("memory");
    }

    private static Map<String, String> functions(String table) {
        Map<String, String> functions = new LinkedHashMap<>();
        String[] words = table.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            functions.put(words[i], words[i + 1].replace("-", ""));
        }
        return functions;
    }

    private static CompiledModule module() {
        WasmModule.Builder builder = WasmModule.builder();
        Map<String, Integer> imports = new LinkedHashMap<>();
        FUNCTIONS.forEach((name, params) -> imports.put(
                name,
                builder.addImport(new Import(
                        "wasi_snapshot_preview1",
                        name,
                        new ImportDesc.FuncImport(builder.typeIndex(type(name, params)))))));
        imports.forEach((name, index) -> {
            FuncType type = type(name, FUNCTIONS.get(name));
            List<Instr> body = new ArrayList<>();
            for (int i = 0; i < type.params().size(); i++) {
                body.add(Instr.index(Op.LOCAL_GET, i));
            }
            body.add(Instr.index(Op.CALL, index));
            body.add(Instr.of(Op.END));
            builder.addExport(
                    name, ExternKind.FUNC, builder.addFunc(new Func(builder.typeIndex(type), List.of(), body)));
        });
        int memory = builder.addMemory(new MemoryType(new Limits(1, 1)));
        builder.addExport("memory", ExternKind.MEMORY, memory);
        return CompiledModule.of(Validator.validate(builder.build()));
    }

    private static FuncType type(String name, String params) {
        List<ValType> types = params.chars()
                .mapToObj(letter -> letter == 'l' ? ValType.I64 : ValType.I32)
                .toList();
        return new FuncType(types, name.equals("proc_exit") ? List.of() : List.of(ValType.I32));
    }

    Errno call(String name, long... args) {
        return Errno.values()[(int) instance.function(name).call(args)[0]];
    }

    /** Calls a function that is to succeed. */
    void must(String name, long... args) {
        assertEquals(Errno.SUCCESS, call(name, args), name + Arrays.toString(args));
    }

    int put(int address, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        memory.write(address, bytes);
        return bytes.length;
    }

    /** Calls a function whose arguments are a descriptor and a path. */
    Errno onPath(String name, int fd, String path) {
        return call(name, fd, PATH, put(PATH, path));
    }

    /** Opens a path, following links; on success the descriptor is at {@link #RESULT}. */
    Errno open(int fd, String path, int flags, long rights) {
        return call("path_open", fd, 1, PATH, put(PATH, path), flags, rights, rights, 0, RESULT);
    }

    int mustOpen(String path, int flags, long rights) {
        assertEquals(Errno.SUCCESS, open(ROOT, path, flags, rights), path);
        return memory.readInt(RESULT);
    }

    Errno write(int fd, String text) {
        memory.writeInt(0, DATA);
        memory.writeInt(4, put(DATA, text));
        return call("fd_write", fd, 0, 1, RESULT);
    }

    String read(int fd, int length) {
        memory.writeInt(0, DATA);
        memory.writeInt(4, length);
        must("fd_read", fd, 0, 1, RESULT);
        return memory.readUtf8(DATA, memory.readInt(RESULT));
    }
}
