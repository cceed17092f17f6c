// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @classpath slf4j_api
// @classpath slf4j_simple
package libraries;

import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;
import org.slf4j.event.Level;
import org.slf4j.helpers.FormattingTuple;
import org.slf4j.helpers.MessageFormatter;

/** SLF4J with its simple logger: levels, arguments, exceptions, the fluent calls, markers; and the versions in the jars' manifests. */
public class Logging {
    private static final Logger EARLY = LoggerFactory.getLogger("before any property");

    public static void main(String[] args) throws Exception {
        EARLY.debug("hidden");
        Logger log = LoggerFactory.getLogger(Logging.class);
        System.out.println(log.getName() + " " + log.getClass().getName() + " " + log.isTraceEnabled() + log.isDebugEnabled() + log.isInfoEnabled() + log.isWarnEnabled() + log.isErrorEnabled());
        log.info("no argument");
        log.info("one {}", "argument");
        log.warn("two {} and {}", 1, null);
        log.error("three {} {} {}", 1, new int[] {1, 2}, new Object[] {"a", null, new long[] {3}});
        log.debug("hidden {}", 1);
        log.error("thrown", new IllegalStateException("on purpose").getMessage());
        log.atInfo().addKeyValue("key", 3).addArgument("argument").log("fluent {}");
        log.atLevel(Level.WARN).setMessage("at a level").log();
        log.atDebug().log("hidden");

        for (Object[] arguments : new Object[][] {{}, {1}, {1, 2}, {"x", null, new boolean[] {true}}, {1, 2, 3, 4}}) {
            FormattingTuple text = MessageFormatter.arrayFormat("a {} b \\{} c \\\\{} {}{}", arguments);
            System.out.println(text.getMessage() + " | " + text.getThrowable());
        }
        FormattingTuple thrown = MessageFormatter.arrayFormat("with {}", new Object[] {1, new RuntimeException("x")});
        System.out.println(thrown.getMessage() + " " + thrown.getThrowable());
        Object[] cycle = new Object[1];
        cycle[0] = cycle;
        System.out.println(MessageFormatter.format("cycle {}", cycle).getMessage());

        Marker marker = MarkerFactory.getMarker("outer");
        marker.add(MarkerFactory.getMarker("inner"));
        System.out.println(marker + " " + marker.contains("inner") + " " + marker.contains("other") + MarkerFactory.getMarker("outer").equals(marker));
        log.warn(marker, "marked");
        MDC.put("key", "value");
        System.out.println(MDC.get("key") + " " + MDC.getCopyOfContextMap());
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        System.out.println(factory.getClass().getName() + " " + (factory.getLogger("a") == LoggerFactory.getLogger("a")));

        for (Class<?> each : new Class<?>[] {Logger.class, factory.getClass(), Level.class, Logging.class}) {
            Package of = each.getPackage();
            System.out.println(of.getName() + ": " + of.getImplementationTitle() + ", " + of.getImplementationVersion() + ", " + of.getImplementationVendor() + ", " + of.getSpecificationTitle() + ", " + of.getSpecificationVersion());
        }
    }
}
