// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ByteSizeTest {
    @Test
    void readsPowersOf1024() throws Mistake {
        assertEquals(65536, ByteSize.parse("65536"));
        assertEquals(512, ByteSize.parse("512b"));
        assertEquals(64 << 10, ByteSize.parse("64k"));
        assertEquals(16 << 20, ByteSize.parse("16MiB"));
        assertEquals(3L << 30, ByteSize.parse("3 G"));
    }

    @Test
    void refusesWhatIsNoSize() {
        for (String written : List.of("", "m", "-1", "1.5g", "64x", "9999999999g", "99999999999999999999")) {
            assertThrows(Mistake.class, () -> ByteSize.parse(written), written);
        }
    }

    @Test
    void rendersWithOneDecimal() {
        assertEquals("1023 B", ByteSize.format(1023));
        assertEquals("1.0 KiB", ByteSize.format(1024));
        assertEquals("1.5 MiB", ByteSize.format(3 << 19));
    }
}
