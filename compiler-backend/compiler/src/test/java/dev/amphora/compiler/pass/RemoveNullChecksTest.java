// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.amphora.compiler.ir.Alias;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowParser;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowVerifier;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Position;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RemoveNullChecksTest {
    private static final String SUPPORT =
            """
            import @get() -> ref from "host" "get"
            func @npe() { b0: unreachable }
            func @allocate(%c:i32, %s:i32) -> ref { b0: unreachable }
            func @see(%o:ref) { b0: return }
            func @Object.init(%this:ref) { b0: return }
            memory pages 1 1 shadow 16 cursor 24 static 64
            """;

    /** Functions named {@code C.init} are constructors of C; {@code C.mName} are instance methods. */
    private static LowProgram parse(String text) {
        LowProgram program = LowParser.parse(text + "\n" + SUPPORT);
        LowVerifier.verify(program);
        for (LowFunction function : program.functions()) {
            String[] names = function.name().split("\\.");
            if (names.length == 2) {
                boolean constructor = names[1].startsWith("init");
                function.setOrigin(new Position(names[0], constructor ? "<init>" : names[1], null, 0, null));
                function.setReceiver(constructor || names[1].startsWith("m"));
            }
        }
        return program;
    }

    /** Checks how many null checks are left in each of the functions. */
    private static void check(String text, int... left) {
        LowProgram program = parse(text);
        RemoveNullChecks.run(program);
        LowVerifier.verify(program);
        for (int i = 0; i < left.length; i++) {
            LowFunction function = program.functions().get(i);
            long checks = function.blocks().stream()
                    .flatMap(block -> block.instrs().stream())
                    .filter(instr -> instr.opcode() == Opcode.CHECK_NONZERO)
                    .count();
            assertEquals(left[i], checks, function.name());
        }
    }

    @Test
    void whatNobodyPassesNullForIsNotChecked() {
        String text =
                """
                func @f(%a:ref, %b:ref) { b0: check_nonzero %a @npe  check_nonzero %b @npe  return }
                func @main() {
                b0: %o:ref = new 16 class 3 @allocate  %n:ref = const 0
                    call @f(%o, %o)
                    call @f(%o, OTHER)
                    return
                }
                export "main" @main
                """;
        check(text.replace("OTHER", "%o"), 0);
        check(text.replace("OTHER", "%n"), 1);
    }

    @Test
    void whatOthersMayPassIsChecked() {
        check("func @f(%a:ref) { b0: check_nonzero %a @npe  return } export \"f\" @f", 1);
        check(
                """
                func @f(%a:ref) { b0: check_nonzero %a @npe  return }
                func @main(%i:i32) { b0: %o:ref = call @get()  call_indirect (ref) %i(%o)  return }
                table [null, @f]
                export "main" @main
                """,
                1);
    }

    @Test
    void aReceiverIsNeverNull() {
        check("func @C.mGet(%this:ref) { b0: check_nonzero %this @npe  return } export \"f\" @C.mGet", 0);
    }

    @Test
    void whatHasBeenCheckedIsHandedOnAsSuch() {
        check(
                """
                func @f(%a:ref) { b0: check_nonzero %a @npe  return }
                func @main(%a:ref) { b0: check_nonzero %a @npe  call @f(%a)  return }
                export "main" @main
                """,
                0, 1);
        check(
                """
                func @f(%a:ref) { b0: check_nonzero %a @npe  return }
                func @main(%a:ref) { b0: call @f(%a)  check_nonzero %a @npe  return }
                export "main" @main
                """,
                1, 1);
    }

    @Test
    void resultsOfFunctionsThatReturnNoNullAreNotChecked() {
        String text =
                """
                func @main(%c:i32) { b0: %x:ref = call @make(%c)  check_nonzero %x @npe  return }
                func @make(%c:i32) -> ref {
                b0: branch %c b1 b2
                b1: %o:ref = new 16 class 3 @allocate  return %o
                b2: %p:ref = OTHER  return %p
                }
                export "main" @main
                """;
        check(text.replace("OTHER", "call @make(%c)"), 0);
        check(text.replace("OTHER", "const 0"), 1);
        check(text.replace("OTHER", "call @get()"), 1);
    }

    @Test
    void fieldsThatConstructorsSetAreNotChecked() {
        String text =
                """
                func @C.mUse(%this:ref) { b0: %v:ref = i32.load [field "C.v"] %this + 4  check_nonzero %v @npe  return }
                func @C.init(%this:ref) {
                b0:
                  call @Object.init(%this)
                  FIRST
                  %v:ref = new 16 class 4 @allocate
                  i32.store [field "C.v"] %this + 4, %v
                  return
                }
                func @main() {
                b0: %o:ref = new 16 class 3 @allocate  call @C.init(%o)  call @C.mUse(%o)
                  %n:ref = const 0
                  LATER
                  return
                }
                export "main" @main
                """;
        check(text.replace("FIRST", "").replace("LATER", ""), 0);
        check(text.replace("FIRST", "call @see(%this)").replace("LATER", ""), 1);
        check(
                text.replace("FIRST", "%w:ref = i32.load [field \"C.v\"] %this + 4")
                        .replace("LATER", ""),
                1);
        check(text.replace("FIRST", "").replace("LATER", "i32.store [field \"C.v\"] %o + 4, %n"), 1);
    }

    @Test
    void branchesOnWhatIsNeverNullAreDecided() {
        LowProgram program = parse(
                """
                func @main() -> i32 {
                b0: %o:ref = new 16 class 3 @allocate  branch %o b1 b2
                b1: %one:i32 = const 1  return %one
                b2: %two:i32 = const 2  return %two
                }
                export "main" @main
                """);
        RemoveNullChecks.run(program);
        LowVerifier.verify(program);
        LowFunction main = program.functions().get(0);
        assertEquals(
                Opcode.CONST,
                ((dev.amphora.compiler.ir.Instr) main.entry().terminator().arg(0)).opcode());
    }

    private static void checkConstructed(String text, String... fields) {
        assertEquals(
                Set.of(fields),
                ConstructedFields.of(parse(text)).stream()
                        .map(Alias::detail)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void allConstructorsMustSetAField() {
        String two =
                """
                func @C.init(%this:ref, %v:ref) { b0: i32.store [field "C.v"] %this + 4, %v  i32.store [field "C.w"] %this + 8, %v  return }
                func @C.init2(%this:ref) { b0: %n:ref = call @get()  i32.store [field "C.v"] %this + 4, %n  return }
                """;
        checkConstructed(two, "C.v");
    }

    @Test
    void aConstructorMayLeaveItToAnother() {
        checkConstructed(
                """
                func @C.init(%this:ref, %v:ref) { b0: i32.store [field "C.v"] %this + 4, %v  return }
                func @C.init2(%this:ref) { b0: %n:ref = call @get()  call @C.init(%this, %n)  call @see(%this)  return }
                """,
                "C.v");
    }

    @Test
    void onAllWays() {
        checkConstructed(
                """
                func @C.init(%this:ref, %v:ref) {
                b0: branch %v b1 b2
                b1: i32.store [field "C.v"] %this + 4, %v  i32.store [field "C.w"] %this + 8, %v  jump b3
                b2: i32.store [field "C.w"] %this + 8, %v  jump b3
                b3: return
                }
                """,
                "C.w");
    }

    @Test
    void aSuperclassThatShowsTheObjectSpoilsIt() {
        checkConstructed(
                """
                func @B.init(%this:ref) { b0: call @see(%this)  return }
                func @C.init(%this:ref, %v:ref) {
                b0: i32.store [field "C.outer"] %this + 8, %v  call @B.init(%this)  i32.store [field "C.v"] %this + 4, %v  return
                }
                """,
                "C.outer");
    }
}
