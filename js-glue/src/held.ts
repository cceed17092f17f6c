// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** What JavaScript sees of the Java objects that it holds, by the numbers that the Java class `JavaObjects` gives them. */
export interface Held {
    get(number: number): object | undefined;
    add(number: number, view: object): void;
    /** Gives back the object of a view that is to be used no more. */
    drop(number: number, view: object): void;
}

/** @param release lets Java's collector have an object */
export function heldObjects(release: (number: number) => void): Held {
    const views = new Map<number, WeakRef<object>>();
    const forget = (number: number): void => {
        if (views.delete(number)) {
            release(number);
        }
    };
    const get = (number: number) => views.get(number)?.deref();
    const forgotten = new FinalizationRegistry<number>((number) => {
        // There may be another view by now.
        if (!get(number)) {
            forget(number);
        }
    });
    return {
        get,
        add(number, view) {
            views.set(number, new WeakRef(view));
            forgotten.register(view, number, view);
        },
        drop(number, view) {
            forgotten.unregister(view);
            forget(number);
        },
    };
}
