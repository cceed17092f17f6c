// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Of the JDK's reading of annotations, what its other classes ask for. */
package dev.amphora.overlay.sun.reflect.annotation;
