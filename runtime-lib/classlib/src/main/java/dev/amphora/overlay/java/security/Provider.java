// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.security;

import java.util.Properties;

/** A source of algorithms, for names in signatures: there are none, and no algorithm comes from one. */
public abstract class Provider extends Properties {
    private static final long serialVersionUID = -4298000515446427739L;
    private final String name;
    private final String version;
    private final String info;

    protected Provider(String name, String version, String info) {
        this.name = name;
        this.version = version;
        this.info = info;
    }

    public String getName() {
        return name;
    }

    public String getVersionStr() {
        return version;
    }

    public String getInfo() {
        return info;
    }

    @Override
    public String toString() {
        return name + " version " + version;
    }

    /** An algorithm that there is. */
    public static class Service {
        private final String type;
        private final String algorithm;

        /** Programs cannot make any: they would have to name classes. */
        public Service(String type, String algorithm) {
            this.type = type;
            this.algorithm = algorithm;
        }

        public final String getType() {
            return type;
        }

        public final String getAlgorithm() {
            return algorithm;
        }
    }
}
