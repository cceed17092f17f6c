// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lang;

import static lang.Attempts.attempt;

import java.util.List;

/** Modules and packages of classes, and what is left of security managers: what libraries ask for before they go another way. */
public class Modules {
    static class Watch extends SecurityManager {
        Class<?>[] classes() {
            return getClassContext();
        }

        @Override
        public void checkExit(int status) {
            System.out.println("would exit with " + status);
        }
    }

    record Point(int x) {}

    public static void main(String[] args) {
        Module own = Modules.class.getModule();
        Module base = Object.class.getModule();
        for (Class<?> c : new Class<?>[] {Modules.class, Point.class, Point[][].class, String.class, int.class, int[].class, List.class}) {
            Module m = c.getModule();
            System.out.println(c.getSimpleName() + " " + m.isNamed() + " " + m.getName() + " " + (m == own) + (m == base) + (m.getClassLoader() == null) + (m.getClassLoader() == ClassLoader.getSystemClassLoader()) + " " + m.toString().replaceAll("@.*", "@"));
        }
        System.out.println(own.getDescriptor() + " " + own.canRead(base) + base.canRead(own) + " " + own.isExported("a.b") + own.isOpen("a.b") + own.isExported("a", base) + own.isOpen("a", base) + " " + base.isExported("java.util") + base.isExported("java.util", own) + base.isExported("sun.nio.cs") + base.isOpen("java.util") + base.isOpen("java.util", own) + base.isExported("sun.nio.cs", base) + " " + own.getAnnotations().length + own.getDeclaredAnnotations().length + own.isAnnotationPresent(Deprecated.class));
        System.out.println((own == ClassLoader.getSystemClassLoader().getUnnamedModule()) + " " + (own.addReads(base) == own) + own.canUse(Runnable.class));
        attempt("can read null", () -> own.canRead(null));
        attempt("open to null", () -> own.isOpen("a", null));

        System.out.println(own.getLayer() + " " + (base.getLayer() == ModuleLayer.boot()) + ModuleLayer.boot().findModule("java.base").map(m -> m == base) + ModuleLayer.boot().findModule("no.such.module") + ModuleLayer.empty().modules() + ModuleLayer.boot().parents().size() + ModuleLayer.boot().modules().contains(own));

        Watch watch = new Watch();
        Class<?>[] classes = watch.classes();
        System.out.println(classes[0] == Watch.class ? classes[1].getName() : classes[0].getName());
        watch.checkExit(3);
        System.out.println(System.getSecurityManager() + " " + (watch.getThreadGroup() == Thread.currentThread().getThreadGroup()));

        Package mine = Modules.class.getPackage();
        System.out.println(mine + "|" + mine.getName() + "|" + mine.getImplementationTitle() + "|" + mine.getImplementationVersion() + "|" + mine.getImplementationVendor() + "|" + mine.getSpecificationTitle() + "|" + mine.getSpecificationVersion() + "|" + mine.getSpecificationVendor() + "|" + mine.isSealed());
        System.out.println(String.class.getPackage() + " " + List.class.getPackage().getName() + " " + (mine == Point.class.getPackage()) + int.class.getPackage() + Point[].class.getPackage());
    }
}
