// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.RandomAccess;

/** Lists over {@code get} and {@code size}, whose iterators fail as the specification says. */
public abstract class AbstractList<E> extends AbstractCollection<E> implements List<E> {
    protected transient int modCount;

    protected AbstractList() {}

    @Override
    public boolean add(E element) {
        add(size(), element);
        return true;
    }

    @Override
    public abstract E get(int index);

    @Override
    public E set(int index, E element) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void add(int index, E element) {
        throw new UnsupportedOperationException();
    }

    @Override
    public E remove(int index) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int indexOf(Object object) {
        ListIterator<E> iterator = listIterator();
        while (iterator.hasNext()) {
            if (Objects.equals(object, iterator.next())) {
                return iterator.previousIndex();
            }
        }
        return -1;
    }

    @Override
    public int lastIndexOf(Object object) {
        ListIterator<E> iterator = listIterator(size());
        while (iterator.hasPrevious()) {
            if (Objects.equals(object, iterator.previous())) {
                return iterator.nextIndex();
            }
        }
        return -1;
    }

    @Override
    public void clear() {
        removeRange(0, size());
    }

    @Override
    public boolean addAll(int index, Collection<? extends E> elements) {
        checkPosition(index, size());
        int at = index;
        boolean changed = false;
        for (E element : elements) {
            add(at++, element);
            changed = true;
        }
        return changed;
    }

    /** Throws unless an element can be added at the index. */
    static void checkPosition(int index, int size) {
        if (index < 0 || index > size) {
            throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + size);
        }
    }

    @Override
    public Iterator<E> iterator() {
        return new Cursor<>(this, 0);
    }

    @Override
    public ListIterator<E> listIterator() {
        return listIterator(0);
    }

    @Override
    public ListIterator<E> listIterator(int index) {
        if (index < 0 || index > size()) {
            throw new IndexOutOfBoundsException("Index: " + index);
        }
        return new Cursor<>(this, index);
    }

    @Override
    public List<E> subList(int from, int to) {
        if (from < 0) {
            throw new IndexOutOfBoundsException("fromIndex = " + from);
        }
        if (to > size()) {
            throw new IndexOutOfBoundsException("toIndex = " + to);
        }
        if (from > to) {
            throw new IllegalArgumentException("fromIndex(" + from + ") > toIndex(" + to + ")");
        }
        return this instanceof RandomAccess
                ? new RandomAccessPart<>(this, from, to - from)
                : new Part<>(this, from, to - from);
    }

    protected void removeRange(int from, int to) {
        ListIterator<E> iterator = listIterator(from);
        for (int i = from; i < to; i++) {
            iterator.next();
            iterator.remove();
        }
    }

    @Override
    public boolean equals(Object other) {
        if (other == this) {
            return true;
        }
        if (!(other instanceof List)) {
            return false;
        }
        Iterator<E> mine = iterator();
        Iterator<?> theirs = ((List<?>) other).iterator();
        while (mine.hasNext() && theirs.hasNext()) {
            if (!Objects.equals(mine.next(), theirs.next())) {
                return false;
            }
        }
        return !mine.hasNext() && !theirs.hasNext();
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (E element : this) {
            hash = 31 * hash + Objects.hashCode(element);
        }
        return hash;
    }

    /** Both kinds of iterators. */
    private static final class Cursor<E> implements ListIterator<E> {
        private final AbstractList<E> list;
        private int next;
        /** Index of the element returned last, or -1 if that is gone. */
        private int last = -1;

        private int expected;

        Cursor(AbstractList<E> list, int next) {
            this.list = list;
            this.next = next;
            this.expected = list.modCount;
        }

        private void checkUnmodified() {
            if (list.modCount != expected) {
                throw new ConcurrentModificationException();
            }
        }

        @Override
        public boolean hasNext() {
            return next != list.size();
        }

        @Override
        public E next() {
            checkUnmodified();
            if (next >= list.size()) {
                throw new NoSuchElementException();
            }
            E element = list.get(next);
            last = next++;
            return element;
        }

        @Override
        public boolean hasPrevious() {
            return next != 0;
        }

        @Override
        public E previous() {
            checkUnmodified();
            if (next <= 0) {
                throw new NoSuchElementException();
            }
            E element = list.get(next - 1);
            last = --next;
            return element;
        }

        @Override
        public int nextIndex() {
            return next;
        }

        @Override
        public int previousIndex() {
            return next - 1;
        }

        @Override
        public void remove() {
            if (last < 0) {
                throw new IllegalStateException();
            }
            checkUnmodified();
            list.remove(last);
            if (last < next) {
                next--;
            }
            last = -1;
            expected = list.modCount;
        }

        @Override
        public void set(E element) {
            if (last < 0) {
                throw new IllegalStateException();
            }
            checkUnmodified();
            list.set(last, element);
            expected = list.modCount;
        }

        @Override
        public void add(E element) {
            checkUnmodified();
            list.add(next++, element);
            last = -1;
            expected = list.modCount;
        }
    }

    /** A view of consecutive elements. */
    private static class Part<E> extends AbstractList<E> {
        private final AbstractList<E> whole;
        private final int offset;
        private int size;

        Part(AbstractList<E> whole, int offset, int size) {
            this.whole = whole;
            this.offset = offset;
            this.size = size;
            this.modCount = whole.modCount;
        }

        private void checkUnmodified() {
            if (whole.modCount != modCount) {
                throw new ConcurrentModificationException();
            }
        }

        @Override
        public int size() {
            checkUnmodified();
            return size;
        }

        @Override
        public E get(int index) {
            Objects.checkIndex(index, size);
            checkUnmodified();
            return whole.get(offset + index);
        }

        @Override
        public E set(int index, E element) {
            Objects.checkIndex(index, size);
            checkUnmodified();
            return whole.set(offset + index, element);
        }

        @Override
        public void add(int index, E element) {
            checkPosition(index, size);
            checkUnmodified();
            whole.add(offset + index, element);
            modCount = whole.modCount;
            size++;
        }

        @Override
        public E remove(int index) {
            Objects.checkIndex(index, size);
            checkUnmodified();
            E removed = whole.remove(offset + index);
            modCount = whole.modCount;
            size--;
            return removed;
        }

        @Override
        protected void removeRange(int from, int to) {
            checkUnmodified();
            whole.removeRange(offset + from, offset + to);
            modCount = whole.modCount;
            size -= to - from;
        }

        @Override
        public boolean addAll(Collection<? extends E> elements) {
            return addAll(size, elements);
        }

        @Override
        public boolean addAll(int index, Collection<? extends E> elements) {
            checkPosition(index, size);
            int count = elements.size();
            if (count == 0) {
                return false;
            }
            checkUnmodified();
            whole.addAll(offset + index, elements);
            modCount = whole.modCount;
            size += count;
            return true;
        }
    }

    private static final class RandomAccessPart<E> extends Part<E> implements RandomAccess {
        RandomAccessPart(AbstractList<E> whole, int offset, int size) {
            super(whole, offset, size);
        }
    }
}
