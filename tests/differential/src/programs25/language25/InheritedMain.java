// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @alone
package language25;

/** A main method with arguments that a superclass declares and that calls what the subclass overrides. */
class InheritedMain extends MainTemplate {
    static {
        System.out.println("InheritedMain is initialised");
    }

    @Override
    String name() {
        return "inherited";
    }
}

class MainTemplate {
    static {
        System.out.println("MainTemplate is initialised");
    }

    String name() {
        return "template";
    }

    protected void main(String[] args) {
        System.out.println(name() + " " + args.length);
    }

    /** The other one is preferred. */
    void main() {
        System.out.println("wrong");
    }
}
