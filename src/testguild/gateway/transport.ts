import { constants, createDeflate, createZstdCompress, deflateSync } from 'node:zlib';
import type { WebSocket } from 'ws';

/** How a client wants what it receives: as it is, or through one compressor for the life of the socket. */
export type Compression = 'none' | 'zlib-stream' | 'zstd-stream';

/** From this size on, a payload is compressed by itself for a client that identified with `compress`. */
const LARGE_PAYLOAD = 1024;

/** Sends texts over a socket in order. https://discord.com/developers/docs/events/gateway#encoding-and-compression */
export class Transport {
  readonly #socket: WebSocket;
  readonly #compressor: ReturnType<typeof createDeflate> | ReturnType<typeof createZstdCompress> | undefined;
  readonly #flush: number;
  #chunks: Buffer[] = [];
  /** Whether the client asked, when it identified, for large payloads to be compressed. */
  compressLarge = false;

  constructor(socket: WebSocket, compression: Compression) {
    this.#socket = socket;
    const zlib = compression === 'zlib-stream';
    this.#flush = zlib ? constants.Z_SYNC_FLUSH : constants.ZSTD_e_flush;
    this.#compressor = compression === 'none' ? undefined : zlib ? createDeflate() : createZstdCompress();
    this.#compressor?.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
  }

  send(text: string): void {
    const compressor = this.#compressor;
    if (compressor) {
      compressor.write(text);
      compressor.flush(this.#flush, () => {
        const whole = Buffer.concat(this.#chunks);
        this.#chunks = [];
        if (whole.length > 0) this.#deliver(whole);
      });
    } else if (this.compressLarge && text.length >= LARGE_PAYLOAD) this.#deliver(deflateSync(text));
    else this.#deliver(text);
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, reason);
    this.#compressor?.destroy();
  }

  /** Cuts the connection without a word. */
  cut(): void {
    this.#socket.terminate();
    this.#compressor?.destroy();
  }

  #deliver(data: string | Buffer): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(data);
  }
}
