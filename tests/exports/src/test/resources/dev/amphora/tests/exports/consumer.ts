// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

// Must compile under TypeScript's strictest settings; what must not compile is marked.
import load, { ArrayView, type Basket, type Color, JavaError, type Library, type Shape, text } from './boundary.js';
import loadInWorker, { transfer } from './worker.js';

export async function useWorker(): Promise<number> {
    const { library, terminate } = await loadInWorker({ stdout: text((part) => console.log(part)), stdin: 'all' });
    const sum: number = await library.add(1, 2);
    const sorted: Int32Array<ArrayBuffer> = await library.sorted(transfer(Int32Array.of(2, 1)));
    // @ts-expect-error objects do not leave the worker
    await library.basketOf('x');
    // @ts-expect-error nor do classes
    void library.Basket;
    // @ts-expect-error a promise is no number
    const wrong: number = library.add(1, 2);
    terminate();
    return sum + sorted.length + wrong;
}

export async function use(): Promise<number> {
    const lib: Library = await load({ stdout: text((part) => console.log(part)) });
    const color: Color = 'RED';
    const shape: Shape = lib.moved({ name: 'a', points: [{ x: 1, y: 2 }], color }, 1, 2);
    const long: bigint = lib.multiply(1n, 2n);
    const sorted: Int32Array<ArrayBuffer> = lib.sorted([1, 2]);
    const counts: Map<string, number> = lib.counted(['a']);
    const first: string | null = lib.first(null);
    const view: ArrayView<Int32Array<ArrayBuffer>> = lib.squares(3);
    const items: Int32Array = view.array;
    lib.total(ArrayView.allocate(lib, Float64Array, items.length));
    const basket: Basket = new lib.Basket('figs');
    const lidded: Basket = new lib.Lidded('dates', true).closeLid();
    basket.label = `${lidded.label}${basket.add('a') + lidded.add('b')}`;
    const fuller: Basket | null = basket.fuller(basket instanceof lib.Lidded ? basket.closeLid() : null);
    const others: readonly Basket[] = lib.Basket.of(['x', 'y']).split().others;
    others.forEach((each) => each.release());
    // @ts-expect-error it can only be read
    basket.empty = fuller === null;
    // @ts-expect-error a view of other items
    lib.total(view);
    // @ts-expect-error a number is no string
    lib.repeat(1, 1);
    // @ts-expect-error not a constant of the enum
    lib.moved({ name: 'a', points: [], color: 'PINK' }, 1, 2);
    // @ts-expect-error not nullable
    lib.repeat(null, 1);
    try {
        lib.fail_('x');
    } catch (error) {
        if (error instanceof JavaError) {
            return error.javaClass.length;
        }
    }
    return Number(long) + sorted.length + counts.size + (first?.length ?? 0) + shape.points.length;
}
