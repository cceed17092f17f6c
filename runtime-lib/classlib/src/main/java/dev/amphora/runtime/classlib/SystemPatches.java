// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.runtime.core.Collector;
import dev.amphora.runtime.core.Heap;
import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.Memory;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code java.lang.System}, {@code Runtime} and the console over WASI. */
final class SystemPatches {
    private SystemPatches() {}

    private static final class StandardInput extends InputStream {
        static final InputStream INSTANCE = new StandardInput();
        private final byte[] buffer = new byte[4096];
        private int position;
        private int limit;

        private boolean fill() throws IOException {
            if (position == limit) {
                // A prompt has to be seen before its answer is waited for.
                StandardOutput.flushOutput();
                int count = Wasi.read(0, buffer, 0, buffer.length);
                if (count < 0) {
                    throw new IOException("Input/output error");
                }
                position = 0;
                limit = count;
            }
            return position < limit;
        }

        @Override
        public int read() throws IOException {
            return fill() ? buffer[position++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, limit - position);
            System.arraycopy(buffer, position, target, offset, count);
            position += count;
            return count;
        }

        @Override
        public int read(byte[] target) throws IOException {
            return read(target, 0, target.length);
        }

        @Override
        public int available() {
            return limit - position;
        }
    }

    @Replaces("java.lang.System.in()Ljava/io/InputStream;")
    static InputStream in() {
        return StandardInput.INSTANCE;
    }

    /** Gives out what standard output holds back; standard error holds nothing. */
    static void flush() {
        StandardOutput.flushOutput();
    }

    @Replaces("java.lang.System.currentTimeMillis()J")
    static long currentTimeMillis() {
        return Wasi.realtimeNanos() / 1_000_000;
    }

    @Replaces("java.lang.System.nanoTime()J")
    static long nanoTime() {
        return Wasi.monotonicNanos();
    }

    @Replaces("java.lang.System.gc()V")
    static void gc() {
        Collector.collect();
    }

    @Adds(value = "java.lang.System.exit(I)V", isStatic = true)
    static void exit(int status) {
        flush();
        Wasi.procExit(status);
    }

    @Replaces("java.lang.Runtime.exit(I)V")
    static void exit(Runtime self, int status) {
        exit(status);
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
        return environment().get(name);
    }

    @Adds(value = "java.lang.System.getenv()Ljava/util/Map;", isStatic = true)
    static Map<String, String> environment() {
        Map<String, String> map = new LinkedHashMap<>();
        for (String entry : Wasi.environment()) {
            int equals = entry.indexOf('=');
            if (equals > 0) {
                map.put(entry.substring(0, equals), entry.substring(equals + 1));
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
