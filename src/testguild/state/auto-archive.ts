import type { Snowflake } from './model.ts';
import type { World } from './world.ts';

/** Archives each thread after its time without a message, by the guild's clock. Returns what ends it. */
export function archiveQuietThreads(world: World): () => void {
  const pending = new Map<Snowflake, () => void>();
  const watch = (threadId: Snowflake) => {
    pending.get(threadId)?.();
    pending.delete(threadId);
    const thread = world.channels.get(threadId);
    if (!thread?.thread_metadata || thread.thread_metadata.archived) return;
    const minutes = thread.thread_metadata.auto_archive_duration;
    const cancel = world.clock.after(minutes * 60_000, () => {
      pending.delete(threadId);
      if (!world.channels.has(threadId) || thread.thread_metadata!.archived) return;
      thread.thread_metadata!.archived = true;
      thread.thread_metadata!.archive_timestamp = world.isoNow();
      world.emit({ type: 'channel-update', channel: thread });
    });
    pending.set(threadId, cancel);
  };
  for (const id of world.channels.keys()) watch(id);
  const stop = world.listen((event) => {
    if (event.type === 'message') watch(event.message.channel_id);
    else if (event.type.startsWith('channel-') && 'channel' in event) watch(event.channel.id);
  });
  return () => {
    stop();
    for (const cancel of pending.values()) cancel();
  };
}
