// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.runtime.classlib.JavaRelease;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;

/** Who may use which member (JLS 6.6), as reflection checks it when the program runs. */
final class AccessRules {
    private static final int ACCESS = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE;

    private AccessRules() {}

    /**
     * Throws unless code of the caller may use the member.
     *
     * @param target class of the object that the member is used on, or null for a static member
     */
    static void check(Class<?> caller, Class<?> owner, Class<?> target, int modifiers) throws IllegalAccessException {
        if (caller != owner && !mayAccess(caller, owner, target, modifiers)) {
            String spelled = isOfJdk(owner) ? " (in module " + moduleOf(owner) + ")" : "";
            throw new IllegalAccessException(
                    caller + " cannot access a member of " + owner + spelled + flags(modifiers));
        }
    }

    private static String flags(int modifiers) {
        if (JavaRelease.number() >= 21 && (modifiers & ACCESS) == 0) {
            return " with package access";
        }
        return modifiers == 0 ? " with modifiers \"\"" : " with modifiers \"" + Modifier.toString(modifiers) + "\"";
    }

    static boolean mayAccess(Class<?> caller, Class<?> owner, Class<?> target, int modifiers) {
        boolean samePackage = caller.getPackageName().equals(owner.getPackageName());
        boolean isPublic = Modifier.isPublic(owner.getModifiers());
        if (!isPublic && !samePackage) {
            return false;
        }
        if (Modifier.isPublic(modifiers)) {
            return true;
        }
        if (Modifier.isPrivate(modifiers)) {
            return caller.isNestmateOf(owner);
        }
        if (samePackage) {
            return true;
        }
        return Modifier.isProtected(modifiers)
                && owner.isAssignableFrom(caller)
                && (target == null || caller.isAssignableFrom(target));
    }

    static boolean isOfJdk(Class<?> type) {
        return type.getName().startsWith("java.");
    }

    private static String moduleOf(Class<?> type) {
        return "java.base";
    }

    /** Whether programs may open the member: all but the inner parts of the JDK. */
    static boolean mayOpen(Class<?> owner, int modifiers) {
        if (!isOfJdk(owner)) {
            return true;
        }
        return Modifier.isPublic(owner.getModifiers())
                && (Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers) && Modifier.isStatic(modifiers));
    }

    static InaccessibleObjectException closed(Member member) {
        Class<?> owner = member.getDeclaringClass();
        return new InaccessibleObjectException("Unable to make " + member + " accessible: module " + moduleOf(owner)
                + " does not \"opens " + owner.getPackageName() + "\" to unnamed module");
    }
}
