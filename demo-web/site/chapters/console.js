// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { byteCount, element, milliseconds, onAction, runOnServer, sha256, show } from '../workshop.js';

const MODULE = new URL('../module/Voyage.wasm', import.meta.url);

const EXAMPLE = `{"ship": "Pequod", "crew": ["Ishmael"], "sound": false, "cargo": [
  {"port": "Nantucket", "good": "oil", "jars": 240, "litres": 160},
  {"port": "Lima", "good": "wine", "jars": 30, "litres": 40.5}
]}`;

/** A program with a main method. It is loaded when it is first run. */
export function consoleProgram() {
  let loaded;

  async function load() {
    const response = await fetch(MODULE);
    if (!response.ok) {
      throw new Error(`no module at ${MODULE.pathname}: see demo-web/README.md`);
    }
    const bytes = await response.arrayBuffer();
    show('size', byteCount(bytes.byteLength));
    show('hash', await sha256(bytes));
    const { run, text } = await import('../module/Voyage.js');
    return { run, text, module: await WebAssembly.compile(bytes) };
  }

  function args() {
    const argument = element('manifest').value.trim();
    return argument === '' ? [] : [argument];
  }

  async function runInTab() {
    const output = element('output');
    output.textContent = '';
    show('status', 'Running…');
    loaded ??= load();
    const { run, text, module } = await loaded;
    const write = (chunk) => output.append(chunk);
    const start = performance.now();
    const exitCode = await run({ module, args: args(), stdout: text(write), stderr: text(write) });
    show('exit', String(exitCode));
    show('time', milliseconds(performance.now() - start));
    show('status', exitCode === 0 ? 'Done.' : 'The program ended with an error.', exitCode === 0 ? undefined : false);
  }

  async function runRemotely() {
    const { bytes, exitCode, said } = await runOnServer('voyage', args(), '');
    const here = element('output').textContent;
    const there = new TextDecoder().decode(bytes);
    if (here === '') {
      element('output').textContent = there;
    }
    const same = here === '' ? undefined : here === there;
    const verdict = same === undefined ? '' : same ? '; the same output' : '; other output';
    show('run-remote', `exit code ${exitCode}, ${said}${verdict}`, same);
  }

  onAction(element('form'), 'submit', 'status', runInTab);
  onAction(element('run-server'), 'click', 'run-remote', runRemotely);
  element('example').addEventListener('click', () => {
    element('manifest').value = EXAMPLE;
  });
}
