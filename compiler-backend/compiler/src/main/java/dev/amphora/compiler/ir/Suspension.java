// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

/**
 * How the program's threads suspend. A function that is left suspended saves what it needs later in a frame: numbers in one
 * area and references in another, since the collector must find these. Both areas grow downwards, and the cells hold the
 * addresses of the newest frame's parts.
 *
 * @param suspend the function that every suspension starts and ends in
 * @param beginInitialisation what a class's initialiser calls first; it waits for no thread but one that has been suspended
 *     in the same initialiser
 * @param makeRoom makes room for a frame: where to go on, bytes of numbers, bytes of references; returns the address of the numbers,
 *     the first of which it sets
 * @param slices where time slices end, or null if threads are not preempted
 * @param suspending address of the i32 cell that is not zero while functions are left
 * @param resuming address of the i32 cell that is not zero while they are entered again
 * @param numbers address of the cell with the newest frame's numbers; the first is an i32, where to go on
 * @param references address of the cell with the newest frame's references
 */
public record Suspension(
        LowFunction suspend,
        LowFunction beginInitialisation,
        LowFunction makeRoom,
        TimeSlices slices,
        int suspending,
        int resuming,
        int numbers,
        int references) {}
