// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.AnnotationReader;
import org.teavm.model.AnnotationValue;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/**
 * Data of the build JDK that is no code: files, and the resource bundles that hold texts and patterns of locales. Native
 * methods of the runtime library ask for them by annotations; what no reached method asks for is not part of the program.
 */
final class JdkData implements ClassHolderTransformer {
    private static final String RUNTIME = "dev.amphora.runtime.classlib.";
    private static final String FILE = RUNTIME + "BuildJdkFile";
    private static final String BUNDLES = RUNTIME + "BuildJdkBundles";
    private static final String INSTANCE = RUNTIME + "BuildJdkInstance";
    private static final String INSTANCE_NAMED = RUNTIME + "BuildJdkInstanceNamed";
    private static final MethodReference DECODE = new MethodReference(
            RUNTIME + "LocaleContents",
            "decode",
            ValueType.object("java.lang.String"),
            ValueType.arrayOf(ValueType.arrayOf(ValueType.object("java.lang.Object"))));
    /** Of the root locale and of English; the JDK has these in its base module. */
    private static final List<String> BASE_LOCALES = List.of("", "_en", "_en_US", "_en_US_POSIX");

    /** The world, Europe and Latin America: what the locales of their countries have in common. */
    private static final List<String> REGIONS = List.of("001", "150", "419");

    private final BuildJdk jdk;

    /**
     * Creates the transformer.
     *
     * @param jdk where the data comes from; null if no JDK may be used
     */
    JdkData(BuildJdk jdk) {
        this.jdk = jdk;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (jdk == null) {
            return;
        }
        if (cls.getName().startsWith(RUNTIME)) {
            for (MethodHolder method : cls.getMethods()) {
                if (method.hasModifier(ElementModifier.NATIVE)) {
                    implement(method, context);
                }
            }
        } else if (cls.getName().startsWith("sun.text.resources.")
                || cls.getName().startsWith("sun.util.resources.")
                || cls.getName().startsWith("sun.util.logging.resources.")) {
            for (MethodHolder method : cls.getMethods()) {
                if (method.getDescriptor().toString().equals("getContents" + BundleContents.DESCRIPTOR)) {
                    compact(method, context);
                }
            }
        }
    }

    private void compact(MethodHolder method, ClassHolderTransformerContext context) {
        byte[] classFile = jdk.classFile(method.getOwnerName());
        byte[] contents = classFile == null ? null : BundleContents.of(classFile);
        if (contents != null) {
            ProgramEmitter emit = ProgramEmitter.create(method, context.getHierarchy());
            emit.invoke(DECODE, emit.constant(PackedBytes.pack(contents))).returnValue();
        }
    }

    private void implement(MethodHolder method, ClassHolderTransformerContext context) {
        AnnotationReader file = method.getAnnotations().get(FILE);
        AnnotationReader bundles = method.getAnnotations().get(BUNDLES);
        AnnotationReader instance = method.getAnnotations().get(INSTANCE);
        AnnotationReader named = method.getAnnotations().get(INSTANCE_NAMED);
        if (file == null && bundles == null && instance == null && named == null) {
            return;
        }
        method.getModifiers().remove(ElementModifier.NATIVE);
        ProgramEmitter emit = ProgramEmitter.create(method, context.getHierarchy());
        if (file != null) {
            byte[] bytes = jdk.dataFile(file.getValue("value").getString());
            if (bytes == null) {
                emit.constantNull(ValueType.object("java.lang.String")).returnValue();
            } else {
                emit.constant(PackedBytes.pack(bytes)).returnValue();
            }
        } else if (instance != null) {
            emit.construct(firstConcrete(strings(instance, "value"))).returnValue();
        } else if (named != null) {
            constructByName(emit, method, strings(named, "value"), strings(named, "packages"));
        } else {
            ValueEmitter name = emit.var(1, ValueType.object("java.lang.String"));
            bundles(strings(bundles, "value")).forEach((asked, found) -> emit.when(name.invokeVirtual(
                                    "equals",
                                    boolean.class,
                                    emit.constant(asked).cast(Object.class))
                            .isTrue())
                    .thenDo(() -> emit.construct(found).returnValue()));
            emit.constantNull(ValueType.object("java.lang.Object")).returnValue();
        }
    }

    private void constructByName(ProgramEmitter emit, MethodHolder method, List<String> names, List<String> packages) {
        ValueEmitter asked = emit.var(1, ValueType.object("java.lang.String"));
        ValueEmitter[] arguments = new ValueEmitter[method.parameterCount() - 1];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = emit.var(i + 2, method.parameterType(i + 1));
        }
        for (String name : names) {
            packages.stream()
                    .map(found -> found + "." + name)
                    .filter(className -> jdk.classFile(className) != null)
                    .findFirst()
                    .ifPresent(className -> emit.when(asked.invokeVirtual(
                                            "equals",
                                            boolean.class,
                                            emit.constant(name).cast(Object.class))
                                    .isTrue())
                            .thenDo(() -> emit.construct(className, arguments).returnValue()));
        }
        emit.constantNull(method.getResultType()).returnValue();
    }

    private static List<String> strings(AnnotationReader annotation, String member) {
        List<String> strings = new ArrayList<>();
        for (AnnotationValue value : annotation.getValue(member).getList()) {
            strings.add(value.getString());
        }
        return strings;
    }

    private String firstConcrete(List<String> names) {
        for (String name : names) {
            byte[] classFile = jdk.classFile(name);
            if (classFile != null && !Modifier.isAbstract(new org.teavm.asm.ClassReader(classFile).getAccess())) {
                return name;
            }
        }
        throw new IllegalStateException("the JDK has none of " + names);
    }

    /** The bundles there are of the given base names, by the names that they are asked for. */
    private Map<String, String> bundles(List<String> baseNames) {
        Map<String, String> bundles = new LinkedHashMap<>();
        for (String baseName : baseNames) {
            for (String locale : BASE_LOCALES) {
                if (jdk.classFile(baseName + locale) != null) {
                    bundles.put(baseName + locale, baseName + locale);
                }
            }
            // Those of other locales are in packages of their own, for the module system's sake, if theirs is in the
            // base module.
            int dot = baseName.lastIndexOf('.');
            String extended = baseName.substring(0, dot) + ".ext" + baseName.substring(dot);
            for (String locale : furtherLocales()) {
                for (String found : List.of(extended + "_" + locale, baseName + "_" + locale)) {
                    if (jdk.classFile(found) != null) {
                        bundles.putIfAbsent(baseName + "_" + locale, found);
                    }
                }
            }
        }
        return bundles;
    }

    /** The locales asked for, and those that may supply what these lack, as in the names of bundles. */
    private Set<String> furtherLocales() {
        Set<String> all = new LinkedHashSet<>();
        for (String tag : jdk.locales()) {
            String[] parts = tag.split("[-_]");
            StringBuilder name = new StringBuilder(parts[0]);
            all.add(parts[0]);
            for (String region : REGIONS) {
                all.add(parts[0] + "_" + region);
            }
            for (int i = 1; i < parts.length; i++) {
                all.add(name.append('_').append(parts[i]).toString());
            }
        }
        return all;
    }
}
