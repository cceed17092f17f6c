// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

/** A thread that counts as virtual. It is made like any other: all threads are cheap here. */
final class VirtualThread extends Thread {
    VirtualThread(String name, Runnable task, boolean inherits) {
        super(ThreadGroup.virtual(), task, name, inherits);
        setDaemon(true);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("VirtualThread[#").append(threadId());
        if (!getName().isEmpty()) {
            text.append(',').append(getName());
        }
        return text.append("]/").append(getState().toString().toLowerCase()).toString();
    }
}
