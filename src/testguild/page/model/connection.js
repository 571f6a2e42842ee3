/** The page's socket: one person's view of the guild, reopened when it falls. */

/** Waits between attempts, in milliseconds; the last one repeats. */
const BACKOFF = [250, 500, 1000, 2000, 4000];

/** A request that the guild refused, with Discord's code and words. */
export class Refusal extends Error {
  /** @param {number} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/**
 * `person` tells who to be: asked anew before each attempt, since a guild that was restarted has other ids.
 * @param {{ url: (userId: string) => string,
 *   person: () => Promise<string>,
 *   onPush: (push: import('../types.d.ts').Push) => void,
 *   onState: (state: 'connecting' | 'open' | 'lost') => void }} options
 */
export function createConnection({ url, person, onPush, onState }) {
  /** @type {WebSocket | null} */
  let socket = null;
  /** Attempts so far: an older one that comes late is dropped. */
  let attempts = 0;
  /** Failures since the last time that it was open. */
  let failures = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {Map<string, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();

  function failWaiting() {
    for (const { reject } of waiting.values())
      reject(new Refusal(0, 'The connection to the guild was lost.'));
    waiting.clear();
  }

  /** @param {any} data */
  function receive(data) {
    if (data.t !== 'ok' && data.t !== 'refused') return onPush(data);
    const action = waiting.get(data.nonce);
    waiting.delete(data.nonce);
    if (data.t === 'ok') action?.resolve(data.result);
    else action?.reject(new Refusal(data.code ?? 0, data.message ?? 'The guild refused this.'));
  }

  /** Asks who to be, and opens the socket; tries again later where either fails. */
  async function open() {
    clearTimeout(timer);
    attempts += 1;
    const attempt = attempts;
    /** @type {WebSocket} */
    let own;
    try {
      const userId = await person();
      if (attempt !== attempts) return;
      own = new WebSocket(url(userId));
    } catch {
      if (attempt === attempts) later();
      return;
    }
    socket = own;
    own.addEventListener('open', () => {
      if (socket !== own) return;
      failures = 0;
      onState('open');
    });
    own.addEventListener('message', (event) => {
      if (socket === own) receive(JSON.parse(event.data));
    });
    own.addEventListener('close', () => {
      if (socket !== own) return;
      socket = null;
      failWaiting();
      later();
    });
  }

  function later() {
    onState('lost');
    timer = setTimeout(open, BACKOFF[Math.min(failures, BACKOFF.length - 1)]);
    failures += 1;
  }

  return {
    /** Opens the socket, in place of the one before: the person may have become another. */
    connect() {
      const old = socket;
      socket = null;
      old?.close();
      failWaiting();
      onState('connecting');
      return open();
    },
    /** Tries again at once, instead of at the end of the wait. */
    retry() {
      if (socket === null) void open();
    },
    /**
     * Asks the guild to do something; rejects with {@link Refusal}.
     * @param {string} action @param {Record<string, unknown>} fields @param {string} [nonce] comes back in what follows of it
     * @returns {Promise<any>}
     */
    act(action, fields, nonce = makeNonce()) {
      if (socket?.readyState !== WebSocket.OPEN) {
        return Promise.reject(new Refusal(0, 'There is no connection to the guild.'));
      }
      socket.send(JSON.stringify({ a: action, nonce, ...fields }));
      return new Promise((resolve, reject) => waiting.set(nonce, { resolve, reject }));
    },
  };
}

let counter = 0;

/** A text that no other action of this page carries. */
export function makeNonce() {
  counter += 1;
  return `${Date.now().toString(36)}-${counter}`;
}
