// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util.concurrent;

/** A task that completes when a number of others have. */
public abstract class CountedCompleter<T> extends ForkJoinTask<T> {
    private static final long serialVersionUID = 5232453752276485070L;
    private final transient CountedCompleter<?> completer;
    private int pending;

    protected CountedCompleter(CountedCompleter<?> completer, int initialPendingCount) {
        this.completer = completer;
        pending = initialPendingCount;
    }

    protected CountedCompleter(CountedCompleter<?> completer) {
        this(completer, 0);
    }

    protected CountedCompleter() {
        this(null, 0);
    }

    public abstract void compute();

    public void onCompletion(CountedCompleter<?> caller) {
        // For subclasses.
    }

    public boolean onExceptionalCompletion(Throwable failure, CountedCompleter<?> caller) {
        return true;
    }

    public final CountedCompleter<?> getCompleter() {
        return completer;
    }

    public final int getPendingCount() {
        return pending;
    }

    public final void setPendingCount(int count) {
        pending = count;
    }

    public final void addToPendingCount(int delta) {
        pending += delta;
    }

    public final boolean compareAndSetPendingCount(int expected, int count) {
        if (pending != expected) {
            return false;
        }
        pending = count;
        return true;
    }

    public final int decrementPendingCountUnlessZero() {
        int old = pending;
        if (old != 0) {
            pending = old - 1;
        }
        return old;
    }

    public final CountedCompleter<?> getRoot() {
        CountedCompleter<?> root = this;
        while (root.completer != null) {
            root = root.completer;
        }
        return root;
    }

    public final void tryComplete() {
        CountedCompleter<?> caller = this;
        CountedCompleter<?> task = this;
        while (task.pending == 0) {
            task.onCompletion(caller);
            caller = task;
            if (task.completer == null) {
                task.quietlyComplete();
                return;
            }
            task = task.completer;
        }
        task.pending--;
    }

    public final void propagateCompletion() {
        CountedCompleter<?> task = this;
        while (task.pending == 0) {
            if (task.completer == null) {
                task.quietlyComplete();
                return;
            }
            task = task.completer;
        }
        task.pending--;
    }

    @Override
    public void complete(T value) {
        setRawResult(value);
        onCompletion(this);
        quietlyComplete();
        if (completer != null) {
            completer.tryComplete();
        }
    }

    public final CountedCompleter<?> firstComplete() {
        if (pending == 0) {
            return this;
        }
        pending--;
        return null;
    }

    public final CountedCompleter<?> nextComplete() {
        if (completer != null) {
            return completer.firstComplete();
        }
        quietlyComplete();
        return null;
    }

    public final void quietlyCompleteRoot() {
        getRoot().quietlyComplete();
    }

    public final void helpComplete(int maxTasks) {
        // Forked tasks have run.
    }

    @Override
    void failed(Throwable failure) {
        CountedCompleter<?> caller = this;
        CountedCompleter<?> task = this;
        while (task.onExceptionalCompletion(failure, caller)) {
            task.finish(failure);
            caller = task;
            task = task.completer;
            if (task == null || task.isDone()) {
                return;
            }
        }
    }

    @Override
    protected final boolean exec() {
        compute();
        return false;
    }

    @Override
    public T getRawResult() {
        return null;
    }

    @Override
    protected void setRawResult(T value) {
        // For subclasses that have one.
    }
}
