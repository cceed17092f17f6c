// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @alone
package traces;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calls under way, as {@code StackWalker} shows them. */
public class StackWalks {
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

    static class In { static Object caller() { return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).getCallerClass(); } 
     static List<String> frames(StackWalker w) { return w.walk(s -> s.map(f -> f.getClassName() + "." + f.getMethodName() + ":" + f.getLineNumber() + " " + f.getFileName() + " " + f.isNativeMethod()).collect(Collectors.toList())); } }
    static Object viaStatic() { return In.caller(); }
    public static void main(String[] args) {
    attempt("caller", () -> viaStatic());
    System.out.println(In.frames(StackWalker.getInstance()));
    attempt("no retain", () -> StackWalker.getInstance().getCallerClass());
    attempt("decl", () -> StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).walk(s -> s.map(StackWalker.StackFrame::getDeclaringClass).limit(1).collect(Collectors.toList())));
    attempt("decl2", () -> StackWalker.getInstance().walk(s -> s.map(StackWalker.StackFrame::getDeclaringClass).collect(Collectors.toList())));
    attempt("each", () -> { StringBuilder b = new StringBuilder(); StackWalker.getInstance(Set.of(), 5).forEach(f -> b.append(f.getMethodName().startsWith("lambda") ? "lambda" : f.getMethodName()).append(' ')); return b; });
    attempt("ste", () -> StackWalker.getInstance().walk(s -> s.map(StackWalker.StackFrame::toStackTraceElement).map(e -> e.getMethodName().startsWith("lambda") ? "lambda" : e.getMethodName()).findFirst().get()));
    attempt("depth", () -> StackWalker.getInstance(Set.of(StackWalker.Option.RETAIN_CLASS_REFERENCE), 0));
    attempt("null", () -> StackWalker.getInstance((StackWalker.Option) null));
    attempt("leak", () -> { Stream<StackWalker.StackFrame> s = StackWalker.getInstance().walk(y -> y); return s.count(); });
    attempt("count", () -> StackWalker.getInstance().walk(s -> s.count()));
    StackWalker.getInstance().forEach(f -> System.out.println(f.toString().replaceAll("lambda\\$\\w+\\$\\d+", "lambda")));
    attempt("direct main", () -> direct());
    }
    static Object direct() { return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).getCallerClass() == StackWalks.class; }
}
