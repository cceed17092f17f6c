// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package library;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.UnknownElementException;
import javax.lang.model.type.MirroredTypeException;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.SimpleAnnotationValueVisitor9;
import javax.lang.model.util.SimpleTypeVisitor9;

/** What generators of sources ask of the language: its names, its modifiers, its kinds, visitors of values. */
public class LanguageModels {
    private static final List<String> WORDS =
            List.of("class", "var", "record", "sealed", "goto", "true", "_", "strictfp", "assert", "enum", "a1", "1a", "");
    private static final List<String> NAMES = List.of("java.util.Map", "java..Map", "x.class", "é.ß", ".", "a.", "a b");

    private static void names() {
        for (String word : WORDS) {
            System.out.println(word + ": " + SourceVersion.isIdentifier(word) + " " + SourceVersion.isKeyword(word) + " "
                    + SourceVersion.isKeyword(word, SourceVersion.RELEASE_3) + " " + SourceVersion.isName(word));
        }
        for (String name : NAMES) {
            System.out.println(name + ": " + SourceVersion.isName(name) + " " + SourceVersion.isName(name, SourceVersion.RELEASE_8));
        }
        System.out.println(SourceVersion.valueOf("RELEASE_17").compareTo(SourceVersion.RELEASE_11));
    }

    private static void kinds() {
        System.out.println(Arrays.toString(Modifier.values()));
        EnumSet<Modifier> modifiers = EnumSet.of(Modifier.FINAL, Modifier.PUBLIC, Modifier.NON_SEALED, Modifier.STATIC);
        System.out.println(modifiers + " " + Modifier.valueOf("DEFAULT"));
        for (ElementKind kind : ElementKind.values()) {
            System.out.print(kind + (kind.isClass() ? " class " : kind.isInterface() ? " interface " : " ") + kind.isField() + "; ");
        }
        System.out.println();
        for (TypeKind kind : TypeKind.values()) {
            System.out.print(kind + " " + kind.isPrimitive() + "; ");
        }
        System.out.println();
        for (NestingKind kind : NestingKind.values()) {
            System.out.print(kind + " " + kind.isNested() + "; ");
        }
        System.out.println();
    }

    private static void visitors() {
        var values = new SimpleAnnotationValueVisitor9<String, Integer>("other") {
            @Override
            public String visitInt(int value, Integer factor) {
                return "int " + value * factor;
            }

            @Override
            public String visitString(String value, Integer factor) {
                return value.repeat(factor);
            }
        };
        System.out.println(values.visitInt(7, 6) + " " + values.visitString("ab", 3) + " " + values.visitChar('c', 1));
        var types = new SimpleTypeVisitor9<String, Void>("no type") {};
        System.out.println(types.visitPrimitive(null, null) + " " + types.visitDeclared(null, null));
    }

    public static void main(String[] args) {
        names();
        kinds();
        visitors();
        try {
            throw new UnknownElementException(null, "argument");
        } catch (UnknownElementException e) {
            System.out.println(e.getMessage() + " " + e.getArgument());
        }
        try {
            ElementKind.valueOf("NONE");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            throw new MirroredTypeException(null);
        } catch (NullPointerException | MirroredTypeException e) {
            System.out.println(e.getClass().getSimpleName());
        }
    }
}
