// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.jso;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.MethodNode;

/**
 * Java methods that scripts call: {@code javaMethods.get('com.example.Point.of(DD)Lcom/example/Point;').invoke(1, 2)}. Methods of
 * overlay types that are not static take the value that they are called on first.
 */
final class JavaMethods {
    private static final String LITERAL = "(?:'[^'\\\\]*'|\"[^\"\\\\]*\")";
    private static final String GET = "\\bjavaMethods\\s*\\.\\s*get\\s*\\(";
    private static final Pattern ANY = Pattern.compile(GET);
    private static final Pattern CALL = Pattern.compile(
            GET + "\\s*(" + LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*)\\s*\\)\\s*\\.\\s*invoke\\s*(?=\\()");
    private static final Pattern BETWEEN = Pattern.compile("['\"](?:\\s*\\+\\s*['\"])?");
    private static final Pattern REFERENCE = Pattern.compile("([\\w.$]+)\\.([\\w$]+)(\\(.*\\)\\S+)");

    private final ClassNode owner;
    private final Overlays overlays;
    private final HostScript script;
    private String problem;

    JavaMethods(ClassNode owner, Overlays overlays, HostScript script) {
        this.owner = owner;
        this.overlays = overlays;
        this.script = script;
    }

    /** What is wrong with the script that was looked at; null if nothing is. */
    String problem() {
        return problem;
    }

    /** Puts functions in the place of what a method's script calls. */
    String inScript(String text, MethodNode method, boolean hasReceiver) {
        if (!ANY.matcher(text).find()) {
            return text;
        }
        String caller = owner.name.replace('/', '.') + "." + method.name
                + (hasReceiver ? OverlayClass.CALL + "(L" + owner.name + ";" + method.desc.substring(1) : method.desc);
        String replaced = CALL.matcher(text)
                .replaceAll(call -> Matcher.quoteReplacement(
                        function(caller, BETWEEN.matcher(call.group(1)).replaceAll(""))));
        if (problem == null && ANY.matcher(replaced).find()) {
            problem = "javaMethods.get takes a constant, of whose result a script can only call invoke";
        }
        return replaced;
    }

    private String function(String caller, String reference) {
        Matcher parts = REFERENCE.matcher(reference);
        if (!parts.matches()) {
            problem = "no method can be named " + reference;
            return reference;
        }
        String type = parts.group(1).replace('.', '/');
        EntryWriter.Entry entry = entry(type, parts.group(2), parts.group(3));
        if (entry == null) {
            problem = "there is no method " + reference;
            return reference;
        }
        for (Type each : entry.parameters()) {
            if (!Crossing.comesFromJs(each)) {
                problem = reference + ": values of type " + each.getClassName() + " cannot come from JavaScript";
            }
        }
        int number = script.entryNumber();
        EntryWriter writer = new EntryWriter(new StubWriter(owner, overlays, script));
        MethodNode enter = writer.write("enter$" + number, entry);
        String export = "js.call." + number;
        script.exportWhenReached(caller, new HostScript.Export(export, owner.name, enter.name, enter.desc));
        int adapter = script.adapter(export);
        script.setAdapter(adapter, "function" + writer.function(export, entry, null));
        return "$adapters[" + adapter + "]";
    }

    private EntryWriter.Entry entry(String type, String name, String descriptor) {
        if (!overlays.contains(type)) {
            return EntryWriter.Entry.ofStatic(type, false, name, descriptor, false);
        }
        String declaring = overlays.declaring(type, name, descriptor);
        if (declaring == null) {
            return null;
        }
        boolean isStatic = (overlays.method(declaring, name, descriptor).access & Opcodes.ACC_STATIC) != 0;
        return isStatic
                ? EntryWriter.Entry.ofStatic(declaring, true, name, descriptor, false)
                : EntryWriter.Entry.ofStatic(
                        declaring,
                        true,
                        name + OverlayClass.CALL,
                        "(L" + declaring + ";" + descriptor.substring(1),
                        false);
    }
}
