// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.engine.OperandStack.Operand;
import dev.amphora.engine.OperandStack.Place;
import dev.amphora.wasm.model.ValType;
import java.util.List;

/**
 * The operands of the function being translated, and the moves that put them where they must be. Operands move only then:
 * {@code local.get} and constants stay symbolic (see {@link OperandStack}) until they are used.
 */
final class Operands {
    private final OperandStack stack;
    private final FrameConstants constants;
    private final List<ValType> localTypes;
    private final int[] localSlots;
    private final CodeWriter code;
    private boolean usesReferences;

    /** @param constantSlots the first slot of the constants, behind the locals */
    Operands(List<ValType> localTypes, int[] localSlots, FrameConstants constants, int constantSlots, CodeWriter code) {
        this.localTypes = localTypes;
        this.localSlots = localSlots;
        this.constants = constants;
        this.code = code;
        stack = new OperandStack(localSlots.length, constantSlots + constants.slots());
        usesReferences = Slots.hasReference(localTypes);
    }

    /** Whether any local or operand so far is a reference. */
    boolean usesReferences() {
        return usesReferences;
    }

    void noteReferences() {
        usesReferences = true;
    }

    int height() {
        return stack.height();
    }

    Operand pop() {
        return stack.pop();
    }

    /** A slot to read the topmost operand from, which is popped. */
    int popSlot() {
        return slotOf(stack.pop());
    }

    /** A slot to read a popped operand from. Its home is still free, so a constant without a slot is put there. */
    int slotOf(Operand operand) {
        if (operand.place() == Place.CONSTANT) {
            int slot = constants.slot(operand.value());
            if (slot >= 0) {
                return slot;
            }
            code.emitConstant(operand.home(), operand.value());
            return operand.home();
        }
        return currentSlot(operand);
    }

    /** Whether {@link #slotOf} writes nothing. */
    boolean isInSlot(Operand operand) {
        return operand.place() != Place.CONSTANT || constants.hasSlot(operand.value());
    }

    /** The slot of a constant, or -1 if it has none. */
    int constantSlot(long bits) {
        return constants.slot(bits);
    }

    /** The first slot that is for operands only. */
    int firstHome() {
        return stack.firstHome();
    }

    /** The topmost operand, which stays. */
    Operand top() {
        return stack.get(stack.height() - 1);
    }

    /** A slot to read the topmost operand from, which stays. */
    int topSlot() {
        return slotOf(top());
    }

    private int currentSlot(Operand operand) {
        return operand.isHome() ? operand.home() : localSlots[(int) operand.value()];
    }

    /** Pushes an operand that its producer puts in its home, which is returned. */
    int push(ValType type) {
        usesReferences |= type.isReference();
        return stack.push(type);
    }

    void pushAll(List<ValType> types) {
        types.forEach(this::push);
    }

    void pushConstant(ValType type, long value) {
        stack.pushConstant(type, value);
    }

    void truncate(int height) {
        stack.truncate(height);
    }

    int nextHome() {
        return stack.nextHome();
    }

    int homeAt(int height) {
        return stack.homeAt(height);
    }

    int maxHome() {
        return stack.maxHome();
    }

    void localGet(int local) {
        stack.pushLocal(localTypes.get(local), local);
    }

    void localSet(int local) {
        Operand operand = stack.pop();
        int slot = localSlots[local];
        if (code.isJustMade(operand) && !stack.isPending(local)) {
            code.redirectResult(slot);
        } else if (operand.place() != Place.LOCAL || operand.value() != local) {
            settlePending(local);
            move(operand, slot);
            code.seal();
        }
    }

    /** Copies the present value of a local for the operands that stand for it, because the local is about to change. */
    private void settlePending(int local) {
        for (int i = stack.height() - 1; stack.isPending(local); i--) {
            Operand operand = stack.get(i);
            if (operand.place() == Place.LOCAL && operand.value() == local) {
                stack.settle(i);
                move(operand, operand.home());
            }
        }
    }

    private void move(Operand operand, int target) {
        if (operand.place() == Place.CONSTANT) {
            code.emitConstant(target, operand.value());
        } else if (currentSlot(operand) != target) {
            code.emitCopy(operand.type(), target, currentSlot(operand));
        }
    }

    /** Puts the operands from a height on in their homes. */
    void settleFrom(int height) {
        for (int i = Math.max(height, stack.settled()); i < stack.height(); i++) {
            if (!stack.get(i).isHome()) {
                Operand before = stack.settle(i);
                move(before, before.home());
            }
        }
        while (stack.settled() < stack.height() && stack.get(stack.settled()).isHome()) {
            stack.settle(stack.settled());
        }
    }

    /** Whether all operands below the topmost one are in their homes. */
    boolean isSettledBelowTop() {
        return stack.settled() >= stack.height() - 1;
    }

    /** Puts the topmost operands in their homes, pops them, and returns the first home. */
    int settleArguments(List<ValType> types) {
        int height = stack.height() - types.size();
        settleFrom(height);
        stack.truncate(height);
        return stack.nextHome();
    }

    /** Copies the topmost operands to slots from {@code target} on, which is not above their homes. */
    void copyTop(int count, int target) {
        int slot = target;
        for (int i = stack.height() - count; i < stack.height(); i++) {
            move(stack.get(i), slot);
            slot += Slots.width(stack.get(i).type());
        }
    }
}
