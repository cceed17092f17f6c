// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import dev.amphora.compiler.ClassLibrary;
import dev.amphora.compiler.CompilationException;
import dev.amphora.compiler.CoverageReport;
import dev.amphora.compiler.CoverageReport.Count;
import dev.amphora.compiler.CoverageReport.Gap;
import dev.amphora.compiler.CoverageReport.PackageCoverage;
import dev.amphora.compiler.Diagnostic;
import dev.amphora.compiler.JarCoverage;
import dev.amphora.compiler.ProgressListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.teavm.model.AccessLevel;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.FieldReader;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.parsing.ClasspathClassHolderSource;

/**
 * Measures what programs can use of the class library. A member is there if its class comes from some layer, the class or a
 * supertype has the member, accessible and with the same types, and, for a method, the analysis of a program that calls it meets
 * nothing that is missing ({@link ReachabilityProbe}).
 *
 * <p>The methods of a package are analysed together. What one of them does with an object may then be blamed on another, so that
 * those that fail are tried again class by class, and, where few of a class fail, one by one. What is counted as missing may
 * be there, but not the other way round.
 */
public final class CoverageMeasurement {
    private static final int FEW = 12;
    private final LayerTable table;
    private final ReachabilityProbe probe;
    private final ClassReaderSource classes;

    private CoverageMeasurement(LayerTable table, ReachabilityProbe probe) {
        this.table = table;
        this.probe = probe;
        this.classes = probe.patchedClasses();
    }

    /** The work to be done with all that has to be closed afterwards. */
    private interface Work<T> {
        T run(CoverageMeasurement measurement, ProgramFiles files, BuildJdk jdk) throws IOException;
    }

    /** See {@link dev.amphora.compiler.Coverage#ofJdk}; {@code operators} tells which native methods the lowering knows. */
    public static CoverageReport ofJdk(
            ClassLibrary library, List<String> packages, Predicate<String> operators, ProgressListener progress)
            throws CompilationException {
        return with(List.of(), library, operators, (measurement, files, jdk) -> {
            Map<String, List<JavaApi.Type>> api = JavaApi.of(jdk.classFilesOfBase(), jdk::classFile).stream()
                    .filter(type -> packages.isEmpty() || packages.contains(type.packageName()))
                    .collect(Collectors.groupingBy(
                            JavaApi.Type::packageName, TreeMap::new, Collectors.toUnmodifiableList()));
            List<PackageCoverage> measured = new ArrayList<>();
            api.forEach((name, types) -> {
                progress.progress(name, (double) measured.size() / api.size());
                measured.add(measurement.measure(name, types));
            });
            progress.progress("done", 1);
            return new CoverageReport(jdk.version(), measured);
        });
    }

