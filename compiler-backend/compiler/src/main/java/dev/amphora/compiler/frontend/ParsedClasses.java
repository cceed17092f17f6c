// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.HashMap;
import java.util.Map;
import org.teavm.model.ClassReader;
import org.teavm.model.ReferenceCache;

/**
 * Classes as they are in class files, for all attempts to analyse a program: an analysis works on copies. Classes that do not exist are
 * not among them, since each attempt reports for itself which class files are broken.
 *
 * @param references what the classes' references are made unique with
 * @param byName the classes by their binary names
 */
record ParsedClasses(ReferenceCache references, Map<String, ClassReader> byName) {
    ParsedClasses() {
        this(new ReferenceCache(), new HashMap<>());
    }
}
