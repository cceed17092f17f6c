// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.jso;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSIndexer;
import org.teavm.jso.JSModule;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.JSTopLevel;

/** What modules and the outermost scope of JavaScript have, and objects with fields and indices. */
public final class Modules {
    private Modules() {}

    /** A class that a module exports. */
    @JSClass
    @JSModule("./module.js")
    static class Amphora implements JSObject {
        Amphora(int litres) {}

        @JSProperty
        native int getLitres();

        native Amphora pour(int litres);

        static native String material();
    }

    @JSBody(
            params = "litres",
            imports = @JSBodyImport(alias = "shapes", fromModule = "./module.js"),
            script = "return new shapes.Amphora(litres);")
    private static native Amphora viaAlias(int litres);

    /** Functions and variables of the page, and of a module. */
    @JSClass
    abstract static class Scope implements JSObject {
        private Scope() {}

        @JSTopLevel
        @JSModule("./module.js")
        static native int twice(int number);

        @JSTopLevel
        @JSProperty
        @JSModule("./module.js")
        static native String getVersion();

        @JSTopLevel
        static native double parseFloat(String text);

        @JSTopLevel
        static native String encodeURIComponent(String text);

        @JSTopLevel
        @JSProperty
        static native void setShared(String text);

        @JSTopLevel
        @JSProperty
        static native String getShared();
    }

    /** An object that needs no class in JavaScript. */
    @JSClass(transparent = true)
    abstract static class Options implements JSObject {
        int depth;

        @JSProperty("full-name")
        String name;

        @JSIndexer
        abstract String at(String key);

        @JSIndexer
        abstract void put(String key, String value);
    }

    @JSBody(script = "return { depth: 3, 'full-name': 'Argo' };")
    private static native Object options();

    public static void main(String[] args) {
        Amphora amphora = new Amphora(26);
        System.out.println(amphora.getLitres() + " " + amphora.pour(6).getLitres() + " " + Amphora.material());
        System.out.println(Scope.twice(21) + " " + Scope.getVersion() + " " + Scope.parseFloat("2.5x"));
        Object other = viaAlias(3);
        System.out.println((other instanceof Amphora) + " " + ((Amphora) other).getLitres());
        Scope.setShared("mine");
        System.out.println(Scope.encodeURIComponent("a b") + " " + Scope.getShared());
        Options options = (Options) options();
        options.depth *= 2;
        options.put("mast", "one");
        System.out.println((options() instanceof Options) + " " + options.depth + " " + options.name + " "
                + options.at("depth") + " " + options.at("mast"));
        System.out.println("done");
    }
}
