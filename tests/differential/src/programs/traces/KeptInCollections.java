// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @alone
package traces;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Exceptions that are kept in arrays and collections, each of a class of its own, to which it is cast before its trace is read:
 * what is done with the others says nothing about it then.
 */
public class KeptInCollections {
    static class Unread extends RuntimeException {
        Unread(String message) {
            super(message);
        }
    }

    static class Listed extends RuntimeException {}

    static class Streamed extends RuntimeException {}

    static class Captured extends RuntimeException {}

    static class Matched extends RuntimeException {}

    static class InObjectField extends RuntimeException {}

    static class Formatted extends RuntimeException {
        @Override
        public String toString() {
            return "formatted " + top(this);
        }
    }

    static class Appended extends RuntimeException {
        @Override
        public String getMessage() {
            return "appended " + top(this);
        }
    }

    static class Suppressed extends RuntimeException {}

    static class PrintedAsSuppressed extends RuntimeException {}

    static class Cause extends RuntimeException {}

    static class Component extends RuntimeException {}

    static class Iterated extends RuntimeException {}

    static class InOptional extends RuntimeException {}

    static class VarArg extends RuntimeException {}

    static class Copied extends RuntimeException {}

    static class Cloned extends RuntimeException {}

    static class InAtomicArray extends RuntimeException {}

    static class InAtomic extends RuntimeException {}

    static class SetByReflection extends RuntimeException {}

    static class MapValue extends RuntimeException {}

    static class MapKey extends RuntimeException {}

    static class HashedByTrace extends RuntimeException {
        @Override
        public int hashCode() {
            return getStackTrace().length;
        }
    }

    static class ComparedByTrace extends RuntimeException implements Comparable<ComparedByTrace> {
        @Override
        public int compareTo(ComparedByTrace other) {
            return getStackTrace()[0].getLineNumber() - other.getStackTrace()[0].getLineNumber();
        }
    }

    static class Queued extends RuntimeException {}

    static class Prioritised extends RuntimeException {}

    static class Rethrown extends RuntimeException {}

    static class Printed extends RuntimeException {}

    static class InMatrix extends RuntimeException {}

    static class Sorted extends RuntimeException {}

    static class Generic extends RuntimeException {}

