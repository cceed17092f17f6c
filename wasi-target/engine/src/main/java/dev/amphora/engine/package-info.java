// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The reference engine: executes validated WebAssembly modules in pure Java.
 *
 * <p>The stages are {@code byte[] -> WasmModule -> ValidModule -> }{@link dev.amphora.engine.CompiledModule}{@code  -> }
 * {@link dev.amphora.engine.Instance}. A compiled module is immutable and may be shared by threads; an instance, and
 * everything reached from it, belongs to one thread at a time.
 *
 * <p>Public are the entities of a module at run time ({@link dev.amphora.engine.Extern}), instantiation, host functions and
 * the ways execution can end. Everything else is the interpreter: {@code Translator} turns a body into {@code FunctionCode},
 * {@code InstructionLoop} and {@code Interpreter} run it on a {@code Stack}, the {@code *Operators} classes hold the numeric
 * operators by shape.
 *
 * <p>The other executor writes JVM bytecode: {@code JvmLoader} makes a class for each function, {@code JvmFunction} its method. What
 * that calls is in the {@code Compiled*} classes.
 *
 * <p>Permitted imports: the JDK and {@code dev.amphora.wasm}; in the {@code Jvm*} classes also ASM.
 */
package dev.amphora.engine;
