import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A server that listens on the port (0: a free one) and answers nothing yet. */
export async function openServer(port: number): Promise<{ server: Server; port: number }> {
  const server = createServer({ requestTimeout: 60_000 }).listen(port);
  await once(server, "listening");
  return { server, port: (server.address() as AddressInfo).port };
}

/** Takes no more requests and lets those that have arrived be answered: for ten seconds, as somebody waits for it. */
export async function closeServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  // A connection that becomes idle now would otherwise be kept for the visitor's next request.
  const tidy = setInterval(() => server.closeIdleConnections(), 50);
  const patience = setTimeout(() => server.closeAllConnections(), 10_000);
  await closed;
  clearInterval(tidy);
  clearTimeout(patience);
}
