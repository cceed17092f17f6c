// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.overlay.jdk.internal.reflect.ConstructorAccessor;
import dev.amphora.overlay.jdk.internal.reflect.FieldAccessor;
import dev.amphora.overlay.jdk.internal.reflect.MethodAccessor;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Map;
import java.util.Set;
import org.teavm.runtime.reflect.ClassInfo;

/** Members of the class library's reflection that are not public. */
final class Doors {
    private Doors() {}

    @Door("java.lang.Class.getClassInfo()Lorg/teavm/runtime/reflect/ClassInfo;")
    static native ClassInfo info(Class<?> type);

    /** Gives a string that is being made its characters. */
    @Door("java.lang.String.<init>([C)V")
    static native void setCharacters(String string, char[] characters);

    @Door("java.lang.reflect.AccessibleObject.override:Z")
    static native boolean isOpen(AccessibleObject object);

    @Door("java.lang.reflect.AccessibleObject.override:Z")
    static native void open(AccessibleObject object, boolean isOpen);

    @Door("java.lang.reflect.Field.copy()Ljava/lang/reflect/Field;")
    static native Field copy(Field field);

    @Door("java.lang.reflect.Method.copy()Ljava/lang/reflect/Method;")
    static native Method copy(Method method);

    @Door("java.lang.reflect.Constructor.copy()Ljava/lang/reflect/Constructor;")
    static native Constructor<?> copy(Constructor<?> constructor);

    @Door("java.lang.reflect.Field.fieldAccessor:Ljdk/internal/reflect/FieldAccessor;")
    static native FieldAccessor accessor(Field field);

    @Door("java.lang.reflect.Method.methodAccessor:Ljdk/internal/reflect/MethodAccessor;")
    static native MethodAccessor accessor(Method method);

    @Door("java.lang.reflect.Constructor.constructorAccessor:Ljdk/internal/reflect/ConstructorAccessor;")
    static native ConstructorAccessor accessor(Constructor<?> constructor);

    @Door("java.lang.reflect.Executable.getSharedParameterTypes()[Ljava/lang/Class;")
    static native Class<?>[] parameterTypes(Executable executable);

    @Door("java.lang.reflect.Parameter.<init>(Ljava/lang/String;ILjava/lang/reflect/Executable;I)V")
    static native Parameter newParameter(String name, int modifiers, Executable executable, int index);

    @Door("java.lang.reflect.RecordComponent.accessor:Ljava/lang/reflect/Method;")
    static native void setAccessor(RecordComponent component, Method accessor);

    @Door("sun.reflect.generics.scope.ClassScope.make(Ljava/lang/Class;)Lsun/reflect/generics/scope/ClassScope;")
    static native Object classScope(Class<?> type);

    @Door("sun.reflect.generics.factory.CoreReflectionFactory.make"
            + "(Ljava/lang/reflect/GenericDeclaration;Lsun/reflect/generics/scope/Scope;)"
            + "Lsun/reflect/generics/factory/CoreReflectionFactory;")
    static native Object genericsFactory(GenericDeclaration declaration, Object scope);

    @Door("sun.reflect.generics.repository.ClassRepository.make"
            + "(Ljava/lang/String;Lsun/reflect/generics/factory/GenericsFactory;)"
            + "Lsun/reflect/generics/repository/ClassRepository;")
    static native Object classRepository(String signature, Object factory);

    @Door("sun.reflect.generics.repository.ClassRepository.getSuperclass()Ljava/lang/reflect/Type;")
    static native Type superclass(Object repository);

    @Door("sun.reflect.generics.repository.ClassRepository.getSuperInterfaces()[Ljava/lang/reflect/Type;")
    static native Type[] superinterfaces(Object repository);

    @Door("sun.reflect.generics.repository.GenericDeclRepository.getTypeParameters()[Ljava/lang/reflect/TypeVariable;")
    static native TypeVariable<?>[] typeParameters(Object repository);

    @Door("sun.reflect.annotation.AnnotationSupport.getDirectlyAndIndirectlyPresent"
            + "(Ljava/util/Map;Ljava/lang/Class;)[Ljava/lang/annotation/Annotation;")
    static native Annotation[] presentAnnotations(
            Map<Class<? extends Annotation>, Annotation> annotations, Class<? extends Annotation> type);

