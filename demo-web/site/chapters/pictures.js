// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { blur } from '../blur.js';
import { bytesOf, decodeInBrowser, draw, element, milliseconds, onAction, pixelsOf, runOnServer, sameBytes, show, timed } from '../workshop.js';

const ROUNDS = 5;
const LARGEST = 4096;

const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];

/** Filters a picture in Java, and shows what each step took. */
export function pictures(workshop) {
  const { library, ArrayView } = workshop;
  const canvas = element('picture');
  let original; // { view, width, height }

  function replaceOriginal(view, width, height) {
    original?.view.release();
    original = { view, width, height };
  }

  function paint() {
    const [width, height] = [960, 600];
    const { result, time } = timed(() => library.paint(width, height));
    replaceOriginal(result, width, height);
    show('picture-decoded', `painted by Java in ${milliseconds(time)}`);
  }

  function decodeInJava(bytes) {
    const file = ArrayView.allocate(library, Int8Array, bytes.length);
    try {
      file.array.set(bytes);
      const { width, height } = library.pngSize(file);
      const { result, time } = timed(() => library.decodePng(file));
      replaceOriginal(result, width, height);
      show('picture-decoded', `PNG, by Java in ${milliseconds(time)}`);
    } finally {
      file.release();
    }
  }

  async function open(file) {
    const bytes = new Int8Array(await file.arrayBuffer());
    if (bytes[0] === -119 && bytes[1] === 80 && bytes[2] === 78 && bytes[3] === 71) {
      try {
        decodeInJava(bytes);
        return;
      } catch (error) {
        if (error.javaClass !== 'java.lang.IllegalArgumentException') {
          throw error;
        }
        // Such as an interlaced one. The browser may know better.
      }
    }
    const { context, width, height } = await decodeInBrowser(file, LARGEST);
    replaceOriginal(pixelsOf(context, workshop, width, height), width, height);
    show('picture-decoded', `by the browser; ${width} by ${height}`);
  }

  function settings() {
    const width = Math.min(Number(element('picture-width').value), original.width);
    return {
      width,
      height: Math.max(1, Math.round((original.height * width) / original.width)),
      sigma: Number(element('sigma').value),
      edges: element('edges').checked,
    };
  }

  /** The original in the size that was chosen, as a new array of Java's. */
  function scaled({ width, height }) {
    return library.resize(original.view, original.width, original.height, width, height);
  }

  function runInTab() {
    const chosen = settings();
    const { result: view, time } = timed(() => scaled(chosen));
    show('picture-scaled', milliseconds(time));
    const { width, height, sigma } = chosen;
    show('picture-blurred', sigma > 0 ? milliseconds(timed(() => library.blur(view, width, height, sigma)).time) : '–');
    show('picture-edged', chosen.edges ? milliseconds(timed(() => library.edges(view, width, height)).time) : '–');
    draw(canvas, view, width, height);
    return view;
  }

  async function runRemotely() {
    const { width, height, sigma, edges } = settings();
    show('picture-remote', 'under way…');
    const view = runInTab();
    try {
      const steps = [['resize', original.width, original.height, width, height]];
      if (sigma > 0) {
        steps.push(['blur', width, height, sigma]);
      }
      if (edges) {
        steps.push(['edges', width, height]);
      }
      let bytes = bytesOf(original.view.array).slice();
      let said = '';
      for (const step of steps) {
        ({ bytes, said } = await runOnServer('workshop', step, bytes));
      }
      const same = sameBytes(bytes, bytesOf(view.array));
      show('picture-remote', `last step ${said}; ${same ? 'the same pixels' : 'other pixels'}`, same);
    } finally {
      view.release();
    }
  }

  function race() {
    const chosen = settings();
    const { width, height } = chosen;
    const sigma = Math.max(chosen.sigma, 1);
    const start = scaled(chosen);
    const view = ArrayView.allocate(library, Int32Array, width * height);
    try {
      const times = { java: [], plain: [] };
      let same = true;
      for (let round = 0; round < ROUNDS; round++) {
        const plain = start.array.slice();
        view.array.set(plain);
        times.plain.push(timed(() => blur(plain, width, height, sigma)).time);
        times.java.push(timed(() => library.blur(view, width, height, sigma)).time);
        same &&= sameBytes(bytesOf(plain), bytesOf(view.array));
      }
      const java = median(times.java);
      const plain = median(times.plain);
      show('picture-race', `${milliseconds(java)} : ${milliseconds(plain)}, ${same ? 'the same pixels' : 'other pixels'}`, same);
    } finally {
      view.release();
      start.release();
    }
  }

  const run = () => runInTab().release();
  onAction(element('picture-tab').form, 'submit', 'picture-decoded', run);
  onAction(element('picture-server'), 'click', 'picture-remote', runRemotely);
  onAction(element('picture-plain'), 'click', 'picture-race', race);
  onAction(element('picture-file'), 'change', 'picture-decoded', async () => {
    await open(element('picture-file').files[0]);
    run();
  });
  for (const id of ['sigma', 'edges', 'picture-width']) {
    onAction(element(id), 'input', 'picture-decoded', run);
  }
  paint();
  run();
}
