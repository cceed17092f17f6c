// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Drives TeaVM from outside as front end: class loading, dependency analysis, devirtualisation, inlining. Hands over a
 * {@link dev.amphora.compiler.frontend.ClosedWorld}. With {@code dev.amphora.compiler.lower}, which reads TeaVM's
 * program model, this is the only place that may import {@code org.teavm}.
 */
package dev.amphora.compiler.frontend;
