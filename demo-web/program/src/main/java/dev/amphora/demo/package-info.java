// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The program of the demos: an ordinary Java program that reads a small JSON document and reports on it. It uses the JDK
 * only and knows nothing of Amphora, which is the point of it.
 */
package dev.amphora.demo;
