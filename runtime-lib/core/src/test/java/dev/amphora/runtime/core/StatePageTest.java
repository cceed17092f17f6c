// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That nobody's cells are somebody else's, too. */
class StatePageTest {
    private static final String BYTES = "_BYTES";

    private record Part(String name, int start, int end) {
        boolean contains(int cell) {
            return cell >= start && cell + Integer.BYTES <= end;
        }
    }

    private static List<Part> parts() throws IllegalAccessException {
        List<Part> parts = new ArrayList<>();
        for (Field field : StatePage.class.getDeclaredFields()) {
            if (!field.getName().endsWith(BYTES)) {
                parts.add(new Part(field.getName(), field.getInt(null), field.getInt(null) + bytes(field)));
            }
        }
        parts.sort(Comparator.comparingInt(Part::start));
        return parts;
    }

    private static int bytes(Field part) throws IllegalAccessException {
        try {
            return StatePage.class.getDeclaredField(part.getName() + BYTES).getInt(null);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(part.getName() + " has no size", e);
        }
    }

    @Test
    void partsDoNotOverlap() throws Exception {
        int end = Layout.STATE_BASE;
        for (Part part : parts()) {
            assertTrue(part.start() >= end, part.name() + " begins in the part before it");
            assertTrue(part.end() > part.start(), part.name() + " is empty");
            assertEquals(0, part.start() % Long.BYTES, part.name() + " is not aligned");
            end = part.end();
        }
        assertTrue(end <= Layout.STATE_LIMIT, "the last part ends behind the page");
    }

    @Test
    void cellsLieInTheirPartsAndDiffer() throws Exception {
        assertCells(HeapState.class, "HEAP");
        assertCells(SuspensionState.class, "SUSPENSION");
    }

    private static void assertCells(Class<?> owner, String name) throws IllegalAccessException {
        Part part = parts().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        List<Integer> cells = new ArrayList<>();
        for (Field field : owner.getDeclaredFields()) {
            // Flags are no addresses.
            if (Modifier.isStatic(field.getModifiers()) && !field.getName().startsWith("FLAG_")) {
                int cell = field.getInt(null);
                assertTrue(part.contains(cell), field.getName() + " is not in " + name);
                assertTrue(!cells.contains(cell), field.getName() + " is the cell of another");
                cells.add(cell);
            }
        }
        assertTrue(cells.size() > 1, owner + " has no cells");
    }
}
