// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.ir.LowType;
import dev.amphora.runtime.core.Layout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReader;
import org.teavm.model.FieldReference;

/** Where instance fields lie: a class's fields follow its superclass's, largest first, holes filled with small ones. */
final class ObjectLayout {
    private static final String REFERENCE = "java.lang.ref.Reference";
    private final ClassReaderSource classes;
    private final Map<String, Shape> shapes = new LinkedHashMap<>();

    /** End of the fields in bytes, free holes below it, offsets of reference fields. */
    private record Shape(int end, List<int[]> holes, List<Integer> references, Map<String, Integer> offsets) {}

    ObjectLayout(ClassReaderSource classes) {
        this.classes = classes;
    }

    /** Size of an instance in bytes, header included, a multiple of 8. */
    int instanceSize(String className) {
        return shape(className).end + Layout.OBJECT_ALIGNMENT - 1 & -Layout.OBJECT_ALIGNMENT;
    }

    /** Offsets of the reference fields from the header, inherited ones included. */
    List<Integer> referenceOffsets(String className) {
        return shape(className).references;
    }

    int offset(FieldReference field) {
        for (String owner = field.getClassName();
                owner != null;
                owner = classes.get(owner).getParent()) {
            Integer offset = shape(owner).offsets.get(field.getFieldName());
            if (offset != null) {
                return offset;
            }
        }
        throw new IllegalStateException("no field " + field);
    }

    private Shape shape(String className) {
        Shape known = shapes.get(className);
        if (known != null) {
            return known;
        }
        ClassReader cls = classes.get(className);
        Shape parent = cls.getParent() == null
                ? new Shape(Layout.FIELDS, List.of(), List.of(), Map.of())
                : shape(cls.getParent());
        Shape shape = extend(cls, parent);
        shapes.put(className, shape);
        return shape;
    }

    private static Shape extend(ClassReader cls, Shape parent) {
        int end = parent.end;
        Map<String, Integer> offsets = new LinkedHashMap<>();
        if (cls.getName().equals(REFERENCE)) {
            // The collector treats these two specially, so they are not in the reference map.
            offsets.put("referent", Layout.REFERENT);
            offsets.put("next", Layout.REFERENCE_NEXT);
            end = Layout.REFERENCE_NEXT + 4;
        }
        List<int[]> holes = new ArrayList<>();
        parent.holes.forEach(hole -> holes.add(hole.clone()));
        List<Integer> references = new ArrayList<>(parent.references);
        List<FieldReader> fields = new ArrayList<>();
        for (FieldReader field : cls.getFields()) {
            if (!field.hasModifier(ElementModifier.STATIC) && !offsets.containsKey(field.getName())) {
                fields.add(field);
            }
        }
        fields.sort(Comparator.comparingInt((FieldReader f) -> -JavaTypes.sizeShift(f.getType()))
                .thenComparing(FieldReader::getName));
        for (FieldReader field : fields) {
            int size = 1 << JavaTypes.sizeShift(field.getType());
            int offset = takeHole(holes, size);
            if (offset < 0) {
                offset = end + size - 1 & -size;
                if (offset > end) {
                    holes.add(new int[] {end, offset});
                }
                end = offset + size;
            }
            offsets.put(field.getName(), offset);
            if (JavaTypes.low(field.getType()) == LowType.REF) {
                references.add(offset);
            }
        }
        references.sort(null);
        return new Shape(end, holes, references, offsets);
    }

    private static int takeHole(List<int[]> holes, int size) {
        for (int[] hole : holes) {
            int offset = hole[0] + size - 1 & -size;
            if (offset + size <= hole[1]) {
                // What lies before an aligned field in the hole stays unused: fields come largest first, so it is none.
                hole[0] = offset + size;
                return offset;
            }
        }
        return -1;
    }
}
