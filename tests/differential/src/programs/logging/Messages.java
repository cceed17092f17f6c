// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package logging;

import java.util.ListResourceBundle;

/** Texts of loggers. */
public class Messages extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {{"hello", "Hello, {0}!"}, {"SHOUT", "Shouting"}};
    }
}
