// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

import java.util.function.Predicate;

/**
 * How threads are preempted: at certain places a cell is counted down, and once it is below zero a function is called that may suspend
 * the thread.
 *
 * @param end what is called then; it sets the cell again
 * @param roundsLeft address of the i32 cell
 * @param shortRounds rounds of a loop which calls nothing that are counted at once. Of loops in each other, each with fewer rounds, none ends
 *     the slice
 * @param longRounds rounds of one that calls something, which may take long
 * @param preemptible whether the code of a class may be preempted, by the class's binary name
 */
public record TimeSlices(
        LowFunction end, int roundsLeft, int shortRounds, int longRounds, Predicate<String> preemptible) {}