    @Door("sun.reflect.annotation.TypeAnnotationParser.buildAnnotatedSuperclass"
            + "([BLjdk/internal/reflect/ConstantPool;Ljava/lang/Class;)Ljava/lang/reflect/AnnotatedType;")
    static native AnnotatedType annotatedSuperclass(byte[] annotations, Object pool, Class<?> type);

    @Door("sun.reflect.annotation.TypeAnnotationParser.buildAnnotatedInterfaces"
            + "([BLjdk/internal/reflect/ConstantPool;Ljava/lang/Class;)[Ljava/lang/reflect/AnnotatedType;")
    static native AnnotatedType[] annotatedInterfaces(byte[] annotations, Object pool, Class<?> type);

    @Door("java.lang.reflect.AccessFlag$Location.valueOf"
            + "(Ljava/lang/String;)Ljava/lang/reflect/AccessFlag$Location;")
    static native Object flagLocation(String name);

    @Door("java.lang.reflect.ClassFileFormatVersion.fromMajor(I)Ljava/lang/reflect/ClassFileFormatVersion;")
    static native Object classFileVersion(int major);

    @Door("java.lang.reflect.AccessFlag.maskToAccessFlags"
            + "(ILjava/lang/reflect/AccessFlag$Location;)Ljava/util/Set;")
    static native Set<?> accessFlags(int mask, Object location);

    @Door("java.lang.reflect.AccessFlag.maskToAccessFlags"
            + "(ILjava/lang/reflect/AccessFlag$Location;Ljava/lang/reflect/ClassFileFormatVersion;)Ljava/util/Set;")
    static native Set<?> accessFlags(int mask, Object location, Object version);

    @Door("sun.security.provider.SHA.<init>()V")
    static native Object newSha();

    @Door("java.security.MessageDigestSpi.engineUpdate([BII)V")
    static native void update(Object digest, byte[] bytes, int offset, int length);

    @Door("java.security.MessageDigestSpi.engineDigest()[B")
    static native byte[] digest(Object digest);

    @Door("java.io.ObjectStreamClass.getFields(Z)[Ljava/io/ObjectStreamField;")
    static native ObjectStreamField[] fields(ObjectStreamClass descriptor, boolean copy);

    @Door("java.io.ObjectStreamField.getField()Ljava/lang/reflect/Field;")
    static native Field field(ObjectStreamField field);

    @Door(
            "java.lang.reflect.Field.<init>(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/Class;IZILjava/lang/String;[B)V")
    static native Field newField(
            Class<?> owner,
            String name,
            Class<?> type,
            int modifiers,
            boolean isTrusted,
            int slot,
            String signature,
            byte[] annotations);

    @Door("java.lang.reflect.Field.fieldAccessor:Ljdk/internal/reflect/FieldAccessor;")
    static native void setAccessor(Field field, FieldAccessor accessor);

    @Door("java.lang.Throwable.detailMessage:Ljava/lang/String;")
    static native String detailMessage(Throwable thrown);

    @Door("java.lang.Throwable.detailMessage:Ljava/lang/String;")
    static native void setDetailMessage(Throwable thrown, String message);

    @Door("java.lang.Throwable.cause:Ljava/lang/Throwable;")
    static native Throwable cause(Throwable thrown);

    @Door("java.lang.Throwable.cause:Ljava/lang/Throwable;")
    static native void setCause(Throwable thrown, Throwable cause);

    @Door("java.lang.Throwable.caused:Z")
    static native boolean isCaused(Throwable thrown);

    @Door("java.lang.Throwable.caused:Z")
    static native void setCaused(Throwable thrown, boolean isCaused);

    @Door("java.lang.Throwable.suppresses:Z")
    static native boolean suppresses(Throwable thrown);

    @Door("java.lang.Throwable.suppresses:Z")
    static native void setSuppresses(Throwable thrown, boolean suppresses);

    @Door("java.lang.Throwable.traced:Z")
    static native void setTraced(Throwable thrown, boolean isTraced);

    @Door("java.lang.Object.finalize()V")
    static native void callFinalize(Object object) throws Throwable;
}
