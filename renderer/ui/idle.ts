/**
 * Goes through long work in idle moments, as far as each lasts, and says what came of it; the answer
 * ends it. `timeout`: milliseconds after which one step is done also when nothing is idle.
 */
export function workWhenIdle<T>(
  steps: Generator<void, T>,
  then: (outcome: T) => void,
  timeout?: number,
): () => void {
  const options = timeout === undefined ? {} : { timeout };
  let id = 0;
  const goOn = (deadline: IdleDeadline) => {
    do {
      const { done, value } = steps.next();
      if (done) return then(value);
    } while (deadline.timeRemaining() > 0);
    id = requestIdleCallback(goOn, options);
  };
  id = requestIdleCallback(goOn, options);
  return () => cancelIdleCallback(id);
}
