// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

import dev.amphora.runtime.classlib.ProgramBundles;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.Set;

/**
 * Texts by key, in the language asked for as far as there are any. Bundles are classes of the program, found when it is
 * compiled, and its resources with names that end in {@code .properties}. There are no modules, and one class loader.
 */
public abstract class ResourceBundle {
    private static final Map<Request, ResourceBundle> LOADED = new HashMap<>();
    protected ResourceBundle parent;
    private String baseName;
    private Locale locale;
    private Set<String> keys;

    /** What was asked for. Controls are told apart by identity. */
    private record Request(String baseName, Locale locale, Control control) {}

    public ResourceBundle() {}

    public String getBaseBundleName() {
        return baseName;
    }

    public final String getString(String key) {
        return (String) getObject(key);
    }

    public final String[] getStringArray(String key) {
        return (String[]) getObject(key);
    }

    public final Object getObject(String key) {
        Object found = handleGetObject(key);
        if (found != null) {
            return found;
        }
        if (parent != null) {
            return parent.getObject(key);
        }
        String name = getClass().getName();
        throw new MissingResourceException("Can't find resource for bundle " + name + ", key " + key, name, key);
    }

    public Locale getLocale() {
        return locale;
    }

    protected void setParent(ResourceBundle parent) {
        this.parent = parent;
    }

    final void link(Locale ownLocale, ResourceBundle ownParent) {
        locale = ownLocale;
        setParent(ownParent);
    }

    public static final ResourceBundle getBundle(String baseName) {
        return getBundle(baseName, Locale.getDefault());
    }

    public static final ResourceBundle getBundle(String baseName, Control control) {
        return getBundle(baseName, Locale.getDefault(), control);
    }

    public static final ResourceBundle getBundle(String baseName, Locale locale) {
        return find(baseName, locale, ProgramBundles.class.getClassLoader(), Control.DEFAULT);
    }

    public static final ResourceBundle getBundle(String baseName, Locale targetLocale, Control control) {
        return find(baseName, targetLocale, ProgramBundles.class.getClassLoader(), control);
    }

    public static ResourceBundle getBundle(String baseName, Locale locale, ClassLoader loader) {
        return find(baseName, locale, Objects.requireNonNull(loader), Control.DEFAULT);
    }

    public static ResourceBundle getBundle(String baseName, Locale targetLocale, ClassLoader loader, Control control) {
        return find(baseName, targetLocale, Objects.requireNonNull(loader), control);
    }

    public static final void clearCache() {
        LOADED.clear();
    }

    public static final void clearCache(ClassLoader loader) {
        Objects.requireNonNull(loader);
        LOADED.clear();
    }

    private static ResourceBundle find(String baseName, Locale locale, ClassLoader loader, Control control) {
        Objects.requireNonNull(baseName);
        Objects.requireNonNull(locale);
        Request request = new Request(baseName, locale, control);
        ResourceBundle known = LOADED.get(request);
        if (known != null) {
            return known;
        }
        ResourceBundle root = null;
        Locale target = locale;
        while (target != null) {
            ResourceBundle found = chain(baseName, target, loader, control);
            if (found != null && !(Locale.ROOT.equals(found.locale) && found.isOnlyRoot(target, control))) {
                LOADED.put(request, found);
                return found;
            }
            root = found == null ? root : found;
            // The language of the user is better than none.
            target = control.getFallbackLocale(baseName, target);
        }
        if (root == null) {
            throw new MissingResourceException(
                    "Can't find bundle for base name " + baseName + ", locale " + locale, baseName + "_" + locale, "");
        }
        LOADED.put(request, root);
        return root;
    }

    /** Whether nothing but the bundle for no language was found although one was asked for. */
    private boolean isOnlyRoot(Locale target, Control control) {
        return control.getCandidateLocales(baseName, target).size() > 1;
    }

    /** The bundle for the first candidate that has one, whose parents are those of the others; null if there are none. */
    private static ResourceBundle chain(String baseName, Locale target, ClassLoader loader, Control control) {
        List<Locale> candidates = control.getCandidateLocales(baseName, target);
        List<String> formats = control.getFormats(baseName);
        ResourceBundle found = null;
        for (int i = candidates.size() - 1; i >= 0; i--) {
            Locale candidate = candidates.get(i);
            Request request = new Request(baseName + "\n", candidate, control);
            ResourceBundle own = LOADED.get(request);
            if (own == null) {
                own = load(baseName, candidate, formats, loader, control);
                if (own == null) {
                    continue;
                }
                own.baseName = baseName;
                own.locale = candidate;
                if (own.parent == null) {
                    own.setParent(found);
                }
                LOADED.put(request, own);
            }
            found = own;
        }
        return found;
    }

    private static ResourceBundle load(
            String baseName, Locale locale, List<String> formats, ClassLoader loader, Control control) {
        for (String format : formats) {
            try {
                ResourceBundle bundle = control.newBundle(baseName, locale, format, loader, false);
                if (bundle != null) {
                    return bundle;
                }
            } catch (ReflectiveOperationException | IOException e) {
                String name = baseName + "_" + locale;
                MissingResourceException missing = new MissingResourceException(
                        "Can't find bundle for base name " + baseName + ", locale " + locale, name, "");
                missing.initCause(e);
                throw missing;
            }
        }
        return null;
    }

