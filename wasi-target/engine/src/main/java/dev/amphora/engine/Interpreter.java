// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

/**
 * Executes {@link FunctionCode}. {@link InstructionLoop} does what concerns one frame only, and comes back here for the rest:
 * calls, returns and exceptions, traps, and the instructions that are not frequent. A call, a return, a throw and a catch
 * change which frame the loop looks at and use nothing of the Java stack; only the host is called through it.
 */
final class Interpreter {
    private Interpreter() {}

    /** Calls a function with its arguments from {@code base} on, where it leaves its results. */
    static void run(DefinedFunction entry, Stack stack, int base) {
        entry.code().prepare(stack, base);
        DefinedFunction function = entry;
        int fp = base;
        int pc = 0;
        int floor = stack.depth;
        // Then this function is too large for the JVM, and what it calls need not be.
        boolean mixes = entry.instance().executor() == Executor.COMPILER;
        try {
            while (true) {
                Instance instance = function.instance();
                int[] code = function.code().instructions;
                long[] s = stack.values;
                pc = InstructionLoop.run(s, code, pc, fp, instance.memoryBytes(), instance.globals(), instance.meter());
                int x = code[pc + 1];
                int y = code[pc + 2];
                int n = code[pc + 4];
                int op = code[pc];
                pc += Opcode.LENGTH;
                // What leaves the switch: a call of callee with its frame from slot x on, a throw, a return; or a tail
                // call, which is a call and a return.
                WasmFunction callee = null;
                WasmException thrown = null;
                boolean leavesFrame = false;
                switch (op) {
                    case Opcode.CALL:
                        callee = instance.functions()[n];
                        break;
                    case Opcode.CALL_INDIRECT:
                        callee = instance.callee(code[pc++], (int) s[fp + y], n);
                        break;
                    case Opcode.RETURN_CALL:
                        callee = instance.functions()[n];
                        moveArguments(stack, callee, fp + x, fp);
                        x = 0;
                        leavesFrame = true;
                        break;
                    case Opcode.RETURN_CALL_INDIRECT:
                        callee = instance.callee(code[pc++], (int) s[fp + y], n);
                        moveArguments(stack, callee, fp + x, fp);
                        x = 0;
                        leavesFrame = true;
                        break;
                    case Opcode.THROW:
                        thrown = Handlers.exception(instance.tags()[n], stack, fp + x);
                        break;
                    case Opcode.THROW_REF:
                        thrown = TableInstructions.exception(stack.references[fp + y]);
                        break;
                    case Opcode.RETURN_NONE:
                        leavesFrame = true;
                        break;
                    case Opcode.RETURN_ONE:
                        s[fp] = s[fp + y];
                        leavesFrame = true;
                        break;
                    case Opcode.RETURN_MANY:
                        System.arraycopy(s, fp + y, s, fp, n);
                        leavesFrame = true;
                        break;
                    case Opcode.RETURN_REFERENCES:
                        System.arraycopy(s, fp + y, s, fp, n);
                        System.arraycopy(stack.references, fp + y, stack.references, fp, n);
                        leavesFrame = true;
                        break;
                    default:
                        pc = execute(op, code, pc, stack, fp, instance);
                        continue;
                }

                if (callee != null && instance.callTrace() != null) {
                    instance.callTrace().enter(instance, callee, stack, fp + x);
                }
                if (callee instanceof DefinedFunction target && !(mixes && target.instance() == instance)) {
                    if (target.instance() != instance) {
                        target.instance().noteForeignCall();
                    }
                    target.code().prepare(stack, fp + x);
                    if (!leavesFrame) {
                        stack.push(function, pc, fp);
                    }
                    function = target;
                    fp += x;
                    pc = 0;
                    continue;
                }
                if (callee != null) {
                    thrown = callThroughJava(callee, function, stack, pc, fp, fp + x);
                }
                if (leavesFrame) {
                    if (stack.depth == floor) {
                        if (thrown != null) {
                            throw thrown;
                        }
                        return;
                    }
                    stack.depth--;
                    function = stack.caller();
                    fp = stack.frame();
                    pc = stack.position();
                }
                if (thrown != null) {
                    DefinedFunction handler = stack.unwind(thrown, function, pc - 1, fp, floor);
                    if (handler == null) {
                        throw thrown;
                    }
                    function = handler;
                    fp = stack.handlerFrame;
                    pc = stack.handlerPosition;
                }
            }
        } catch (GuestException e) {
            // What guests throw by the million passes here, too, where compiled code catches it.
            if (e.isWithoutTrace() && !(mixes && e instanceof WasmException)) {
                e.traceOnce(stack.trace(function, pc - 1));
            }
            throw e;
        }
    }

    /** Whether a frame of the JVM belongs to {@link #run}. */
    static boolean isActivation(String className, String methodName) {
        return methodName.equals("run") && className.equals(Interpreter.class.getName());
    }

    /** Executes the instruction before {@code pc}, which stays in its frame, and returns where the next one is. */
    private static int execute(int op, int[] code, int pc, Stack stack, int fp, Instance instance) {
        long[] s = stack.values;
        int at = pc - Opcode.LENGTH;
        if (op >= Opcode.FIRST_VECTOR) {
            return VectorInstructions.execute(code, pc, s, fp, instance);
        } else if (op >= Opcode.FIRST_TABLE) {
            return TableInstructions.execute(code, pc, stack, fp, instance);
        } else if (op >= Opcode.FIRST_APART) {
            return MemoryInstructions.execute(code, pc, s, fp, instance);
        } else if (op == Opcode.UNREACHABLE) {
            throw new Trap(Trap.Kind.UNREACHABLE);
        } else if (op == Opcode.FUEL) {
            instance.charge(code[at + 4]);
        } else if (Opcode.accessesMemory(op)) {
            // The loop does what is within the memory.
            throw new Trap(Trap.Kind.OUT_OF_BOUNDS_MEMORY_ACCESS);
        } else {
            s[fp + code[at + 1]] = Numerics.apply(op, s[fp + code[at + 2]], s[fp + code[at + 3]]);
        }
        return pc;
    }

    private static void moveArguments(Stack stack, WasmFunction callee, int from, int to) {
        int slots = callee.paramSlots();
        System.arraycopy(stack.values, from, stack.values, to, slots);
        if (callee.hasReference()) {
            // A callee may have references where this frame has none: in its results.
            stack.ensureReferences(Math.max(from, to) + slots);
            System.arraycopy(stack.references, from, stack.references, to, slots);
        }
    }

    /** Calls a function that is not interpreted: one of the host, or compiled. Returns the guest exception that it throws, or null. */
    private static WasmException callThroughJava(
            WasmFunction callee, DefinedFunction caller, Stack stack, int pc, int fp, int arguments) {
        int end = arguments + Math.max(callee.paramSlots(), callee.resultSlots());
        stack.ensure(end);
        if (callee.hasReference()) {
            stack.ensureReferences(end);
        }
        int savedTop = stack.top;
        // Recorded like a call of the guest, so that a trace through the host is complete.
        stack.push(caller, pc, fp);
        stack.top = Math.max(end, fp + caller.code().frameSlots);
        try {
            if (callee instanceof DefinedFunction own && own.instance() == caller.instance()) {
                CompiledCode.run(own, stack, arguments);
            } else {
                callee.call(stack, arguments, caller.instance());
            }
            if (caller.instance().callTrace() != null) {
                caller.instance().callTrace().returned(caller.instance(), callee, stack, arguments);
            }
            return null;
        } catch (WasmException e) {
            return e;
        } finally {
            stack.top = savedTop;
            stack.depth--;
        }
    }
}
