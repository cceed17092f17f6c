// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.charset;

import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderMalfunctionError;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Turns UTF-16 into bytes. What to do with malformed input is decided here, what that is by the subclasses. */
public abstract class CharsetEncoder {
    private final Charset charset;
    private final float averageBytesPerChar;
    private final float maxBytesPerChar;
    private byte[] replacement;
    private CodingErrorAction malformedAction = CodingErrorAction.REPORT;
    private CodingErrorAction unmappableAction = CodingErrorAction.REPORT;
    private CodingState state = CodingState.RESET;

    protected CharsetEncoder(Charset charset, float averageBytesPerChar, float maxBytesPerChar) {
        this(charset, averageBytesPerChar, maxBytesPerChar, new byte[] {'?'});
    }

    protected CharsetEncoder(Charset charset, float averageBytesPerChar, float maxBytesPerChar, byte[] replacement) {
        if (!(averageBytesPerChar > 0)) {
            throw new IllegalArgumentException("Non-positive averageBytesPerChar");
        }
        if (!(maxBytesPerChar > 0)) {
            throw new IllegalArgumentException("Non-positive maxBytesPerChar");
        }
        if (averageBytesPerChar > maxBytesPerChar) {
            throw new IllegalArgumentException("averageBytesPerChar exceeds maxBytesPerChar");
        }
        this.charset = charset;
        this.averageBytesPerChar = averageBytesPerChar;
        this.maxBytesPerChar = maxBytesPerChar;
        this.replacement = replacement;
    }

    public final Charset charset() {
        return charset;
    }

    public final byte[] replacement() {
        return replacement.clone();
    }

    public final CharsetEncoder replaceWith(byte[] newReplacement) {
        if (newReplacement == null) {
            throw new IllegalArgumentException("Null replacement");
        }
        if (newReplacement.length == 0) {
            throw new IllegalArgumentException("Empty replacement");
        }
        if (newReplacement.length > maxBytesPerChar) {
            throw new IllegalArgumentException("Replacement too long");
        }
        if (!isLegalReplacement(newReplacement)) {
            throw new IllegalArgumentException("Illegal replacement");
        }
        replacement = newReplacement.clone();
        implReplaceWith(replacement);
        return this;
    }

    /** Whether the decoder of the charset reads it. */
    public boolean isLegalReplacement(byte[] bytes) {
        CharBuffer out =
                CharBuffer.allocate((int) (bytes.length * charset.newDecoder().maxCharsPerByte()) + 1);
        return !charset.newDecoder().decode(ByteBuffer.wrap(bytes), out, true).isError();
    }

    protected void implReplaceWith(byte[] newReplacement) {}

    public CodingErrorAction malformedInputAction() {
        return malformedAction;
    }

    public final CharsetEncoder onMalformedInput(CodingErrorAction newAction) {
        if (newAction == null) {
            throw new IllegalArgumentException("Null action");
        }
        malformedAction = newAction;
        implOnMalformedInput(newAction);
        return this;
    }

    protected void implOnMalformedInput(CodingErrorAction newAction) {}

    public CodingErrorAction unmappableCharacterAction() {
        return unmappableAction;
    }

    public final CharsetEncoder onUnmappableCharacter(CodingErrorAction newAction) {
        if (newAction == null) {
            throw new IllegalArgumentException("Null action");
        }
        unmappableAction = newAction;
        implOnUnmappableCharacter(newAction);
        return this;
    }

    protected void implOnUnmappableCharacter(CodingErrorAction newAction) {}

    public final float averageBytesPerChar() {
        return averageBytesPerChar;
    }

    public final float maxBytesPerChar() {
        return maxBytesPerChar;
    }

    public final CoderResult encode(CharBuffer in, ByteBuffer out, boolean endOfInput) {
        state = state.coding(endOfInput);
        while (true) {
            CoderResult result;
            try {
                result = encodeLoop(in, out);
            } catch (BufferUnderflowException | BufferOverflowException e) {
                throw new CoderMalfunctionError(e);
            }
            if (result.isOverflow()) {
                return result;
            }
            if (result.isUnderflow()) {
                if (!endOfInput || !in.hasRemaining()) {
                    return result;
                }
                result = CoderResult.malformedForLength(in.remaining());
            }
            CodingErrorAction action = result.isMalformed() ? malformedAction : unmappableAction;
            if (action == CodingErrorAction.REPORT) {
                return result;
            }
            if (action == CodingErrorAction.REPLACE) {
                if (out.remaining() < replacement.length) {
                    return CoderResult.OVERFLOW;
                }
                out.put(replacement);
            }
            in.position(in.position() + result.length());
        }
    }

    public final CoderResult flush(ByteBuffer out) {
        state.checkFlush();
        if (state == CodingState.FLUSHED) {
            return CoderResult.UNDERFLOW;
        }
        CoderResult result = implFlush(out);
        if (result.isUnderflow()) {
            state = CodingState.FLUSHED;
        }
        return result;
    }

    protected CoderResult implFlush(ByteBuffer out) {
        return CoderResult.UNDERFLOW;
    }

    public final CharsetEncoder reset() {
        implReset();
        state = CodingState.RESET;
        return this;
    }

    protected void implReset() {}

    protected abstract CoderResult encodeLoop(CharBuffer in, ByteBuffer out);

    public final ByteBuffer encode(CharBuffer in) throws CharacterCodingException {
        int capacity = (int) (in.remaining() * averageBytesPerChar);
        ByteBuffer out = ByteBuffer.allocate(capacity);
        if (capacity == 0 && !in.hasRemaining()) {
            return out;
        }
        reset();
        while (true) {
            CoderResult result = in.hasRemaining() ? encode(in, out, true) : CoderResult.UNDERFLOW;
            if (result.isUnderflow()) {
                result = flush(out);
            }
            if (result.isUnderflow()) {
                break;
            }
            if (result.isOverflow()) {
                capacity = 2 * capacity + 1;
                ByteBuffer larger = ByteBuffer.allocate(capacity);
                out.flip();
                larger.put(out);
                out = larger;
            } else {
                result.throwException();
            }
        }
        out.flip();
        return out;
    }

    public boolean canEncode(char c) {
        return canEncode(CharBuffer.wrap(new char[] {c}));
    }

    public boolean canEncode(CharSequence text) {
        return canEncode(text instanceof CharBuffer chars ? chars.duplicate() : CharBuffer.wrap(text.toString()));
    }

    private boolean canEncode(CharBuffer text) {
        if (state == CodingState.FLUSHED) {
            reset();
        } else if (state != CodingState.RESET) {
            throw state.illegal(CodingState.CODING);
        }
        CodingErrorAction onMalformed = malformedAction;
        CodingErrorAction onUnmappable = unmappableAction;
        try {
            onMalformedInput(CodingErrorAction.REPORT);
            onUnmappableCharacter(CodingErrorAction.REPORT);
            encode(text);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        } finally {
            onMalformedInput(onMalformed);
            onUnmappableCharacter(onUnmappable);
            reset();
        }
    }
}
