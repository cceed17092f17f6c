// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package initialization;

import java.util.HashMap;
import java.util.Map;

/** JLS 8.9.2: constants are made before other static fields, so that their constructors see those as null. */
public class EnumsAndStatics {
    enum Op {
        ADD("+"),
        SUB("-");

        static final Map<String, Op> BY_SIGN = new HashMap<>();
        static final int LIMIT = 5;
        static Integer boxed = 6;
        final String sign;
        final boolean mapThere;

        static {
            for (Op op : values()) {
                BY_SIGN.put(op.sign, op);
            }
        }

        Op(String sign) {
            this.sign = sign;
            mapThere = peek() != null;
        }

        static Object peek() {
            return BY_SIGN;
        }
    }

    public static void main(String[] args) {
        System.out.println(Op.BY_SIGN.get("-") + " " + Op.ADD.mapThere + " " + Op.LIMIT + Op.boxed);
        try {
            Op.valueOf("MUL");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
