import { Problem } from "../../src/domain/problems/problem.ts";
import { answerProblem } from "../http/answerProblem.ts";
import { describeError, type Log } from "./log.ts";

/**
 * What is answered where no function could answer for itself: a problem's own words, for a browser as a small page. Of
 * what nobody foresaw the visitor learns that it happened, the log what and where.
 */
export async function refuse(
  error: unknown,
  { request, languages, log, at }: { request: Request; languages: readonly string[]; log: Log; at: string },
): Promise<Response> {
  const problem = error instanceof Problem ? error : new Problem("internal", {}, { cause: error });
  if (problem !== error) log(`Cannot answer ${at}: ${describeError(error)}`);
  return answerProblem(problem, request, languages);
}
