// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.exports;

import dev.amphora.api.Export;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** A class of which hosts make objects, whose members are all that are public. */
@Export
public class Basket {
    private static final List<WeakReference<Basket>> MADE = new ArrayList<>();

    private final List<String> items = new ArrayList<>();
    private String label;

    public Basket(String label) {
        if (label.isEmpty()) {
            throw new IllegalArgumentException("a basket has a label");
        }
        this.label = label;
        MADE.add(new WeakReference<>(this));
    }

    /** A basket of some things. */
    public static Basket of(String... items) {
        Basket made = items.length > 1 ? new Lidded(2) : new Basket("of");
        for (String item : items) {
            made.add(item);
        }
        return made;
    }

    /** How many baskets there are after a collection. */
    public static int living() {
        System.gc();
        MADE.removeIf(made -> made.get() == null);
        return MADE.size();
    }

    public int add(String item) {
        items.add(item);
        return items.size();
    }

    public Basket self() {
        return this;
    }

    public @Nullable Basket fuller(@Nullable Basket other) {
        return other == null ? null : other.items.size() > items.size() ? other : this;
    }

    /** A basket for each thing, and this one. */
    public Shelf split() {
        List<Basket> split = new ArrayList<>();
        for (String item : items) {
            split.add(of(item));
        }
        return new Shelf(this, split);
    }

    /** How many things are in all baskets of a shelf. */
    public static int count(Shelf shelf) {
        return shelf.first().items.size()
                + shelf.others().stream().mapToInt(each -> each.items.size()).sum();
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** No property, since there is nothing to get. */
    public void setFirst(String item) {
        items.set(0, item);
    }

    void hidden() {
        items.clear();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Basket basket && basket.items.equals(items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    @Override
    public String toString() {
        return label + items;
    }

    /** A record that is copied, whose baskets are not. */
    public record Shelf(Basket first, List<Basket> others) {}

    /** A class of which only some members are shown. */
    @Export
    public static class Lidded extends Basket {
        private boolean isOpen = true;

        public Lidded(int number) {
            super("lidded" + number);
        }

        @Export
        public Lidded(String label, boolean isOpen) {
            super(label);
            this.isOpen = isOpen;
        }

        @Override
        public int add(String item) {
            if (!isOpen) {
                throw new IllegalStateException("the lid is closed");
            }
            return super.add(item);
        }

        @Export("closeLid")
        public Lidded close() {
            isOpen = false;
            return this;
        }

        public void notShown(Thread thread) {
            close();
        }
    }

    /** A record whose objects stay in the module. */
    @Export
    public record Weight(double grams) {
        public double times(double factor) {
            return grams * factor;
        }
    }

    /** A nested annotation of a name that counts, known to the compiler only. */
    @Target(ElementType.TYPE_USE)
    @interface Nullable {}
}
