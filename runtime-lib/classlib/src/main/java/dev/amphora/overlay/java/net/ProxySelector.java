// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/** Says by which proxy to go, to whoever asks: nobody opens sockets here, and what is fetched goes the way that the host chooses. */
public abstract class ProxySelector {
    private static ProxySelector chosen = of(null);

    public static ProxySelector getDefault() {
        return chosen;
    }

    public static void setDefault(ProxySelector selector) {
        chosen = selector;
    }

    /** One that goes by this proxy always, or by none. */
    public static ProxySelector of(InetSocketAddress address) {
        return new StaticProxySelector(address);
    }

    public abstract List<Proxy> select(URI uri);

    public abstract void connectFailed(URI uri, SocketAddress address, IOException failure);

    static final class StaticProxySelector extends ProxySelector {
        private final Proxy proxy;

        StaticProxySelector(InetSocketAddress address) {
            proxy = address == null ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, address);
        }

        @Override
        public List<Proxy> select(URI uri) {
            if (uri == null) {
                throw new IllegalArgumentException("URI can't be null");
            }
            String scheme = uri.getScheme();
            if (scheme == null) {
                throw new IllegalArgumentException("protocol can't be null");
            }
            return List.of(
                    scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https") ? proxy : Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            if (uri == null || address == null || failure == null) {
                throw new IllegalArgumentException("Arguments can't be null.");
            }
        }
    }
}
