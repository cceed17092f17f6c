// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package handles;

import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;

/** java.lang.invoke.MethodType: made, changed, compared, printed. */
public class MethodTypes {
    interface Action {
        Object run();
    }

    static void attempt(Action action) {
        try {
            System.out.println(action.run());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) {
        MethodType type = MethodType.methodType(int.class, String.class, long[].class, List.class);
        System.out.println(type + " " + type.parameterCount() + " " + type.parameterList() + " " + type.returnType());
        System.out.println(type.toMethodDescriptorString() + " " + type.descriptorString() + " " + type.lastParameterType());
        System.out.println(MethodType.methodType(void.class) + " " + MethodType.methodType(void.class).lastParameterType());
        System.out.println(MethodType.genericMethodType(2) + " " + MethodType.genericMethodType(1, true));
        System.out.println(type.changeParameterType(1, char.class) + " " + type.changeReturnType(void.class));
        System.out.println(type.insertParameterTypes(1, int.class, double.class) + " "
                + type.appendParameterTypes(Map.Entry.class) + " " + type.dropParameterTypes(0, 2));
        MethodType mixed = MethodType.methodType(Integer.class, new Class<?>[] {boolean.class, Character.class, String.class});
        System.out.println(mixed.wrap() + " " + mixed.unwrap() + " " + mixed.erase() + " " + mixed.generic());
        System.out.println(mixed.hasPrimitives() + " " + mixed.hasWrappers() + " " + type.hasWrappers());
        MethodType same = MethodType.methodType(int.class, List.of(String.class, long[].class, List.class));
        System.out.println(type.equals(same) + " " + (type.hashCode() == same.hashCode()) + " "
                + type.equals(MethodType.methodType(long.class, type)) + " " + MethodType.methodType(long.class, type));
        System.out.println(MethodType.fromMethodDescriptorString("(ILjava/lang/String;[[D)V", null));
        attempt(() -> MethodType.methodType(int.class, void.class));
        attempt(() -> type.parameterType(3));
        attempt(() -> type.parameterList().add(int.class));
        attempt(() -> type.dropParameterTypes(2, 1));
        attempt(() -> MethodType.genericMethodType(-1));
    }
}