    protected abstract Object handleGetObject(String key);

    public abstract Enumeration<String> getKeys();

    public boolean containsKey(String key) {
        return handleKeySet().contains(Objects.requireNonNull(key)) || parent != null && parent.containsKey(key);
    }

    public Set<String> keySet() {
        Set<String> all = new HashSet<>(handleKeySet());
        if (parent != null) {
            all.addAll(parent.keySet());
        }
        return all;
    }

    protected Set<String> handleKeySet() {
        if (keys == null) {
            Set<String> own = new HashSet<>();
            Enumeration<String> names = getKeys();
            while (names.hasMoreElements()) {
                String name = names.nextElement();
                // The enumeration includes the keys of parents.
                if (handleGetObject(name) != null) {
                    own.add(name);
                }
            }
            keys = own;
        }
        return keys;
    }

    /** How bundles are found. */
    public static class Control {
        public static final List<String> FORMAT_DEFAULT = List.of("java.class", "java.properties");
        public static final List<String> FORMAT_CLASS = List.of("java.class");
        public static final List<String> FORMAT_PROPERTIES = List.of("java.properties");
        public static final long TTL_DONT_CACHE = -1;
        public static final long TTL_NO_EXPIRATION_CONTROL = -2;
        private static final Control DEFAULT = new Control();

        protected Control() {}

        public static final Control getControl(List<String> formats) {
            return new Fixed(known(formats), true);
        }

        public static final Control getNoFallbackControl(List<String> formats) {
            return new Fixed(known(formats), false);
        }

        private static List<String> known(List<String> formats) {
            if (formats.equals(FORMAT_DEFAULT) || formats.equals(FORMAT_CLASS) || formats.equals(FORMAT_PROPERTIES)) {
                return formats;
            }
            throw new IllegalArgumentException();
        }

        public List<String> getFormats(String baseName) {
            Objects.requireNonNull(baseName);
            return FORMAT_DEFAULT;
        }

        public List<Locale> getCandidateLocales(String baseName, Locale locale) {
            Objects.requireNonNull(baseName);
            return new ArrayList<>(CandidateLocales.of(locale));
        }

        public Locale getFallbackLocale(String baseName, Locale locale) {
            Objects.requireNonNull(baseName);
            Locale ofUser = Locale.getDefault();
            return locale.equals(ofUser) ? null : ofUser;
        }

        public ResourceBundle newBundle(
                String baseName, Locale locale, String format, ClassLoader loader, boolean reload)
                throws IllegalAccessException, InstantiationException, IOException {
            String name = toBundleName(baseName, locale);
            if (format.equals("java.class")) {
                return (ResourceBundle) ProgramBundles.newInstance(name);
            }
            if (!format.equals("java.properties")) {
                throw new IllegalArgumentException("unknown format: " + format);
            }
            try (InputStream in = loader.getResourceAsStream(toResourceName(name, "properties"))) {
                return in == null ? null : (ResourceBundle) (Object) new PropertyResourceBundle(in);
            }
        }

        public long getTimeToLive(String baseName, Locale locale) {
            Objects.requireNonNull(baseName);
            Objects.requireNonNull(locale);
            return TTL_NO_EXPIRATION_CONTROL;
        }

        public boolean needsReload(
                String baseName,
                Locale locale,
                String format,
                ClassLoader loader,
                ResourceBundle bundle,
                long loadTime) {
            Objects.requireNonNull(bundle);
            return false;
        }

        public String toBundleName(String baseName, Locale locale) {
            String suffix = suffix(locale);
            return suffix.isEmpty() ? Objects.requireNonNull(baseName) : baseName + "_" + suffix;
        }

        /** Such as {@code zh_Hant_TW_variant}; empty parts before others leave their underscores. */
        private static String suffix(Locale locale) {
            StringBuilder text = new StringBuilder(locale.getLanguage());
            if (!locale.getScript().isEmpty()) {
                text.append('_').append(locale.getScript());
            }
            String country = locale.getCountry();
            String variant = locale.getVariant();
            if (!country.isEmpty() || !variant.isEmpty()) {
                text.append('_').append(country);
            }
            if (!variant.isEmpty()) {
                text.append('_').append(variant);
            }
            return text.toString();
        }

        public final String toResourceName(String bundleName, String suffix) {
            return bundleName.replace('.', '/') + "." + Objects.requireNonNull(suffix);
        }
    }

    private static final class Fixed extends Control {
        private final List<String> formats;
        private final boolean fallsBack;

        Fixed(List<String> formats, boolean fallsBack) {
            this.formats = formats;
            this.fallsBack = fallsBack;
        }

        @Override
        public List<String> getFormats(String baseName) {
            Objects.requireNonNull(baseName);
            return formats;
        }

        @Override
        public Locale getFallbackLocale(String baseName, Locale locale) {
            Objects.requireNonNull(locale);
            return fallsBack ? super.getFallbackLocale(baseName, locale) : null;
        }
    }
}
