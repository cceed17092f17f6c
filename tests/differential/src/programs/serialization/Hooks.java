// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package serialization;
import java.io.ByteArrayInputStream;
import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamException;
import java.io.ObjectStreamField;
import java.io.Serializable;

/** The methods by which classes take part in their own reading and writing. */
public class Hooks {
    static class Base {
        String made = "by the constructor";

        Base() {
            System.out.println("  (Base is made)");
        }
    }

    static class Custom extends Base implements Serializable {
        private static final long serialVersionUID = 1;
        private int number;
        private transient String secret;

        Custom(int number, String secret) {
            this.number = number;
            this.secret = secret;
            made = "changed";
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
            out.writeUTF(new StringBuilder(secret).reverse().toString());
            out.writeInt(17);
            out.writeObject("extra");
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            secret = new StringBuilder(in.readUTF()).reverse().toString();
            System.out.println("  (" + in.readInt() + " " + in.readObject() + ")");
            in.registerValidation(() -> System.out.println("  (valid: " + number + ")"), 0);
        }

        @Override
        public String toString() {
            return made + " " + number + " " + secret;
        }
    }

    static class Named implements Serializable {
        private static final ObjectStreamField[] serialPersistentFields = {
            new ObjectStreamField("width", int.class), new ObjectStreamField("title", String.class)
        };
        private int twice;
        private String title;

        Named(int width, String title) {
            twice = 2 * width;
            this.title = title;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            ObjectOutputStream.PutField fields = out.putFields();
            fields.put("width", twice / 2);
            fields.put("title", title);
            out.writeFields();
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            ObjectInputStream.GetField fields = in.readFields();
            twice = 2 * fields.get("width", -1);
            title = (String) fields.get("title", "none");
            System.out.println("  (" + fields.defaulted("width") + ")");
        }

        @Override
        public String toString() {
            return twice + " " + title;
        }
    }

    public static class External implements Externalizable {
        private long value;

        public External() {
            System.out.println("  (External is made)");
        }

        External(long value) {
            this.value = value;
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeLong(value);
            out.writeObject(new int[] {1});
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
            value = in.readLong() + ((int[]) in.readObject())[0];
        }

        @Override
        public String toString() {
            return "external " + value;
        }
    }

    static class Celsius implements Serializable {
        final double degrees;

        Celsius(double degrees) {
            this.degrees = degrees;
        }

        Object writeReplace() {
            return new Kelvin(degrees + 273.15);
        }
    }

    static class Kelvin implements Serializable {
        final double degrees;

        Kelvin(double degrees) {
            this.degrees = degrees;
        }

        protected Object readResolve() throws ObjectStreamException {
            if (degrees < 0) {
                throw new InvalidObjectException("colder than cold: " + degrees);
            }
            return new Celsius(degrees - 273.15);
        }
    }

    static final class Single implements Serializable {
        static final Single ONLY = new Single();

        private Object readResolve() {
            return ONLY;
        }
    }

    static class Unserializable {}

    static class Holder implements Serializable {
        Object held;

        Holder(Object held) {
            this.held = held;
        }
    }

    static class WithoutConstructor extends NoDefault implements Serializable {
        WithoutConstructor() {
            super(1);
        }
    }

    static class NoDefault {
        NoDefault(int number) {}
    }

    private static Object copy(Object object) throws IOException, ClassNotFoundException {
        byte[] bytes = Copies.write(object);
        Copies.dump(bytes);
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    public static void main(String[] args) throws Exception {
        System.out.println(copy(new Custom(5, "secret")));
        System.out.println(copy(new Named(21, "half the truth")));
        System.out.println(copy(new External(41)));
        System.out.println(((Celsius) copy(new Celsius(20))).degrees);
        System.out.println(copy(new Object[] {Single.ONLY, Single.ONLY}).getClass());
        System.out.println(((Object[]) copy(new Object[] {Single.ONLY, 1}))[0] == Single.ONLY);
        for (Object object : new Object[] {
            new Unserializable(), new Holder(new Unserializable()), new WithoutConstructor(), new Kelvin(-1)
        }) {
            try {
                System.out.println(copy(object));
            } catch (NotSerializableException | InvalidClassException | InvalidObjectException e) {
                System.out.println(e);
            }
        }
        for (Class<?> type : new Class<?>[] {Custom.class, Celsius.class, External.class, Unserializable.class}) {
            System.out.println(ObjectStreamClass.lookup(type));
        }
        for (ObjectStreamField field : ObjectStreamClass.lookup(Named.class).getFields()) {
            System.out.println(field + " " + field.getOffset());
        }
    }
}
