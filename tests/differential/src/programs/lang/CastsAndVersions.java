// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lang;

import java.nio.charset.CoderResult;
import java.util.List;
import java.util.Spliterator;

/** Casts to classes of which there are no objects, versions of the runtime, and defaults of interfaces. */
public class CastsAndVersions {
    interface Call {
        Object run() throws Exception;
    }

    static void attempt(String name, Call call) {
        Object result;
        try {
            result = call.run();
        } catch (Exception | Error e) {
            result = "! " + e;
        }
        System.out.println(name + " = " + result);
    }

    public static void main(String[] args) {
        attempt("iterable", () -> { Iterable<Integer> i = () -> List.of(1,2,3).iterator(); Spliterator<Integer> s = i.spliterator(); return s.characteristics() + " " + s.estimateSize() + " " + s.getExactSizeIfKnown() + " " + (s.trySplit() != null); });
        attempt("subclass", () -> String.class.asSubclass(Number.class));
        attempt("overflow", () -> CoderResult.OVERFLOW + " " + CoderResult.UNDERFLOW + " " + CoderResult.malformedForLength(2) + " " + CoderResult.unmappableForLength(3));
        attempt("castnull", () -> { Object o = null; Process p = (Process) o; return p == null; });
        attempt("castproc", () -> { Object o = "s"; Process p = (Process) o; return p == null; });
        attempt("inst", () -> { Object o = "s"; return o instanceof Process; });
        attempt("rv", () -> { Runtime.Version v = Runtime.Version.parse("17.0.1+12-LTS"); return v.feature() + " " + v.interim() + " " + v.update() + " " + v.build() + " " + v.optional() + " " + v.pre() + " " + v.compareTo(Runtime.Version.parse("17.0.2")) + " " + v.equalsIgnoreOptional(Runtime.Version.parse("17.0.1+12")) + " " + v.version() + v.hashCode(); });
        attempt("rv2", () -> Runtime.version().feature() + " " + (Runtime.version().compareTo(Runtime.Version.parse("9")) > 0));
        attempt("rv3", () -> Runtime.Version.parse("x")); attempt("rv4", () -> Runtime.Version.parse("9-ea+3-b"));
    }
}
