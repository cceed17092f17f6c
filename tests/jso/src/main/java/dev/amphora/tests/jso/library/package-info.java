// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** A library whose exports have types of JSO. */
package dev.amphora.tests.jso.library;
