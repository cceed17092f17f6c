// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi.library;

import dev.amphora.abi.LibraryInterface;
import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.Instance;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.engine.JavaStack;
import dev.amphora.engine.Memory;
import dev.amphora.engine.Snapshot;
import dev.amphora.engine.WasmFunction;
import dev.amphora.wasi.ProcExit;
import dev.amphora.wasi.WasiHost;
import dev.amphora.wasm.model.CustomSection;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An instance of a library that Amphora compiled ({@code @Export}), whose functions are called through a Java interface:
 *
 * <pre>{@code
 * interface Stats {
 *     record Summary(double mean, double deviation) {}
 *
 *     Summary summarize(List<Double> values);
 * }
 *
 * Stats stats = JavaLibrary.instantiate(module, host, options).as(Stats.class);
 * }</pre>
 *
 * <p>Methods have the names and types of the exported ones; records and enums those of the library, as far as their components
 * and constants are called the same. Everything is copied. Each library has a state of its own, and is for one thread at a time.
 */
public final class JavaLibrary implements AutoCloseable {
    private final Instance instance;
    private final LibraryInterface exports;
    private final Memory memory;
    private final WasmFunction reserve;

    /** The address of the exchange's status, of the address of its buffer, and of its length. */
    private final int state;

    /** How the library has ended itself, or null. */
    private ProcExit exit;

    private JavaLibrary(Instance instance, LibraryInterface exports) {
        this.instance = instance;
        this.exports = exports;
        memory = instance.memory("memory");
        reserve = instance.function(LibraryInterface.RESERVE);
        state = (int) instance.function(LibraryInterface.EXCHANGE).call()[0];
    }

    /**
     * Makes an instance and initialises it.
     *
     * @param host what the library can reach; it stays the caller's to close
     * @throws IllegalArgumentException if the module is no library of Amphora
     * @throws dev.amphora.engine.GuestException if initialising ends abruptly
     */
    public static JavaLibrary instantiate(CompiledModule module, WasiHost host, InstanceOptions options) {
        LibraryInterface exports = exports(module);
        Instance instance = Instance.instantiate(module, host.imports(), options);
        JavaStack.attach(instance);
        if (instance.export("_initialize") instanceof WasmFunction initialize) {
            initialize.call();
        }
        return new JavaLibrary(instance, exports);
    }

    /**
     * Makes an instance that begins as a copy of an initialised one: {@code other.instance().snapshot()}, taken between calls.
     * That takes a fraction of the time.
     *
     * @param host what the library can reach; it stays the caller's to close
     * @throws IllegalArgumentException if the snapshot is not one of a library of Amphora
     */
    public static JavaLibrary instantiate(Snapshot warm, WasiHost host, InstanceOptions options) {
        LibraryInterface exports = exports(warm.module());
        Instance instance = Instance.instantiate(warm, host.imports(), options);
        JavaStack.attach(instance);
        return new JavaLibrary(instance, exports);
    }

    private static LibraryInterface exports(CompiledModule module) {
        for (CustomSection section : module.module().customSections()) {
            if (section.name().equals(LibraryInterface.SECTION)) {
                return LibraryInterface.parse(new String(section.bytes(), StandardCharsets.UTF_8));
            }
        }
        throw new IllegalArgumentException("not a library of Amphora: it says nothing of exports");
    }

    /** What the library exports. */
    public LibraryInterface exports() {
        return exports;
    }

    /** The instance, for its limits. */
    public Instance instance() {
        return instance;
    }

