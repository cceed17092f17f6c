// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** What the manifests of the program's jars say about its packages. */
final class Manifests {
    private static final char END = '\n';

    private Manifests() {}

    /**
     * The body is written by the front end when a program reaches this method: for each jar, lines NAME: VALUE of attributes
     * and lines of its packages' names, and an empty line. The first jar that has a package counts, as for class loaders.
     */
    private static native String text();

    private static String attribute(Package self, String name) {
        String text = text();
        int packageAt = text.indexOf(END + self.getName() + END);
        if (packageAt < 0) {
            return null;
        }
        int jarEnd = text.indexOf("" + END + END, packageAt);
        int jarStart = text.lastIndexOf("" + END + END, packageAt);
        int at = text.indexOf(END + name + ": ", Math.max(0, jarStart));
        if (at < 0 || at > jarEnd) {
            return null;
        }
        int value = at + name.length() + 3;
        return text.substring(value, text.indexOf(END, value));
    }

    @Adds("java.lang.Package.getSpecificationTitle()Ljava/lang/String;")
    static String specificationTitle(Package self) {
        return attribute(self, "Specification-Title");
    }

    @Adds("java.lang.Package.getSpecificationVersion()Ljava/lang/String;")
    static String specificationVersion(Package self) {
        return attribute(self, "Specification-Version");
    }

    @Adds("java.lang.Package.getSpecificationVendor()Ljava/lang/String;")
    static String specificationVendor(Package self) {
        return attribute(self, "Specification-Vendor");
    }

    @Adds("java.lang.Package.getImplementationTitle()Ljava/lang/String;")
    static String implementationTitle(Package self) {
        return attribute(self, "Implementation-Title");
    }

    @Adds("java.lang.Package.getImplementationVersion()Ljava/lang/String;")
    static String implementationVersion(Package self) {
        return attribute(self, "Implementation-Version");
    }

    @Adds("java.lang.Package.getImplementationVendor()Ljava/lang/String;")
    static String implementationVendor(Package self) {
        return attribute(self, "Implementation-Vendor");
    }

    @Adds("java.lang.Package.isSealed()Z")
    static boolean isSealed(Package self) {
        return false;
    }

    @Adds("java.lang.Package.toString()Ljava/lang/String;")
    static String toString(Package self) {
        String title = specificationTitle(self);
        String version = specificationVersion(self);
        return "package " + self.getName() + (title == null ? "" : ", " + title)
                + (version == null ? "" : ", version " + version);
    }
}
