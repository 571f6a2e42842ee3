/** Discord's `allowed_mentions` of every message of ours: it pings nobody, whatever the text holds. */
export const NO_MENTIONS = { parse: [], repliedUser: false } as const;
