// Starts the emulator's program on free ports, and stops it.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const PROGRAM =
  process.env.ADO_EMULATOR ?? fileURLToPath(new URL("../../../../target/debug/ado-emulator", import.meta.url));

/** Resolves with the REST base and a function that stops the program. */
export async function startEmulator(...args) {
  const program = spawn(PROGRAM, ["--listen", "127.0.0.1:0", ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(program, "exit");
  const stop = async () => {
    program.kill("SIGINT");
    await ended;
  };
  const failed = ended.then(([code]) => Promise.reject(new Error(`${PROGRAM} ended with ${code} before it listened`)));
  failed.catch(() => {}); // It also ends when it is told to.
  return { base: await Promise.race([firstAddress(program.stdout), failed]), stop };
}

async function firstAddress(output) {
  for await (const line of createInterface(output)) {
    const address = /^ado-emulator: .+ at (http:\/\/\S+\/\S+)$/.exec(line);
    if (address) return address[1];
  }
  throw new Error("the emulator did not say where it listens");
}
