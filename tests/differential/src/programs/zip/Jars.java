// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @files
package zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** java.util.jar: manifests read and written, long lines and mistakes among them, attributes and their names, jars as streams and files, releases in them. */
public class Jars {
    public static void main(String[] args) throws IOException {
        manifests();
        names();
        byte[] jar = jar();
        streams(jar);
        try (FileOutputStream out = new FileOutputStream("a.jar")) {
            out.write(jar);
        }
        files();
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, "argo.Main");
        main.put(Attributes.Name.MULTI_RELEASE, "true");
        main.putValue("Long-Value", "x".repeat(100) + "\u00E9\u4E2D".repeat(20));
        Attributes entry = new Attributes(2);
        entry.putValue("Sealed", "true");
        manifest.getEntries().put("argo/", entry);
        return manifest;
    }

    private static void manifests() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Manifest manifest = manifest();
        manifest.write(out);
        System.out.println(out.toString(StandardCharsets.UTF_8).replace("\r", "\\r"));
        Manifest again = new Manifest(new ByteArrayInputStream(out.toByteArray()));
        System.out.println(again.equals(manifest) + " " + (again.hashCode() == manifest.hashCode()) + " " + again.getAttributes("argo/").getValue("SEALED") + " " + again.getAttributes("none") + " " + new Manifest(again).equals(manifest));
        for (String text : new String[] {"Manifest-Version: 1.0\n\nName: a\nK: v\n\nName: b\nK: w\n", "A: 1\n b\n  c\n", "", "\n", "A 1\n", "A:1\n", ": x\n", "A: 1\n\nK: v\n", "\u00E4: 1\n", " A: 1\n", "A: 1\r\rName: x\rB: 2\r", "A: 1", "Name: a\nX: 1\n\nNAME: a\nY: 2\n", "A: b\0c\n", "a".repeat(71) + ": 1\n"}) {
            try {
                Manifest read = new Manifest(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
                System.out.println(describe(read.getMainAttributes()) + " " + new TreeMap<>(read.getEntries()).keySet());
            } catch (IOException e) {
                System.out.println(e);
            }
        }
        again.clear();
        System.out.println(again.getMainAttributes().size() + " " + again.getEntries());
    }

    private static void names() {
        System.out.println(new Attributes.Name("Class-Path").equals(Attributes.Name.CLASS_PATH) + " " + new Attributes.Name("CLASS-path").hashCode() + " " + new Attributes.Name("x-Y") + " " + Attributes.Name.MAIN_CLASS);
        for (String name : new String[] {"", "a b", "a:", "\u00E9", "a".repeat(71), "ok_-9"}) {
            try {
                System.out.println(new Attributes.Name(name));
            } catch (IllegalArgumentException e) {
                System.out.println(e.getClass().getName() + " " + e.getMessage());
            }
        }
        Attributes attributes = new Attributes();
        System.out.println(attributes.putValue("A", "1") + " " + attributes.putValue("a", "2") + " " + attributes.getValue("A") + attributes.size() + attributes.containsKey(new Attributes.Name("a")) + attributes.containsValue("2") + attributes.remove(new Attributes.Name("A")) + attributes.isEmpty());
        try {
            attributes.put("text", "no name");
        } catch (ClassCastException e) {
            System.out.println("only names are keys");
        }
    }

    private static String describe(Attributes attributes) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        attributes.forEach((name, value) -> sorted.put(name.toString(), value));
        return sorted.toString();
    }

    private static byte[] jar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(bytes, manifest())) {
            for (String name : new String[] {"argo/", "argo/text.txt", "META-INF/versions/9/argo/text.txt", "META-INF/versions/99/argo/text.txt", "other.bin"}) {
                JarEntry entry = new JarEntry(name);
                entry.setTime(1_000_000_000_000L);
                entry.setComment("about " + name);
                out.putNextEntry(entry);
                if (!entry.isDirectory()) {
                    out.write(("content of " + name).getBytes(StandardCharsets.UTF_8));
                }
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void streams(byte[] jar) throws IOException {
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar))) {
            System.out.println(describe(in.getManifest().getMainAttributes()).length());
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                System.out.println(entry + " " + describe(entry.getAttributes() == null ? new Attributes() : entry.getAttributes()) + " " + entry.getRealName() + " " + new String(in.readAllBytes(), StandardCharsets.UTF_8) + " " + entry.getCertificates() + entry.getCodeSigners());
            }
        }
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(new byte[0]), false)) {
            System.out.println(in.getManifest() + " " + in.getNextEntry());
        }
    }

    private static void files() throws IOException {
        try (JarFile jar = new JarFile("a.jar")) {
            System.out.println(jar.size() + " " + jar.getManifest().getMainAttributes().getValue("Main-Class") + " " + jar.isMultiRelease() + " " + jar.getVersion().feature() + " " + jar.getName());
            List<String> names = new ArrayList<>();
            for (JarEntry entry : Collections.list(jar.entries())) {
                names.add(entry.getName() + entry.getSize());
            }
            System.out.println(names + " " + jar.stream().filter(ZipEntry::isDirectory).count());
            show(jar, "argo/text.txt");
            System.out.println(jar.getJarEntry("none") + " " + jar.getJarEntry("argo/").getAttributes().getValue("Sealed"));
        }
        try (JarFile jar = new JarFile(new java.io.File("a.jar"), false, JarFile.OPEN_READ, JarFile.runtimeVersion())) {
            show(jar, "argo/text.txt");
            System.out.println(jar.versionedStream().map(JarEntry::getName).toList());
        }
        System.out.println(JarFile.baseVersion() + " " + Runtime.version().feature());
        try (JarFile jar = new JarFile("none.jar")) {
            System.out.println(jar);
        } catch (IOException e) {
            System.out.println(e);
        }
    }

    private static void show(JarFile jar, String name) throws IOException {
        JarEntry entry = jar.getJarEntry(name);
        System.out.println(entry + " is " + entry.getRealName() + ": " + new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
    }
}
