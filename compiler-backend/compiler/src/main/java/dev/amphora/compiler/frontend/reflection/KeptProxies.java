// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.teavm.asm.Opcodes;
import org.teavm.asm.tree.ClassNode;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/** The proxy classes that have been written. */
final class KeptProxies {
    static final MethodReference ADD = new MethodReference(
            KeptNames.PROXY_CLASSES, "add", ValueType.object(KeptNames.PACKAGE + "ProxyMaker"), ValueType.VOID);
    private final ClassFiles classes;
    private final ProxyWriter writer;
    private final BiConsumer<String, byte[]> define;
    private final Map<List<String>, String> proxies = new LinkedHashMap<>();
    private final Map<String, List<String>> interfaces = new LinkedHashMap<>();
    private final Map<List<String>, String> makers = new LinkedHashMap<>();

    KeptProxies(ClassFiles classes, BiConsumer<String, byte[]> define) {
        this.classes = classes;
        this.writer = new ProxyWriter(classes);
        this.define = define;
    }

    /** The internal name of the proxy class for some interfaces, given by their binary names. */
    String proxy(List<String> implemented) {
        return proxies.computeIfAbsent(implemented, list -> {
            String name = packageOf(list) + "/$Proxy" + proxies.size();
            define.accept(name, writer.proxy(name, list));
            interfaces.put(name.replace('/', '.'), list);
            return name;
        });
    }

    /** Proxies of interfaces that are not public are in the package of these. */
    private String packageOf(List<String> list) {
        for (String name : list) {
            ClassNode node = classes.find(name);
            if (node != null && (node.access & Opcodes.ACC_PUBLIC) == 0 && name.contains(".")) {
                return name.substring(0, name.lastIndexOf('.')).replace('.', '/');
            }
        }
        return "jdk/proxy1";
    }

    /** The interfaces of a proxy class; null if the class is none. */
    List<String> interfacesOf(String className) {
        return interfaces.get(className);
    }

    /** The methods that a proxy hands on. */
    List<ProxyWriter.Handed> methods(List<String> implemented) {
        return writer.methods(implemented);
    }

    /** The classes that make proxies, by the interfaces of these. */
    Map<List<String>, String> makers() {
        return makers;
    }

    /** Lets programs make such proxies. */
    void need(DependencyAgent agent, List<String> implemented) {
        if (makers.containsKey(implemented) || !implemented.stream().allMatch(this::isInterface)) {
            return;
        }
        String name = KeptNames.PACKAGE + "KeptProxy$" + makers.size();
        String internal = name.replace('.', '/');
        define.accept(internal, writer.maker(internal, proxy(implemented), implemented));
        makers.put(implemented, name);
        agent.linkMethod(new MethodReference(name, "<init>", ValueType.VOID))
                .propagate(0, agent.getType(ValueType.object(name)))
                .use();
        MethodDependency add = agent.linkMethod(ADD);
        add.propagate(1, agent.getType(ValueType.object(name)));
        add.use();
    }

    private boolean isInterface(String name) {
        ClassNode node = classes.find(name);
        return node != null && classes.isPresent(name) && KeptTables.isInterface(node);
    }
}
