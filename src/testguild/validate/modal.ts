import { ComponentType } from 'discord-api-types/v10';
import type { Modal } from '../state/command-model.ts';
import { completed } from './component-tree.ts';
import { checkTextDisplay, newTally, noteIdentity, type Tally, typeAmong } from './components.ts';
import { type Fields, Form } from './form.ts';
import { checkSelect, SELECT_TYPES } from './selects.ts';

/** Parts of one modal. https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal */
const MAX_PARTS = 5;
/** Characters in a text input. */
const MAX_INPUT = 4000;
/** Characters in a modal's title and in the labels of its inputs. */
const MAX_LABEL = 45;

function checkTextInput(form: Form, input: Fields, tally: Tally, labelled: boolean): void {
  noteIdentity(form, input, tally, true);
  form.oneOf(input, 'style', [1, 2], true);
  if (labelled) {
    if (input.label !== undefined && input.label !== null) {
      form.fail('label', 'COMPONENT_LABEL_NOT_ALLOWED', 'A text input in a label has no label of its own');
    }
  } else form.text(input, 'label', { required: true, min: 1, max: MAX_LABEL });
  const min = form.integer(input, 'min_length', { min: 0, max: MAX_INPUT, nullable: true }) ?? 0;
  const max = form.integer(input, 'max_length', { min: 1, max: MAX_INPUT, nullable: true }) ?? MAX_INPUT;
  if (min > max)
    form.fail('min_length', 'TEXT_INPUT_MIN_LENGTH_TOO_LARGE', 'min_length must be at most max_length');
  form.text(input, 'placeholder', { max: 100, nullable: true });
  form.text(input, 'value', { max: MAX_INPUT, nullable: true });
  form.boolean(input, 'required');
}

function checkLabel(form: Form, label: Fields, tally: Tally): void {
  noteIdentity(form, label, tally, false);
  form.text(label, 'label', { required: true, min: 1, max: MAX_LABEL });
  form.text(label, 'description', { max: 100, nullable: true });
  const component = form.object(label.component, 'component');
  if (!component) return;
  const at = form.in('component');
  const type = typeAmong(at, component, [ComponentType.TextInput, ...SELECT_TYPES]);
  if (type === ComponentType.TextInput) checkTextInput(at, component, tally, true);
  else if (type !== undefined) {
    noteIdentity(at, component, tally, true);
    checkSelect(at, component);
    if (component.disabled)
      at.fail('disabled', 'COMPONENT_DISABLED', 'Modals cannot have disabled components');
    if (at.boolean(component, 'required') !== false && component.min_values === 0) {
      at.fail('min_values', 'NUMBER_TYPE_MIN', 'int value should be greater than or equal to 1.');
    }
  }
}

/** Checks a modal and returns it with the ids of its components; throws a Refusal. */
export function checkModal(data: unknown): Modal {
  const form = new Form();
  const fields = form.object(data, 'data') ?? {};
  const at = form.in('data');
  const customId = at.text(fields, 'custom_id', { required: true, min: 1, max: 100 });
  const title = at.text(fields, 'title', { required: true, min: 1, max: MAX_LABEL });
  const parts = at.list(fields, 'components', { required: true, min: 1, max: MAX_PARTS });
  const tally = newTally();
  for (const [part, place] of at.objects(parts, 'components')) {
    const types = [ComponentType.ActionRow, ComponentType.Label, ComponentType.TextDisplay];
    const type = typeAmong(place, part, types);
    if (type === ComponentType.TextDisplay) checkTextDisplay(place, part, tally);
    else if (type === ComponentType.Label) checkLabel(place, part, tally);
    else if (type === ComponentType.ActionRow) {
      noteIdentity(place, part, tally, false);
      const inputs = place.list(part, 'components', { required: true, min: 1, max: 1 });
      for (const [input, spot] of place.objects(inputs, 'components')) {
        if (typeAmong(spot, input, [ComponentType.TextInput])) checkTextInput(spot, input, tally, false);
      }
    }
  }
  form.throwIfInvalid();
  return { custom_id: customId ?? '', title: title ?? '', components: completed(parts ?? []) };
}
