const HEARTBEAT_MS = 15_000;

/**
 * Progress goes to stderr, so that the output of `van-kien` itself stays clean.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Announces a step, shows that it is alive, and says how long it took.
 * @template T
 * @param {string} title what is being done, for someone who waits
 * @param {string} roughly how long it usually takes
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(title, roughly, work) {
  const start = performance.now();
  say(`${title} (about ${roughly}) …`);
  const heartbeat = setInterval(() => say(`  … still at it, ${secondsSince(start)}`), HEARTBEAT_MS);
  try {
    const result = await work();
    say(`  done in ${secondsSince(start)}`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}

/**
 * @param {number} start a performance.now()
 * @returns {string}
 */
export function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
