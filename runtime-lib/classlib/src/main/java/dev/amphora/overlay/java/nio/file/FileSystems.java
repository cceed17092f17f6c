// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.file;

import dev.amphora.overlay.java.nio.file.spi.FileSystemProvider;
import dev.amphora.runtime.classlib.files.WasiFileSystem;
import dev.amphora.runtime.classlib.reflect.FileSystemsOfZips;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.ProviderNotFoundException;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * See {@link java.nio.file.FileSystems}. Two providers are installed: that of the directories that the host has opened, and that
 * of zip files, which only programs contain that ask for a new file system. Others are the program's.
 */
public final class FileSystems {
    private static final String OF_ZIPS = "jar";

    /** Made when the first file system is; before that nothing is in it that anybody could look for. */
    private static FileSystemProvider zips;

    private FileSystems() {}

    public static FileSystem getDefault() {
        return (FileSystem) (Object) WasiFileSystem.INSTANCE;
    }

    private static FileSystemProvider zips() {
        if (zips == null) {
            zips = (FileSystemProvider) FileSystemsOfZips.newProvider();
        }
        return zips;
    }

    public static FileSystem getFileSystem(URI uri) {
        String scheme = uri.getScheme();
        FileSystemProvider files = getDefault().provider();
        if (scheme.equalsIgnoreCase(files.getScheme())) {
            return files.getFileSystem(uri);
        }
        if (!scheme.equalsIgnoreCase(OF_ZIPS)) {
            throw new ProviderNotFoundException("Provider \"" + scheme + "\" not found");
        }
        if (zips == null) {
            throw new FileSystemNotFoundException();
        }
        return zips.getFileSystem(uri);
    }

    /** A path of any provider that is installed. */
    static Path pathOf(URI uri) {
        FileSystemProvider files = getDefault().provider();
        String scheme = uri.getScheme();
        if (scheme == null) {
            throw new IllegalArgumentException("Missing scheme");
        }
        if (scheme.equalsIgnoreCase(files.getScheme())) {
            return files.getPath(uri);
        }
        if (!scheme.equalsIgnoreCase(OF_ZIPS)) {
            throw new FileSystemNotFoundException("Provider \"" + scheme + "\" not installed");
        }
        if (zips == null) {
            throw new FileSystemNotFoundException();
        }
        return zips.getPath(uri);
    }

    public static FileSystem newFileSystem(URI uri, Map<String, ?> environment) throws IOException {
        return newFileSystem(uri, environment, null);
    }

    public static FileSystem newFileSystem(URI uri, Map<String, ?> environment, ClassLoader loader) throws IOException {
        String scheme = uri.getScheme();
        FileSystemProvider files = getDefault().provider();
        if (scheme.equalsIgnoreCase(files.getScheme())) {
            return files.newFileSystem(uri, environment);
        }
        if (scheme.equalsIgnoreCase(OF_ZIPS)) {
            return zips().newFileSystem(uri, environment);
        }
        if (loader != null) {
            for (FileSystemProvider provider : ofProgram(loader)) {
                if (scheme.equalsIgnoreCase(provider.getScheme())) {
                    return provider.newFileSystem(uri, environment);
                }
            }
        }
        throw new ProviderNotFoundException("Provider \"" + scheme + "\" not found");
    }

    public static FileSystem newFileSystem(Path path, ClassLoader loader) throws IOException {
        return newFileSystem(path, Map.of(), loader);
    }

    public static FileSystem newFileSystem(Path path, Map<String, ?> environment) throws IOException {
        return newFileSystem(path, environment, null);
    }

    public static FileSystem newFileSystem(Path path) throws IOException {
        return newFileSystem(path, Map.of(), null);
    }

    public static FileSystem newFileSystem(Path path, Map<String, ?> environment, ClassLoader loader)
            throws IOException {
        if (path == null) {
            throw new NullPointerException();
        }
        try {
            return zips().newFileSystem(path, environment);
        } catch (UnsupportedOperationException e) {
            // It is no zip file.
            if (loader == null) {
                throw new ProviderNotFoundException("Provider not found");
            }
        }
        for (FileSystemProvider provider : ofProgram(loader)) {
            try {
                return provider.newFileSystem(path, environment);
            } catch (UnsupportedOperationException e) {
                // The next one may know it.
                continue;
            }
        }
        throw new ProviderNotFoundException("Provider not found");
    }

    private static Iterable<FileSystemProvider> ofProgram(ClassLoader loader) throws ServiceConfigurationError {
        return ServiceLoader.load(FileSystemProvider.class, loader);
    }
}
