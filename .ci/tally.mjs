/**
 * Prints `N passed, N failed` from what vitest wrote down of a run. A run that failed without a failing test (a file
 * that cannot be loaded, an error outside of tests, no run at all) counts as a failure.
 */
import { readFileSync } from "node:fs";

const [, , file, status] = process.argv;

/** @returns {{ passed: number, failed: number, skipped: number }} */
function count() {
  try {
    const run = JSON.parse(readFileSync(file, "utf8"));
    const broken = run.testResults.filter(
      ({ status, assertionResults }) =>
        status === "failed" && !assertionResults.some((test) => test.status === "failed"),
    );
    return {
      passed: run.numPassedTests,
      failed: run.numFailedTests + broken.length,
      skipped: run.numPendingTests + run.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

const { passed, failed, skipped } = count();
const failures = failed === 0 && status !== "0" ? 1 : failed;
console.log(`${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
