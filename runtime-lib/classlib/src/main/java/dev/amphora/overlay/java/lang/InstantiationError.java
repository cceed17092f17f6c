// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

/** Thrown where an abstract class or an interface is instantiated, which no compiler lets pass. */
public class InstantiationError extends IncompatibleClassChangeError {
    private static final long serialVersionUID = 1L;

    public InstantiationError() {}

    public InstantiationError(String message) {
        super(message);
    }
}
