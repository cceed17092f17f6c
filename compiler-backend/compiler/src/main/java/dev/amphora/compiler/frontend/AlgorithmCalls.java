// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.teavm.model.AccessLevel;
import org.teavm.model.AnnotationReader;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.util.DefinitionExtractor;

/**
 * Finds algorithms of cryptography by name. Where code asks for one by a constant, it gets the implementation at once and
 * nothing else becomes part of the program; where the name is computed, all of that kind do.
 */
final class AlgorithmCalls implements ClassHolderTransformer {
    private static final String RUNTIME = "dev.amphora.runtime.classlib.";
    private static final String MAKERS = RUNTIME + "Algorithms";
    private static final ValueType OBJECT = ValueType.object("java.lang.Object");
    private static final ValueType STRING = ValueType.object("java.lang.String");
    /** By the class whose {@code getInstance} is asked, ours that has the methods with implementations. */
    private static final Map<String, String> SERVICES = Map.ofEntries(
            Map.entry("java.security.MessageDigest", "SecurityServices"),
            Map.entry("java.security.Signature", "SecurityServices"),
            Map.entry("java.security.KeyFactory", "SecurityServices"),
            Map.entry("java.security.KeyPairGenerator", "SecurityServices"),
            Map.entry("java.security.AlgorithmParameters", "SecurityServices"),
            Map.entry("java.security.AlgorithmParameterGenerator", "SecurityServices"),
            Map.entry("javax.crypto.Mac", "CryptoServices"),
            Map.entry("javax.crypto.Cipher", "CryptoServices"),
            Map.entry("javax.crypto.KeyGenerator", "CryptoServices"),
            Map.entry("javax.crypto.SecretKeyFactory", "CryptoServices"),
            Map.entry("javax.crypto.KeyAgreement", "CryptoServices"),
            Map.entry("java.security.cert.CertificateFactory", "CertificateServices"),
            Map.entry("java.security.KeyStore", "CertificateServices"));

    private final BuildJdk jdk;
    private AlgorithmTable table;

    /**
     * Creates the transformer.
     *
     * @param jdk where the algorithms come from; null if no JDK may be used, and there are none
     */
    AlgorithmCalls(BuildJdk jdk) {
        this.jdk = jdk;
    }

    private AlgorithmTable table() {
        if (table == null) {
            table = AlgorithmTable.load(jdk);
        }
        return table;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (jdk == null) {
            return;
        }
        if (cls.getName().equals(MAKERS)) {
            addMakers(cls, context);
        }
        boolean isRuntime = cls.getName().startsWith(RUNTIME);
        for (MethodHolder method : List.copyOf(cls.getMethods())) {
            if (method.getProgram() != null && !isRuntime) {
                resolveConstants(method.getProgram());
            } else if (isRuntime && method.hasModifier(ElementModifier.NATIVE)) {
                implement(method, context);
            }
        }
    }

    private static MethodReference maker(int row) {
        return new MethodReference(MAKERS, "algorithm" + row, OBJECT);
    }

    /** One method for each row of the table. */
    private void addMakers(ClassHolder cls, ClassHolderTransformerContext context) {
        for (int i = 0; i < table().rows().size(); i++) {
            MethodHolder method = new MethodHolder(maker(i).getDescriptor());
            method.getModifiers().add(ElementModifier.STATIC);
            method.setLevel(AccessLevel.PUBLIC);
            cls.addMethod(method);
            ProgramEmitter.create(method, context.getHierarchy())
                    .construct(table().rows().get(i).className())
                    .returnValue();
        }
    }

    private void implement(MethodHolder method, ClassHolderTransformerContext context) {
        AnnotationReader finds = method.getAnnotations().get(RUNTIME + "AlgorithmsOf");
        AnnotationReader wraps = method.getAnnotations().get(RUNTIME + "WrapsAlgorithm");
        AnnotationReader calls = method.getAnnotations().get(RUNTIME + "CallsAlgorithm");
        if (finds == null && wraps == null && calls == null) {
            return;
        }
        method.getModifiers().remove(ElementModifier.NATIVE);
        ProgramEmitter emit = ProgramEmitter.create(method, context.getHierarchy());
        if (finds != null) {
            find(emit, finds.getValue("value").getString());
            return;
        }
        MethodReference target = MethodReference.parse(
                (wraps != null ? wraps : calls).getValue("value").getString());
        ValueEmitter spi = emit.var(1, OBJECT);
        ValueEmitter name = emit.var(2, STRING);
        if (wraps == null) {
            spi.cast(ValueType.object(target.getClassName())).invokeVirtual(target, name);
            emit.exit();
            return;
        }
        ValueEmitter[] arguments = new ValueEmitter[target.parameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            ValueType type = target.parameterType(i);
            arguments[i] = i == 0 ? spi.cast(type) : type.equals(STRING) ? name : emit.constantNull(type);
        }
        emit.construct(target.getClassName(), arguments).returnValue();
    }

