// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package enums;

/** JLS 8.9: enums implement interfaces, have mutable fields, static nested types and refer to each other in initialisers. */
public class InterfacesAndFields {
    interface Weight {
        int grams();
    }

    enum Coin implements Weight {
        CENT(1),
        FIVE(5),
        TEN(10);

        int count;
        final int value;

        Coin(int value) {
            this.value = value;
        }

        @Override
        public int grams() {
            return value * 2 + Metal.STEEL.factor;
        }

        Coin next() {
            return values()[(ordinal() + 1) % values().length];
        }

        enum Metal {
            STEEL(3),
            COPPER(STEEL.factor + 1);

            final int factor;

            Metal(int factor) {
                this.factor = factor;
            }
        }
    }

    static <T extends Enum<T> & Weight> int sum(Class<T> type) {
        int s = 0;
        for (T t : type.getEnumConstants()) {
            s += t.grams() + t.ordinal();
        }
        return s;
    }

    public static void main(String[] args) {
        for (int i = 0; i < 10; i++) {
            Coin c = Coin.values()[i % 3];
            c.next().count += c.value;
        }
        System.out.println(Coin.CENT.count + " " + Coin.FIVE.count + " " + Coin.TEN.count + " " + sum(Coin.class));
        System.out.println(Coin.Metal.COPPER.factor + " " + Coin.TEN.next());
    }
}
