// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.InvokeDynamicInstruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.RuntimeConstant;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.StringConstantInstruction;

/**
 * Makes the conversions of dates available to {@code java.util.Formatter} where a constant of the code may be, or become, a
 * format with such a conversion. Calendars and the names of months and zones are ten times as large as the rest of the formatter,
 * so that programs without such constants do not have them.
 */
final class DateFormats implements ClassHolderTransformer {
    static final MethodReference USE = new MethodReference("java.util.FormatDates", "use", ValueType.VOID);
    /** A percent sign and what may be between it and the conversion; in concatenations, U+0001 stands for what is computed. */
    private static final Pattern CONVERSION =
            Pattern.compile("%(\\d+\\$)?[-#+ 0,(<]*\\d*(\\.\\d+)?[tT]([HIklMNLQpsSTzZaAbBCdehjmyYrRcDF\\x01]|$)");

    private static final String OURS = "java.util.Format";

    /** Whether a text has a conversion of dates. */
    static boolean isDateFormat(String text) {
        return text.indexOf('%') >= 0 && CONVERSION.matcher(text).find();
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (cls.getName().startsWith(OURS)) {
            return;
        }
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() == null) {
                continue;
            }
            for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                for (Instruction constant : dateFormats(block)) {
                    InvokeInstruction call = new InvokeInstruction();
                    call.setType(InvocationType.SPECIAL);
                    call.setMethod(USE);
                    call.setLocation(constant.getLocation());
                    constant.insertPrevious(call);
                }
            }
        }
    }

    private static List<Instruction> dateFormats(BasicBlock block) {
        List<Instruction> found = new ArrayList<>();
        for (Instruction instruction : block) {
            if (instruction instanceof StringConstantInstruction string && isDateFormat(string.getConstant())) {
                found.add(instruction);
            } else if (instruction instanceof InvokeDynamicInstruction dynamic) {
                // Of a concatenation, the constant parts are one text, in which a character stands for each other part.
                for (RuntimeConstant argument : dynamic.getBootstrapArguments()) {
                    if (argument.getKind() == RuntimeConstant.STRING && isDateFormat(argument.getString())) {
                        found.add(instruction);
                        break;
                    }
                }
            }
        }
        return found;
    }
}
