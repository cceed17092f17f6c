// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @timeout 300
// @env TZ=Asia/Kolkata
package time;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.TimeZone;

/** The zone is the one that the environment names. */
public class ZoneOfHost {
    public static void main(String[] args) {
        System.out.println(ZoneId.systemDefault() + " " + TimeZone.getDefault().getID());
        System.out.println(new Date(1700000000000L));
        System.out.println(LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC).atZone(ZoneId.systemDefault()));
    }
}
