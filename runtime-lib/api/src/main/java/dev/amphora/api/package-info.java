// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What programs say to Amphora and ask it: annotations that also compile, and do nothing, on a plain JVM, and questions that have an answer
 * there. May import the JDK only.
 */
package dev.amphora.api;
