// What a chapter can hold, in the words of the editor. The server keeps nothing else (Core/Chapters/ChapterHtml).
import { Node } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { Italic } from "@tiptap/extension-italic";
import { Link } from "@tiptap/extension-link";
import { BulletList, ListItem, ListKeymap, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { Text } from "@tiptap/extension-text";
import { Gapcursor, TrailingNode, UndoRedo } from "@tiptap/extensions";

const ActivityReference = Node.create({
    name: "activityReference",
    group: "inline",
    inline: true,
    atom: true,
    addAttributes: () => ({
        id: { default: null, parseHTML: (element) => element.dataset.activity },
        title: { default: "", parseHTML: (element) => element.textContent },
    }),
    parseHTML: () => [{ tag: "span[data-activity]" }],
    renderHTML: ({ node }) => ["span", { "data-activity": node.attrs.id }, node.attrs.title],
    renderText: ({ node }) => node.attrs.title,
});

// The ready-made table writes widths into style attributes, which the content security policy refuses.
const PlainTable = Table.extend({
    addNodeView: null,
    renderHTML: () => ["table", ["tbody", 0]],
});

export const extensions = [
    Document,
    Paragraph,
    Text,
    Bold,
    Italic,
    HardBreak,
    Heading.configure({ levels: [3, 4] }),
    BulletList,
    OrderedList,
    ListItem,
    ListKeymap,
    Link.configure({
        autolink: false,
        openOnClick: false,
        protocols: ["mailto"],
        HTMLAttributes: { target: null, rel: null, class: null },
    }),
    PlainTable.configure({ resizable: false }),
    TableRow,
    TableHeader,
    TableCell,
    ActivityReference,
    Gapcursor,
    TrailingNode,
    UndoRedo,
];
