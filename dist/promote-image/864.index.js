export const id = 864;
export const ids = [864];
export const modules = {

/***/ 8864:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readRecords: () => (/* binding */ readRecords)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./packages/yaml-edit/document.ts

// The parser takes about a second for 5 MB and memory by the hundredfold.
const maximumSize = 10_000_000;
// The yaml package recurses: at some thousands of levels V8 aborts the process, which no catch sees.
const maximumDepth = 200;
/** Decodes and parses a file. Throws where it is not UTF-8, too large, or not YAML. */
function readSource(bytes) {
    if (bytes.length > maximumSize) {
        throw new Error(`found ${bytes.length} bytes; at most ${maximumSize} can be edited, split it`);
    }
    return parseSource(decode(bytes));
}
/** Parses a text. Throws where it is not YAML, with line, column and the parser's reason. */
function parseSource(text) {
    const divisive = /\r(?!\n)|[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029]/.exec(text);
    if (divisive !== null)
        throw new Error(`found ${refusal(text, divisive[0], divisive.index)}`);
    return { text, documents: compose(text, '1.2') };
}
/** The documents of a text as one YAML version reads it; a %YAML directive in it has priority. */
function compose(text, version) {
    const tokens = [...new dist/* Parser */.iX().parse(text)];
    refuseDeepNesting(tokens, text);
    // Keys that stand twice are looked at where a path meets them: the package's own check compares
    // each key with each, 4 s for a mapping of 30,000.
    const composer = new dist/* Composer */.Dk({ version, uniqueKeys: false, keepSourceTokens: true });
    const starts = documentStarts(tokens);
    return [...composer.compose(tokens)].map(({ contents, errors }, index) => {
        if (errors[0] !== undefined)
            throw unreadable(text, errors[0].pos[0], errors[0].message);
        const [start = 0, end = text.length] = starts.slice(index, index + 2);
        return { index, start, end, root: contents };
    });
}
/** `line 3, column 5`, both from 1, for messages. */
function position(text, offset) {
    const before = text.slice(0, offset);
    const lineStart = before.lastIndexOf('\n') + 1;
    return `line ${before.split('\n').length}, column ${offset - lineStart + 1}`;
}
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (cause) {
        const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
        const found = utf16 ? 'UTF-16' : 'bytes that are not UTF-8';
        throw new Error(`found ${found}; save the file as UTF-8`, { cause });
    }
}
// Line breaks to some readers and characters to others, or to some of them no YAML at all.
function refusal(text, character, index) {
    const place = position(text, index);
    if (character === '\r')
        return `a lone carriage return at ${place}; end lines in LF or CRLF`;
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const found = `the character U+${code} at ${place}`;
    return /[\x85\u2028\u2029]/.test(character)
        ? `${found}, which some readers take for a line break; take it out, or write it as an escape`
        : `${found}, which YAML does not allow; take it out`;
}
function unreadable(text, offset, reason) {
    const advice = text.includes('{{')
        ? 'a template is no YAML, edit its values instead'
        : 'correct it';
    return new Error(`found no valid YAML at ${position(text, offset)}: ${reason}; ${advice}`);
}
// A document starts at the first token behind the one before it, its end marker included. (The
// range that the package gives ends too early where the last value is empty.)
function documentStarts(tokens) {
    const starts = [0];
    let closed = false;
    for (const { type, offset } of tokens) {
        if (closed && type !== 'doc-end')
            starts.push(offset);
        closed = type === 'document' || (closed && type === 'doc-end');
    }
    return starts;
}
function refuseDeepNesting(tokens, text) {
    let level = tokens;
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > maximumDepth) {
            const place = position(text, level[0]?.offset ?? 0);
            throw new Error(`found more than ${maximumDepth} levels of nesting at ${place}; flatten it`);
        }
        level = level.flatMap(nested);
    }
}
function nested(token) {
    if (token.type === 'document')
        return token.value === undefined ? [] : [token.value];
    if (!('items' in token))
        return [];
    return token.items.flatMap(({ key, value }) => [key, value].filter((child) => child !== null && child !== undefined));
}

;// CONCATENATED MODULE: ./packages/yaml-edit/node.ts

