// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;

/** The members of a class as objects, made when they are first asked for. Those handed out are copies of these. */
final class Members {
    Field[] fields;
    Method[] methods;
    Method[] specialMethods;
    Constructor<?>[] constructors;
    Map<Class<? extends Annotation>, Annotation> declaredAnnotations;
    Map<Class<? extends Annotation>, Annotation> annotations;
    /** The JDK's reading of the generic signature. */
    Object generics;
}
