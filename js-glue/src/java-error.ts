// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** What a Java method that JavaScript called threw. */
export class JavaError extends Error {
    /** Binary name of the exception's class. */
    readonly javaClass: string;
    /** The exception's message, which it need not have. */
    readonly javaMessage: string | null;
    /** The stack trace in Java's terms. */
    readonly javaStack: string;

    constructor(javaClass: string, message: string | null, javaStack: string) {
        super(message ?? '');
        this.name = this.javaClass = javaClass;
        this.javaMessage = message;
        this.javaStack = javaStack;
        if (this.stack) {
            this.stack = `${javaStack}\n${this.stack.slice(this.stack.indexOf('\n') + 1)}`;
        }
    }
}
