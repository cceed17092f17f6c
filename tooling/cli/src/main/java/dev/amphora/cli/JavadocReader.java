// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.amphora.abi.LibraryInterface;
import dev.amphora.abi.LibraryInterface.Kind;
import dev.amphora.browser.Documentation;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Finds the comments of a library's exports, and of their records, enums and classes, in Java sources. These are only parsed. */
final class JavadocReader {
    private final LibraryInterface library;
    private final Map<String, String> functions = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();

    private JavadocReader(LibraryInterface library) {
        this.library = library;
    }

    static Documentation read(List<String> sources, LibraryInterface library) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            return Documentation.NONE; // A runtime without a compiler; comments are no reason to fail.
        }
        JavadocReader reader = new JavadocReader(library);
        List<Text> units = new ArrayList<>();
        for (String source : sources) {
            if (reader.mayMatter(source)) {
                units.add(new Text(units.size(), source));
            }
        }
        if (!units.isEmpty()) {
            // Mistakes in sources are the business of who compiles them.
            JavacTask task = (JavacTask)
                    javac.getTask(null, null, new DiagnosticCollector<>(), List.of("-proc:none"), null, units);
            DocTrees comments = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                reader.new Scanner(comments).scan(unit, null);
            }
        }
        return new Documentation(reader.functions, reader.types, reader.fields);
    }

    /** Whether a source may declare something of the library: most do not, and parsing takes time. */
    private boolean mayMatter(String source) {
        return source.contains("Export")
                || library.records().keySet().stream().anyMatch(name -> source.contains("record " + name))
                || library.enums().keySet().stream().anyMatch(name -> source.contains("enum " + name));
    }

    private final class Scanner extends TreePathScanner<Void, Void> {
        private final DocTrees comments;

        Scanner(DocTrees comments) {
            this.comments = comments;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            String owner = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree declared
                    ? declared.getSimpleName().toString()
                    : "";
            if (library.classes().containsKey(owner)) {
                member(owner, method, comment(getCurrentPath()));
                return super.visitMethod(method, unused);
            }
            for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
                if (isExport(annotation)) {
                    exported(exportName(annotation, method.getName().toString()), comment(getCurrentPath()));
                }
            }
            return super.visitMethod(method, unused);
        }

        @Override
        public Void visitClass(ClassTree declared, Void unused) {
            String name = declared.getSimpleName().toString();
            boolean isRecord = declared.getKind().name().equals("RECORD")
                    && library.records().containsKey(name);
            boolean isClass = library.classes().containsKey(name);
            boolean isEnum = declared.getKind() == com.sun.source.tree.Tree.Kind.ENUM
                    && library.enums().containsKey(name);
            String comment = isRecord || isEnum || isClass ? comment(getCurrentPath()) : null;
            if (comment != null) {
                TsDoc text = TsDoc.of(comment);
                types.put(name, text.withoutParameters());
                text.parameters().forEach((field, what) -> fields.put(name + "." + field, what));
                if (isClass) {
                    // Of a record, whose accessors need not be written.
                    text.parameters().forEach((field, what) -> functions.put(function(Kind.GETTER, name, field), what));
                }
            }
            return super.visitClass(declared, unused);
        }

        private String comment(TreePath path) {
            return comments.getDocComment(path);
        }
    }

    private void exported(String name, String comment) {
        LibraryInterface.Function function = library.functions().get(name);
        if (function != null && comment != null) {
            List<String> parameters = function.parameters().stream()
                    .skip(hasSelf(name) ? 1 : 0)
                    .map(LibraryInterface.Field::name)
                    .toList();
            functions.put(name, TsDoc.of(comment).withParameters(parameters));
        }
    }

    /** A member of an exported class: whatever of this name there is with as many parameters. */
    private void member(String owner, MethodTree method, String comment) {
        int count = method.getParameters().size();
        String name = method.getName().toString();
        for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
            if (isExport(annotation)) {
                name = exportName(annotation, name);
            }
        }
        String property = name.replaceFirst("^(get|set|is)(?=\\p{javaUpperCase})", "");
        if (!property.equals(name) && !property.matches("\\p{javaUpperCase}{2}.*")) {
            property = Character.toLowerCase(property.charAt(0)) + property.substring(1);
        }
        for (Kind kind : Kind.values()) {
            boolean isAccessor = kind == Kind.GETTER || kind == Kind.SETTER;
            String function = function(kind, owner, kind == Kind.CONSTRUCTOR ? "" : isAccessor ? property : name);
            LibraryInterface.Function found = library.functions().get(function);
            boolean fits = (kind == Kind.CONSTRUCTOR) == name.equals("<init>");
            if (found != null && fits && found.parameters().size() == count + (hasSelf(function) ? 1 : 0)) {
                exported(function, comment);
            }
        }
    }

    /** Whether the first parameter is the object of a member. */
    private static boolean hasSelf(String function) {
        return LibraryInterface.Member.of(function)
                .filter(member -> member.kind() != Kind.CONSTRUCTOR && member.kind() != Kind.STATIC)
                .isPresent();
    }

    private static String function(Kind kind, String owner, String name) {
        return new LibraryInterface.Member(kind, owner, name).toString();
    }

    private static boolean isExport(AnnotationTree annotation) {
        return annotation.getAnnotationType().toString().matches("(dev\\.amphora\\.api\\.)?Export");
    }

    /** The annotation's value if it has one. */
    private static String exportName(AnnotationTree annotation, String methodName) {
        for (ExpressionTree argument : annotation.getArguments()) {
            ExpressionTree value =
                    argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument;
            if (value instanceof LiteralTree literal && literal.getValue() instanceof String text && !text.isEmpty()) {
                return text;
            }
        }
        return methodName;
    }

    /** A source in memory. */
    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(int number, String text) {
            super(URI.create("text:///" + number + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
