// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
import load, { JavaError, type Library } from './callbacks.js';

declare const console: { log(...values: unknown[]): void };

const library: Library = await load();
const seen: string[] = [];
const stopped: number = library.count(5, (done, what) => {
    seen.push(`${done}:${what}`);
    return done < 3;
});
console.log(stopped, seen.join());
try {
    library.count(1, () => {
        throw new TypeError('by the page');
    });
} catch (error) {
    console.log(error instanceof JavaError, (error as Error).message);
}
const options = { steps: 1 };
console.log(library.more(options) === options, options.steps);
const slow: Promise<string> = library.slowly('slow', 20);
const twice: Promise<number> = library.twice(slow.then((text) => text.length));
console.log(await slow, await twice);
console.log(library.count(2, () => true));
try {
    await library.failing();
} catch (error) {
    console.log(error instanceof JavaError && error.javaClass, (error as Error).message);
}
try {
    library.count(1, 'no function' as never);
} catch (error) {
    console.log(String(error));
}
const tally: any = library.tally(3);
const other = library.tally(10);
console.log(tally.add(4), tally.total, (library.larger([tally, other], 8) as any[])[0] === other);
