// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core;

import static dev.amphora.runtime.core.SimulatedHeap.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.runtime.dialect.Address;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** Mutates a graph at random, mirrors each step in Java objects, and compares the two. */
final class RandomGraph {
    private static final int ROOTS = 48;

    /** The mirror of an object: what its memory must hold. Its fields are those with references, in order. */
    private static final class Mirror {
        final Address address;
        final int classId;
        final int length;
        final int tag;
        final Mirror[] fields;
        Mirror referent;

        Mirror(Address address, int classId, int length, int tag, int fields) {
            this.address = address;
            this.classId = classId;
            this.length = length;
            this.tag = tag;
            this.fields = new Mirror[fields];
        }

        boolean isReference() {
            return classId >= SimulatedHeap.WEAK;
        }

        Address field(int index) {
            return switch (classId) {
                case SimulatedHeap.NODE -> address.plus(index == 0 ? SimulatedHeap.LEFT : SimulatedHeap.RIGHT);
                case SimulatedHeap.WIDE -> address.plus(8 + 4 * index);
                case SimulatedHeap.REFERENCES -> address.plus(Layout.ARRAY_DATA + 4 * index);
                default -> address.plus(SimulatedHeap.QUEUE);
            };
        }
    }

    private final Random random;
    private final SimulatedHeap heap;
    private final Mirror[] roots = new Mirror[ROOTS];
    private int tags;
    private int fullHeaps;
    private int cleared;

    private RandomGraph(Random random, SimulatedHeap heap) {
        this.random = random;
        this.heap = heap;
        for (int i = 0; i < ROOTS; i++) {
            if (i % 2 == 0) {
                heap.push(Address.zero());
            }
        }
    }

    static RandomGraph run(int seed, SimulatedHeap.Options options, int steps, int stepsPerCheck) {
        try (SimulatedHeap heap = new SimulatedHeap(options)) {
            RandomGraph test = new RandomGraph(new Random(seed), heap);
            for (int step = 1; step <= steps; step++) {
                test.step();
                if (step % stepsPerCheck == 0) {
                    test.collectAndCompare();
                }
            }
            assertTrue(heap.collections() >= steps / stepsPerCheck);
            assertTrue(test.cleared > 0, "no reference was ever cleared: the test does not test that");
            return test;
        }
    }

    /** How often an allocation found the heap full. */
    int fullHeaps() {
        return fullHeaps;
    }

