/**
 * The folder in which the user typed the command: npm itself moves to that of package.json.
 * @returns {string}
 */
export function callersFolder() {
  return process.env.INIT_CWD ?? process.cwd();
}
