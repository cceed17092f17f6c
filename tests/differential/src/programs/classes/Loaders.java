// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

import java.security.AllPermission;
import java.security.Permission;
import java.security.PermissionCollection;
import java.security.Permissions;
import java.security.Principal;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.PropertyPermission;
import java.util.concurrent.Callable;

/** The loaders that every program has, which of them finds what, and protection domains. */
public class Loaders {
    private static void attempt(String name, Callable<?> call) {
        try {
            System.out.println(name + ": " + call.call());
        } catch (Exception e) {
            System.out.println(name + " ! " + e);
        }
    }

    /** As it is for the classes of the JVM's own loader. */
    private static void domains() {
        ProtectionDomain domain = String.class.getProtectionDomain();
        System.out.println(domain.getCodeSource() + " " + domain.getClassLoader() + " " + domain.getPrincipals().length
                + " " + domain.staticPermissionsOnly());
        System.out.println(domain == Integer.class.getProtectionDomain());
        System.out.println(Collections.list(domain.getPermissions().elements()));
        System.out.println(domain.getPermissions().isReadOnly());
        System.out.println(domain.implies(new PropertyPermission("x", "write")));
        System.out.println(Loaders.class.getProtectionDomain() == Loaders.class.getProtectionDomain());
        Permissions some = new Permissions();
        some.add(new PropertyPermission("x", "read"));
        Principal somebody = new Principal() {
            @Override
            public String getName() {
                return "somebody";
            }

            @Override
            public String toString() {
                return "it is " + getName();
            }
        };
        ProtectionDomain own = new ProtectionDomain(
                null, some, ClassLoader.getSystemClassLoader(), new Principal[] {somebody, somebody});
        System.out.println(own.implies(new PropertyPermission("x", "read")) + " "
                + own.implies(new PropertyPermission("x", "write")) + " " + own.implies(new AllPermission()) + " "
                + own.getPrincipals().length + " " + (own.getClassLoader() == ClassLoader.getSystemClassLoader()) + " "
                + own.staticPermissionsOnly() + " " + own.getPermissions().isReadOnly());
        attempt("read only", () -> {
            own.getPermissions().add(new AllPermission());
            return "added";
        });
        PermissionCollection none = null;
        System.out.println(new ProtectionDomain(null, none).implies(new AllPermission()));
        System.out.print(new ProtectionDomain(null, none));
        String text = new ProtectionDomain(null, none, null, new Principal[] {somebody, somebody}).toString();
        // What follows tells the permissions' identity.
        System.out.println(text.substring(0, text.indexOf(')')));
    }

    public static void main(String[] args) {
        ClassLoader app = ClassLoader.getSystemClassLoader();
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        attempt("names", () -> app.getName() + " " + platform.getName());
        attempt("parents", () -> (app.getParent() == platform) + " " + platform.getParent());
        attempt("classes", () -> app.getClass().getName() + " " + platform.getClass().getName());
        attempt("of the program", () -> Loaders.class.getClassLoader() == app);
        attempt("of arrays", () -> Loaders[][].class.getClassLoader() == app);
        attempt("of the context", () -> Thread.currentThread().getContextClassLoader() == app);
        attempt("of the library", String.class::getClassLoader);
        attempt("of its arrays", String[].class::getClassLoader);
        attempt("of primitive types", int.class::getClassLoader);
        attempt("of another module", () -> java.util.logging.Level.class.getClassLoader());
        attempt("of the platform", () -> java.sql.Date.class.getClassLoader() == platform);
        for (String name : new String[] {"java.lang.String", "classes.Loaders", "classes.Nothing", "[I"}) {
            attempt("the program's loads " + name, () -> app.loadClass(name));
            attempt("the platform's loads " + name, () -> platform.loadClass(name));
            attempt("for the program " + name, () -> Class.forName(name, false, app));
            attempt("for the platform " + name, () -> Class.forName(name, false, platform));
            attempt("for the JVM " + name, () -> Class.forName(name, false, null));
        }
        attempt("a file", () -> app.getResource("classes/note.txt") != null);
        attempt("a file of the platform", () -> platform.getResource("classes/note.txt"));
        attempt("bytes of the platform", () -> platform.getResourceAsStream("classes/note.txt"));
        attempt("files of the platform", () -> platform.getResources("classes/note.txt").hasMoreElements());
        attempt("beside the library", () -> String.class.getResource("/classes/note.txt"));
        attempt("bytes beside the library", () -> String.class.getResourceAsStream("/classes/note.txt"));
        domains();
    }
}
