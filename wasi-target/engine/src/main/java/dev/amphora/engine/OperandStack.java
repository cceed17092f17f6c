// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.ValType;
import java.util.ArrayList;
import java.util.List;

/**
 * The operand stack as the translator sees it. Since a valid body fixes the height and the types everywhere, each operand
 * has a home slot; but an operand that is only a local or a constant stays that until something needs it in its home.
 */
final class OperandStack {
    /** Where an operand is now. */
    enum Place {
        HOME,
        /** In a local; {@code value} is its index. */
        LOCAL,
        /** Nowhere; {@code value} is the number. */
        CONSTANT
    }

    record Operand(ValType type, int home, Place place, long value) {
        boolean isHome() {
            return place == Place.HOME;
        }
    }

    private final List<Operand> operands = new ArrayList<>();
    private final int[] pendingByLocal;
    private final int firstHome;
    private int nextHome;
    private int maxHome;
    /** All operands below this height are in their homes. */
    private int settled;

    OperandStack(int localCount, int firstHome) {
        pendingByLocal = new int[localCount];
        this.firstHome = firstHome;
        nextHome = firstHome;
        maxHome = firstHome;
    }

    int height() {
        return operands.size();
    }

    Operand get(int index) {
        return operands.get(index);
    }

    /** The home of the next operand to be pushed. */
    int nextHome() {
        return nextHome;
    }

    /** The lowest home. */
    int firstHome() {
        return firstHome;
    }

    /** The end of the highest home so far. */
    int maxHome() {
        return maxHome;
    }

    int settled() {
        return settled;
    }

    /** The home of the operand at a height, even if there is none yet. */
    int homeAt(int height) {
        return height < operands.size() ? operands.get(height).home() : height == 0 ? firstHome : nextHome;
    }

    /** Whether some operand stands for the present value of a local. */
    boolean isPending(int local) {
        return pendingByLocal[local] > 0;
    }

    /** Pushes an operand that its producer puts in its home, which is returned. */
    int push(ValType type) {
        add(type, Place.HOME, 0);
        return nextHome - Slots.width(type);
    }

    void pushAll(List<ValType> types) {
        for (ValType type : types) {
            push(type);
        }
    }

    void pushLocal(ValType type, int local) {
        pendingByLocal[local]++;
        add(type, Place.LOCAL, local);
    }

    void pushConstant(ValType type, long value) {
        add(type, Place.CONSTANT, value);
    }

    private void add(ValType type, Place place, long value) {
        if (place == Place.HOME && settled == operands.size()) {
            settled++;
        }
        operands.add(new Operand(type, nextHome, place, value));
        nextHome += Slots.width(type);
        maxHome = Math.max(maxHome, nextHome);
    }

    Operand pop() {
        Operand operand = operands.remove(operands.size() - 1);
        if (operand.place() == Place.LOCAL) {
            pendingByLocal[(int) operand.value()]--;
        }
        nextHome = operand.home();
        settled = Math.min(settled, operands.size());
        return operand;
    }

    void truncate(int height) {
        while (operands.size() > height) {
            pop();
        }
    }

    /** Notes that an operand has been put in its home, and returns what it was before. */
    Operand settle(int index) {
        Operand operand = operands.get(index);
        if (operand.place() == Place.LOCAL) {
            pendingByLocal[(int) operand.value()]--;
        }
        operands.set(index, new Operand(operand.type(), operand.home(), Place.HOME, 0));
        if (settled == index) {
            settled++;
        }
        return operand;
    }
}
