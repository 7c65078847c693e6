/**
 * Where a line may end: the line breaking classes and rules of Unicode (UAX 14) for the characters of Vietnamese
 * documents, with the habits of LibreOffice: after a hyphen always, even before a digit; after a slash only where
 * nothing else serves. A no-break space (U+00A0) joins. Text is NFC; positions count UTF-16 units.
 */

/** The line breaking classes of UAX 14 that occur here; the names are those of Unicode. */
const AL = 0; // letters: whatever is in no other class
const SP = 1; // space
const GL = 2; // glue: no-break space, no-break hyphen
const OP = 3; // opening brackets
const CL = 4; // closing brackets
const QU = 5; // quotation marks
const EX = 6; // exclamation and question marks
const IS = 7; // separators in and after numbers
const SY = 8; // slashes
const NU = 9; // digits
const PR = 10; // signs before a number
const PO = 11; // signs after a number
const HY = 12; // hyphen
const BA = 13; // dashes that end a line
const BB = 14; // accents that begin one
const B2 = 15; // the long dash, which does both
const IN = 16; // ellipses
const CM = 17; // combining marks

/** Characters of each class but letters and combining marks. */
const MEMBERS: readonly (readonly [kind: number, characters: string])[] = [
  [SP, ' '],
  [GL, '\u00a0\u2007\u2011\u202f\u2060'],
  [OP, '([{¡¿‚„'],
  [CL, ')]}'],
  [QU, '"\'«»‘’“”‹›'],
  [EX, '!?'],
  [IS, ',.:;'],
  [SY, '/\\'],
  [NU, '0123456789'],
  [PR, '$+£¥±№₫€'],
  [PO, '%¢‰′″℃'],
  [HY, '-'],
  [BA, '|–‐‒\u00ad'],
  [BB, '´'],
  [B2, '—'],
  [IN, '…․‥'],
];

/** Class by UTF-16 unit; units beyond the table are letters. */
const CLASS_OF = new Uint8Array(0x2200);
for (const [kind, members] of MEMBERS) for (const char of members) CLASS_OF[char.charCodeAt(0)] = kind;
CLASS_OF.fill(CM, 0x300, 0x370);

function classAt(text: string, index: number): number {
  return CLASS_OF[text.charCodeAt(index)] ?? AL;
}

/** A line may end before the unit at `index`, which is inside `text`. */
export function mayBreak(text: string, index: number): boolean {
  const right = classAt(text, index);
  if (right === SP || right === CL || right === EX || right === IS || right === SY) return false;
  const left = classAt(text, index - 1);
  if (left === SP) return mayBreakAfterSpace(text, index, right);
  if (left === GL || left === OP || left === QU || left === BB) return false;
  if (right === GL || right === QU || right === BA || right === HY || right === CM) return false;
  switch (left) {
    case AL:
    case CM:
      return right !== AL && right !== NU && right !== PR && right !== OP && right !== IN;
    case NU:
      return right === BB || right === B2;
    case PR:
    case PO:
      return right !== AL && right !== NU && !(right === OP && classAt(text, index + 1) === NU);
    case IS:
      return right !== AL && right !== NU && !(isAffix(right) && endsNumber(text, index));
    case SY:
      return !((right === NU || isAffix(right)) && endsNumber(text, index));
    case CL:
      return right !== AL && right !== NU && !(isAffix(right) && endsNumber(text, index - 1));
    case IN:
      return right !== IN;
    case B2:
      return right !== B2;
    default:
      return true;
  }
}

function mayBreakAfterSpace(text: string, index: number, right: number): boolean {
  let at = index - 1;
  while (at > 0 && classAt(text, at) === SP) at--;
  const left = classAt(text, at);
  return left !== OP && !(left === B2 && right === B2);
}

function isAffix(kind: number): boolean {
  return kind === PR || kind === PO;
}

/** Digits with signs between them end before `index`. */
function endsNumber(text: string, index: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const kind = classAt(text, at);
    if (kind === NU) return true;
    if (kind !== IS && kind !== SY) return false;
  }
  return false;
}
