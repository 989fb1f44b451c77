/** What a request of the Blobs client addresses: a blob of a store, or, with an empty key, the store's list. */
export interface BlobAddress {
  /** Site and store, as they stand in the address. */
  store: string;
  key: string;
  prefix: string;
  cursor: string;
}

/** Keys a list gives at once; after them comes a cursor. */
export const pageSize = 1000;

/** Reads the address of a request: `/<site>/<store>/<key>` or `/<site>/<store>?prefix=…&cursor=…`. */
export function readBlobAddress(url: string): BlobAddress {
  const { pathname, searchParams } = new URL(url);
  const [, site = "", store = "", ...segments] = pathname.split("/");
  return {
    store: `${site}/${store}`,
    key: segments.join("/"),
    prefix: searchParams.get("prefix") ?? "",
    cursor: searchParams.get("cursor") ?? "",
  };
}
