// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Trees of files, for a visitor and as streams. */
final class FileTrees {
    private FileTrees() {}

    static Path visit(Path start, Set<FileVisitOption> options, int maxDepth, FileVisitor<? super Path> visitor)
            throws IOException {
        Objects.requireNonNull(visitor);
        try (FileTreeWalker walker = new FileTreeWalker(options, maxDepth)) {
            FileTreeWalker.Step step = walker.start(start);
            while (step != null) {
                FileVisitResult result = Objects.requireNonNull(tell(visitor, step));
                if (result == FileVisitResult.TERMINATE) {
                    break;
                }
                if (result == FileVisitResult.SKIP_SUBTREE && step.kind == FileTreeWalker.Kind.ENTER) {
                    walker.pop();
                } else if (result == FileVisitResult.SKIP_SIBLINGS) {
                    if (step.kind == FileTreeWalker.Kind.ENTER) {
                        walker.pop();
                    }
                    walker.skipRemainingSiblings();
                }
                step = walker.next();
            }
        }
        return start;
    }

    private static FileVisitResult tell(FileVisitor<? super Path> visitor, FileTreeWalker.Step step)
            throws IOException {
        if (step.kind == FileTreeWalker.Kind.ENTER) {
            return visitor.preVisitDirectory(step.path, step.attributes);
        }
        if (step.kind == FileTreeWalker.Kind.LEAVE) {
            return visitor.postVisitDirectory(step.path, step.problem);
        }
        return step.problem == null
                ? visitor.visitFile(step.path, step.attributes)
                : visitor.visitFileFailed(step.path, step.problem);
    }

    static Stream<Path> find(
            Path start, int maxDepth, BiPredicate<Path, BasicFileAttributes> matcher, FileVisitOption... options)
            throws IOException {
        FileTreeWalker walker = new FileTreeWalker(Arrays.asList(options), maxDepth);
        FileTreeWalker.Step first = walker.start(start);
        if (first.problem != null) {
            throw first.problem;
        }
        return stream(new Finder(walker, first, matcher)).onClose(walker::close);
    }

    private static Stream<Path> stream(Iterator<Path> iterator) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, Spliterator.DISTINCT), false);
    }

    /** The files of a tree that match, each directory once. */
    private static final class Finder implements Iterator<Path> {
        private final FileTreeWalker walker;
        private final BiPredicate<Path, BasicFileAttributes> matcher;
        private FileTreeWalker.Step step;
        private boolean found;

        Finder(FileTreeWalker walker, FileTreeWalker.Step first, BiPredicate<Path, BasicFileAttributes> matcher) {
            this.walker = walker;
            this.step = first;
            this.matcher = matcher;
        }

        @Override
        public boolean hasNext() {
            if (!walker.isOpen()) {
                throw new IllegalStateException();
            }
            while (step != null && !found) {
                if (step.problem != null) {
                    IOException problem = step.problem;
                    step = walker.next();
                    throw new UncheckedIOException(problem);
                }
                found = step.kind != FileTreeWalker.Kind.LEAVE && matcher.test(step.path, step.attributes);
                if (!found) {
                    step = walker.next();
                }
            }
            return step != null;
        }

        @Override
        public Path next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Path path = step.path;
            found = false;
            step = walker.next();
            return path;
        }
    }

    static Stream<Path> list(Path directory) throws IOException {
        DirectoryStream<Path> entries = Files.newDirectoryStream(directory);
        Iterator<Path> iterator = entries.iterator();
        return stream(new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        try {
                            return iterator.hasNext();
                        } catch (DirectoryIteratorException e) {
                            throw new UncheckedIOException(e.getCause());
                        }
                    }

                    @Override
                    public Path next() {
                        try {
                            return iterator.next();
                        } catch (DirectoryIteratorException e) {
                            throw new UncheckedIOException(e.getCause());
                        }
                    }
                })
                .onClose(() -> {
                    try {
                        entries.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
