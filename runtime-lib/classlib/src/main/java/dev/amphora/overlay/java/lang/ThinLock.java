// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import dev.amphora.runtime.classlib.LockWord;
import dev.amphora.runtime.classlib.SavedFrames;
import dev.amphora.runtime.classlib.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * Monitors for which nobody waits: all that there is to say is in the object's header, see {@link LockWord}. Threads that own such
 * have a tag. What goes beyond that is {@link Monitor}'s business, and also the monitors of those threads for which no tag was left.
 *
 * <p>Compiled code enters and leaves monitors here, only in programs that start threads, or that ask who owns one. It inlines
 * these methods where that pays, so they hold what is common and nothing else.
 */
final class ThinLock {
    /** The word of what the current thread has entered once; 0 if that has no tag. */
    private static int mine;

    private static Thread[] owners;
    private static int tagged;
    private static int lastTag;

    private ThinLock() {}

    /** What a synchronized statement or method does first; the object is not null. */
    static void enter(Object object) {
        int word = LockWord.of(object);
        if (word == 0 && mine != 0) {
            LockWord.add(object, mine);
        } else if (word != 0 && LockWord.isBelow(word - mine, LockWord.MOST_ENTRIES)) {
            LockWord.add(object, LockWord.ENTRY);
        } else {
            enterSlowly(object);
        }
    }

    /** What it does last. */
    static void exit(Object object) {
        int word = LockWord.of(object);
        if (word == mine && word != 0) {
            LockWord.set(object, 0);
        } else if (word != 0 && LockWord.isBelow(word - mine, LockWord.MOST_ENTRIES + 1)) {
            LockWord.add(object, -LockWord.ENTRY);
        } else {
            exitSlowly(object);
        }
    }

    private static void enterSlowly(Object object) {
        if (LockWord.of(object) == 0 && obtainTag(Scheduler.current())) {
            LockWord.add(object, mine);
        } else {
            Monitor.enter(object);
        }
    }

    private static void exitSlowly(Object object) {
        Monitor.exit(object);
    }

    /** Called whenever another thread becomes the current one. */
    static void setCurrent(Thread thread) {
        mine = thread == null ? 0 : thread.lockWord;
    }

    /** Whether the current thread owns the monitor with that word. */
    static boolean isMine(int word) {
        return word != 0 && LockWord.isBelow(word - mine, LockWord.MOST_ENTRIES + 1);
    }

    /** Who owns the monitor with that word, which is not 0. */
    static Thread owner(int word) {
        return owners[LockWord.tag(word)];
    }

    /** Gives the current thread a tag if one is left. */
    private static boolean obtainTag(Thread current) {
        if (owners == null) {
            owners = new Thread[LockWord.TAGS];
        }
        // Tag 0 is nobody's.
        if (tagged == LockWord.TAGS - 1) {
            return false;
        }
        int tag = lastTag;
        do {
            tag = tag % (LockWord.TAGS - 1) + 1;
        } while (owners[tag] != null);
        lastTag = tag;
        owners[tag] = current;
        tagged++;
        current.lockWord = LockWord.ofTag(tag);
        setCurrent(current);
        return true;
    }

    /** Called when the current thread has left all monitors for good. */
    static void returnTag(Thread current) {
        if (current.lockWord != 0) {
            owners[LockWord.tag(current.lockWord)] = null;
            tagged--;
            current.lockWord = 0;
            setCurrent(current);
        }
    }

    /**
     * The objects that a suspended thread has entered: what it needs to leave them is among what it has saved, or is a class
     * object, which it asks for again. (The exceptions are constants.)
     */
    static List<Object> ownedBy(Thread thread) {
        List<Object> owned = new ArrayList<>();
        if (thread.lockWord == 0) {
            return owned;
        }
        SavedFrames frames = thread.frames;
        for (int i = 0; frames != null && i < frames.referenceCount(); i++) {
            Object saved = frames.heapObject(i);
            if (saved != null && isOwnedBy(thread, saved) && !contains(owned, saved)) {
                owned.add(saved);
            }
        }
        for (int id = 1; id < Types.count(); id++) {
            Object classObject = Types.madeClassObject(id);
            if (classObject != null && isOwnedBy(thread, classObject) && !contains(owned, classObject)) {
                owned.add(classObject);
            }
        }
        return owned;
    }

    private static boolean isOwnedBy(Thread thread, Object object) {
        int word = LockWord.of(object);
        return word != 0 && LockWord.isBelow(word - thread.lockWord, LockWord.MOST_ENTRIES + 1);
    }

    /** Not by equals, which is the program's own code. */
    private static boolean contains(List<Object> objects, Object object) {
        for (Object each : objects) {
            if (each == object) {
                return true;
            }
        }
        return false;
    }
}
