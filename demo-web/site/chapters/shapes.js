// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { element, milliseconds, onAction, runOnServer, show, timed } from '../workshop.js';

const WIDTH = 960;
const HEIGHT = 480;
const COLORS = ['#c8693c', '#8f4a2b', '#d9a27b', '#6b5b3e', '#b98b4e', '#7a3b22', '#cdb38b', '#9a7b4f'];
const SEA = '#12303f';

/** Islands that drift, their shores and provinces computed anew for each frame. */
export function shapes({ library }) {
  const canvas = element('chart');
  const context = canvas.getContext('2d');
  const points = [];
  let paused = matchMedia('(prefers-reduced-motion: reduce)').matches;
  let visible = false;
  let frames = 0;
  let total = 0;

  function adjustCount() {
    const count = Number(element('chart-points').value);
    while (points.length < count) {
      const direction = Math.random() * 2 * Math.PI;
      points.push({
        x: Math.random() * WIDTH,
        y: Math.random() * HEIGHT,
        dx: 0.6 * Math.cos(direction),
        dy: 0.6 * Math.sin(direction),
      });
    }
    points.length = count;
  }

  function move() {
    for (const point of points) {
      point.x += point.dx;
      point.y += point.dy;
      if (point.x < 0 || point.x > WIDTH) {
        point.dx = -point.dx;
      }
      if (point.y < 0 || point.y > HEIGHT) {
        point.dy = -point.dy;
      }
    }
  }

  const coordinates = () => Float64Array.from(points.flatMap(({ x, y }) => [x, y]));

  const radius = () => Number(element('chart-radius').value);

  function path(rings) {
    context.beginPath();
    for (const ring of rings) {
      context.moveTo(ring[0], ring[1]);
      for (let i = 2; i < ring.length; i += 2) {
        context.lineTo(ring[i], ring[i + 1]);
      }
      context.closePath();
    }
  }

  function chart() {
    const { result, time } = timed(() => library.chart(coordinates(), radius(), WIDTH, HEIGHT));
    context.fillStyle = SEA;
    context.fillRect(0, 0, WIDTH, HEIGHT);
    context.lineWidth = 1;
    context.strokeStyle = '#2a1c1566';
    for (const { site, rings } of result.provinces) {
      path(rings);
      context.fillStyle = COLORS[site % COLORS.length];
      context.fill('evenodd');
      context.stroke();
    }
    path(result.islands);
    context.lineWidth = 2.5;
    context.strokeStyle = '#f3e2c7';
    context.stroke();
    context.fillStyle = '#17110e';
    for (const { x, y } of points) {
      context.fillRect(x - 1.5, y - 1.5, 3, 3);
    }
    frames++;
    total += time;
    if (frames === 1 || frames % 15 === 0) {
      show('chart-time', `${milliseconds(total / frames)}`);
      frames = 0;
      total = 0;
    }
    show('chart-pieces', String(result.pieces));
    show('chart-area', result.area.toFixed(0));
    return result;
  }

  function animate() {
    if (!paused && visible) {
      move();
      chart();
      requestAnimationFrame(animate);
    }
  }

  function setPaused(pause) {
    paused = pause;
    element('chart-pause').textContent = pause ? 'Run' : 'Pause';
    animate();
  }

  async function compare() {
    if (!paused) {
      setPaused(true);
    }
    const here = chart();
    const { bytes, said } = await runOnServer('workshop', ['chart', radius(), WIDTH, HEIGHT], coordinates());
    const [area, shore, pieces] = new TextDecoder().decode(bytes).split(' ').map(Number);
    const same = area === here.area && shore === here.shore && pieces === here.pieces;
    show('chart-remote', `${said}; area ${area}, shore ${shore}: ${same ? 'the same to the last digit' : 'other numbers'}`, same);
  }

  for (const id of ['chart-points', 'chart-radius']) {
    onAction(element(id), 'input', 'chart-time', () => {
      adjustCount();
      frames = 0;
      total = 0;
      chart();
    });
  }
  onAction(element('chart-pause'), 'click', 'chart-time', () => setPaused(!paused));
  onAction(element('chart-server'), 'click', 'chart-remote', compare);
  adjustCount();
  chart();
  setPaused(paused);
  new IntersectionObserver(([entry]) => {
    const before = visible;
    visible = entry.isIntersecting;
    if (visible && !before) {
      animate();
    }
  }).observe(canvas);
}
