import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Fields, Form } from './form.ts';
import { checkSelect, SELECT_TYPES } from './selects.ts';

/** Components in one Components V2 message, nested ones counted. https://discord.com/developers/docs/components/reference */
export const MAX_COMPONENTS = 40;
/** Characters over all text of one Components V2 message. */
export const MAX_DISPLAY_TEXT = 4000;
/** Rows of a message without Components V2, and buttons in a row. */
const MAX_ROWS = 5;

const ROW_CHILDREN: readonly number[] = [ComponentType.Button, ...SELECT_TYPES];
const CONTAINER_CHILDREN: readonly number[] = [
  ComponentType.ActionRow,
  ComponentType.TextDisplay,
  ComponentType.Section,
  ComponentType.MediaGallery,
  ComponentType.Separator,
  ComponentType.File,
];
const TOP_LEVEL: readonly number[] = [...CONTAINER_CHILDREN, ComponentType.Container];

/** What is counted and compared over a whole message. */
export interface Tally {
  components: number;
  text: number;
  readonly customIds: Set<string>;
  readonly ids: Set<number>;
}

export function newTally(): Tally {
  return { components: 0, text: 0, customIds: new Set(), ids: new Set() };
}

/** Notes a component's `id` and `custom_id`, which must each be unique in the message or modal. */
export function noteIdentity(form: Form, component: Fields, tally: Tally, customIdRequired: boolean): void {
  tally.components += 1;
  const id = form.integer(component, 'id', { min: 0, max: 2 ** 31 - 1, nullable: true });
  if (id) {
    if (tally.ids.has(id)) form.fail('id', 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated');
    tally.ids.add(id);
  }
  if (!customIdRequired) return;
  const customId = form.text(component, 'custom_id', { required: true, min: 1, max: 100 });
  if (customId === undefined) return;
  if (tally.customIds.has(customId)) {
    form.fail('custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  }
  tally.customIds.add(customId);
}

/** Reads a component's type, which must be one of those that may stand here. */
export function typeAmong(form: Form, component: Fields, allowed: readonly number[]): number | undefined {
  return form.oneOf(component, 'type', allowed, true);
}

function checkEmoji(form: Form, component: Fields): boolean {
  if (component.emoji === undefined || component.emoji === null) return false;
  const emoji = form.object(component.emoji, 'emoji');
  if (!emoji) return false;
  const at = form.in('emoji');
  if (emoji.id !== undefined && emoji.id !== null) {
    at.fail('id', 'BUTTON_COMPONENT_INVALID_EMOJI', 'Invalid emoji');
  } else if (typeof emoji.name !== 'string' || !/^\p{RGI_Emoji}$/v.test(emoji.name)) {
    at.fail('name', 'BUTTON_COMPONENT_INVALID_EMOJI', 'Invalid emoji');
  }
  return true;
}

/** Complains about a link that is no http, https or discord address. */
function checkUrl(form: Form, fields: Fields, field: string, schemes: readonly string[], max: number): void {
  const url = form.text(fields, field, { required: true, min: 1, max });
  if (url === undefined) return;
  const scheme = URL.canParse(url) ? new URL(url).protocol.slice(0, -1) : undefined;
  if (scheme === undefined) form.fail(field, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
  else if (!schemes.includes(scheme)) {
    form.fail(
      field,
      'URL_TYPE_INVALID_SCHEME',
      `Scheme "${scheme}" is not supported. Scheme must be one of (${schemes.map((one) => `'${one}'`).join(', ')}).`,
    );
  }
}

function checkButton(form: Form, button: Fields, tally: Tally): void {
  const styles = [1, 2, 3, 4, 5, 6] as const;
  const style = form.oneOf(button, 'style', styles, true);
  const own = style !== ButtonStyle.Link && style !== ButtonStyle.Premium;
  noteIdentity(form, button, tally, own);
  const label = form.text(button, 'label', { max: 80, nullable: true });
  const emoji = checkEmoji(form, button);
  form.boolean(button, 'disabled');
  if (style === ButtonStyle.Premium) {
    form.fail('sku_id', 'BUTTON_COMPONENT_INVALID_SKU', 'Unknown SKU');
    return;
  }
  if (style === ButtonStyle.Link) {
    checkUrl(form, button, 'url', ['http', 'https', 'discord'], 512);
    if (button.custom_id !== undefined) {
      form.fail(
        'custom_id',
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
    }
  } else if (button.url !== undefined && button.url !== null) {
    form.fail(
      'url',
      'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
      'A custom id and url cannot both be specified',
    );
  }
  if (!label && !emoji)
    form.fail(
      undefined,
      'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED',
      'A button must have a label or an emoji',
    );
}

function checkMedia(form: Form, fields: Fields, field: string): void {
  const media = form.object(fields[field], field);
  if (media) checkUrl(form.in(field), media, 'url', ['http', 'https', 'attachment'], 2048);
}

/** Checks text that is displayed, and counts it. */
export function checkTextDisplay(form: Form, component: Fields, tally: Tally): void {
  noteIdentity(form, component, tally, false);
  const content = form.text(component, 'content', { required: true, min: 1, max: MAX_DISPLAY_TEXT });
  tally.text += [...(content ?? '')].length;
}

function checkRow(form: Form, row: Fields, tally: Tally): void {
  noteIdentity(form, row, tally, false);
  const children = form.list(row, 'components', { required: true, min: 1, max: MAX_ROWS });
  let selects = 0;
  for (const [child, at] of form.objects(children, 'components')) {
    const type = typeAmong(at, child, ROW_CHILDREN);
    if (type === ComponentType.Button) checkButton(at, child, tally);
    else if (type !== undefined) {
      selects += 1;
      noteIdentity(at, child, tally, true);
      checkSelect(at, child);
    }
  }
  if (selects > 0 && (children?.length ?? 0) > 1) {
    form.fail(
      'components',
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      'The specified component exceeds the maximum width',
    );
  }
}

function checkSection(form: Form, section: Fields, tally: Tally): void {
  noteIdentity(form, section, tally, false);
  const texts = form.list(section, 'components', { required: true, min: 1, max: 3 });
  for (const [child, at] of form.objects(texts, 'components')) {
    if (typeAmong(at, child, [ComponentType.TextDisplay])) checkTextDisplay(at, child, tally);
  }
  if (section.accessory === undefined || section.accessory === null) {
    form.fail('accessory', 'BASE_TYPE_REQUIRED', 'This field is required');
    return;
  }
  const accessory = form.object(section.accessory, 'accessory');
  if (!accessory) return;
  const at = form.in('accessory');
  const type = typeAmong(at, accessory, [ComponentType.Button, ComponentType.Thumbnail]);
  if (type === ComponentType.Button) checkButton(at, accessory, tally);
  else if (type === ComponentType.Thumbnail) {
    noteIdentity(at, accessory, tally, false);
    checkMedia(at, accessory, 'media');
    at.text(accessory, 'description', { max: 1024, nullable: true });
  }
}

function checkDisplayed(form: Form, component: Fields, tally: Tally, allowed: readonly number[]): void {
  const type = typeAmong(form, component, allowed);
  if (type === ComponentType.ActionRow) {
    checkRow(form, component, tally);
    return;
  }
  if (type === ComponentType.Section) {
    checkSection(form, component, tally);
    return;
  }
  if (type === ComponentType.TextDisplay) {
    checkTextDisplay(form, component, tally);
    return;
  }
  if (type === undefined) return;
  noteIdentity(form, component, tally, false);
  if (type === ComponentType.Container) {
    form.integer(component, 'accent_color', { min: 0, max: 0xffffff, nullable: true });
    form.boolean(component, 'spoiler');
    const children = form.list(component, 'components', { required: true, min: 1, max: MAX_COMPONENTS });
    for (const [child, at] of form.objects(children, 'components'))
      checkDisplayed(at, child, tally, CONTAINER_CHILDREN);
  } else if (type === ComponentType.Separator) {
    form.boolean(component, 'divider');
    form.oneOf(component, 'spacing', [1, 2]);
  } else if (type === ComponentType.MediaGallery) {
    const items = form.list(component, 'items', { required: true, min: 1, max: 10 });
    for (const [item, at] of form.objects(items, 'items')) {
      checkMedia(at, item, 'media');
      at.text(item, 'description', { max: 1024, nullable: true });
    }
  } else if (type === ComponentType.File) checkMedia(form, component, 'file');
}

/** Checks a message's components. With Components V2, layout and text may stand anywhere; without, only rows. */
export function checkMessageComponents(form: Form, body: Fields, componentsV2: boolean): void {
  const rule = { nullable: true, max: componentsV2 ? MAX_COMPONENTS : MAX_ROWS };
  const components = form.list(body, 'components', rule);
  const tally = newTally();
  const allowed = componentsV2 ? TOP_LEVEL : [ComponentType.ActionRow];
  for (const [component, at] of form.objects(components, 'components'))
    checkDisplayed(at, component, tally, allowed);
  if (tally.components > MAX_COMPONENTS) {
    form.fail(
      'components',
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `The maximum number of total components is ${MAX_COMPONENTS}`,
    );
  }
  if (tally.text > MAX_DISPLAY_TEXT) {
    form.fail(
      'components',
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `The total displayable text exceeds the maximum of ${MAX_DISPLAY_TEXT}`,
    );
  }
}
