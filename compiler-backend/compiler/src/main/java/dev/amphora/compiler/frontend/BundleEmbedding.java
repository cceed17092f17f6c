// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.asm.ClassReader;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.MethodNode;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/**
 * Lets {@code ResourceBundle} find the program's bundles that are classes: their constructors are called by the names of the
 * classes. As with {@link ResourceEmbedding}, a program that looks for bundles gets all there are.
 */
final class BundleEmbedding implements ClassHolderTransformer {
    private static final String CLASS = "dev.amphora.runtime.classlib.ProgramBundles";
    private static final Set<String> BASES =
            Set.of("java/util/ResourceBundle", "java/util/ListResourceBundle", "java/util/PropertyResourceBundle");
    private final ProgramFiles files;

    BundleEmbedding(ProgramFiles files) {
        this.files = files;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!cls.getName().equals(CLASS)) {
            return;
        }
        for (MethodHolder method : cls.getMethods()) {
            if (method.hasModifier(ElementModifier.NATIVE)) {
                method.getModifiers().remove(ElementModifier.NATIVE);
                ProgramEmitter emit = ProgramEmitter.create(method, context.getHierarchy());
                ValueEmitter name = emit.var(1, ValueType.object("java.lang.String"));
                for (String bundle : bundles()) {
                    emit.when(name.invokeVirtual(
                                            "equals",
                                            boolean.class,
                                            emit.constant(bundle).cast(Object.class))
                                    .isTrue())
                            .thenDo(() -> emit.construct(bundle).returnValue());
                }
                emit.constantNull(ValueType.object("java.lang.Object")).returnValue();
            }
        }
    }

    /** The binary names of the bundles that can be made. */
    private List<String> bundles() {
        List<ClassNode> candidates = new ArrayList<>();
        Map<String, String> superclasses = new HashMap<>();
        try {
            files.classFiles(bytes -> {
                ClassNode node = new ClassNode();
                new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
                superclasses.put(node.name, node.superName);
                if (canBeMade(node)) {
                    candidates.add(node);
                }
                return false;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return candidates.stream()
                .filter(node -> isBundle(node.name, superclasses))
                .map(node -> node.name.replace('/', '.'))
                .toList();
    }

    /** Whether everybody may make objects of a class, without arguments. */
    static boolean canBeMade(ClassNode node) {
        if (!Modifier.isPublic(node.access) || Modifier.isAbstract(node.access)) {
            return false;
        }
        for (MethodNode method : node.methods) {
            if (method.name.equals("<init>") && method.desc.equals("()V") && Modifier.isPublic(method.access)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBundle(String name, Map<String, String> superclasses) {
        String superclass = superclasses.get(name);
        // A broken class path may have circles.
        for (int depth = 0; superclass != null && depth <= superclasses.size(); depth++) {
            if (BASES.contains(superclass)) {
                return true;
            }
            superclass = superclasses.get(superclass);
        }
        return false;
    }
}
