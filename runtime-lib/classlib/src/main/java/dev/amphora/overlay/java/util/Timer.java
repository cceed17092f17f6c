// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

import java.util.Date;
import java.util.Iterator;
import java.util.PriorityQueue;
import java.util.Queue;

/** A thread that runs tasks at their times. */
public class Timer {
    private static int serial;

    private final TaskThread thread;

    public Timer() {
        this(nextName());
    }

    public Timer(boolean isDaemon) {
        this(nextName(), isDaemon);
    }

    public Timer(String name) {
        this(name, false);
    }

    public Timer(String name, boolean isDaemon) {
        thread = new TaskThread(name);
        thread.setDaemon(isDaemon);
        thread.start();
    }

    private static String nextName() {
        return "Timer-" + serial++;
    }

    public void schedule(TimerTask task, long delay) {
        requireNotNegative(delay);
        thread.add(task, System.currentTimeMillis() + delay, 0);
    }

    public void schedule(TimerTask task, Date time) {
        thread.add(task, time.getTime(), 0);
    }

    public void schedule(TimerTask task, long delay, long period) {
        requireNotNegative(delay);
        requirePositive(period);
        thread.add(task, System.currentTimeMillis() + delay, -period);
    }

    public void schedule(TimerTask task, Date firstTime, long period) {
        requirePositive(period);
        thread.add(task, firstTime.getTime(), -period);
    }

    public void scheduleAtFixedRate(TimerTask task, long delay, long period) {
        requireNotNegative(delay);
        requirePositive(period);
        thread.add(task, System.currentTimeMillis() + delay, period);
    }

    public void scheduleAtFixedRate(TimerTask task, Date firstTime, long period) {
        requirePositive(period);
        thread.add(task, firstTime.getTime(), period);
    }

    private static void requireNotNegative(long delay) {
        if (delay < 0) {
            throw new IllegalArgumentException("Negative delay.");
        }
    }

    private static void requirePositive(long period) {
        if (period <= 0) {
            throw new IllegalArgumentException("Non-positive period.");
        }
    }

    public void cancel() {
        thread.cancel();
    }

    public int purge() {
        return thread.purge();
    }

    private static final class TaskThread extends Thread {
        private final Queue<TimerTask> tasks = new PriorityQueue<>((a, b) ->
                a.nextTime != b.nextTime ? Long.compare(a.nextTime, b.nextTime) : Long.compare(a.sequence, b.sequence));
        private boolean isCancelled;
        private long sequence;

        TaskThread(String name) {
            // Like the JVM's: made without a name, which takes one of the numbers that threads without names get.
            setName(name);
        }

        void add(TimerTask task, long time, long period) {
            if (time < 0) {
                throw new IllegalArgumentException("Illegal execution time.");
            }
            synchronized (tasks) {
                if (isCancelled) {
                    throw new IllegalStateException("Timer already cancelled.");
                }
                synchronized (task.lock) {
                    if (task.state != TimerTask.VIRGIN) {
                        throw new IllegalStateException("Task already scheduled or cancelled");
                    }
                    task.nextTime = time;
                    // A longer time than the clock can show is as good as the longest.
                    task.period = Math.abs(period) > Long.MAX_VALUE >> 1 ? period >> 1 : period;
                    task.state = TimerTask.SCHEDULED;
                    task.sequence = sequence++;
                }
                tasks.add(task);
                if (tasks.peek() == task) {
                    tasks.notify();
                }
            }
        }

        void cancel() {
            synchronized (tasks) {
                isCancelled = true;
                tasks.clear();
                tasks.notify();
            }
        }

        int purge() {
            synchronized (tasks) {
                int count = 0;
                for (Iterator<TimerTask> all = tasks.iterator(); all.hasNext(); ) {
                    if (all.next().state == TimerTask.CANCELLED) {
                        all.remove();
                        count++;
                    }
                }
                return count;
            }
        }

        @Override
        public void run() {
            try {
                for (TimerTask task = next(); task != null; task = next()) {
                    task.run();
                }
            } finally {
                cancel();
            }
        }

        /** Waits for the next task that is due; null when the timer is cancelled. */
        private TimerTask next() {
            synchronized (tasks) {
                while (!isCancelled) {
                    TimerTask task = tasks.peek();
                    long now = System.currentTimeMillis();
                    try {
                        if (task == null) {
                            tasks.wait();
                        } else if (task.nextTime > now && task.state != TimerTask.CANCELLED) {
                            tasks.wait(task.nextTime - now);
                        } else {
                            tasks.remove();
                            if (isDue(task, now)) {
                                return task;
                            }
                        }
                    } catch (InterruptedException e) {
                        // Nobody else has the thread: it is not asked to end by this.
                    }
                }
                return null;
            }
        }

        /** Whether the task is to run; notes when it is to run again. */
        private boolean isDue(TimerTask task, long now) {
            synchronized (task.lock) {
                if (task.state == TimerTask.CANCELLED) {
                    return false;
                }
                if (task.period == 0) {
                    task.state = TimerTask.EXECUTED;
                } else {
                    task.nextTime = task.period < 0 ? now - task.period : task.nextTime + task.period;
                    tasks.add(task);
                }
                return true;
            }
        }
    }
}
