// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

import java.io.Serializable;
import java.util.AbstractSequentialList;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/** A doubly linked ring of nodes around one that holds no element. */
public class LinkedList<E> extends AbstractSequentialList<E> implements List<E>, Deque<E>, Cloneable, Serializable {
    private static final long serialVersionUID = 876323262645176354L;

    private transient Node<E> ring = new Node<>();
    private transient int size;

    private static final class Node<E> {
        private E element;
        private Node<E> previous = this;
        private Node<E> next = this;
    }

    public LinkedList() {}

    public LinkedList(Collection<? extends E> source) {
        addAll(source);
    }

    private void insertBefore(Node<E> following, E element) {
        Node<E> node = new Node<>();
        node.element = element;
        node.previous = following.previous;
        node.next = following;
        following.previous.next = node;
        following.previous = node;
        size++;
        modCount++;
    }

    private E unlink(Node<E> node) {
        node.previous.next = node.next;
        node.next.previous = node.previous;
        size--;
        modCount++;
        return node.element;
    }

    private Node<E> nodeAt(int index) {
        Node<E> node = ring;
        if (index < size / 2) {
            for (int i = 0; i <= index; i++) {
                node = node.next;
            }
        } else {
            for (int i = size; i > index; i--) {
                node = node.previous;
            }
        }
        return node;
    }

    private void checkElement(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + size);
        }
    }

    private Node<E> find(Object object) {
        Node<E> node = ring.next;
        while (node != ring && !Objects.equals(object, node.element)) {
            node = node.next;
        }
        return node == ring ? null : node;
    }

    private void requireElement() {
        if (size == 0) {
            throw new NoSuchElementException();
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void clear() {
        ring.next = ring;
        ring.previous = ring;
        size = 0;
        modCount++;
    }

    @Override
    public boolean contains(Object object) {
        return find(object) != null;
    }

    @Override
    public E get(int index) {
        checkElement(index);
        return nodeAt(index).element;
    }

    @Override
    public E set(int index, E element) {
        checkElement(index);
        Node<E> node = nodeAt(index);
        E old = node.element;
        node.element = element;
        return old;
    }

    @Override
    public boolean add(E element) {
        insertBefore(ring, element);
        return true;
    }

    @Override
    public void add(int index, E element) {
        AbstractList.checkPosition(index, size);
        insertBefore(nodeAt(index), element);
    }

    @Override
    public boolean addAll(Collection<? extends E> source) {
        return addAll(size, source);
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean addAll(int index, Collection<? extends E> source) {
        AbstractList.checkPosition(index, size);
        // An array, since the source may be this list.
        Object[] added = source.toArray();
        Node<E> following = nodeAt(index);
        for (Object element : added) {
            insertBefore(following, (E) element);
        }
        return added.length > 0;
    }

    @Override
    public E remove(int index) {
        checkElement(index);
        return unlink(nodeAt(index));
    }

    @Override
    public boolean remove(Object object) {
        Node<E> node = find(object);
        if (node != null) {
            unlink(node);
        }
        return node != null;
    }

    @Override
    public void addFirst(E element) {
        insertBefore(ring.next, element);
    }

    @Override
    public void addLast(E element) {
        insertBefore(ring, element);
    }

    @Override
    public E getFirst() {
        requireElement();
        return ring.next.element;
    }

    @Override
    public E getLast() {
        requireElement();
        return ring.previous.element;
    }

    @Override
    public E removeFirst() {
        requireElement();
        return unlink(ring.next);
    }

    @Override
    public E removeLast() {
        requireElement();
        return unlink(ring.previous);
    }

    @Override
    public boolean offer(E element) {
        return add(element);
    }

    @Override
    public boolean offerFirst(E element) {
        addFirst(element);
        return true;
    }

    @Override
    public boolean offerLast(E element) {
        addLast(element);
        return true;
    }

    @Override
    public E peek() {
        return peekFirst();
    }

    @Override
    public E peekFirst() {
        return size == 0 ? null : ring.next.element;
    }

    @Override
    public E peekLast() {
        return size == 0 ? null : ring.previous.element;
    }

    @Override
    public E poll() {
        return pollFirst();
    }

    @Override
    public E pollFirst() {
        return size == 0 ? null : unlink(ring.next);
    }

    @Override
    public E pollLast() {
        return size == 0 ? null : unlink(ring.previous);
    }

    @Override
    public E element() {
        return getFirst();
    }

    @Override
    public E remove() {
        return removeFirst();
    }

    @Override
    public void push(E element) {
        addFirst(element);
    }

    @Override
    public E pop() {
        return removeFirst();
    }

    @Override
    public boolean removeFirstOccurrence(Object object) {
        return remove(object);
    }

    @Override
    public boolean removeLastOccurrence(Object object) {
        for (Node<E> node = ring.previous; node != ring; node = node.previous) {
            if (Objects.equals(object, node.element)) {
                unlink(node);
                return true;
            }
        }
        return false;
    }

    @Override
    public Iterator<E> descendingIterator() {
        ListIterator<E> backwards = listIterator(size);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return backwards.hasPrevious();
            }

            @Override
            public E next() {
                return backwards.previous();
            }

            @Override
            public void remove() {
                backwards.remove();
            }
        };
    }

    @Override
    public ListIterator<E> listIterator(int index) {
        AbstractList.checkPosition(index, size);
        return new Cursor(index);
    }

    @Override
    public Object clone() {
        return new LinkedList<>(this);
    }

    private final class Cursor implements ListIterator<E> {
        private Node<E> following;
        private int next;
        /** The node returned last, or null if that is gone. */
        private Node<E> last;

        private int expected = modCount;

        Cursor(int index) {
            next = index;
            following = nodeAt(index);
        }

        private void checkUnmodified() {
            if (modCount != expected) {
                throw new ConcurrentModificationException();
            }
        }

        private void checkLast() {
            checkUnmodified();
            if (last == null) {
                throw new IllegalStateException();
            }
        }

        @Override
        public boolean hasNext() {
            return next < size;
        }

        @Override
        public E next() {
            checkUnmodified();
            if (next >= size) {
                throw new NoSuchElementException();
            }
            last = following;
            following = following.next;
            next++;
            return last.element;
        }

        @Override
        public boolean hasPrevious() {
            return next > 0;
        }

        @Override
        public E previous() {
            checkUnmodified();
            if (next <= 0) {
                throw new NoSuchElementException();
            }
            following = following.previous;
            last = following;
            next--;
            return last.element;
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
            checkLast();
            if (last == following) {
                following = following.next;
            } else {
                next--;
            }
            unlink(last);
            last = null;
            expected = modCount;
        }

        @Override
        public void set(E element) {
            checkLast();
            last.element = element;
        }

        @Override
        public void add(E element) {
            checkUnmodified();
            insertBefore(following, element);
            next++;
            last = null;
            expected = modCount;
        }
    }
}
