// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.ref;

/** See {@link java.lang.ref.PhantomReference}. */
public class PhantomReference<T> extends Reference<T> {
    public PhantomReference(T referent, ReferenceQueue<? super T> queue) {
        super(referent, queue);
    }

    /** Always null: a phantom's referent cannot be had. */
    @Override
    public T get() {
        return null;
    }
}
