// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package library;

import java.util.Scanner;
import java.util.UUID;

/** Scanner over texts. */
public class Scanning {
    public static void main(String[] args) {
        Scanner scanner = new Scanner("12 abc 3.5\nline two\n");
        System.out.println(scanner.nextInt() + scanner.next() + scanner.nextDouble() + scanner.nextLine());
        System.out.println(scanner.nextLine() + scanner.hasNext());
        UUID uuid = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
        System.out.println(uuid + " " + uuid.version());
    }
}
