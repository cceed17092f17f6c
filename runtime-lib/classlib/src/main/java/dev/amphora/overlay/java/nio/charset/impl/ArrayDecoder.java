// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.charset.impl;

import dev.amphora.overlay.java.nio.charset.CharsetDecoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;

/** A decoder that works on arrays: those of the buffers, or copies if they have none. */
abstract class ArrayDecoder extends CharsetDecoder {
    /** Input from {@code at} to {@code limit}. */
    byte[] bytes;

    int at;
    int limit;

    /** Output from {@code to} to {@code end}. */
    char[] chars;

    int to;
    int end;

    ArrayDecoder(Charset charset, float averageCharsPerByte, float maxCharsPerByte) {
        super(charset, averageCharsPerByte, maxCharsPerByte);
    }

    /** Decodes as much as possible, and says why it is not more. */
    abstract CoderResult decodeArray();

    @Override
    protected final CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        takeInput(in);
        int first = at;
        boolean direct = out.hasArray();
        chars = direct ? out.array() : new char[out.remaining()];
        to = direct ? out.arrayOffset() + out.position() : 0;
        end = to + out.remaining();
        int start = to;
        CoderResult result = decodeArray();
        in.position(in.position() + at - first);
        if (direct) {
            out.position(out.position() + to - start);
        } else {
            out.put(chars, 0, to);
        }
        bytes = null;
        chars = null;
        return result;
    }

    private void takeInput(ByteBuffer in) {
        if (in.hasArray()) {
            bytes = in.array();
            at = in.arrayOffset() + in.position();
        } else {
            bytes = new byte[in.remaining()];
            in.duplicate().get(bytes);
            at = 0;
        }
        limit = at + in.remaining();
    }

    /** The result if a character needs so many bytes, and there are not as many, or there is no room for it. */
    final CoderResult stop(int needed) {
        return limit - at < needed ? CoderResult.UNDERFLOW : CoderResult.OVERFLOW;
    }
}
