// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler;

/**
 * How to compile. Immutable; start from {@link #release()} or {@link #debug()}.
 *
 * @param optimize run the optimising passes and the inliner
 * @param names keep function names in the module's name section
 * @param gcStress collect garbage at every allocation, of a large heap at fewer and fewer (for tests)
 * @param verifyHeap check the heap before and after every collection (for tests)
 * @param collects collect garbage at all; if not, memory is never reused, which suits programs that run once and briefly
 * @param portableExceptions need nothing of the engine to throw and catch; costs size and speed
 * @param scheduling when threads let others run
 * @param maxHeapBytes limit of the Java heap in bytes, or 0 for none but the address space
 * @param library where the classes of the Java class library come from
 * @param unsupported what becomes of references that cannot be resolved
 */
public record CompileOptions(
        boolean optimize,
        boolean names,
        boolean gcStress,
        boolean verifyHeap,
        boolean collects,
        boolean portableExceptions,
        Scheduling scheduling,
        long maxHeapBytes,
        ClassLibrary library,
        Unsupported unsupported) {
    /** Optimised, without names. */
    public static CompileOptions release() {
        return new CompileOptions(
                true,
                false,
                false,
                false,
                true,
                false,
                Scheduling.AUTOMATIC,
                0,
                ClassLibrary.ofThisJdk(),
                Unsupported.ERROR);
    }

    /** Names kept; still optimised enough to be usable. */
    public static CompileOptions debug() {
        return new CompileOptions(
                true,
                true,
                false,
                false,
                true,
                false,
                Scheduling.AUTOMATIC,
                0,
                ClassLibrary.ofThisJdk(),
                Unsupported.ERROR);
    }

    public CompileOptions withGcStress(boolean stress) {
        return new CompileOptions(
                optimize,
                names,
                stress,
                verifyHeap,
                collects,
                portableExceptions,
                scheduling,
                maxHeapBytes,
                library,
                unsupported);
    }

    public CompileOptions withVerifyHeap(boolean verify) {
        return new CompileOptions(
                optimize,
                names,
                gcStress,
                verify,
                collects,
                portableExceptions,
                scheduling,
                maxHeapBytes,
                library,
                unsupported);
    }

    public CompileOptions withNames(boolean keep) {
        return new CompileOptions(
                optimize,
                keep,
                gcStress,
                verifyHeap,
                collects,
                portableExceptions,
                scheduling,
                maxHeapBytes,
                library,
                unsupported);
    }

    public CompileOptions withCollects(boolean collect) {
        return new CompileOptions(
                optimize,
                names,
                gcStress,
                verifyHeap,
                collect,
                portableExceptions,
                scheduling,
                maxHeapBytes,
                library,
                unsupported);
    }

    public CompileOptions withPortableExceptions(boolean portable) {
        return new CompileOptions(
                optimize,
                names,
                gcStress,
                verifyHeap,
                collects,
                portable,
                scheduling,
                maxHeapBytes,
                library,
                unsupported);
    }

    public CompileOptions withScheduling(Scheduling kind) {
        return new CompileOptions(
                optimize,
                names,
                gcStress,
                verifyHeap,
                collects,
                portableExceptions,
                kind,
                maxHeapBytes,
                library,
                unsupported);
    }

    public CompileOptions withMaxHeapBytes(long bytes) {
        return new CompileOptions(
                optimize,
                names,
                gcStress,
                verifyHeap,
                collects,
                portableExceptions,
                scheduling,
                bytes,
                library,
                unsupported);
    }

    public CompileOptions withLibrary(ClassLibrary from) {
        return new CompileOptions(
                optimize,
                names,
                gcStress,
                verifyHeap,
                collects,
                portableExceptions,
                scheduling,
                maxHeapBytes,
                from,
                unsupported);
    }

    public CompileOptions withUnsupported(Unsupported fate) {
        return new CompileOptions(
                optimize,
                names,
                gcStress,
                verifyHeap,
                collects,
                portableExceptions,
                scheduling,
                maxHeapBytes,
                library,
                fate);
    }
}
