// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.file.attribute;

/** See {@link java.nio.file.attribute.FileAttributeView}. */
public interface FileAttributeView extends AttributeView {}
