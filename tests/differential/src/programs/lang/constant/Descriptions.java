// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lang.constant;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Descriptions of classes, types, handles and dynamic constants: made, taken apart, refused and resolved. */
public class Descriptions {
    static final String FIXED = "fixed";
    static String changing = "changing";
    private int number = 5;

    static String shout(String text, int times) {
        return text.repeat(times) + "!";
    }

    int twice() {
        return 2 * number;
    }

    static class Sub extends Descriptions {
        @Override
        int twice() {
            return -1;
        }
    }

    static Object counted(MethodHandles.Lookup lookup, String name, Class<?> type, Object... rest) {
        return name + " " + type.getSimpleName() + " " + Arrays.toString(rest);
    }

    static Object wrong(String name) {
        return name;
    }

    static Object failing(MethodHandles.Lookup lookup, String name, Class<?> type) {
        throw new IllegalStateException(name);
    }

    static void attempt(String what, Callable<?> call) {
        try {
            System.out.println(what + " = " + call.call());
        } catch (NullPointerException e) {
            System.out.println(what + " ! NullPointerException");
        } catch (Throwable e) {
            System.out.println(what + " ! " + e.toString().replaceFirst(", from .*", "")
                    + (e instanceof BootstrapMethodError ? " / " + e.getCause() : ""));
        }
    }

    public static void main(String[] args) throws Throwable {
        classes();
        types();
        handles();
        dynamic();
        resolved(MethodHandles.lookup());
    }

    private static void classes() {
        ClassDesc map = ClassDesc.of("java.util.Map");
        ClassDesc entry = map.nested("Entry");
        for (ClassDesc desc : List.of(map, entry, map.nested("A", "B", "C"), ClassDesc.of("p.q", "R"), ClassDesc.of("", "Alone"),
                ClassDesc.of("NoPackage"), entry.arrayType(), entry.arrayType(3), CD_int, CD_int.arrayType(), CD_void,
                ClassDesc.ofDescriptor("[[Ljava/lang/String;"))) {
            System.out.println(desc + " " + desc.displayName() + " '" + desc.packageName() + "' " + desc.descriptorString() + " "
                    + desc.isArray() + desc.isPrimitive() + desc.isClassOrInterface() + " " + desc.componentType());
        }
        System.out.println(map.equals(ClassDesc.ofDescriptor("Ljava/util/Map;")) + " " + map.equals(entry) + " "
                + CD_int.equals(ClassDesc.ofDescriptor("I")));
        for (String name : new String[] {"", "a/b", "[I", "a;b", "a..b", ".a", "a.", "I"}) {
            attempt("of " + name, () -> ClassDesc.of(name));
        }
        for (String descriptor : new String[] {"", "X", "L;", "Ljava.lang.String;", "Ljava/lang/String", "[", "V", "[V", "II", "La//b;"}) {
            attempt("ofDescriptor " + descriptor, () -> ClassDesc.ofDescriptor(descriptor));
        }
        attempt("package", () -> ClassDesc.of("a/b", "C"));
        attempt("dotted", () -> ClassDesc.of("a", "B.C"));
        attempt("nested of array", () -> CD_String.arrayType().nested("X"));
        attempt("nested empty", () -> CD_String.nested(""));
        attempt("rank", () -> CD_String.arrayType(0));
        attempt("void array", CD_void::arrayType);
        attempt("null", () -> ClassDesc.of(null));
    }

