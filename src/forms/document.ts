/** One document: a form, and what it may show of a submission. */
import type { DocModel } from '../doc/model.ts';
import { buildDocument } from './build.ts';
import type { FormInput } from './data.ts';
import { maskFor } from './mask.ts';
import type { Form } from './template.ts';
import { buildView } from './view.ts';
import { written } from './written.ts';

/** `chosen`: the nomination that the form is about. A public form shows no citizen number and no home, whoever asks. */
export function documentOf(form: Form, input: FormInput, chosen?: number): DocModel {
  return buildDocument(form, buildView(form.an_danh ? maskInput(input) : input, chosen));
}

/** The input of a public version. Names out of the law are no data of a person. */
export function maskInput({ law, ...data }: FormInput): FormInput {
  const { co_quan, dot_trinh } = data;
  const agencies = [co_quan.ten, co_quan.co_quan_chu_quan, dot_trinh?.hop_hoi_dong?.ten_hoi_dong];
  const mask = maskFor(
    [co_quan, dot_trinh, data.cong_van, data.de_nghi],
    agencies.flatMap((name) => (name === undefined ? [] : [written(name)])),
  );
  return { ...mask(data), law };
}
