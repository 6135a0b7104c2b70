/**
 * Counts what this worker downloads from now on: all of it is the engine. `tell` gets bytes so far, and how many there
 * will be where the server says so for every download that has begun.
 */
export function countDownloads(tell: (loaded: number, total: number | undefined) => void): void {
  const fetchPlainly = globalThis.fetch.bind(globalThis);
  let loaded = 0;
  let total: number | undefined = 0;

  globalThis.fetch = async (...request) => {
    const response = await fetchPlainly(...request);
    if (!response.ok || response.body === null) return response;
    const length = Number(response.headers.get("content-length"));
    // A compressed body is counted after it is unpacked, which its length does not tell.
    const known = length > 0 && !response.headers.has("content-encoding");
    total = known && total !== undefined ? total + length : undefined;
    const counted = response.body.pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(chunk, controller) {
          loaded += chunk.length;
          tell(loaded, total);
          controller.enqueue(chunk);
        },
      }),
    );
    return new Response(counted, response);
  };
}
