// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package initialization;

import java.util.ArrayList;
import java.util.List;

/** JLS 12.4.1: classes initialise superinterfaces that declare default methods, in order; interfaces alone do not. */
public class InterfacesWithDefaults {
    static final List<String> LOG = new ArrayList<>();

    static int log(String name) {
        LOG.add(name);
        return LOG.size();
    }

    static void show(String what) {
        System.out.println(what + " " + LOG);
        LOG.clear();
    }

    interface Plain {
        int PLAIN = log("Plain");

        void plain();
    }

    interface Top {
        int TOP = log("Top");

        default void top() {}
    }

    interface Middle extends Top, Plain {
        int MIDDLE = log("Middle");

        void middle();
    }

    interface Bottom extends Middle {
        int BOTTOM = log("Bottom");

        default void bottom() {}
    }

    interface Statics {
        int STATICS = log("Statics");

        static int call() {
            return 7;
        }
    }

    interface PrivateOnly {
        int PRIVATE_ONLY = log("PrivateOnly");

        private int secret() {
            return 1;
        }
    }

    static class Base implements Top {
        static int base = log("Base");
    }

    static class Derived extends Base implements Bottom, Statics, PrivateOnly {
        static int derived = log("Derived");
        static final int CONSTANT = 5;
        static final Integer BOX = 6;

        @Override
        public void plain() {}

        @Override
        public void middle() {}
    }

    static class ByStaticField implements Bottom {
        static int value = log("ByStaticField");

        @Override
        public void plain() {}

        @Override
        public void middle() {}
    }

    interface Fails {
        int FAILS = Integer.parseInt("x");

        default void fails() {}
    }

    static class Heir implements Fails {
        static int heir = log("Heir");
    }

    interface Chain {
        int FIRST = log("Chain") + Later.SECOND;

        default void chain() {}
    }

    interface Later {
        int SECOND = log("Later") + Chain.FIRST;
    }

    public static void main(String[] args) throws Exception {
        show("start " + Derived.CONSTANT);
        Derived[] none = new Derived[2];
        show("array " + none.length + (none[0] instanceof Bottom) + Derived.class.getSimpleName());
        System.out.println(Derived.BOX);
        show("box");
        System.out.println(Middle.MIDDLE + Plain.PLAIN);
        show("middle");
        System.out.println(ByStaticField.value);
        show("static field");
        System.out.println(Statics.call());
        show("static method");
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(Heir.heir);
            } catch (ExceptionInInitializerError e) {
                System.out.println("first " + e.getCause());
            } catch (NoClassDefFoundError e) {
                System.out.println("second " + e.getMessage());
            }
        }
        try {
            System.out.println(Fails.FAILS);
        } catch (NoClassDefFoundError e) {
            System.out.println("interface " + e.getMessage());
        }
        show("failed");
        Chain lambda = new Chain() {};
        lambda.chain();
        System.out.println(Chain.FIRST + " " + Later.SECOND);
        show("chain");
    }
}
