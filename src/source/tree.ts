/**
 * Text → tree of YAML nodes, one lexeme at a time, so that a file made to exhaust the machine
 * (brackets without end, aliases, errors by the million) is refused before a tree is built.
 */
import {
  Composer,
  type Document,
  Lexer,
  type ParsedNode,
  Parser,
  type ScalarTag,
  type YAMLParseError,
} from 'yaml';
import type { Issue } from './issue.ts';
import { say } from './sentences.ts';
import { syntaxIssues, type Unclosed } from './syntax.ts';
import type { SourceRule, Words } from './wording.ts';

/** A dossier needs about eight levels; our own walks recurse, so the limit also protects the stack. */
export const MAX_DEPTH = 64;
/** Far more than hand-written dossiers use. */
export const MAX_ALIASES = 100;
/** A list longer than this is no help to a person. */
export const MAX_REPEATS = 10;
/** After so many lost tokens the rest of the text says nothing new. */
const MAX_LOST_TOKENS = 100;
/** Far more than are shown. */
const MAX_UNCLOSED = 100;
/** In a lexeme stream, the next lexeme is a plain or block scalar (`CST.SCALAR`). */
const SCALAR_MARK = '\x1f';
/** Brackets were still open where they cannot be (`CST.FLOW_END`). */
const FLOW_END_MARK = '\x18';

/** What starts like this is no number, `true` or `null`: the library need not try its eight patterns one by one. */
const TEXT: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  test: /^[^-+.~\dntf]/i,
  resolve: (text) => text,
};

export interface Tree {
  /** `null` where the file is not one sound document. */
  readonly root: ParsedNode | null;
  readonly issues: readonly Issue[];
}

/** Reads one document of YAML 1.2, core schema, without tags, merge keys or other directives. Never throws. */
export function readTree(text: string): Tree {
  const limit = Error.stackTraceLimit;
  // The library makes an Error for each fault; a million stack traces would take minutes.
  Error.stackTraceLimit = 0;
  try {
    return compose(text);
  } finally {
    Error.stackTraceLimit = limit;
  }
}

function compose(text: string): Tree {
  const parser = new Parser();
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    customTags: (tags) => [TEXT, ...tags],
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const issues: Issue[] = [];
  const unclosed: Unclosed[] = [];
  const brackets: number[] = [];
  const documents: Document.Parsed[] = [];
  let scalar = false;
  let aliases = 0;
  let tags = 0;
  let lost = 0;
  let started = false;

  const report = (rule: SourceRule, words: Words, start: number, end: number): void => {
    issues.push({ rule, ...words, start, end, path: [] });
  };
  /** False when there is no use in reading on. */
  const take = (tokens: Iterable<{ readonly type: string }>): boolean => {
    for (const token of tokens as ReturnType<Parser['next']>) {
      if (token.type === 'document') {
        if (started) {
          report('nhieu_tai_lieu', say.manyDocuments(), token.offset, token.offset + 3);
          return false;
        }
        started = true;
      } else if (token.type === 'error') lost += 1;
      documents.push(...composer.next(token));
      if (lost > MAX_LOST_TOKENS) return false;
    }
    return true;
  };

  let whole = true;
  for (const lexeme of new Lexer().lex(text)) {
    const start = parser.offset;
    if (!scalar) {
      switch (lexeme[0]) {
        case '!':
          tags += 1;
          if (tags <= MAX_REPEATS) report('the_yaml', say.tag(lexeme), start, start + lexeme.length);
          break;
        case '%':
          if (!/^%YAML[ \t]+1\.2[ \t]*$/.test(lexeme)) {
            report('chi_thi_yaml', say.directive(lexeme), start, start + lexeme.length);
            whole = false;
          }
          break;
        case '*':
          aliases += 1;
          if (aliases > MAX_ALIASES) {
            report('bi_danh_qua_nhieu', say.manyAliases(MAX_ALIASES), start, start + lexeme.length);
            whole = false;
          }
          break;
        case '"':
        case "'":
          if (unclosed.length < MAX_UNCLOSED && !isClosed(lexeme))
            unclosed.push({ start, end: start + lexeme.length });
          break;
        case '[':
        case '{':
          brackets.push(start);
          break;
        case ']':
        case '}':
          brackets.pop();
          break;
        case FLOW_END_MARK:
          if (brackets.length > 0 && unclosed.length < MAX_UNCLOSED) {
            unclosed.push({ start: brackets[brackets.length - 1]!, end: start });
          }
          brackets.length = 0;
          break;
      }
    }
    scalar = !scalar && lexeme === SCALAR_MARK;
    if (!whole || !take(parser.next(lexeme))) {
      whole = false;
      break;
    }
    if (parser.stack.length > MAX_DEPTH) {
      const nested = parser.stack.filter((token) => 'items' in token);
      if (nested.length > MAX_DEPTH) {
        const at = nested[nested.length - 1]!.offset;
        report('long_qua_sau', say.tooDeep(MAX_DEPTH), at, at + 1);
        whole = false;
        break;
      }
    }
  }
  if (whole && brackets.length > 0)
    unclosed.push({ start: brackets[brackets.length - 1]!, end: text.length });
  if (whole) whole = take(parser.end());
  documents.push(...composer.end(true, text.length));
  const document = documents[0]!;
  issues.push(...syntaxIssues(document.errors as YAMLParseError[], text, unclosed, issues));
  const sound = whole && tags === 0 && issues.length === 0;
  return { root: sound ? document.contents : null, issues };
}

/** The quoted lexeme ends with its closing quote, not with an escaped one. */
function isClosed(lexeme: string): boolean {
  const quote = lexeme[0]!;
  const escaping = quote === '"' ? '\\' : quote;
  if (lexeme.length < 2 || !lexeme.endsWith(quote)) return false;
  let at = lexeme.length - 2;
  while (at >= 1 && lexeme[at] === escaping) at -= 1;
  return (lexeme.length - 2 - at) % 2 === 0;
}
