// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What programs say to Amphora: annotations that also compile, and do nothing, on a plain JVM. May import the JDK only.
 */
package dev.amphora.api;
