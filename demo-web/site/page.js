// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

const MODULE = new URL('./module/Voyage.wasm', import.meta.url);
const LOADER = new URL('./module/Voyage.js', import.meta.url);

const EXAMPLE = `{"ship": "Pequod", "crew": ["Ishmael"], "sound": false, "cargo": [
  {"port": "Nantucket", "good": "oil", "jars": 240, "litres": 160},
  {"port": "Lima", "good": "wine", "jars": 30, "litres": 40.5}
]}`;

const element = (id) => document.getElementById(id);

function show(text, isError = false) {
  element('status').textContent = text;
  element('status').classList.toggle('error', isError);
}

/** Shows the size and the hash of the very bytes that the loader runs. */
async function describeModule() {
  const response = await fetch(MODULE);
  if (!response.ok) {
    throw new Error(`no module at ${MODULE.pathname}. Make it with: ./amphora demo -o demo-web/site/module`);
  }
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  element('size').textContent = `${bytes.byteLength.toLocaleString('en')} bytes`;
  element('hash').textContent = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function runProgram({ run, text }) {
  const output = element('output');
  output.textContent = '';
  show('Running…');
  element('run').disabled = true;
  const write = (chunk) => output.append(chunk);
  const argument = element('manifest').value.trim();
  const start = performance.now();
  try {
    const exitCode = await run({
      args: argument === '' ? [] : [argument],
      stdout: text(write),
      stderr: text(write),
    });
    element('exit').textContent = String(exitCode);
    element('time').textContent = `${(performance.now() - start).toFixed(1)} ms`;
    show(exitCode === 0 ? 'Done.' : 'The program ended with an error.', exitCode !== 0);
  } catch (error) {
    element('exit').textContent = '-';
    show(`The module trapped: ${error.message}`, true);
  } finally {
    element('run').disabled = false;
  }
}

try {
  await describeModule();
  const program = await import(LOADER);
  element('form').addEventListener('submit', (event) => {
    event.preventDefault();
    runProgram(program);
  });
  element('example').addEventListener('click', () => {
    element('manifest').value = EXAMPLE;
  });
  await runProgram(program);
} catch (error) {
  show(error.message, true);
}