    /** See {@link dev.amphora.compiler.Coverage#ofJar}. */
    public static JarCoverage ofJar(
            Path jar,
            List<Path> classPath,
            ClassLibrary library,
            Predicate<String> operators,
            ProgressListener progress)
            throws CompilationException {
        List<byte[]> own;
        try (ProgramFiles files = ProgramFiles.open(List.of(jar))) {
            own = files.classFiles(bytes -> true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return with(classPath, library, operators, (measurement, files, jdk) -> {
            progress.progress("analyze", 0);
            List<MethodReference> methods = new ArrayList<>();
            for (JavaApi.Type type : JavaApi.of(own, name -> classFile(files, name))) {
                methods.addAll(type.methods());
            }
            ReachabilityProbe.Outcome outcome = measurement.probe.run(methods);
            progress.progress("done", 1);
            int failing = outcome.failing().size();
            return new JarCoverage(new Count(methods.size() - failing, 0, failing), outcome.problems());
        });
    }

    private static byte[] classFile(ProgramFiles files, String name) {
        try {
            ProgramFiles.Found found = files.find(name.replace('.', '/') + ".class");
            return found == null ? null : found.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T with(List<Path> classPath, ClassLibrary library, Predicate<String> operators, Work<T> work)
            throws CompilationException {
        ClassLoader loader = CoverageMeasurement.class.getClassLoader();
        try (ProgramFiles files = ProgramFiles.open(classPath);
                BuildJdk jdk = new BuildJdk(library);
                ProgramResources resources = ReachabilityProbe.resources(files, loader)) {
            ParsedClasses parsed = new ParsedClasses();
            LayeredClassSource classes = new LayeredClassSource(
                    LayerTable.load(),
                    new ClasspathClassHolderSource(resources, parsed.references(), loader),
                    library.usesJdk() ? jdk : null,
                    resources,
                    parsed);
            ReachabilityProbe probe = new ReachabilityProbe(files, classes, loader, parsed.references(), operators);
            return work.run(new CoverageMeasurement(classes.table(), probe), files, jdk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PackageCoverage measure(String name, List<JavaApi.Type> types) {
        Tally classTally = new Tally();
        Tally methodTally = new Tally();
        Tally fieldTally = new Tally();
        List<Gap> gaps = new ArrayList<>();
        Set<MethodReference> present = new LinkedHashSet<>();
        for (JavaApi.Type type : types) {
            String refusal = table.refusal(type.name());
            boolean there = classes.get(type.name()) != null;
            classTally.add(there, refusal);
            if (!there) {
                gaps.add(new Gap(type.name(), refusal));
            }
            for (JavaApi.Field field : type.fields()) {
                String member = field.reference().getFieldName();
                String memberRefusal = table.refusal(type.name(), member);
                boolean found = there && hasField(type.name(), field);
                fieldTally.add(found, memberRefusal);
                if (there && !found) {
                    gaps.add(new Gap(type.name() + "." + member, memberRefusal));
                }
            }
            for (MethodReference method : type.methods()) {
                String memberRefusal = table.refusal(type.name(), method.getName());
                if (there && hasMethod(method)) {
                    present.add(method);
                    continue;
                }
                methodTally.add(false, memberRefusal);
                if (there) {
                    gaps.add(new Gap(readable(method), memberRefusal));
                }
            }
        }
        List<Diagnostic> problems = new ArrayList<>();
        Set<MethodReference> failing = failing(present, problems);
        for (MethodReference method : present) {
            String refusal = table.refusal(method.getClassName(), method.getName());
            methodTally.add(!failing.contains(method), refusal);
            if (failing.contains(method)) {
                gaps.add(new Gap(readable(method), refusal));
            }
        }
        return new PackageCoverage(name, classTally.count(), methodTally.count(), fieldTally.count(), gaps, problems);
    }

    private Set<MethodReference> failing(Set<MethodReference> methods, List<Diagnostic> problems) {
        Set<MethodReference> suspects = probe.run(methods).failing();
        Set<MethodReference> failing = new LinkedHashSet<>();
        Set<String> messages = new HashSet<>();
        suspects.stream()
                .collect(Collectors.groupingBy(MethodReference::getClassName, TreeMap::new, Collectors.toList()))
                .forEach((name, some) -> {
                    for (ReachabilityProbe.Outcome outcome : outcomes(some)) {
                        failing.addAll(outcome.failing());
                        outcome.problems().stream()
                                .filter(problem -> messages.add(problem.message()))
                                .forEach(problems::add);
                    }
                });
        return failing;
    }

    /** What becomes of suspicious methods of a class: together, or one by one if those are few that fail. */
    private List<ReachabilityProbe.Outcome> outcomes(List<MethodReference> methods) {
        ReachabilityProbe.Outcome together = probe.run(methods);
        if (together.failing().size() > FEW) {
            return List.of(together);
        }
        return together.failing().stream()
                .map(method -> probe.run(List.of(method)))
                .toList();
    }

    private boolean hasMethod(MethodReference method) {
        MethodReader found = method.getName().equals("<init>") ? declared(method) : inherited(method);
        return found != null && isVisible(found.getLevel());
    }

    private MethodReader declared(MethodReference method) {
        ClassReader owner = classes.get(method.getClassName());
        return owner == null ? null : owner.getMethod(method.getDescriptor());
    }

    private MethodReader inherited(MethodReference method) {
        MethodReader found = declared(method);
        Collection<String> supertypes = supertypes(method.getClassName());
        for (String supertype : supertypes) {
            found = found != null ? found : inherited(new MethodReference(supertype, method.getDescriptor()));
        }
        return found;
    }

    private boolean hasField(String className, JavaApi.Field field) {
        ClassReader owner = classes.get(className);
        if (owner == null) {
            return false;
        }
        FieldReader found = owner.getField(field.reference().getFieldName());
        if (found != null) {
            return found.getType().equals(field.type()) && isVisible(found.getLevel());
        }
        return supertypes(className).stream().anyMatch(supertype -> hasField(supertype, field));
    }

    private Collection<String> supertypes(String className) {
        ClassReader cls = classes.get(className);
        List<String> supertypes = new ArrayList<>();
        if (cls != null) {
            if (cls.getParent() != null) {
                supertypes.add(cls.getParent());
            }
            supertypes.addAll(cls.getInterfaces());
        }
        return supertypes;
    }

    private static boolean isVisible(AccessLevel level) {
        return level == AccessLevel.PUBLIC || level == AccessLevel.PROTECTED;
    }

    private static String readable(MethodReference method) {
        return method.getClassName() + "." + method.getDescriptor();
    }

    private static final class Tally {
        private int there;
        private int refused;
        private int missing;

        void add(boolean found, String refusal) {
            if (found) {
                there++;
            } else if (refusal != null) {
                refused++;
            } else {
                missing++;
            }
        }

        Count count() {
            return new Count(there, refused, missing);
        }
    }
}
