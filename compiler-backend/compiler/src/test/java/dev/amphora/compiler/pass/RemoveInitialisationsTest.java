// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.amphora.compiler.ir.Alias;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowParser;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowVerifier;
import dev.amphora.compiler.ir.Opcode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemoveInitialisationsTest {
    private static final String CLASSES =
            """
            func @initA() cold { b0: return }
            func @initB() cold { b0: call @initA() return }
            """;

    /** {@code INIT A b1} stands for the initialisation of A; what follows it is in block b1. */
    private static String expand(String text) {
        StringBuilder result = new StringBuilder();
        for (String line : text.split("\n")) {
            String[] words = line.trim().split(" ");
            if (words[0].equals("INIT")) {
                String name = words[1];
                String next = words[2];
                String state = "%" + next + "state";
                result.append(
                        """
                        %NEXTzero:i32 = const 0
                        %NEXTtwo:i32 = const 2
                        %NEXTload:i32 = i32.load8_u [initialised "NAME"] %NEXTzero + 3000
                        %NEXTtest:i32 = i32.ne %NEXTload, %NEXTtwo
                        branch %NEXTtest NEXT0 NEXT
                        NEXT0: call @initNAME() jump NEXT
                        NEXT:
                        """
                                .replace("NEXT", next)
                                .replace("NAME", name));
            } else {
                result.append(line).append('\n');
            }
        }
        return result.toString();
    }

    /** Checks which classes are still initialised, function by function. */
    private static void check(String text, String... remaining) {
        LowProgram parsed = LowParser.parse(expand(text) + CLASSES);
        LowVerifier.verify(parsed);
        RemoveInitialisations.of(parsed);
        LowVerifier.verify(parsed);
        List<String> left = new ArrayList<>();
        for (LowFunction function : parsed.functions()) {
            for (Block block : function.blocks()) {
                for (Instr instr : block.instrs()) {
                    if (instr.opcode() == Opcode.LOAD
                            && instr.alias().kind() == Alias.Kind.INITIALISED
                            && block.terminator().opcode() == Opcode.BRANCH) {
                        left.add(function.name() + " " + instr.alias().detail());
                    }
                }
            }
        }
        assertEquals(List.of(remaining), left);
    }

    @Test
    void initialisesOnceOnEachPath() {
        check(
                """
                func @f(%a:i32) {
                b0:
                  branch %a b1 b2
                b1:
                  INIT A b3
                  jump b4
                b2:
                  jump b4
                b4:
                  INIT A b5
                  INIT A b6
                  return
                }
                export "f" @f
                """,
                "f A", "f A");
    }

    @Test
    void knowsThatSuperclassesAreInitialisedFirst() {
        check(
                """
                func @f() {
                b0:
                  INIT B b1
                  INIT A b2
                  return
                }
                export "f" @f
                """,
                "f B");
    }

    @Test
    void knowsWhatAllCallersHaveInitialised() {
        String text =
                """
                func @f() {
                b0:
                  INIT A b1
                  call @g()
                  return
                }
                func @h() {
                b0:
                  FIRST
                  call @g()
                  return
                }
                func @g() {
                b0:
                  INIT A b1
                  return
                }
                export "f" @f
                export "h" @h
                """;
        check(text.replace("FIRST", "INIT B b1"), "f A", "h B");
        check(text.replace("FIRST\n", "\n"), "f A", "g A");
    }

    @Test
    void knowsWhatACallInitialises() {
        check(
                """
                func @f() {
                b0:
                  call @g()
                  INIT A b1
                  return
                }
                func @g() {
                b0:
                  INIT A b1
                  return
                }
                export "f" @f
                """,
                "g A");
    }

    @Test
    void followsIndirectCallsToTheirCandidates() {
        String text =
                """
                func @f(%i:i32) {
                b0:
                  INIT A b1
                  call_indirect () %i() CANDIDATES
                  return
                }
                func @g() {
                b0:
                  INIT A b1
                  return
                }
                table [@g]
                export "f" @f
                """;
        check(text.replace("CANDIDATES", "candidates [@g]"), "f A");
        check(text.replace("CANDIDATES", ""), "f A", "g A");
    }

    @Test
    void handlersKnowWhatWasInitialisedWhereTheirBlocksBegin() {
        check(
                """
                func @f() {
                b0:
                  INIT B b1
                  jump b2
                b2: unwind b8
                  call @g()
                  jump b3
                b3:
                  return
                b8:
                  %e:ref = catch
                  INIT A b9
                  return
                }
                func @g() { b0: return }
                export "f" @f
                """,
                "f B");
        check(
                """
                func @f() {
                b0: unwind b8
                  call @g()
                  call @initA()
                  jump b3
                b3:
                  INIT A b4
                  return
                b8:
                  %e:ref = catch
                  INIT A b9
                  return
                }
                func @g() { b0: return }
                export "f" @f
                """,
                "f A");
    }
}
