// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** The annotations are for the program {@code Packages}. */
@Packages.Owner("nobody")
@Packages.Topic("language")
@Packages.Topic("packages")
package lang;
