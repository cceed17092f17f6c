// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.concurrent;

import static util.concurrent.Attempts.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** CompletableFuture: stages before and after completion, failures and how they are wrapped, combinations, cancellation. */
public class CompletableFutures {
    public static void main(String[] args) throws Exception {
        CompletableFuture<Integer> later = new CompletableFuture<>();
        List<String> log = new ArrayList<>();
        later.thenAccept(n -> log.add("a" + n));
        later.thenApply(n -> n * 2).thenAccept(n -> log.add("b" + n));
        later.thenRun(() -> log.add("c"));
        later.whenComplete((n, e) -> log.add("d" + n + e));
        System.out.println(log + " " + later.isDone() + later.getNow(-1) + later.getNumberOfDependents() + " " + later.complete(5) + later.complete(6) + later.get() + log);
        CompletableFuture<Integer> failed = CompletableFuture.failedFuture(new IllegalStateException("broken"));
        attempt("get", failed::get);
        attempt("join", failed::join);
        attempt("getNow", () -> failed.getNow(1));
        attempt("dependent", () -> failed.thenApply(n -> n + 1).join());
        attempt("exceptionally", () -> failed.exceptionally(e -> e.getMessage().length()).join());
        attempt("dependent exceptionally", () -> failed.thenApply(n -> n).exceptionally(e -> {
            log.add(e.toString());
            return 0;
        }).join() + log.get(log.size() - 1));
        attempt("handle", () -> failed.handle((n, e) -> n + " " + e).join());
        attempt("whenComplete that fails", () -> CompletableFuture.completedFuture(1).whenComplete((n, e) -> {
            throw new RuntimeException("late");
        }).join());
        attempt("both fail", () -> failed.whenComplete((n, e) -> {
            throw new RuntimeException("late");
        }).handle((n, e) -> e + " " + e.getCause() + e.getSuppressed().length).join());
        attempt("compose", () -> CompletableFuture.completedFuture(2).thenCompose(n -> CompletableFuture.completedFuture(n * 10)).join());
        attempt("exceptionallyCompose", () -> failed.exceptionallyCompose(e -> CompletableFuture.completedFuture(-1)).join());
        attempt("combine", () -> CompletableFuture.completedFuture(2).thenCombine(CompletableFuture.supplyAsync(() -> 3), Integer::sum).get());
        attempt("either", () -> new CompletableFuture<Integer>().applyToEither(CompletableFuture.completedFuture(4), n -> n).join());
        attempt("all", () -> CompletableFuture.allOf(CompletableFuture.completedFuture(1), failed).join());
        attempt("all of none", () -> CompletableFuture.allOf().isDone());
        attempt("any", () -> CompletableFuture.anyOf(new CompletableFuture<>(), CompletableFuture.completedFuture("first")).join());
        attempt("any of none", () -> CompletableFuture.anyOf().isDone());
        CompletableFuture<String> cancelled = new CompletableFuture<>();
        System.out.println(cancelled.cancel(true) + " " + cancelled.isCancelled() + cancelled.isCompletedExceptionally() + cancelled.complete("x"));
        attempt("get of cancelled", cancelled::get);
        attempt("join of cancelled", cancelled::join);
        attempt("dependent of cancelled", () -> cancelled.thenApply(s -> s).join());
        CompletableFuture<String> timed = new CompletableFuture<>();
        attempt("timeout", () -> timed.get(1, TimeUnit.MILLISECONDS));
        attempt("orTimeout", () -> new CompletableFuture<>().orTimeout(1, TimeUnit.MILLISECONDS).join());
        attempt("completeOnTimeout", () -> new CompletableFuture<String>().completeOnTimeout("default", 1, TimeUnit.MILLISECONDS).join());
        timed.obtrudeValue("forced");
        System.out.println(timed.join() + " " + timed.toString().replaceAll("@[0-9a-f]+", "@") + failed.toString().replaceAll("@[0-9a-f]+", "@") + new CompletableFuture<>().toString().replaceAll("@[0-9a-f]+", "@"));
        attempt("null", () -> later.thenApply(null));
        attempt("null executor", () -> CompletableFuture.supplyAsync(() -> 1, null));
        attempt("null failure", () -> later.completeExceptionally(null));
        CompletionStage<Integer> minimal = CompletableFuture.completedStage(7);
        attempt("minimal", () -> minimal.toCompletableFuture().join());
        attempt("minimal get", () -> ((CompletableFuture<Integer>) minimal).get());
        attempt("async chain", () -> CompletableFuture.supplyAsync(() -> "a").thenApplyAsync(s -> s + "b").thenCombineAsync(CompletableFuture.supplyAsync(() -> "c"), String::concat).get(60, TimeUnit.SECONDS));
        attempt("async failure", () -> CompletableFuture.runAsync(() -> {
            throw new ArithmeticException("in a task");
        }).join());
        System.out.println(new CompletionException("m", new Error("c")).getCause() + " " + new CancellationException("x").getMessage());
    }
}
