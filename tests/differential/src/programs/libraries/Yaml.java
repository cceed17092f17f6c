// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @classpath snakeyaml
// @unsupported throw
// @costly
// @timeout 300
package libraries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;

/**
 * snakeyaml: documents with anchors, merges, blocks and typed scalars; dumps them in several styles. It looks for properties of beans with
 * {@code java.beans}, which there is not, but not for those of maps and lists.
 */
public class Yaml {
    private static final String TEXT =
            """
            %YAML 1.1
            ---
            name: Argo
            oars: 0b110010
            built: 2001-12-14t21:59:43.10-05:00
            length: 1_000.5
            hex: 0xFF
            none: ~
            sailing: yes
            inf: -.inf
            crew: &crew
              - Jason
              - {name: Medea, from: "Kolch\\u012bs", skills: [magic, 'herbs ''n'' spells']}
            log: |
              first line
                indented
              last
            folded: >-
              one
              two

              three
            base: &base {a: 1, b: 2}
            derived:
              <<: *base
              b: 3
            again: *crew
            set: !!set {x, y}
            bytes: !!binary aGVsbG8=
            ? [complex, key]
            : value
            ---
            - second
            ...
            """;

    public static void main(String[] args) {
        org.yaml.snakeyaml.Yaml yaml = yaml(new DumperOptions());
        List<Object> documents = new ArrayList<>();
        yaml.loadAll(TEXT).forEach(documents::add);
        Map<?, ?> first = (Map<?, ?>) documents.get(0);
        first.forEach((key, value) -> System.out.println(
                key + " = " + (value instanceof byte[] bytes ? Arrays.toString(bytes) : value) + " " + type(value)));
        System.out.println(documents.get(1) + " " + (first.get("crew") == first.get("again")));
        for (DumperOptions.FlowStyle style : DumperOptions.FlowStyle.values()) {
            DumperOptions options = new DumperOptions();
            options.setDefaultFlowStyle(style);
            options.setIndent(4);
            options.setWidth(40);
            System.out.println(yaml(options).dump(first));
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("text", "true");
        map.put("lines", "a\nb\n");
        map.put("special", "@at: # no comment");
        map.put("numbers", List.of(1, 2L, 3.5, -0.0, Double.NaN, new java.math.BigInteger("123456789012345678901")));
        map.put("self", map.get("numbers"));
        System.out.println(yaml.dumpAsMap(map));
        for (String wrong : new String[] {"a: b: c", "[1, 2", "\tx", "*nowhere", "!!java.util.Date 1", "a: 'x", "- a\nb"}) {
            try {
                System.out.println((Object) yaml.load(wrong));
            } catch (YAMLException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    private static org.yaml.snakeyaml.Yaml yaml(DumperOptions options) {
        LoaderOptions loading = new LoaderOptions();
        return new org.yaml.snakeyaml.Yaml(new SafeConstructor(loading), new Representer(options), options, loading);
    }

    private static String type(Object value) {
        return value == null ? "null" : value.getClass().getSimpleName();
    }
}
