// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

/** Guest code exhausted a limit of its instance. */
public final class ExhaustionException extends GuestException {
    /** What was exhausted. */
    public enum Resource {
        CALL_STACK("call stack exhausted"),
        FUEL("fuel exhausted"),
        /** See {@link InstanceOptions#timeout}. */
        TIME("time limit exceeded"),
        /** Someone called {@link Instance#interrupt}. */
        INTERRUPTED("interrupted");

        private final String message;

        Resource(String message) {
            this.message = message;
        }
    }

    private final Resource resource;

    public ExhaustionException(Resource resource) {
        super(resource.message, true);
        this.resource = resource;
    }

    public Resource resource() {
        return resource;
    }
}
