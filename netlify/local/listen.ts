import type { IncomingMessage, RequestListener } from "node:http";
import proxyAddr from "proxy-addr";
import type { Log } from "./log.ts";
import { readRequest, type Incoming } from "./nodeRequest.ts";
import { refuse } from "./refuse.ts";
import { sendResponse } from "./sendResponse.ts";
import { answer, describeAddress, type Site } from "./site.ts";

/** What the server does with each request: reads it, has the site answer, and sends that. Nothing escapes. */
export function listen(
  site: Site,
  options: { trustedProxies: readonly string[]; maxBodyBytes: number; languages: readonly string[]; log: Log },
): RequestListener {
  const { languages, log, maxBodyBytes } = options;
  const trust = proxyAddr.compile([...options.trustedProxies]);
  const isTrusted = (address: string) => trust(address, 0);
  return (message, target) => {
    const respond = async (): Promise<Response> => {
      let incoming: Incoming | undefined;
      try {
        incoming = readRequest(message, { isTrusted, maxBodyBytes });
        return await answer(site, incoming);
      } catch (error) {
        const at = incoming === undefined ? "a request" : describeAddress(site, incoming.head);
        return refuse(error, { request: incoming?.head ?? readWishes(message), languages, log, at });
      }
    };
    respond()
      .then((response) => sendResponse(target, response))
      .catch((error: unknown) => {
        log(`Cannot finish an answer: ${error instanceof Error ? error.name : typeof error}`);
        target.destroy();
      });
  };
}

/** Of a request that cannot be read otherwise: how its sender would like to be answered. */
function readWishes({ headers }: IncomingMessage): Request {
  const { accept = "*/*", "accept-language": language = "*" } = headers;
  return new Request("http://localhost/", { headers: { accept, "accept-language": language } });
}
