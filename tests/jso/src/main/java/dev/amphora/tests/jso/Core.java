// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.jso;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSDate;
import org.teavm.jso.core.JSMap;
import org.teavm.jso.core.JSNumber;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.core.JSRegExp;
import org.teavm.jso.core.JSString;
import org.teavm.jso.json.JSON;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;
import org.teavm.jso.typedarrays.Int8Array;
import org.teavm.jso.typedarrays.Uint8Array;

/** The part of teavm-jso-apis that every JavaScript has. */
public final class Core {
    private Core() {}

    public static void main(String[] args) {
        arrays();
        strings();
        types();
        typedArrays();
        collections();
        Window.setTimeout(
                () -> {
                    System.out.println("later");
                    System.out.println("done");
                },
                20);
        Window.setTimeout(() -> System.out.println("soon"), 0);
        int cancelled = Window.setTimeout(() -> System.out.println("never"), 5);
        Window.clearTimeout(cancelled);
        System.out.println(Window.encodeURIComponent("a b&\u00e4"));
        System.out.println("main ends");
    }

    private static void arrays() {
        JSArray<JSString> array = new JSArray<>();
        array.push(JSString.valueOf("one"), JSString.valueOf("two"));
        array.push(JSString.valueOf("three"));
        System.out.println(
                array.join("-") + " " + array.getLength() + " " + array.get(2).getLength());
        array.set(1, JSString.valueOf("zwei"));
        System.out.println(JSON.stringify(array.slice(1)));
        System.out.println(JSON.stringify(
                array.sort((a, b) -> a.getLength() - b.getLength()).reverse()));
        System.out.println(array.get(5) == null ? "null" : String.valueOf(array.get(5)));
        array.setLength(1);
        System.out.println(array.pop().stringValue() + array.getLength());
        JSArrayReader<JSNumber> numbers = JSArray.of(JSNumber.valueOf(1), JSNumber.valueOf(2.5));
        System.out.println(numbers.get(0).intValue() + numbers.get(1).doubleValue());
        JSNumber[] copied = parse("[3, 4]");
        System.out.println(copied.length + " " + copied[1].intValue());
    }

    @JSBody(params = "text", script = "return JSON.parse(text);")
    private static native JSNumber[] parse(String text);

    private static void strings() {
        JSString text = JSString.valueOf("Hello, w\u00f6rld");
        System.out.println(text.toUpperCase().stringValue() + text.charCodeAt(8) + text.indexOf(JSString.valueOf("w")));
        JSString[] parts = text.split(JSString.valueOf(", "));
        System.out.println(parts.length + parts[1].stringValue());
        System.out.println(
                text.replace(new JSRegExp("[a-z]", "g"), JSString.valueOf("*")).stringValue());
        System.out.println(text == JSString.valueOf("Hello, w\u00f6rld"));
        System.out.println(
                text.substring(1, 4) + " " + JSString.fromCharCode(65).stringValue());
    }

    private static void types() {
        JSObject parsed = JSON.parse("{\"a\": [1, true, null], \"b\": \"x\"}");
        System.out.println(String.join(",", JSObjects.keys(parsed)) + " " + JSObjects.typeOf(parsed) + " "
                + JSObjects.hasProperty(parsed, "b") + " " + JSObjects.isUndefined(parsed));
        Object value = new JSArray<JSString>();
        System.out.println(
                (value instanceof JSArray) + " " + (value instanceof JSMap) + " " + (value instanceof JSString));
        try {
            System.out.println(((JSMap<?, ?>) value).toString());
        } catch (ClassCastException e) {
            System.out.println("no map");
        }
        System.out.println(new JSDate(0).toISOString());
        Set<Object> set = new HashSet<>();
        set.add(value);
        set.add(value);
        set.add(new JSArray<JSString>());
        System.out.println(set.size() + " " + set.contains(value));
    }

    private static void typedArrays() {
        ArrayBuffer buffer = new ArrayBuffer(16);
        Int32Array ints = new Int32Array(buffer);
        Uint8Array bytes = new Uint8Array(buffer, 4, 4);
        ints.set(1, 0x01020384);
        System.out.println(bytes.get(0) + " " + bytes.get(3) + " " + ints.getLength() + " " + buffer.getByteLength());
        int[] mine = {5, 6, 7};
        ints.set(mine, 1);
        mine[0] = 0;
        System.out.println(ints.get(1) + " " + ints.get(3));
        int[] back = ints.copyToJavaArray();
        System.out.println(back.length + " " + back[2]);
        double[] shared = {1.5, 2.5};
        Float64Array view = Float64Array.fromJavaArray(shared);
        view.set(1, 9);
        shared[0] = 4;
        System.out.println(view.get(0) + " " + shared[1]);
        System.out.println(Int8Array.copyFromJavaArray(new byte[] {1, -2}).get(1));
    }

    private static void collections() {
        JSMap<JSString, JSNumber> map = new JSMap<>();
        map.set(JSString.valueOf("a"), JSNumber.valueOf(1));
        System.out.println(map.has(JSString.valueOf("a")) + " "
                + map.get(JSString.valueOf("a")).intValue());
        Map<JSObject, String> names = new HashMap<>();
        names.put(map, "the map");
        System.out.println(names.get(map));
    }
}
