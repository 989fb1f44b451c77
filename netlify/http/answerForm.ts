import { Problem, type ProblemCode } from "../../src/domain/problems/problem.ts";
import { wantedAnswer } from "./negotiate.ts";
import { toProblem } from "./problem.ts";

export interface FormPage {
  /** The address of the page that shows what became of the form, and the form again. */
  path: string;
  language: string;
  /** The one-time id of this sending. */
  request: string | undefined;
  /** What was filled in and may be shown again, by field. */
  filledIn: Record<string, string>;
}

export interface FormResult {
  body: object;
  /** The Set-Cookie header by which the sender is known from now on, where they are to be. */
  cookie?: string;
  /** The status of the answer in JSON: 200 unless said. */
  status?: number;
  /** The address of the page that shows the result, where the form's own does not. */
  path?: string;
}

/** After these the same one-time id would only be refused again. */
const spent: readonly ProblemCode[] = ["other-payload", "others-request", "other-registration", "full"];

/**
 * Does what a form asks for. The result is JSON where that was asked for, else a 303 to the form's page. A problem is
 * shown on that page, as `?problem=<code>&request=…` and what was filled in, to those who asked for a page by name, as
 * browsers do; whoever else gets its status.
 */
export async function answerForm(
  request: Request,
  { path, language, request: id, filledIn }: FormPage,
  act: () => Promise<FormResult>,
): Promise<Response> {
  const wanted = wantedAnswer(request);
  try {
    const { body, cookie, status = 200, path: resultPath = path } = await act();
    return wanted === "json"
      ? Response.json(body, { status, headers: noStore(cookie) })
      : new Response(null, { status: 303, headers: { ...noStore(cookie), Location: resultPath } });
  } catch (error) {
    const { code, parts, cause } = toProblem(error, request.method);
    const again = id === undefined || spent.includes(code) ? {} : { request: id };
    if (wanted !== "page") throw new Problem(code, { ...parts, ...again, language }, { cause });
    const query = new URLSearchParams({ problem: code, ...again, ...filledIn });
    return new Response(null, {
      status: 303,
      headers: { ...noStore(parts.cookie), Location: `${path}?${query.toString()}` },
    });
  }
}

function noStore(cookie: string | undefined): Record<string, string> {
  return { "Cache-Control": "no-store", ...(cookie !== undefined && { "Set-Cookie": cookie }) };
}
