// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.server;

import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.InstanceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs one module for several tenants at once, one of which is stopped because it uses too much. */
public final class Tenants {
    private static final int TENANTS = 4;
    private static final int PAGES_OF_64_MIB = 1024;
    private static final long TOO_LITTLE_FUEL = 100_000;

    private Tenants() {}

    /** Runs the module named by the only argument. */
    public static void main(String[] args) throws Exception {
        if (args.length != 1) {
            System.err.println("usage: Tenants FILE.wasm");
            System.exit(2);
        }
        byte[] bytes = Files.readAllBytes(Path.of(args[0]));
        System.out.println("module " + args[0] + ", " + bytes.length + " bytes, sha256 " + sha256(bytes));
        CompiledModule module = CompiledModule.decode(bytes);
        InstanceOptions limits = InstanceOptions.DEFAULT.withMaxMemoryPages(PAGES_OF_64_MIB);

        List<Sandbox> tenants = new ArrayList<>();
        for (int i = 0; i < TENANTS; i++) {
            tenants.add(new Sandbox(module, limits));
        }
        tenants.add(new Sandbox(module, limits.withFuel(TOO_LITTLE_FUEL)));
        System.out.print(report(tenants));
    }

    /** Runs all sandboxes at the same time and says how each ended. */
    static String report(List<Sandbox> tenants) throws InterruptedException, IOException {
        ExecutorService threads = Executors.newFixedThreadPool(tenants.size());
        try {
            List<Future<Sandbox.Answer>> answers = new ArrayList<>();
            for (Sandbox tenant : tenants) {
                answers.add(threads.submit(() -> tenant.run(List.of("tenant"))));
            }
            StringBuilder report = new StringBuilder();
            for (int i = 0; i < answers.size(); i++) {
                report.append("tenant ").append(i + 1).append(": ");
                report.append(describe(answers.get(i))).append(System.lineSeparator());
            }
            return report.toString();
        } finally {
            threads.shutdownNow();
        }
    }

    private static String describe(Future<Sandbox.Answer> future) throws InterruptedException {
        try {
            Sandbox.Answer answer = future.get();
            String output = answer.out().lines().count() + " lines of output";
            return answer.stopped() == null
                    ? "exit code " + answer.exitCode() + ", " + output
                    : "stopped, " + answer.stopped() + ", after " + output;
        } catch (ExecutionException e) {
            return "not started, " + e.getCause().getMessage();
        }
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
