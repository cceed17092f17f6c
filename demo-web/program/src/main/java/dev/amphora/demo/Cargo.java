// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo;

import java.util.Locale;

/**
 * What one ship carries from one port.
 *
 * @param port where it was loaded
 * @param good what is in the jars
 * @param jars how many
 * @param litres contents of one jar
 */
record Cargo(String port, Good good, int jars, double litres) {
    /** What people ship in amphorae. */
    enum Good {
        WINE(1.25),
        OIL(3.5),
        GARUM(6.0),
        OLIVES(0.75);

        private final double drachmaePerLitre;

        Good(double drachmaePerLitre) {
            this.drachmaePerLitre = drachmaePerLitre;
        }
    }

    Cargo {
        if (jars <= 0) {
            throw new IllegalArgumentException("no jars from " + port);
        }
    }

    static Cargo of(Json value) {
        if (!(value instanceof Json.Obj entry)) {
            throw new IllegalArgumentException("not an object: " + value);
        }
        return new Cargo(
                entry.get("port").text(),
                Good.valueOf(entry.get("good").text().toUpperCase(Locale.ROOT)),
                (int) entry.get("jars").number(),
                entry.get("litres").number());
    }

    double volume() {
        return jars * litres;
    }

    double worth() {
        return volume() * good.drachmaePerLitre;
    }
}
