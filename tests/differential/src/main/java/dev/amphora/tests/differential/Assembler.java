// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import dev.amphora.tests.support.HotSpot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes class files from text, for what javac never writes. A file has one or more classes, the first with {@code main}:
 *
 * <pre>
 * // comment
 * class 61 public bytecode/Name extends java/lang/Object implements java/lang/Runnable
 * field static count I
 * method public static main ([Ljava/lang/String;)V
 *     iconst_0
 *   again:
 *     tableswitch 0 one two default again
 *     catch from to handler java/lang/Exception
 *     ...
 * end
 * </pre>
 *
 * The number is the version of the class file; from 51 on the stack map is computed. Instructions have the JVMS's names and
 * take what {@link AssembledCode} says.
 */
final class Assembler {
    /** A word, or a string constant with the escapes of Java. */
    private static final Pattern TOKEN = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\S+");

    private static final int FIRST_WITH_STACK_MAP = Opcodes.V1_7;
    private static final Map<String, Integer> FLAGS = Map.ofEntries(
            Map.entry("public", Opcodes.ACC_PUBLIC),
            Map.entry("private", Opcodes.ACC_PRIVATE),
            Map.entry("protected", Opcodes.ACC_PROTECTED),
            Map.entry("static", Opcodes.ACC_STATIC),
            Map.entry("final", Opcodes.ACC_FINAL),
            Map.entry("synchronized", Opcodes.ACC_SYNCHRONIZED),
            Map.entry("volatile", Opcodes.ACC_VOLATILE),
            Map.entry("transient", Opcodes.ACC_TRANSIENT),
            Map.entry("bridge", Opcodes.ACC_BRIDGE),
            Map.entry("varargs", Opcodes.ACC_VARARGS),
            Map.entry("interface", Opcodes.ACC_INTERFACE),
            Map.entry("abstract", Opcodes.ACC_ABSTRACT),
            Map.entry("super", Opcodes.ACC_SUPER),
            Map.entry("synthetic", Opcodes.ACC_SYNTHETIC));

    private final Path source;
    private final Map<String, ClassWriter> classes = new HashMap<>();
    private String first;
    private ClassWriter writer;
    private AssembledCode code;
    private int line;

    private Assembler(Path source) {
        this.source = source;
    }

    /** Writes the class files of all sources; the result has a program for each. */
    static List<Program> assemble(List<Path> sources, Path directory) throws IOException {
        List<Program> programs = new ArrayList<>();
        for (Path source : sources) {
            Assembler assembler = new Assembler(source);
            List<String> lines = Files.readAllLines(source);
            assembler.readAll(lines);
            for (Map.Entry<String, ClassWriter> entry : assembler.classes.entrySet()) {
                Path file = directory.resolve(entry.getKey() + ".class");
                Files.createDirectories(file.getParent());
                Files.write(file, entry.getValue().toByteArray());
            }
            programs.add(new Program(
                    assembler.first.replace('/', '.'),
                    Directives.parse(source.toString(), lines),
                    directory,
                    HotSpot.current()));
        }
        return programs;
    }

    private void readAll(List<String> lines) {
        for (String text : lines) {
            line++;
            List<String> tokens = tokens(text);
            if (!tokens.isEmpty()) {
                try {
                    read(tokens);
                } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                    throw new IllegalArgumentException(source + ":" + line + ": " + e.getMessage(), e);
                }
            }
        }
        if (first == null || code != null) {
            throw new IllegalArgumentException(source + ": no class, or the last method has no end");
        }
        writer.visitEnd();
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find() && !matcher.group().startsWith("//")) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private void read(List<String> tokens) {
        if (code != null) {
            if (tokens.equals(List.of("end"))) {
                code.finish();
                code = null;
            } else {
                code.instruction(tokens, line);
            }
            return;
        }
        switch (tokens.get(0)) {
            case "class" -> startClass(tokens.subList(1, tokens.size()));
            case "field" -> {
                int name = afterFlags(tokens, 1);
                Object value = tokens.size() > name + 2 ? AssembledCode.constant(tokens.get(name + 2)) : null;
                writer.visitField(flags(tokens, 1, name), tokens.get(name), tokens.get(name + 1), null, value)
                        .visitEnd();
            }
            case "method" -> {
                int name = afterFlags(tokens, 1);
                int access = flags(tokens, 1, name);
                MethodVisitor visitor = writer.visitMethod(access, tokens.get(name), tokens.get(name + 1), null, null);
                if ((access & Opcodes.ACC_ABSTRACT) == 0) {
                    code = new AssembledCode(visitor);
                } else {
                    visitor.visitEnd();
                }
            }
            default -> throw new IllegalArgumentException("class, field or method is expected: " + tokens.get(0));
        }
    }

    private void startClass(List<String> tokens) {
        if (writer != null) {
            writer.visitEnd();
        }
        int version = Integer.parseInt(tokens.get(0));
        int name = afterFlags(tokens, 1);
        int extending = tokens.indexOf("extends");
        int implementing = tokens.indexOf("implements");
        String superclass = extending < 0 ? "java/lang/Object" : tokens.get(extending + 1);
        String[] interfaces = implementing < 0
                ? new String[0]
                : tokens.subList(implementing + 1, tokens.size()).toArray(String[]::new);
        boolean computes = version >= FIRST_WITH_STACK_MAP;
        writer = new Writer(computes ? ClassWriter.COMPUTE_FRAMES : ClassWriter.COMPUTE_MAXS);
        writer.visit(version, flags(tokens, 1, name), tokens.get(name), null, superclass, interfaces);
        writer.visitSource(source.getFileName().toString(), null);
        classes.put(tokens.get(name), writer);
        first = first == null ? tokens.get(name) : first;
    }

    private static int afterFlags(List<String> tokens, int from) {
        int at = from;
        while (FLAGS.containsKey(tokens.get(at))) {
            at++;
        }
        return at;
    }

    private static int flags(List<String> tokens, int from, int to) {
        return tokens.subList(from, to).stream().mapToInt(FLAGS::get).sum();
    }

    /** Does not load the classes that it computes stack maps for: where two meet, nothing but Object is known. */
    private static final class Writer extends ClassWriter {
        Writer(int flags) {
            super(flags);
        }

        @Override
        protected String getCommonSuperClass(String one, String other) {
            return "java/lang/Object";
        }
    }
}