    private static void types() {
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor("(ILjava/lang/String;[J)V");
        System.out.println(type + " " + type.displayDescriptor() + " " + type.descriptorString() + " " + type.parameterList() + " "
                + type.parameterCount() + " " + type.returnType() + " " + type.parameterType(2));
        System.out.println(type.changeReturnType(CD_String) + " " + type.changeParameterType(0, CD_long) + " "
                + type.dropParameterTypes(0, 2) + " " + type.insertParameterTypes(1, CD_Object, CD_int) + " "
                + type.equals(MethodTypeDesc.of(CD_void, CD_int, CD_String, CD_long.arrayType())));
        attempt("drop", () -> type.dropParameterTypes(2, 1));
        attempt("drop far", () -> type.dropParameterTypes(0, 4));
        attempt("insert", () -> type.insertParameterTypes(4, CD_int));
        attempt("change", () -> type.changeParameterType(3, CD_int));
        attempt("void", () -> type.changeParameterType(0, CD_void));
        attempt("parameter", () -> type.parameterType(3));
        for (String descriptor : new String[] {"", "()", "V", "(V)V", "(I", "(I)VV", "(Ljava.lang.String;)V", "(L)V", "([)V", "()[V"}) {
            attempt("type " + descriptor, () -> MethodTypeDesc.ofDescriptor(descriptor));
        }
    }

