// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @classpath jackson_annotations
package reflection;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** The constants of enums of a library, found as fields. */
public class EnumsOfLibraries {
    public static void main(String[] args) throws Exception {
        for (Enum<?> constant : new Enum<?>[] {
            JsonInclude.Include.ALWAYS, JsonTypeInfo.As.PROPERTY, JsonTypeInfo.Id.NAME, Nulls.SKIP, JsonAutoDetect.Visibility.ANY
        }) {
            Class<?> type = constant.getDeclaringClass();
            List<String> constants = new ArrayList<>();
            for (Field field : type.getFields()) {
                if (field.isEnumConstant()) {
                    constants.add(field.getName() + (field.get(null) == constant ? "!" : "") + " "
                            + Modifier.toString(field.getModifiers()) + " " + field.getType().isEnum());
                }
            }
            System.out.println(type.getName() + " " + constants);
            List<String> others = new ArrayList<>();
            for (Field field : type.getDeclaredFields()) {
                if (!field.isEnumConstant()) {
                    others.add(field.toString());
                }
            }
            System.out.println("  " + others);
            Field own = type.getField(constant.name());
            System.out.println("  " + own + " " + own.get(null) + " " + own.getDeclaredAnnotations().length);
            try {
                type.getField("NONE_SUCH");
            } catch (NoSuchFieldException e) {
                System.out.println("  " + e.getMessage());
            }
        }
    }
}
