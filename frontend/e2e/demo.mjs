// Runs the demo with its own start script, so that the tests walk what a visitor walks.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START_LIMIT_MS = 20 * 60_000; // The first start builds everything.
const OFFSETS = [0, 1, 2, 3, 10, 11, 12, 13];

/** Starts `scripts/demo` on free ports and resolves once it has printed `demo is ready`. */
export async function startDemo() {
  const base = await freeBase();
  const child = spawn(`${ROOT}scripts/demo`, [], {
    cwd: ROOT,
    env: { ...process.env, DEMO_PORT: String(base) },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const urls = await ready(child);
  return { ...urls, base, port: (offset) => base + offset, stop: () => stop(child) };
}

function ready(child) {
  const urls = {};
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the demo did not get ready')), START_LIMIT_MS);
    child.once('exit', (code) => reject(new Error(`the demo ended with code ${code} before it was ready`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const hub = /^(public|private) hub\s+(\S+)$/.exec(line);
      if (hub) urls[hub[1]] = hub[2];
      if (line === 'demo is ready') {
        clearTimeout(timer);
        child.removeAllListeners('exit');
        resolve(urls);
      }
    });
  });
}

function stop(child) {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', resolve);
    process.kill(-child.pid, 'SIGINT');
  });
}

/** A port base whose neighbours are free too. */
async function freeBase() {
  for (let base = 17300; base < 19300; base += 50) {
    const free = await Promise.all(OFFSETS.map((offset) => isFree(base + offset)));
    if (free.every(Boolean)) return base;
  }
  throw new Error('no free ports for the demo between 17300 and 19300');
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
