// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

/** Names, priorities, states and what may be changed when. */
public class ThreadProperties {
    /** The text of a thread. Newer JDKs put its number in front, which depends on the threads that a JVM has for itself. */
    static String withoutId(Thread thread) {
        String text = thread.toString();
        return text.startsWith("Thread[#") ? "Thread[" + text.substring(text.indexOf(',') + 1) : text;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread main = Thread.currentThread();
        System.out.println(main + " " + main.getName() + " " + main.getPriority() + " " + main.isDaemon() + " "
                + main.isAlive() + " " + main.getState() + " " + (main.getId() > 0));
        Thread first = new Thread();
        Thread second = new Thread(() -> {});
        Thread third = new Thread("own");
        Thread fourth = new Thread(() -> {}, "task");
        System.out.println(first.getName() + " " + second.getName() + " " + third.getName() + " " + fourth.getName());
        System.out.println(new Thread().getName());
        System.out.println(first.getId() < second.getId());
        third.setName("renamed");
        System.out.println(withoutId(third));
        try {
            third.setName(null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            new Thread((String) null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        third.setPriority(Thread.MAX_PRIORITY);
        System.out.println(third.getPriority());
        for (int priority : new int[] {0, 11}) {
            try {
                third.setPriority(priority);
            } catch (IllegalArgumentException e) {
                System.out.println("priority " + priority + " " + e.getMessage());
            }
        }
        Thread[] child = new Thread[1];
        fourth = new Thread(() -> {
            child[0] = new Thread(() -> {});
            System.out.println(child[0].isDaemon() + " " + child[0].getPriority());
            try {
                Thread.currentThread().setDaemon(false);
            } catch (IllegalThreadStateException e) {
                System.out.println("too late");
            }
        });
        fourth.setDaemon(true);
        fourth.setPriority(3);
        fourth.start();
        fourth.join();
        System.out.println(fourth.isDaemon() + " " + fourth.getThreadGroup() + " " + withoutId(fourth));
        first.run();
        first.start();
        first.join();
        System.out.println(first.getState() + " " + first.isAlive() + " " + first.isInterrupted());
        class Own extends Thread {
            @Override
            public void run() {
                System.out.println("run of " + getName() + " is " + (this == currentThread()));
            }
        }
        Own own = new Own();
        own.setName("subclass");
        own.start();
        own.join();
        own.run();
        System.out.println(Thread.State.valueOf("BLOCKED").ordinal() + " " + Thread.State.values().length);
        System.out.println(main.getStackTrace().length > 0);
        System.out.println(Thread.getAllStackTraces().containsKey(main));
        try {
            first.start();
        } catch (IllegalThreadStateException e) {
            System.out.println("again " + e.getMessage());
        }
    }
}
