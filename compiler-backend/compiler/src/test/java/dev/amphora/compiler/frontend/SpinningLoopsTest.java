// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.teavm.asm.ClassReader;
import org.teavm.asm.tree.ClassNode;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.ReferenceCache;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.parsing.Parser;

/** Which loops let others run: differential programs show that they wait no longer, this shows that loops which compute are left alone. */
class SpinningLoopsTest {
    /** Methods that begin with {@code spins} have one loop that may wait for others; the rest have none. */
    private static final String SOURCE =
            """
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.concurrent.atomic.*;
            import java.util.concurrent.locks.*;

            class Example extends Base {
                int plain;
                boolean ready() { return plain > 0; }
                void step() { plain++; }
                synchronized int locked() { return plain; }

                void spinsOnFuture(Future<?> f) { while (!f.isDone()) {} }
                int spinsAndCounts(ExecutorService e) { int n = 0; while (!e.isTerminated()) { n++; } return n; }
                void spinsOnVolatile() { do {} while (state != 3); }
                void spinsOnAtomic(AtomicInteger a) { while (a.get() < 5) { plain = 1; } }
                void spinsToSet(AtomicBoolean a) { while (!a.compareAndSet(false, true)) {} }
                void spinsOnThread(Thread t) { while (t.isAlive()) {} }
                void spinsOnClock(long end) { while (System.nanoTime() < end) {} }
                void spinsOnField() { while (plain == 0) {} }
                void spinsOnGetter() { while (!ready()) {} }
                void spinsOnLocked() { for (int i = 0; locked() < 4; i++) {} }
                void spinsInMonitor() { while (true) { synchronized (this) { if (plain == 1) return; } } }
                int spinsOnQueue(Queue<Integer> q) {
                    int n = 0;
                    while (n < 10) { Integer i = q.poll(); if (i != null) { n += i; } }
                    return n;
                }
                void spinsWithLock(ReentrantLock l, List<String> s) {
                    while (s.size() < 3) { l.lock(); try { s.add("x"); } finally { l.unlock(); } }
                }
                void spinsInside(Future<?>[] all) { for (Future<?> f : all) { plain++; while (!f.isDone()) {} } }

                boolean told() { return state > 2; }
                boolean toldByOther() { return !told(); }
                boolean toldByAtomic() { return flag.get(); }
                final AtomicBoolean flag = new AtomicBoolean();
                void spinsOnToldMethod() { while (!told()) { step(); } }
                void spinsOnToldByOther() { while (toldByOther()) { plain++; } }
                void spinsOnToldByAtomic() { while (!toldByAtomic()) { step(); } }
                int spinsOnGetterAndCounts() { int n = 0; while (!ready()) { n++; } return n; }
                long spinsOnFieldAndSums() { long s = 0; int n = 0; while (plain == 0) { s += ++n; } return s; }

                void spinsOnAnswer(java.util.function.BooleanSupplier b) { int n = 0; while (!b.getAsBoolean()) { n++; } }
                void spinsAndCountsInField(java.util.function.Supplier<Boolean> b) { while (!b.get()) { polls++; } }
                void spinsOnInstant(java.time.Instant end) { while (java.time.Instant.now().isBefore(end)) { step(); } }
                void spinsOnFile(java.nio.file.Path p) { while (!java.nio.file.Files.exists(p)) {} }
                void spinsOnInput(java.io.InputStream in) throws java.io.IOException { while (in.available() == 0) {} }
                void spinsOnPipeline(Map<Integer, Integer> m) { while (m.values().stream().mapToInt(x -> x).sum() < 2) {} }
                void spinsOnInterface(Status s) { while (!s.done()) { polls++; } }
                interface Status { boolean done(); }
                static long polls;
                void spinsForEver() { while (true) { plain++; } }
                void spinsUntilThrown(List<Runnable> l) { for (int i = 0; ; i++) { l.get(i & 3).run(); } }
                int spinsOnException(LinkedList<Integer> l) {
                    while (true) { try { return l.removeFirst(); } catch (NoSuchElementException e) { polls++; } }
                }
                void spinsOnFieldAndPrints() { int n = 0; while (plain == 0) { if (n++ == 1) { System.out.println(n); } } }
                void spinsOnGetterAndResets() { int n = 0; while (!ready()) { n++; if (n == 9) { n = 0; } } }
                void spinsOnListAndFills(Map<String, String> m, List<String> l) { while (l.isEmpty()) { m.put("a", "b"); } }

                boolean more() { return place < 9; }
                int place;

                void advances() { while (more()) { place++; } }
                void advancesBy(java.util.function.IntSupplier s) { while (place < 9) { place += s.getAsInt(); } }
                int finds(java.util.function.IntPredicate p) { int i = 0; while (!p.test(i)) { i++; } return i; }
                int sums(int[] a) { int s = 0; for (int i = 0; i < a.length; i++) { s += a[i]; } return s; }
                int walks(List<Integer> l) { int s = 0; for (int i : l) { s += i; } return s; }
                void callsEach(List<Runnable> l) { for (Runnable r : l) { r.run(); } }
                void drains(Deque<Integer> d) { while (!d.isEmpty()) { if (d.pop() == 3) { d.push(1); } } }
                void steps() { while (!ready()) { step(); } }
                int limited() { int n = 0; while (!ready() && n < 9) { n++; } return n; }
                int powers() { int n = 1; while (n < plain) { n *= 2; } return n; }
                boolean next(int x) { plain = x; return x > 3; }
                int tells(int x) { state = x; return plain; }
                int asksTelling() { int n = 0; while (tells(n) < 5) { n++; } return n; }
                void counts(AtomicLong a) { for (int i = 0; i < 10; i++) { a.incrementAndGet(); } }
                int draws() { int n = 0; while (ThreadLocalRandom.current().nextInt(6) != 5) { n++; } return n; }
                int searches(int[] a, int x) { int i = 0; while (a[i] != x) { i++; } return i; }
                int links(Example e) { int n = 0; while (e != null) { e = e.next; n++; } return n; }
                void reads(java.io.InputStream in) throws java.io.IOException { while (in.read() != -1) {} }
                void iterates(Iterator<String> it) { while (it.hasNext()) { it.next(); } }
                int adds(List<Integer> l) { int s = 0; while (s < 9) { s += l.stream().mapToInt(x -> x).sum(); } return s; }
                void fills(Object[] a) { for (int i = 0; i < a.length; i++) { a[i] = new Object(); } }
                void empties(ArrayList<Integer> l) { while (!l.isEmpty()) { l.remove(0); } }
                void handsOn(Deque<Integer> d) { while (!d.isEmpty()) { drains(d); } }
                void parses() { while (place < 9) { if (plain == 3) { return; } place++; } }
                void halves(long x) { while (x > 1) { x /= 2; } }
                Example next;
            }

            class Base {
                volatile int state;
            }
            """;

