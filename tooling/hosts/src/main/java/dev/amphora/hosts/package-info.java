// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Finds or installs the outside programs that run a module (Node). Knows nothing about modules or the compiler; imports
 * the JDK only.
 */
package dev.amphora.hosts;
