import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket, WebSocketServer } from 'ws';

/** A client's wish to go on with a web socket. */
export interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
  /** Where it asks for it. */
  readonly url: URL;
}

/**
 * Hands each upgrade to `take`, which returns false to refuse it with 403. Anyone on this machine may ask, any web page
 * that is open on it included: what they ask for, and how they leave, must never end the process.
 */
export function onUpgrade(server: Server, take: (upgrade: Upgrade) => boolean): void {
  server.on('upgrade', (request, socket, head) => {
    // Node listens to this socket no more: a client that resets it would otherwise throw here.
    socket.on('error', () => socket.destroy());
    const url = URL.parse(request.url ?? '/', 'http://127.0.0.1');
    if (!url) refuse(socket, '400 Bad Request');
    else if (!take({ request, socket, head, url })) refuse(socket, '403 Forbidden');
  });
}

function refuse(socket: Duplex, status: string): void {
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
}

/** Completes the handshake. What breaks the protocol on the socket ends that socket alone. */
export function accept(server: WebSocketServer, upgrade: Upgrade, use: (socket: WebSocket) => void): void {
  server.handleUpgrade(upgrade.request, upgrade.socket, upgrade.head, (socket) => {
    socket.on('error', () => socket.terminate());
    use(socket);
  });
}

/** Ends every socket of this server, those that were told to close included, and takes no more. */
export function closeSockets(server: WebSocketServer): void {
  for (const socket of server.clients) socket.terminate();
  server.close();
}
