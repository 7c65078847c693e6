/**
 * The template language of the forms: LiquidJS without files, with `if` and `for` only, our own filters only, own
 * properties only, and unknown names as errors. A value that is put out is escaped for `parseInline`.
 */
import { type Context, Liquid, type Template } from 'liquidjs';
import { FILTERS } from './filters.ts';
import { escapeInline } from './inline.ts';
import { isMarked, mark } from './mark.ts';

/** In a scope: every text that a slot puts out is marked as a fact, if only as one that was worked out. */
export const TRACED: unique symbol = Symbol('traced');

/** Names a template sees: the view and the variables of its loops. */
export type Scope = Readonly<Record<string, unknown>> & { readonly [TRACED]?: boolean };

const TAGS: readonly string[] = ['if', 'for'];

const engine = createEngine();
const parsed = new Map<string, Template[]>();

function createEngine(): Liquid {
  const liquid = new Liquid({
    strictFilters: true,
    strictVariables: true,
    ownPropertyOnly: true,
    jsTruthy: true,
    templates: {},
    outputEscape,
  });
  for (const name of Object.keys(liquid.tags)) if (!TAGS.includes(name)) delete liquid.tags[name];
  for (const name of Object.keys(liquid.filters)) delete liquid.filters[name];
  for (const [name, filter] of Object.entries(FILTERS)) liquid.registerFilter(name, filter);
  return liquid;
}

/** The library calls it as a filter: `this` knows the scope. A number of the template's own, such as a loop's, is wording. */
function outputEscape(this: { readonly context: Context }, value: unknown): string {
  const text = printable(value);
  const traced = (this.context.environments as Scope)[TRACED] === true;
  const bare = traced && typeof value === 'string' && !isMarked(text);
  return escapeInline(bare ? mark('', '', text) : text);
}

/** Only text and numbers go on paper; anything else is a mistake of the template. */
function printable(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value === null) return '';
  throw new Error(`giá trị không in được: ${JSON.stringify(value)}`);
}

/** Parses a slot once; throws on a mistake in the template language. */
export function parseSlot(source: string): Template[] {
  let template = parsed.get(source);
  if (!template) {
    template = engine.parse(source);
    parsed.set(source, template);
  }
  return template;
}

/** The slot's text, for `parseInline`. Throws on a name that the scope lacks. */
export function renderSlot(source: string, scope: Scope): string {
  return engine.renderSync(parseSlot(source), scope) as string;
}

/** An expression such as `hop.vang.size > 0` as a slot that prints something when it holds. */
export function conditionSlot(expression: string): string {
  return `{% if ${expression} %}1{% endif %}`;
}

/** Paths of the names that a slot takes from its scope; variables of its own loops are not among them. */
export function slotNames(source: string): readonly (readonly string[])[] {
  return engine
    .globalVariableSegmentsSync(parseSlot(source))
    .map((path) => path.flatMap((step) => (typeof step === 'string' ? [step] : [])));
}
