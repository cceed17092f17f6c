// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.jso;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.teavm.asm.Type;
import org.teavm.asm.tree.AnnotationNode;

/** Names of JSO's annotations and of the runtime library's part, as class files have them. */
final class JsoNames {
    static final String JSO = "org/teavm/jso/";
    static final String JS_OBJECT = JSO + "JSObject";
    static final String PROMISE = "L" + JSO + "core/JSPromise;";
    static final String JS_EXCEPTIONS = JSO + "JSExceptions";
    static final String BODY = annotation("JSBody");
    static final String PROPERTY = annotation("JSProperty");
    static final String METHOD = annotation("JSMethod");
    static final String INDEXER = annotation("JSIndexer");
    static final String FUNCTOR = annotation("JSFunctor");
    static final String CLASS = annotation("JSClass");
    static final String PRIMITIVE_TYPE = annotation("JSPrimitiveType");
    static final String MODULE = annotation("JSModule");
    static final String TOP_LEVEL = annotation("JSTopLevel");
    static final String BUFFER = annotation("JSBuffer");
    static final String EXPORT = annotation("JSExport");
    static final String EXPORT_CLASSES = "org.teavm.jso.JSExportClasses";
    static final String BY_REF = annotation("JSByRef");

    static final String RUNTIME = "dev/amphora/runtime/classlib/js/";
    static final String VALUE = RUNTIME + "JsValue";
    static final String VALUES = RUNTIME + "JsValues";
    static final String JAVA_OBJECTS = RUNTIME + "JavaObjects";
    static final String EXPOSED = RUNTIME + "Exposed";
    static final String CALLS = RUNTIME + "JsCalls";
    static final String STRINGS = RUNTIME + "JsStrings";
    static final String ARRAYS = RUNTIME + "JsArrays";
    static final String LATE_BOUND = "Ldev/amphora/runtime/classlib/LateBound;";

    private JsoNames() {}

    /**
     * The expression of JavaScript for a promise of Java's as somebody has it who did not ask for it: it is no error that nobody listens
     * when it is rejected.
     */
    static String lent(String promise) {
        return "(p=>{p?.catch?.(()=>{});return p})($.promised(" + promise + "))";
    }

    /** Whether a type is that of promises. */
    static boolean isPromise(Type type) {
        return type.getDescriptor().equals(PROMISE);
    }

    private static String annotation(String name) {
        return "L" + JSO + name + ";";
    }

    /** The annotation of this type among those of a member, or null. */
    static AnnotationNode find(String type, List<AnnotationNode> visible, List<AnnotationNode> invisible) {
        for (Collection<AnnotationNode> annotations : Arrays.asList(visible, invisible)) {
            if (annotations != null) {
                for (AnnotationNode annotation : annotations) {
                    if (annotation.desc.equals(type)) {
                        return annotation;
                    }
                }
            }
        }
        return null;
    }

    /** An element of an annotation, or null if it is not there. */
    static Object element(AnnotationNode annotation, String name) {
        if (annotation != null && annotation.values != null) {
            for (int i = 0; i < annotation.values.size(); i += 2) {
                if (annotation.values.get(i).equals(name)) {
                    return annotation.values.get(i + 1);
                }
            }
        }
        return null;
    }

    /** An element that is a string, or null if it is not there or empty. */
    static String text(AnnotationNode annotation, String name) {
        Object value = element(annotation, name);
        return value instanceof String text && !text.isEmpty() ? text : null;
    }
}
