import type { Fields, Form } from './form.ts';

/** Embeds in one message. https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
const MAX_EMBEDS = 10;
/** Characters over all embeds of a message: titles, descriptions, fields, footers, authors. */
const MAX_EMBED_TEXT = 6000;

function lengthOf(...texts: readonly (string | undefined)[]): number {
  return texts.reduce((sum, text) => sum + [...(text ?? '')].length, 0);
}

/** Checks a message's embeds; returns them, or nothing where the field is absent. */
export function checkEmbeds(form: Form, body: Fields): unknown[] | undefined {
  const embeds = form.list(body, 'embeds', { max: MAX_EMBEDS, nullable: true });
  let total = 0;
  for (const [embed, at] of form.objects(embeds, 'embeds')) {
    total += lengthOf(
      at.text(embed, 'title', { max: 256, nullable: true }),
      at.text(embed, 'description', { max: 4096, nullable: true }),
    );
    at.integer(embed, 'color', { min: 0, max: 0xffffff, nullable: true });
    const footer = embed.footer === undefined ? undefined : at.object(embed.footer, 'footer');
    if (footer) total += lengthOf(at.in('footer').text(footer, 'text', { required: true, max: 2048 }));
    const author = embed.author === undefined ? undefined : at.object(embed.author, 'author');
    if (author) total += lengthOf(at.in('author').text(author, 'name', { required: true, max: 256 }));
    const fields = at.list(embed, 'fields', { max: 25, nullable: true });
    for (const [field, place] of at.objects(fields, 'fields')) {
      total += lengthOf(
        place.text(field, 'name', { required: true, min: 1, max: 256 }),
        place.text(field, 'value', { required: true, min: 1, max: 1024 }),
      );
    }
  }
  if (total > MAX_EMBED_TEXT) {
    form.fail('embeds', 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${MAX_EMBED_TEXT}`);
  }
  return embeds?.map((embed) => ({ type: 'rich', ...(embed as object) }));
}
