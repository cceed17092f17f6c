// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A list in an array, with HotSpot's exceptions. */
public class ArrayList<E> extends AbstractList<E> implements RandomAccess, Cloneable, Serializable {
    private static final long serialVersionUID = 8683452581122892189L;
    private static final int FIRST_CAPACITY = 10;
    private static final Object[] EMPTY = {};

    private transient Object[] elements;
    private int size;

    public ArrayList() {
        elements = EMPTY;
    }

    public ArrayList(int initialCapacity) {
        if (initialCapacity < 0) {
            throw new IllegalArgumentException("Illegal Capacity: " + initialCapacity);
        }
        elements = new Object[initialCapacity];
    }

    public ArrayList(Collection<? extends E> source) {
        // A copy, since nothing says that toArray of another's class gives its array away.
        Object[] given = source.toArray();
        elements = Arrays.copyOf(given, given.length, Object[].class);
        size = given.length;
    }

    public void trimToSize() {
        modCount++;
        elements = Arrays.copyOf(elements, size);
    }

    public void ensureCapacity(int capacity) {
        modCount++;
        if (capacity > elements.length) {
            grow(capacity);
        }
    }

    private void grow(int capacity) {
        int length = elements.length;
        int half = length + (length >> 1);
        elements = Arrays.copyOf(elements, Math.max(Math.max(half, capacity), FIRST_CAPACITY));
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    private void checkIndex(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("Index " + index + " out of bounds for length " + size);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public E get(int index) {
        checkIndex(index);
        return (E) elements[index];
    }

    @Override
    @SuppressWarnings("unchecked")
    public E set(int index, E element) {
        checkIndex(index);
        E old = (E) elements[index];
        elements[index] = element;
        return old;
    }

    @Override
    public boolean add(E element) {
        modCount++;
        if (size == elements.length) {
            grow(size + 1);
        }
        elements[size++] = element;
        return true;
    }

    @Override
    public void add(int index, E element) {
        checkPosition(index, size);
        modCount++;
        if (size == elements.length) {
            grow(size + 1);
        }
        System.arraycopy(elements, index, elements, index + 1, size - index);
        elements[index] = element;
        size++;
    }

    @Override
    public E remove(int index) {
        E old = get(index);
        removeRange(index, index + 1);
        return old;
    }

    @Override
    public boolean remove(Object object) {
        int index = indexOf(object);
        if (index < 0) {
            return false;
        }
        removeRange(index, index + 1);
        return true;
    }

    @Override
    protected void removeRange(int from, int to) {
        if (from > to) {
            throw new IndexOutOfBoundsException("From Index: " + from + " > To Index: " + to);
        }
        modCount++;
        System.arraycopy(elements, to, elements, from, size - to);
        truncate(size - (to - from));
    }

    private void truncate(int length) {
        Arrays.fill(elements, length, size, null);
        size = length;
    }

    @Override
    public void clear() {
        modCount++;
        truncate(0);
    }

    @Override
    public boolean addAll(Collection<? extends E> source) {
        return insert(size, source);
    }

    @Override
    public boolean addAll(int index, Collection<? extends E> source) {
        checkPosition(index, size);
        return insert(index, source);
    }

    private boolean insert(int index, Collection<? extends E> source) {
        Object[] added = source.toArray();
        modCount++;
        if (size + added.length > elements.length) {
            grow(size + added.length);
        }
        System.arraycopy(elements, index, elements, index + added.length, size - index);
        System.arraycopy(added, 0, elements, index, added.length);
        size += added.length;
        return added.length > 0;
    }

    @Override
    public boolean contains(Object object) {
        return indexOf(object) >= 0;
    }

    @Override
    public int indexOf(Object object) {
        for (int i = 0; i < size; i++) {
            if (Objects.equals(object, elements[i])) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int lastIndexOf(Object object) {
        for (int i = size - 1; i >= 0; i--) {
            if (Objects.equals(object, elements[i])) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Object[] toArray() {
        return Arrays.copyOf(elements, size);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T[] toArray(T[] target) {
        if (target.length < size) {
            return (T[]) Arrays.copyOf(elements, size, target.getClass());
        }
        System.arraycopy(elements, 0, target, 0, size);
        if (target.length > size) {
            target[size] = null;
        }
        return target;
    }

    @Override
    public boolean removeAll(Collection<?> others) {
        Objects.requireNonNull(others);
        return removeIf(others::contains);
    }

    @Override
    public boolean retainAll(Collection<?> others) {
        Objects.requireNonNull(others);
        return removeIf(element -> !others.contains(element));
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean removeIf(Predicate<? super E> filter) {
        Objects.requireNonNull(filter);
        int expected = modCount;
        int length = size;
        // All tests come first, so that one that throws leaves the list as it was.
        boolean[] removed = new boolean[length];
        int count = 0;
        for (int i = 0; i < length && modCount == expected; i++) {
            if (filter.test((E) elements[i])) {
                removed[i] = true;
                count++;
            }
        }
        checkUnmodified(expected);
        if (count == 0) {
            return false;
        }
        int kept = 0;
        for (int i = 0; i < length; i++) {
            if (!removed[i]) {
                elements[kept++] = elements[i];
            }
        }
        modCount++;
        truncate(kept);
        return true;
    }

    private void checkUnmodified(int expected) {
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public void forEach(Consumer<? super E> action) {
        Objects.requireNonNull(action);
        int expected = modCount;
        int length = size;
        for (int i = 0; i < length && modCount == expected; i++) {
            action.accept((E) elements[i]);
        }
        checkUnmodified(expected);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void replaceAll(UnaryOperator<E> operator) {
        Objects.requireNonNull(operator);
        int expected = modCount;
        int length = size;
        for (int i = 0; i < length && modCount == expected; i++) {
            elements[i] = operator.apply((E) elements[i]);
        }
        checkUnmodified(expected);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void sort(Comparator<? super E> comparator) {
        int expected = modCount;
        Arrays.sort((E[]) elements, 0, size, comparator);
        checkUnmodified(expected);
        modCount++;
    }

    @Override
    public Object clone() {
        return new ArrayList<>(this);
    }
}
