// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/**
 * Gives a program that looks charsets up by name those of the build JDK that it names: one of their names is a constant of
 * its class files. The names that it computes are not known; options add their charsets, and those of more than one byte a
 * character, whose tables take up to a quarter of a megabyte: many a library names a dozen of them for the one that it needs.
 */
final class CharsetEmbedding implements ClassHolderTransformer {
    private static final String CLASS = "dev.amphora.runtime.classlib.JdkCharsets";
    private static final String PACKAGE = "sun.nio.cs.";
    /** These are always there. */
    private static final Set<String> STANDARD =
            Set.of("UTF-8", "US-ASCII", "ISO-8859-1", "UTF-16", "UTF-16BE", "UTF-16LE");

    private static final String EXTENDED_PACKAGE = PACKAGE + "ext.";
    private static final String EXTENDED = EXTENDED_PACKAGE + "ExtendedCharsets";
    private final BuildJdk jdk;
    private final ProgramFiles files;
    /** Found out when the program first asks for a charset by name. */
    private Set<Charset> charsets;

    /**
     * Creates the transformer.
     *
     * @param jdk where the charsets come from; null if no JDK may be used
     */
    CharsetEmbedding(ProgramFiles files, BuildJdk jdk) {
        this.jdk = jdk;
        this.files = files;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (cls.getName().equals(EXTENDED) || cls.getName().equals(CLASS)) {
            charsets = charsets == null ? named() : charsets;
        }
        if (cls.getName().equals(EXTENDED)) {
            for (MethodHolder method : cls.getMethods()) {
                if (method.getName().equals("aliasesFor")) {
                    aliases(ProgramEmitter.create(method, context.getHierarchy()));
                }
            }
        }
        if (!cls.getName().equals(CLASS)) {
            return;
        }
        for (MethodHolder method : cls.getMethods()) {
            if (method.hasModifier(ElementModifier.NATIVE)) {
                method.getModifiers().remove(ElementModifier.NATIVE);
                ProgramEmitter emit = ProgramEmitter.create(method, context.getHierarchy());
                if (method.parameterCount() == 0) {
                    emit.constant(charsets.stream().map(Charset::name).collect(Collectors.joining(" ")))
                            .returnValue();
                } else if (method.getResultType() instanceof ValueType.Array names) {
                    emit.var(1, ValueType.object("java.nio.charset.Charset"))
                            .getField("aliases", names)
                            .returnValue();
                } else {
                    makeByName(emit, charsets);
                }
            }
        }
    }

    /** What the JDK's provider of the charsets beside its base module knows by a table of all of them. */
    private void aliases(ProgramEmitter emit) {
        ValueEmitter asked = emit.var(1, ValueType.object("java.lang.String"));
        for (Charset charset : charsets) {
            if (charset.getClass().getName().startsWith(EXTENDED_PACKAGE)) {
                emit.when(asked.invokeVirtual(
                                        "equals",
                                        boolean.class,
                                        emit.constant(charset.name()).cast(Object.class))
                                .isTrue())
                        .thenDo(() -> {
                            List<String> aliases = List.copyOf(new TreeSet<>(charset.aliases()));
                            ValueEmitter names = emit.constructArray(String.class, aliases.size());
                            for (int i = 0; i < aliases.size(); i++) {
                                names.setElement(i, emit.constant(aliases.get(i)));
                            }
                            names.returnValue();
                        });
            }
        }
        emit.constructArray(String.class, 0).returnValue();
    }

    private static void makeByName(ProgramEmitter emit, Set<Charset> charsets) {
        ValueEmitter asked = emit.var(1, ValueType.object("java.lang.String"));
        for (Charset charset : charsets) {
            Set<String> names = new TreeSet<>();
            names.add(lower(charset.name()));
            charset.aliases().forEach(alias -> names.add(lower(alias)));
            for (String name : names) {
                emit.when(asked.invokeVirtual(
                                        "equals",
                                        boolean.class,
                                        emit.constant(name).cast(Object.class))
                                .isTrue())
                        .thenDo(() ->
                                emit.construct(charset.getClass().getName()).returnValue());
            }
        }
        emit.constantNull(ValueType.object("java.lang.Object")).returnValue();
    }

    /** The charsets of the JDK that the program names. */
    private Set<Charset> named() {
        Set<Charset> named = new LinkedHashSet<>();
        if (jdk == null) {
            return named;
        }
        // The names that the JVM which runs the compiler knows; what they are called has not changed for long.
        Map<String, Charset> known = new HashMap<>();
        for (Charset charset : Charset.availableCharsets().values()) {
            String type = charset.getClass().getName();
            if (type.startsWith(PACKAGE) && !STANDARD.contains(charset.name()) && jdk.classFile(type) != null) {
                known.put(lower(charset.name()), charset);
                charset.aliases().forEach(alias -> known.put(lower(alias), charset));
            }
        }
        for (String name : jdk.charsets()) {
            named.add(known.get(lower(name)));
        }
        named.remove(null);
        try {
            files.classFiles(bytes -> {
                for (String constant : StringConstants.of(bytes)) {
                    Charset charset = known.get(lower(constant));
                    if (charset != null && isSmall(charset)) {
                        named.add(charset);
                    }
                }
                return false;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return named;
    }

    /** Whether it has at most one table for 256 bytes. */
    private static boolean isSmall(Charset charset) {
        return charset.name().startsWith("UTF-")
                || charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
