// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teavm.asm.Opcodes;
import org.teavm.asm.tree.ClassNode;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.parsing.ClassRefsRenamer;
import org.teavm.parsing.Parser;
import org.teavm.parsing.resource.Resource;
import org.teavm.parsing.resource.ResourceProvider;

/**
 * The classes of the program, and those of the Java class library from the layer that the {@link LayerTable} names. A class
 * of the library that the table does not know, or puts nowhere, does not exist.
 *
 * <p>Our own versions are written in packages under {@code dev.amphora.overlay}, since javac lets nobody else define {@code
 * java.*}; the prefix is dropped when they are loaded.
 */
final class LayeredClassSource implements ClassReaderSource {
    static final String PREFIX = "dev.amphora.overlay.";
    private static final String RUNTIME = "dev.amphora.runtime.classlib.";
    private final LayerTable table;
    private final ClassReaderSource base;
    private final BuildJdk jdk;
    private final ResourceProvider resources;
    private final Parser parser;
    private final ClassRefsRenamer renamer;
    private final Map<String, ClassReader> parsed;
    private final Map<String, Optional<ClassReader>> loaded = new HashMap<>();
    private Map<String, String> withheld = Map.of();
    private final Map<String, byte[]> defined = new HashMap<>();

    /**
     * Creates the source.
     *
     * @param base the program's classes, and TeaVM's class library
     * @param jdk the JDK whose class files are used, or null to use TeaVM's classes in their place
     * @param parsed what other sources of the same classes have parsed; this one adds to it
     */
    LayeredClassSource(
            LayerTable table, ClassReaderSource base, BuildJdk jdk, ResourceProvider resources, ParsedClasses parsed) {
        this.table = table;
        this.base = base;
        this.jdk = jdk;
        this.resources = resources;
        this.parsed = parsed.byName();
        this.parser = new Parser(parsed.references());
        this.renamer = new ClassRefsRenamer(
                parsed.references(), name -> name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name);
    }

    /** Whether classes of a JDK may be used. */
    boolean usesJdk() {
        return jdk != null;
    }

    /** The release of Java that the classes of the library are of. */
    int javaRelease() {
        return jdk == null ? 17 : Runtime.Version.parse(jdk.version()).feature();
    }

    /** The JDK whose classes are used; null if none are. */
    BuildJdk jdk() {
        return jdk;
    }

    /** The version of the JDK that some of these classes come from; null if none do. */
    String jdkOf(Collection<String> names) {
        return names.stream().anyMatch(name -> layer(name) == Layer.JDK) ? jdk.version() : null;
    }

    /** Says where classes come from, and why some do not exist. */
    LayerTable table() {
        return table;
    }

    /** The layer of a class of the class library; null for a class of the program, or one that does not exist. */
    Layer layer(String name) {
        LayerTable.Row row = table.find(name);
        if (row == null) {
            return null;
        }
        return row.layer() == Layer.JDK && jdk == null ? Layer.TEAVM : row.layer();
    }

    /** The build JDK's class file of a class that the library has, whichever layer it is from; null for any other. */
    byte[] jdkClassFile(String name) {
        Layer layer = layer(name);
        return jdk == null || layer == null || layer.refuses() ? null : jdk.classFile(name);
    }

    /** Adds a class that exists as no file, by its internal name, or puts another in its place. */
    void define(String name, byte[] classFile) {
        String binaryName = name.replace('/', '.');
        defined.put(binaryName, classFile);
        loaded.remove(binaryName);
    }

    /**
     * Lets classes not exist, nor those that have them as supertypes. The latter are added.
     *
     * @param names with the class that is missing for each
     */
    void withhold(Map<String, String> names) {
        withheld = names;
    }

    @Override
    public ClassReader get(String name) {
        Optional<ClassReader> known = loaded.get(name);
        if (known == null) {
            known = Optional.ofNullable(withheld.containsKey(name) ? null : load(name));
            if (known.isPresent() && !withheld.isEmpty() && inheritsWithheld(known.get())) {
                known = Optional.empty();
            }
            loaded.put(name, known);
        }
        return known.orElse(null);
    }

    private boolean inheritsWithheld(ClassReader cls) {
        List<String> supertypes = new ArrayList<>(cls.getInterfaces());
        if (cls.getParent() != null) {
            supertypes.add(cls.getParent());
        }
        for (String supertype : supertypes) {
            if (get(supertype) == null && withheld.containsKey(supertype)) {
                withheld.put(cls.getName(), withheld.get(supertype));
                return true;
            }
        }
        return false;
    }

    private ClassReader load(String name) {
        byte[] made = defined.get(name);
        if (made != null) {
            return rename(parser.parseClass(node(DefineParameters.inClassFile(made))));
        }
        ClassReader known = parsed.get(name);
        if (known == null) {
            known = parse(name);
            if (known != null) {
                parsed.put(name, known);
            }
        }
        return known;
    }

    private ClassReader parse(String name) {
        Layer layer = layer(name);
        if (name.startsWith(RUNTIME)) {
            // Its references to our versions of library classes mean those.
            return renamed(name);
        }
        if (layer == null) {
            return name.startsWith("java.") ? null : base.get(name);
        }
        return switch (layer) {
            case OURS -> ours(name);
            case JDK -> fromJdk(name);
            case TEAVM -> {
                ClassReader ours = ours(name);
                yield ours != null ? ours : base.get(name);
            }
            case TYPES -> interfaceOfJdk(name);
            case NONE -> null;
        };
    }

    private ClassReader ours(String name) {
        return renamed(PREFIX + name);
    }

    private ClassReader renamed(String name) {
        Resource resource = resources.getResource(name.replace('.', '/') + ".class");
        if (resource == null) {
            return null;
        }
        try (InputStream in = resource.open()) {
            return rename(parser.parseClass(node(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ClassReader rename(ClassHolder cls) {
        ClassHolder renamed = renamer.rename(cls);
        renamed.setSimpleName(cls.getSimpleName()); // The renamer forgets it.
        return renamed;
    }

    /** An interface of the JDK; a class of the program if the JDK has none of this name. */
    private ClassReader interfaceOfJdk(String name) {
        byte[] bytes = jdk == null ? null : jdk.classFile(name);
        if (bytes == null) {
            return name.startsWith("java.") ? null : base.get(name);
        }
        boolean isInterface = (new org.teavm.asm.ClassReader(bytes).getAccess() & Opcodes.ACC_INTERFACE) != 0;
        return isInterface ? fromJdk(name) : null;
    }

    private ClassReader fromJdk(String name) {
        byte[] bytes = jdk.classFile(name);
        return bytes == null ? null : parser.parseClass(node(DefineParameters.inClassFile(bytes)));
    }

    private static ClassNode node(byte[] classFile) {
        ClassNode node = new ClassNode();
        new org.teavm.asm.ClassReader(classFile).accept(node, 0);
        return node;
    }
}
