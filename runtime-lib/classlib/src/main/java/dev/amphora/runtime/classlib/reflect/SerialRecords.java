// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.overlay.java.lang.invoke.MethodHandle;
import dev.amphora.runtime.classlib.PatchesJdk;
import dev.amphora.runtime.classlib.Replaces;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;

/** Makes records that an object stream has read, where the JDK composes method handles. */
@PatchesJdk
public final class SerialRecords {
    private static final String SUPPORT = "java.io.ObjectStreamClass$RecordSupport.";

    private SerialRecords() {}

    /** What the JDK takes for a handle of the canonical constructor: it remembers what a stream says of the record's class. */
    private static final class Maker extends MethodHandle {
        final ObjectStreamClass descriptor;

        Maker(ObjectStreamClass descriptor) {
            this.descriptor = descriptor;
        }

        /** The JDK's calls of it are calls of {@link SerialRecords#make}. */
        @Override
        protected Object run(Object[] arguments) {
            throw new UnsupportedOperationException();
        }
    }

    @Replaces("java.io.ObjectStreamClass.canonicalRecordCtr(Ljava/lang/Class;)Ljava/lang/invoke/MethodHandle;")
    static MethodHandle canonicalConstructor(Class<?> type) {
        return new Maker(null);
    }

    /** It would look up handles for elements of arrays. */
    @Replaces(SUPPORT + "<clinit>()V")
    static void noExtractors() {}

    @Replaces(SUPPORT + "deserializationCtr(Ljava/io/ObjectStreamClass;)Ljava/lang/invoke/MethodHandle;")
    static MethodHandle maker(ObjectStreamClass descriptor) {
        return new Maker(descriptor);
    }

    /**
     * Makes a record of the values of a stream's fields; components that the stream does not have are null or zero.
     *
     * @param primitives the primitive fields, at their offsets
     * @param references the other fields, in their order
     */
    static Object make(MethodHandle maker, byte[] primitives, Object[] references) throws Throwable {
        ObjectStreamClass descriptor = ((Maker) maker).descriptor;
        Class<?> type = descriptor.forClass();
        ExecutableTable constructors = SerialTables.reading(type).constructor();
        Executable constructor = constructors.members()[0];
        Class<?>[] types = Doors.parameterTypes(constructor);
        ObjectStreamField[] fields = Doors.fields(descriptor, false);
        int primitiveCount = 0;
        while (primitiveCount < fields.length && fields[primitiveCount].isPrimitive()) {
            primitiveCount++;
        }
        Object[] arguments = new Object[types.length];
        String[] names = components(type, types.length);
        for (int i = 0; i < types.length; i++) {
            int index = indexOf(names[i], fields);
            if (types[i].isPrimitive()) {
                ByteBuffer bytes = ByteBuffer.wrap(index < 0 ? new byte[Long.BYTES] : primitives);
                arguments[i] = primitive(types[i], bytes, index < 0 ? 0 : fields[index].getOffset());
            } else if (index >= 0) {
                arguments[i] = types[i].cast(references[index - primitiveCount]);
            }
        }
        return constructors.call(0, null, arguments);
    }

    /** The names of the components, which are those of the fields. */
    private static String[] components(Class<?> type, int count) {
        String[] names = new String[count];
        int index = 0;
        for (Field field : SerialMembers.getDeclaredFields(type)) {
            if (!Modifier.isStatic(field.getModifiers())) {
                names[index++] = field.getName();
            }
        }
        return names;
    }

    private static int indexOf(String name, ObjectStreamField[] fields) {
        for (int i = 0; i < fields.length; i++) {
            if (fields[i].getName().equals(name) && Doors.field(fields[i]) != null) {
                return i;
            }
        }
        return -1;
    }

    private static Object primitive(Class<?> type, ByteBuffer bytes, int offset) {
        if (type == boolean.class) {
            return bytes.get(offset) != 0;
        } else if (type == byte.class) {
            return bytes.get(offset);
        } else if (type == char.class) {
            return bytes.getChar(offset);
        } else if (type == short.class) {
            return bytes.getShort(offset);
        } else if (type == int.class) {
            return bytes.getInt(offset);
        } else if (type == long.class) {
            return bytes.getLong(offset);
        } else if (type == float.class) {
            return bytes.getFloat(offset);
        }
        return bytes.getDouble(offset);
    }
}
