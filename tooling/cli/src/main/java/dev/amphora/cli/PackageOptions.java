// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import dev.amphora.browser.Bundle;
import dev.amphora.browser.NpmPackage;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options that say what is written beside the module. */
final class PackageOptions {
    private static final String FIRST_VERSION = "0.0.0";

    @Option(
            names = "--target",
            paramLabel = "KIND",
            description = "files (the default): module, loader, declarations; or npm: a package with all of these.")
    String target = "files";

    @Option(
            names = "--package-name",
            paramLabel = "NAME",
            description = "Name of the npm package, such as @scope/name. Default: made from the module's name.")
    String packageName;

    @Option(
            names = "--package-version",
            paramLabel = "VERSION",
            description = "Version of the npm package. Default: " + FIRST_VERSION)
    String packageVersion;

    @Option(
            names = "--source-map",
            negatable = true,
            description =
                    "Write NAME.wasm.map, from which the debuggers of browsers know the lines of Java. The default for"
                            + " --debug and for packages.")
    Boolean sourceMap;

    @Option(
            names = "--sources",
            paramLabel = "PATH",
            description =
                    "Directories, jars and files with the program's Java sources, separated as for java -cp: their"
                            + " Javadoc goes into the declarations, their text into the source map.")
    String sources;

    /** Where the sources are, the program's own file included if it is one. */
    List<Path> sources(Path file) {
        List<Path> places = new ArrayList<>();
        if (sources != null) {
            for (String place : sources.split(Pattern.quote(File.pathSeparator))) {
                places.add(Path.of(place));
            }
        }
        if (file != null && file.toString().endsWith(".java")) {
            places.add(file);
        }
        return places;
    }

    boolean writesSourceMap(boolean debug) {
        return sourceMap != null ? sourceMap : debug || target.equals("npm");
    }

    /** An npm package's name and version. */
    record Identity(String name, String version) {
        NpmPackage of(Bundle bundle) {
            return new NpmPackage(bundle, name, version);
        }
    }

    /** The identity of the package for a module; null if there shall be none. */
    Identity resolve(String moduleName) throws Mistake {
        switch (target) {
            case "files" -> {
                if (packageName != null || packageVersion != null) {
                    throw new Mistake("--package-name and --package-version are for packages", "add --target npm");
                }
                return null;
            }
            case "npm" -> {
                Identity identity = new Identity(
                        packageName == null ? NpmPackage.defaultName(moduleName) : packageName,
                        packageVersion == null ? FIRST_VERSION : packageVersion);
                try {
                    identity.of(new Bundle("module"));
                } catch (IllegalArgumentException e) {
                    throw new Mistake(
                            e.getMessage(),
                            "npm takes names such as my-filters or @me/filters, and versions such as 1.2.3");
                }
                return identity;
            }
            default -> throw new Mistake("unknown target: " + target, "use --target files or --target npm");
        }
    }
}
