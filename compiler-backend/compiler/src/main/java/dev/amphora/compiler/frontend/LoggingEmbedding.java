// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.teavm.asm.ClassReader;
import org.teavm.asm.tree.ClassNode;
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
 * Gives programs with {@code java.util.logging} what they may need of it. Configurations name classes: a program that brings none has
 * the two classes that the JDK's names; one that reads configurations, or says where one is, has all of the JDK's, its own
 * handlers, formatters and filters, and its classes that a string constant names. Formats and names of months are as large as ten loggers.
 */
final class LoggingEmbedding implements ClassHolderTransformer {
    private static final String RUNTIME = "dev.amphora.runtime.classlib.";
    private static final String CLASS = RUNTIME + "LoggingClasses";
    private static final String PATCHES = RUNTIME + "LoggingPatches";
    private static final String TEXTS = RUNTIME + "LogTexts";
    private static final String PACKAGE = "java.util.logging.";
    private static final List<String> ALWAYS = List.of("ConsoleHandler", "SimpleFormatter");
    private static final List<String> CONFIGURED =
            List.of("FileHandler", "MemoryHandler", "StreamHandler", "XMLFormatter");
    private static final Set<String> CONFIGURATION = Set.of("readConfiguration", "updateConfiguration");
    private static final List<String> CONFIGURATION_PROPERTIES =
            List.of("java.util.logging.config", "java.util.logging.manager");
    private static final List<String> BUNDLE_CALLS =
            List.of("getLogger(Ljava/lang/String;Ljava/lang/String;)", "getAnonymousLogger(Ljava/lang/String;)");
    private static final String FORMAT_PROPERTY = "java.util.logging.SimpleFormatter";

    private final ProgramFiles files;

    LoggingEmbedding(ProgramFiles files) {
        this.files = files;
    }

    /** What the class files of the program show. */
    private static final class Needs {
        private final Map<String, ClassNode> classes = new HashMap<>();
        private final Set<String> words = new HashSet<>();
        private boolean configures;
        private boolean namesFormat;
        private boolean changesLocale;
        private boolean hasOwnRecords;
        private boolean hasOwnLevels;
        private boolean namesBundle;

        void look(byte[] classFile) {
            for (String member : StringConstants.memberReferencesOf(classFile)) {
                int parameters = member.indexOf('(');
                String name = parameters < 0 ? member : member.substring(0, parameters);
                configures |= CONFIGURATION.contains(name);
                changesLocale |= name.equals("setDefault");
                // Which sets the parameters of records, as their own methods may.
                hasOwnRecords |= name.equals("readObject");
                namesBundle |= name.equals("logrb")
                        || name.equals("setResourceBundle")
                        || BUNDLE_CALLS.stream().anyMatch(member::startsWith);
            }
            for (String text : StringConstants.of(classFile)) {
                configures |= CONFIGURATION_PROPERTIES.stream().anyMatch(text::contains);
                namesFormat |= text.contains(FORMAT_PROPERTY);
                words.addAll(List.of(text.split("[^\\w.$]+")));
            }
            ClassNode node = new ClassNode();
            new ClassReader(classFile).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
            classes.put(node.name, node);
            hasOwnRecords |= "java/util/logging/LogRecord".equals(node.superName);
            hasOwnLevels |= "java/util/logging/Level".equals(node.superName);
            namesBundle |= hasOwnLevels || "java/util/logging/Logger".equals(node.superName);
        }

        /** The binary names of the classes that a configuration may name. */
        Set<String> classes() {
            Set<String> names = new TreeSet<>();
            ALWAYS.forEach(name -> names.add(PACKAGE + name));
            if (configures) {
                CONFIGURED.forEach(name -> names.add(PACKAGE + name));
                for (ClassNode node : classes.values()) {
                    String name = node.name.replace('/', '.');
                    if (BundleEmbedding.canBeMade(node) && (words.contains(name) || isPartOfLogging(node))) {
                        names.add(name);
                    }
                }
            }
            return names;
        }

        private boolean isPartOfLogging(ClassNode node) {
            ClassNode each = node;
            // A broken class path may have circles.
            for (int depth = 0; each != null && depth <= classes.size(); depth++) {
                if (each.superName != null && each.superName.replace('/', '.').startsWith(PACKAGE)
                        || each.interfaces.contains("java/util/logging/Filter")) {
                    return true;
                }
                each = classes.get(each.superName);
            }
            return false;
        }
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!cls.getName().equals(CLASS)) {
            return;
        }
        Needs needs = needs();
        for (MethodHolder method : cls.getMethods()) {
            if (method.hasModifier(ElementModifier.NATIVE)) {
                method.getModifiers().remove(ElementModifier.NATIVE);
                write(method, ProgramEmitter.create(method, context.getHierarchy()), needs);
            }
        }
    }

    private Needs needs() {
        Needs needs = new Needs();
        try {
            files.classFiles(bytes -> {
                needs.look(bytes);
                return false;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return needs;
    }

    private static void write(MethodHolder method, ProgramEmitter emit, Needs needs) {
        switch (method.getName()) {
            case "named" -> {
                for (String name : needs.classes()) {
                    whenNamed(emit, name, () -> emit.constant(ValueType.object(name))
                            .returnValue());
                }
                emit.constantNull(method.getResultType()).returnValue();
            }
            case "newInstance" -> {
                for (String name : needs.classes()) {
                    whenNamed(emit, name, () -> emit.construct(name).returnValue());
                }
                emit.constantNull(method.getResultType()).returnValue();
            }
            case "configureByClass" -> {
                if (needs.configures) {
                    forward(method, emit, PATCHES, "configureByNamedClass");
                } else {
                    emit.constant(0).returnValue();
                }
            }
            case "configurationFile" -> orNull(method, emit, needs.configures, PATCHES, "namedConfiguration");
            case "messages" -> orNull(method, emit, needs.hasOwnRecords, TEXTS, "newMessages");
            case "namedFormat" -> orNull(method, emit, needs.configures || needs.namesFormat, TEXTS, "namedFormat");
            case "monthName" -> forward(method, emit, TEXTS, needs.changesLocale ? "localMonth" : "englishMonth");
            case "halfName" -> forward(method, emit, TEXTS, needs.changesLocale ? "localHalf" : "englishHalf");
            case "bundle" -> forward(method, emit, PATCHES, needs.namesBundle ? "programBundle" : "noBundle");
            case "levelName" ->
                forward(
                        method,
                        emit,
                        PATCHES,
                        needs.changesLocale || needs.hasOwnLevels ? "localLevelName" : "englishLevelName");
            default -> throw new IllegalStateException(method.getReference().toString());
        }
    }

    private static void orNull(MethodHolder method, ProgramEmitter emit, boolean needed, String cls, String name) {
        if (needed) {
            forward(method, emit, cls, name);
        } else {
            emit.constantNull(method.getResultType()).returnValue();
        }
    }

    /** Calls a static method with the same parameters. */
    private static void forward(MethodHolder method, ProgramEmitter emit, String cls, String name) {
        ValueEmitter[] arguments = new ValueEmitter[method.parameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = emit.var(i + 1, method.parameterType(i));
        }
        emit.invoke(new MethodReference(cls, name, method.getSignature()), arguments)
                .returnValue();
    }

    private static void whenNamed(ProgramEmitter emit, String name, Runnable then) {
        ValueEmitter asked = emit.var(1, ValueType.object("java.lang.String"));
        emit.when(asked.invokeVirtual(
                                "equals", boolean.class, emit.constant(name).cast(Object.class))
                        .isTrue())
                .thenDo(then::run);
    }
}
