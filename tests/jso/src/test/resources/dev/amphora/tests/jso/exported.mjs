// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** Uses what the class Exported exports, and says what came of it. */
export function use({ add, shout, sum, fail, counter, Counter, DoubleTally, Units }) {
    const said = [`${add(2, 3)} ${shout('ahoy')} ${sum()} ${sum(1, 2, 3)}`];
    try {
        fail();
    } catch (error) {
        said.push(`${error.name}: ${error.message}`);
    }
    const before = Counter.made();
    const mine = new Counter(5);
    mine.increment();
    mine.count += 10;
    said.push(`${mine.count} ${Counter.made() - before} ${mine instanceof Counter} ${mine instanceof DoubleTally}`);
    const tally = new DoubleTally();
    said.push(`${tally.increment()} ${tally.isAbove(mine)} ${tally instanceof Counter} ${tally.constructor.name}`);
    const theirs = counter(null);
    said.push(`${theirs.increment()} ${theirs instanceof Counter} ${counter(mine) === mine}`);
    said.push(`${before} ${Units.inches(5.08)}`);
    return said.join('\n');
}