    private static void handles() {
        ClassDesc owner = ClassDesc.of("lang.constant.Descriptions");
        MethodTypeDesc type = MethodTypeDesc.of(CD_String, CD_String, CD_int);
        for (DirectMethodHandleDesc.Kind kind : DirectMethodHandleDesc.Kind.values()) {
            attempt(kind.toString(), () -> {
                DirectMethodHandleDesc desc = MethodHandleDesc.of(kind, owner, "name", "()V");
                return desc + " " + desc.kind() + desc.kind().refKind + desc.kind().isInterface + " " + desc.invocationType() + " "
                        + desc.lookupDescriptor() + " " + desc.isOwnerInterface() + " " + desc.refKind() + " " + desc.methodName();
            });
            attempt("field " + kind, () -> MethodHandleDesc.ofField(kind, owner, "field", CD_int));
            attempt("method " + kind, () -> MethodHandleDesc.ofMethod(kind, owner, "method", type));
        }
        MethodHandleDesc make = MethodHandleDesc.ofConstructor(owner, CD_int, CD_String);
        System.out.println(make + " " + make.invocationType() + " " + make.asType(MethodTypeDesc.of(CD_Object, CD_int, CD_String)));
        attempt("as", () -> make.asType(MethodTypeDesc.of(CD_Object, CD_int)).invocationType());
        System.out.println(MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC, owner, "shout", type)
                .equals(MethodHandleDesc.of(DirectMethodHandleDesc.Kind.STATIC, owner, "shout", type.descriptorString())));
        attempt("kind", () -> DirectMethodHandleDesc.Kind.valueOf(9, false));
        attempt("kinds", () -> DirectMethodHandleDesc.Kind.valueOf(6) + " " + DirectMethodHandleDesc.Kind.valueOf(6, true) + " "
                + DirectMethodHandleDesc.Kind.valueOf(7, true));
        attempt("no kind", () -> DirectMethodHandleDesc.Kind.valueOf(10));
        attempt("name", () -> MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC, owner, "a.b", type));
        DynamicCallSiteDesc site = DynamicCallSiteDesc.of(
                ConstantDescs.ofCallsiteBootstrap(owner, "boot", ConstantDescs.CD_CallSite), "run", type);
        System.out.println(site + " " + site.invocationName() + " " + site.invocationType() + " " + site.withArgs("x", 1)
                + " " + site.withNameAndType("other", MethodTypeDesc.of(CD_void)) + " " + Arrays.toString(site.bootstrapArgs()));
    }

    private static void dynamic() {
        ClassDesc unit = ClassDesc.of("java.util.concurrent.TimeUnit");
        for (ConstantDesc desc : new ConstantDesc[] {
            ConstantDescs.NULL, ConstantDescs.TRUE, ConstantDescs.FALSE, Enum.EnumDesc.of(unit, "DAYS"),
            VarHandle.VarHandleDesc.ofArray(CD_int.arrayType()),
            DynamicConstantDesc.ofCanonical(ConstantDescs.BSM_ENUM_CONSTANT, "DAYS", unit, new ConstantDesc[0]),
            DynamicConstantDesc.ofCanonical(ConstantDescs.BSM_PRIMITIVE_CLASS, "J", ConstantDescs.CD_Class, new ConstantDesc[0]),
            DynamicConstantDesc.ofCanonical(ConstantDescs.BSM_NULL_CONSTANT, "_", CD_Object, new ConstantDesc[0]),
            DynamicConstantDesc.ofNamed(ConstantDescs.BSM_ENUM_CONSTANT, "DAYS", unit),
            DynamicConstantDesc.of(ConstantDescs.BSM_EXPLICIT_CAST, "extra"),
        }) {
            System.out.println(desc);
            if (desc instanceof DynamicConstantDesc<?> constant) {
                System.out.println("  " + constant.bootstrapMethod() + " " + constant.constantName() + " " + constant.constantType()
                        + " " + constant.bootstrapArgsList());
            }
        }
        System.out.println(Enum.EnumDesc.of(unit, "DAYS").equals(
                DynamicConstantDesc.ofCanonical(ConstantDescs.BSM_ENUM_CONSTANT, "DAYS", unit, new ConstantDesc[0])));
        attempt("bad name", () -> DynamicConstantDesc.ofNamed(ConstantDescs.BSM_ENUM_CONSTANT, "a/b", unit));
        attempt("no name", () -> DynamicConstantDesc.ofNamed(ConstantDescs.BSM_ENUM_CONSTANT, "", unit));
    }

    private static void resolved(MethodHandles.Lookup lookup) throws Throwable {
        ClassDesc here = ClassDesc.of("lang.constant.Descriptions");
        attempt("class", () -> here.resolveConstantDesc(lookup));
        attempt("array", () -> here.arrayType(2).resolveConstantDesc(lookup));
        attempt("primitive", () -> CD_long.resolveConstantDesc(lookup));
        attempt("missing", () -> ClassDesc.of("no.such.Thing").resolveConstantDesc(lookup));
        attempt("type", () -> MethodTypeDesc.of(CD_String, here, CD_int.arrayType()).resolveConstantDesc(lookup));
        // Enums of the JDK are there if the program uses them.
        System.out.println(Enum.valueOf(TimeUnit.class, "DAYS"));
        attempt("unit", () -> Enum.EnumDesc.of(TimeUnit.class.describeConstable().get(), "HOURS").resolveConstantDesc(lookup));
        attempt("no unit", () -> Enum.EnumDesc.of(TimeUnit.class.describeConstable().get(), "AEONS").resolveConstantDesc(lookup));
        attempt("null", () -> ConstantDescs.NULL.resolveConstantDesc(lookup));
        attempt("true", () -> ConstantDescs.TRUE.resolveConstantDesc(lookup));
        attempt("cast", () -> DynamicConstantDesc.ofNamed(ConstantDescs.BSM_EXPLICIT_CAST, "_", ConstantDescs.CD_byte, 300)
                .resolveConstantDesc(lookup));
        attempt("cast text", () -> DynamicConstantDesc.ofNamed(ConstantDescs.BSM_EXPLICIT_CAST, "_", CD_int, "300")
                .resolveConstantDesc(lookup));
        attempt("primitive class", () -> DynamicConstantDesc.ofNamed(ConstantDescs.BSM_PRIMITIVE_CLASS, "D", ConstantDescs.CD_Class)
                .resolveConstantDesc(lookup));
        attempt("no primitive", () -> DynamicConstantDesc.ofNamed(ConstantDescs.BSM_PRIMITIVE_CLASS, "X", ConstantDescs.CD_Class)
                .resolveConstantDesc(lookup));
        attempt("final", () -> DynamicConstantDesc.ofNamed(ConstantDescs.ofConstantBootstrap(ConstantDescs.CD_ConstantBootstraps,
                "getStaticFinal", CD_Object, ConstantDescs.CD_Class), "FIXED", CD_String, here).resolveConstantDesc(lookup));
        attempt("not final", () -> DynamicConstantDesc.ofNamed(ConstantDescs.ofConstantBootstrap(ConstantDescs.CD_ConstantBootstraps,
                "getStaticFinal", CD_Object, ConstantDescs.CD_Class), "changing", CD_String, here).resolveConstantDesc(lookup));
        DirectMethodHandleDesc shout = MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC, here, "shout",
                MethodTypeDesc.of(CD_String, CD_String, CD_int));
        attempt("invoke", () -> DynamicConstantDesc.ofNamed(ConstantDescs.BSM_INVOKE, "_", CD_String, shout, "hey", 2)
                .resolveConstantDesc(lookup));
        attempt("invoke less", () -> DynamicConstantDesc.ofNamed(ConstantDescs.BSM_INVOKE, "_", CD_String, shout, "hey")
                .resolveConstantDesc(lookup));
        DirectMethodHandleDesc own = ConstantDescs.ofConstantBootstrap(here, "counted", CD_Object, CD_Object.arrayType());
        attempt("own", () -> DynamicConstantDesc.ofNamed(own, "mine", CD_String, "a", 1, CD_int).resolveConstantDesc(lookup));
        DirectMethodHandleDesc failing = ConstantDescs.ofConstantBootstrap(here, "failing", CD_Object);
        attempt("failing", () -> DynamicConstantDesc.ofNamed(failing, "mine", CD_String).resolveConstantDesc(lookup));
        MethodHandleDesc wrong = MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC, here, "wrong",
                MethodTypeDesc.of(CD_Object, CD_String));
        attempt("wrong", () -> DynamicConstantDesc.ofNamed((DirectMethodHandleDesc) wrong, "mine", CD_String)
                .resolveConstantDesc(lookup));
        System.out.println((String) ((MethodHandle) shout.resolveConstantDesc(lookup)).invokeExact("ho", 3));
        MethodHandle as = (MethodHandle) shout.asType(MethodTypeDesc.of(CD_Object, CD_Object, CD_int)).resolveConstantDesc(lookup);
        System.out.println(as.type() + " " + as.invokeExact((Object) "hi", 1));
        MethodHandle twice = (MethodHandle) MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.VIRTUAL, here, "twice",
                MethodTypeDesc.of(CD_int)).resolveConstantDesc(lookup);
        MethodHandle special = (MethodHandle) MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.SPECIAL, here, "twice",
                MethodTypeDesc.of(CD_int)).resolveConstantDesc(lookup);
        MethodHandle get = (MethodHandle) MethodHandleDesc.ofField(DirectMethodHandleDesc.Kind.GETTER, here, "number", CD_int)
                .resolveConstantDesc(lookup);
        MethodHandle set = (MethodHandle) MethodHandleDesc.ofField(DirectMethodHandleDesc.Kind.SETTER, here, "number", CD_int)
                .resolveConstantDesc(lookup);
        MethodHandle make = (MethodHandle) MethodHandleDesc.ofConstructor(here).resolveConstantDesc(lookup);
        Descriptions made = (Descriptions) make.invokeExact();
        set.invokeExact(made, 21);
        System.out.println((int) twice.invokeExact(made) + " " + (int) special.invokeExact(made) + " " + (int) get.invokeExact(made)
                + " " + twice.invoke(new Sub()) + " " + special.invoke(new Sub()));
        attempt("no method", () -> MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC, here, "nothing",
                MethodTypeDesc.of(CD_int)).resolveConstantDesc(lookup));
        attempt("no field", () -> MethodHandleDesc.ofField(DirectMethodHandleDesc.Kind.GETTER, here, "nothing", CD_int)
                .resolveConstantDesc(lookup));
        VarHandle number = VarHandle.VarHandleDesc.ofField(here, "number", CD_int).resolveConstantDesc(lookup);
        System.out.println((int) number.getAndAdd(made, 1) + " " + (int) number.get(made));
    }
}
