// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.util.resources;

import java.util.ResourceBundle;

/** Only compiled against: in programs the JDK's takes its place. */
abstract class ParallelListResourceBundle {
    abstract ResourceBundle getParent();

    abstract boolean areParallelContentsComplete();

    abstract void setParallelContents(OpenListResourceBundle bundle);

    abstract void resetKeySet();
}
