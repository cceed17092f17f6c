// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

// Takes a minified ES module apart into its top-level declarations, so that a linker that knows no JavaScript can put together
// what one program needs: fragments have unique names, which start with a dollar sign, and say which others they use.
// `GlueLinker` of browser-target reads the format:
//
//     export EXPORTED-NAME NAME
//     NAME USED-NAME ... <TAB> DECLARATION
import ts from 'typescript';

/** The text of the fragments of a module without imports. */
export function fragments(code) {
    const source = ts.createSourceFile('parts.js', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
    const checker = checkerOf(source);
    const parts = [];
    const exports = [];
    for (const statement of source.statements) {
        if (ts.isExportDeclaration(statement)) {
            exports.push(...statement.exportClause.elements);
        } else if (ts.isVariableStatement(statement)) {
            parts.push(...statement.declarationList.declarations);
        } else {
            parts.push(statement);
        }
    }
    const uses = new Map(parts.map((part) => [symbolOf(part), 0]));
    function symbolOf({ name }) {
        if (!name || !ts.isIdentifier(name)) {
            throw new Error('not the declaration of one name');
        }
        return checker.getSymbolAtLocation(name);
    }
    function referent(identifier) {
        const symbol = ts.isShorthandPropertyAssignment(identifier.parent)
            ? checker.getShorthandAssignmentValueSymbol(identifier.parent)
            : checker.getSymbolAtLocation(identifier);
        return uses.has(symbol) ? symbol : undefined;
    }
    const eachIdentifier = (node, action) => {
        if (ts.isIdentifier(node)) {
            action(node);
        }
        ts.forEachChild(node, (child) => eachIdentifier(child, action));
    };

    const taken = new Set();
    parts.forEach((part) =>
        eachIdentifier(part, (identifier) => {
            const symbol = referent(identifier);
            if (symbol === undefined) {
                taken.add(identifier.text);
            } else {
                uses.set(symbol, uses.get(symbol) + 1);
            }
        }),
    );
    const fresh = freshNames(taken);
    const byUse = [...uses.keys()].sort((a, b) => uses.get(b) - uses.get(a));
    const names = new Map(byUse.map((symbol) => [symbol, fresh.next().value]));

    const text = exports.map(
        (element) => `export ${element.name.text} ${names.get(checker.getExportSpecifierLocalTargetSymbol(element))}`,
    );
    for (const part of parts) {
        const own = names.get(symbolOf(part));
        const used = new Set();
        let renamed = ts.isVariableDeclaration(part) ? 'var ' : '';
        let at = part.getStart();
        eachIdentifier(part, (identifier) => {
            const name = names.get(referent(identifier));
            if (name !== undefined) {
                const shorthand = ts.isShorthandPropertyAssignment(identifier.parent) ? `${identifier.text}:` : '';
                renamed += `${code.slice(at, identifier.getStart())}${shorthand}${name}`;
                at = identifier.getEnd();
                used.add(name);
            }
        });
        renamed += code.slice(at, part.getEnd()).replace(/;$/, '');
        used.delete(own);
        // A line break can only be in a template.
        text.push(`${[own, ...used].join(' ')}\t${renamed.replaceAll('\n', '\\n')}`);
    }
    return `${text.join('\n')}\n`;
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
