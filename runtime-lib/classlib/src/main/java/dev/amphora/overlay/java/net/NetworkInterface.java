// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.net;

import java.net.InetAddress;
import java.net.SocketException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** There are none: WASI preview 1 opens no sockets. Libraries refer to the class all the same, as a type of settings. */
public final class NetworkInterface {
    private NetworkInterface() {}

    public static NetworkInterface getByName(String name) throws SocketException {
        Objects.requireNonNull(name);
        return null;
    }

    public static NetworkInterface getByIndex(int index) throws SocketException {
        if (index < 0) {
            throw new IllegalArgumentException("Interface index can't be negative");
        }
        return null;
    }

    public static NetworkInterface getByInetAddress(InetAddress address) throws SocketException {
        Objects.requireNonNull(address);
        return null;
    }

    public static Enumeration<NetworkInterface> getNetworkInterfaces() throws SocketException {
        throw new SocketException("No network interfaces configured");
    }

    public static Stream<NetworkInterface> networkInterfaces() throws SocketException {
        throw new SocketException("No network interfaces configured");
    }

    // Nobody has an object to ask the following.

    public String getName() {
        return null;
    }

    public Enumeration<InetAddress> getInetAddresses() {
        return Collections.emptyEnumeration();
    }

    public Stream<InetAddress> inetAddresses() {
        return Stream.empty();
    }

    public List<?> getInterfaceAddresses() {
        return List.of();
    }

    public Enumeration<NetworkInterface> getSubInterfaces() {
        return Collections.emptyEnumeration();
    }

    public Stream<NetworkInterface> subInterfaces() {
        return Stream.empty();
    }

    public NetworkInterface getParent() {
        return null;
    }

    public int getIndex() {
        return 0;
    }

    public String getDisplayName() {
        return null;
    }

    public boolean isUp() throws SocketException {
        return false;
    }

    public boolean isLoopback() throws SocketException {
        return false;
    }

    public boolean isPointToPoint() throws SocketException {
        return false;
    }

    public boolean supportsMulticast() throws SocketException {
        return false;
    }

    public byte[] getHardwareAddress() throws SocketException {
        return null;
    }

    public int getMTU() throws SocketException {
        return 0;
    }

    public boolean isVirtual() {
        return false;
    }
}
