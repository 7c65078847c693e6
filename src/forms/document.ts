/** One document: a form, and what it may show of a submission. */
import type { DocModel } from '../doc/model.ts';
import { buildDocument } from './build.ts';
import type { FormInput } from './data.ts';
import { maskFor } from './mask.ts';
import type { Form } from './template.ts';
import { buildView } from './view.ts';

/** `chosen`: the nomination that the form is about. A public form shows no citizen number and no home, whoever asks. */
export function documentOf(form: Form, input: FormInput, chosen?: number): DocModel {
  return buildDocument(form, buildView(form.an_danh ? maskInput(input) : input, chosen));
}

/** The input of a public version. Names out of the law are no data of a person. */
export function maskInput({ law, ...data }: FormInput): FormInput {
  const mask = maskFor([data.co_quan, data.dot_trinh, data.cong_van, data.de_nghi]);
  return { ...mask(data), law };
}
