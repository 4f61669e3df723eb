// Where Markdown of a provider leads and what it holds, read by micromark as CommonMark says.

import type { Definition, Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

export interface Mark {
  kind: "html" | "link" | "image";
  /** Where a link or an image leads; the tag itself of HTML. */
  to: string;
}

/** The HTML, links and images in a text, in its order; rules/base.py finds the same. */
export function marksIn(text: string): Mark[] {
  const tree = fromMarkdown(text);
  const nodes = [...inside(tree)];
  const definitions = new Map<string, Definition>();
  for (const node of nodes) {
    // Of two with one name the first counts.
    if (node.type === "definition" && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
  }
  return nodes.flatMap((node): Mark[] => {
    if (node.type === "html") return [{ kind: "html", to: node.value }];
    if (node.type === "link" || node.type === "image") return [{ kind: node.type, to: node.url }];
    if (node.type !== "linkReference" && node.type !== "imageReference") return [];
    const to = definitions.get(node.identifier)?.url ?? "";
    return [{ kind: node.type === "linkReference" ? "link" : "image", to }];
  });
}

function* inside(node: Nodes): Iterable<Nodes> {
  yield node;
  if ("children" in node) for (const child of node.children) yield* inside(child);
}
