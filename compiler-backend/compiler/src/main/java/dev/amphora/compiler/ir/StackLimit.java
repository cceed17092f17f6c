// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

/**
 * How a program notices that it recurses too deeply.
 *
 * @param cell address of the i32 cell with the bytes of stack that are left
 * @param thrower throws when there would be less than none
 */
public record StackLimit(int cell, LowFunction thrower) {}
