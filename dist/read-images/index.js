import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 7349:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveBlockMap = __nccwpck_require__(7103);
var resolveBlockSeq = __nccwpck_require__(334);
var resolveFlowCollection = __nccwpck_require__(3142);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 3683:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(3021);
var composeNode = __nccwpck_require__(5937);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 5937:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var composeCollection = __nccwpck_require__(7349);
var composeScalar = __nccwpck_require__(5413);
var resolveEnd = __nccwpck_require__(7788);
var utilEmptyScalarPosition = __nccwpck_require__(2599);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 9984:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(1342);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var identity = __nccwpck_require__(1127);
var composeDoc = __nccwpck_require__(3683);
var resolveEnd = __nccwpck_require__(7788);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 7103:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilFlowIndentCheck = __nccwpck_require__(4051);
var utilMapIncludes = __nccwpck_require__(1187);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 8913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 334:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(2223);
var resolveProps = __nccwpck_require__(4631);
var utilFlowIndentCheck = __nccwpck_require__(4051);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 7788:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 3142:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilMapIncludes = __nccwpck_require__(1187);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // → key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 6842:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var resolveEnd = __nccwpck_require__(7788);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 4631:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 9499:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 2599:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 4051:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(9499);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 1187:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var toJS = __nccwpck_require__(4043);
var Schema = __nccwpck_require__(5840);
var stringifyDocument = __nccwpck_require__(6829);
var anchors = __nccwpck_require__(1596);
var applyReviver = __nccwpck_require__(3661);
var createNode = __nccwpck_require__(2404);
var directives = __nccwpck_require__(1342);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 1596:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 3661:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 2404:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 1342:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 1464:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '…' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '…';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '…\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 8815:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var Schema = __nccwpck_require__(5840);
var errors = __nccwpck_require__(1464);
var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);
var publicApi = __nccwpck_require__(4047);
var visit = __nccwpck_require__(204);



exports.Dk = composer.Composer;
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
exports.Vj = identity.isAlias;
__webpack_unused_export__ = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
exports.jh = identity.isMap;
__webpack_unused_export__ = identity.isNode;
exports.tO = identity.isPair;
exports.jn = identity.isScalar;
exports.oP = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
__webpack_unused_export__ = lexer.Lexer;
__webpack_unused_export__ = lineCounter.LineCounter;
exports.iX = parser.Parser;
__webpack_unused_export__ = publicApi.parse;
__webpack_unused_export__ = publicApi.parseAllDocuments;
__webpack_unused_export__ = publicApi.parseDocument;
__webpack_unused_export__ = publicApi.stringify;
__webpack_unused_export__ = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 7249:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 4065:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var visit = __nccwpck_require__(204);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 101:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 6673:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(3661);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 7165:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyPair = __nccwpck_require__(9748);
var addPairToJSMap = __nccwpck_require__(7104);
var identity = __nccwpck_require__(1127);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 3301:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 4454:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(1212);
var addPairToJSMap = __nccwpck_require__(7104);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 2223:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyCollection = __nccwpck_require__(1212);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var toJS = __nccwpck_require__(4043);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 7104:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(7249);
var merge = __nccwpck_require__(452);
var stringify = __nccwpck_require__(2148);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 1127:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 4043:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 110:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);
var errors = __nccwpck_require__(1464);
var stringifyString = __nccwpck_require__(3069);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 1733:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 7715:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` – Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` – Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` – Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` – The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 3461:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(110);
var cstStringify = __nccwpck_require__(1733);
var cstVisit = __nccwpck_require__(7715);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 361:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(3461);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 6628:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 4047:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var log = __nccwpck_require__(7249);
var identity = __nccwpck_require__(1127);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 5840:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var tags = __nccwpck_require__(18);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLMap = __nccwpck_require__(4454);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 3632:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 1706:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLSeq = __nccwpck_require__(2223);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 6464:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(3069);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 3959:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 8405:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 9874:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 896:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 3559:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 18:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);
var schema = __nccwpck_require__(896);
var schema$1 = __nccwpck_require__(3559);
var binary = __nccwpck_require__(6083);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var schema$2 = __nccwpck_require__(5913);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 6083:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(181);
var Scalar = __nccwpck_require__(3301);
var stringifyString = __nccwpck_require__(3069);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 8398:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 5782:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 873:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 452:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 303:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var pairs = __nccwpck_require__(8385);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 8385:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLSeq = __nccwpck_require__(2223);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 5913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var binary = __nccwpck_require__(6083);
var bool = __nccwpck_require__(8398);
var float = __nccwpck_require__(5782);
var int = __nccwpck_require__(873);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 1528:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 6752:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 4475:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var identity = __nccwpck_require__(1127);
var stringifyComment = __nccwpck_require__(9799);
var stringifyString = __nccwpck_require__(3069);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 1212:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 9799:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 6829:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 8689:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 9748:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 3069:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var foldFlowLines = __nccwpck_require__(4475);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 204:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: ./packages/action/command.ts
// The runner's two protocols: lines on stdout, and files it names in the environment.
// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
// Taken from @actions/core file by file, not by its entry: that loads undici and child processes for
// calls that no step here makes, half of a small action's start (core 3.0.1, 2026). `exports` hides
// these files from an import by the package's name; a test holds what they print to what the
// entry's functions print.


/** Prints a command such as `::error file=a.yaml,line=3::text`. */
function action_command_issueCommand(command, text, properties = {}) {
    command_issueCommand(command, properties, text);
}
/** Appends a name and its value to a file that the runner reads; off a runner there is none. */
function appendValue(file, name, value) {
    const path = process.env[`GITHUB_${file}`] ?? '';
    if (path !== '')
        issueFileCommand(file, prepareKeyValueMessage(name, value));
}

;// CONCATENATED MODULE: ./packages/action/log.ts

/** Prints text to the log. A line that would be a workflow command to the runner is defused. */
function info(text) {
    process.stdout.write(`${defused(text)}\n`);
}
/** Prints text that the log shows only where the runner debugs. */
function debug(text) {
    action_command_issueCommand('debug', text);
}
/** Annotates the run; newlines stay within the one annotation. */
function notice(text, place = {}) {
    issueCommand('notice', text, { ...place });
}
/** Annotates the run with a warning. */
function warning(text, place = {}) {
    issueCommand('warning', text, { ...place });
}
/** Folds what `body` prints under a title. The runner doesn't nest groups. */
async function group(title, body) {
    issueCommand('group', title);
    try {
        return await body();
    }
    finally {
        issueCommand('endgroup', '');
    }
}
/**
 * Has the runner hide a secret from all that is logged after. Logs are masked line by line, so
 * each line of the secret is; lines of three characters or fewer beside longer ones (JSON's brackets)
 * are not, as hiding these would hide half the log.
 */
function mask(secret) {
    const lines = secret
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const long = lines.filter((line) => line.length > 3);
    for (const line of long.length > 0 ? long : lines)
        action_command_issueCommand('add-mask', line);
}
// The runner takes a line as a command where it starts with `::` after white space, and in its
// older syntax where `##[` stands anywhere. A zero-width space makes it plain text again.
function defused(text) {
    return text.replaceAll(/^(\s*:)(?=:)/gm, '$1\u200b').replaceAll('##[', '#\u200b#[');
}

;// CONCATENATED MODULE: ./packages/action/outputs.ts


/** Sets the step's outputs, undefined as the empty string, and shows them in the log. */
function setOutputs(outputs) {
    action_command_issueCommand('group', 'Outputs');
    for (const [name, value = ''] of Object.entries(outputs)) {
        appendValue('OUTPUT', name, value);
        info(`${name}: ${value}`);
    }
    action_command_issueCommand('endgroup', '');
}
/**
 * Saves text for the post phase. Save what names a thing before the thing is created: the runner
 * keeps what was saved also when the step fails, is cancelled or is killed.
 */
function saveState(name, value) {
    appendValue('STATE', name, value);
}

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./packages/action/run.ts




// Tells the post phase from the main one, as both are runs of the same bundle. A reserved name.
const marker = 'phase';
// The runner sends SIGINT, 7.5 seconds later SIGTERM, and kills after 2.5 more.
const graceMs = 5_000;
const unsettled = 'Running the step: it waits for something that can no longer happen; this is a defect, run ' +
    'again with debug logging and report the log';
/**
 * Runs the phase that the runner asked for, then ends the process: with 0, or with 1 and one
 * `::error` line. The one place where an error meets the runner. Connections that are kept alive
 * don't hold the process, and nothing that was printed is lost.
 */
