// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.charset.impl;

import dev.amphora.overlay.java.nio.charset.CharsetEncoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;

/** An encoder that works on arrays: those of the buffers, or copies if they have none. */
abstract class ArrayEncoder extends CharsetEncoder {
    /** Input from {@code at} to {@code limit}. */
    char[] chars;

    int at;
    int limit;

    /** Output from {@code to} to {@code end}. */
    byte[] bytes;

    int to;
    int end;

    ArrayEncoder(Charset charset, float averageBytesPerChar, float maxBytesPerChar) {
        super(charset, averageBytesPerChar, maxBytesPerChar);
    }

    /** Encodes as much as possible, and says why it is not more. */
    abstract CoderResult encodeArray();

    @Override
    protected final CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
        takeInput(in);
        int first = at;
        boolean direct = out.hasArray();
        bytes = direct ? out.array() : new byte[out.remaining()];
        to = direct ? out.arrayOffset() + out.position() : 0;
        end = to + out.remaining();
        int start = to;
        CoderResult result = encodeArray();
        in.position(in.position() + at - first);
        if (direct) {
            out.position(out.position() + to - start);
        } else {
            out.put(bytes, 0, to);
        }
        bytes = null;
        chars = null;
        return result;
    }

    private void takeInput(CharBuffer in) {
        if (in.hasArray()) {
            chars = in.array();
            at = in.arrayOffset() + in.position();
        } else {
            chars = new char[in.remaining()];
            in.duplicate().get(chars);
            at = 0;
        }
        limit = at + in.remaining();
    }

    /** Whether a surrogate is at the current place, alone or with its partner. */
    final boolean isSurrogate() {
        return Character.isSurrogate(chars[at]);
    }

    /** What is wrong with the surrogate at the current place: null if it has its partner. */
    final CoderResult lone() {
        if (Character.isLowSurrogate(chars[at])) {
            return CoderResult.malformedForLength(1);
        }
        if (limit - at < 2) {
            return CoderResult.UNDERFLOW;
        }
        return Character.isLowSurrogate(chars[at + 1]) ? null : CoderResult.malformedForLength(1);
    }

    /** The result for a character that the charset lacks. */
    final CoderResult unmappable() {
        if (!isSurrogate()) {
            return CoderResult.unmappableForLength(1);
        }
        CoderResult lone = lone();
        return lone != null ? lone : CoderResult.unmappableForLength(2);
    }
}
