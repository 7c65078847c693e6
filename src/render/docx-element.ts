/** Elements that docx has no class for. */
import { BuilderElement, type XmlComponent } from 'docx';

/** An element with its attributes and children; a text among them is written as text, escaped. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (XmlComponent | string)[]
): XmlComponent {
  const payload = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }]));
  return new BuilderElement({ name, attributes: payload, children: children as readonly XmlComponent[] });
}
