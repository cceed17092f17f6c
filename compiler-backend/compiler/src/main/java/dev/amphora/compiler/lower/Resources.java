// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.frontend.ClosedWorld;
import dev.amphora.compiler.frontend.RuntimeClasses;
import dev.amphora.compiler.ir.Alias;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Value;
import dev.amphora.wasm.model.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.lowlevel.Characteristics;
import org.teavm.platform.metadata.MetadataGenerator;
import org.teavm.platform.metadata.Resource;
import org.teavm.platform.metadata.builders.ObjectResourceBuilder;
import org.teavm.platform.metadata.builders.ResourceArrayBuilder;
import org.teavm.platform.metadata.builders.ResourceBuilder;
import org.teavm.platform.metadata.builders.ResourceMapBuilder;

/**
 * Data that the class library computes when a program is compiled (Unicode tables, locales, currencies), as static
 * memory. A resource is the address of
 * a static object of class Object, so that the collector's verifier takes it for one:
 *
 * <pre>
 *   object  +0 header, +8 one slot of 8 bytes for each property, in the order of their names
 *   array   +0 header, +4 i32 count, +8 count times i32 resource
 *   map     +0 header, +4 i32 count, +8 count times (i32 key, a static String; i32 resource), keys ascending
 * </pre>
 */
final class Resources {
    private static final int COUNT = 4;
    private static final int CONTENT = 8;
    private static final int SLOT = 8;
    private static final String SUFFIX = "$$create";
    private static final String MAP = "org.teavm.platform.metadata.ResourceMap";
    private static final String ARRAY = "org.teavm.platform.metadata.ResourceArray";
    private final ClosedWorld world;
    private final StaticMemory memory;
    private final StringPool strings;
    private final TypeTable types;
    private final Characteristics characteristics;
    private final Map<MethodReference, Integer> addresses = new LinkedHashMap<>();

    Resources(ClosedWorld world, StaticMemory memory, StringPool strings, TypeTable types) {
        this.world = world;
        this.memory = memory;
        this.strings = strings;
        this.types = types;
        this.characteristics = new Characteristics(world.allClasses());
    }

    boolean isResource(String className) {
        return characteristics.isResource(className);
    }

    private MethodReference generated(MethodReference create) {
        if (!create.getName().endsWith(SUFFIX)) {
            return null;
        }
        String name = create.getName().substring(0, create.getName().length() - SUFFIX.length());
        return new MethodReference(create.getClassName(), name, create.getSignature());
    }

    /** Whether the method is a native that returns generated data. */
    boolean isGenerated(MethodReference create) {
        MethodReference method = generated(create);
        return method != null && world.metadata().containsKey(method);
    }

    int address(MethodReference create) {
        return addresses.computeIfAbsent(create, c -> {
            MethodReference method = generated(c);
            MetadataGenerator generator = world.metadata().get(method);
            return write(generator.generateMetadata(world.metadataContext(), method));
        });
    }

    private int write(ResourceBuilder resource) {
        if (resource == null) {
            return 0;
        }
        if (resource instanceof ResourceMapBuilder<?> map) {
            return writeMap(map);
        }
        if (resource instanceof ResourceArrayBuilder<?> array) {
            int address = allocate(4 * array.values.size());
            memory.putInt(address + COUNT, array.values.size());
            for (int i = 0; i < array.values.size(); i++) {
                memory.putInt(address + CONTENT + 4 * i, write(array.values.get(i)));
            }
            return address;
        }
        return writeObject((ObjectResourceBuilder) resource);
    }

    private int allocate(int contentBytes) {
        int address = memory.allocate(CONTENT + contentBytes, SLOT);
        memory.putInt(address, types.id(TypeTable.OBJECT));
        return address;
    }

    private int writeMap(ResourceMapBuilder<?> map) {
        Map<String, ResourceBuilder> sorted = new TreeMap<>(map.values);
        int address = allocate(8 * sorted.size());
        memory.putInt(address + COUNT, sorted.size());
        int entry = address + CONTENT;
        for (Map.Entry<String, ResourceBuilder> pair : sorted.entrySet()) {
            memory.putInt(entry, strings.address(pair.getKey()));
            memory.putInt(entry + 4, write(pair.getValue()));
            entry += 8;
        }
        return address;
    }

    private int writeObject(ObjectResourceBuilder object) {
        String[] names = object.fieldNames();
        String[] sorted = names.clone();
        Arrays.sort(sorted);
        int address = allocate(SLOT * names.length);
        for (int i = 0; i < names.length; i++) {
            int slot = address + CONTENT + SLOT * Arrays.binarySearch(sorted, names[i]);
            Object value = object.getValue(i);
            if (value instanceof String text) {
                memory.putInt(slot, strings.address(text));
            } else if (value instanceof Boolean flag) {
                memory.putInt(slot, flag ? 1 : 0);
            } else if (value instanceof Long number) {
                memory.putLong(slot, number);
            } else if (value instanceof Float number) {
                memory.putInt(slot, Float.floatToRawIntBits(number));
            } else if (value instanceof Double number) {
                memory.putLong(slot, Double.doubleToRawLongBits(number));
            } else if (value instanceof Number number) {
                memory.putInt(slot, number.intValue());
            } else if (value instanceof ResourceBuilder nested) {
                memory.putInt(slot, write(nested));
            } else if (value != null) {
                throw new IllegalStateException("resource property of " + value.getClass());
            }
        }
        return address;
    }

    /** A call on a resource: a property of an object, or a method of a map or array. */
    Value read(LoweringContext context, Emitter emit, MethodReference method, List<Value> args) {
        if (method.getClassName().equals(MAP) || method.getClassName().equals(ARRAY)) {
            String prefix = method.getClassName().equals(MAP) ? "map" : "array";
            String name = prefix
                    + Character.toUpperCase(method.getName().charAt(0))
                    + method.getName().substring(1);
            return emit.call(context.runtime(RuntimeClasses.resource(name)), args.toArray(new Value[0]));
        }
        ValueType type = method.getReturnType();
        int offset = CONTENT + SLOT * slot(method);
        return emit.load(JavaTypes.low(type), load(type), args.get(0), offset, Alias.IMMUTABLE);
    }

    private static Op load(ValueType type) {
        // Small integers and booleans fill an i32 slot.
        return JavaTypes.low(type) == LowType.I32 ? Op.I32_LOAD : JavaTypes.load(type);
    }

    private int slot(MethodReference getter) {
        List<String> names = new ArrayList<>();
        Class<?> type;
        try {
            type = Class.forName(getter.getClassName(), false, Resources.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("resource class " + getter.getClassName(), e);
        }
        for (java.lang.reflect.Method method : type.getMethods()) {
            if (Resource.class.isAssignableFrom(method.getDeclaringClass()) && method.getParameterCount() == 0) {
                names.add(property(method.getName()));
            }
        }
        names.sort(null);
        int slot = names.indexOf(property(getter.getName()));
        if (slot < 0) {
            throw new IllegalStateException("no property for " + getter);
        }
        return slot;
    }

    private static String property(String getter) {
        int prefix = getter.startsWith("is") ? 2 : 3;
        return Character.toLowerCase(getter.charAt(prefix)) + getter.substring(prefix + 1);
    }
}
