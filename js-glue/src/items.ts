// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** The types of the items of arrays, as the module's interface names them, by the ordinals of the Java enum `AbiType.Scalar`. */
export const ITEM_TYPES = ['bool', 's8', 'char', 's16', 's32', 's64', 'f32', 'f64'];

/** The typed arrays of these items; then those that only JSO knows, by the numbers of the Java class `JsArrays`. */
export const ITEM_ARRAYS = [
    Uint8Array,
    Int8Array,
    Uint16Array,
    Int16Array,
    Int32Array,
    BigInt64Array,
    Float32Array,
    Float64Array,
    Uint32Array,
    BigUint64Array,
    DataView,
] as const;
