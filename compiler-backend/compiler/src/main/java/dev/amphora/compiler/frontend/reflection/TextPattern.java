// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A text as far as the code that makes it tells.
 *
 * @param pieces what it is put together of; no two texts or two unknown pieces follow each other
 */
record TextPattern(List<Piece> pieces) {
    /** A part of a text. */
    sealed interface Piece {}

    /** Known characters. */
    record Known(String text) implements Piece {}

    /** What the method that makes the text was given as a parameter, from 0 on and without the receiver. */
    record Parameter(int index) implements Piece {}

    /** Pieces of which no more is known. */
    enum Other implements Piece {
        /** The name of some class. */
        NAME_OF_CLASS,
        ANYTHING
    }

    static final TextPattern EMPTY = new TextPattern(List.of());
    static final TextPattern UNKNOWN = new TextPattern(List.of(Other.ANYTHING));

    /** Who puts together more tells nothing about it. */
    private static final int MOST_PIECES = 16;

    static TextPattern known(String text) {
        return text.isEmpty() ? EMPTY : new TextPattern(List.of(new Known(text)));
    }

    TextPattern then(TextPattern next) {
        List<Piece> all = new ArrayList<>(pieces);
        for (Piece piece : next.pieces) {
            Piece last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last instanceof Known before && piece instanceof Known after) {
                all.set(all.size() - 1, new Known(before.text() + after.text()));
            } else if (last != Other.ANYTHING || piece != Other.ANYTHING) {
                all.add(piece);
            }
        }
        if (all.size() > MOST_PIECES) {
            return all.get(0) instanceof Known ? new TextPattern(List.of(all.get(0), Other.ANYTHING)) : UNKNOWN;
        }
        return new TextPattern(List.copyOf(all));
    }

    /** The text if the parameters have these values; those that are absent can be anything. */
    TextPattern with(Map<Integer, TextPattern> arguments) {
        TextPattern text = EMPTY;
        for (Piece piece : pieces) {
            text = text.then(
                    piece instanceof Parameter parameter
                            ? arguments.getOrDefault(parameter.index(), UNKNOWN)
                            : new TextPattern(List.of(piece)));
        }
        return text;
    }

    boolean hasParameters() {
        return pieces.stream().anyMatch(Parameter.class::isInstance);
    }

    /** The whole text, if all of it is known; null otherwise. */
    String whole() {
        return pieces.size() == 1 && pieces.get(0) instanceof Known known ? known.text() : null;
    }

    /** Of the name of some class with something known behind it, that; null for any other text. */
    String behindName() {
        return pieces.size() == 2 && pieces.get(0) == Other.NAME_OF_CLASS && pieces.get(1) instanceof Known tail
                ? tail.text()
                : null;
    }

    /** What the text begins with, as far as it is known. */
    String head() {
        return !pieces.isEmpty() && pieces.get(0) instanceof Known head ? head.text() : "";
    }

    /**
     * Whether a name of a class can be this text: where pieces are unknown, those that are neither of other packages nor of
     * classes within classes.
     */
    Predicate<String> names() {
        StringBuilder expression = new StringBuilder();
        for (Piece piece : pieces) {
            expression.append(piece instanceof Known known ? Pattern.quote(known.text()) : "[^.$]*");
        }
        return Pattern.compile(expression.toString()).asMatchPredicate();
    }

    /** The text with a star for what is not known. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece instanceof Known known ? known.text() : "*"));
        return text.toString();
    }
}
