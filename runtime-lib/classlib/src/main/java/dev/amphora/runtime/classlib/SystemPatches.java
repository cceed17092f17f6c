// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.runtime.core.Collector;
import dev.amphora.runtime.core.Heap;
import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.Memory;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** {@code java.lang.System}, {@code Runtime} and the console over WASI. */
final class SystemPatches {
    private SystemPatches() {}

    /** Gives out what standard output holds back; standard error holds nothing. */
    static void flush() {
        StandardOutput.flushOutput();
    }

    @Replaces("java.lang.System.currentTimeMillis()J")
    static long currentTimeMillis() {
        return Wasi.realtimeNanos() / 1_000_000;
    }

    /** As fine as the host's clock, as on a JVM on Linux. */
    @Replaces("java.time.Clock$SystemClock.instant()Ljava/time/Instant;")
    static Instant instant(Object self) {
        long nanos = Wasi.realtimeNanos();
        return Instant.ofEpochSecond(0, nanos);
    }

    @Replaces("java.lang.System.nanoTime()J")
    static long nanoTime() {
        return Wasi.monotonicNanos();
    }

    @SuppressWarnings("removal")
    @Replaces("java.lang.System.getSecurityManager()Ljava/lang/SecurityManager;")
    static SecurityManager getSecurityManager() {
        return null;
    }

    @Replaces("java.lang.System.gc()V")
    static void gc() {
        Collector.collectOnRequest();
        Disposal.runPending();
    }

    @Adds("java.lang.Runtime.runFinalization()V")
    static void runFinalization(Runtime self) {
        Disposal.runPending();
    }

    @Replaces("java.lang.System.runFinalization()V")
    static void runFinalization() {
        Disposal.runPending();
    }

    /** A module has one thread of its host. */
    @Replaces("java.lang.Runtime.availableProcessors()I")
    static int availableProcessors(Runtime self) {
        return 1;
    }

    @Replaces("java.lang.Runtime.totalMemory()J")
    static long totalMemory(Runtime self) {
        return Heap.totalBytes();
    }

    @Adds("java.lang.Runtime.maxMemory()J")
    static long maxMemory(Runtime self) {
        return Heap.maxBytes();
    }

    @Replaces("java.lang.Runtime.freeMemory()J")
    static long freeMemory(Runtime self) {
        return Heap.totalBytes() - Heap.usedBytes();
    }

    @Replaces("java.lang.System.getenv(Ljava/lang/String;)Ljava/lang/String;")
    static String getenv(String name) {
        return environment().get(Objects.requireNonNull(name));
    }

    @Adds(value = "java.lang.System.getenv()Ljava/util/Map;", isStatic = true)
    static Map<String, String> environment() {
        Map<String, String> map = new LinkedHashMap<>();
        for (String entry : Wasi.environment()) {
            // A name may begin with the sign. Of two variables with a name the first counts.
            int equals = entry.indexOf('=', 1);
            if (equals > 0) {
                map.putIfAbsent(entry.substring(0, equals), entry.substring(equals + 1));
            }
        }
        return Collections.unmodifiableMap(map);
    }

    @Replaces("java.lang.System.arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V")
    static void arraycopy(Object source, int from, Object target, int to, int count) {
        if (source == null || target == null) {
            throw new NullPointerException();
        }
        Address sourceRecord = Types.recordOf(source);
        Address targetRecord = Types.recordOf(target);
        Address sourceItem = Types.itemType(sourceRecord);
        Address targetItem = Types.itemType(targetRecord);
        if (sourceItem.isZero()) {
            throwNotAnArray("arraycopy: source type ", source);
        }
        if (targetItem.isZero()) {
            throwNotAnArray("arraycopy: destination type ", target);
        }
        boolean primitive = sourceItem.loadUnsignedByte(Types.PRIMITIVE_KIND) != 0;
        if (!sourceRecord.sameAs(targetRecord)
                && (primitive || targetItem.loadUnsignedByte(Types.PRIMITIVE_KIND) != 0)) {
            throwMismatch(sourceItem, targetItem);
        }
        int sourceLength = Address.ofObject(source).loadInt(Layout.ARRAY_LENGTH);
        int targetLength = Address.ofObject(target).loadInt(Layout.ARRAY_LENGTH);
        if ((from | to | count) < 0 || from > sourceLength - count || to > targetLength - count) {
            throwOutOfBounds(sourceItem, from, sourceLength, targetItem, to, targetLength, count);
        }
        int shift = sourceRecord.loadUnsignedByte(Layout.CLASS_ELEMENT_SHIFT);
        int safe = count;
        if (!sourceRecord.sameAs(targetRecord) && !Types.isSubtype(sourceItem, targetItem)) {
            safe = storable((Object[]) source, from, count, targetItem);
        }
        Memory.copy(
                Address.ofObject(target).plus(Layout.ARRAY_DATA + (to << shift)),
                Address.ofObject(source).plus(Layout.ARRAY_DATA + (from << shift)),
                safe << shift);
        if (safe < count) {
            throwElementMismatch(sourceItem, targetItem);
        }
    }

    private static void throwNotAnArray(String what, Object object) {
        throw new ArrayStoreException(what + object.getClass().getName() + " is not an array");
    }

    private static void throwElementMismatch(Address sourceItem, Address targetItem) {
        throw new ArrayStoreException("arraycopy: element type mismatch: can not cast one of the elements of "
                + Types.classAt(sourceItem).getName() + "[] to the type of the destination array, "
                + Types.classAt(targetItem).getName());
    }

    /** How many elements from {@code from} on can be stored in an array of that element type. */
    private static int storable(Object[] source, int from, int count, Address targetItem) {
        for (int i = 0; i < count; i++) {
            Object element = source[from + i];
            if (element != null && !Types.isSubtype(Types.recordOf(element), targetItem)) {
                return i;
            }
        }
        return count;
    }

    private static void throwMismatch(Address sourceItem, Address targetItem) {
        if (sourceItem.loadUnsignedByte(Types.PRIMITIVE_KIND) == 0) {
            throw new ArrayStoreException("arraycopy: type mismatch: can not copy object array[] into "
                    + Types.classAt(targetItem).getName() + "[]");
        }
        String target = targetItem.loadUnsignedByte(Types.PRIMITIVE_KIND) == 0
                ? "object array"
                : Types.classAt(targetItem).getName();
        throw new ArrayStoreException("arraycopy: type mismatch: can not copy "
                + Types.classAt(sourceItem).getName() + "[] into " + target + "[]");
    }

    private static void throwOutOfBounds(
            Address sourceItem, int from, int sourceLength, Address targetItem, int to, int targetLength, int count) {
        String sourceName = arrayName(sourceItem, sourceLength);
        String targetName = arrayName(targetItem, targetLength);
        String message;
        if (from < 0) {
            message = "source index " + from + " out of bounds for " + sourceName;
        } else if (to < 0) {
            message = "destination index " + to + " out of bounds for " + targetName;
        } else if (count < 0) {
            message = "length " + count + " is negative";
        } else if (from > sourceLength - count) {
            message =
                    "last source index " + Integer.toUnsignedString(from + count) + " out of bounds for " + sourceName;
        } else {
            message = "last destination index " + Integer.toUnsignedString(to + count) + " out of bounds for "
                    + targetName;
        }
        throw new ArrayIndexOutOfBoundsException("arraycopy: " + message);
    }

    private static String arrayName(Address item, int length) {
        if (item.loadUnsignedByte(Types.PRIMITIVE_KIND) != 0) {
            return Types.classAt(item).getName() + "[" + length + "]";
        }
        return "object array[" + length + "]";
    }
}
