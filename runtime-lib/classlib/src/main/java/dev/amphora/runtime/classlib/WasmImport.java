// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A static native method that the module imports from its host. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface WasmImport {
    /** Module name of the import. */
    String module();

    /** Field name of the import. */
    String name();
}