    /**
     * The library's functions as methods of an interface. What a function throws arrives as a {@link GuestJavaException};
     * exhausted limits and traps as {@link dev.amphora.engine.GuestException}. A library that calls {@code System.exit} ends with a
     * {@link ProcExit}, and all later calls throw it again: it was left in the middle of what it did.
     *
     * @throws IllegalArgumentException if the interface has a method that is not default and not exported, or has other types
     */
    public <T> T as(Class<T> type) {
        if (!type.isInterface()) {
            throw new IllegalArgumentException(type.getName() + " is not an interface");
        }
        Codecs codecs = new Codecs(exports);
        Map<Method, Call> calls = new HashMap<>();
        for (Method method : type.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers())) {
                calls.put(method, call(method, codecs));
            }
        }
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    Object[] arguments = given == null ? new Object[0] : given;
                    Call call = calls.get(method);
                    if (call != null) {
                        return call.invoke(arguments);
                    } else if (method.isDefault()) {
                        return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                                .unreflectSpecial(method, type)
                                .bindTo(proxy)
                                .invokeWithArguments(arguments);
                    }
                    return switch (method.getName()) {
                        case "equals" -> proxy == arguments[0];
                        case "hashCode" -> System.identityHashCode(proxy);
                        default -> type.getSimpleName() + " of a library";
                    };
                }));
    }

    private Call call(Method method, Codecs codecs) {
        LibraryInterface.Function function = exports.functions().get(method.getName());
        if (function == null) {
            throw new IllegalArgumentException("the library exports no " + method.getName());
        }
        try {
            Type[] types = method.getGenericParameterTypes();
            if (types.length != function.parameters().size()) {
                throw new IllegalArgumentException("it has parameters " + function.parameters());
            }
            List<Codec> parameters = new ArrayList<>();
            for (int i = 0; i < types.length; i++) {
                parameters.add(codecs.of(function.parameters().get(i).type(), types[i]));
            }
            if (function.result() == null != (method.getReturnType() == void.class)) {
                throw new IllegalArgumentException("its result is " + function.result());
            }
            Codec result =
                    function.result() == null ? null : codecs.of(function.result(), method.getGenericReturnType());
            return new Call(instance.function(method.getName()), parameters, result);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(method + " does not fit: " + e.getMessage(), e);
        }
    }

    /** How one function is called. */
    private final class Call {
        private final WasmFunction function;
        private final List<Codec> parameters;
        private final Codec result;

        Call(WasmFunction function, List<Codec> parameters, Codec result) {
            this.function = function;
            this.parameters = parameters;
            this.result = result;
        }

        Object invoke(Object[] arguments) {
            if (exit != null) {
                throw exit;
            }
            try {
                return run(arguments);
            } catch (ProcExit e) {
                exit = e;
                throw e;
            }
        }

        private Object run(Object[] arguments) {
            long[] numbers = new long[function.type().params().size()];
            int count = 0;
            ExchangeWriter writer = new ExchangeWriter();
            for (int i = 0; i < arguments.length; i++) {
                if (parameters.get(i) instanceof Codec.Number number) {
                    numbers[count++] = number.toBits(arguments[i]);
                } else {
                    parameters.get(i).write(arguments[i], writer);
                }
            }
            byte[] bytes = writer.bytes();
            if (bytes.length > memory.readInt(state + 8)) {
                reserve.call(bytes.length);
            }
            memory.write(memory.readInt(state + 4), bytes);
            long[] returned = function.call(numbers);
            if (memory.readInt(state) != 0) {
                throw thrown();
            }
            if (result instanceof Codec.Number number) {
                return number.fromBits(returned[0]);
            }
            return result == null ? null : read(result::read);
        }
    }

    private ByteBuffer buffer() {
        byte[] bytes = memory.read(memory.readInt(state + 4), memory.readInt(state + 8));
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Reads what the library has left in its buffer, which need not be what it should be. */
    private <T> T read(Function<ByteBuffer, T> reader) {
        try {
            return reader.apply(buffer());
        } catch (BufferUnderflowException | IndexOutOfBoundsException | StackOverflowError e) {
            throw new IllegalStateException("the library does not keep to its interface", e);
        }
    }

    private GuestJavaException thrown() {
        memory.writeInt(state, 0);
        return read(JavaLibrary::exception);
    }

    private static GuestJavaException exception(ByteBuffer from) {
        String javaClass = ExchangeWriter.readString(from);
        String message = from.get() == 0 ? null : ExchangeWriter.readString(from);
        return new GuestJavaException(javaClass, message, ExchangeWriter.readString(from));
    }

    /** Closes the instance. */
    @Override
    public void close() {
        instance.close();
    }
}