    static class Copyable extends RuntimeException implements Cloneable {
        Copyable copy() {
            try {
                return (Copyable) clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    interface Placed {
        default String place() {
            return top((Throwable) this);
        }
    }

    static class ByInterface extends RuntimeException implements Placed {}

    static class Previous extends RuntimeException {}

    static class OfFuture extends RuntimeException {}

    static class Grouped extends RuntimeException {}

    static class Extended extends ExtendedBase {}

    static class ExtendedBase extends RuntimeException {}

    static class Swapped extends RuntimeException {}

    static class OfThread extends RuntimeException {}

    static class Bridged extends RuntimeException {}

    record Result(int value, Object problem) {}

    static class Holder {
        Object value;
    }

    static String top(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length == 0
                ? "no trace"
                : trace.length + " " + trace[0].getMethodName() + " " + trace[0].getLineNumber();
    }

    static void show(Throwable thrown) {
        System.out.println(thrown.getClass().getSimpleName() + " " + top(thrown));
    }

    static void fail(int way) {
        switch (way) {
            case 0:
                throw new Unread("unread");
            case 1:
                throw new Listed();
            case 2:
                throw new Streamed();
            case 3:
                throw new Captured();
            case 4:
                throw new Matched();
            case 5:
                throw new InObjectField();
            case 6:
                throw new Formatted();
            case 7:
                throw new Appended();
            case 8:
                throw new Suppressed();
            case 9:
                throw new PrintedAsSuppressed();
            case 10:
                throw new Cause();
            case 11:
                throw new Component();
            case 12:
                throw new Iterated();
            case 13:
                throw new InOptional();
            case 14:
                throw new VarArg();
            case 15:
                throw new Copied();
            case 16:
                throw new Cloned();
            case 17:
                throw new InAtomicArray();
            case 18:
                throw new InAtomic();
            case 19:
                throw new SetByReflection();
            case 22:
                throw new MapValue();
            case 23:
                throw new MapKey();
            case 24:
                throw new HashedByTrace();
            case 25:
                throw new ComparedByTrace();
            case 26:
                throw new Queued();
            case 27:
                throw new Prioritised();
            case 28:
                throw new Rethrown();
            case 29:
                throw new Printed();
            case 30:
                throw new InMatrix();
            case 32:
                throw new Sorted();
            case 33:
                throw new Generic();
            case 34:
                throw new Copyable();
            case 35:
                throw new ByInterface();
            case 36:
                throw new Previous();
            case 38:
                throw new OfFuture();
            case 39:
                throw new Grouped();
            case 40:
                throw new Extended();
            case 41:
                throw new Swapped();
            case 43:
                throw new Bridged();
            default:
        }
    }

    static final List<Object> KEPT = new ArrayList<>();

    static Object keep(int way) {
        try {
            fail(way);
        } catch (RuntimeException e) {
            KEPT.add(e);
        }
        return KEPT.get(KEPT.size() - 1);
    }

    private static void lists() {
        Unread unread = (Unread) keep(0);
        System.out.println(unread.getMessage() + " " + unread);
        keep(1);
        List<Listed> listed = new LinkedList<>(List.of((Listed) KEPT.get(1)));
        for (Listed each : listed) {
            show(each);
        }
        List<Object> one = Arrays.asList(keep(2), "text");
        one.stream().filter(each -> each instanceof Streamed).map(each -> (Streamed) each).forEach(each -> show(each));
        Object captured = keep(3);
        Supplier<Object> supplier = () -> captured;
        Object[] suppliers = {supplier};
        Captured supplied = (Captured) ((Supplier<?>) suppliers[0]).get();
        show(supplied);
        Object[] objects = {keep(4), 1};
        for (Object object : objects) {
            if (object instanceof Matched matched) {
                show(matched);
            } else {
                System.out.println("other " + object);
            }
        }
        Holder holder = new Holder();
        holder.value = keep(5);
        InObjectField inField = (InObjectField) holder.value;
        show(inField);
    }

    private static void texts() {
        Object[] arguments = {keep(6)};
        System.out.println(String.format("%s", arguments));
        System.out.println(new StringBuilder().append(keep(7)).append(List.of(keep(7))));
    }

    private static void causes() {
        Exception outer = new Exception("outer");
        outer.addSuppressed((Suppressed) keep(8));
        Suppressed suppressed = (Suppressed) outer.getSuppressed()[0];
        show(suppressed);
        Exception another = new Exception("another");
        another.addSuppressed((PrintedAsSuppressed) keep(9));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        another.printStackTrace(new PrintStream(bytes, true));
        System.out.println(bytes.toString().lines().limit(6).collect(Collectors.joining("|")));
        Exception effect = new Exception("effect");
        effect.initCause((Cause) keep(10));
        Cause cause = (Cause) effect.getCause();
        show(cause);
    }

    @SuppressWarnings("unchecked")
    private static void wrappers() {
        Map<String, Result> results = new LinkedHashMap<>();
        results.put("a", new Result(1, keep(11)));
        Component component = (Component) results.get("a").problem();
        show(component);
        Iterator<Object> iterator = Collections.unmodifiableList(new ArrayList<>(List.of(keep(12)))).iterator();
        Iterated iterated = (Iterated) iterator.next();
        show(iterated);
        Optional<Object> optional = Optional.of(keep(13));
        InOptional inOptional = (InOptional) optional.map(each -> each).orElse(null);
        show(inOptional);
        varArgs("a", keep(14));
        AtomicReferenceArray<Object> atomics = new AtomicReferenceArray<>(2);
        atomics.compareAndSet(1, null, keep(17));
        InAtomicArray inAtomics = (InAtomicArray) atomics.getAndSet(1, null);
        show(inAtomics);
        AtomicReference<Object> atomic = new AtomicReference<>(keep(18));
        InAtomic inAtomic = (InAtomic) atomic.getAndUpdate(each -> null);
        show(inAtomic);
        Function<Object, Object> identity = Function.identity();
        Function<Bridged, String> bridged = KeptInCollections::top;
        System.out.println(((Function<Object, String>) (Function<?, ?>) bridged).apply(identity.apply(keep(43))));
    }

    private static void varArgs(Object... objects) {
        VarArg each = (VarArg) objects[1];
        show(each);
    }

    private static void arrays() {
        Object[] copies = new Object[3];
        System.arraycopy(new Object[] {keep(15)}, 0, copies, 1, 1);
        Copied copied = (Copied) copies[1];
        show(copied);
        Object[] cloned = new Object[] {keep(16)}.clone();
        Cloned clone = (Cloned) Arrays.copyOf(cloned, 2)[0];
        show(clone);
        Object set = Array.newInstance(Object.class, 1);
        Array.set(set, 0, keep(19));
        SetByReflection reflected = (SetByReflection) Array.get(set, 0);
        show(reflected);
        Object[][] matrix = {{"a"}, {"b", keep(30)}};
        InMatrix inMatrix = (InMatrix) matrix[1][1];
        show(inMatrix);
        Object[] swapped = {"x", keep(41)};
        Object other = swapped[0];
        swapped[0] = swapped[1];
        swapped[1] = other;
        Swapped last = (Swapped) swapped[0];
        show(last);
    }

    private static void collections() {
        Map<Object, Object> map = new HashMap<>();
        map.put("key", keep(22));
        for (Map.Entry<Object, Object> entry : map.entrySet()) {
            MapValue value = (MapValue) entry.getValue();
            show(value);
        }
        Map<Object, String> keys = new HashMap<>();
        keys.put(keep(23), "value");
        MapKey key = (MapKey) keys.keySet().iterator().next();
        show(key);
        Set<Object> hashed = new HashSet<>();
        HashedByTrace byTrace = new HashedByTrace();
        hashed.add(byTrace);
        System.out.println(hashed.contains(byTrace) + " " + hashed.iterator().next().hashCode());
        hashed.add(keep(24));
        System.out.println(hashed.size());
        TreeMap<Object, Object> sorted = new TreeMap<>();
        sorted.put(new ComparedByTrace(), "later");
        sorted.put(keep(25), "earlier");
        System.out.println(sorted.values());
        Deque<Object> deque = new ArrayDeque<>();
        deque.push(keep(26));
        Queued queued = (Queued) deque.pollLast();
        show(queued);
        PriorityQueue<Object> queue = new PriorityQueue<>(Comparator.comparing(each -> each.getClass().getName()));
        queue.add("text");
        queue.add(keep(27));
        queue.add(1);
        queue.poll();
        queue.poll();
        Prioritised prioritised = (Prioritised) queue.poll();
        show(prioritised);
        try {
            throw (Rethrown) keep(28);
        } catch (Rethrown e) {
            show(e);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ((Printed) keep(29)).printStackTrace(new PrintStream(bytes, true));
        System.out.println(bytes.toString().lines().limit(3).collect(Collectors.joining("|")));
        List<Object> many = new ArrayList<>(List.of("b", keep(32), "a"));
        many.sort(Comparator.comparing(each -> each instanceof String text ? text : "c"));
        Collections.reverse(many);
        Sorted most = (Sorted) many.get(0);
        show(most);
        keep(33);
        Generic generic = firstOf(KEPT.subList(KEPT.size() - 1, KEPT.size()));
        show(generic);
        Copyable copy = ((Copyable) keep(34)).copy();
        show(copy);
        Placed placed = (Placed) keep(35);
        System.out.println(placed.place());
        previous();
    }

    @SuppressWarnings("unchecked")
    private static <T> T firstOf(List<Object> list) {
        return (T) list.get(0);
    }

    private static void previous() {
        Object[] objects = {keep(36), "last"};
        Object before = null;
        for (Object object : objects) {
            if (object instanceof String && before instanceof Previous previous) {
                show(previous);
            }
            before = object;
        }
    }

    private static void others() throws Exception {
        CompletableFuture<String> future = new CompletableFuture<>();
        future.completeExceptionally((OfFuture) keep(38));
        try {
            future.join();
        } catch (CompletionException e) {
            OfFuture cause = (OfFuture) e.getCause();
            show(cause);
        }
        Map<String, List<Object>> groups =
                Stream.of("x", keep(39)).collect(Collectors.groupingBy(each -> each.getClass().getSimpleName()));
        Grouped grouped = (Grouped) groups.get("Grouped").get(0);
        show(grouped);
        ExtendedBase base = (ExtendedBase) keep(40);
        show(base);
        List<Object> ofThreads = Collections.synchronizedList(new ArrayList<>());
        Thread thread = new Thread(() -> {
            throw new OfThread();
        });
        thread.setUncaughtExceptionHandler((where, thrown) -> ofThreads.add(thrown));
        thread.start();
        thread.join();
        OfThread ofThread = (OfThread) ofThreads.get(0);
        show(ofThread);
    }

    public static void main(String[] args) throws Exception {
        lists();
        texts();
        causes();
        wrappers();
        arrays();
        collections();
        others();
    }
}
