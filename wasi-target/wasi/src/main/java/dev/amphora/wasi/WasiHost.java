// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.Imports;
import dev.amphora.engine.Instance;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.engine.JavaStack;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * The world of one guest: its arguments, its streams, the directories granted to it, and the descriptors that it has open.
 * For one run of one guest, and for one thread at a time.
 */
public final class WasiHost implements AutoCloseable {
    private final FdTable fds = new FdTable();
    private final Imports imports;

    private WasiHost(Builder builder) throws IOException {
        try {
            openDescriptors(builder);
        } catch (IOException | RuntimeException e) {
            fds.closeAll();
            throw e;
        }
        Clocks clocks = new Clocks(builder.clock);
        FileTimes times = new FileTimes(builder.clock);
        WasiFunctions functions = new WasiFunctions();
        new ArgsAndEnv(builder.args, builder.env).addTo(functions);
        clocks.addTo(functions);
        new FdFunctions(fds, times).addTo(functions);
        new PathFunctions(fds, times).addTo(functions);
        new PollFunctions(fds, clocks).addTo(functions);
        new ProcFunctions().addTo(functions);
        new RandomFunctions(builder.random).addTo(functions);
        new SockFunctions(fds).addTo(functions);
        imports = functions.build();
    }

    private void openDescriptors(Builder builder) throws IOException {
        try {
            fds.add(new InputDescriptor(builder.stdin));
            fds.add(new OutputDescriptor(builder.stdout));
            fds.add(new OutputDescriptor(builder.stderr));
            for (Preopen preopen : builder.preopens) {
                long mask = preopen.readOnly ? ~Rights.CHANGING : -1;
                fds.add(new DirectoryDescriptor(
                        HostDirectory.open(preopen.host),
                        preopen.guest,
                        Rights.DIRECTORY & mask,
                        (Rights.DIRECTORY | Rights.FILE) & mask,
                        0));
            }
        } catch (WasiException e) {
            throw new IllegalArgumentException("too many directories");
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** All functions of {@code wasi_snapshot_preview1}; a module links to those that it imports. */
    public Imports imports() {
        return imports;
    }

    /** Runs a command with {@link InstanceOptions#DEFAULT}. */
    public int run(CompiledModule module) {
        return run(module, InstanceOptions.DEFAULT);
    }

    /**
     * Runs a command: instantiates the module and calls {@code _start}.
     *
     * @return the exit code
     * @throws dev.amphora.engine.LinkException if the module imports something else, or exceeds the limits
     * @throws dev.amphora.engine.GuestException if the guest ends abruptly
     */
    public int run(CompiledModule module, InstanceOptions options) {
        try {
            return start(Instance.instantiate(module, imports, options));
        } catch (ProcExit exit) {
            return exit.code(); // From a start function.
        }
    }

    /**
     * Calls {@code _start} of an instance of a command, which was linked to {@link #imports}.
     *
     * @return the exit code
     * @throws dev.amphora.engine.GuestException if the guest ends abruptly
     */
    public int start(Instance instance) {
        try {
            JavaStack.attach(instance);
            instance.function("_start").call();
            return 0;
        } catch (ProcExit exit) {
            return exit.code();
        }
    }

    /** Closes all descriptors; the streams of the embedder stay open. */
    @Override
    public void close() throws IOException {
        fds.closeAll();
    }

    private record Preopen(Path host, String guest, boolean readOnly) {}

    /** Collects what is granted to a guest: nothing, unless said here. */
    public static final class Builder {
        private final List<String> args = new ArrayList<>();
        private final List<String> env = new ArrayList<>();
        private final List<Preopen> preopens = new ArrayList<>();
        private InputStream stdin = InputStream.nullInputStream();
        private OutputStream stdout = OutputStream.nullOutputStream();
        private OutputStream stderr = OutputStream.nullOutputStream();
        private GuestClock clock = GuestClock.system();
        private RandomGenerator random = new SecureRandom();

        private Builder() {}

        /** Adds arguments; by custom the first one is the program's name. */
        public Builder args(String... values) {
            return args(List.of(values));
        }

        public Builder args(List<String> values) {
            values.forEach(value -> args.add(requireNoNul(value)));
            return this;
        }

        public Builder env(String name, String value) {
            if (name.isEmpty() || name.indexOf('=') >= 0) {
                throw new IllegalArgumentException("not the name of a variable: " + name);
            }
            env.add(requireNoNul(name + "=" + value));
            return this;
        }

        /** The guest's standard input; not closed by the host. */
        public Builder stdin(InputStream stream) {
            stdin = Objects.requireNonNull(stream, "stream");
            return this;
        }

        /** The guest's standard output; flushed after each write, not closed by the host. */
        public Builder stdout(OutputStream stream) {
            stdout = Objects.requireNonNull(stream, "stream");
            return this;
        }

        /** The guest's standard error; flushed after each write, not closed by the host. */
        public Builder stderr(OutputStream stream) {
            stderr = Objects.requireNonNull(stream, "stream");
            return this;
        }

        /** Grants a directory with all that is below it, under a name for the guest. */
        public Builder preopen(Path host, String guest, boolean readOnly) {
            preopens.add(new Preopen(Objects.requireNonNull(host, "host"), requireNoNul(guest), readOnly));
            return this;
        }

        public Builder clock(GuestClock source) {
            clock = Objects.requireNonNull(source, "source");
            return this;
        }

        /** Where random numbers come from: {@link SecureRandom} unless said here. */
        public Builder random(RandomGenerator source) {
            random = Objects.requireNonNull(source, "source");
            return this;
        }

        /**
         * Opens the granted directories.
         *
         * @throws IOException if one of them cannot be opened
         */
        public WasiHost build() throws IOException {
            return new WasiHost(this);
        }

        private static String requireNoNul(String value) {
            if (value.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("NUL in \"" + value.replace('\0', '\uFFFD') + "\"");
            }
            return value;
        }
    }
}
