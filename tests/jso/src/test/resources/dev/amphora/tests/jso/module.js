// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

export class Amphora {
    constructor(litres) {
        this.litres = litres;
    }

    pour(litres) {
        return new Amphora(this.litres - litres);
    }

    static material() {
        return 'clay';
    }
}

export const twice = (number) => 2 * number;
export const version = '3.1';
