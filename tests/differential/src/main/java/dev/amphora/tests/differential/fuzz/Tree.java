// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * Source text with holes for parts: {@code {0}}, {@code {1}}... in the template stand for the children. Small enough to
 * print, rich enough to cut pieces out of.
 */
final class Tree {
    /** What may stand in a part's place. */
    enum Kind {
        /** An expression of some type. */
        EXPRESSION,
        /** A statement; a block may lose it. */
        STATEMENT,
        /** Statements one after the other; has no template. */
        BLOCK,
        /** Anything else; kept as it is, though its children may change. */
        FIXED
    }

    private final Kind kind;
    private final Type type;
    private final String template;
    private final List<Tree> children;

    private Tree(Kind kind, Type type, String template, List<Tree> children) {
        this.kind = kind;
        this.type = type;
        this.template = template;
        this.children = new ArrayList<>(children);
    }

    static Tree expression(Type type, String template, Tree... children) {
        return new Tree(Kind.EXPRESSION, type, template, List.of(children));
    }

    static Tree statement(String template, Tree... children) {
        return new Tree(Kind.STATEMENT, null, template, List.of(children));
    }

    static Tree block(List<Tree> statements) {
        return new Tree(Kind.BLOCK, null, null, statements);
    }

    static Tree fixed(String template, Tree... children) {
        return new Tree(Kind.FIXED, null, template, List.of(children));
    }

    /** An expression of the same type with this one as its only part. */
    Tree wrapped(String outer) {
        return expression(type, outer, this);
    }

    Kind kind() {
        return kind;
    }

    /** Type of an expression, or null. */
    Type type() {
        return type;
    }

    /** The parts, a live list. */
    List<Tree> children() {
        return children;
    }

    /** The source text. */
    String text() {
        StringBuilder text = new StringBuilder();
        write(text);
        return text.toString();
    }

    private void write(StringBuilder text) {
        if (kind == Kind.BLOCK) {
            for (Tree statement : children) {
                statement.write(text);
                text.append('\n');
            }
            return;
        }
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            if (open < 0 || open + 2 >= template.length()) {
                break;
            }
            boolean hole = Character.isDigit(template.charAt(open + 1)) && template.charAt(open + 2) == '}';
            text.append(template, at, hole ? open : open + 1);
            if (hole) {
                children.get(template.charAt(open + 1) - '0').write(text);
            }
            at = open + (hole ? 3 : 1);
        }
        text.append(template, at, template.length());
    }
}
