/** Answers questions into a store until it is killed: says `answered N` once each is safely so. */
import { CONVERSATION_MIGRATIONS, createConversationStore } from '../../src/conversation/store.ts';
import { openDatabase } from '../../src/storage.ts';
import { turn } from './turns.ts';

const opened = openDatabase(process.argv[2]!, CONVERSATION_MIGRATIONS);
if (opened.kind === 'refused') throw new Error(opened.message);
const store = createConversationStore(opened.database, { days: 30 });
for (let n = Number(process.argv[3]); ; n += 1) {
  const text = `question ${n}`;
  store.begin({ message: `m${n}`, thread: 'thread', asker: 'someone', text, kind: 'ask', scope: {} });
  process.stdout.write(`begun ${n}\n`);
  store.sending(`m${n}`, turn(text));
  store.answered(`m${n}`);
  process.stdout.write(`answered ${n}\n`);
}
