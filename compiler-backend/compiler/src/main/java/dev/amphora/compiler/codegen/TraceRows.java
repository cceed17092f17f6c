// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.ir.JavaClasses;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.Position;
import dev.amphora.wasm.binary.EncodedModule;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.TraceTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the table that turns a host's stack into a Java stack trace. It has a row where a call comes from another place than
 * the call before: frames of a stack are at calls.
 */
public final class TraceRows {
    private final JavaClasses classes;
    private final EncodedModule encoded;
    private final boolean libraryLines;
    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private final List<TraceTable.Method> methods = new ArrayList<>();

    private TraceRows(JavaClasses classes, EncodedModule encoded, boolean libraryLines) {
        this.classes = classes;
        this.encoded = encoded;
        this.libraryLines = libraryLines;
    }

    /**
     * The table of a module.
     *
     * @param encoded the generated module
     * @param libraryLines whether code of the class library has lines; its methods are named in any case
     */
    public static TraceTable of(
            CodeGenerator.Result generated, EncodedModule encoded, JavaClasses classes, boolean libraryLines) {
        TraceRows rows = new TraceRows(classes, encoded, libraryLines);
        List<TraceTable.Function> functions = new ArrayList<>();
        for (int i = 0; i < generated.functions().size(); i++) {
            functions.add(rows.function(
                    i,
                    generated.functions().get(i),
                    generated.positions().get(i),
                    generated.module().funcs().get(i).body()));
        }
        return new TraceTable(rows.methods, functions);
    }

    private TraceTable.Function function(
            int index, LowFunction function, List<CodePosition> positions, List<Instr> body) {
        Position origin = function.origin() == null ? Position.RUNTIME : function.origin();
        TraceTable.Place unknown = new TraceTable.Place(method(origin), 0);
        boolean ofTheLibrary = JavaClasses.isOfTheLibrary(origin.className());
        List<TraceTable.Row> rows = new ArrayList<>();
        List<TraceTable.Place> before = List.of(unknown);
        int next = 0;
        // Code in front of the first line checks whether the function can run; the JVM does that at the first line,
        // too.
        Position position = positions.stream()
                .map(place -> outermost(place.position()))
                .filter(place -> !place.equals(Position.BEFORE_FRAME))
                .findFirst()
                .orElse(null);
        for (int i = 0; i < body.size(); i++) {
            while (next < positions.size() && positions.get(next).index() <= i) {
                position = positions.get(next++).position();
            }
            if (isCall(body.get(i).op())) {
                List<TraceTable.Place> places = places(position, origin, unknown);
                if (ofTheLibrary && !libraryLines && !isNeeded(position)) {
                    places = List.of(unknown);
                }
                if (!places.equals(before)) {
                    rows.add(new TraceTable.Row(encoded.codeOffset(index, i), places));
                    before = places;
                }
            }
        }
        return new TraceTable.Function(encoded.codeOffset(index, 0), unknown.method(), rows);
    }

    private static boolean isCall(Op op) {
        return op == Op.CALL || op == Op.CALL_INDIRECT;
    }

    /** Whether traces differ by more than a method of the library if the place is not in the table. */
    private boolean isNeeded(Position position) {
        for (Position at = position; at != null; at = at.caller()) {
            TraceTable.Kind kind = kind(at.className(), at.methodName());
            if (kind != TraceTable.Kind.HIDDEN
                    && (kind != TraceTable.Kind.SHOWN || !JavaClasses.isOfTheLibrary(at.className()))) {
                return true;
            }
        }
        return false;
    }

    private static Position outermost(Position position) {
        return position.caller() == null ? position : outermost(position.caller());
    }

    /** The places of a position, the last of which is in the function's own method. */
    private List<TraceTable.Place> places(Position position, Position origin, TraceTable.Place unknown) {
        List<TraceTable.Place> places = new ArrayList<>();
        for (Position at = position; at != null; at = at.caller()) {
            if (at.caller() != null && JavaClasses.isInternal(at.className())) {
                continue;
            }
            if (!at.equals(Position.BEFORE_FRAME)) {
                places.add(new TraceTable.Place(method(at), hasLine(at) ? at.line() : 0));
            }
        }
        if (position != null && outermost(position).equals(Position.BEFORE_FRAME)) {
            places.add(new TraceTable.Place(unknown.method(), TraceTable.NO_FRAME));
        } else if (position == null || !isSameMethod(outermost(position), origin)) {
            places.add(unknown);
        }
        return places;
    }

    private boolean hasLine(Position position) {
        return libraryLines
                ? !JavaClasses.isInternal(position.className())
                : !JavaClasses.isOfTheLibrary(position.className());
    }

    private static boolean isSameMethod(Position a, Position b) {
        return a.className().equals(b.className()) && a.methodName().equals(b.methodName());
    }

    private int method(Position of) {
        // What is hidden needs no name.
        Position position = JavaClasses.isInternal(of.className()) ? Position.RUNTIME : of;
        String className = position.className();
        String name = position.methodName();
        Integer known = indices.get(className + "\0" + name);
        if (known != null) {
            return known;
        }
        TraceTable.Kind kind = kind(className, name);
        String superclass = null;
        if (kind == TraceTable.Kind.CONSTRUCTOR) {
            superclass = classes.throwables().get(className);
            if (classes.throwables().containsKey(superclass)) {
                method(new Position(superclass, name, TraceTable.conventionalFile(superclass), 0, null));
            }
        }
        indices.put(className + "\0" + name, methods.size());
        methods.add(new TraceTable.Method(className, JavaClasses.sourceName(name), file(position), kind, superclass));
        return methods.size() - 1;
    }

    private TraceTable.Kind kind(String className, String name) {
        if (JavaClasses.isInternal(className)) {
            return TraceTable.Kind.HIDDEN;
        }
        if (!classes.throwables().containsKey(className)) {
            return TraceTable.Kind.SHOWN;
        }
        return switch (name) {
            case "<init>" -> TraceTable.Kind.CONSTRUCTOR;
            case "fillInStackTrace" -> TraceTable.Kind.FILL;
            default -> TraceTable.Kind.SHOWN;
        };
    }

    /** The library's files have names of their own; what is shown are the platform's. */
    private static String file(Position position) {
        return JavaClasses.isOfTheLibrary(position.className())
                ? TraceTable.conventionalFile(position.className())
                : position.file();
    }
}