    private final Map<String, ClassHolder> classes = new HashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();

    private void load(Path folder, String name) throws IOException {
        byte[] file = Files.readAllBytes(folder.resolve(name + ".class"));
        ClassNode node = new ClassNode();
        new ClassReader(file).accept(node, 0);
        files.put(name, file);
        classes.put(name, new Parser(new ReferenceCache()).parseClass(node));
    }

    private static int turns(Program program) {
        int count = 0;
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call
                        && call.getMethod().equals(RuntimeClasses.TAKE_TURNS)) {
                    count++;
                }
            }
        }
        return count;
    }

    @Test
    void loopsThatMayWaitLetOthersRun(@TempDir Path folder) throws IOException {
        Path compiled = folder.resolve("classes");
        Sources.compile(compiled, "Example.java", SOURCE);
        load(compiled, "Example");
        load(compiled, "Base");
        load(compiled, "Example$Status");
        SpinningLoops loops = new SpinningLoops(new ProgramClasses(files::get));
        CalledMethods called = new CalledMethods(classes::get, new ProgramClasses(files::get));
        int spinning = 0;
        int others = 0;
        for (MethodHolder method : classes.get("Example").getMethods()) {
            loops.transform(method.getProgram(), called);
            boolean spins = method.getName().startsWith("spins");
            assertEquals(spins, turns(method.getProgram()) > 0, method.getName());
            spinning += spins ? 1 : 0;
            others += spins ? 0 : 1;
        }
        assertTrue(spinning >= 14 && others >= 16, spinning + " and " + others);
    }

    /** There are a thousand billion ways through this loop, all of which change something in the end. */
    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void loopsWithManyWaysTakeNoTime(@TempDir Path folder) throws IOException {
        String branches = IntStream.range(0, 40)
                .mapToObj(i -> "if (a[" + i + "] > place) { n += " + i + "; }\n")
                .collect(Collectors.joining());
        Path compiled = folder.resolve("classes");
        Sources.compile(
                compiled,
                "Ways.java",
                "class Ways { int place; void go(int[] a) { int n = 0; while (place < 9) {" + branches
                        + "place += n; a[0] = n; } } }");
        load(compiled, "Ways");
        ProgramClasses program = new ProgramClasses(files::get);
        for (MethodHolder method : classes.get("Ways").getMethods()) {
            new SpinningLoops(program).transform(method.getProgram(), new CalledMethods(classes::get, program));
            assertEquals(0, turns(method.getProgram()));
        }
    }
}
