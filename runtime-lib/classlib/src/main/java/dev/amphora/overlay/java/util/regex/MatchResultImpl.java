// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util.regex;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;

/**
 * The state of a match, which TeaVM's matcher and the nodes of its patterns read and write by these names. Groups are pairs
 * of positions, -1 where a group has none.
 */
class MatchResultImpl implements MatchResult {
    private final int[] groupBounds;
    private final int[] consumers;
    private final int[] counters;
    private final Map<String, Integer> namedGroups;
    private CharSequence string;
    private boolean valid;
    private int leftBound;
    private int rightBound;
    private boolean transparentBounds;
    private boolean anchoringBounds;
    private int mode;
    int startIndex;
    int previousMatch = -1;
    /** Whether the last match looked at the end of the input. */
    boolean hitEnd;

    boolean requireEnd;

    MatchResultImpl(
            CharSequence string,
            int leftBound,
            int rightBound,
            int groupCount,
            int counterCount,
            int consumerCount,
            Map<String, Integer> namedGroups) {
        groupBounds = new int[2 * (groupCount + 1)];
        consumers = new int[consumerCount];
        counters = new int[counterCount];
        this.namedGroups = namedGroups;
        reset(string, leftBound, rightBound);
    }

    MatchResult cloneImpl() {
        MatchResultImpl copy =
                new MatchResultImpl(string.toString(), leftBound, rightBound, groupCount(), 0, 0, namedGroups);
        copy.valid = valid;
        System.arraycopy(groupBounds, 0, copy.groupBounds, 0, groupBounds.length);
        return copy;
    }

    /** Begins anew. */
    protected void reset(CharSequence newString, int newLeft, int newRight) {
        valid = false;
        hitEnd = false;
        requireEnd = false;
        mode = 2;
        Arrays.fill(groupBounds, -1);
        Arrays.fill(consumers, -1);
        if (newString != null) {
            string = newString;
        }
        if (newLeft >= 0) {
            leftBound = newLeft;
            rightBound = newRight;
        }
        startIndex = leftBound;
    }

    protected void reset() {
        reset(null, -1, -1);
    }

    private void check(String message, int group) {
        if (!valid) {
            throw new IllegalStateException(message);
        }
        if (group < 0 || group > groupCount()) {
            throw new IndexOutOfBoundsException("No group " + group);
        }
    }

    @Override
    public int groupCount() {
        return groupBounds.length / 2 - 1;
    }

    @Override
    public int start() {
        return start(0);
    }

    @Override
    public int start(int group) {
        check("No match available", group);
        return groupBounds[2 * group];
    }

    @Override
    public int end() {
        return end(0);
    }

    @Override
    public int end(int group) {
        check("No match available", group);
        return groupBounds[2 * group + 1];
    }

    @Override
    public String group() {
        return group(0);
    }

    @Override
    public String group(int group) {
        check("No match found", group);
        return getGroupNoCheck(group);
    }

    public Map<String, Integer> namedGroups() {
        return namedGroups;
    }

    String getGroupNoCheck(int group) {
        int start = groupBounds[2 * group];
        int end = groupBounds[2 * group + 1];
        return start < 0 || end < start || end > string.length()
                ? null
                : string.subSequence(start, end).toString();
    }

    /** Called after a successful match. */
    public void finalizeMatch() {
        if (groupBounds[0] == -1) {
            groupBounds[0] = startIndex;
            groupBounds[1] = startIndex;
        }
        previousMatch = groupBounds[1];
    }

    int getStart(int group) {
        return groupBounds[2 * group];
    }

    void setStart(int group, int position) {
        groupBounds[2 * group] = position;
    }

    int getEnd(int group) {
        return groupBounds[2 * group + 1];
    }

    void setEnd(int group, int position) {
        groupBounds[2 * group + 1] = position;
    }

    public int getConsumed(int consumer) {
        return consumers[consumer];
    }

    public void setConsumed(int consumer, int value) {
        consumers[consumer] = value;
    }

    public int getEnterCounter(int counter) {
        return counters[counter];
    }

    public void setEnterCounter(int counter, int value) {
        counters[counter] = value;
    }

    protected boolean isValid() {
        return valid;
    }

    protected void setValid() {
        valid = true;
    }

    protected void setStartIndex(int position) {
        startIndex = position;
        if (previousMatch < 0) {
            previousMatch = position;
        }
    }

    int getPreviousMatchEnd() {
        return previousMatch;
    }

    public int getLeftBound() {
        return leftBound;
    }

    public int getRightBound() {
        return rightBound;
    }

    protected int mode() {
        return mode;
    }

    protected void setMode(int mode) {
        this.mode = mode;
    }

    protected boolean hasAnchoringBounds() {
        return anchoringBounds;
    }

    protected void useAnchoringBounds(boolean anchoring) {
        anchoringBounds = anchoring;
    }

    protected boolean hasTransparentBounds() {
        return transparentBounds;
    }

    protected void useTransparentBounds(boolean transparent) {
        transparentBounds = transparent;
    }
}
