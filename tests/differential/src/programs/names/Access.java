// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package names;

import names.other.Base;
import names.other.Factory;

/** JLS 6.6: protected members across packages, package-private methods that are not overridden from outside. */
public class Access {
    static class Derived extends Base {
        String use() {
            return shared + guarded() + super.guarded() + hidden();
        }

        @Override
        protected String guarded() {
            return "derived guarded ";
        }

        // The method of Base is of another package's own, so that this one is no override.
        String hidden() {
            return "derived hidden ";
        }
    }

    public static void main(String[] args) {
        Derived d = new Derived();
        System.out.println(d.use());
        System.out.println(d.callHidden() + d.callGuarded());
        System.out.println(Factory.make().callHidden() + Factory.make().name());
        System.out.println(Factory.CONSTANT + Factory.lambda().get());
    }
}
