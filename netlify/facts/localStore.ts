import { getStore } from "@netlify/blobs";
import type { OpenStore } from "./blobFacts.ts";

/** Opens the store of facts of an engine that lies at the address, or, without one, in this process behind the fetch. */
export function openLocalStore(url = "http://facts.invalid"): OpenStore {
  return (fetch) =>
    getStore({
      name: "facts",
      siteID: "local",
      token: "none",
      edgeURL: url,
      uncachedEdgeURL: url,
      consistency: "strong",
      fetch,
    });
}
