// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package net;

import static net.Attempts.attempt;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.Arrays;

/** InetAddress of both versions and InetSocketAddress: texts of every kind, what is none, kinds of addresses, names, equality. */
public class Addresses {
    public static void main(String[] args) throws Exception {
        for (String text : new String[] {"127.0.0.1", "0.0.0.0", "255.255.255.255", "10.1.2.3", "192.168.0.1", "169.254.7.7", "224.0.0.1", "224.0.1.5", "239.255.0.1", "239.192.3.4", "1", "1.2", "1.2.3", "1.65535", "010.0.0.1", "::", "::1", "::ffff:1.2.3.4", "fe80::1", "fec0::2", "ff01::1",
            "ff02::1", "ff05::2", "ff08::3", "ff0e::4", "2001:db8:0:0:1:0:0:1", "2001:DB8::A", "::1.2.3.4", "1:2:3:4:5:6:7:8", "[::1]", "fe80::1%3", ""}) {
            describe(text);
        }
        for (String bad : new String[] {"1.2.3.4.5:", "[::1", "[1.2.3.4]", "1::2::3", "::g", "12345::", "[]", "fe80::1%", ":", "1:2", "300::1.2.3.400"}) {
            attempt(bad, () -> InetAddress.getByName(bad));
        }
        attempt("null", () -> InetAddress.getByName(null));
        attempt("all of null", () -> InetAddress.getAllByName(null));
        attempt("all of a literal", () -> InetAddress.getAllByName("5.6.7.8"));
        attempt("localhost", () -> Arrays.asList(InetAddress.getAllByName("localhost")).contains(InetAddress.getByAddress(new byte[] {127, 0, 0, 1})));
        attempt("loopback", () -> InetAddress.getLoopbackAddress() + " " + InetAddress.getLoopbackAddress().getHostName() + " " + InetAddress.getLocalHost().getAddress().length);
        byte[] four = {10, 0, (byte) 200, 1};
        byte[] six = {32, 1, 13, -72, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 1, 2, 3, 4};
        attempt("of bytes", () -> InetAddress.getByAddress("a.name", four) + " " + InetAddress.getByAddress("x", six) + " " + InetAddress.getByAddress("m", mapped) + " " + InetAddress.getByAddress("", four) + " " + InetAddress.getByAddress(null, six));
        attempt("brackets", () -> InetAddress.getByAddress("[::5]", six).getHostName());
        attempt("three bytes", () -> InetAddress.getByAddress(new byte[3]));
        attempt("six", () -> Inet6Address.getByAddress("host", six, 7) + " " + Inet6Address.getByAddress("host", six, 7).getScopeId() + " " + Inet6Address.getByAddress("host", mapped, -1).isIPv4CompatibleAddress());
        attempt("six of four bytes", () -> Inet6Address.getByAddress("h", four, 1));
        InetAddress one = InetAddress.getByAddress("one", four);
        InetAddress two = InetAddress.getByAddress("two", four);
        System.out.println(one.equals(two) + " " + one.hashCode() + " " + (one instanceof Inet4Address) + " " + one.getHostName() + " " + InetAddress.getByAddress(six).hashCode() + " " + one.equals(null) + one.equals(InetAddress.getByAddress(six)));
        sockets(one);
        proxies();
    }

    private static void describe(String text) {
        attempt(text, () -> {
            InetAddress a = InetAddress.getByName(text);
            StringBuilder kinds = new StringBuilder();
            boolean[] is = {a.isAnyLocalAddress(), a.isLoopbackAddress(), a.isLinkLocalAddress(), a.isSiteLocalAddress(), a.isMulticastAddress(), a.isMCGlobal(), a.isMCLinkLocal(), a.isMCNodeLocal(), a.isMCOrgLocal(), a.isMCSiteLocal()};
            for (boolean kind : is) {
                kinds.append(kind ? '+' : '-');
            }
            return a + " " + a.getClass().getSimpleName() + " " + a.getHostAddress() + " " + Arrays.toString(a.getAddress()) + " " + kinds + " " + a.hashCode();
        });
    }

    private static void sockets(InetAddress one) {
        attempt("address and port", () -> new InetSocketAddress(one, 80) + " " + new InetSocketAddress(one, 80).getHostString() + " " + new InetSocketAddress(one, 80).hashCode());
        attempt("any", () -> new InetSocketAddress(0).getPort() + " " + new InetSocketAddress(9).getAddress().isAnyLocalAddress());
        attempt("literal", () -> new InetSocketAddress("1.2.3.4", 65535) + " " + new InetSocketAddress("::1", 5));
        attempt("unresolved", () -> InetSocketAddress.createUnresolved("some.host", 443) + " " + InetSocketAddress.createUnresolved("some.host", 443).isUnresolved() + " " + InetSocketAddress.createUnresolved("some.host", 443).getAddress() + InetSocketAddress.createUnresolved("some.host", 443).getHostName());
        attempt("equal", () -> new InetSocketAddress(one, 1).equals(new InetSocketAddress("10.0.200.1", 1)) + " " + InetSocketAddress.createUnresolved("HOST", 1).equals(InetSocketAddress.createUnresolved("host", 1)) + " " + InetSocketAddress.createUnresolved("h", 1).equals(new InetSocketAddress(one, 1)));
        attempt("port", () -> new InetSocketAddress(70000));
        attempt("negative port", () -> InetSocketAddress.createUnresolved("h", -1));
        attempt("no name", () -> InetSocketAddress.createUnresolved(null, 1));
        attempt("no host", () -> new InetSocketAddress((String) null, 1));
    }

    private static void proxies() {
        attempt("proxies", () -> Proxy.NO_PROXY + " " + new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy", 8080)));
        attempt("direct", () -> new Proxy(Proxy.Type.DIRECT, null));
    }
}
