// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

// Gives the top-level declarations of a minified ES module short names, which start with a dollar sign: the minifier leaves
// them to us, so that what several scripts have is the same text in all of them.
import ts from 'typescript';

/**
 * The module taken apart into these declarations, so that a linker that knows no JavaScript can put together what one program
 * needs. It has no imports. `GlueLinker` of browser-target reads the format:
 *
 *     export EXPORTED-NAME NAME
 *     NAME USED-NAME ... <TAB> DECLARATION
 */
export function fragments(code) {
    const { source, names, exported, nameOf, renamed } = renaming(code);
    const parts = source.statements
        .filter((statement) => !ts.isExportDeclaration(statement))
        .flatMap((statement) => (ts.isVariableStatement(statement) ? statement.declarationList.declarations : statement));
    if (parts.length !== names.size) {
        throw new Error('a statement is not the declaration of one name');
    }
    const text = exported.map(([exportedName, name]) => `export ${exportedName} ${name}`);
    for (const part of parts) {
        const own = nameOf(part.name);
        const used = new Set();
        const declaration = (ts.isVariableDeclaration(part) ? 'var ' : '') + renamed(part, used).replace(/;$/, '');
        used.delete(own);
        // A line break can only be in a template.
        text.push(`${[own, ...used].join(' ')}\t${declaration.replaceAll('\n', '\\n')}`);
    }
    return `${text.join('\n')}\n`;
}

/** The module in one piece. */
export function shortened(code) {
    const { source, exported, renamed } = renaming(code);
    const text = source.statements.map((statement) =>
        ts.isExportDeclaration(statement)
            ? `export{${exported.map(([exportedName, name]) => `${name} as ${exportedName}`).join()}};`
            : renamed(statement),
    );
    return `${text.join('')}\n`;
}

/** New names for what a module declares, and what writes a part of the module with them. */
function renaming(code) {
    const source = ts.createSourceFile('parts.js', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
    const checker = checkerOf(source);
    const uses = new Map();
    for (const statement of source.statements) {
        for (const { name } of ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement]) {
            if (name && ts.isIdentifier(name)) {
                uses.set(checker.getSymbolAtLocation(name), 0);
            }
        }
    }
    const symbolOf = (identifier) =>
        ts.isShorthandPropertyAssignment(identifier.parent)
            ? checker.getShorthandAssignmentValueSymbol(identifier.parent)
            : checker.getSymbolAtLocation(identifier);
    const eachIdentifier = (node, action) => {
        if (ts.isIdentifier(node)) {
            action(node);
        }
        ts.forEachChild(node, (child) => eachIdentifier(child, action));
    };
    const taken = new Set();
    eachIdentifier(source, (identifier) => {
        const symbol = symbolOf(identifier);
        if (uses.has(symbol)) {
            uses.set(symbol, uses.get(symbol) + 1);
        } else {
            taken.add(identifier.text);
        }
    });
    const fresh = freshNames(taken);
    const byUse = [...uses.keys()].sort((a, b) => uses.get(b) - uses.get(a));
    const names = new Map(byUse.map((symbol) => [symbol, fresh.next().value]));
    const nameOf = (identifier) => names.get(symbolOf(identifier));

    return {
        source,
        names,
        nameOf,
        exported: source.statements
            .filter(ts.isExportDeclaration)
            .flatMap(({ exportClause }) => exportClause.elements)
            .map((element) => [element.name.text, names.get(checker.getExportSpecifierLocalTargetSymbol(element))]),
        /** The text of a part; adds the new names in it to those that are used. */
        renamed(part, used = new Set()) {
            let text = '';
            let at = part.getStart();
            eachIdentifier(part, (identifier) => {
                const name = nameOf(identifier);
                if (name !== undefined) {
                    const shorthand = ts.isShorthandPropertyAssignment(identifier.parent) ? `${identifier.text}:` : '';
                    text += `${code.slice(at, identifier.getStart())}${shorthand}${name}`;
                    at = identifier.getEnd();
                    used.add(name);
                }
            });
            return text + code.slice(at, part.getEnd());
        },
    };
}

function checkerOf(source) {
    const options = { allowJs: true, noLib: true, noResolve: true, target: ts.ScriptTarget.ES2022, types: [] };
    const host = {
        ...ts.createCompilerHost(options),
        getSourceFile: (name) => (name === source.fileName ? source : undefined),
        fileExists: (name) => name === source.fileName,
    };
    return ts.createProgram([source.fileName], options, host).getTypeChecker();
}

/** Names that nothing else in the module has, short ones first. */
function* freshNames(taken) {
    const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
    for (const first of ['', ...letters]) {
        for (const second of letters) {
            const name = `$${first}${second}`;
            if (!taken.has(name)) {
                yield name;
            }
        }
    }
}
