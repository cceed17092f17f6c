// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

import java.util.ArrayList;
import java.util.List;

/** JLS 14.3, 8.1.3: a local class per iteration captures that iteration's variables; in static, instance and lambda contexts. */
public class LocalClassesInLoops {
    interface Cell {
        int get();

        void add(int n);
    }

    final int offset;

    LocalClassesInLoops(int offset) {
        this.offset = offset;
    }

    List<Cell> cells(int n) {
        List<Cell> list = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int square = i * i;
            class Local implements Cell {
                int value = square + offset;

                @Override
                public int get() {
                    return value * 10 + square;
                }

                @Override
                public void add(int k) {
                    value += k;
                    if (k > 1) {
                        new Local().add(k - 1);
                    }
                    list.get(0).hashCode();
                }
            }
            list.add(new Local());
            Runnable r = () -> list.add(new Local() {
                @Override
                public int get() {
                    return -super.get();
                }
            });
            r.run();
        }
        return list;
    }

    public static void main(String[] args) {
        List<Cell> cells = new LocalClassesInLoops(100).cells(3);
        cells.get(2).add(3);
        for (Cell c : cells) {
            System.out.print(c.get() + " ");
        }
        System.out.println();
    }
}
