// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.time.zone;

import dev.amphora.runtime.classlib.ZonePatches;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The time zones of the JDK's file {@code tzdb.dat}:
 *
 * <pre>
 *   byte 1, UTF "TZDB", short number of versions, for each: UTF its name
 *   short number of regions, for each: UTF its name
 *   short number of rules, for each: short length, that many bytes as Ser reads them
 *   for each version: short number of its regions, for each: short region, short rule
 * </pre>
 *
 * Rules are read when they are asked for.
 */
final class ZoneFile extends ZoneRulesProvider {
    private final Map<String, Object> rules = new HashMap<>();
    private String version;

    ZoneFile() {
        try (InputStream file = ZonePatches.openRules()) {
            load(new DataInputStream(file));
        } catch (IOException e) {
            throw new ZoneRulesException("Unable to load TZDB time-zone rules", e);
        }
    }

    private void load(DataInputStream in) throws IOException {
        if (in.readByte() != 1 || !in.readUTF().equals("TZDB")) {
            throw new StreamCorruptedException("File format not recognised");
        }
        int versions = in.readShort();
        for (int i = 0; i < versions; i++) {
            version = in.readUTF();
        }
        String[] regions = new String[in.readShort()];
        for (int i = 0; i < regions.length; i++) {
            regions[i] = in.readUTF();
        }
        byte[][] bytes = new byte[in.readShort()][];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = new byte[in.readShort()];
            in.readFully(bytes[i]);
        }
        for (int i = 0; i < versions; i++) {
            int count = in.readShort();
            for (int k = 0; k < count; k++) {
                String region = regions[in.readShort()];
                rules.put(region, bytes[in.readShort() & 0xFFFF]);
            }
        }
    }

    @Override
    protected Set<String> provideZoneIds() {
        return new HashSet<>(rules.keySet());
    }

    @Override
    protected ZoneRules provideRules(String zoneId, boolean forCaching) {
        Object known = rules.get(zoneId);
        if (known == null) {
            throw new ZoneRulesException("Unknown time-zone ID: " + zoneId);
        }
        try {
            if (known instanceof byte[] bytes) {
                known = Ser.read(new DataInputStream(new ByteArrayInputStream(bytes)));
                rules.put(zoneId, known);
            }
            return (ZoneRules) known;
        } catch (IOException | ClassNotFoundException e) {
            throw new ZoneRulesException("Invalid binary time-zone data: TZDB:" + zoneId + ", version: " + version, e);
        }
    }

    @Override
    protected NavigableMap<String, ZoneRules> provideVersions(String zoneId) {
        NavigableMap<String, ZoneRules> versions = new TreeMap<>();
        if (rules.containsKey(zoneId)) {
            versions.put(version, provideRules(zoneId, false));
        }
        return versions;
    }

    @Override
    public String toString() {
        return "TZDB[" + version + "]";
    }
}
