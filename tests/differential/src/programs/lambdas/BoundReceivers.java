// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lambdas;

import java.util.function.Supplier;

/** JLS 15.13.3: a bound receiver is evaluated and checked for null when the reference is made, not when it is called. */
public class BoundReceivers {
    String name = "first";
    static int evaluations;

    static BoundReceivers receiver(BoundReceivers r) {
        evaluations++;
        return r;
    }

    String get() {
        return name;
    }

    public static void main(String[] args) {
        BoundReceivers b = new BoundReceivers();
        Supplier<String> reference = receiver(b)::get;
        BoundReceivers[] holder = {b};
        Supplier<String> lambda = () -> receiver(holder[0]).get();
        System.out.println(evaluations);
        holder[0] = new BoundReceivers();
        holder[0].name = "second";
        b.name = "changed";
        System.out.println(reference.get() + reference.get() + lambda.get() + " " + evaluations);
        try {
            Supplier<String> never = receiver(null)::get;
            System.out.println("made " + never);
        } catch (NullPointerException e) {
            System.out.println("NullPointerException when made");
        }
        Supplier<String> late = () -> receiver(null).get();
        try {
            late.get();
        } catch (NullPointerException e) {
            System.out.println("NullPointerException when called " + evaluations);
        }
        Supplier<String> text = ("te" + "xt")::toUpperCase;
        System.out.println(text.get());
    }
}