function run(phases) {
    const cancel = new AbortController();
    let ended = false;
    function end(failure) {
        if (ended)
            return;
        ended = true;
        if (failure)
            report(failure.reason);
        process.exitCode = failure ? 1 : 0;
        process.stdout.write('', () => process.stderr.write('', () => process.exit()));
    }
    function stop(signal) {
        const reason = new Error(`Running the step: the job was cancelled (${signal}); run it again`);
        cancel.abort(reason);
        setTimeout(() => end({ reason }), graceMs);
    }
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    process.once('uncaughtException', (reason) => end({ reason }));
    process.once('beforeExit', () => end({ reason: new Error(unsettled) }));
    phase(phases, cancel.signal).then(() => end(), (reason) => end({ reason: cancel.signal.aborted ? cancel.signal.reason : reason }));
}
async function phase({ main, post }, signal) {
    const saved = (name) => process.env[`STATE_${name}`] || undefined;
    if (post === undefined)
        return main(signal);
    if (saved(marker) === 'post')
        return post(saved, signal);
    saveState(marker, 'post');
    return main(signal);
}
function report(reason) {
    action_command_issueCommand('error', run_describe(reason));
    if (process.env['RUNNER_DEBUG'] === '1')
        debug((0,external_node_util_namespaceObject.inspect)(reason));
}
// A refused connection to a name of two addresses is an AggregateError without a message.
function run_describe(reason) {
    if (!(reason instanceof Error))
        return String(reason);
    if (reason.message !== '')
        return reason.message;
    if (reason instanceof AggregateError)
        return reason.errors.map(run_describe).join('; ');
    return reason.name;
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./packages/action/summary.ts

// GitHub drops a step's summary that is larger than 1 MiB as a whole.
const limit = 1024 * 1024;
/** Text of any origin as Markdown that shows it as it is, on one line, with no link made of it. */
function plain(text) {
    const active = /[\\`*_{}[\]<>&#|~@$!]|^[-+=]|:(?=\/\/)|(?<=\bwww)\./giu;
    return oneLine(text).replaceAll(active, entity);
}
/** Text of any origin in a code span, on one line, also inside a table. */
function code(text) {
    if (text === '')
        return '';
    const line = oneLine(text);
    return /[`|\\]|^ | $/.test(line) ? `<code>${plain(line)}</code>` : `\`${line}\``;
}
/** Text of any origin in a block of its own, with a fence longer than any in it. */
function codeBlock(text, language = '') {
    const runs = text.match(/`+/g) ?? [];
    const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
    return `${fence}${language}\n${text}${text.endsWith('\n') ? '' : '\n'}${fence}\n`;
}
/** A table; its cells are Markdown already, made by `plain`, `code` or a link. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |\n`;
    return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}
/** Markdown that is folded under a title. */
function details(title, markdown) {
    return `<details><summary>${plain(title)}</summary>\n\n${markdown}\n</details>\n`;
}
/**
 * Adds Markdown to the step's summary, and a newline. What is over GitHub's limit is cut at a
 * line's end, with a note. Off a runner nothing is written.
 */
function writeSummary(markdown) {
    const path = process.env['GITHUB_STEP_SUMMARY'] ?? '';
    if (path === '')
        return;
    const used = (0,external_node_fs_namespaceObject.statSync)(path, { throwIfNoEntry: false })?.size ?? 0;
    (0,external_node_fs_namespaceObject.appendFileSync)(path, fitted(`${markdown}\n`, limit - used));
}
/** Markdown of at most `bytes` bytes: all of it, or its first lines and a note. */
function fitted(markdown, bytes) {
    const all = Buffer.from(markdown);
    if (all.length <= bytes)
        return markdown;
    const note = '\n*The rest is cut: a summary holds at most 1 MiB.*\n';
    const room = bytes - Buffer.byteLength(note) - 512;
    if (room <= 0)
        return '';
    const kept = all.subarray(0, all.lastIndexOf(0x0a, room - 1) + 1).toString();
    return kept + closing(kept) + note;
}
// A fence and folded parts that stand open at the cut would swallow the note.
function closing(markdown) {
    const fences = markdown.match(/^`{3,}/gm) ?? [];
    const fence = fences.length % 2 === 1 ? `${fences.at(-1)}\n` : '';
    const opened = markdown.match(/^<details>/gm)?.length ?? 0;
    const closed = markdown.match(/^<\/details>/gm)?.length ?? 0;
    return fence + '\n</details>\n'.repeat(Math.max(0, Math.min(opened - closed, 16)));
}
function entity(character) {
    return `&#${character.codePointAt(0)};`;
}
function oneLine(text) {
    return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

;// CONCATENATED MODULE: ./packages/action/inputs.ts

const booleans = {
    ...{ true: true, True: true, TRUE: true },
    ...{ false: false, False: false, FALSE: false },
};
/** Reads inputs from the `INPUT_*` variables; each reader throws an error that names the input. */
function inputsOf(env) {
    const whole = (name) => env[variable(name)] ?? '';
    const raw = (name) => whole(name).trim();
    function optional(name, parse) {
        return raw(name) === '' ? undefined : parsed(name, raw(name), parse);
    }
    return {
        optional: (name, parse = asText) => optional(name, parse),
        text: (name, fallback, parse = asText) => parsed(name, raw(name) || fallback, parse),
        block: (name) => whole(name)
            .replace(/^(?:[^\S\n]*\n)+/, '')
            .trimEnd() || undefined,
        required(name, parse = asText) {
            if (raw(name) === '')
                throw new Error(`Reading the input ${name}: it is required and empty; give it a value`);
            return parsed(name, raw(name), parse);
        },
        secret(name) {
            const secret = optional(name, String);
            if (secret !== undefined)
                mask(secret);
            return secret;
        },
        flag: (name, fallback) => optional(name, parseFlag) ?? fallback,
        choice: (name, allowed, fallback) => optional(name, parseChoice(allowed)) ?? fallback,
        integer: (name, range, fallback) => optional(name, parseInteger(range)) ?? fallback,
        lines: (name, parse = asText) => items(raw(name)).map((item) => parsed(name, item, parse)),
        names: (name, parse = asText) => items(raw(name))
            .flatMap((line) => line.split(','))
            .map((item) => item.trim())
            .filter((item) => item !== '')
            .map((item) => parsed(name, item, parse)),
    };
}
// The runner upper-cases the name and replaces spaces; hyphens stay.
function variable(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
function asText(text) {
    return text;
}
function items(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
}
function parsed(name, text, parse) {
    try {
        return parse(text);
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        throw new Error(`Reading the input ${name}: ${message}`, { cause: error });
    }
}
function parseFlag(text) {
    const value = Object.hasOwn(booleans, text) ? booleans[text] : undefined;
    if (value === undefined)
        throw new Error(refusal(text, 'true or false'));
    return value;
}
function parseChoice(allowed) {
    return (text) => {
        const chosen = allowed.find((item) => item === text);
        if (chosen === undefined)
            throw new Error(refusal(text, `one of ${allowed.join(', ')}`));
        return chosen;
    };
}
function parseInteger({ min, max }) {
    return (text) => {
        const value = /^[0-9]+$/.test(text) ? Number(text) : NaN;
        if (value >= min && value <= max)
            return value;
        throw new Error(refusal(text, `a whole number from ${min} to ${max}`));
    };
}
function refusal(text, allowed) {
    return `${JSON.stringify(text)} is not allowed; give ${allowed}`;
}

;// CONCATENATED MODULE: ./packages/action/template.ts
/** Reads a template of text and `{name}`s. Throws, with the known ones, for a name that isn't one. */
function parseTemplate(source, known) {
    const parts = source.split(/(\{[^{}]*\})/).filter((part) => part !== '');
    const parsePart = (part) => {
        if (!/[{}]/.test(part))
            return part;
        const placeholder = known.find((name) => part === `{${name}}`);
        if (placeholder !== undefined)
            return { placeholder };
        throw new Error(`${JSON.stringify(source)}: ${part} is not a placeholder; ` +
            `the known ones are ${known.map((name) => `{${name}}`).join(' ')}`);
    };
    return { source, parts: parts.map(parsePart) };
}
/**
 * Replaces each `{name}` of a template by its value, once: a value that looks like a placeholder
 * stays as it is.
 *
 * @throws where a placeholder is unknown, or known but without a value here; `what` opens the
 * message, as in "Reading the input file".
 */
function expandTemplate(what, source, values) {
    const parts = partsOf(what, source, Object.keys(values));
    return parts
        .map((part) => {
        if (typeof part === 'string')
            return part;
        const value = values[part.placeholder];
        if (value !== undefined && value !== '')
            return value;
        throw new Error(`${what}: ${JSON.stringify(source)}: {${part.placeholder}} has no value here; ` +
            'give one, or leave it out of the template');
    })
        .join('');
}
function partsOf(what, source, known) {
    try {
        return parseTemplate(source, known).parts;
    }
    catch (cause) {
        throw new Error(`${what}: ${cause.message}`, { cause });
    }
}
/**
 * Refuses a value that could lead a path or a ref elsewhere: `..`, a leading `/`, a control
 * character.
 */
function checkPathValue(what, value) {
    const fault = value.startsWith('/')
        ? 'starts with "/"'
        : value.includes('..')
            ? 'holds ".."'
            : /\p{Cc}/u.test(value)
                ? 'holds a control character'
                : undefined;
    if (fault === undefined)
        return value;
    throw new Error(`${what}: ${JSON.stringify(value)} ${fault}, and would be put into a path; use a plain name`);
}
/** Refuses text of more than one line, which would add lines of its own to a commit message. */
function plainLine(text) {
    if (!/\p{Cc}/u.test(text))
        return text;
    throw new Error(`${JSON.stringify(text)} holds a control character; give one line of plain text`);
}

;// CONCATENATED MODULE: ./packages/aws/place.ts
/** Reads the code of a region, as `eu-west-1`. */
function parseRegion(text) {
    if (/^[a-z]{2,}(?:-[a-z]+)+-[0-9]+$/.test(text))
        return text;
    throw new Error(`${JSON.stringify(text)} is not allowed; give a region's code, as eu-west-1`);
}
/** Reads an account's number, which is a registry's id too. */
function parseAccount(text) {
    if (/^[0-9]{12}$/.test(text))
        return text;
    throw new Error(`${JSON.stringify(text)} is not allowed; give an account's 12 digits, in quotes: YAML reads ` +
        'an unquoted number that starts with 0 as another');
}

;// CONCATENATED MODULE: ./packages/git/remote.ts
/**
 * Reads a Git URL: `https://host/path`, `ssh://user@host/path`, `user@host:path`, `file:///path`, and
 * `http://` for a loopback server. Everything else is refused: other transports (`ext::` runs any
 * command), plain paths, and credentials in the URL, which git would show in its process's arguments.
 */
function parseRemote(text) {
    if (/[\s\p{Cc}]/u.test(text))
        throw remote_refusal(text, 'it holds a blank or a control character');
    if (/^[\w+.-]+::/.test(text))
        throw remote_refusal(text, 'it names a helper program');
    const [scheme] = /^[a-z][a-z0-9+.-]*(?=:\/\/)/i.exec(text) ?? [];
    if (scheme === undefined)
        return parseShortSsh(text);
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined)
        throw remote_refusal(text, 'it is no valid URL');
    const protocol = scheme.toLowerCase();
    if (url.password !== '' || (url.username !== '' && protocol !== 'ssh')) {
        throw remote_refusal(text, 'it holds credentials, which belong into an input of their own');
    }
    if (url.search !== '' || url.hash !== '')
        throw remote_refusal(text, 'it holds a `?` or a `#`');
    if (url.pathname.length < 2)
        throw remote_refusal(text, 'it names no repository');
    if (protocol === 'file')
        return { protocol, url: text, host: '' };
    if (protocol !== 'https' && protocol !== 'ssh' && protocol !== 'http') {
        throw remote_refusal(text, `${protocol} is not one of https, ssh and file`);
    }
    const host = url.host.toLowerCase();
    if (host === '' || host.startsWith('-'))
        throw remote_refusal(text, 'it names no host');
    if (protocol === 'http' && !isLoopback(url.hostname)) {
        throw remote_refusal(text, 'plain http is for loopback only; use https');
    }
    return { protocol, url: text, host };
}
/** `user@host:path`, as scp has it. */
function parseShortSsh(text) {
    const [, host] = /^(?:\w[\w.+-]*@)?([A-Za-z0-9][\w.-]*|\[[0-9a-f:]+\]):[^:]/i.exec(text) ?? [];
    if (host === undefined)
        throw remote_refusal(text, 'it is no URL');
    return { protocol: 'ssh', url: text, host: host.toLowerCase() };
}
/** Where plain http can't be overheard: names and addresses of this machine itself. */
function isLoopback(hostname) {
    return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
function remote_refusal(text, why) {
    const forms = 'https://host/path, ssh://user@host/path, user@host:path, file:///path';
    return new Error(`repository ${withoutUserinfo(text)}: ${why}; the forms are ${forms}`);
}
/** A text for people, without the user and password of any URL in it. */
function withoutUserinfo(text) {
    return text.replace(/(\w:\/\/)[^\s/@]*@/g, '$1');
}
/** https://git-scm.com/docs/git-check-ref-format; a name like an option is refused too. */
function checkBranch(name) {
    const bad = /[\0-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|\.$|^@$|^[-/]|\/$|(^|\/)\.|\.lock(\/|$)/;
    if (name === '' || bad.test(name)) {
        throw new Error(`branch ${JSON.stringify(name)}: it is no valid name of a branch`);
    }
}

;// CONCATENATED MODULE: ./packages/git/place.ts

/** GitHub's `owner/name` grammar; anything else is taken as a Git URL. */
const onGitHub = /^([A-Za-z0-9][A-Za-z0-9-]*)\/([A-Za-z0-9._-]+?)(?:\.git)?$/;
/** Finds a repository; with an ssh key `owner/name` is reached by ssh. */
function place_locate(repository, github, sshKey) {
    const server = new URL(github.server || 'https://github.com');
    const named = repoOf(repository);
    if (named !== undefined) {
        const path = `${named.owner}/${named.repo}`;
        const https = parseRemote(new URL(path, `${server.origin}/`).href);
        const remote = sshKey === undefined ? https : parseRemote(`ssh://git@${server.hostname}/${path}.git`);
        return { remote, https, repo: named, isGitHub: true };
    }
    const remote = parseRemote(repository);
    const url = URL.canParse(repository) ? new URL(repository) : undefined;
    const isWeb = remote.protocol === 'https' || remote.protocol === 'http';
    const isServer = isWeb && url?.origin === server.origin;
    const isApi = isWeb && url?.host === new URL(github.api || 'https://api.github.com').host;
    const repo = isServer ? repoOf(url.pathname.slice(1)) : undefined;
    return { remote, https: remote, repo, isGitHub: isServer || isApi };
}
function repoOf(text) {
    const [, owner, repo] = onGitHub.exec(text) ?? [];
    return owner === undefined || repo === undefined || /^\.{1,2}$/.test(repo)
        ? undefined
        : { owner, repo };
}

;// CONCATENATED MODULE: ./packages/oci/digest.ts

/** Bytes arrived that are not those that were asked for. Worth one more try, never worth keeping. */
class CorruptContent extends (/* unused pure expression or super */ null && (Error)) {
    name = 'CorruptContent';
}
const grammar = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
function isDigest(text) {
    return grammar.test(text);
}
/**
 * Reads a digest by the image specification's grammar (lower case hex, nothing around it).
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md#digests
 */
function digest_parseDigest(text) {
    if (isDigest(text))
        return text;
    throw new Error(`digest: found ${JSON.stringify(text)}; ` +
        'use sha256: and 64, or sha512: and 128 lower case hexadecimal digits');
}
function algorithmOf(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
/** The hexadecimal part, which names the blob's file in a layout. */
function hexOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
function digestOf(bytes, algorithm = 'sha256') {
    return `${algorithm}:${(0,external_node_crypto_namespaceObject.createHash)(algorithm).update(bytes).digest('hex')}`;
}
/** Throws CorruptContent unless `bytes` are those that `expected` names. */
function digest_verify(bytes, expected, tell = (found) => found) {
    const found = digestOf(bytes, algorithmOf(expected.digest));
    const wrong = bytes.length !== expected.size
        ? wrongSize(expected, bytes.length)
        : found !== expected.digest && wrongDigest(expected, found);
    if (wrong)
        throw new CorruptContent(tell(wrong));
}
/**
 * Passes `source` on and checks size and digest on the way, in constant memory. The last chunk is
 * held back until both are known to be right, so that whoever reads never holds as many bytes as were
 * declared and wrong ones among them. Throws CorruptContent.
 */
async function* verified(source, expected, tell = (found) => found) {
    const algorithm = algorithmOf(expected.digest);
    const hash = createHash(algorithm);
    let size = 0;
    let last;
    for await (const chunk of source) {
        if (chunk.length === 0)
            continue;
        size += chunk.length;
        if (size > expected.size)
            throw new CorruptContent(tell(wrongSize(expected, size)));
        hash.update(chunk);
        if (size === expected.size)
            last = Buffer.from(chunk);
        else
            yield chunk;
    }
    if (size !== expected.size)
        throw new CorruptContent(tell(wrongSize(expected, size)));
    const found = `${algorithm}:${hash.digest('hex')}`;
    if (found !== expected.digest)
        throw new CorruptContent(tell(wrongDigest(expected, found)));
    if (last !== undefined)
        yield last;
}
function wrongSize({ digest, size }, found) {
    const amount = found > size ? `at least ${found}` : String(found);
    return `${digest}: ${amount} bytes arrived where ${size} are declared`;
}
function wrongDigest({ digest }, found) {
    return `${digest}: the bytes that arrived have the digest ${found}`;
}

;// CONCATENATED MODULE: ./packages/oci/reference.ts

// https://github.com/distribution/reference/blob/v0.6.0/regexp.go
const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const registryGrammar = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[0-9a-fA-F:]+\\])(?::[0-9]{1,5})?$`);
const segment = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const repositoryGrammar = new RegExp(`^${segment}(?:/${segment})*$`);
const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const longest = 255;
const hub = 'docker.io';
function isTag(text) {
    return tagGrammar.test(text);
}
function parseTag(text) {
    if (isTag(text))
        return text;
    throw new Error(`tag: found ${JSON.stringify(text)}; use 1 to 128 letters, digits, "_", "." and "-", ` +
        'with no "." or "-" in front');
}
/** Reads a repository's name, the path without a registry: `team/app`. */
function parseRepository(text) {
    if (text.length <= longest && repositoryGrammar.test(text))
        return text;
    throw new Error(`repository: found ${JSON.stringify(text)}; use at most ${longest} lower case letters and ` +
        'digits, separated within a part by ".", "_", "__" or "-", and the parts by "/"');
}
/** Reads a registry's host and port: `registry.example:5000`. */
function parseRegistry(text) {
    if (registryGrammar.test(text))
        return text;
    throw new Error(`registry: found ${JSON.stringify(text)}; use a host name, with :port if needed`);
}
/**
 * Reads `[registry/]repository[:tag][@digest]`. As everywhere, a first part with a dot or a port,
 * `localhost`, or with upper case letters is a registry; without one the image is Docker Hub's,
 * and a name without a path there stands in `library/`. No tag is made up.
 */
function parseReference(text) {
    try {
        return split(text);
    }
    catch (cause) {
        const reason = cause.message;
        throw new Error(`image reference ${JSON.stringify(text)}: ${reason}`, { cause });
    }
}
/** Writes a reference so that parseReference reads it back; Docker Hub's registry is written. */
function formatReference({ registry, repository, tag, digest }) {
    const name = `${registry}/${repository}`;
    return name + (tag === undefined ? '' : `:${tag}`) + (digest === undefined ? '' : `@${digest}`);
}
function split(text) {
    const at = text.indexOf('@');
    const named = at < 0 ? text : text.slice(0, at);
    // A colon behind the last slash starts a tag; one before it belongs to the registry's port.
    const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    const name = colon < 0 ? named : named.slice(0, colon);
    const place = reference_locate(name);
    if (place.registry.length + 1 + place.repository.length > longest) {
        throw new Error(`the name has more than ${longest} characters; shorten it`);
    }
    return {
        ...place,
        ...(colon < 0 ? {} : { tag: parseTag(named.slice(colon + 1)) }),
        ...(at < 0 ? {} : { digest: parseDigest(text.slice(at + 1)) }),
    };
}
function reference_locate(name) {
    const slash = name.indexOf('/');
    const first = name.slice(0, Math.max(slash, 0));
    const isRegistry = /[.:A-Z[]/.test(first) || first === 'localhost';
    const registry = isRegistry ? first.replace(/^index\.docker\.io$/, hub) : hub;
    const rest = isRegistry ? name.slice(slash + 1) : name;
    const official = registry === hub && rest !== '' && !rest.includes('/');
    return {
        registry: parseRegistry(registry),
        repository: parseRepository(official ? `library/${rest}` : rest),
    };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(8815);
;// CONCATENATED MODULE: ./packages/yaml-edit/document.ts

// The parser takes about a second for 5 MB and memory by the hundredfold.
const maximumSize = 10_000_000;
// The yaml package recurses: at some thousands of levels V8 aborts the process, which no catch sees.
const maximumDepth = 200;
/** Decodes and parses a file. Throws where it is not UTF-8, too large, or not YAML. */
function document_readSource(bytes) {
    if (bytes.length > maximumSize) {
        throw new Error(`found ${bytes.length} bytes; at most ${maximumSize} can be edited, split it`);
    }
    return document_parseSource(decode(bytes));
}
/** Parses a text. Throws where it is not YAML, with line, column and the parser's reason. */
function document_parseSource(text) {
    const divisive = /\r(?!\n)|[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029]/.exec(text);
    if (divisive !== null)
        throw new Error(`found ${document_refusal(text, divisive[0], divisive.index)}`);
    return { text, documents: document_compose(text, '1.2') };
}
/** The documents of a text as one YAML version reads it; a %YAML directive in it has priority. */
function document_compose(text, version) {
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
function document_refusal(text, character, index) {
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

function node_isMapping(node) {
    return (0,dist/* isMap */.jh)(node);
}
function isSequence(node) {
    return (0,dist/* isSeq */.oP)(node);
}
function node_isScalarNode(node) {
    return (0,dist/* isScalar */.jn)(node);
}
function node_isAliasNode(node) {
    return (0,dist/* isAlias */.Vj)(node);
}
/** The entries of a mapping in their order; none for any other node. */
function node_entries(node) {
    return (0,dist/* isMap */.jh)(node) ? node.items : [];
}
/** The values of a list; none for any other node. */
function node_items(node) {
    if (!(0,dist/* isSeq */.oP)(node))
        return [];
    // YAML 1.1's !!omap and !!pairs make pairs of their items; no overlay is written so.
    return node.items.map((item) => ((0,dist/* isPair */.tO)(item) ? null : item));
}
/** The value of a mapping's key; undefined where it is missing or the node is no mapping. */
function node_get(node, key) {
    return node_entries(node).find((entry) => node_text(entry.key) === key)?.value;
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
function node_content(node) {
    return (0,dist/* isScalar */.jn)(node) && node.value === null ? '' : node_text(node);
}
/** A node's kind in words, for messages. */
function node_describe(node) {
    if ((0,dist/* isMap */.jh)(node))
        return `a mapping (${node_entries(node)
            .map((entry) => node_text(entry.key))
            .join(', ')})`;
    if ((0,dist/* isSeq */.oP)(node))
        return `a list of ${node.items.length}`;
    if ((0,dist/* isAlias */.Vj)(node))
        return `an alias of the anchor ${node.source}`;
    return (0,dist/* isScalar */.jn)(node) ? `the value ${JSON.stringify(node_text(node))}` : 'nothing';
}
/** Every node of a document with its path, in the order of the text; keys are not visited. */
function* node_walk(document) {
    const open = [
        { node: document.root, path: [] },
    ];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { node, path } = next;
        if (node === null)
            continue;
        yield { node, path };
        const children = (0,dist/* isSeq */.oP)(node)
            ? node_items(node).map((item, index) => ({ node: item, path: [...path, index] }))
            : node_entries(node).map(({ key, value }) => ({ node: value, path: [...path, node_text(key) ?? '?'] }));
        open.push(...children.reverse());
    }
}

;// CONCATENATED MODULE: ./packages/yaml-edit/anchor.ts


/** Finds what the aliases of a document stand for: the last node before each with its anchor. */
function anchor_anchors(document) {
    const targets = new Map();
    const current = new Map();
    for (const { node, path } of node_walk(document)) {
        const known = node_isAliasNode(node) ? current.get(node.source) : undefined;
        if (node_isAliasNode(node)) {
            if (known !== undefined)
                targets.set(node, known);
        }
        else if (node.anchor !== undefined)
            current.set(node.anchor, { node, path });
    }
    return (alias) => targets.get(alias);
}
/** Makes of an alias the node it stands for, and of any other node itself. */
function resolver(document) {
    let targets;
    return (node) => (node_isAliasNode(node) ? (targets ??= anchor_anchors(document))(node)?.node : node);
}
/** The value of a mapping's key, or else of those it merges in, of which the first counts. */
function lookup(resolve, mapping, key, seen = new Set()) {
    // Merge keys can lead to the same mapping by very many ways.
    if (mapping === undefined || seen.has(mapping))
        return undefined;
    seen.add(mapping);
    const own = node_get(mapping, key);
    if (own !== undefined)
        return own;
    for (const source of merged(mapping)) {
        const value = lookup(resolve, resolve(source), key, seen);
        if (value !== undefined)
            return value;
    }
    return undefined;
}
/** The values a mapping merges in by its `<<` key, usually aliases. */
function merged(mapping) {
    const value = node_get(mapping, '<<');
    if (value === undefined)
        return [];
    return isSequence(value) ? node_items(value) : [value];
}
/**
 * What else changes with the value at `path`, whose ancestors from the root on and which itself
 * are `chain`: for each of them with an anchor that aliases use, a sentence that names both.
 */
function anchor_followers(document, path, chain) {
    return chain.flatMap((node, depth) => {
        if (node === null || isAliasNode(node) || node.anchor === undefined)
            return [];
        const aliases = aliasesOf(document, node, node.anchor, path[depth]);
        if (aliases.length === 0)
            return [];
        const place = depth === path.length ? 'carries' : 'stands in';
        const names = aliases.map(formatPath).join(', ');
        return [`${formatPath(path)} ${place} the anchor ${node.anchor}; its aliases follow: ${names}`];
    });
}
// A mapping that merges the anchored one but has this key itself keeps its own value.
function aliasesOf(document, target, anchor, key) {
    const aliases = [];
    const overridden = new Set();
    let current = false;
    for (const { node, path } of walk(document)) {
        if (isAliasNode(node)) {
            if (current && node.source === anchor && !overridden.has(node))
                aliases.push(path);
            continue;
        }
        if (node.anchor === anchor)
            current = node === target;
        if (typeof key === 'string' && get(node, key) !== undefined) {
            for (const source of merged(node))
                overridden.add(source);
        }
    }
    return aliases;
}

;// CONCATENATED MODULE: ./packages/yaml-edit/scalar.ts
// What YAML 1.1 and 1.2 resolve a plain scalar to, and beyond the specifications what readers in
// use make of it: go-yaml 2.4 and 3.0 (kustomize, Helm, kubectl), js-yaml 3 and 4, PyYAML 6. Their
// answers are recorded in test/fixtures/plain-scalars.tsv.
const nulls = ['', '~', 'null', 'Null', 'NULL'];
// YAML 1.1's booleans. 1.2 knows only true and false, but no reader of clusters is purely 1.2.
const scalar_booleans = ['y', 'yes', 'on', 'true', 'n', 'no', 'off', 'false'].flatMap((word) => [
    word,
    word.toUpperCase(),
    word.slice(0, 1).toUpperCase() + word.slice(1),
]);
// YAML 1.1's merge key and default value: PyYAML fails on them where a string should stand.
const markers = ['<<', '='];
const words = new Set([...nulls, ...scalar_booleans, ...markers]);
const patterns = (/* unused pure expression or super */ null && ([
    /^[-+]?[0-9]+$/, // decimal, and octal with a leading 0
    /^[-+]?0[bB][-+]?[01]+$/, // go-yaml takes a second sign
    /^[-+]?0[oO][-+]?[0-7]+$/,
    /^[-+]?0[xX][0-9a-fA-F]+$/,
    // Mantissa optional: the yaml package, by 1.1, reads `e494012` as a number (2.9.1, 2026-09).
    /^[-+]?[0-9]*(\.[0-9]*|\.?[0-9]*[eE][-+]?[0-9]+)$/,
    /^[-+]?[0-9]+(:[0-5]?[0-9])+(\.[0-9]*)?$/, // sexagesimal: 12:30 is 750
    /^[-+]?\.(inf|Inf|INF)$/,
    /^\.(nan|NaN|NAN)$/,
]));
const date = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \t][ \t]*[0-9]{1,2}:.*)?$/;
// The yaml package, by 1.1, reads digits that are underscores alone as no number (2.9.1, 2026-09).
const underscores = /^[-+]?0[bx]_+$/;
/** Whether every YAML version, and every reader in use, takes this plain scalar for a string. */
function scalar_readsAsString(text) {
    if (words.has(text) || date.test(text) || underscores.test(text))
        return false;
    if (!/^[-+.0-9eE]/.test(text))
        return true;
    // go-yaml strips underscores, wherever they stand, from what starts like a number.
    const digits = /^[eE]/.test(text) ? text : text.replaceAll('_', '');
    return !patterns.some((pattern) => pattern.test(digits));
}
/**
 * Whether this text can stand unquoted: read back as exactly itself in every YAML version.
 * `flow` is true within `{}` or `[]`, where some characters end a plain scalar.
 */
function scalar_isValidPlain(text, flow) {
    if (!scalar_isPrintableLine(text) || text !== text.trim() || text.includes('\t'))
        return false;
    if (/^([,[\]{}#&*!|>'"%@`]|[-?:]( |$)|---|\.\.\.)/.test(text))
        return false;
    if (/: | #|:$/.test(text))
        return false;
    return !flow || !/[,[\]{}?]|^:/.test(text);
}
/**
 * Whether a text is one line of printable characters. Next line, line and paragraph separator are
 * line breaks to YAML 1.1; a byte order mark within a text is dropped by some readers.
 */
function scalar_isPrintableLine(text) {
    return !/[\x00-\x08\x0A-\x1F\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/u.test(text);
}

;// CONCATENATED MODULE: ./packages/yaml-edit/quote.ts

/**
 * A string as a one-line scalar. Quotes stay, but single ones where only escapes can hold the
 * value; plain stays plain as far as every reader takes it for this string.
 * `flow`: it stands within {} or []. `tagged`: a !!str makes a string of any plain scalar.
 */
function quote_writeScalar(value, style, { flow, tagged = false }) {
    if (style === 'QUOTE_SINGLE' && isPrintableLine(value))
        return `'${value.replaceAll("'", "''")}'`;
    const plain = style === 'PLAIN' && isValidPlain(value, flow);
    return plain && (tagged || readsAsString(value)) ? value : doubleQuoted(value);
}
/**
 * The splices that make a scalar this value: one, or one for each changed line of a block. Throws
 * where a block has other lines than the value; `name` is the scalar's in the message.
 */
function quote_replaceScalar(source, node, value, { flow, name }) {
    const style = node.type ?? 'PLAIN';
    if (isBlock(node))
        return replaceBlock(node, value, name);
    const [start, end] = node.range;
    const written = quote_writeScalar(value, style, { flow, tagged: node.tag === 'tag:yaml.org,2002:str' });
    if (start < end)
        return [{ start, end, text: written }];
    // An empty value stands behind the spaces before a comment: there the spaces stay the comment's.
    const spaces = source.text[start] === '#' ? /[ \t]*$/.exec(source.text.slice(0, start)) : null;
    const place = start - (spaces?.[0].length ?? 0);
    const gap = /\s/.test(source.text[place - 1] ?? ' ') ? '' : ' ';
    return [{ start: place, end: place, text: gap + written }];
}
/** Whether replacing a part of a scalar's text leaves the source of all other parts as it is. */
function quote_isExact(source, node, flow) {
    if (isBlock(node))
        return true;
    const written = quote_writeScalar(String(node.value), node.type ?? 'PLAIN', { flow });
    return written === source.text.slice(node.range[0], node.range[1]);
}
function isBlock({ type }) {
    return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
}
// JSON's escapes are YAML's too; YAML asks for more of them.
function doubleQuoted(value) {
    return JSON.stringify(value).replace(/[\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
// Line by line, so that indentation, blank lines and line ends stay whatever they are.
function replaceBlock(node, value, name) {
    const [before, after] = [String(node.value).split('\n'), value.split('\n')];
    const starts = lineStarts(node, before);
    if (starts === undefined) {
        throw new Error(`found at ${name} a folded text of several lines; write it as a literal (|)`);
    }
    if (after.length !== before.length) {
        const ended = before.length === 2 && before[1] === '';
        const found = ended ? 'that ends in a line break' : 'of several lines';
        throw new Error(`found at ${name} a block scalar ${found}; write it plain or quoted`);
    }
    return before.flatMap((line, index) => {
        const [start, text] = [starts[index] ?? 0, after[index] ?? ''];
        return line === text ? [] : [{ start, end: start + line.length, text }];
    });
}
// Where each line of a block scalar's value starts; undefined where lines were folded into one.
function lineStarts(node, lines) {
    const token = node.srcToken;
    if (token?.type !== 'block-scalar')
        return undefined;
    let offset = token.offset;
    for (const prop of token.props)
        offset += 'source' in prop ? prop.source.length : 0;
    const starts = [];
    for (const [index, source] of token.source.split('\n').slice(0, lines.length).entries()) {
        const line = lines[index] ?? '';
        const content = source.endsWith('\r') ? source.slice(0, -1) : source;
        const indent = content.length - line.length;
        if (!content.endsWith(line) || content.slice(0, indent).trim() !== '')
            return undefined;
        starts.push(offset + indent);
        offset += source.length + 1;
    }
    return starts;
}

;// CONCATENATED MODULE: ./packages/yaml-edit/entry.ts


/** The splice that adds an entry behind a mapping's others, written as they are. */
function entry_insertEntry(source, mapping, key, value) {
    const siblings = entries(mapping);
    const last = siblings.at(-1);
    if (last === undefined)
        throw new Error('found an empty mapping; write its first entry by hand');
    const flow = mapping.flow === true;
    const style = styleOf(source, siblings);
    const written = writeScalar(key, style.key, { flow }) + style.colon + writeScalar(value, style.value, { flow });
    if (flow) {
        const start = endOf(last);
        return { start, end: start, text: `,${flowGap(source, mapping)}${written}` };
    }
    const indent = ' '.repeat(column(source.text, mapping.range[0]));
    const start = lineEnd(source.text, endOf(last));
    const lineBreak = lineBreakAt(source.text, start);
    const whole = source.text[start - 1] === '\n';
    const text = whole ? indent + written + lineBreak : lineBreak + indent + written;
    return { start, end: start, text };
}
/** The splice that takes an entry away: its line, or its part of a line. */
function entry_removeEntry(source, mapping, entry) {
    const siblings = entries(mapping);
    const [previous, next] = [-1, 1].map((step) => siblings[siblings.indexOf(entry) + step]);
    if (previous === undefined && next === undefined) {
        throw new Error('found nothing beside it in its mapping; take the whole mapping away by hand');
    }
    const start = entry.key.range[0];
    if (mapping.flow === true) {
        return previous === undefined
            ? { start, end: next?.key.range[0] ?? start, text: '' }
            : { start: endOf(previous), end: endOf(entry), text: '' };
    }
    const { text } = source;
    const [lineStart, end] = [text.lastIndexOf('\n', start - 1) + 1, lineEnd(text, endOf(entry))];
    if (/[^ ]/.test(text.slice(lineStart, start))) {
        // It shares its line with the dash of a list item: the next entry comes up to it.
        return { start, end: end + text.slice(end).search(/\S|$/), text: '' };
    }
    const unended = text[end - 1] !== '\n' && lineStart > 0;
    return {
        start: unended ? lineStart - lineBreakAt(text, lineStart).length : lineStart,
        end,
        text: '',
    };
}
// Quotes and colon of the last sibling that shows them.
function styleOf(source, siblings) {
    for (const { key, value } of [...siblings].reverse()) {
        if (!isScalarNode(key) || !isScalarNode(value) || !key.type || !value.type)
            continue;
        const colon = source.text.slice(key.range[1], value.range[0]);
        const shown = /^[ \t]*:[ \t]*$/.test(colon) && !value.type.startsWith('BLOCK');
        if (shown && value.range[0] < value.range[1])
            return { key: key.type, colon, value: value.type };
    }
    return { key: 'PLAIN', colon: ': ', value: 'PLAIN' };
}
// The space between a comma and the last key; for an only entry, the line break after the brace.
function flowGap(source, mapping) {
    const [last, previous] = [...entries(mapping)].reverse();
    const from = previous === undefined ? mapping.range[0] + 1 : endOf(previous);
    const gap = source.text.slice(from, last?.key.range[0]).replace(/^[ \t]*,/, '');
    const usable = /^\s*$/.test(gap) && (previous !== undefined || gap.includes('\n'));
    return usable ? gap : ' ';
}
function endOf({ key, value }) {
    return value?.range[1] ?? key.range[1];
}
// Where the line of this offset ends, its line break included.
function lineEnd(text, offset) {
    if (text[offset - 1] === '\n')
        return offset;
    const end = text.indexOf('\n', offset);
    return end === -1 ? text.length : end + 1;
}
// How far into its line an offset is; a byte order mark takes no room.
function column(text, offset) {
    const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    return line.replace(/^\uFEFF/, '').length;
}
// The line break before this offset, or where there is none the last one of the text.
function lineBreakAt(text, offset) {
    const end = text.lastIndexOf('\n', offset - 1);
    return end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n';
}

;// CONCATENATED MODULE: ./packages/yaml-edit/nearest.ts
/**
 * The up to `count` candidates that are closest to what was asked for, best first: for messages
 * that say what might have been meant. Only the first 2,000 candidates are looked at.
 */
function nearest(wanted, candidates, count = 3) {
    const scored = [];
    for (const text of new Set(candidates)) {
        if (scored.length === 2_000)
            break;
        scored.push({ text, score: distance(wanted, text) });
    }
    return scored
        .sort((a, b) => a.score - b.score)
        .slice(0, count)
        .map(({ text }) => text);
}
// Levenshtein's distance, one row at a time; long texts count by their first 100 characters.
function distance(a, b) {
    const [from, to] = [a.slice(0, 100), b.slice(0, 100)];
    let row = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (let i = 1; i <= from.length; i++) {
        const next = [i];
        for (let j = 1; j <= to.length; j++) {
            const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[to.length] ?? 0;
}

;// CONCATENATED MODULE: ./packages/yaml-edit/path.ts
// One segment at a time: .key, ."quoted.key" or [0]; the first key has no dot.
const path_segment = /(?:^|(?<=.)\.)(?:((?:[^\s.[\]"\\]|\\.)+)|("(?:[^"\\]|\\.)*"))|\[(0|[1-9][0-9]*)\]/uy;
/**
 * Parses `a.b[0]."quoted.key"`. A key that holds a dot, a bracket, a quote or a space is quoted as
 * a JSON string, or has a backslash before each of them, as in Helm's `--set`. Throws on anything
 * else, with the place and the forms that are allowed.
 */
function parsePath(text) {
    const path = [];
    let offset = 0;
    while (offset < text.length) {
        path_segment.lastIndex = offset;
        const match = path_segment.exec(text);
        if (match === null)
            throw malformed(text, offset);
        const [whole, key, quoted, index] = match;
        if (index !== undefined)
            path.push(Number(index));
        else
            path.push(key?.replace(/\\(.)/gu, '$1') ?? unquote(quoted ?? '', text, offset));
        offset += whole.length;
    }
    if (path.length === 0)
        throw malformed(text, 0);
    return path;
}
/** The text that `parsePath` takes for this path: keys quoted only where they have to be. */
function path_formatPath(path) {
    return path.map((part, index) => formatSegment(part, index === 0)).join('');
}
function formatSegment(part, first) {
    if (typeof part === 'number')
        return `[${part}]`;
    const key = /^[^\s.[\]"\\]+$/u.test(part) ? part : JSON.stringify(part);
    return first ? key : `.${key}`;
}
function unquote(quoted, text, offset) {
    try {
        return JSON.parse(quoted);
    }
    catch (cause) {
        throw malformed(text, offset, cause);
    }
}
function malformed(text, offset, cause) {
    const found = offset >= text.length ? 'nothing' : JSON.stringify(text.slice(offset, offset + 20));
    return new Error(`reading the key ${JSON.stringify(text)}: found ${found} at character ${offset + 1}; ` +
        'write it as a.b, a[0].b or a."quoted.key"', { cause });
}

;// CONCATENATED MODULE: ./packages/yaml-edit/locate.ts





/**
 * The place a path leads to, or undefined where a key or an index is missing. Throws where the way
 * leads through an alias or a merge key, whose values stand elsewhere, or a key that stands twice.
 */
function locate_find(source, document, path) {
    let location = { path: [], node: document.root, chain: [document.root] };
    for (const part of path) {
        refuseAlias(document, location);
        const next = typeof part === 'string' ? key(source, location, part) : index(location, part);
        if (next === undefined)
            refuseMerged(document, location, part);
        if (next === undefined)
            return undefined;
        location = next;
    }
    refuseAlias(document, location);
    return location;
}
/**
 * The value that readers find at a path, with aliases and merge keys followed; undefined where
 * there is none. It may stand elsewhere, so `find` is the one to ask before it is edited.
 */
function follow(source, document, path) {
    const resolve = resolver(document);
    let node = resolve(document.root);
    for (const [depth, part] of path.entries()) {
        if (node === undefined)
            return undefined;
        const location = { path: path.slice(0, depth), node, chain: [] };
        const own = typeof part === 'string' ? key(source, location, part) : index(location, part);
        node = resolve(own ? own.node : lookup(resolve, node, String(part)));
    }
    return node;
}
/** As `find`, but a missing place is an error that names the nearest ones. */
function locate_locate(source, document, path) {
    const location = locate_find(source, document, path);
    if (location === undefined)
        throw missing(path, [document]);
    return location;
}
/** The error for a path that no document has. */
function missing(path, documents) {
    const known = nearest(path_formatPath(path), scalarPaths(documents));
    const hint = known.length === 0 ? 'it holds no values' : `the nearest are ${known.join(', ')}`;
    return new Error(`found no ${path_formatPath(path)}; ${hint}`);
}
/** The paths of all single values, or of those inside `base`, from there. */
function* scalarPaths(documents, base = []) {
    for (const document of documents) {
        for (const { node, path } of node_walk(document)) {
            const inside = path.length > base.length && base.every((part, index) => path[index] === part);
            if (inside && node_isScalarNode(node))
                yield path_formatPath(path.slice(base.length));
        }
    }
}
function key(source, { path, node, chain }, part) {
    const matches = node_entries(node).filter((entry) => node_text(entry.key) === part);
    const [entry] = matches;
    if (entry === undefined)
        return undefined;
    if (matches.length > 1) {
        const places = matches.map((match) => position(source.text, match.key.range[0]));
        const name = path_formatPath([...path, part]);
        throw new Error(`found ${name} ${matches.length} times, at ${places.join(' and ')}; keep one`);
    }
    return { path: [...path, part], node: entry.value, chain: [...chain, entry.value], entry };
}
function index({ path, node, chain }, part) {
    const item = node_items(node)[part];
    if (item === undefined)
        return undefined;
    return { path: [...path, part], node: item, chain: [...chain, item] };
}
function refuseAlias(document, { path, node }) {
    if (!node_isAliasNode(node))
        return;
    throw new Error(`found at ${path_formatPath(path)} ${node_describe(node)}${where(document, node)}; ` +
        'edit the value there, or write one here in place of the alias');
}
function refuseMerged(document, { path, node }, part) {
    if (typeof part === 'number' || !node_isMapping(node))
        return;
    for (const value of merged(node)) {
        const origin = node_isAliasNode(value) ? anchor_anchors(document)(value)?.node : value;
        if (node_get(origin, part) === undefined)
            continue;
        const by = node_isAliasNode(value) ? `, ${node_describe(value)}${where(document, value)}` : '';
        throw new Error(`found ${path_formatPath([...path, part])} only by the merge key of ` +
            `${path_formatPath(path) || 'the document'}${by}; edit the value there, or write one here`);
    }
}
function where(document, alias) {
    const origin = anchor_anchors(document)(alias);
    return origin === undefined ? ', an anchor that is nowhere' : ` (${path_formatPath(origin.path)})`;
}

;// CONCATENATED MODULE: ./packages/yaml-edit/plan.ts








/** Plans an edit; undefined where all is as wanted. `apply` makes the edits inside a text. */
function plan_plan(source, edit, apply) {
    const document = source.documents[edit.document];
    if (document === undefined)
        throw new Error(`found no document ${edit.document + 1}`);
    switch (edit.kind) {
        case 'replace':
            return replace(source, document, edit);
        case 'insert':
            return insert(source, document, edit);
        case 'remove':
            return remove(source, document, edit);
        case 'within':
            return within(source, document, edit, apply);
    }
}
function replace(source, document, edit) {
    const { path, value } = edit;
    const location = locate(source, document, path);
    const node = scalar(location);
    const tag = node.tag ?? '';
    if (tag.startsWith('tag:yaml.org,2002:') && !tag.endsWith(':str')) {
        throw new Error(`found ${formatPath(path)} tagged !!${tag.slice(18)}; take the tag away`);
    }
    const plain = node.type === 'PLAIN' && tag === '';
    if (node.value === value && (!plain || readsAsString(value)))
        return undefined;
    const changes = [{ document: edit.document, path, from: content(node) ?? '', to: value }];
    const splices = replaceScalar(source, node, value, {
        flow: inFlow(location.chain),
        name: formatPath(path),
    });
    const warnings = followers(document, path, location.chain);
    return { document, path, splices, expect: { kind: 'replace', value }, changes, warnings };
}
function insert(source, document, edit) {
    const { path, value } = edit;
    const { node, chain } = locate(source, document, path.slice(0, -1));
    const key = path.at(-1);
    if (!isMapping(node) || typeof key !== 'string' || find(source, document, path) !== undefined) {
        throw new Error(`found no room for ${formatPath(path)} in ${describe(node)}`);
    }
    const splices = [insertEntry(source, node, key, value)];
    const changes = [{ document: edit.document, path, to: value }];
    const warnings = followers(document, path, chain);
    return { document, path, splices, expect: { kind: 'insert', value }, changes, warnings };
}
function remove(source, document, edit) {
    const { path } = edit;
    const location = find(source, document, path);
    if (location === undefined)
        return undefined;
    const mapping = location.chain.at(-2);
    if (!isMapping(mapping) || location.entry === undefined) {
        throw new Error(`found ${formatPath(path)} to be no key of a mapping; remove it by hand`);
    }
    const [orphans] = followers(document, path, [...path.map(() => null), location.node]);
    if (orphans !== undefined)
        throw new Error(`found that ${orphans}; write the value there first`);
    const splices = [removeEntry(source, mapping, location.entry)];
    const changes = [{ document: edit.document, path, from: content(location.node) ?? '' }];
    const warnings = followers(document, path, location.chain);
    return { document, path, splices, expect: { kind: 'remove' }, changes, warnings };
}
function within(source, document, { document: index, path, edits }, apply) {
    const location = locate(source, document, path);
    const node = scalar(location);
    const edited = apply(parseSource(text(node) ?? ''), edits);
    if (edited.changes.length === 0)
        return undefined;
    const flow = inFlow(location.chain);
    if (!isExact(source, node, flow)) {
        throw new Error(`found ${formatPath(path)} escaped or folded; write it as a literal block (|)`);
    }
    return {
        document,
        path,
        splices: replaceScalar(source, node, edited.text, { flow, name: formatPath(path) }),
        expect: { kind: 'replace', value: edited.text },
        changes: edited.changes.map((change) => ({
            ...change,
            document: index,
            path: [...path, ...change.path],
        })),
        warnings: [...followers(document, path, location.chain), ...edited.warnings],
    };
}
function scalar({ path, node }) {
    if (isScalarNode(node))
        return node;
    const found = node === null ? 'without a colon and a value' : `to be ${describe(node)}`;
    throw new Error(`found ${formatPath(path)} ${found}; name a single value`);
}
function inFlow(chain) {
    return chain.some((node) => node !== null && 'flow' in node && node.flow === true);
}

;// CONCATENATED MODULE: ./packages/yaml-edit/region.ts

/**
 * The part of a document that is to be parsed again after some edits: from the first to the last
 * entry that they touch, of the innermost block mapping that holds them all. Entries of a block
 * mapping are lines of their own, and what is whole within its lines has no effect beyond them;
 * else it is the whole document. Documents do not see each other in any case.
 */
function region_editedRegion(source, document, steps) {
    const { root, start, end } = document;
    let region = { start, end, depth: 0 };
    if (/^%/m.test(source.text.slice(start, root?.range[0])))
        return region;
    for (let node = root, depth = 0; isApart(source, node, steps, depth); depth++) {
        const siblings = entries(node);
        const keys = new Set(steps.map(({ path }) => path[depth]));
        const touched = siblings.filter((entry) => keys.has(text(entry.key)));
        const [first, last] = [touched[0], touched.at(-1)];
        if (first === undefined || last === undefined)
            break;
        const next = siblings[siblings.indexOf(last) + 1];
        region = {
            start: lineStart(source, first),
            end: next === undefined ? region.end : lineStart(source, next),
            depth,
        };
        if (first !== last || first.value === null)
            break;
        node = first.value;
    }
    return region;
}
// Whether a node is a mapping of which each entry begins a line, and no edit adds or removes one.
function isApart(source, node, steps, depth) {
    if (!isMapping(node) || node.flow === true)
        return false;
    const isOwn = ({ path, expect }) => path.length < depth + 2 && expect.kind !== 'replace';
    if (steps.some(isOwn))
        return false;
    return depth === 0 || entries(node).every((entry) => beginsLine(source, entry));
}
function beginsLine(source, entry) {
    return /^ *$/.test(source.text.slice(lineStart(source, entry), entry.key.range[0]));
}
function lineStart({ text: whole }, { key }) {
    return whole.lastIndexOf('\n', key.range[0] - 1) + 1;
}

;// CONCATENATED MODULE: ./packages/yaml-edit/verify.ts



/**
 * Parses a text as it was and as it would be, by both YAML versions, and throws unless the values
 * read as expected and every other node, anchor, alias and tag as before.
 */
function verify_verify(before, after, changes) {
    const expected = expectation(changes);
    for (const version of ['1.1', '1.2']) {
        const difference = compareRoots(before, after, version, expected);
        if (difference === undefined)
            continue;
        throw new Error(`found that YAML ${version} would read ${difference} after the edit; make this edit by hand`);
    }
}
function expectation(changes) {
    const expected = { parts: new Map() };
    for (const { path, expect } of changes) {
        let part = expected;
        for (const key of path) {
            const next = part.parts.get(key) ?? { parts: new Map() };
            part.parts.set(key, next);
            part = next;
        }
        part.change = expect;
    }
    return expected;
}
function compareRoots(before, after, version, expected) {
    const [was, is] = [compose(before, version), composed(after, version)];
    if (typeof is === 'string')
        return is;
    if (was.length !== is.length)
        return `${is.length} documents`;
    for (const [index, { root }] of was.entries()) {
        const difference = compare(root, is[index]?.root ?? null, expected);
        if (difference !== undefined)
            return difference;
    }
    return undefined;
}
function composed(after, version) {
    try {
        return compose(after, version);
    }
    catch (error) {
        return `no valid document (${error.message})`;
    }
}
// What is different, in words; undefined where nothing is but what was expected.
function compare(was, is, expected) {
    if (isPair(was) && isPair(is)) {
        return compare(was.key, is.key) ?? compare(was.value, is.value, expected);
    }
    if (!was || !is || isPair(was) || isPair(is))
        return !was && !is ? undefined : 'another structure';
    if (isAlias(was))
        return isAlias(is) && is.source === was.source ? undefined : 'another alias';
    if (isAlias(is))
        return 'another alias';
    if (was.anchor !== is.anchor || was.tag !== is.tag)
        return 'another anchor or tag';
    if (isCollection(was))
        return isCollection(is) ? compareItems(was, is, expected) : 'no collection';
    if (!isScalar(is))
        return 'another structure';
    const change = expected?.change;
    if (change?.kind === 'replace') {
        return is.value === change.value ? undefined : `${text(is)} in place of ${change.value}`;
    }
    const same = is.type === was.type && is.source === was.source && typeof is.value === typeof was.value;
    return same ? undefined : `${JSON.stringify(is.source)} where ${JSON.stringify(was.source)} stood`;
}
function compareItems(was, is, expected) {
    const kinds = [...(expected?.parts ?? [])];
    const keys = (kind) => kinds.filter(([, { change }]) => change?.kind === kind).map(([key]) => key);
    const [removed, inserted] = [keys('remove'), keys('insert')];
    const kept = was.items.filter((item) => !removed.includes(keyOf(item) ?? -1));
    const found = is.items;
    const added = found.slice(kept.length);
    if (was.flow !== is.flow || added.length !== inserted.length)
        return 'another number of entries';
    for (const [index, item] of kept.entries()) {
        const part = expected?.parts.get(keyOf(item) ?? index);
        const difference = compare(item, found[index], part);
        if (difference !== undefined)
            return difference;
    }
    for (const [index, item] of added.entries()) {
        const key = inserted[index];
        const change = expected?.parts.get(key ?? -1)?.change;
        const value = isPair(item) && isScalar(item.value) ? item.value.value : undefined;
        const exact = change?.kind === 'insert' && keyOf(item) === key && value === change.value;
        if (!exact)
            return `${JSON.stringify(value)} at ${key}`;
    }
    return undefined;
}
function keyOf(item) {
    return isPair(item) ? text(item.key) : undefined;
}

;// CONCATENATED MODULE: ./packages/yaml-edit/edit.ts



/**
 * Makes all edits or none. Only the bytes of the named values change, which a second parse by YAML
 * 1.1 and 1.2 has confirmed; values that are as wanted already are left alone. Throws where a path
 * is missing, ambiguous or leads through an alias, and where an exact edit is not possible.
 */
function edit_applyEdits(source, edits) {
    const steps = edits.flatMap((edit) => plan(source, edit, edit_applyEdits) ?? []);
    for (const document of new Set(steps.map((step) => step.document))) {
        const own = steps.filter((step) => step.document === document);
        const region = editedRegion(source, document, own);
        const inside = own.map(({ path, expect }) => ({ path: path.slice(region.depth), expect }));
        verify(source.text.slice(region.start, region.end), splice(source, own, region), inside);
    }
    return {
        text: splice(source, steps, { start: 0, end: source.text.length }),
        changes: steps.flatMap(({ changes }) => changes),
        warnings: [...new Set(steps.flatMap(({ warnings }) => warnings))],
    };
}
function splice({ text }, steps, { start: done, end }) {
    const parts = [];
    const splices = steps.flatMap((step) => step.splices).sort((a, b) => a.start - b.start);
    for (const { start, end: next, text: replacement } of splices) {
        if (start < done)
            throw new Error('found two edits of one place; make them one');
        parts.push(text.slice(done, start), replacement);
        done = next;
    }
    return [...parts, text.slice(done, end)].join('');
}

;// CONCATENATED MODULE: ./packages/overlay/place.ts

/** The image a format needs to know. Throws where none was given. */
function requireImage({ image }) {
    if (image !== undefined && image !== '')
        return image;
    throw new Error('found no image name given; say which image by the input image');
}
/** The warning that a reader of one document does not see a place, in a list. */
function beyondFirst({ document, path }, reader) {
    if (document === 0)
        return [];
    return [`${path_formatPath(path)} is in document ${document + 1}; ${reader} reads the first alone`];
}
/** Throws where a value is a template: to write over it would cut it off from where it comes. */
function refuseTemplate(path, held) {
    if (!held.includes('{{'))
        return;
    throw new Error(`found the template ${held} at ${path_formatPath(path)}; edit what fills it ` +
        "(a generator's value by its path as key, with format: helm)");
}

;// CONCATENATED MODULE: ./packages/overlay/image.ts
/** Splits `name:tag@digest` as it stands. Takes any text: an overlay may hold placeholders. */
function parseImage(text) {
    const at = text.indexOf('@');
    const named = at < 0 ? text : text.slice(0, at);
    // A colon behind the last slash starts the tag; one before it belongs to the registry's port.
    const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    const [name, tag] = colon < 0 ? [named, ''] : [named.slice(0, colon), named.slice(colon + 1)];
    return image_image({ name, tag, digest: at < 0 ? '' : text.slice(at + 1) });
}
function formatImage({ name = '', tag, digest }) {
    return name + (tag === undefined ? '' : `:${tag}`) + (digest === undefined ? '' : `@${digest}`);
}
/** An image of the parts that are there: a missing or empty text is no part. */
function image_image(parts) {
    return Object.fromEntries(Object.entries(parts).filter(([, text]) => text));
}
/** Whether two names are one repository; Docker Hub's has several. */
function sameName(one, other) {
    return onHub(one) === onHub(other);
}
/**
 * The image that stands in a place after a bump. Throws where the place would lie: a new tag
 * beside the old digest runs the old image, `latest` alone and no tag at all run any image.
 */
function image_nextImage(current, { tag, digest, newName }) {
    if (tag !== undefined && digest === undefined && current.digest !== undefined) {
        throw new Error(`found the digest ${current.digest} there: with a new tag alone the old image would go on ` +
            'running; give the digest too, or digest: none');
    }
    const next = image_image({
        name: newName ?? current.name,
        tag: tag ?? current.tag,
        digest: digest === 'none' ? undefined : (digest ?? current.digest),
    });
    if (next.digest !== undefined)
        return next;
    if (next.tag === 'latest' && (tag ?? digest) !== undefined) {
        throw new Error('found the tag latest without a digest, which can be any image; give a digest');
    }
    if (next.tag === undefined && current.digest !== undefined) {
        throw new Error(`found no tag beside the digest ${current.digest} to take away; give a tag`);
    }
    return next;
}
function onHub(name) {
    return name.replace(/^(index\.)?docker\.io\//, '').replace(/^library\//, '');
}

;// CONCATENATED MODULE: ./packages/overlay/tag-field.ts


/**
 * The place whose tag stands in a chart's field `name` (`tag`, `imageTag`), with repository and
 * digest in fields beside it as charts have them, or with some or all of them in that one field:
 * `tag@digest`, `repository:tag@digest`, a digest alone.
 */
function tagField(document, name, own, sibling) {
    const { shape, held } = read(name, own);
    const beside = (part) => namesBeside(name, shape, part)
        .map(sibling)
        .find((one) => one);
    const fields = {
        ...{ name, own, shape, held },
        digest: digestBeside(own, shape, held, beside),
        ...(shape !== 'reference' && {
            repository: beside('repository'),
            registry: beside('registry'),
        }),
    };
    const { digest, repository, registry } = fields;
    if (repository !== undefined && /@sha\d+(:|$)/.test(repository.text)) {
        const found = `a digest in the repository at ${path_formatPath(repository.path)}`;
        throw new Error(`found ${found}, which decides whatever the tag is; write it beside the tag`);
    }
    const current = image_image({
        name: held.name ?? [registry?.text, repository?.text].filter((part) => part).join('/'),
        tag: held.tag,
        digest: held.digest ?? digest?.text,
    });
    const write = (next, wanted) => [
        ...(wanted.newName === undefined ? [] : nameEdits(fields, wanted.newName)),
        ...ownEdits(fields, next, wanted),
        ...(wanted.digest === undefined ? [] : digestEdits(fields, next)),
    ];
    return { document, path: own.path, image: current, write };
}
function read(name, { text, path }) {
    if (/digest$/i.test(name) || /^sha\d+:/.test(text)) {
        return { shape: 'digest', held: image_image({ name: '', tag: '', digest: text }) };
    }
    const parsed = parseImage(text);
    const named = text.includes('/') || parsed.tag !== undefined;
    if (!named && !/image$/i.test(name)) {
        return { shape: 'tag', held: image_image({ name: '', tag: parsed.name, digest: parsed.digest }) };
    }
    // A path ending in `image` is a whole image even where it has no tag yet; `repository` is not.
    if (/image$/i.test(name) || (parsed.tag ?? parsed.digest) !== undefined) {
        return { shape: 'reference', held: parsed };
    }
    const place = path_formatPath(path);
    throw new Error(`found a repository at ${place} (${text}), no tag; give the key of the tag`);
}
// An empty field beside a digest that stands in the own one is a way that was not taken.
function digestBeside(own, shape, held, beside) {
    if (shape === 'digest')
        return undefined;
    const found = beside('digest') ?? hexadecimal(beside('sha')) ?? hexadecimal(beside('sha256'));
    if (held.digest === undefined || !found?.text)
        return held.digest === undefined ? found : undefined;
    const places = [own, found].map(({ path }) => path_formatPath(path)).join(' and ');
    throw new Error(`found a digest in two places, ${places}; keep one`);
}
// The charts of Grafana and kube-prometheus-stack (2026-09) have `sha`, a digest without `sha256:`;
// elsewhere the word stands for a commit, which is shorter.
function hexadecimal(field) {
    if (field?.text.startsWith('sha256:'))
        return field;
    if (field === undefined || !/^([0-9a-f]{64})?$/.test(field.text))
        return undefined;
    return {
        path: field.path,
        text: field.text === '' ? '' : `sha256:${field.text}`,
        set: (value) => field.set(value.replace(/^sha256:/, '')),
    };
}
// imageTag has imageDigest beside it and image_tag image_digest; a whole image `web` has webDigest.
function namesBeside(name, shape, part) {
    const capital = part.slice(0, 1).toUpperCase() + part.slice(1);
    if (shape === 'reference')
        return [name + capital, part];
    const [, prefix = '', suffix = ''] = /^(.*)(tag|digest|version)$/i.exec(name) ?? [];
    if (prefix === '')
        return [part, `image${capital}`];
    const word = suffix === suffix.toUpperCase() ? part.toUpperCase() : part;
    const whole = part === 'repository' ? [prefix.replace(/[_-]$/, '')] : [];
    return [prefix + (/^[A-Z][a-z]/.test(suffix) ? capital : word), part, ...whole];
}
function nameEdits({ own, shape, repository, registry }, newName) {
    if (shape === 'reference')
        return [];
    const place = path_formatPath(own.path);
    if (repository === undefined) {
        throw new Error(`found no repository beside ${place}; add one, or leave new-name away`);
    }
    if (registry === undefined || registry.text === '')
        return [repository.set(newName)];
    const [host = '', ...path] = newName.split('/');
    if (path.length === 0 || !/[.:]|^localhost$/.test(host)) {
        const found = `the registry ${registry.text} at ${path_formatPath(registry.path)}`;
        throw new Error(`found ${found} but none in ${newName}; give new-name with its registry`);
    }
    return [registry.set(host), repository.set(path.join('/'))];
}
function ownEdits({ own, shape, held, digest }, next, wanted) {
    const place = path_formatPath(own.path);
    const inline = digest === undefined ? next.digest : undefined;
    if (shape === 'digest') {
        if (wanted.tag === undefined)
            return wanted.digest === undefined ? [] : [own.set(inline ?? '')];
        throw new Error(`found a digest at ${place}; give the key of the tag`);
    }
    if (shape === 'reference') {
        if (next.name === undefined)
            throw new Error(`found no image at ${place}; give new-name too`);
        return [own.set(formatImage(image_image({ name: next.name, tag: next.tag, digest: inline })))];
    }
    const touched = wanted.tag !== undefined || (held.digest !== undefined && wanted.digest !== undefined);
    const text = [next.tag, held.digest && inline].filter((part) => part).join('@');
    return touched ? [own.set(text)] : [];
}
function digestEdits({ name, own, shape, held, digest }, next) {
    if (digest !== undefined) {
        return next.digest === undefined && digest.text === '' ? [] : [digest.set(next.digest ?? '')];
    }
    if (next.digest === undefined || held.digest !== undefined || shape !== 'tag')
        return [];
    const [missing] = namesBeside(name, shape, 'digest');
    throw new Error(`found no place for a digest: neither ${missing} beside ${path_formatPath(own.path)} nor @ in it; ` +
        `add ${missing}: "", if the chart reads it`);
}

;// CONCATENATED MODULE: ./packages/overlay/helm-values.ts





/** The value at `key` (`image.tag` unless given) of a chart's values. */
function findValue(source, { key = 'image.tag' }) {
    const path = parsePath(key);
    const [place, ...others] = source.documents.flatMap((document) => valueAt(source, document, path));
    if (place === undefined)
        throw missing(path, source.documents);
    if (others.length > 0) {
        const numbers = [place, ...others].map(({ document }) => document + 1).join(' and ');
        throw new Error(`found ${path_formatPath(path)} in the documents ${numbers}; keep it in one`);
    }
    // In a HelmRelease, unlike in a values file, documents are resources, and all are read.
    const isResource = node_get(source.documents[place.document]?.root, 'kind') !== undefined;
    return { places: [place], warnings: isResource ? [] : beyondFirst(place, 'Helm') };
}
/**
 * The single value at a path, in a list; an empty one where the path leads to none. It is read
 * through aliases and merge keys, but to set it there is an error that names the anchor.
 */
function fieldAt(source, document, path) {
    const node = follow(source, document, path);
    if (!node_isScalarNode(node))
        return [];
    const where = { document: document.index, path };
    const set = (value) => ({ kind: 'replace', ...where, value });
    // To a chart's `if`, false is as empty as null.
    return [{ path, text: node.value === false ? '' : (node_content(node) ?? ''), set }];
}
function valueAt(source, document, path) {
    const location = locate_find(source, document, path);
    if (location === undefined)
        return [];
    const [own] = fieldAt(source, document, path);
    if (own === undefined) {
        const found = node_describe(location.node);
        throw new Error(`found ${found} at ${path_formatPath(path)}; give the key of its tag`);
    }
    const name = path.at(-1);
    const beside = (other) => fieldAt(source, document, [...path.slice(0, -1), other])[0];
    return [tagField(document.index, typeof name === 'string' ? name : '', own, beside)];
}

;// CONCATENATED MODULE: ./packages/overlay/application-values.ts





/** The ways a source has, the strongest first: parameters, the object, the text. */
function valuesOf(source, document, base) {
    const helm = [...base, 'helm'];
    return [
        parameters(source, document, [...helm, 'parameters']),
        object(source, document, [...helm, 'valuesObject']),
        embedded(source, document, [...helm, 'values']),
    ];
}
function parameters(source, document, base) {
    const keys = node_items(locate_find(source, document, base)?.node).map((item) => node_text(node_get(item, 'name')) ?? '');
    const fields = (key) => keys.flatMap((name, index) => samePath(name, key) ? fieldAt(source, document, [...base, index, 'value']) : []);
    return { keys, fields };
}
// Helm escapes dots by a backslash: `a\.b.tag` is the same as `"a.b".tag`.
function samePath(name, key) {
    const [one, other] = [name, key].map((text) => (text.includes('\\') ? unescaped(text) : text));
    return one === other;
}
function unescaped(text) {
    try {
        return path_formatPath(parsePath(text));
    }
    catch {
        return text;
    }
}
function object(source, document, base) {
    const inside = [...scalarPaths([document], base)];
    return { keys: inside, fields: (key) => fieldAt(source, document, [...base, ...parsePath(key)]) };
}
// The chart's values as a text of their own within the document.
function embedded(source, document, base) {
    const held = node_text(locate_find(source, document, base)?.node);
    if (held === undefined)
        return { keys: [], fields: () => [] };
    const inner = parse(held, path_formatPath(base));
    if (inner instanceof Error) {
        return { keys: [], fields: () => [], unread: { text: held, error: inner } };
    }
    const fields = (key) => inner.documents.flatMap((one) => fieldAt(inner, one, parsePath(key)).map((field) => ({
        path: [...base, ...field.path],
        text: field.text,
        set: (value) => ({
            kind: 'within',
            document: document.index,
            path: base,
            edits: [field.set(value)],
        }),
    })));
    return { keys: [...scalarPaths(inner.documents)], fields };
}
function parse(held, place) {
    try {
        return document_parseSource(held);
    }
    catch (cause) {
        return new Error(`reading ${place}: ${cause.message}`, { cause });
    }
}

;// CONCATENATED MODULE: ./packages/overlay/image-override.ts




/**
 * The string for this image in an Application's `kustomize.images`, each an override as
 * `kustomize edit set image` takes it: `name=new-name:tag@digest` or `name:tag@digest`.
 */
function findOverride(source, document, path, target) {
    const overrides = node_items(locate_find(source, document, path)?.node).flatMap((item, index) => {
        const held = node_text(item);
        return held === undefined ? [] : [{ path: [...path, index], ...parseOverride(held) }];
    });
    const matches = overrides.filter(({ name }) => name === target.image);
    return {
        places: matches.map((override) => overridePlace(document.index, override)),
        known: overrides.map(({ name }) => name),
    };
}
function parseOverride(held) {
    const equals = held.indexOf('=');
    const image = parseImage(held.slice(equals + 1));
    const name = equals < 0 ? (image.name ?? '') : held.slice(0, equals);
    return { name, renamed: equals >= 0, image };
}
function overridePlace(document, { path, name, renamed, image }) {
    const write = (next) => {
        for (const part of ['name', 'tag', 'digest']) {
            if (next[part] !== image[part])
                refuseTemplate(path, image[part] ?? '');
        }
        const left = renamed || next.name !== name ? `${name}=` : '';
        return [{ kind: 'replace', document, path, value: left + formatImage(next) }];
    };
    return { document, path, image, write };
}

;// CONCATENATED MODULE: ./packages/overlay/application.ts







/**
 * The one place of an Argo CD Application or ApplicationSet that names the image: a Helm parameter
 * or value by `key`, or one of Kustomize's images by `image`.
 */
function findInApplication(source, target) {
    const { key = 'image.tag', image } = target;
    const searches = source.documents.flatMap((document) => sourcePaths(document).flatMap((path) => [
        application_findValue(source, document, path, key),
        findOverride(source, document, [...path, 'kustomize', 'images'], target),
    ]));
    const [place, ...others] = searches.flatMap(({ places }) => places);
    const names = image === undefined ? `key ${key}` : `key ${key} (Helm) or image ${image} (Kustomize)`;
    if (place === undefined) {
        const [fault] = searches.flatMap(({ faults = [] }) => faults);
        if (fault !== undefined)
            throw fault;
        const near = nearest(key, searches.flatMap(({ known }) => known));
        const hint = near.length === 0 ? 'no source sets any' : `the nearest are ${near.join(', ')}`;
        throw new Error(`found no ${names} in a source of an Application; ${hint}`);
    }
    if (others.length > 0) {
        const paths = [place, ...others].map(({ path }) => path_formatPath(path)).join(' and ');
        throw new Error(`found the ${names} in more than one place: ${paths}; keep one, ` +
            'or give the path of one as key with format: helm');
    }
    return { places: [place], warnings: [] };
}
// `source` and the items of `sources`, in templates too; what Argo CD writes itself is no source.
function sourcePaths(document) {
    return [...node_walk(document)].flatMap(({ node, path }) => {
        const [last, list] = [path.at(-1), path.at(-2)];
        const named = last === 'source' || last === 'drySource' || (typeof last === 'number' && list === 'sources');
        const declared = path[0] === 'items' ? path[2] === 'spec' : path[0] === 'spec';
        return named && declared && node_isMapping(node) ? [path] : [];
    });
}
function application_findValue(source, document, base, key) {
    const ways = valuesOf(source, document, base);
    const fields = (name) => ways.flatMap((way) => way.fields(name)).map(untemplated);
    const path = parsePath(key);
    const last = path.at(-1);
    const places = fields(key).map((own) => {
        // The digest may be set in another way than the tag: what the chart gets is all of them.
        const beside = (name) => fields(path_formatPath([...path.slice(0, -1), name]))[0];
        return together(tagField(document.index, typeof last === 'string' ? last : '', own, beside));
    });
    const unread = ways.flatMap((way) => way.unread ?? []);
    const decisive = unread.find(({ text }) => /digest|sha/i.test(text));
    if (places.length > 0 && decisive !== undefined)
        throw decisive.error;
    return {
        places,
        known: ways.flatMap(({ keys }) => keys),
        faults: unread.map(({ error }) => error),
    };
}
// In an ApplicationSet a value can come from its generators, for each Application another.
function untemplated(field) {
    const set = (value) => {
        refuseTemplate(field.path, field.text);
        return field.set(value);
    };
    return { ...field, set };
}
// The edits inside one text are one edit of that text.
function together(place) {
    const write = (next, wanted) => {
        const edits = [];
        for (const edit of place.write(next, wanted)) {
            const same = edits.findIndex((one) => one.kind === 'within' && application_samePath(one, edit));
            const open = edits[same];
            if (open?.kind !== 'within' || edit.kind !== 'within')
                edits.push(edit);
            else
                edits[same] = { ...open, edits: [...open.edits, ...edit.edits] };
        }
        return edits;
    };
    return { ...place, write };
}
function application_samePath(one, other) {
    return path_formatPath(one.path) === path_formatPath(other.path);
}

;// CONCATENATED MODULE: ./packages/overlay/kustomization.ts







/** The entry of a Kustomization's or Component's `images` with this name. */
function findEntry(source, target) {
    const wanted = requireImage(target);
    const entries = source.documents.flatMap((document) => entriesOf(source, document));
    const [entry, ...others] = entries.filter(({ name }) => name === wanted);
    if (entry === undefined)
        throw kustomization_missing(wanted, entries);
    if (others.length > 0) {
        const places = [entry, ...others].map(({ path }) => path_formatPath(path)).join(' and ');
        throw new Error(`found the image ${wanted} more than once (${places}); keep one entry`);
    }
    const { document, path } = entry;
    const found = place(source, document, path);
    return { places: [found], warnings: beyondFirst(found, 'kustomize') };
}
function entriesOf(source, document) {
    const list = locate_find(source, document, ['images']);
    const resolve = resolver(document);
    return node_items(list?.node).flatMap((item, index) => {
        const [name, newName] = ['name', 'newName'].map((key) => node_content(resolve(lookup(resolve, resolve(item), key))));
        if (name === undefined)
            return [];
        return [{ document, path: ['images', index], name, ...(newName ? { newName } : {}) }];
    });
}
function place(source, document, path) {
    const at = (key) => locate_find(source, document, [...path, key]);
    const value = (key) => node_content(follow(source, document, [...path, key]));
    const current = image_image({ name: value('newName'), tag: value('newTag'), digest: value('digest') });
    const edit = (key, to) => {
        const where = { document: document.index, path: [...path, key] };
        const there = at(key) !== undefined;
        // An empty digest means none, to kustomize too.
        if (to === undefined)
            return value(key) ? [{ kind: 'remove', ...where }] : [];
        return [{ kind: there ? 'replace' : 'insert', ...where, value: to }];
    };
    const write = (next, { newName, tag, digest }) => {
        const renamed = parseImage(next.name ?? '');
        if ((renamed.tag ?? renamed.digest) !== undefined) {
            // kustomize would build name:tag:tag of it.
            throw new Error(`found ${next.name} as newName, with a tag or digest; give new-name without`);
        }
        return [
            ...(newName === undefined ? [] : edit('newName', next.name)),
            ...(tag === undefined ? [] : edit('newTag', next.tag)),
            ...(digest === undefined ? [] : edit('digest', next.digest)),
        ];
    };
    return { document: document.index, path, image: current, write };
}
function kustomization_missing(wanted, entries) {
    if (entries.length === 0) {
        return new Error(`found no images entry at all; add one with name: ${wanted}`);
    }
    const renamed = entries.find(({ newName }) => newName === wanted);
    const hint = renamed
        ? `it is the newName of ${renamed.name}, give that as image`
        : `the nearest are ${nearest(wanted, entries.map(({ name }) => name)).join(', ')}`;
    return new Error(`found no images entry with name ${wanted}; ${hint}`);
}

;// CONCATENATED MODULE: ./packages/overlay/workload.ts






// Wherever they stand: in a Pod, in a template of any kind, in a List, in a patch.
const lists = ['containers', 'initContainers', 'ephemeralContainers'];
/** Every container whose image is of this repository, or already of the one to change to. */
function findContainers(source, target) {
    const wanted = requireImage(target);
    const containers = source.documents.flatMap((document) => [...containersOf(document)]);
    const matches = containers.filter(({ image: { name } }) => [wanted, target.newName].some((one) => one !== undefined && sameName(name ?? '', one)));
    if (matches.length === 0)
        throw workload_missing(wanted, containers);
    const own = matches.filter(({ aliased }) => !aliased);
    for (const { aliased, document, path, node } of matches) {
        // The alias follows if its anchor is edited; else locate's error says where that stands.
        if (aliased && !own.some((match) => match.node === node))
            locate_locate(source, document, path);
    }
    return { places: own.map(workload_place), warnings: [] };
}
function* containersOf(document) {
    const resolve = resolver(document);
    for (const { node, path } of node_walk(document)) {
        for (const list of lists) {
            const value = node_get(node, list);
            for (const [index, item] of node_items(resolve(value)).entries()) {
                const image = node_get(resolve(item), 'image');
                const holder = resolve(image ?? lookup(resolve, resolve(item), 'image'));
                const held = node_content(holder);
                if (held === undefined || holder === undefined)
                    continue;
                const aliased = value !== resolve(value) || item !== resolve(item) || image !== holder;
                const where = { document, path: [...path, list, index, 'image'] };
                yield { ...where, node: holder, image: parseImage(held), aliased };
            }
        }
    }
}
function workload_place({ document: { index: document }, path, image }) {
    const write = (next) => [
        { kind: 'replace', document, path, value: formatImage(next) },
    ];
    return { document, path, image, write };
}
function workload_missing(wanted, containers) {
    const names = containers.flatMap(({ image }) => image.name ?? []);
    if (names.length === 0)
        return new Error('found no container with an image; check file and format');
    const known = nearest(wanted, names).join(', ');
    return new Error(`found no container with the image ${wanted}; the nearest are ${known}`);
}

;// CONCATENATED MODULE: ./packages/overlay/format.ts









const formats = ['kustomize', 'helm', 'manifest', 'application'];
const finders = {
    kustomize: findEntry,
    helm: findValue,
    manifest: findContainers,
    application: findInApplication,
};
/**
 * Sets an image's tag, digest and name in a file, and changes no other byte. Done again it changes
 * nothing. Throws, with the file's name, where the image is not found or not unique, where the
 * result would not run the wanted image, and where an exact edit is not possible.
 */
function bumpImage(file, format, edit) {
    return attempt(`Editing ${file.path}`, () => {
        const source = readSource(file.bytes);
        const { edits, warnings } = planBump(source, file.path, { ...edit, format });
        const edited = applyEdits(source, edits);
        return {
            bytes: Buffer.from(edited.text),
            changes: edited.changes.map((change) => toChange(source, change)),
            warnings: [...warnings, ...edited.warnings],
        };
    });
}
/**
 * What `bumpImage` would make of a file for one bump after the other, with the file read once for
 * all of them and not for each. Undefined where they can't be made so: two meet in one place, or one
 * fails, whose error `bumpImage` tells.
 */
function bumpTogether(file, bumps) {
    try {
        const source = readSource(file.bytes);
        const plans = bumps.map((bump) => planBump(source, file.path, bump));
        const owners = ownersOf(plans.map(({ edits }) => edits));
        if (owners === undefined)
            return undefined;
        const edited = applyEdits(source, plans.flatMap(({ edits }) => edits));
        const bytes = Buffer.from(edited.text);
        const after = readSource(bytes);
        const again = bumps.flatMap((bump) => planBump(after, file.path, bump).edits);
        // One may have made what another looks for.
        if (applyEdits(after, again).changes.length > 0)
            return undefined;
        return plans.map(({ warnings }, at) => ({
            bytes,
            changes: edited.changes
                .filter((change) => owners(change) === at)
                .map((change) => toChange(source, change)),
            warnings: at === 0 ? [...warnings, ...edited.warnings] : warnings,
        }));
    }
    catch {
        return undefined;
    }
}
/** The images that `bumpImage` would change, as they are: for a container each its own. */
function currentImages(file, format, target) {
    return attempt(`Reading ${file.path}`, () => {
        const source = document_readSource(file.bytes);
        return findPlaces(source, file.path, format, target).places.map(({ document, path, image }) => ({ key: format_keyOf(source, document, path), ...image }));
    });
}
/** The format of a file, by its name and by the kind of what it holds. */
function recogniseFormat(path, source) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    // https://pkg.go.dev/sigs.k8s.io/kustomize/api/konfig#RecognizedKustomizationFileNames
    if (/^(kustomization\.ya?ml|Kustomization)$/.test(name))
        return 'kustomize';
    const roots = source.documents.map(({ root }) => root);
    const resources = roots.flatMap((root) => [root, ...node_items(node_get(root, 'items'))]);
    const is = (group, kind) => resources.some((one) => node_text(node_get(one, 'apiVersion'))?.startsWith(group) && kind.test(node_text(node_get(one, 'kind')) ?? ''));
    if (is('kustomize.config.k8s.io/', /^(Kustomization|Component)$/))
        return 'kustomize';
    if (is('argoproj.io/', /^Application(Set)?$/))
        return 'application';
    if (is('helm.toolkit.fluxcd.io/', /^HelmRelease$/))
        return 'helm';
    // Charts have a value named kind (fluent-bit), but no apiVersion or spec beside it.
    const isPatch = (one) => node_text(node_get(one, 'kind')) && node_isMapping(node_get(one, 'spec'));
    if (is('', /./) || resources.some(isPatch))
        return 'manifest';
    if (roots.some((root) => node_isMapping(root)))
        return 'helm';
    throw new Error(`found no format to recognise; say which by format: ${formats.join(', ')}`);
}
function findPlaces(source, path, format, target) {
    return finders[format === 'auto' ? recogniseFormat(path, source) : format](source, target);
}
function planBump(source, path, { format, ...edit }) {
    const { places, warnings } = findPlaces(source, path, format, edit);
    const edits = places.flatMap(({ path, image, write }) => attempt(formatPath(path), () => write(nextImage(image, edit), edit)));
    return { edits, warnings };
}
/** Tells whose edit made a change; undefined where two lists want to edit one value. */
function ownersOf(lists) {
    const idOf = ({ document, path }) => JSON.stringify([document, ...path]);
    const owners = new Map();
    for (const [owner, edits] of lists.entries()) {
        for (const edit of edits) {
            const id = idOf(edit);
            if ((owners.get(id) ?? owner) !== owner)
                return undefined;
            owners.set(id, owner);
        }
    }
    // A change inside of a text has a longer path than the edit of it.
    return ({ document, path }) => path
        .map((_, at) => owners.get(idOf({ document, path: path.slice(0, at + 1) })))
        .find((owner) => owner !== undefined);
}
function toChange(source, change) {
    const { document, path, from, to } = change;
    const key = format_keyOf(source, document, path);
    return { key, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
function format_keyOf({ documents }, document, path) {
    return path_formatPath(path) + (documents.length > 1 ? ` (document ${document + 1})` : '');
}
function attempt(what, body) {
    try {
        return body();
    }
    catch (cause) {
        throw new Error(`${what}: ${cause.message}`, { cause });
    }
}

;// CONCATENATED MODULE: ./actions/read-images/services.ts



/** Reads which services are meant; throws where one of them is none of those there are. */
function readServices(inputs) {
    const template = inputs.text('repository', '{service}');
    const known = inputs.names('services', (text) => parseService(text, template));
    if (known.length === 0) {
        throw new Error('Reading the input services: it is required and empty; name the services');
    }
    const given = inputs.names('select');
    const wanted = [...new Set(given.length === 0 ? ['all'] : given)];
    if (wanted.includes('all')) {
        if (wanted.length === 1)
            return known;
        throw new Error('Reading the input select: it names all and others too; give one or the other');
    }
    return wanted.map((name) => {
        const found = known.find((service) => service.name === name);
        if (found !== undefined)
            return found;
        const names = known.map((service) => service.name);
        throw new Error(`Reading the input select: ${JSON.stringify(name)} is none of the services; the nearest are ` +
            nearest(name, names).join(', '));
    });
}
function parseService(text, template) {
    const [name = '', ...rest] = text.split('=');
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)) {
        throw new Error(`${JSON.stringify(text)} is not allowed; give NAME or NAME=REPOSITORY`);
    }
    checkPathValue('a service', name);
    const repository = rest.length > 0 ? rest.join('=') : expandTemplate('repository', template, { service: name });
    return { name, repository: parseRepository(repository) };
}

;// CONCATENATED MODULE: ./actions/read-images/inputs.ts








/** Parses all inputs; the first malformed one throws, before anything is read. */
function readInputs(env) {
    const inputs = inputsOf(env);
    const tag = inputs.optional('tag', parseTag);
    const overlays = readOverlaySource(inputs, env);
    const registry = {
        region: inputs.optional('region', parseRegion),
        registryId: inputs.optional('registry-id', parseAccount),
    };
    if ((tag === undefined) === (overlays === undefined)) {
        throw new Error(`Reading the input tag: ${tag === undefined ? 'neither it nor environment' : 'environment too'} ` +
            'is given; give one of the two');
    }
    return {
        services: readServices(inputs),
        source: overlays ?? { tag: tag ?? '', ...registry },
        pin: inputs.choice('pin', ['digest', 'tag'], 'digest'),
    };
}
function readOverlaySource(inputs, env) {
    const token = inputs.secret('manifest-token');
    const sshKey = inputs.secret('manifest-ssh-key');
    const repository = inputs.text('manifest-repository', env['GITHUB_REPOSITORY'] ?? '');
    const read = {
        branch: inputs.optional('manifest-branch', checkedBranch),
        knownHosts: inputs.optional('manifest-ssh-known-hosts'),
        file: inputs.text('manifest-file', 'apps/{app}/overlays/{environment}/kustomization.yaml'),
        format: inputs.choice('manifest-format', ['auto', ...formats], 'auto'),
        image: inputs.text('manifest-image', '{app}'),
        key: inputs.text('manifest-key', 'image.tag'),
    };
    const environment = inputs.optional('environment', (text) => checkPathValue('an environment', text));
    if (environment === undefined)
        return undefined;
    const github = { server: env['GITHUB_SERVER_URL'], api: env['GITHUB_API_URL'] };
    const { remote, isGitHub } = place_locate(repository, github, sshKey);
    const isByToken = isGitHub && remote.protocol !== 'ssh';
    return { environment, ...read, remote, sshKey, token: isByToken ? token : undefined };
}
function checkedBranch(name) {
    checkBranch(name);
    return name;
}

;// CONCATENATED MODULE: ./actions/read-images/outputs.ts

/** The outputs by their names. */
function outputsOf({ pin }, images) {
    const unpinned = images.find(({ tag }) => tag === undefined);
    if (pin === 'tag' && unpinned !== undefined) {
        throw new Error(`Writing updates of tags alone: ${unpinned.app} has a digest and no tag; set pin: digest`);
    }
    const [first, ...others] = images;
    const updates = images.map(({ app, tag, digest }) => pin === 'tag' ? { app, tag } : { app, tag, digest });
    return {
        versions: JSON.stringify(images),
        updates: JSON.stringify(updates),
        version: others.every(({ tag }) => tag === first?.tag) ? first?.tag : undefined,
    };
}
/** What a person reads afterwards: which image each service has, and where that was read. */
function summarize({ source }, images) {
    const rows = images.map(({ app, tag, digest }) => [
        plain(app),
        code(tag ?? ''),
        code(digest ?? ''),
    ]);
    const where = 'tag' in source
        ? `Read in ECR by the tag ${code(source.tag)}.`
        : `Read in the overlays of ${code(source.environment)} in ${code(source.remote.url)}.`;
    return `### Images\n\n${table(['service', 'tag', 'digest'], rows)}\n${where}\n`;
}

;// CONCATENATED MODULE: external "node:async_hooks"
const external_node_async_hooks_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");
;// CONCATENATED MODULE: external "node:diagnostics_channel"
const external_node_diagnostics_channel_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: ./packages/process/tree.ts





/**
 * Long enough for git to remove its lock files, and for docker to stop a build; and shorter than the
 * five seconds after which a step that was cancelled ends, as nobody would be left to send the SIGKILL.
 */
const tree_graceMs = 3_500;
/**
 * Ends a process and all that descend from it: SIGTERM, then SIGKILL to those that are still there
 * after the grace. The tree is listed before the first signal, since the children of a process that
 * has ended can no longer be told; what they start meanwhile is found on the second look.
 */
async function endTree(root, grace = tree_graceMs) {
    let tree = descendants(await processes(), [root]);
    for (const { pid } of tree)
        signal(pid, 'SIGTERM');
    let isOver = false;
    const timer = setTimeout(() => (isOver = true), grace);
    // By the clock: on a busy machine the list alone takes as long as the pause.
    while (!isOver) {
        tree = alive(await processes(), tree);
        if (tree.length === 0)
            return clearTimeout(timer);
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(50);
    }
    const now = await processes();
    const left = alive(now, tree).map(({ pid }) => pid);
    for (const { pid } of descendants(now, left))
        signal(pid, 'SIGKILL');
}
function descendants(all, roots) {
    const found = new Map(all.filter(({ pid }) => roots.includes(pid)).map((one) => [one.pid, one]));
    for (const pid of found.keys()) {
        for (const one of all)
            if (one.parent === pid)
                found.set(one.pid, one);
    }
    return [...found.values()];
}
function alive(all, tree) {
    const births = new Map(all.map(({ pid, birth }) => [pid, birth]));
    return tree.filter(({ pid, birth }) => births.get(pid) === birth);
}
function signal(pid, name) {
    try {
        process.kill(pid, name);
    }
    catch {
        // It ended by itself in the meantime.
    }
}
const processes = () => ((0,external_node_fs_namespaceObject.existsSync)('/proc/self/stat') ? processesByProc() : processesByPs());
/** Every running process; one that has ended and only waits for its parent to notice is left out. */
async function processesByProc() {
    const pids = (await (0,promises_namespaceObject.readdir)('/proc')).filter((name) => /^\d+$/.test(name));
    return (await Promise.all(pids.map(readProcess))).filter((one) => one !== undefined);
}
/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html; the name may hold blanks and `)`. */
async function readProcess(pid) {
    const stat = await (0,promises_namespaceObject.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
    const [state, parent, ...rest] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
    if (state === undefined || state === 'Z' || state === 'X')
        return undefined;
    return { pid: Number(pid), parent: Number(parent), birth: rest[17] ?? '' };
}
/** The same where there is no /proc, as on macOS. */
async function processesByPs() {
    const args = ['-A', '-o', 'pid=,ppid=,stat=,lstart='];
    const { stdout } = await (0,external_node_util_namespaceObject.promisify)(external_node_child_process_namespaceObject.execFile)('ps', args);
    return Array.from(stdout.matchAll(/^ *(\d+) +(\d+) +([^Z ]\S*) +(.+)$/gm), (match) => ({
        pid: Number(match[1]),
        parent: Number(match[2]),
        birth: match[4] ?? '',
    }));
}

;// CONCATENATED MODULE: ./packages/process/run.ts





/** The program was still running after `timeoutMs`; it and all that it started have been ended. */
class RunTimeout extends Error {
}
/**
 * Runs a program to its end, with no shell in between, and returns what it said; an exit code other
 * than 0 is a result, not an error. Throws where it can't be started, RunTimeout after `timeoutMs`,
 * and the signal's reason when `signal` aborts. By then its whole tree of processes has ended.
 */
async function run_run(command, options) {
    const { args, cwd, env, input = Buffer.alloc(0), timeoutMs, signal, onLine, dropStdout } = options;
    const stdout = [];
    const stderr = [];
    const lines = { stdout: splitLines(onLine, 'stdout'), stderr: splitLines(onLine, 'stderr') };
    const exec = await loadExec();
    signal?.throwIfAborted();
    const program = {};
    const stopWatching = endWhenDue(program, command, timeoutMs, signal);
    try {
        const code = await programs.run(program, () => exec(quote(command), [...args], {
            input,
            silent: true,
            ignoreReturnCode: true,
            delay: 2_000, // for the pipes to close after the exit: a daemon may hold them for ever
            ...(cwd !== undefined && { cwd }),
            ...(env !== undefined && { env: { ...env } }),
            listeners: {
                stdout: (bytes) => {
                    if (dropStdout !== true)
                        stdout.push(bytes);
                    lines.stdout.write(bytes);
                },
                stderr: (bytes) => (stderr.push(bytes), lines.stderr.write(bytes)),
            },
        }));
        if (program.reason !== undefined)
            throw program.reason;
        lines.stdout.end();
        lines.stderr.end();
        const endedBy = program.child?.signalCode;
        return {
            exitCode: endedBy ? 128 + external_node_os_namespaceObject.constants.signals[endedBy] : code,
            stdout: Buffer.concat(stdout),
            stderr: Buffer.concat(stderr).toString(),
        };
    }
    finally {
        stopWatching();
        await program.ending;
        // Held by a daemon that the program left behind, the pipes would keep this process alive.
        program.child?.stdout?.destroy();
        program.child?.stderr?.destroy();
    }
}
/**
 * @actions/exec tells neither the process id, which ending a tree needs, nor when the standard input
 * breaks, which nobody listens to and so would end this process. Node publishes each child process
 * on a channel before it starts, and the asynchronous context says which call of `run` it is of.
 * https://nodejs.org/api/diagnostics_channel.html#process
 */
const programs = new external_node_async_hooks_namespaceObject.AsyncLocalStorage();
let loading;
function loadExec() {
    loading ??= __nccwpck_require__.e(/* import() */ 260).then(__nccwpck_require__.bind(__nccwpck_require__, 1260)).then(({ exec }) => {
        (0,external_node_diagnostics_channel_namespaceObject.subscribe)('child_process', (message) => {
            const { process: child } = message;
            const program = programs.getStore();
            if (program === undefined || program.child !== undefined)
                return;
            program.child = child;
            child.once('spawn', () => {
                // A program may end without having read its input: its exit code tells, not our EPIPE.
                child.stdin?.on('error', () => undefined);
                if (program.reason !== undefined)
                    end(program, program.reason);
            });
        });
        return exec;
    });
    return loading;
}
/** @actions/exec splits its first argument at blanks, but not inside of double quotes. */
function quote(command) {
    return `"${command.replaceAll('"', '\\"')}"`;
}
function endWhenDue(program, command, timeoutMs, signal) {
    const onTimeout = () => {
        const seconds = (timeoutMs ?? 0) / 1000;
        end(program, new RunTimeout(`running ${command}: still running after ${seconds} s; ended it`));
    };
    const onAbort = () => end(program, signal?.reason);
    const timer = timeoutMs === undefined ? undefined : setTimeout(onTimeout, timeoutMs);
    signal?.addEventListener('abort', onAbort);
    return () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
    };
}
function end(program, reason) {
    program.reason ??= reason;
    const pid = program.child?.pid;
    if (pid !== undefined)
        program.ending ??= endTree(pid);
}
function splitLines(onLine, stream) {
    const decoder = new external_node_string_decoder_namespaceObject.StringDecoder('utf8');
    let rest = '';
    return {
        write(bytes) {
            if (onLine === undefined)
                return;
            const lines = (rest + decoder.write(bytes)).split(/\r\n|\n|\r(?!$)/);
            rest = lines.pop() ?? '';
            for (const line of lines)
                onLine(line, stream);
        },
        end() {
            const last = (rest + decoder.end()).replace(/\r$/, '');
            if (last !== '')
                onLine?.(last, stream);
        },
    };
}

;// CONCATENATED MODULE: ./packages/git/host-keys.ts
/**
 * GitHub's host keys as it publishes them, since it changed its RSA key on 2023-03-24:
 * https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/githubs-ssh-key-fingerprints
 */
const keys = [
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl',
    'ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBEmKSENjQEezOmxkZMy7opKgwFB9nkt5YRrYMjNuG5N87uRgg6CLrbo5wAdT/y6v0mKV0U2w0WZ2YB/++Tpockg=',
    'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQCj7ndNxQowgcQnjshcLrqPEiiphnt+VTTvDP6mHBL9j1aNUkY4Ue1gvwnGLVlOhGeYrnZaMgRK6+PKCUXaDbC7qtbW8gIkhL7aGCsOr/C56SJMy/BCZfxd1nWzAOxSDPgVsmerOBYfNqltV9/hWCqBywINIR+5dIg6JTJ72pcEpEjcYgXkE2YEFXV1JHnsKgbLWNlhScqb2UmyRkQyytRLtL+38TGxkxCflmO+5Z8CSSNY7GidjMIZ7Q4zMjA2n1nGrlTDkzwDCsw+wqFPGQA179cnfGWOWRVruj16z6XyvxvjJwbz0wQZ75XK5tKSb7FNyeIEs4TT4jk+S4dhPeAUC5y+bDYirYgM4GC7uEnztnZyaVWQ7B381AK4Qdrwt51ZqExKbQpTUNn+EjqoTwvqNj4kqx5QUCI0ThS/YkOxJCXmPUWZbhjpCg56i+2aB6CmK2JGhn57K5mj0MNdBXA4/WnwH6XoPWJzK5Nyu2zB3nAZp+S5hpQs+p1vN1/wsjk=',
];
/** The second name answers on port 443, for networks that let no ssh out. */
const hosts = ['github.com', '[ssh.github.com]:443', 'ssh.github.com'];
/** In the format of ssh's known_hosts file. */
const githubHostKeys = keys.map((key) => `${hosts.join(',')} ${key}\n`).join('');

;// CONCATENATED MODULE: ./packages/git/credentials.ts





/**
 * Lets git reach a remote with the credentials given and with none that lie about: helpers, agents,
 * key files and ssh settings of the machine are out. Secrets stand in the environment of git and in
 * files of mode 0600 in `folder`, which the caller removes.
 */
async function grantAccess(remote, credentials, folder) {
    if (remote.protocol === 'ssh')
        return grantSsh(remote, credentials, folder);
    const { token = '', username = 'x-access-token', helper: own } = credentials;
    const close = () => Promise.resolve();
    if (own !== undefined) {
        const config = helperConfig(remote, own.command);
        return { env: own.env, config: [...config, ['credential.useHttpPath', 'true']], close };
    }
    if (remote.protocol === 'file' || token === '')
        return { env: {}, config: [], close };
    if (/[\r\n\0]/.test(token))
        throw new Error('the token for git: it holds a line break; remove it');
    const env = { GITOPS_USERNAME: username, GITOPS_TOKEN: token };
    return { env, config: helperConfig(remote, helper), close };
}
/** Asked for this host alone. */
function helperConfig({ protocol, host }, command) {
    const origin = `${protocol}://${host}`;
    return [
        [`credential.${origin}.helper`, command],
        // Since git 2.46 this saves the request that is answered by 401; before it does nothing.
        [`http.${origin}.proactiveAuth`, 'basic'],
    ];
}
/**
 * Git has the shell run this. `printf` is built into the shell, so the token is in no process's
 * arguments. https://git-scm.com/docs/gitcredentials#_custom_helpers
 */
const helper = '!f() { test "$1" != get || printf "username=%s\\npassword=%s\\n" "$GITOPS_USERNAME" "$GITOPS_TOKEN"; }; f';
async function grantSsh(remote, { sshKey = '', sshKnownHosts = githubHostKeys }, folder) {
    if (sshKey.trim() === '') {
        throw new Error(`access to ${remote.url}: ssh needs a private key; give a deploy key`);
    }
    // Secrets often lose the last line break, or come with CRLF; ssh reads neither.
    const key = `${sshKey.replaceAll('\r\n', '\n').trim()}\n`;
    const settings = (0,external_node_path_namespaceObject.join)(folder, 'ssh_config');
    await (0,promises_namespaceObject.writeFile)((0,external_node_path_namespaceObject.join)(folder, 'key'), key, { mode: 0o600 });
    await (0,promises_namespaceObject.writeFile)((0,external_node_path_namespaceObject.join)(folder, 'known_hosts'), `${sshKnownHosts.trim()}\n`, { mode: 0o600 });
    await (0,promises_namespaceObject.writeFile)(settings, sshConfig(folder), { mode: 0o600 });
    // The path goes through the environment, so that the shell needs no quoting of it.
    const env = { GIT_SSH_COMMAND: 'ssh -F "$GITOPS_SSH_CONFIG"', GITOPS_SSH_CONFIG: settings };
    const close = async () => {
        if (!(0,external_node_fs_namespaceObject.existsSync)((0,external_node_path_namespaceObject.join)(folder, 'ssh')))
            return;
        // The connection is known by its path; a name must be there, but says nothing.
        await run_run('ssh', { args: ['-F', settings, '-O', 'exit', 'any'], env: {}, timeoutMs: 5_000 });
    };
    return { env: { ...env, GIT_SSH_VARIANT: 'ssh' }, config: [], close };
}
/** https://man.openbsd.org/ssh_config */
function sshConfig(folder) {
    const path = (name) => `"${(0,external_node_path_namespaceObject.join)(folder, name).replaceAll('%', '%%')}"`;
    const settings = {
        IdentityFile: path('key'),
        IdentitiesOnly: 'yes',
        UserKnownHostsFile: path('known_hosts'),
        GlobalKnownHostsFile: '/dev/null',
        StrictHostKeyChecking: 'yes',
        UpdateHostKeys: 'no',
        BatchMode: 'yes',
        PreferredAuthentications: 'publickey',
        ClearAllForwardings: 'yes',
        ConnectTimeout: '15',
        ServerAliveInterval: '15',
        ServerAliveCountMax: '3',
        LogLevel: 'ERROR',
        // One connection for reading and pushing: a handshake takes six round trips. It ends by itself
        // 10 s after its last use. A socket's path may be 104 bytes, 17 of which ssh adds on its own.
        ...(folder.length < 80 && {
            ControlMaster: 'auto',
            ControlPath: path('ssh'),
            ControlPersist: '10',
        }),
    };
    const lines = Object.entries(settings).map(([name, value]) => `  ${name} ${value}\n`);
    return `Host *\n${lines.join('')}`;
}

;// CONCATENATED MODULE: ./packages/git/environment.ts
/**
 * What git, curl and ssh need of the machine: where programs and their libraries are, and how the
 * network is reached, through a proxy or by a private authority. A job's environment holds much else:
 * the AWS keys and inputs of its steps, tokens of the runner, the user's own secrets, and GIT_ and
 * SSH_ variables that change where git reads, what it runs and as whom it speaks.
 */
const kept = new RegExp(`^(${[
    'PATH|TMPDIR|TEMP|TMP|TZ|LANG|USER|LOGNAME',
    'LD_LIBRARY_PATH|DYLD_\\w+|NIX_\\w+|LOCALE_ARCHIVE',
    'SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|PATHEXT|PROGRAMDATA|PROGRAMFILES',
    '(?:ALL|HTTPS?|NO)_PROXY',
    'SSL_CERT_(?:FILE|DIR)|GIT_SSL_\\w+',
].join('|')})$`, 'i');
/**
 * The environment of every git process. The machine's /etc/gitconfig holds (proxies, certificates);
 * the user's own does not, since earlier steps of a job write tokens and `insteadOf` rules there.
 */
function gitEnvironment(inherited, access, folder) {
    const env = {};
    for (const [name, value] of Object.entries(inherited)) {
        if (value !== undefined && kept.test(name))
            env[name] = value;
    }
    // curl reads the lower case only for http://, see https://httpoxy.org.
    const proxy = inherited['http_proxy'] ?? inherited['HTTP_PROXY'];
    return {
        ...env,
        ...(proxy !== undefined && { http_proxy: proxy }),
        HOME: folder, // no ~/.netrc, which curl would take a password from
        LC_ALL: 'C', // failures are told by their text
        LANGUAGE: '',
        GIT_ALLOW_PROTOCOL: 'https:http:ssh:file',
        GIT_ASKPASS: '',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_LITERAL_PATHSPECS: '1',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_TERMINAL_PROMPT: '0',
        ...configuration([...always, ...access.config]),
        ...access.env,
    };
}
const always = [
    ['credential.helper', ''], // an empty one removes those of the machine
    ['http.extraHeader', ''],
    ['core.hooksPath', '/dev/null'],
    ['core.fsync', 'none'], // the repository lives for seconds
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['http.lowSpeedLimit', '1'], // bytes a second: a connection that died without a word
    ['http.lowSpeedTime', '60'],
    ['protocol.version', '2'],
    ['push.gpgSign', 'false'],
    ['push.negotiate', 'false'],
];
/** Settings by the environment, over those of any file. Git 2.31, 2021, is the first to read them. */
function configuration(settings) {
    const numbered = settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
    ]);
    const count = { GIT_CONFIG_COUNT: String(settings.length) };
    return { ...count, ...Object.fromEntries(numbered) };
}

;// CONCATENATED MODULE: ./packages/git/tree.ts
/** Reads what `git ls-tree -z` prints: `<mode> <type> <id>\t<path>\0` for each entry. */
function parseEntries(listing) {
    return listing
        .toString()
        .split('\0')
        .slice(0, -1)
        .map((line) => {
        const tab = line.indexOf('\t');
        const [mode = '', type = '', id = ''] = line.slice(0, tab).split(' ');
        return { mode, type: type, id, path: line.slice(tab + 1) };
    });
}
/**
 * Reads a tree object: `<mode> <name>\0<id>` for each entry, the id in binary.
 *
 * @param folder where the tree stands; empty for the root
 */
function parseTree(bytes, folder, hexLength) {
    const entries = [];
    const types = { '040000': 'tree', '160000': 'commit' };
    for (let offset = 0; offset < bytes.length;) {
        const end = bytes.indexOf(0, offset);
        const [, digits = '', name = ''] = /^(\d+) (.*)$/s.exec(bytes.toString('utf8', offset, end)) ?? [];
        const mode = digits.padStart(6, '0');
        offset = end + 1 + hexLength / 2;
        const id = bytes.toString('hex', end + 1, offset);
        const path = folder === '' ? name : `${folder}/${name}`;
        entries.push({ mode, type: types[mode] ?? 'blob', id, path });
    }
    return entries;
}
const forbidden = [
    [(path) => /\p{Cc}/u.test(path), 'it holds a control character'],
    [(path) => path.startsWith('/'), 'it begins with `/`; paths are from the root of the repository'],
    [(_, parts) => parts.includes('..'), 'it holds `..`'],
    [(_, parts) => parts.includes('') || parts.includes('.'), 'it has an empty or a `.` part'],
    [(path) => /(^|\/)\.git(\/|$)/i.test(path), 'git stores no path with a `.git` part'],
    [(path) => /^\.github(\/|$)/i.test(path), 'files under .github/ are never edited'],
];
/** Refuses a path that leaves the repository, that git would not store, or under `.github/`. */
function checkPath(path) {
    const parts = path.split('/');
    const [, fault] = forbidden.find(([holds]) => holds(path, parts)) ?? [];
    if (fault !== undefined)
        throw new Error(`file ${JSON.stringify(path)}: ${fault}`);
}
/** Whether a mode is a regular file's, and no link's, submodule's or folder's. */
function isFileMode(mode) {
    return mode === '100644' || mode === '100755';
}
/** A regular file's mode; everything else that can stand at a path is refused by its name. */
function fileMode({ mode, path }) {
    if (isFileMode(mode))
        return mode;
    const kinds = {
        '120000': 'a symbolic link; name the file that it leads to',
        '160000': 'a submodule; name its own repository',
        '040000': 'a folder; name a file in it',
    };
    throw new Error(`file ${path}: it is ${kinds[mode] ?? `of mode ${mode}, no regular file`}`);
}
/** So many candidates are compared character by character. */
const closest = 2_000;
/** The three paths that differ least from one that is not there. */
function nearestPaths(path, all) {
    const far = all.length > closest;
    const candidates = far
        ? all.toSorted((a, b) => difference(path, a) - difference(path, b)).slice(0, closest)
        : all;
    return candidates
        .map((candidate) => ({ candidate, distance: editDistance(path, candidate) }))
        .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
        .slice(0, 3)
        .map(({ candidate }) => candidate);
}
/** How long the middle is in which two texts differ: quick, for the first choice among very many. */
function difference(a, b) {
    const shorter = Math.min(a.length, b.length);
    let start = 0;
    while (start < shorter && a[start] === b[start])
        start++;
    let end = 0;
    while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end))
        end++;
    return Math.max(a.length, b.length) - start - end;
}
/** Characters to insert, delete or replace (Levenshtein). */
function editDistance(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (let i = 1; i <= from.length; i++) {
        const next = [i];
        for (let j = 1; j <= to.length; j++) {
            const replaced = row[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
        }
        row = next;
    }
    return row[to.length];
}

;// CONCATENATED MODULE: ./packages/git/commit.ts

/** Nothing was decided: the connection broke, or the server failed; another try may do. */
class TransientError extends Error {
}
const shortestStep = 100;
const longestPause = 15_000;
/**
 * Reads files of a branch, edits them, and commits the result onto the very commit that was read. Who
 * loses the race against another writer reads the new head and applies the edit to that: nothing is
 * merged, rebased or forced, so nobody's change is lost. Where the answer to a push got lost, the
 * branch is asked whether the commit is there.
 *
 * Pauses have full jitter, in steps of what the attempt itself took: the more writers there are the
 * longer that is, so it is enough to wait up to one step more after each race (20 writers on two
 * cores: 17 s; doubling steps of 100 ms: 37 s). After faults the steps double, to spare the server.
 */
async function commitEdit(options) {
    const { branch, paths, clock, timeoutMs, dryRun = false } = options;
    paths.forEach(checkPath);
    const start = clock.now();
    let tried;
    for (let attempts = 1;; attempts++) {
        let fault;
        const begin = clock.now();
        try {
            const landed = tried && (await branch.landed());
            if (tried && landed)
                return { commit: landed, ...tried, attempts };
            tried = undefined;
            const snapshot = await branch.read(paths);
            const edit = await options.edit(snapshot);
            const changes = realChanges(snapshot, edit.changes);
            if (dryRun || changes.size === 0)
                return { commit: undefined, snapshot, edit, attempts };
            tried = { snapshot, edit };
            const commit = await branch.commit(snapshot, changes, edit.message);
            if (commit !== undefined)
                return { commit, ...tried, attempts };
        }
        catch (error) {
            if (!(error instanceof TransientError))
                throw error;
            fault = error;
        }
        const elapsed = clock.now() - start;
        const step = Math.max(shortestStep, clock.now() - begin);
        const steps = fault === undefined ? attempts : 2 ** (attempts - 1);
        const pause = clock.random() * Math.min(longestPause, step * steps);
        if (elapsed + pause < timeoutMs) {
            await clock.sleep(pause);
            continue;
        }
        const landed = tried && (await branch.landed().catch(() => 'unknown'));
        if (tried && landed && landed !== 'unknown')
            return { commit: landed, ...tried, attempts };
        throw outOfTime(attempts, elapsed, fault, landed === 'unknown');
    }
}
/** The edit may say again what is there already; and it writes only what was read. */
function realChanges(snapshot, changes) {
    const unread = [...changes.keys()].find((path) => !snapshot.files.has(path));
    if (unread !== undefined)
        throw new Error(`file ${unread}: changed without having been read`);
    return new Map([...changes].filter(([path, bytes]) => !snapshot.files.get(path)?.bytes.equals(bytes)));
}
function outOfTime(attempts, elapsed, fault, unknown) {
    const tries = `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`;
    const found = fault?.message ?? 'other writers were faster each time';
    const advice = unknown
        ? 'the last push may have arrived all the same; look at the branch, then run again'
        : 'run again, or give it more time';
    const seconds = Math.round(elapsed / 1000);
    return new Error(`gave up after ${tries} in ${seconds} s: ${found}; ${advice}`, { cause: fault });
}

;// CONCATENATED MODULE: ./packages/git/git.ts


/** Past `timeoutMs` (milliseconds) a command is ended and counts as a fault that may pass. */
function gitIn(folder, env, timeoutMs, signal) {
    return async (args, input, more = {}) => {
        const { env: own, ...rest } = more;
        try {
            const limits = { timeoutMs, ...(signal && { signal }) };
            const given = { ...limits, ...rest, ...(input && { input }) };
            return await run_run('git', { args, cwd: folder, env: { ...env, ...own }, ...given });
        }
        catch (error) {
            if (!(error instanceof RunTimeout))
                throw error;
            throw new TransientError(`git ${args.find((word) => !word.startsWith('-'))}: ${error.message}`, { cause: error });
        }
    };
}
/** For commands that touch no network, and so have no reason to fail. */
async function locally(git, args, input, more) {
    const { exitCode, stdout, stderr } = await git(args, input, more);
    if (exitCode === 0)
        return stdout;
    throw new Error(`git ${args.join(' ')}: exit code ${exitCode}: ${stderr.trim()}`);
}
/** Before 2.31 git does not read settings from the environment: it would use what lies about. */
async function checkVersion(git) {
    const version = (await locally(git, ['version'])).toString().trim();
    const [major = 0, minor = 0] = (/\d+\.\d+/.exec(version)?.[0] ?? '').split('.').map(Number);
    if (major > 2 || (major === 2 && minor >= 31))
        return;
    throw new Error(`${version || 'git'} is too old: install 2.31 or newer`);
}

;// CONCATENATED MODULE: ./packages/git/fast-import.ts

/**
 * Writes a commit with its new blobs and trees into the local repository and returns its id. Of the
 * parent only the trees along the paths are read, and no blob. One process does it all, and it is
 * git's own code that orders and packs the trees. https://git-scm.com/docs/git-fast-import
 */
async function writeCommit(git, commit) {
    const { parent, files, message, author, time } = commit;
    const stream = [];
    const line = (text) => stream.push(Buffer.from(`${text}\n`));
    const data = (bytes) => {
        line(`data ${bytes.length}`);
        stream.push(bytes);
        line('');
    };
    line('commit refs/gitops/next');
    line('mark :1');
    line(`author ${author} ${time} +0000`);
    line(`committer ${author} ${time} +0000`);
    data(Buffer.from(`${message.trimEnd()}\n`));
    line(`from ${parent}`);
    for (const [path, { bytes, mode }] of files) {
        line(`M ${mode} inline ${quotePath(path)}`);
        data(bytes);
    }
    line('get-mark :1');
    line('done');
    const args = ['fast-import', '--quiet', '--force', '--done'];
    return (await locally(git, args, Buffer.concat(stream))).toString().trim();
}
/** A path that begins with a quote would be taken for a quoted one. */
function quotePath(path) {
    return path.startsWith('"') ? `"${path.replace(/["\\]/g, '\\$&')}"` : path;
}
/** Refuses an author that would break out of the commit's header. */
function checkAuthor(author) {
    if (/^[^<>\n\0]*[^<>\n\0 ] <[^<>\n\0 ]+>$/.test(author))
        return;
    throw new Error(`author ${JSON.stringify(author)}: it is not of the form \`Name <address>\``);
}

;// CONCATENATED MODULE: ./packages/git/failure.ts


/** What git says where another try gives the same again, and what a person can do about it. */
const failure_final = [
    [
        /Authentication failed|could not read (Username|Password)|returned error: 401/,
        'the server wants a valid token; give one that may write to this repository',
    ],
    [
        /returned error: 403|Permission to .+ denied|Write access .+ not granted/,
        'these credentials may not do this; a GitHub token needs `contents: write` on this repository',
    ],
    [
        /key .+ marked as read only|deploy key does not have write access/,
        'the deploy key may only read; add it again with "Allow write access"',
    ],
    [
        /Permission denied \(|key_load|error in libcrypto|incorrect passphrase/,
        'the server refused the ssh key; give a deploy key with write access and without a passphrase',
    ],
    [
        /Host key verification failed/,
        "the server's host key is not known; give its line by ssh-known-hosts",
    ],
    [
        /[Rr]epository (it )?not found|returned error: 404|not appear to be a git repository/,
        'no such repository, or these credentials may not see it',
    ],
    [/Remote branch .+ not found|couldn't find remote ref/, 'create the branch first'],
    [/dumb http transport/, 'the server must speak the smart http protocol'],
    [/not support (shallow|--depth)/, 'the server must allow shallow fetches'],
    [/mismatched algorithms|unsupported hash|unknown object format/, 'this git is too old for it'],
    [
        /certificate/i,
        'let git trust its authority: GIT_SSL_CAINFO or http.sslCAInfo in /etc/gitconfig',
    ],
    [/returned error: 4(?!08|29)\d\d/, ''],
    [/dubious ownership|not allowed|url base from redirection/, ''],
];
/**
 * The error for what git wrote on its standard error. One that may pass, as a broken connection or a
 * 5xx answer, is a TransientError; what is not known counts as one, since the time to try is limited.
 */
function failure_gitFailure(attempted, stderr) {
    const found = failure_summarize(stderr);
    // Names are the user's own and may be any word, as `certificate`; git quotes them.
    const said = stderr.replace(/'[^'\n]*'/g, 'it');
    const known = failure_final.find(([pattern]) => pattern.test(said));
    if (known === undefined)
        return new TransientError(`${attempted}: ${found}`);
    return new Error([`${attempted}: ${found}`, known[1]].filter(Boolean).join('; '));
}
/** Git's own lines that matter, in one; without what it says to all who fail. */
function failure_summarize(stderr) {
    const lines = stderr.split('\n').map((line) => line.trim());
    const telling = lines.filter((line) => /^(remote:|fatal:|error:|ERROR:|ssh:)|denied|failed/.test(line));
    const chosen = (telling.length > 0 ? telling : lines).filter((line) => !noise.test(line));
    return withoutUserinfo(chosen.slice(0, 6).join(' ')).slice(0, 1000) || 'git said nothing';
}
const noise = /^(remote:)?$|^error: failed to push some refs|^remote: (Enumerating|Counting|Compressing)/;

;// CONCATENATED MODULE: ./packages/git/history.ts


/** The commits below `at`, and `at` itself, that changed a path; all commits without one. */
async function readLog(git, at, path, limit) {
    const format = ['log', '-z', '--encoding=UTF-8', '--format=%H%n%P%n%B', `--max-count=${limit}`];
    const output = await locally(git, [...format, at, '--', ...(path === undefined ? [] : [path])]);
    return output
        .toString()
        .split('\0')
        .filter(Boolean)
        .map((text) => {
        const [id = '', parents = '', ...message] = text.split('\n');
        return {
            id,
            parents: parents.split(' ').filter(Boolean),
            message: message.join('\n').trimEnd(),
        };
    });
}
/** The paths in which a commit differs from another, its first parent as a rule. */
async function changedPaths(git, from, to) {
    const args = ['diff-tree', '-r', '-z', '--no-renames', '--name-only', from, to];
    return (await locally(git, args)).toString().split('\0').filter(Boolean);
}
/** The full id of a commit, given in full or shortened; undefined where it is not here. */
async function commitId(git, id) {
    const { exitCode, stdout } = await git(['rev-parse', '--verify', '--quiet', `${id}^{commit}`]);
    return exitCode === 0 ? stdout.toString().trim() : undefined;
}
async function isShallow(git) {
    const told = await locally(git, ['rev-parse', '--is-shallow-repository']);
    return told.toString().trim() === 'true';
}
/**
 * Where `head` stands, seen from `base`. 'unknown' where one of them is not here, or where the
 * history that is here is too short to tell. Nothing is fetched.
 */
async function ancestry(git, base, head) {
    const [from, to] = [await commitId(git, base), await commitId(git, head)];
    if (from === undefined || to === undefined)
        return 'unknown';
    if (from === to)
        return 'identical';
    const isAncestor = async (one, other) => {
        const { exitCode, stderr } = await git(['merge-base', '--is-ancestor', one, other]);
        if (exitCode > 1)
            throw gitFailure(`comparing ${one} and ${other}`, stderr);
        return exitCode === 0;
    };
    if (await isAncestor(from, to))
        return 'ahead';
    if (await isAncestor(to, from))
        return 'behind';
    return (await isShallow(git)) ? 'unknown' : 'diverged';
}

;// CONCATENATED MODULE: ./packages/git/objects.ts



/**
 * Objects by their ids or by other names that git has for them, in their order, by one process;
 * undefined where there is none of that name. Git itself fetches what a partial clone lacks.
 *
 * @param attempted opens the message on what fails, as in "reading branch main"
 */
async function readObjects(git, names, attempted) {
    const input = Buffer.from(names.map((name) => `${name}\n`).join(''));
    const { exitCode, stdout: output, stderr } = await git(['cat-file', '--batch'], input);
    if (exitCode !== 0)
        throw failure_gitFailure(attempted, stderr);
    let offset = 0;
    return names.map((name) => {
        // https://git-scm.com/docs/git-cat-file#_batch_output: <id> SP <type> SP <size> LF <bytes> LF
        const end = output.indexOf('\n', offset);
        const header = output.subarray(offset, end < 0 ? output.length : end).toString();
        const [, id, type = '', size] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(header) ?? [];
        offset = end + 1;
        if (id === undefined)
            return undefined;
        const bytes = output.subarray(offset, offset + Number(size));
        offset += bytes.length + 1;
        if (objectId(type, bytes, id.length) === id)
            return { id, type, bytes };
        throw new Error(`${attempted}: git gave other bytes than those of ${type} ${id} (${name})`);
    });
}
function objectId(type, bytes, hexLength) {
    const hash = (0,external_node_crypto_namespaceObject.createHash)(hexLength === 40 ? 'sha1' : 'sha256');
    return hash.update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
}
/** A ref's commit and what is at these paths in it, by one process; undefined where it is no commit. */
async function readStanding(git, ref, paths, withBlobs, attempted) {
    const folders = [...new Set(paths.map(folderOf))];
    const names = [...folders, ...(withBlobs ? paths : [])].map((path) => `${ref}:${path}`);
    const [commit, ...objects] = await readObjects(git, [ref, ...names], attempted);
    if (commit?.type !== 'commit')
        return undefined;
    const entries = new Map(folders.flatMap((folder, index) => {
        const tree = objects[index];
        if (tree?.type !== 'tree')
            return [];
        return parseTree(tree.bytes, folder, commit.id.length).map((entry) => [entry.path, entry]);
    }));
    const blobs = objects.slice(folders.length).filter((one) => one?.type === 'blob');
    return {
        commit: commit.id,
        entries: paths.map((path) => entries.get(path)),
        blobs: new Map(blobs.map(({ id, bytes }) => [id, bytes])),
    };
}
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

;// CONCATENATED MODULE: ./packages/git/partial-clone.ts




const filters = {
    'no blobs': '--filter=blob:none',
    'small blobs': '--filter=blob:limit=1m',
    'all blobs': '--no-filter',
};
const fetchQuietly = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head'];
/**
 * Makes the bare repository `name` with one commit of a branch and all of its trees, but without
 * blobs: three requests. All trees at once is the best rule up to 50,000 files at least: to ask for
 * those along the path one by one saves bytes, but costs two requests and a connection each
 * (bench/README.md). Returns what came along: not every server can leave blobs out.
 */
async function cloneHead(git, source, name, carried) {
    const { url, branch, where } = source;
    const one = ['--bare', '--depth=1', '--single-branch', '--no-tags', '--no-local'];
    const plain = ['--quiet', '--template=', '--origin=origin'];
    const chosen = branch === undefined ? [] : [`--branch=${branch}`];
    const filter = carried === 'all blobs' ? [] : [filters[carried]];
    const result = await git(['clone', ...plain, ...one, ...filter, ...chosen, '--', url, name]);
    const attempted = `reading ${where}`;
    if (/filter .+ not supported/.test(result.stderr)) {
        return cloneHead(git, source, name, 'all blobs');
    }
    if (result.exitCode !== 0)
        throw failure_gitFailure(attempted, result.stderr);
    if (/cloned an empty repository/.test(result.stderr)) {
        const found = 'the repository is empty, or its default branch was never made';
        throw new Error(`${attempted}: ${found}; push a first commit, or name a branch`);
    }
    return /filtering not recognized/.test(result.stderr) ? 'all blobs' : carried;
}
/** Brings the branch's head up to date: what changed since the last read. */
async function fetchHead(git, ref, where, carried, depth = 1) {
    const args = [`--depth=${depth}`, filters[carried], 'origin', `+${ref}:${ref}`];
    const { exitCode, stderr } = await git([...fetchQuietly, ...args]);
    if (exitCode !== 0)
        throw failure_gitFailure(`reading ${where}`, stderr);
}
/** The only branch there is; undefined where what was cloned is none, but a tag or a bare commit. */
async function onlyBranch(git) {
    const args = ['for-each-ref', '--format=%(refname)', 'refs/heads/'];
    return (await locally(git, args)).toString().trim() || undefined;
}
/** The error for a path at which a commit has nothing. */
async function missingFile(git, commit, missing, where) {
    const all = parseEntries(await locally(git, ['ls-tree', '-z', '--full-tree', '-r', commit]));
    const nearest = nearestPaths(missing, all.map(({ path }) => path));
    const advice = nearest.length === 0 ? 'there is no file at all' : `nearest: ${nearest.join(', ')}`;
    return new Error(`file ${missing}: not in ${where}; ${advice}`);
}
/** Those of a commit's entries at these paths that are there and are files. */
async function presentEntries(git, commit, paths) {
    const args = ['ls-tree', '-z', '--full-tree', commit, '--', ...paths];
    return parseEntries(await locally(git, args)).filter(({ mode }) => isFileMode(mode));
}
/** Fetches blobs by their ids, all in one; false where the server gives out branches only. */
async function fetchBlobs(git, ids, where) {
    // Without `noop` git would first tell the server all that it has.
    const fetch = ['-c', 'fetch.negotiationAlgorithm=noop', ...fetchQuietly];
    const args = [...fetch, '--filter=blob:none', '--stdin', 'origin'];
    const { exitCode, stderr } = await git(args, Buffer.from(ids.map((id) => `${id}\n`).join('')));
    if (exitCode === 0)
        return true;
    if (/request for unadvertised object/.test(stderr))
        return false;
    throw failure_gitFailure(`reading files of ${where}`, stderr);
}
/** The bytes of blobs by their ids. Git itself fetches what is not here. */
async function readBlobs(git, ids, where) {
    const attempted = `reading files of ${where}`;
    const objects = await readObjects(git, ids, attempted);
    return new Map(ids.map((id, index) => {
        const found = objects[index];
        if (found?.type === 'blob')
            return [id, found.bytes];
        throw new Error(`${attempted}: git has no blob ${id}`);
    }));
}

;// CONCATENATED MODULE: ./packages/git/push.ts


/** The head is another one than expected; the second form is decided by the server, as a lock. */
const moved = /stale info|fetch first|non-fast-forward/;
const movedMeanwhile = /cannot lock ref|failed to (update|lock)|incorrect old value|reference already exists/;
const refused = /declined|denied|protected|prohibited|permi|not allowed|\bGH0\d\d\b/i;
/**
 * Puts a commit on a branch, provided that its head is still `parent`. 'moved': it is not, and
 * nothing was sent. 'unsure': the server said so when it took the lock, which it also says to one
 * that sends the same push twice, as curl does where a connection breaks before the answer.
 *
 * The expected head travels with the push and the server compares it under its lock. A plain push
 * sends the head that it finds when it starts: it would bring back a branch that somebody has just
 * deleted, and undo it when somebody has just set the branch back. The option's name says force, but
 * with a commit whose parent is the expected head there is nothing to force.
 */
async function push(git, where, ref, parent, commit) {
    const lease = `--force-with-lease=${ref}:${parent}`;
    const options = ['--porcelain', '--no-verify', '--no-follow-tags', '--recurse-submodules=no'];
    const result = await git(['push', ...options, lease, 'origin', `${commit}:${ref}`]);
    const { exitCode, stdout, stderr } = result;
    // https://git-scm.com/docs/git-push#_output: <flag> \t <from>:<to> \t <summary> (<reason>)
    const [, flag, told = ''] = /^(.)\t\S+:\S+\t(.*)$/m.exec(stdout.toString()) ?? [];
    if (exitCode === 0 && flag !== '!')
        return 'landed';
    const attempted = `pushing to ${where}`;
    if (flag !== '!')
        throw failure_gitFailure(attempted, stderr);
    if (moved.test(told))
        return 'moved';
    if (movedMeanwhile.test(told))
        return 'unsure';
    const found = `${attempted}: ${told}: ${failure_summarize(stderr)}`;
    const remote = stderr.match(/^remote:.*$/gm) ?? [];
    if (!refused.test([told, ...remote].join('\n')))
        throw new TransientError(found);
    throw new Error(`${found}; let this token or key push to the branch, or go by a pull request`);
}

;// CONCATENATED MODULE: ./packages/git/branch.ts












const branch_name = 'repository.git';
/** As many commits may lie on top of ours for landed() to find it. */
const searchDepth = 100;
/** A branch by git's own protocols; nothing is read yet. Call close() in a `finally`. */
async function openBranch(options) {
    checkAuthor(options.author);
    if (options.branch !== undefined)
        checkBranch(options.branch);
    const folder = await (0,promises_namespaceObject.mkdtemp)((0,external_node_path_namespaceObject.join)(options.temporary, 'git-'));
    try {
        const access = await grantAccess(options.remote, options.credentials, folder);
        const env = gitEnvironment(options.env, access, folder);
        const git = gitIn(folder, env, options.commandTimeoutMs ?? 120_000, options.signal);
        await checkVersion(git);
        return new GitBranch(options, folder, access, git);
    }
    catch (error) {
        await (0,promises_namespaceObject.rm)(folder, { recursive: true, force: true });
        throw error;
    }
}
/** It lives as long as its folder, in which every read leaves what the next need not fetch. */
class GitBranch {
    #options;
    #folder;
    #access;
    #outside;
    /** In the repository that the first read makes. */
    #git;
    #blobs = new Map();
    /** As `refs/heads/main`; undefined until the first read. */
    #ref;
    #headIsFresh = false;
    #carried = 'no blobs';
    /** How many commits below the branch's head are here. */
    #depth = 1;
    /** The last commit that was pushed, while it is not known what became of it. */
    #sent;
    constructor(options, folder, access, git) {
        this.#options = options;
        this.#folder = folder;
        this.#access = access;
        this.#outside = git;
        this.#git = (args, input, more) => git([`--git-dir=${branch_name}`, ...args], input, more);
    }
    /** The branch's name; undefined where it is the default one and was not read yet. */
    get name() {
        return this.#ref?.slice('refs/heads/'.length) ?? this.#options.branch;
    }
    async read(paths) {
        const isReread = this.#ref !== undefined;
        const ref = (this.#ref = await this.#newestHead());
        const withBlobs = this.#carried !== 'no blobs';
        const reading = `reading ${this.#where}`;
        const standing = await readStanding(this.#git, ref, paths, withBlobs, reading);
        if (standing === undefined)
            throw new Error(`${reading}: that is no branch; name one`);
        const { commit, blobs } = standing;
        const where = `${this.#where} at ${commit.slice(0, 10)}`;
        const missing = paths[standing.entries.indexOf(undefined)];
        if (missing !== undefined)
            throw await missingFile(this.#git, commit, missing, where);
        const entries = standing.entries;
        entries.forEach(fileMode);
        const ids = entries.map(({ id }) => id).filter((id) => !this.#blobs.has(id));
        for (const [id, bytes] of blobs)
            this.#blobs.set(id, bytes);
        const wanted = ids.filter((id) => !blobs.has(id));
        if (!(await this.#keepBlobs(wanted, where))) {
            this.#carried = 'all blobs';
            this.#ref = undefined;
            return this.read(paths);
        }
        if (isReread && this.#carried !== 'all blobs') {
            this.#carried = ids.length > 0 ? 'small blobs' : 'no blobs';
        }
        return { commit, files: this.#filesOf(entries) };
    }
    /**
     * The newest commits that changed a path, or all of them, from a snapshot's commit on; at most as
     * many as lie within `depth` of the branch's head, which costs one fetch of commits and trees.
     */
    async history(at, path, depth) {
        const ref = this.#ref;
        if (this.#depth < depth) {
            const carried = this.#carried === 'all blobs' ? 'all blobs' : 'no blobs';
            await fetchHead(this.#git, ref, this.#where, carried, depth);
            this.#depth = depth;
        }
        const commits = await readLog(this.#git, at, path, depth);
        return { commits, complete: !(await isShallow(this.#git)) };
    }
    /** Those of the files that are in a commit which history() told of. */
    async filesAt(commit, paths) {
        const where = `${this.#where} at ${commit.slice(0, 10)}`;
        const entries = await presentEntries(this.#git, commit, paths);
        const ids = entries.map(({ id }) => id).filter((id) => !this.#blobs.has(id));
        await this.#keepBlobs(ids, where);
        return this.#filesOf(entries);
    }
    /**
     * The full id of a commit that is here; undefined where it is not, or `head` is not above it. Git
     * would fetch a commit that it lacks, with all that is below it.
     */
    async find(id, head) {
        const local = (args, input) => this.#git(args, input, { env: { GIT_ALLOW_PROTOCOL: 'none' } });
        const commit = await commitId(local, id);
        if (commit === undefined)
            return undefined;
        const { exitCode } = await this.#git(['merge-base', '--is-ancestor', commit, head]);
        return exitCode === 0 ? commit : undefined;
    }
    /** The paths in which two commits that are here differ. */
    changedPaths(from, to) {
        return changedPaths(this.#git, from, to);
    }
    async commit(parent, changes, message) {
        const { author, clock } = this.#options;
        const files = Array.from(changes, ([path, bytes]) => [
            path,
            { bytes, mode: parent.files.get(path)?.mode ?? '100644' },
        ]);
        const commit = await writeCommit(this.#git, {
            parent: parent.commit,
            files: new Map(files),
            message,
            author,
            time: Math.floor(clock.now() / 1000),
        });
        this.#sent = commit;
        const ref = this.#ref;
        const outcome = await push(this.#git, this.#where, ref, parent.commit, commit);
        if (outcome !== 'unsure')
            this.#sent = undefined;
        return outcome === 'landed' ? commit : undefined;
    }
    async landed() {
        const sent = this.#sent;
        const ref = this.#ref;
        if (sent === undefined || ref === undefined)
            return undefined;
        await fetchHead(this.#git, ref, this.#where, this.#carried, searchDepth);
        this.#headIsFresh = true;
        this.#depth = searchDepth;
        this.#sent = undefined;
        const { exitCode } = await this.#git(['merge-base', '--is-ancestor', sent, ref]);
        return exitCode === 0 ? sent : undefined;
    }
    async close() {
        try {
            await this.#access.close();
        }
        finally {
            await (0,promises_namespaceObject.rm)(this.#folder, { recursive: true, force: true });
        }
    }
    get #where() {
        const { remote } = this.#options;
        return `${this.name === undefined ? 'the default branch' : `branch ${this.name}`} of ${remote.url}`;
    }
    /** Brings the branch here as it is now, and returns its full name. */
    async #newestHead() {
        const { remote, branch } = this.#options;
        if (this.#ref !== undefined) {
            if (!this.#headIsFresh) {
                await fetchHead(this.#git, this.#ref, this.#where, this.#carried);
                this.#depth = 1;
            }
            this.#headIsFresh = false;
            return this.#ref;
        }
        // What a broken attempt may have left would be in the way of the next.
        await (0,promises_namespaceObject.rm)((0,external_node_path_namespaceObject.join)(this.#folder, branch_name), { recursive: true, force: true });
        const source = { url: remote.url, branch, where: this.#where };
        this.#carried = await cloneHead(this.#outside, source, branch_name, this.#carried);
        this.#depth = 1;
        const ref = await onlyBranch(this.#git);
        if (ref !== undefined)
            return ref;
        throw new Error(`reading ${this.#where}: that is no branch; name one`);
    }
    /** Brings blobs here and holds them; false where the server gives none out by its id. */
    async #keepBlobs(ids, where) {
        if (ids.length === 0)
            return true;
        if (this.#carried === 'no blobs' && !(await fetchBlobs(this.#git, ids, where))) {
            return false;
        }
        const blobs = await readBlobs(this.#git, ids, where);
        for (const [id, bytes] of blobs)
            this.#blobs.set(id, bytes);
        return true;
    }
    #filesOf(entries) {
        const files = entries.map((entry) => [
            entry.path,
            { bytes: this.#blobs.get(entry.id), mode: fileMode(entry) },
        ]);
        return new Map(files);
    }
}

;// CONCATENATED MODULE: ./actions/read-images/overlays.ts





// git writes nothing here, and wants an author all the same.
const author = 'read-images <read-images@users.noreply.github.com>';
const timeoutMs = 120_000;
/** Reads what the overlays name for each service, all from one commit. */
async function readOverlays(services, source, machine) {
    const { remote, token, sshKey, knownHosts: sshKnownHosts, branch: name, environment } = source;
    const { env, clock, signal, folder: temporary } = machine;
    const places = services.map(({ name: app }) => {
        const expand = (input, template) => expandTemplate(`Reading the input ${input}`, template, { app, environment });
        const path = checkPathValue('Reading the input manifest-file', expand('manifest-file', source.file));
        const target = {
            image: expand('manifest-image', source.image),
            key: expand('manifest-key', source.key),
        };
        return { app, path, target };
    });
    const branch = await openBranch({
        ...{ remote, author, env, clock, signal, temporary },
        credentials: {
            ...(token !== undefined && { token }),
            ...(sshKey !== undefined && { sshKey }),
            ...(sshKnownHosts !== undefined && { sshKnownHosts }),
        },
        ...(name !== undefined && { branch: name }),
    });
    try {
        const paths = [...new Set(places.map(({ path }) => path))];
        const edit = () => ({ changes: new Map(), message: '' });
        const dry = { dryRun: true, timeoutMs, clock };
        const { snapshot } = await commitEdit({ branch, paths, edit, ...dry });
        return places.map(({ app, path, target }) => {
            const bytes = snapshot.files.get(path)?.bytes ?? Buffer.alloc(0);
            return imageOf(app, path, currentImages({ path, bytes }, source.format, target));
        });
    }
    finally {
        await branch.close();
    }
}
/** Several places of one file may name a service's image, and must then name the same one. */
function imageOf(app, path, found) {
    const [image, ...others] = found;
    const differing = others.find(({ tag, digest }) => tag !== image?.tag || digest !== image?.digest);
    if (image === undefined || differing !== undefined) {
        throw new Error(`Reading the image of ${app}: ${path} names it differently at ${image?.key} and ` +
            `${differing?.key}; make them the same`);
    }
    const { tag, digest } = image;
    if (tag === undefined && digest === undefined) {
        throw new Error(`Reading the image of ${app}: ${path} has no tag and no digest; deploy it first`);
    }
    if (digest === undefined || isDigest(digest))
        return { app, tag, digest };
    throw new Error(`Reading the image of ${app}: ${path} holds ${JSON.stringify(digest)}, no digest`);
}

;// CONCATENATED MODULE: ./packages/aws/configuration.ts
const nothing = () => undefined;
const silent = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };
/**
 * The configuration of a client of the SDK. It retries throttling, 5xx and connection faults with full
 * jitter, and nothing that would be refused again.
 */
function configuration_configuration({ region, profile, credentials, agents }, maxAttempts) {
    const requestHandler = {
        connectionTimeout: 10_000,
        requestTimeout: 30_000,
        throwOnRequestTimeout: true,
        ...(agents === undefined ? {} : { httpAgent: agents.http, httpsAgent: agents.https }),
    };
    return {
        ...(region === undefined ? {} : { region }),
        ...(profile === undefined ? {} : { profile }),
        ...(credentials === undefined ? {} : { credentials: given(credentials) }),
        maxAttempts,
        requestHandler,
        streamCollector: collect,
        // For the clients of the credential chain that do not inherit the handler above (SSO,
        // 3.1169, 2026-09): the SDK hands its whole configuration on to that chain.
        clientConfig: { requestHandler },
        // Without one the SDK writes its warnings to the console.
        logger: silent,
    };
}
/** As the SDK's own, which first asks for web streams, and so loads them. */
async function collect(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
function given({ accessKeyId, secretAccessKey, sessionToken }) {
    return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
}
/** The region that a client of the SDK found. Throws, with the service's name, where there is none. */
async function regionOf(service, sdk) {
    try {
        return await sdk.config.region();
    }
    catch (cause) {
        throw new Error(`${service}: no AWS region is set; give the region, or set AWS_REGION`, {
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./packages/ecr/client.ts

/**
 * Loads the AWS SDK and configures it. Credentials and endpoint come from where the SDK looks for
 * them by itself; they are looked up with the first call. The SDK retries throttling, 5xx and
 * connection faults with full jitter (at most 6 attempts: 31 s of waiting where ECR throttles, 2 s
 * else), and nothing that would be refused again. Throws where no region is set.
 */
async function ecrClient(options) {
    // In a bundle this is a file of its own: scripts/bundle-sdk.ts.
    const { openSdk } = await import(/* webpackIgnore: true */ "./ecr-sdk.js");
    const sdk = openSdk(configuration_configuration(options, 6));
    return { region: await regionOf('ECR', sdk), sdk, tokenFile: options.tokenFile };
}

;// CONCATENATED MODULE: ./packages/oci/manifest.ts

const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
const ociIndex = 'application/vnd.oci.image.index.v1+json';
const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';
const dockerList = 'application/vnd.docker.distribution.manifest.list.v2+json';
/** What a client says that it takes. */
const manifestTypes = [ociIndex, ociManifest, dockerList, dockerManifest];
/**
 * Registries must take manifests of 4 MiB and may refuse larger ones (distribution-spec 1.1,
 * "Pushing Manifests"); ECR's limit is the same (2026-09).
 */
const largestManifest = 4 * 1024 * 1024;
function isIndex(mediaType) {
    return mediaType === ociIndex || mediaType === dockerList;
}
function isManifest(mediaType) {
    return manifestTypes.includes(mediaType);
}
/**
 * A layer that its publisher forbids to pass on (Windows base layers, until 2023): clients fetch
 * it from `urls`, and a registry holds the reference only.
 */
function isForeign(descriptor) {
    const { mediaType } = descriptor;
    return mediaType.includes('.nondistributable.') || mediaType.includes('.rootfs.foreign.');
}
/** The manifests that an index names, each once. A manifest names none. */
function children(document) {
    return document.kind === 'index' ? distinct(document.manifests) : [];
}
/** The blobs that a manifest names, its config first, each once, foreign layers left out. */
function blobs(document) {
    if (document.kind === 'index')
        return [];
    return distinct([document.config, ...document.layers].filter((blob) => !isForeign(blob)));
}
function foreignLayers(document) {
    return document.kind === 'index' ? [] : distinct(document.layers.filter(isForeign));
}
/** Each digest once, in the order of the first. */
function distinct(descriptors) {
    const seen = new Set();
    return descriptors.filter(({ digest }) => !seen.has(digest) && seen.add(digest));
}
/**
 * Reads a manifest or an index, OCI's or Docker's schema 2. `mediaType` is what the registry or
 * the descriptor said; a document that says otherwise, or that could be read as either kind, is
 * refused: two readers would see two images (CVE-2021-41190). Only the fields that matter here
 * are read; the exact bytes are the caller's to keep, since a digest is of bytes.
 */
function parseManifest(bytes, mediaType) {
    const name = `manifest ${digestOf(bytes)}`;
    if (bytes.length > largestManifest) {
        throw new Error(`${name}: it has ${bytes.length} bytes, and ${largestManifest} are allowed`);
    }
    try {
        return interpret(JSON.parse(Buffer.from(bytes).toString('utf8')), mediaType);
    }
    catch (cause) {
        throw new Error(`${name}: ${cause.message}`, { cause });
    }
}
function interpret(json, told) {
    const document = record(json, 'the document');
    if (document['schemaVersion'] !== 2) {
        const found = JSON.stringify(document['schemaVersion']);
        throw new Error(`schemaVersion is ${found} where 2 is needed; push the image with a newer tool`);
    }
    const own = optionalText(document, 'mediaType');
    const mediaType = told ?? own ?? (document['manifests'] === undefined ? ociManifest : ociIndex);
    if (own !== undefined && own !== mediaType) {
        throw new Error(`it says that it is ${own}, and it was announced as ${mediaType}`);
    }
    if (!isManifest(mediaType))
        throw new Error(`the media type ${mediaType} is not a manifest's`);
    const common = {
        mediaType,
        annotations: annotations(document) ?? {},
        ...optional('artifactType', optionalText(document, 'artifactType')),
        ...optional('subject', document['subject'] ? descriptor(document['subject'], 'subject') : undefined),
    };
    if (isIndex(mediaType)) {
        forbid(document, ['config', 'layers', 'fsLayers'], 'an index');
        return { kind: 'index', ...common, manifests: descriptors(document, 'manifests') };
    }
    forbid(document, ['manifests', 'fsLayers'], 'a manifest');
    const config = descriptor(document['config'], 'config');
    return { kind: 'manifest', ...common, config, layers: descriptors(document, 'layers') };
}
function forbid(document, keys, kind) {
    const found = keys.find((key) => document[key] !== undefined);
    if (found !== undefined)
        throw new Error(`it is ${kind}, and has "${found}" too`);
}
function descriptors(document, key) {
    const found = document[key];
    // Go writes so of an empty list that was never made.
    if (found === null)
        return [];
    if (!Array.isArray(found))
        throw new Error(`${key} is missing or not a list`);
    return found.map((entry, at) => descriptor(entry, `${key}[${at}]`));
}
function descriptor(json, where) {
    const fields = record(json, where);
    const { mediaType, digest, size } = fields;
    if (typeof mediaType !== 'string' || mediaType === '') {
        throw new Error(`${where} has no mediaType`);
    }
    if (typeof digest !== 'string')
        throw new Error(`${where} has no digest`);
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
        throw new Error(`${where} has the size ${JSON.stringify(size)}`);
    }
    return {
        mediaType,
        digest: digest_parseDigest(digest),
        size,
        ...optional('platform', platform(fields['platform'])),
        ...optional('annotations', annotations(fields)),
        ...optional('artifactType', optionalText(fields, 'artifactType')),
        ...optional('urls', urls(fields)),
    };
}
function platform(json) {
    if (json === undefined || json === null)
        return undefined;
    const fields = record(json, 'platform');
    return {
        os: optionalText(fields, 'os') ?? '',
        architecture: optionalText(fields, 'architecture') ?? '',
        ...optional('variant', optionalText(fields, 'variant')),
    };
}
function record(json, where) {
    if (typeof json === 'object' && json !== null && !Array.isArray(json))
        return json;
    throw new Error(`${where} is not a JSON object`);
}
function annotations(fields) {
    const found = fields['annotations'];
    if (found === undefined || found === null)
        return undefined;
    const texts = record(found, 'annotations');
    for (const key of Object.keys(texts))
        optionalText(texts, key);
    return texts;
}
function urls(fields) {
    const found = fields['urls'];
    if (found === undefined || found === null)
        return undefined;
    if (Array.isArray(found) && found.every((url) => typeof url === 'string'))
        return found;
    throw new Error('urls is not a list of texts');
}
function optionalText(fields, key) {
    const found = fields[key];
    if (found === undefined || found === null || found === '')
        return undefined;
    if (typeof found !== 'string')
        throw new Error(`${key} is not text`);
    return found;
}
function optional(key, value) {
    return value === undefined ? {} : { [key]: value };
}

;// CONCATENATED MODULE: ./packages/ecr/web-identity.ts

/** Reads the claims of the token that STS was shown; undefined where there is none to read. */
async function readClaims(tokenFile) {
    if (tokenFile === undefined || tokenFile === '')
        return undefined;
    try {
        const [, payload = ''] = (await (0,promises_namespaceObject.readFile)(tokenFile, 'utf8')).trim().split('.');
        const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
        if (typeof claims !== 'object' || claims === null)
            return undefined;
        const text = (key) => {
            const value = claims[key];
            return typeof value === 'string' ? value : Array.isArray(value) ? value.join(', ') : undefined;
        };
        return {
            issuer: text('iss'),
            subject: text('sub'),
            audience: text('aud'),
            repository: text('repository'),
            repositoryId: text('repository_id'),
            ownerId: text('repository_owner_id'),
        };
    }
    catch {
        return undefined;
    }
}
/** What a role's trust policy has to say for a token, beside what the token says. */
function trustAdvice(claims) {
    const { issuer, subject, audience } = claims ?? {};
    if (claims === undefined || subject === undefined) {
        return ('allow it in the trust policy of the role; for GitHub Actions, its conditions on sub and aud ' +
            "have to match the job's token");
    }
    const host = issuer?.replace(/^https:\/\//, '') ?? 'the provider';
    const subjects = subjectsOf(claims).map((each) => JSON.stringify(each));
    const either = subjects.length > 1 ? ' (classic and immutable form; allow for both)' : '';
    return (`the token says sub ${JSON.stringify(subject)} and aud ${JSON.stringify(audience ?? '')}; the ` +
        `trust policy of the role has to allow sts:AssumeRoleWithWebIdentity to the provider ${host} ` +
        `where ${host}:aud is ${JSON.stringify(audience ?? '')} and ${host}:sub is ` +
        `${subjects.join(' or ')}${either}`);
}
/**
 * GitHub names a repository in a token's subject as `repo:OWNER/NAME:…`, and since 2026-07-15, for
 * new and renamed ones, as `repo:OWNER@ID/NAME@ID:…`, which no other repository can get hold of.
 * A subject of a form of one's own stands alone.
 */
function subjectsOf(claims) {
    const { subject = '', repository = '', repositoryId, ownerId } = claims;
    const [, owner, name, rest] = /^repo:([^/:@]+)(?:@\d+)?\/([^/:@]+)(?:@\d+)?(:.*)$/.exec(subject) ?? [];
    if (owner === undefined || name === undefined || rest === undefined)
        return [subject];
    const classic = `repo:${owner}/${name}${rest}`;
    if (subject !== classic)
        return [classic, subject];
    const isThisOne = repository.toLowerCase() === `${owner}/${name}`.toLowerCase();
    if (!isThisOne || ownerId === undefined || repositoryId === undefined)
        return [classic];
    return [classic, `repo:${owner}@${ownerId}/${name}@${repositoryId}${rest}`];
}

;// CONCATENATED MODULE: ./packages/ecr/failure.ts

/** ECR's API did not do what was asked. The message says what, why, and what to do about it. */
class failure_EcrFailure extends Error {
    name = 'EcrFailure';
    reason;
    constructor(reason, message, cause) {
        super(message, { cause });
        this.reason = reason;
    }
}
/** Whether an endpoint won't answer a call at all, as one that stands in for ECR and lacks it. */
function failure_isUnanswerable(error) {
    return error instanceof failure_EcrFailure && error.reason === 'refused';
}
/** Makes one call; what the SDK throws becomes an EcrFailure. */
async function failure_call(ecr, subject, send) {
    try {
        return await send();
    }
    catch (error) {
        const claims = isTrust(error) ? await readClaims(ecr.tokenFile) : undefined;
        const { reason, advice } = explain(ecr, subject, error, claims);
        const attempted = failure_attempt(ecr, subject);
        throw new failure_EcrFailure(reason, `${attempted}: ${found(error)}; ${advice}`, error);
    }
}
function failure_attempt({ region }, { operation, repository, registryId }) {
    const what = repository === undefined ? '' : ` of ${repository}`;
    const where = registryId === undefined ? region : `registry ${registryId}, ${region}`;
    return `ECR ${operation}${what} (${where})`;
}
/** What came back, in the words of who said it. */
function found({ name, message, code, $metadata }) {
    const attempts = $metadata?.attempts ?? 1;
    const text = message.trim().replace(/\.$/, '') || code || 'no reason given';
    const times = attempts > 1 ? ` (tried ${attempts} times)` : '';
    return (name === 'Error' ? text : `${name}: ${text}`) + times;
}
const connectionFaults = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN']);
/** A token that the caller exchanges for credentials was refused, before ECR was asked anything. */
const isTrust = ({ name, message }) => /sts:AssumeRoleWithWebIdentity/.test(message) || /^(InvalidIdentityToken|IDP)/.test(name);
function explain(ecr, subject, error, claims) {
    const { name, message, code } = error;
    const status = error.$metadata?.httpStatusCode ?? 0;
    if (name === 'RepositoryNotFoundException')
        return { reason: 'repository-missing', advice: 'create it first, or correct its name' };
    if (name === 'RepositoryAlreadyExistsException')
        return { reason: 'repository-exists', advice: 'use it as it is' };
    if (name === 'ImageNotFoundException')
        return { reason: 'image-missing', advice: 'push it first, or correct its digest' };
    if (name === 'ScanNotFoundException')
        return { reason: 'scan-missing', advice: 'turn scanning on for the repository' };
    const credentials = credentialsAdvice(name, message, claims);
    if (credentials !== undefined)
        return { reason: 'credentials', advice: credentials };
    if (/^AccessDenied/.test(name))
        return { reason: 'access-denied', advice: allow(ecr, subject, error) };
    if (code === 'ENOTFOUND') {
        const host = error.hostname ?? 'its host';
        return { reason: 'unavailable', advice: `${host} has no address: check the region` };
    }
    if (/Throttling|TooManyRequests|LimitExceeded/.test(name) || status === 429) {
        return { reason: 'unavailable', advice: 'ask for a higher quota, or run fewer jobs at once' };
    }
    if (status >= 500 && status !== 501)
        return { reason: 'unavailable', advice: 'run the step again later' };
    if (name === 'TimeoutError' || connectionFaults.has(code ?? ''))
        return { reason: 'unavailable', advice: 'check the network, the proxy and the endpoint' };
    return { reason: 'refused', advice: 'correct the request' };
}
/** What the SDK could not find, what STS did not give for it, and what ECR did not take. */
function credentialsAdvice(name, message, claims) {
    if (/sts:(AssumeRole|TagSession)/.test(message))
        return trustAdvice(claims);
    if (/^(InvalidIdentityToken|IDP)/.test(name)) {
        const said = claims === undefined ? '' : `; ${trustAdvice(claims)}`;
        return `check the identity provider in the role's account: its URL and its audience${said}`;
    }
    if (name === 'CredentialsProviderError' || name === 'TokenProviderError') {
        return ('give the job credentials in a step before this one (aws-actions/configure-aws-credentials ' +
            'with permissions id-token: write), or set AWS_PROFILE');
    }
    if (/^(ExpiredToken|RequestExpired)/.test(name)) {
        return 'the AWS credentials have run out: get new ones just before this step, or for longer';
    }
    const isUnknown = /^(UnrecognizedClient|InvalidClientTokenId|InvalidSignature|SignatureDoesNotMatch)/;
    if (isUnknown.test(name) || /security token included in the request/.test(message)) {
        return 'AWS does not know these credentials: check the keys, the session token and the partition';
    }
    return undefined;
}
function allow(ecr, subject, { message }) {
    const action = / perform: (\S+)/.exec(message)?.[1] ?? `ecr:${subject.operation}`;
    const resource = / on resource: (\S+)/.exec(message)?.[1] ?? arn(ecr, subject);
    const isForbidden = /explicit deny/.test(message);
    return isForbidden
        ? `a policy denies ${action} on ${resource}: lift the deny, an allow does not help`
        : `allow ${action} on ${resource}`;
}
function arn({ region }, { repository, registryId = 'ACCOUNT' }) {
    if (repository === undefined)
        return '*';
    const partition = region.startsWith('cn-')
        ? 'aws-cn'
        : region.startsWith('us-gov-')
            ? 'aws-us-gov'
            : 'aws';
    return `arn:${partition}:ecr:${region}:${registryId}:repository/${repository}`;
}

;// CONCATENATED MODULE: ./packages/ecr/repository.ts

/**
 * `unknown`: the caller may not ask (AWS's usual push policy has no ecr:DescribeRepositories), or the
 * endpoint has no such call.
 */
async function findRepository(ecr, repository, registryId) {
    try {
        const subject = { operation: 'DescribeRepositories', repository, registryId };
        const { repositories } = await call(ecr, subject, () => ecr.sdk.describeRepositories({ repositoryNames: [repository], ...repository_inRegistry(registryId) }));
        const [found] = repositories ?? [];
        return found === undefined ? 'missing' : repository_interpret(found);
    }
    catch (error) {
        if (!(error instanceof EcrFailure))
            throw error;
        if (error.reason === 'access-denied' || error.reason === 'refused')
            return 'unknown';
        if (error.reason === 'repository-missing')
            return 'missing';
        throw error;
    }
}
/**
 * Creates a repository with immutable tags and a scan on each push. `present`: somebody else was
 * faster, and the repository is as they made it.
 */
async function createRepository(ecr, { name, mutableTags, kmsKey }, registryId) {
    const filters = mutableTags.map((filter) => ({ filterType: 'WILDCARD', filter }));
    checkExclusions(name, mutableTags);
    try {
        await call(ecr, { operation: 'CreateRepository', repository: name, registryId }, () => ecr.sdk.createRepository({
            repositoryName: name,
            ...repository_inRegistry(registryId),
            ...(filters.length === 0
                ? { imageTagMutability: 'IMMUTABLE' }
                : {
                    imageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
                    imageTagMutabilityExclusionFilters: filters,
                }),
            imageScanningConfiguration: { scanOnPush: true },
            ...(kmsKey === undefined
                ? {}
                : { encryptionConfiguration: { encryptionType: 'KMS', kmsKey } }),
        }));
        return 'created';
    }
    catch (error) {
        if (error instanceof EcrFailure && error.reason === 'repository-exists')
            return 'present';
        throw error;
    }
}
/** Whether `tag`, once it is in the repository, can no more be overwritten. */
function isImmutable({ mutability, exclusions }, tag) {
    const isExcluded = exclusions.some((exclusion) => matches(exclusion, tag));
    return mutability.startsWith('IMMUTABLE') !== isExcluded;
}
function matches(exclusion, tag) {
    const parts = exclusion.split('*').map((part) => part.replace(/[.-]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`).test(tag);
}
/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageTagMutabilityExclusionFilter.html */
function checkExclusions(name, exclusions) {
    const attempted = `ECR CreateRepository of ${name}`;
    if (exclusions.length > 5) {
        const tags = exclusions.join(', ');
        throw new Error(`${attempted}: ${exclusions.length} mutable tags are wanted (${tags}); ECR allows 5: ` +
            'let one with * stand for several');
    }
    const wrong = exclusions.find((exclusion) => !/^[0-9a-zA-Z._*-]{1,128}$/.test(exclusion) || exclusion.split('*').length > 3);
    if (wrong === undefined)
        return;
    throw new Error(`${attempted}: the mutable tag ${JSON.stringify(wrong)} is not allowed; use at most 128 ` +
        'letters, digits, ".", "_", "-" and up to two "*"');
}
function repository_inRegistry(registryId) {
    return registryId === undefined ? {} : { registryId };
}
function repository_interpret(found) {
    return {
        name: found.repositoryName ?? '',
        registryId: found.registryId ?? '',
        uri: found.repositoryUri ?? '',
        mutability: found.imageTagMutability ?? 'MUTABLE',
        exclusions: (found.imageTagMutabilityExclusionFilters ?? []).map(({ filter }) => filter ?? ''),
    };
}

;// CONCATENATED MODULE: ./packages/ecr/image.ts




/**
 * Looks up images by tag or digest; those that are not there are not in the answer. Asks for
 * ecr:BatchGetImage only, which AWS's usual push policy allows.
 */
async function findImages(ecr, repository, references, registryId) {
    const ask = (page) => askFor(ecr, repository, page, registryId);
    const pages = await Promise.all(batches([...new Set(references)]).map(ask));
    const found = new Map(pages.flatMap((page) => [...page.found]));
    // Two tags of one image may be answered as one image; a question of its own is always answered.
    const alone = pages.flatMap((page) => page.unanswered).map((reference) => ask([reference]));
    for (const page of await Promise.all(alone))
        page.found.forEach((image, by) => found.set(by, image));
    return found;
}
async function askFor(ecr, repository, references, registryId) {
    const subject = { operation: 'BatchGetImage', repository, registryId };
    const { images = [], failures = [] } = await failure_call(ecr, subject, () => ecr.sdk.batchGetImage({
        repositoryName: repository,
        ...repository_inRegistry(registryId),
        imageIds: references.map((reference) => isDigest(reference) ? { imageDigest: reference } : { imageTag: reference }),
        acceptedMediaTypes: [...manifestTypes],
    }));
    const found = new Map();
    for (const image of images) {
        const { imageTag, imageDigest } = image.imageId ?? {};
        const [only] = references.length === 1 ? references : [];
        const by = only ?? references.find((each) => each === imageTag || each === imageDigest);
        if (by !== undefined)
            found.set(by, image_interpret(repository, by, image));
    }
    const absent = new Set(failures.map((failure) => absentOf(repository, failure)));
    const unanswered = references.filter((each) => !found.has(each) && !absent.has(each));
    return { found, unanswered: references.length === 1 ? [] : unanswered };
}
/** The tag or digest that is not there; throws where an image is there and cannot be had. */
function absentOf(repository, failure) {
    const { failureCode, failureReason, imageId } = failure;
    const which = imageId?.imageTag ?? imageId?.imageDigest ?? '';
    if (failureCode === 'ImageNotFound')
        return which;
    const problem = `${failureCode}: ${failureReason}`;
    throw new Error(`ECR BatchGetImage of ${repository}: ${which} cannot be read: ${problem}`);
}
/**
 * Which of `digests` the repository holds already as blobs: configs and layers. Undefined where the
 * endpoint has no such call; the registry itself has to be asked then.
 */
async function presentBlobs(ecr, repository, digests, registryId) {
    const subject = { operation: 'BatchCheckLayerAvailability', repository, registryId };
    const pages = batches([...new Set(digests)]).map(async (layerDigests) => {
        const { layers = [] } = await call(ecr, subject, () => ecr.sdk.batchCheckLayerAvailability({
            repositoryName: repository,
            ...inRegistry(registryId),
            layerDigests,
        }));
        // UNAVAILABLE and ARCHIVED layers have to be pushed like missing ones.
        return layers
            .filter(({ layerAvailability }) => layerAvailability === 'AVAILABLE')
            .map(({ layerDigest }) => layerDigest);
    });
    try {
        return new Set((await Promise.all(pages)).flat());
    }
    catch (error) {
        if (isUnanswerable(error))
            return undefined;
        throw error;
    }
}
/** ECR: at most 100 images, and at most 100 layers, a call. */
function batches(items) {
    const count = Math.ceil(items.length / 100);
    return Array.from({ length: count }, (_, at) => items.slice(at * 100, (at + 1) * 100));
}
function image_interpret(repository, by, image) {
    const bytes = Buffer.from(image.imageManifest ?? '', 'utf8');
    const digest = digestOf(bytes);
    const told = image.imageId?.imageDigest ?? (isDigest(by) ? by : digest);
    if (digest !== told) {
        throw new Error(`ECR BatchGetImage of ${repository}: the manifest that came for ${told} has the digest ` +
            `${digest}; run it again`);
    }
    return {
        digest,
        mediaType: image.imageManifestMediaType || parseManifest(bytes).mediaType,
        bytes,
    };
}

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_namespaceObject);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_namespaceObject);
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./packages/proxy/no-proxy.ts

/**
 * Reads NO_PROXY as Go, and so Docker and Terraform beside us, read it: `*` for every host, a
 * name for itself and its subdomains (`.name` and `*.name` for subdomains alone), an address, a
 * range (`10.0.0.0/8`), each but the ranges with `:port` to hold for one port only. Loopback is
 * never reached through a proxy. Entries that are none of these match nothing.
 * https://pkg.go.dev/golang.org/x/net/http/httpproxy#Config
 */
function noProxy(text) {
    const rules = text
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(readRule);
    return (host, port) => {
        const name = host
            .toLowerCase()
            .replace(/^\[|\]$/g, '')
            .replace(/\.$/, '');
        return no_proxy_isLoopback(name) || rules.some((rule) => rule(name, port));
    };
}
function readRule(entry) {
    if (entry === '*')
        return () => true;
    const [range, bits] = entry.split('/');
    if (range !== undefined && bits !== undefined)
        return inRange(range, Number(bits));
    // Of an address of IPv6, only one in brackets can carry a port.
    const [, bare, port] = /^(.*?):(\d+)$/.exec((0,external_node_net_namespaceObject.isIP)(entry) === 6 ? '' : entry) ?? [, entry];
    const onPort = (_, found) => port === undefined || Number(port) === found;
    const name = (bare ?? entry).replace(/^\[|\]$/g, '');
    if ((0,external_node_net_namespaceObject.isIP)(name) !== 0)
        return (host, found) => host === name && onPort(host, found);
    const suffix = name.replace(/^\*?\.?/, '.');
    const itself = !/^[*.]/.test(name);
    return (host, found) => (host.endsWith(suffix) || (itself && host === name)) && onPort(host, found);
}
function inRange(address, bits) {
    const family = (0,external_node_net_namespaceObject.isIP)(address);
    if (family === 0 || !Number.isInteger(bits) || bits > (family === 4 ? 32 : 128)) {
        return () => false;
    }
    const list = new external_node_net_namespaceObject.BlockList();
    list.addSubnet(address, bits, family === 4 ? 'ipv4' : 'ipv6');
    return (host) => (0,external_node_net_namespaceObject.isIP)(host) !== 0 && list.check(host, (0,external_node_net_namespaceObject.isIP)(host) === 4 ? 'ipv4' : 'ipv6');
}
function no_proxy_isLoopback(host) {
    return host === 'localhost' || host === '::1' || ((0,external_node_net_namespaceObject.isIP)(host) === 4 && host.startsWith('127.'));
}

;// CONCATENATED MODULE: ./packages/proxy/agent.ts



const options = { keepAlive: true };
/**
 * Agents that go through the proxy that HTTPS_PROXY and HTTP_PROXY name (for https and http URLs)
 * but for the hosts in NO_PROXY; the lower case names win, as in curl. The choice is made for each
 * request, so one agent serves hosts inside and outside. Nothing of a proxy is loaded where no
 * variable is set. Throws where a variable holds no URL of an http or https proxy.
 */
async function agents(env) {
    const plain = new (external_node_http_default()).Agent(options);
    const secure = new (external_node_https_default()).Agent(options);
    const direct = noProxy(env['no_proxy'] ?? env['NO_PROXY'] ?? '');
    const forHttp = proxyUrl(env, 'HTTP_PROXY');
    const forHttps = proxyUrl(env, 'HTTPS_PROXY');
    if (forHttp !== undefined) {
        const { HttpProxyAgent } = await Promise.all(/* import() */[__nccwpck_require__.e(411), __nccwpck_require__.e(947)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8947));
        route(plain, new HttpProxyAgent(forHttp, options), forHttp, direct);
    }
    if (forHttps !== undefined) {
        const { HttpsProxyAgent } = await Promise.all(/* import() */[__nccwpck_require__.e(411), __nccwpck_require__.e(566)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1566));
        route(secure, new HttpsProxyAgent(forHttps, options), forHttps, direct);
    }
    const agentFor = (url) => (url.protocol === 'https:' ? secure : plain);
    return { http: plain, https: secure, agentFor };
}
/** Makes `agent` pass each request on to `proxied`, but for hosts that are reached directly. */
function route(agent, proxied, proxy, direct) {
    const [own, through] = [agent, proxied];
    const addDirectly = own.addRequest.bind(agent);
    own.addRequest = (request, options) => {
        if (direct(options.host, Number(options.port)))
            return addDirectly(request, options);
        refuseProxyAnswer(request, `${options.host}:${options.port}`, proxy);
        through.addRequest(request, options);
    };
    const destroyDirect = agent.destroy.bind(agent);
    agent.destroy = () => {
        destroyDirect();
        proxied.destroy();
    };
}
/**
 * https-proxy-agent 9 hands a proxy's refusal of CONNECT on as though the server had answered it
 * (2026-09). A proxy's 404 must never read as "there is no such tag", nor its 403 as the server's.
 */
function refuseProxyAnswer(request, target, proxy) {
    request.once('proxyConnect', ({ statusCode }) => {
        if (statusCode === undefined || statusCode === 200)
            return;
        const error = new Error(`connect to ${target} through the proxy ${proxy.host}: the proxy answered ${statusCode}; ` +
            'let it pass, or name the host in NO_PROXY');
        // A fault of its own passes, as a server's does; a refusal stays.
        if (statusCode >= 500)
            Object.assign(error, { code: 'EAGAIN' });
        request.destroy(error);
    });
}
function proxyUrl(env, name) {
    const text = (env[name.toLowerCase()] ?? env[name] ?? '').trim();
    if (text === '')
        return undefined;
    const full = text.includes('://') ? text : `http://${text}`;
    const url = URL.canParse(full) ? new URL(full) : undefined;
    if (url !== undefined && /^https?:$/.test(url.protocol) && url.hostname !== '')
        return url;
    // The value may hold a password, so it is not shown.
    throw new Error(`${name}: found no URL of an http or https proxy; use http://host:port`);
}

;// CONCATENATED MODULE: ./actions/read-images/registry.ts



/** Looks the tag up in the repository of each service. Throws where one has no such image. */
async function readTagged(services, { tag, region, registryId }, { env }) {
    const connections = await agents(env);
    const ecr = await ecrClient({ agents: connections, ...(region !== undefined && { region }) });
    const tags = spellings(tag);
    return Promise.all(services.map(async ({ name, repository }) => {
        const found = await findImages(ecr, repository, tags, registryId);
        const by = tags.find((each) => found.has(each));
        const image = by && found.get(by);
        if (image)
            return { app: name, tag: by, digest: image.digest };
        throw new Error(`Reading the image of ${name}: ECR repository ${repository} has no tag ` +
            `${tags.join(' or ')}; push it first, or name another version`);
    }));
}
/** A version as it is given, and with a "v" more or less: Git tags have it, image tags often not. */
function spellings(tag) {
    if (!/^v?\d+\.\d+\.\d+/.test(tag))
        return [tag];
    return [tag, tag.startsWith('v') ? tag.slice(1) : `v${tag}`];
}

;// CONCATENATED MODULE: ./actions/read-images/read.ts


/** The image of each service, from where the inputs say. */
function read_read({ services, source }, machine) {
    return 'tag' in source
        ? readTagged(services, source, machine)
        : readOverlays(services, source, machine);
}

;// CONCATENATED MODULE: ./actions/read-images/main.ts











const main_remove = (folder = '') => (0,promises_namespaceObject.rm)(folder, { recursive: true, force: true });
run({
    async main(signal) {
        const inputs = readInputs(process.env);
        const folder = (0,external_node_path_namespaceObject.join)(process.env['RUNNER_TEMP'] || (0,external_node_os_namespaceObject.tmpdir)(), `read-images-${(0,external_node_crypto_namespaceObject.randomUUID)()}`);
        saveState('folder', folder);
        await (0,promises_namespaceObject.mkdir)(folder, { mode: 0o700 });
        const clock = { now: Date.now, random: Math.random, sleep: external_node_timers_promises_namespaceObject.setTimeout };
        const machine = { env: process.env, folder, clock, signal };
        const images = await read_read(inputs, machine).finally(() => main_remove(folder));
        setOutputs(outputsOf(inputs, images));
        writeSummary(summarize(inputs, images));
    },
    post: (saved) => main_remove(saved('folder')),
});

