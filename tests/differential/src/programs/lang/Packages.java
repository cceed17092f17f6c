// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lang;

import static lang.Attempts.attempt;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URL;
import java.util.Arrays;
import java.util.List;

/** Packages by class, name and loader, their annotations, and classes of a module by name. */
public class Packages {
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PACKAGE)
    @interface Owner {
        String value();

        int since() default 17;
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PACKAGE)
    @Repeatable(Topics.class)
    @interface Topic {
        String value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PACKAGE)
    @interface Topics {
        Topic[] value();
    }

    @SuppressWarnings("deprecation")
    public static void main(String[] args) throws Exception {
        Package own = Packages.class.getPackage();
        Package library = String.class.getPackage();
        System.out.println(own + " " + own.getName() + " " + (own.hashCode() == "lang".hashCode()) + (own == Attempts.class.getPackage()) + own.equals(library));
        System.out.println(int.class.getPackage() + " " + Packages[].class.getPackage() + " " + Owner.class.getPackage());

        System.out.println(own.getAnnotation(Owner.class) + " " + own.getAnnotation(Owner.class).since());
        System.out.println(own.isAnnotationPresent(Owner.class) + " " + own.isAnnotationPresent(Topic.class) + " " + own.isAnnotationPresent(Deprecated.class) + " " + library.isAnnotationPresent(Owner.class));
        System.out.println(Arrays.toString(own.getAnnotations()));
        System.out.println(Arrays.toString(own.getDeclaredAnnotations()));
        System.out.println(Arrays.toString(own.getAnnotationsByType(Topic.class)) + own.getDeclaredAnnotationsByType(Owner.class).length);
        System.out.println(own.getDeclaredAnnotation(Topics.class).value().length + " " + library.getAnnotations().length + Arrays.toString(library.getAnnotationsByType(Topic.class)));
        attempt("annotation null", () -> own.getAnnotation(null));
        attempt("annotations null", () -> library.getAnnotationsByType(null));

        System.out.println(own.isSealed() + " " + library.isSealed(new URL("file:/x")) + " " + own.getSpecificationTitle() + own.getImplementationVersion());
        attempt("sealed by nothing", () -> own.isSealed(null));
        attempt("compatible", () -> own.isCompatibleWith("1.0"));

        for (String name : new String[] {"java.util", "java.lang", "lang", "no.such", "java", ""}) {
            System.out.println(name + ": " + Package.getPackage(name));
        }
        List<Package> all = Arrays.asList(Package.getPackages());
        System.out.println(all.contains(own) + " " + all.contains(library) + " " + (Package.getPackage("lang") == own));

        ClassLoader app = Packages.class.getClassLoader();
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        System.out.println(app.getDefinedPackage("lang") + " " + app.getDefinedPackage("java.lang") + " " + app.getDefinedPackage("no.such") + " " + platform.getDefinedPackage("lang") + platform.getDefinedPackage("java.lang"));
        attempt("defined null", () -> app.getDefinedPackage(null));
        System.out.println(Arrays.asList(app.getDefinedPackages()).contains(own) + " " + Arrays.asList(app.getDefinedPackages()).contains(library));

        Module program = Packages.class.getModule();
        Module base = String.class.getModule();
        System.out.println(Class.forName(program, "lang.Packages") + " " + Class.forName(base, "java.lang.String") + " " + Class.forName(base, "lang.Packages") + " " + Class.forName(program, "java.lang.String"));
        System.out.println(Class.forName(base, "java.lang.Strin") + " " + Class.forName(program, "lang.Nothing") + " " + Class.forName(program, "[Llang.Packages;") + " " + Class.forName(program, "lang.Packages$Owner"));
        attempt("no module", () -> Class.forName((Module) null, "lang.Packages"));
        attempt("no name", () -> Class.forName(program, null));
    }
}
