/** Ô 5a: name of the type, subject, rule (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.5b). */
import type { Title } from '../doc/model.ts';
import { setLines, setWholeLines } from './line.ts';
import { wrapPhrase } from './phrase.ts';
import type { TextStyle } from './profile.ts';
import type { Setting } from './setting.ts';
import { addLines, addRule, EMPTY } from './stack.ts';
import { plainStrip, type Strip } from './strip.ts';

/** The title as one strip; the rule takes its length from the last line of the subject, and stands under all of it. */
export function titleStrip(title: Title, setting: Setting): Strip {
  const { profile, measure, left, width, addNode } = setting;
  const { ten_loai, trich_yeu, kem_theo, after } = profile.title;
  const set = (texts: readonly string[], style: TextStyle, tag: 'H1' | 'P') =>
    setWholeLines(texts, style, { x: left, width, node: addNode(tag).id }, setting);
  const subject = title.trich_yeu.flatMap((line) =>
    wrapPhrase(line, width, (part) => measure(part, trich_yeu.size, trich_yeu), profile.phrases),
  );
  let stack = addLines(EMPTY, 0, set([title.ten_loai], ten_loai, 'H1'));
  const lines = subject.length === 0 ? [] : set(subject, trich_yeu, 'P');
  stack = addLines(stack, trich_yeu.before, lines);
  if (title.kem_theo) {
    const place = { x: left, width, node: addNode('P').id };
    stack = addLines(stack, kem_theo.before, setLines(title.kem_theo, kem_theo, place, setting));
  }
  const ruled = lines.at(-1);
  if (title.rule && ruled) {
    stack = addRule(stack, left + width / 2, ruled.width * profile.rules.trich_yeu, profile.rules, after);
  } else stack = { ...stack, height: stack.height + after };
  return plainStrip(stack.height, ten_loai.before, stack.items);
}
