// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What the demo's page computes, in the visitor's browser and on the server: one library, one module. A picture is an array of
 * pixels by rows, each as a canvas has it in memory: {@code alpha << 24 | blue << 16 | green << 8 | red}.
 */
package dev.amphora.demo.workshop;
