// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.dialect.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DialectVerifierTest {
    private static byte[] classFile(Class<?> type) {
        String name = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Violation> violations() {
        return new DialectVerifier()
                .add(classFile(Violating.class))
                .add(classFile(Violating.Allocating.class))
                .add(classFile(Violating.NotPlain.class))
                .verify();
    }

    private static void assertReported(String member, String message) {
        String name = "Violating." + member;
        List<Violation> all = violations();
        assertTrue(
                all.stream()
                        .anyMatch(v -> v.member().equals(name) && v.message().contains(message)),
                () -> "no \"" + message + "\" for " + name + " among\n"
                        + all.stream().map(Violation::toString).collect(Collectors.joining("\n")));
    }

    @Test
    void conformingCodeHasNoViolations() {
        assertEquals(
                List.of(),
                new DialectVerifier().add(classFile(Conforming.class)).verify());
    }

    @Test
    void fields() {
        assertReported("mutableStatic", "mutable static field");
        assertReported("COMPUTED_STATIC", "no constant");
        assertReported("STRING_STATIC", "no constant");
        assertReported("instanceField", "instance field");
        assertReported("<clinit>", "static initialiser");
    }

    @Test
    void declarations() {
        assertReported("<init>", "constructor that does something");
        assertReported("instanceMethod", "instance method");
        assertReported("synchronizedMethod", "is synchronized");
        assertReported("nativeMethod", "is native");
        assertReported("returnsObject", "returns java.lang.Object");
        assertReported("returnsObject", "parameter of type java.lang.Object");
        assertTrue(violations().stream()
                .anyMatch(v ->
                        v.member().equals("Violating$NotPlain") && v.message().contains("not a plain class")));
        assertTrue(violations().stream()
                .anyMatch(v -> v.member().equals("Violating$Allocating.allocating")
                        && v.message().contains("has no @NoAlloc")));
    }

    @Test
    void instructions() {
        assertReported("makesObject", "makes an object of class java.lang.Object");
        assertReported("makesArray", "makes an array");
        assertReported("makesNestedArray", "makes an array");
        assertReported("readsArray", "accesses an array");
        assertReported("usesString", "uses a string");
        assertReported("concatenates", "concatenates strings");
        assertReported("usesLambda", "lambda");
        assertReported("catches", "catches exceptions");
        assertReported("throwsNull", "throws");
        assertReported("throwsNull", "uses null");
        assertReported("locks", "locks an object");
        assertReported("locks", "accesses the field");
        assertReported("comparesReferences", "compares references");
        assertReported("comparesWithNull", "compares with null");
        assertReported("testsType", "tests for dev.amphora.runtime.dialect.Address");
        assertReported("casts", "casts to dev.amphora.runtime.dialect.Address");
    }

    @Test
    void calls() {
        assertReported("callsJdk", "calls java.lang.Math.abs");
        assertReported("callsParse", "calls java.lang.Integer.reverse");
        assertReported("callsEquals", "calls java.lang.Object.equals");
        assertReported("callsAllocating", "which is not @NoAlloc");
        assertReported("recursive", "is recursive: Violating.mutual, Violating.recursive");
    }

    @Test
    void violationsHaveFileAndLine() {
        Violation violation = violations().stream()
                .filter(v -> v.member().equals("Violating.makesObject"))
                .findFirst()
                .orElseThrow();
        assertEquals("Violating.java", violation.file());
        assertTrue(violation.line() > 20, violation::toString);
        assertTrue(violation.toString().startsWith("Violating.java:" + violation.line() + ": "));
    }

    @Test
    void aDirectoryIsReadWithItsSubdirectories() throws URISyntaxException {
        Path root = Path.of(Violating.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        DialectVerifier verifier = new DialectVerifier().addDirectory(root);
        assertTrue(verifier.classCount() >= 5);
        Set<String> members = verifier.verify().stream().map(Violation::member).collect(Collectors.toSet());
        assertTrue(members.contains("Violating.makesObject"));
    }
}
