// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lang.ref;

import static lang.ref.Attempts.attempt;

import java.lang.ref.Cleaner;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;

/** References that are cleared and enqueued by hand, and cleaners run by hand. */
public class References {
    public static void main(String[] args) throws Exception {
        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        Object kept = new Object();
        WeakReference<Object> weak = new WeakReference<>(kept, queue);
        SoftReference<Object> soft = new SoftReference<>(kept);
        PhantomReference<Object> phantom = new PhantomReference<>(kept, queue);
        System.out.println((weak.get() == kept) + " " + weak.refersTo(kept) + weak.refersTo(null) + (soft.get() == kept) + phantom.get() + phantom.refersTo(kept) + queue.poll());
        System.out.println(weak.enqueue() + " " + weak.enqueue() + (queue.poll() == weak) + weak.get() + queue.poll());
        phantom.clear();
        System.out.println(phantom.refersTo(null) + " " + phantom.enqueue() + (queue.remove(1000) == phantom) + queue.remove(1));
        soft.clear();
        System.out.println(soft.get() + " " + soft.enqueue());
        attempt("negative time", () -> queue.remove(-1));
        attempt("null queue", () -> new WeakReference<>(kept, null).get() == kept);
        attempt("null referent", () -> new WeakReference<>(null).get());
        Reference.reachabilityFence(kept);
        Cleaner cleaner = Cleaner.create();
        StringBuilder log = new StringBuilder();
        Cleaner.Cleanable cleanable = cleaner.register(kept, () -> log.append("cleaned"));
        cleanable.clean();
        cleanable.clean();
        System.out.println(log);
        attempt("null action", () -> cleaner.register(kept, null));
        attempt("null object", () -> cleaner.register(null, () -> {}));
        Cleaner.Cleanable failing = cleaner.register(kept, () -> {
            throw new IllegalStateException("in the action");
        });
        attempt("failing action", () -> {
            failing.clean();
            return "";
        });
    }
}
