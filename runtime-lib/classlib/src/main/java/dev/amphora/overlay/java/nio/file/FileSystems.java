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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** Those that are installed: the first is that of the host's directories; that of zip files is left out before its first use. */
    public static List<FileSystemProvider> providers() {
        List<FileSystemProvider> providers = new ArrayList<>();
        providers.add(getDefault().provider());
        if (zips != null) {
            providers.add(zips);
        }
        for (FileSystemProvider provider : ofProgram()) {
            providers.add(provider);
        }
        return providers;
    }

    private static Iterable<FileSystemProvider> ofProgram() {
        return ServiceLoader.load(FileSystemProvider.class, ClassLoader.getSystemClassLoader());
    }

    /** The provider of a scheme; null if there is none. */
    private static FileSystemProvider find(String scheme) {
        for (FileSystemProvider provider : providers()) {
            if (scheme.equalsIgnoreCase(provider.getScheme())) {
                return provider;
            }
        }
        if (scheme.equalsIgnoreCase(OF_ZIPS)) {
            throw new FileSystemNotFoundException();
        }
        return null;
    }

    public static FileSystem getFileSystem(URI uri) {
        FileSystemProvider provider = find(uri.getScheme());
        if (provider == null) {
            throw new ProviderNotFoundException("Provider \"" + uri.getScheme() + "\" not found");
        }
        return provider.getFileSystem(uri);
    }

    /** A path of any provider that is installed. */
    static Path pathOf(URI uri) {
        String scheme = uri.getScheme();
        if (scheme == null) {
            throw new IllegalArgumentException("Missing scheme");
        }
        FileSystemProvider provider = find(scheme);
        if (provider == null) {
            throw new FileSystemNotFoundException("Provider \"" + scheme + "\" not installed");
        }
        return provider.getPath(uri);
    }

    public static FileSystem newFileSystem(URI uri, Map<String, ?> environment) throws IOException {
        String scheme = uri.getScheme();
        if (scheme.equalsIgnoreCase(OF_ZIPS)) {
            return zips().newFileSystem(uri, environment);
        }
        FileSystemProvider provider = find(scheme);
        if (provider == null) {
            throw new ProviderNotFoundException("Provider \"" + scheme + "\" not found");
        }
        return provider.newFileSystem(uri, environment);
    }

    /** All loaders find the same providers. */
    public static FileSystem newFileSystem(URI uri, Map<String, ?> environment, ClassLoader loader) throws IOException {
        return newFileSystem(uri, environment);
    }

    public static FileSystem newFileSystem(Path path, ClassLoader loader) throws IOException {
        return newFileSystem(path, Map.of());
    }

    public static FileSystem newFileSystem(Path path) throws IOException {
        return newFileSystem(path, Map.of());
    }

    public static FileSystem newFileSystem(Path path, Map<String, ?> environment, ClassLoader loader)
            throws IOException {
        return newFileSystem(path, environment);
    }

    public static FileSystem newFileSystem(Path path, Map<String, ?> environment) throws IOException {
        if (path == null) {
            throw new NullPointerException();
        }
        zips();
        for (FileSystemProvider provider : providers()) {
            try {
                return provider.newFileSystem(path, environment);
            } catch (UnsupportedOperationException e) {
                // The next one may know what is in the file.
                continue;
            }
        }
        throw new ProviderNotFoundException("Provider not found");
    }
}
