import { getStore } from "@netlify/blobs";
import type { FactStore } from "../../src/domain/facts/factStore.ts";
import { openBlobFacts } from "./blobFacts.ts";

/**
 * Facts on Netlify Blobs, for functions that run on Netlify (or in its emulation). May be opened once for all requests,
 * but its methods work only while one is handled: only then does Netlify say where the store is and lend a token for it.
 *
 * All deploys of a site share its stores, so each deploy context (production, deploy-preview, branch-deploy, dev) has
 * one of its own: what is tried out in a preview never counts on the site.
 */
export function openNetlifyFacts(): FactStore {
  return openBlobFacts(
    (fetch) => getStore({ name: `facts-${readDeployContext()}`, consistency: "strong", fetch }),
    globalThis.fetch,
  );
}

/** @throws Error where it can't be told: facts must not go to another deploy's store */
function readDeployContext(): string {
  const { Netlify } = globalThis as Partial<Pick<typeof globalThis, "Netlify">>;
  const context = Netlify?.context?.deploy.context;
  if (context) return context;
  if (isEmulated()) return "dev";
  throw new Error("Netlify does not say which deploy context this is");
}

/** Netlify's emulation names no deploy context; it is known by a Blobs server on this very machine. */
function isEmulated(): boolean {
  const context = process.env.NETLIFY_BLOBS_CONTEXT;
  if (!context) return false;
  const { edgeURL } = JSON.parse(Buffer.from(context, "base64").toString()) as { edgeURL: string };
  return new URL(edgeURL).hostname === "localhost";
}
