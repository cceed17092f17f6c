// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @stdin 3 4.5 name\n
// @stdin second line\r\n\n
// @stdin 0x10 10,000 end
package util;

import java.util.InputMismatchException;
import java.util.Locale;
import java.util.Scanner;

/** Scanner over standard input. */
public class ScannersOfInput {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in).useLocale(Locale.US);
        System.out.println(in.nextInt() + " " + in.nextDouble() + " " + in.next() + "[" + in.nextLine() + "][" + in.nextLine() + "][" + in.nextLine() + "]");
        try {
            in.nextInt();
        } catch (InputMismatchException e) {
            System.out.println(e.getMessage() + " " + in.next());
        }
        System.out.println(in.nextInt() + " " + in.hasNext() + in.hasNextLine() + in.next() + in.hasNext() + in.hasNextLine());
    }
}
