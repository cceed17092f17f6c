// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import dev.amphora.compiler.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/**
 * Writes the program's resources into the method of the runtime library that looks for them, as string constants. It
 * happens when the class is loaded, which it is only in programs that ask for resources; since nobody can tell which
 * names a program makes up, such a program gets all of them.
 */
final class ResourceEmbedding implements ClassHolderTransformer {
    private static final String CLASS = "dev.amphora.runtime.classlib.EmbeddedResources";
    private static final int MAX_BYTES = 32 << 20;
    private final ProgramFiles files;
    private Diagnostic problem;

    ResourceEmbedding(ProgramFiles files) {
        this.files = files;
    }

    /** Does the same for resource bundles that are classes. */
    BundleEmbedding bundles() {
        return new BundleEmbedding(files);
    }

    /** Does the same for charsets. */
    CharsetEmbedding charsets(BuildJdk jdk) {
        return new CharsetEmbedding(files, jdk);
    }

    /** Does the same for classes that configurations of logging name. */
    LoggingEmbedding logging() {
        return new LoggingEmbedding(files);
    }

    /** Does the same for packages. */
    PackageEmbedding packages(LayerTable library) {
        return new PackageEmbedding(files, library);
    }

    /** Does the same for names of characters. */
    CharacterNameEmbedding characterNames() {
        return new CharacterNameEmbedding(files);
    }

    /** Does the same for what regular expressions hold to be equal. */
    CanonicalEquivalence canonicalEquivalence() {
        return new CanonicalEquivalence(files);
    }

    /** What kept the resources from being embedded, or null. */
    Diagnostic problem() {
        return problem;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!cls.getName().equals(CLASS)) {
            return;
        }
        for (MethodHolder method : cls.getMethods()) {
            if (method.getName().equals("packed")) {
                method.getModifiers().remove(ElementModifier.NATIVE);
                ProgramEmitter emit = ProgramEmitter.create(method, context.getHierarchy());
                ValueEmitter name = emit.var(1, String.class);
                resources().forEach((path, bytes) -> emit.when(name.invokeVirtual(
                                        "equals",
                                        boolean.class,
                                        emit.constant(path).cast(Object.class))
                                .isTrue())
                        .thenDo(() -> {
                            String text = new String(bytes, StandardCharsets.ISO_8859_1);
                            // What has zeros is no text, and may have anything by chance.
                            if (text.indexOf(0) < 0 && DateFormats.isDateFormat(text)) {
                                emit.invoke(DateFormats.USE);
                            }
                            emit.constant(PackedBytes.pack(bytes)).returnValue();
                        }));
                emit.constantNull(String.class).returnValue();
            }
        }
    }

    private Map<String, byte[]> resources() {
        try {
            Map<String, byte[]> resources = files.resources(MAX_BYTES);
            if (resources == null) {
                problem = Diagnostic.error(
                        "too-many-resources",
                        null,
                        "the program uses getResourceAsStream, and its class path has more than " + (MAX_BYTES >> 20)
                                + " MiB of files that are no classes",
                        "put the program's classes and resources into a folder or jar of their own");
                return Map.of();
            }
            return resources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
