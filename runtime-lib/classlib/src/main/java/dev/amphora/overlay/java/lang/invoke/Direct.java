// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.invoke;

import java.lang.reflect.Member;

/** The handle of a member, as a lookup finds it: it can be revealed. */
public final class Direct extends MethodHandle {
    private final Composed.Body body;
    private final int kind;
    private final Member member;
    private final MethodType memberType;

    /**
     * Creates a handle.
     *
     * @param kind one of the constants of {@link MethodHandleInfo}
     * @param memberType the type without the receiver, and of constructors with the result void
     */
    public Direct(MethodType type, int kind, Member member, MethodType memberType, Composed.Body body) {
        super(type);
        this.body = body;
        this.kind = kind;
        this.member = member;
        this.memberType = memberType;
    }

    @Override
    protected Object run(Object[] arguments) throws Throwable {
        return body.run(arguments);
    }

    @Override
    Direct direct() {
        return this;
    }

    int kind() {
        return kind;
    }

    Member member() {
        return member;
    }

    MethodType memberType() {
        return memberType;
    }

    String name() {
        return kind == MethodHandleInfo.REF_newInvokeSpecial ? "<init>" : member.getName();
    }
}
