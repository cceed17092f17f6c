// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.time.zone;

import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/** Rules of time zones: those of the build JDK, and of the providers that the program registers. */
public abstract class ZoneRulesProvider {
    private static final Map<String, ZoneRulesProvider> ZONES = new HashMap<>();
    private static final List<ZoneRulesProvider> PROVIDERS = new ArrayList<>();

    static {
        registerProvider(new ZoneFile());
    }

    protected ZoneRulesProvider() {}

    public static Set<String> getAvailableZoneIds() {
        return new HashSet<>(ZONES.keySet());
    }

    public static ZoneRules getRules(String zoneId, boolean forCaching) {
        if (zoneId == null) {
            throw new NullPointerException("zoneId");
        }
        return provider(zoneId).provideRules(zoneId, forCaching);
    }

    public static NavigableMap<String, ZoneRules> getVersions(String zoneId) {
        if (zoneId == null) {
            throw new NullPointerException("zoneId");
        }
        return provider(zoneId).provideVersions(zoneId);
    }

    private static ZoneRulesProvider provider(String zoneId) {
        ZoneRulesProvider provider = ZONES.get(zoneId);
        if (provider == null) {
            throw new ZoneRulesException("Unknown time-zone ID: " + zoneId);
        }
        return provider;
    }

    public static void registerProvider(ZoneRulesProvider provider) {
        if (provider == null) {
            throw new NullPointerException("provider");
        }
        for (String zoneId : provider.provideZoneIds()) {
            if (ZONES.putIfAbsent(zoneId, provider) != null) {
                throw new ZoneRulesException("Unable to register zone as one already registered with that ID: " + zoneId
                        + ", currently loading from provider: " + provider);
            }
        }
        PROVIDERS.add(provider);
    }

    public static boolean refresh() {
        boolean changed = false;
        for (ZoneRulesProvider provider : PROVIDERS) {
            changed |= provider.provideRefresh();
        }
        return changed;
    }

    protected abstract Set<String> provideZoneIds();

    protected abstract ZoneRules provideRules(String zoneId, boolean forCaching);

    protected abstract NavigableMap<String, ZoneRules> provideVersions(String zoneId);

    protected boolean provideRefresh() {
        return false;
    }
}
