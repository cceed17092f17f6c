// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

/** One thread waits for input, one for the clock, one for nothing at all. */
public class WaitsForInput {
    private static boolean isOver;

    private static void read() {
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                System.out.println("read " + line);
            }
            System.out.println("end of input");
        } catch (IOException e) {
            System.out.println(e);
        }
    }

    private static void spin() {
        while (!isOver) {
            Thread.yield();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread reader = new Thread(WaitsForInput::read);
        reader.start();
        for (int i = 0; i < 3; i++) {
            Thread.sleep(5);
            System.out.println("tick " + i + " " + reader.getState());
        }
        reader.interrupt();
        Thread spinning = new Thread(WaitsForInput::spin);
        if (args.length > 0) {
            spinning.start();
        }
        reader.join();
        System.out.println(reader.getState());
        isOver = true;
    }
}
