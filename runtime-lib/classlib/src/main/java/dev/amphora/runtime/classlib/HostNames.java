// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;

/**
 * Names of hosts: WASI preview 1 asks nobody for addresses, so a program knows those that are written as numbers, and that of
 * the machine it runs on. In place of the JDK's, which keeps answers of name services for a while.
 */
@PatchesJdk
final class HostNames {
    private static final String ADDRESS = "java.net.InetAddress";
    private static final String ADDRESS_TYPE = "Ljava/net/InetAddress;";
    private static final String LOCALHOST = "localhost";
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private HostNames() {}

    @Replaces(ADDRESS + ".init()V")
    @Replaces("java.net.Inet4Address.init()V")
    @Replaces("java.net.Inet6Address.init()V")
    @Replaces("jdk.internal.util.Exceptions.setup()V")
    static void init() {
        // Nothing native looks at these classes.
    }

    @Replaces("java.net.InetAddressImplFactory.isIPv6Supported()Z")
    @Replaces(ADDRESS + ".isIPv6Supported()Z")
    static boolean isIPv6Supported() {
        return false;
    }

    /** Since JDK 21. */
    @Replaces(ADDRESS + ".isIPv4Available()Z")
    static boolean isIPv4Available() {
        return true;
    }

    /** Until JDK 18, in place of a search by name. */
    @Replaces(ADDRESS + ".loadImpl(Ljava/lang/String;)Ljava/net/InetAddressImpl;")
    static Object loadImpl(String name) {
        return newImplementation();
    }

    @BuildJdkInstance("java.net.Inet4AddressImpl")
    private static native Object newImplementation();

    /** Until JDK 17. Who asks for a name does not get there. */
    @Replaces(ADDRESS + ".createNameService()Ljava/net/InetAddress$NameService;")
    static Object createNameService() {
        return null;
    }

    /** The addresses of what is no number, as JDK 17 asks for them. */
    @Replaces(ADDRESS + ".getAllByName0(Ljava/lang/String;" + ADDRESS_TYPE + "ZZ)[" + ADDRESS_TYPE)
    static InetAddress[] addresses(String host, InetAddress requested, boolean check, boolean cached)
            throws UnknownHostException {
        return addresses(host, cached);
    }

    /** The same, as JDK 21 asks. */
    @Replaces(ADDRESS + ".getAllByName0(Ljava/lang/String;ZZ)[" + ADDRESS_TYPE)
    static InetAddress[] addresses(String host, boolean check, boolean cached) throws UnknownHostException {
        return addresses(host, cached);
    }

    @Replaces(ADDRESS + ".getAllByName0(Ljava/lang/String;Z)[" + ADDRESS_TYPE)
    static InetAddress[] addresses(String host, boolean cached) throws UnknownHostException {
        if (!host.equalsIgnoreCase(LOCALHOST)) {
            throw new UnknownHostException(host + ": Name or service not known");
        }
        return new InetAddress[] {InetAddress.getByAddress(host, LOOPBACK)};
    }

    @Replaces(ADDRESS + ".getLocalHost()" + ADDRESS_TYPE)
    static InetAddress getLocalHost() throws UnknownHostException {
        return InetAddress.getByAddress(LOCALHOST, LOOPBACK);
    }

    @Replaces(ADDRESS + ".getHostFromNameService(" + ADDRESS_TYPE + "Z)Ljava/lang/String;")
    static String nameOf(InetAddress address, boolean check) {
        return nameOf(address);
    }

    /** Since JDK 21. */
    @Replaces(ADDRESS + ".getHostFromNameService(" + ADDRESS_TYPE + ")Ljava/lang/String;")
    static String nameOf(InetAddress address) {
        return address.isLoopbackAddress() ? LOCALHOST : address.getHostAddress();
    }

    /** Nothing is reached from here. */
    @Replaces(ADDRESS + ".isReachable(I)Z")
    static boolean isReachable(InetAddress self, int timeout) {
        return isReachable(self, null, 0, timeout);
    }

    @Replaces(ADDRESS + ".isReachable(Ljava/net/NetworkInterface;II)Z")
    static boolean isReachable(InetAddress self, NetworkInterface through, int timeToLive, int timeout) {
        if (timeToLive < 0) {
            throw new IllegalArgumentException("ttl can't be negative");
        }
        if (timeout < 0) {
            throw new IllegalArgumentException("timeout can't be negative");
        }
        return false;
    }

    /** An address with a scope that is no number: there are no interfaces. */
    @Replaces("java.net.Inet6Address.initstr(Ljava/lang/String;[BLjava/lang/String;)V")
    static void initialise(Object self, String host, byte[] address, String scope) throws UnknownHostException {
        throw new UnknownHostException("no such interface " + scope);
    }

    @Replaces("java.net.Inet6Address.deriveNumericScope([BLjava/net/NetworkInterface;)I")
    static int scope(byte[] address, NetworkInterface through) throws UnknownHostException {
        throw new UnknownHostException("no scope_id found");
    }

    @Replaces("java.net.Inet6Address.deriveNumericScope(Ljava/lang/String;)I")
    static int scope(Object self, String through) throws UnknownHostException {
        throw new UnknownHostException("No matching address found for interface : " + through);
    }
}
