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
const given = Promise.resolve('');
console.log(library.same(given) === given, library.same(slow) === slow);
// System.exit ends the library: who waits for it hears of that, and so does who calls it, also when somebody caught it in between.
const ended = async (promise: unknown): Promise<void> => {
    try {
        console.log('settled', await promise);
    } catch (error) {
        console.log((error as { code?: number }).code, (error as Error).message);
    }
};
const { exitLater, slowly, add: _, ...others }: any = await load();
const forEver = slowly('never', 100_000_000);
const waits = [slowly('soon', 1), exitLater(30, 3), forEver, others.same(forEver), others.twice(others.same(forEver))];
for (const promise of waits) {
    await ended(promise);
}
const text: string[] = [];
const swallowing: any = await load({ stdout: (chunk: Uint8Array) => text.push(String(chunk)) });
const pending = swallowing.slowly('never', 100_000_000);
await ended(
    (async () =>
        swallowing.around(() => {
            for (const call of [() => swallowing.exit(4), () => swallowing.count(1, null), () => swallowing.tally(1)]) {
                try {
                    call();
                    console.log('returned');
                } catch {}
            }
        }))(),
);
await ended(pending);
await ended((async () => swallowing.tally(1))());
console.log(text.length);
const goingOn: any = await load();
await ended(
    (async () =>
        goingOn.failAfter(() => {
            try {
                goingOn.exit(5);
            } catch {}
        }))(),
);
// So do promises that Java has let JavaScript have in any other way. Nobody needs to listen to those.
const lending: Library = await load();
const lent: Promise<string>[] = [];
const keep = (promise: Promise<string>): Promise<string> => {
    lent.push(promise);
    return promise;
};
const isSame: boolean[] = [lending.lend(1, keep), lending.lend(1, (promise) => promise.then(String))];
console.log(isSame.join(), await lent[0]);
lending.lend(100_000_000, keep);
lending.lend(100_000_000, (promise) => promise);
const listening = { begun: keep, last: undefined as Promise<string> | undefined };
lending.lendTo(listening as never);
lent.push(listening.last!);
console.log(
    lending.lendMaker((make: any) => {
        keep(make(null as never));
        make(lent.at(-1)!);
    }),
);
await ended((async () => lending.exit(6))());
for (const promise of lent) {
    await ended(promise);
}
console.log(tally.add(4), tally.total, (library.larger([tally, other], 8) as any[])[0] === other);