    private void step() {
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> setRoot(random.nextInt(ROOTS), create());
            case 4 -> setRoot(random.nextInt(ROOTS), null);
            case 5 -> setRoot(random.nextInt(ROOTS), any());
            case 6 -> readReference();
            default -> link(any(), any());
        }
    }

    private Mirror create() {
        int classId = 1 + random.nextInt(SimulatedHeap.PHANTOM);
        int tag = ++tags;
        if (classId >= SimulatedHeap.REFERENCES && classId <= SimulatedHeap.LONGS) {
            return createArray(classId, tag);
        }
        Mirror referent = any();
        Address obj = heap.allocate(classId);
        if (obj.isZero()) {
            fullHeaps++;
            clearSomeRoots();
            return null;
        }
        int fields = classId == SimulatedHeap.NODE
                ? 2
                : classId == SimulatedHeap.WIDE ? SimulatedHeap.WIDE_FIELDS : classId >= SimulatedHeap.WEAK ? 1 : 0;
        requireZero(obj, 4, SimulatedHeap.sizeOf(classId));
        Mirror mirror = new Mirror(obj, classId, 0, tag, fields);
        if (mirror.isReference()) {
            obj.storeInt(16, tag);
            mirror.referent = referent;
            obj.storeAddress(Layout.REFERENT, addressOf(referent));
        } else {
            obj.storeInt(4, tag);
        }
        return mirror;
    }

    private Mirror createArray(int classId, int tag) {
        // Mostly short ones, some around the size from which objects are large, a few long ones.
        int bytes =
                switch (random.nextInt(12)) {
                    case 0 -> 7_000 + random.nextInt(3_000);
                    case 1 -> random.nextInt(200_000);
                    case 2, 3 -> random.nextInt(2_000);
                    default -> random.nextInt(100);
                };
        int length =
                classId == SimulatedHeap.REFERENCES ? bytes / 4 : classId == SimulatedHeap.LONGS ? bytes / 8 : bytes;
        Address array = heap.array(classId, length);
        if (array.isZero()) {
            fullHeaps++;
            clearSomeRoots();
            return null;
        }
        assertEquals(length, array.loadInt(Layout.ARRAY_LENGTH));
        int size =
                classId == SimulatedHeap.REFERENCES ? length * 4 : classId == SimulatedHeap.LONGS ? length * 8 : length;
        requireZero(array, Layout.ARRAY_DATA, Layout.ARRAY_DATA + size);
        if (classId != SimulatedHeap.REFERENCES) {
            for (int i = 0; i < size; i++) {
                array.plus(i).storeByte(Layout.ARRAY_DATA, tag + i);
            }
        }
        return new Mirror(array, classId, length, tag, classId == SimulatedHeap.REFERENCES ? length : 0);
    }

    private static void requireZero(Address obj, int from, int to) {
        for (int i = from; i < to; i++) {
            if (obj.plus(i).loadByte(0) != 0) {
                throw new AssertionError("new memory is not zero at " + i + " of " + to);
            }
        }
    }

    private void setRoot(int index, Mirror mirror) {
        roots[index] = mirror;
        if (index % 2 == 0) {
            heap.setRoot(index / 2, addressOf(mirror));
        } else {
            heap.setStatic(index / 2, addressOf(mirror));
        }
    }

    private void clearSomeRoots() {
        for (int i = 0; i < ROOTS / 2; i++) {
            setRoot(random.nextInt(ROOTS), null);
        }
    }

    /** An object a few steps from a root. */
    private Mirror any() {
        Mirror at = roots[random.nextInt(ROOTS)];
        for (int i = random.nextInt(6); i > 0 && at != null && at.fields.length > 0; i--) {
            Mirror next = at.fields[random.nextInt(at.fields.length)];
            at = next == null ? at : next;
        }
        return at;
    }

    private void link(Mirror from, Mirror to) {
        if (from != null && from.fields.length > 0) {
            int index = random.nextInt(from.fields.length);
            from.fields[index] = to;
            from.field(index).storeAddress(0, addressOf(to));
        }
    }

    /** What a reference refers to becomes strongly reachable, if it is still there. */
    private void readReference() {
        Mirror ref = any();
        if (ref != null && ref.isReference() && ref.classId != SimulatedHeap.PHANTOM) {
            Address referent = ref.address.loadAddress(Layout.REFERENT);
            if (!referent.isZero()) {
                assertEquals(ref.referent.address.toInt(), referent.toInt());
                setRoot(random.nextInt(ROOTS), ref.referent);
            }
        }
    }

    private void collectAndCompare() {
        // The references on the pending list are roots, and the mirrors do not know which those are.
        takePending();
        Collector.collect();
        Set<Mirror> strong = reachable();
        long live = 0;
        for (Mirror mirror : strong) {
            compare(mirror, strong);
            live += sizeOf(mirror);
        }
        assertTrue(Integer.toUnsignedLong(heap.liveBytes()) >= live, "lines and pages in use hold the live objects");
        takePending();
        assertEquals(0, cell(HeapState.DISCOVERED));
    }

    private void takePending() {
        for (int address : heap.takePending()) {
            assertEquals(0, Address.fromInt(address).loadInt(Layout.REFERENT));
            cleared++;
        }
    }

    private Set<Mirror> reachable() {
        Set<Mirror> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Mirror> work = new ArrayDeque<>();
        List<Mirror> next = new ArrayList<>();
        Arrays.stream(roots).filter(Objects::nonNull).forEach(work::push);
        while (!work.isEmpty()) {
            Mirror mirror = work.pop();
            if (!seen.add(mirror)) {
                continue;
            }
            next.clear();
            Collections.addAll(next, mirror.fields);
            if (mirror.classId == SimulatedHeap.SOFT && mirror.address.loadInt(Layout.REFERENT) != 0) {
                next.add(mirror.referent);
            }
            next.stream().filter(n -> n != null && !seen.contains(n)).forEach(work::push);
        }
        return seen;
    }

    private void compare(Mirror mirror, Set<Mirror> strong) {
        Address obj = mirror.address;
        assertEquals(mirror.classId, obj.loadInt(Layout.HEADER));
        for (int i = 0; i < mirror.fields.length; i++) {
            if (addressOf(mirror.fields[i]).toInt() != mirror.field(i).loadInt(0)) {
                throw new AssertionError("field " + i + " of an object of class " + mirror.classId + " has changed");
            }
        }
        if (mirror.isReference()) {
            assertEquals(mirror.tag, obj.loadInt(16));
            if (obj.loadInt(Layout.REFERENT) != 0) {
                assertEquals(mirror.referent.address.toInt(), obj.loadInt(Layout.REFERENT));
                assertTrue(strong.contains(mirror.referent), "a referent that only this reference reaches was kept");
                assertEquals(0, obj.loadInt(Layout.REFERENCE_NEXT));
            } else {
                assertFalse(mirror.referent != null && strong.contains(mirror.referent), "a live referent was cleared");
            }
        } else if (mirror.classId < SimulatedHeap.REFERENCES) {
            assertEquals(mirror.tag, obj.loadInt(4));
        } else {
            compareArray(mirror, obj);
        }
    }

    private static void compareArray(Mirror mirror, Address array) {
        assertEquals(mirror.length, array.loadInt(Layout.ARRAY_LENGTH));
        int bytes = mirror.classId == SimulatedHeap.REFERENCES ? 0 : (int) dataBytes(mirror);
        for (int i = 0; i < bytes; i++) {
            if (array.plus(i).loadByte(Layout.ARRAY_DATA) != (byte) (mirror.tag + i)) {
                throw new AssertionError("byte " + i + " of an array of class " + mirror.classId + " has changed");
            }
        }
    }

    private static long sizeOf(Mirror mirror) {
        return mirror.classId >= SimulatedHeap.REFERENCES && mirror.classId <= SimulatedHeap.LONGS
                ? Layout.ARRAY_DATA + dataBytes(mirror)
                : SimulatedHeap.sizeOf(mirror.classId);
    }

    private static long dataBytes(Mirror mirror) {
        return switch (mirror.classId) {
            case SimulatedHeap.REFERENCES -> mirror.length * 4L;
            case SimulatedHeap.LONGS -> mirror.length * 8L;
            default -> mirror.length;
        };
    }

    private static Address addressOf(Mirror mirror) {
        return mirror == null ? Address.zero() : mirror.address;
    }
}
