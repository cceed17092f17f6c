// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { codes } from './chapters/codes.js';
import { consoleProgram } from './chapters/console.js';
import { pictures } from './chapters/pictures.js';
import { rays } from './chapters/rays.js';
import { shapes } from './chapters/shapes.js';
import { byteCount, element, milliseconds, sha256, show } from './workshop.js';

const MODULE = new URL('./module/workshop.wasm', import.meta.url);

/** The library, and the very bytes that it was made of. */
async function loadWorkshop() {
  const response = await fetch(MODULE);
  if (!response.ok) {
    throw new Error(`There is no module at ${MODULE.pathname}. Make it with demo-web/make.`);
  }
  const bytes = await response.arrayBuffer();
  show('module-size', byteCount(bytes.byteLength));
  const start = performance.now();
  const { ArrayView, default: load } = await import('./module/workshop.js');
  const library = await load({ module: bytes });
  show('module-time', milliseconds(performance.now() - start));
  return { library, ArrayView, hash: await sha256(bytes) };
}

/** Which modules the server has that the page came from. A server of files has none. */
async function serverModules() {
  const response = await fetch('server.json');
  return response.ok ? (await response.json()).modules : {};
}

function allowServer(modules, hash) {
  const { workshop, voyage } = modules;
  if (workshop === undefined) {
    show('server-hash', 'this page comes from a server of files; demo-server/README.md says how to start one that runs modules');
  } else {
    const same = workshop.sha256 === hash;
    show('server-hash', `${workshop.sha256}${same ? ' – the same' : ' – another one'}`, same);
  }
  for (const button of document.querySelectorAll('.server')) {
    button.disabled = (button.id === 'run-server' ? voyage : workshop) === undefined;
  }
}

try {
  const workshop = await loadWorkshop();
  show('tab-hash', workshop.hash);
  pictures(workshop);
  codes(workshop);
  shapes(workshop);
  rays();
  consoleProgram();
  for (const button of document.querySelectorAll('button:not(.server)')) {
    button.disabled = false;
  }
  allowServer(await serverModules(), workshop.hash);
  document.body.dataset.ready = 'true';
} catch (error) {
  show('module-size', 'not loaded', false);
  const advice = error instanceof WebAssembly.CompileError ? '. The page needs Chrome 137, Firefox 131, Safari 18.4 or newer.' : '';
  show('notice', error.message + advice, false);
  element('notice').setAttribute('role', 'alert');
}
