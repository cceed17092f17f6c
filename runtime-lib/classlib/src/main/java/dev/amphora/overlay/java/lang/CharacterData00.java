// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

/** The tables of the Basic Multilingual Plane above ISO 8859-1: as {@link CharacterData}, only compiled against. */
abstract class CharacterData00 extends CharacterData {
    static CharacterData00 instance;
}
