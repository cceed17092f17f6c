// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Int32Array;

/** The same for TeaVM's WasmGC back end, where arrays of Java are objects of the host: they are copied both ways. */
public class PassingTeaVm {
    @JSExport
    public static Int32Array touched(Int32Array array) {
        int[] items = array.copyToJavaArray();
        items[items.length - 1]++;
        return Int32Array.copyFromJavaArray(items);
    }

    public static void main(String[] args) {}
}
