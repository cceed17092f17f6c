// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.dialect;

/**
 * The end of a program whose runtime state is broken. Compiled code traps ({@code unreachable}), leaving the code in no
 * register a host would show, so a failure is best repeated over simulated memory, where it throws.
 */
@Intrinsic
public final class Fatal {
    /** The host refuses the memory the heap needs to exist at all. */
    public static final int NO_MEMORY_AT_START = 1;

    /** A reference is not 8-aligned. */
    public static final int MISALIGNED_REFERENCE = 2;
    /** A reference points neither into static data nor into the heap. */
    public static final int REFERENCE_OUT_OF_RANGE = 3;
    /** A header holds a class id that has no class record, or a record of an unknown kind. */
    public static final int BAD_CLASS = 4;
    /** A reference points into memory that holds no object: a free block or line, a side table, an unused window. */
    public static final int REFERENCE_TO_FREE_MEMORY = 5;
    /** An object reaches past the end of the memory it was given. */
    public static final int OBJECT_OVERRUNS = 6;
    /** A reachable object is not marked after a collection. */
    public static final int LIVE_OBJECT_UNMARKED = 7;
    /** A line that holds part of a reachable object is not marked after a collection. */
    public static final int LIVE_LINE_UNMARKED = 8;
    /** After a collection more objects are marked than can be reached. */
    public static final int DEAD_OBJECT_MARKED = 9;
    /** The allocation window is not zero. */
    public static final int WINDOW_NOT_ZERO = 10;
    /** The shadow stack pointer lies outside the shadow stack. */
    public static final int SHADOW_STACK_OUT_OF_RANGE = 11;
    /** The null page has been written. */
    public static final int NULL_PAGE_WRITTEN = 12;

    private Fatal() {}

    /** Ends the program. {@code code} is one of the constants above. */
    public static void stop(int code) {
        throw new AssertionError("fatal " + code + ": " + describe(code));
    }

    private static String describe(int code) {
        return switch (code) {
            case NO_MEMORY_AT_START -> "no memory for the heap";
            case MISALIGNED_REFERENCE -> "misaligned reference";
            case REFERENCE_OUT_OF_RANGE -> "reference out of range";
            case BAD_CLASS -> "bad class id or class record";
            case REFERENCE_TO_FREE_MEMORY -> "reference to free memory";
            case OBJECT_OVERRUNS -> "object overruns its memory";
            case LIVE_OBJECT_UNMARKED -> "live object unmarked";
            case LIVE_LINE_UNMARKED -> "line of a live object unmarked";
            case DEAD_OBJECT_MARKED -> "dead object marked";
            case WINDOW_NOT_ZERO -> "allocation window not zero";
            case SHADOW_STACK_OUT_OF_RANGE -> "shadow stack pointer out of range";
            case NULL_PAGE_WRITTEN -> "null page written";
            default -> "unknown code";
        };
    }
}
