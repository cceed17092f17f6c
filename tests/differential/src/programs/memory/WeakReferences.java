// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package memory;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Weak, soft and phantom references and their queues (package {@code java.lang.ref}, "Reachability"). */
public class WeakReferences {
    static class Node {
        final String name;
        Node next;

        Node(String name) {
            this.name = name;
        }
    }

    static class Named extends WeakReference<Node> {
        final String name;

        Named(Node node, ReferenceQueue<Node> queue) {
            super(node, queue);
            name = node.name;
        }
    }

    /** Collects until the reference is cleared, which HotSpot may do in its own time. */
    static boolean clears(Reference<?> reference) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            System.gc();
            if (reference.refersTo(null)) {
                return true;
            }
            Thread.sleep(5);
        }
        return false;
    }

    static Reference<?> await(ReferenceQueue<?> queue) throws InterruptedException {
        System.gc();
        return queue.remove(10_000);
    }

    static void variableSetToNull() throws InterruptedException {
        Node node = new Node("local");
        WeakReference<Node> weak = new WeakReference<>(node);
        System.gc();
        System.out.println("while in use: " + (weak.get() == node));
        node = null;
        System.out.println("variable set to null: " + clears(weak));
        System.out.println(weak.get());
    }

    static void chainIsClearedAtOnce() throws InterruptedException {
        Node first = new Node("first");
        first.next = new Node("second");
        WeakReference<Node> toFirst = new WeakReference<>(first);
        WeakReference<Node> toSecond = new WeakReference<>(first.next);
        System.gc();
        System.out.println("held: " + (toSecond.get().name + first.name));
        first = null;
        System.out.println(clears(toFirst) + " " + clears(toSecond));
    }

    static void weakToPartOfLiveGraph() throws InterruptedException {
        Node root = new Node("root");
        root.next = new Node("leaf");
        WeakReference<Node> leaf = new WeakReference<>(root.next);
        System.gc();
        System.out.println("leaf lives: " + leaf.get().name);
        root.next = null;
        System.out.println("leaf is gone: " + clears(leaf) + ", root lives: " + root.name);
    }

    static void queues() throws InterruptedException {
        ReferenceQueue<Node> queue = new ReferenceQueue<>();
        List<Named> references = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            references.add(new Named(new Node("n" + i), queue));
        }
        boolean[] seen = new boolean[20];
        for (int i = 0; i < 20; i++) {
            Named named = (Named) await(queue);
            seen[Integer.parseInt(named.name.substring(1))] = named.get() == null;
        }
        int count = 0;
        for (boolean one : seen) {
            count += one ? 1 : 0;
        }
        System.out.println("enqueued once each: " + count + ", then " + queue.poll());
        System.out.println("entered again: " + references.get(0).enqueue() + " " + references.get(0).isEnqueued());
    }

    static void enqueuedByHand() {
        ReferenceQueue<Node> queue = new ReferenceQueue<>();
        Node node = new Node("kept");
        WeakReference<Node> a = new WeakReference<>(node, queue);
        WeakReference<Node> b = new WeakReference<>(node, queue);
        WeakReference<Node> without = new WeakReference<>(node);
        System.out.println(a.isEnqueued() + " " + a.enqueue() + " " + a.isEnqueued() + " " + a.enqueue() + " " + a.get());
        System.out.println(b.enqueue() + " " + without.enqueue() + " " + without.get());
        System.out.println("last in, first out: " + (queue.poll() == b) + " " + (queue.poll() == a) + " " + queue.poll());
        System.out.println(a.isEnqueued() + " " + a.enqueue() + " " + node.name);
        WeakReference<Node> cleared = new WeakReference<>(node, queue);
        cleared.clear();
        System.gc();
        System.out.println("cleared by hand is not enqueued: " + queue.poll() + " " + cleared.get());
    }

    static void phantoms() throws InterruptedException {
        ReferenceQueue<Node> queue = new ReferenceQueue<>();
        Node node = new Node("phantom");
        PhantomReference<Node> phantom = new PhantomReference<>(node, queue);
        System.out.println(phantom.get() + " " + phantom.refersTo(node) + " " + phantom.refersTo(null));
        Reference.reachabilityFence(node);
        node = null;
        System.out.println("phantom arrives: " + (await(queue) == phantom) + " " + phantom.refersTo(null));
    }

    static void softOnesStay() {
        SoftReference<Node> soft = new SoftReference<>(new Node("soft"));
        WeakReference<Node> behind = new WeakReference<>(soft.get());
        System.gc();
        System.out.println("soft stays while memory is plenty: " + (soft.get() != null) + " " + (behind.get() != null));
    }

    static void referenceItselfIsGarbage() throws InterruptedException {
        ReferenceQueue<Node> queue = new ReferenceQueue<>();
        Node node = new Node("outlives its reference");
        WeakReference<Node> probe = new WeakReference<>(node);
        makeAndForget(node, queue);
        System.gc();
        node = null;
        System.out.println(clears(probe) + ", never enqueued: " + queue.remove(50));
    }

    static void makeAndForget(Node node, ReferenceQueue<Node> queue) {
        new Named(node, queue);
    }

    static void queueMistakes() throws InterruptedException {
        ReferenceQueue<Node> queue = new ReferenceQueue<>();
        try {
            queue.remove(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        long start = System.nanoTime();
        System.out.println(queue.remove(30) + " " + (System.nanoTime() - start >= 29_000_000));
    }

    public static void main(String[] args) throws Exception {
        variableSetToNull();
        chainIsClearedAtOnce();
        weakToPartOfLiveGraph();
        queues();
        enqueuedByHand();
        phantoms();
        softOnesStay();
        referenceItselfIsGarbage();
        queueMistakes();
    }
}
