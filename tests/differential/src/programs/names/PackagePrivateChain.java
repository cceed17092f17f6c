// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package names;

import names.other.Middle;

/** JVMS 5.4.5: overriding of package-private methods through a class of another package: each package has its own chain. */
public class PackagePrivateChain {
    static class Top {
        String who() {
            return "top";
        }

        String ask() {
            return who();
        }
    }

    static class Lower extends Middle {
        String who() {
            return "lower";
        }

        String askHere() {
            return who();
        }
    }

    public static void main(String[] args) {
        Lower lower = new Lower();
        System.out.println(lower.askHere() + " " + lower.askThere());
        Middle middle = lower;
        System.out.println(middle.askThere() + " " + Middle.fresh().askThere());
        System.out.println(new Top() {
            @Override
            String who() {
                return "anonymous";
            }
        }.ask());
    }
}
