// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code Throwable}, which is ours and has other fields, looks like in object streams. Where an exception was thrown is not
 * written, and not read.
 */
public final class ThrowableState extends SerialTable {
    private static final long UID = -3042686055658047285L;

    public ThrowableState() {}

    @Override
    public long uid() {
        return UID;
    }

    @Override
    public FieldTable fields() {
        return new Fields();
    }

    @Override
    public ExecutableTable methods() {
        return null;
    }

    /** Sets the cause, which is the exception itself as long as it has not been told. */
    public static void setCause(Throwable thrown, Throwable cause) {
        Doors.setCaused(thrown, cause != thrown);
        Doors.setCause(thrown, cause == thrown ? null : cause);
    }

    private static final class Fields extends FieldTable {
        private static final int DETAIL_MESSAGE = 0;
        private static final int CAUSE = 1;
        private static final int STACK_TRACE = 2;
        private static final int SUPPRESSED_EXCEPTIONS = 3;

        @Override
        public Field[] fields() {
            return new Field[] {
                field("detailMessage", String.class, DETAIL_MESSAGE),
                field("cause", Throwable.class, CAUSE),
                field("stackTrace", StackTraceElement[].class, STACK_TRACE),
                field("suppressedExceptions", List.class, SUPPRESSED_EXCEPTIONS)
            };
        }

        private Field field(String name, Class<?> type, int slot) {
            Field field = Doors.newField(Throwable.class, name, type, 0, false, slot, null, null);
            Doors.setAccessor(field, new FieldAccess(this, slot));
            return field;
        }

        @Override
        public Object get(int slot, Object object) {
            Throwable thrown = (Throwable) object;
            return switch (slot) {
                case DETAIL_MESSAGE -> Doors.detailMessage(thrown);
                // An exception that has not been told its cause is its own.
                case CAUSE -> Doors.isCaused(thrown) ? Doors.cause(thrown) : thrown;
                case STACK_TRACE -> new StackTraceElement[0];
                default -> Doors.suppresses(thrown) ? suppressed(thrown) : null;
            };
        }

        private static List<Throwable> suppressed(Throwable thrown) {
            Throwable[] suppressed = thrown.getSuppressed();
            if (suppressed.length == 0) {
                return List.of();
            }
            List<Throwable> list = new ArrayList<>(1);
            for (Throwable each : suppressed) {
                list.add(each);
            }
            return list;
        }

        @Override
        public void set(int slot, Object object, Object value) {
            Throwable thrown = (Throwable) object;
            switch (slot) {
                case DETAIL_MESSAGE -> Doors.setDetailMessage(thrown, (String) value);
                case CAUSE -> setCause(thrown, (Throwable) value);
                case STACK_TRACE -> Doors.setTraced(thrown, value != null);
                default -> {
                    Doors.setSuppresses(thrown, value != null);
                    if (value != null) {
                        ((List<?>) value).forEach(each -> thrown.addSuppressed((Throwable) each));
                    }
                }
            }
        }

        @Override
        public Annotation[] annotations(int slot) {
            return new Annotation[0];
        }

        @Override
        public Class<?>[] types() {
            return new Class<?>[0];
        }
    }
}
