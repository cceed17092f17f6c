// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.exports;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Only the name counts. */
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@interface Nullable {}
