// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

// What every consumer does with the package, in the page or script that it builds.
export async function probe({ default: load, JavaError }) {
    const library = await load();
    const basket = new library.Basket('figs');
    basket.add('a');
    const results = [
        library.add(1, 2),
        library.repeat('ü✓', 2),
        [...library.sorted([3, 1, 2])].join(),
        basket.self() === basket && String(basket),
    ];
    try {
        library.divide(1, 0);
    } catch (error) {
        results.push(error instanceof JavaError, error.message);
    }
    return results;
}

export async function probeWorker({ default: load, JavaError, transfer }) {
    const { library, terminate } = await load();
    const given = Int32Array.of(3, 1, 2);
    const results = [await library.add(3, 4), [...(await library.sorted(transfer(given)))].join(), given.length];
    try {
        await library.divide(1, 0);
    } catch (error) {
        results.push(error instanceof JavaError, error.message);
    }
    terminate();
    return results;
}
