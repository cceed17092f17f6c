// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;

/**
 * Gives a program with regular expressions the names of characters only if it finds characters by name itself: it has a constant
 * with {@code \N{}, or calls a method {@code codePointOf}. All expressions could ask for them otherwise, as far as an analysis can see.
 */
final class CharacterNameEmbedding implements ClassHolderTransformer {
    private static final String CLASS = "dev.amphora.runtime.classlib.CharacterNames";
    private static final MethodReference INSTANCE = new MethodReference(CLASS, "instance", ValueType.object(CLASS));
    private final ProgramFiles files;

    CharacterNameEmbedding(ProgramFiles files) {
        this.files = files;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!cls.getName().equals(CLASS)) {
            return;
        }
        for (MethodHolder method : cls.getMethods()) {
            if (method.getName().equals("instanceIfFound")) {
                method.getModifiers().remove(ElementModifier.NATIVE);
                ProgramEmitter emit = ProgramEmitter.create(method, context.getHierarchy());
                if (findsCharacters()) {
                    emit.invoke(INSTANCE).returnValue();
                } else {
                    emit.constantNull(ValueType.object(CLASS)).returnValue();
                }
            }
        }
    }

    private boolean findsCharacters() {
        boolean[] finds = {false};
        try {
            files.classFiles(bytes -> {
                finds[0] = finds[0]
                        || StringConstants.membersOf(bytes).contains("codePointOf")
                        || StringConstants.of(bytes).stream().anyMatch(text -> text.contains("\\N{"));
                return finds[0];
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return finds[0];
    }
}
