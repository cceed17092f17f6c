// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** What JavaScript sees of the Java objects that it holds, by the numbers that the Java class `JavaObjects` gives them. */
export class Held {
    readonly #views = new Map<number, WeakRef<object>>();
    readonly #forgotten = new FinalizationRegistry<number>((number) => {
        // There may be another view by now.
        if (!this.get(number)) {
            this.#forget(number);
        }
    });

    /** @param release lets Java's collector have an object */
    constructor(private readonly release: (number: number) => void) {}

    get(number: number): object | undefined {
        return this.#views.get(number)?.deref();
    }

    add(number: number, view: object): void {
        this.#views.set(number, new WeakRef(view));
        this.#forgotten.register(view, number, view);
    }

    /** Gives back the object of a view that is to be used no more. */
    drop(number: number, view: object): void {
        this.#forgotten.unregister(view);
        this.#forget(number);
    }

    #forget(number: number): void {
        if (this.#views.delete(number)) {
            this.release(number);
        }
    }
}
