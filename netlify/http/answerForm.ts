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
  /** The Set-Cookie header by which the sender is known from now on. */
  cookie: string;
}

/** After these the same one-time id would only be refused again. */
const spent: readonly ProblemCode[] = ["other-payload", "others-request"];

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
    const { body, cookie } = await act();
    return wanted === "json"
      ? Response.json(body, { headers: { "Set-Cookie": cookie, "Cache-Control": "no-store" } })
      : seeOther(path, cookie);
  } catch (error) {
    const { code, parts, cause } = toProblem(error, request.method);
    const again = id === undefined || spent.includes(code) ? {} : { request: id };
    if (wanted !== "page") throw new Problem(code, { ...parts, ...again, language }, { cause });
    const query = new URLSearchParams({ problem: code, ...again, ...filledIn });
    return seeOther(`${path}?${query.toString()}`, parts.cookie);
  }
}

function seeOther(location: string, cookie: string | undefined): Response {
  const headers = new Headers({ Location: location, "Cache-Control": "no-store" });
  if (cookie !== undefined) headers.set("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}
