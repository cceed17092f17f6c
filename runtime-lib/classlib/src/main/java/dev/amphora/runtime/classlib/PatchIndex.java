// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.runtime.classlib.reflect.AccessFlags;
import dev.amphora.runtime.classlib.reflect.ArrayOperations;
import dev.amphora.runtime.classlib.reflect.ClassAnnotations;
import dev.amphora.runtime.classlib.reflect.ClassDescription;
import dev.amphora.runtime.classlib.reflect.ClassReflection;
import dev.amphora.runtime.classlib.reflect.ExecutableOperations;
import dev.amphora.runtime.classlib.reflect.FieldOperations;
import dev.amphora.runtime.classlib.reflect.GenericTypes;
import dev.amphora.runtime.classlib.reflect.SerialMembers;
import dev.amphora.runtime.classlib.reflect.SerialRecords;
import dev.amphora.runtime.classlib.reflect.StringConstructors;
import dev.amphora.runtime.classlib.reflect.TypeAnnotations;
import java.util.List;

/** The classes whose annotations the front end reads; everything else in this package is reached by calls. */
public final class PatchIndex {
    private PatchIndex() {}

    /** All patching classes. */
    public static List<Class<?>> classes() {
        return List.of(
                ObjectPatches.class,
                HostPatches.class,
                InternPool.class,
                SystemPatches.class,
                NativeLibraries.class,
                ClassInfoBindings.class,
                NumberPatches.class,
                MathPatches.class,
                ExactPatches.class,
                StandardOutput.class,
                StandardInput.class,
                Shutdown.class,
                BitPatches.class,
                DatePatches.class,
                IntegerTexts.class,
                UnsignedTexts.class,
                PropertyValues.class,
                IntegerDigits.class,
                StringPatches.class,
                StringSearches.class,
                CaseMappings.class,
                CodePoints.class,
                Characters.class,
                TextBlockPatches.class,
                ArrayComparisons.class,
                ParallelArrays.class,
                RegexPatches.class,
                ClassPatches.class,
                LoaderPatches.class,
                ClassDomains.class,
                ArrayOperations.class,
                CollectionPatches.class,
                JdkPatches.class,
                NumberFormatPatches.class,
                BufferPatches.class,
                LocalePatches.class,
                LocaleDataPatches.class,
                TextData.class,
                LoggingPatches.class,
                SystemLoggers.class,
                LogTexts.class,
                ZonePatches.class,
                ChronologyPatches.class,
                ZipPatches.class,
                RuntimeVersions.class,
                ResourceUrls.class,
                HostNames.class,
                UrlHandlers.class,
                ContentTypes.class,
                SecurityServices.class,
                CryptoServices.class,
                CertificateServices.class,
                TextStreams.class,
                ConcurrencyPatches.class,
                CharacterNames.class,
                UnicodePatches.class,
                UnicodeProperties.class,
                CharsetPatches.class,
                JdkCharsets.class,
                TextPatches.class,
                DecimalPatches.class,
                Interfaces.class,
                Constables.class,
                DynamicConstants.class,
                StreamUse.class,
                Ranges.class,
                BigNumberPatches.class,
                EmbeddedResources.class,
                SystemProperties.class,
                ClassReflection.class,
                ClassDescription.class,
                ClassAnnotations.class,
                FieldOperations.class,
                ExecutableOperations.class,
                GenericTypes.class,
                SerialMembers.class,
                SerialRecords.class,
                StringConstructors.class,
                TypeAnnotations.class,
                AccessFlags.class);
    }
}
