// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

/** The tables of ISO 8859-1: as {@link CharacterData}, only compiled against. */
abstract class CharacterDataLatin1 extends CharacterData {
    static CharacterDataLatin1 instance;
}