function isMapping(node) {
    return (0,dist/* isMap */.jh)(node);
}
function isSequence(node) {
    return (0,dist/* isSeq */.oP)(node);
}
function isScalarNode(node) {
    return (0,dist/* isScalar */.jn)(node);
}
function isAliasNode(node) {
    return isAlias(node);
}
/** The entries of a mapping in their order; none for any other node. */
function entries(node) {
    return (0,dist/* isMap */.jh)(node) ? node.items : [];
}
/** The values of a list; none for any other node. */
function items(node) {
    if (!(0,dist/* isSeq */.oP)(node))
        return [];
    // YAML 1.1's !!omap and !!pairs make pairs of their items; no overlay is written so.
    return node.items.map((item) => ((0,dist/* isPair */.tO)(item) ? null : item));
}
/** The value of a mapping's key; undefined where it is missing or the node is no mapping. */
function get(node, key) {
    return entries(node).find((entry) => node_text(entry.key) === key)?.value;
}
/**
 * A scalar as it is written: the string, or for what YAML reads as a number, a boolean or null the
 * source (`1.10` stays `1.10`). Undefined for other nodes.
 */
function node_text(node) {
    if (!(0,dist/* isScalar */.jn)(node))
        return undefined;
    return typeof node.value === 'string' ? node.value : node.source;
}
/** A scalar's text as a value: as `text`, but empty where it says that there is none (`~`). */
function content(node) {
    return isScalar(node) && node.value === null ? '' : node_text(node);
}
/** A node's kind in words, for messages. */
function describe(node) {
    if ((0,dist/* isMap */.jh)(node))
        return `a mapping (${entries(node)
            .map((entry) => node_text(entry.key))
            .join(', ')})`;
    if ((0,dist/* isSeq */.oP)(node))
        return `a list of ${node.items.length}`;
    if ((0,dist/* isAlias */.Vj)(node))
        return `an alias of the anchor ${node.source}`;
    return (0,dist/* isScalar */.jn)(node) ? `the value ${JSON.stringify(node_text(node))}` : 'nothing';
}
/** Every node of a document with its path, in the order of the text; keys are not visited. */
function* walk(document) {
    const open = [
        { node: document.root, path: [] },
    ];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { node, path } = next;
        if (node === null)
            continue;
        yield { node, path };
        const children = isSeq(node)
            ? items(node).map((item, index) => ({ node: item, path: [...path, index] }))
            : entries(node).map(({ key, value }) => ({ node: value, path: [...path, node_text(key) ?? '?'] }));
        open.push(...children.reverse());
    }
}

;// CONCATENATED MODULE: ./packages/yaml-edit/read.ts


/**
 * Reads a YAML or JSON list of flat objects whose values are strings.
 *
 * @throws for any other shape; for a value that YAML 1.1 or 1.2 reads as something else than a
 * string (`1.10`, `553640e6`, `on`), as another reader of the same text would see another value.
 */
function readRecords(yaml) {
    const [list, older] = [rootOf(compose(yaml, '1.2')), rootOf(compose(yaml, '1.1'))];
    if (!isSequence(list))
        throw new Error('not a list; write one object for each edit');
    if (list.items.length === 0)
        throw new Error('an empty list; write one object for each edit');
    return items(list).map((item, index) => readRecord(item, items(older)[index], index + 1));
}
function rootOf([document, ...others]) {
    if (others.length > 0)
        throw new Error('more than one document; write one list');
    return document?.root;
}
function readRecord(item, older, position) {
    if (!isMapping(item))
        throw new Error(`item ${position} is not an object of keys and values`);
    const record = new Map();
    for (const [index, { key, value }] of entries(item).entries()) {
        const name = node_text(key) ?? '?';
        if (record.has(name))
            throw new Error(`item ${position}: "${name}" stands twice; keep one`);
        record.set(name, readString(value, entries(older)[index]?.value, `item ${position}: "${name}"`));
    }
    return Object.fromEntries(record);
}
function readString(value, older, place) {
    const other = [value, older ?? null].find((node) => !isScalarNode(node) || typeof node.value !== 'string');
    if (other === undefined)
        return node_text(value) ?? '';
    const found = isScalarNode(other) ? JSON.stringify(other.value) : describe(other);
    throw new Error(`${place} is read as ${found}, not as text; quote its value`);
}


/***/ })

};
