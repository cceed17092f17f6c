// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lambdas;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.function.Supplier;

/** What is to be seen of the classes of lambda expressions that does not depend on the JVM. */
public final class ClassesOfLambdas {
    interface Inner {
        Runnable make();
    }

    static final class $Odd$Name {
        Runnable $odd$Method() {
            return () -> System.out.println(this.getClass());
        }
    }

    private ClassesOfLambdas() {}

    private static void show(Object lambda) {
        Class<?> type = lambda.getClass();
        System.out.println(type.getName().replaceAll("\\$\\$Lambda.*", "\\$\\$Lambda"));
        System.out.println(type.getSimpleName().contains("$$Lambda"));
        System.out.println(lambda.toString().startsWith(type.getName() + "@"));
        System.out.println(Arrays.toString(type.getInterfaces()) + ' ' + type.getSuperclass());
        System.out.println(Modifier.toString(type.getModifiers()) + " " + type.isSynthetic() + " " + type.isAnonymousClass() + " " + type.isMemberClass() + " "
                + type.isLocalClass() + " " + type.getEnclosingClass() + " " + type.getPackageName());
    }

    public static void main(String[] args) {
        show((Runnable) () -> System.out.println("x"));
        show((Supplier<String>) "x"::trim);
        Inner inner = () -> () -> System.out.println("nested");
        show(inner.make());
        show(new $Odd$Name().$odd$Method());
        show(new Object() {
            Runnable within() {
                return () -> System.out.println(this.hashCode());
            }
        }.within());
    }
}