    private void find(ProgramEmitter emit, String kind) {
        ValueEmitter key = emit.var(1, STRING);
        for (int i = 0; i < table().rows().size(); i++) {
            AlgorithmTable.Row row = table().rows().get(i);
            if (row.kind().equals(kind)) {
                MethodReference maker = maker(i);
                for (String name : row.names()) {
                    emit.when(key.invokeVirtual(
                                            "equals",
                                            boolean.class,
                                            emit.constant(name).cast(Object.class))
                                    .isTrue())
                            .thenDo(() -> emit.invoke(maker).returnValue());
                }
            }
        }
        emit.constantNull(OBJECT).returnValue();
    }

    private void resolveConstants(Program program) {
        Map<Variable, Instruction> definitions = null;
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call && asksByName(call)) {
                    definitions = definitions == null ? definitions(program) : definitions;
                    String name = constant(call.getArguments().get(0), definitions);
                    if (name != null) {
                        resolve(call, name, program);
                    }
                }
            }
        }
    }

    private static boolean asksByName(InvokeInstruction call) {
        MethodReference method = call.getMethod();
        return call.getInstance() == null
                && method.getName().equals("getInstance")
                && method.parameterCount() > 0
                && method.parameterType(0).equals(STRING)
                // Classes of the JDK name providers, of which there are none.
                && (method.parameterCount() == 1 || method.parameterType(1).isObject("java.security.Provider"))
                && SERVICES.containsKey(method.getClassName());
    }

    private void resolve(InvokeInstruction call, String name, Program program) {
        String owner = call.getMethod().getClassName();
        String kind = owner.substring(owner.lastIndexOf('.') + 1);
        String plainName =
                List.of(name.split("/", -1)).stream().map(String::strip).collect(Collectors.joining("/"));
        AlgorithmTable.Row row = table().find(kind, plainName);
        String method = Character.toLowerCase(kind.charAt(0)) + kind.substring(1);
        if (row == null && kind.equals("Cipher") && plainName.split("/", -1).length == 3) {
            row = table().find(kind, plainName.substring(0, plainName.indexOf('/')));
            method = "modalCipher";
        } else if (row == null && kind.equals("Cipher") && (name.isEmpty() || name.indexOf('/') >= 0)) {
            // The full method says what is wrong with it.
            return;
        }
        Variable implementation = program.createVariable();
        if (row == null) {
            NullConstantInstruction none = new NullConstantInstruction();
            none.setReceiver(implementation);
            none.setLocation(call.getLocation());
            call.insertPrevious(none);
        } else {
            InvokeInstruction make = new InvokeInstruction();
            make.setType(InvocationType.SPECIAL);
            make.setMethod(maker(table().rows().indexOf(row)));
            make.setReceiver(implementation);
            make.setLocation(call.getLocation());
            call.insertPrevious(make);
        }
        Variable asked = call.getArguments().get(0);
        call.setMethod(
                new MethodReference(RUNTIME + SERVICES.get(owner), method, OBJECT, STRING, ValueType.object(owner)));
        call.setArguments(implementation, asked);
    }

    private static Map<Variable, Instruction> definitions(Program program) {
        Map<Variable, Instruction> definitions = new HashMap<>();
        DefinitionExtractor extractor = new DefinitionExtractor();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                instruction.acceptVisitor(extractor);
                for (Variable defined : extractor.getDefinedVariables()) {
                    definitions.put(defined, instruction);
                }
            }
        }
        return definitions;
    }

    private static String constant(Variable value, Map<Variable, Instruction> definitions) {
        Instruction definition = definitions.get(value);
        while (definition instanceof AssignInstruction assign) {
            definition = definitions.get(assign.getAssignee());
        }
        return definition instanceof StringConstantInstruction string ? string.getConstant() : null;
    }
}
