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

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

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
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
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

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
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
    action_command_issueCommand('warning', text, { ...place });
}
/** Folds what `body` prints under a title. The runner doesn't nest groups. */
async function group(title, body) {
    action_command_issueCommand('group', title);
    try {
        return await body();
    }
    finally {
        action_command_issueCommand('endgroup', '');
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

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
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
    action_command_issueCommand('error', describe(reason));
    if (process.env['RUNNER_DEBUG'] === '1')
        debug((0,external_node_util_.inspect)(reason));
}
// A refused connection to a name of two addresses is an AggregateError without a message.
function describe(reason) {
    if (!(reason instanceof Error))
        return String(reason);
    if (reason.message !== '')
        return reason.message;
    if (reason instanceof AggregateError)
        return reason.errors.map(describe).join('; ');
    return reason.name;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
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
    const used = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.size ?? 0;
    (0,external_node_fs_.appendFileSync)(path, fitted(`${markdown}\n`, limit - used));
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

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./packages/oci/clock.ts

const systemClock = {
    now: Date.now,
    random: Math.random,
    sleep: (milliseconds, signal) => (0,promises_namespaceObject.setTimeout)(milliseconds, undefined, signal && { signal }),
};

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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./packages/oci/digest.ts

/** Bytes arrived that are not those that were asked for. Worth one more try, never worth keeping. */
class CorruptContent extends Error {
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
function parseDigest(text) {
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
    return `${algorithm}:${(0,external_node_crypto_.createHash)(algorithm).update(bytes).digest('hex')}`;
}
/** Throws CorruptContent unless `bytes` are those that `expected` names. */
function verify(bytes, expected) {
    const found = digestOf(bytes, algorithmOf(expected.digest));
    if (bytes.length !== expected.size)
        throw wrongSize(expected, bytes.length);
    if (found !== expected.digest)
        throw wrongDigest(expected, found);
}
/**
 * Passes `source` on and checks size and digest on the way, in constant memory. The last chunk is
 * held back until both are known to be right, so that whoever reads never holds a complete wrong
 * copy. Throws CorruptContent. Chunks must not be overwritten by the source after they are given.
 */
async function* verified(source, expected) {
    const algorithm = algorithmOf(expected.digest);
    const hash = (0,external_node_crypto_.createHash)(algorithm);
    let size = 0;
    let held;
    for await (const chunk of source) {
        if (chunk.length === 0)
            continue;
        size += chunk.length;
        if (size > expected.size)
            throw wrongSize(expected, size);
        hash.update(chunk);
        if (held !== undefined)
            yield held;
        held = chunk;
    }
    if (size !== expected.size)
        throw wrongSize(expected, size);
    const found = `${algorithm}:${hash.digest('hex')}`;
    if (found !== expected.digest)
        throw wrongDigest(expected, found);
    if (held !== undefined)
        yield held;
}
function wrongSize({ digest, size }, found) {
    const amount = found > size ? `at least ${found}` : String(found);
    return new CorruptContent(`${digest}: ${amount} bytes arrived where ${size} are declared`);
}
function wrongDigest({ digest }, found) {
    return new CorruptContent(`${digest}: the bytes that arrived have the digest ${found}`);
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
    const place = locate(name);
    if (place.registry.length + 1 + place.repository.length > longest) {
        throw new Error(`the name has more than ${longest} characters; shorten it`);
    }
    return {
        ...place,
        ...(colon < 0 ? {} : { tag: parseTag(named.slice(colon + 1)) }),
        ...(at < 0 ? {} : { digest: parseDigest(text.slice(at + 1)) }),
    };
}
function locate(name) {
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

;// CONCATENATED MODULE: ./actions/promote-image/item.ts
/** What `latest` is on when it is promoted is nobody's decision. */
function refuseLatest(tag) {
    if (tag !== 'latest')
        return tag;
    throw new Error('"latest" is not allowed: it moves; give a version, or the digest that was tested');
}

;// CONCATENATED MODULE: ./actions/promote-image/images.ts


/** Reads the lines that name a source and a target in full. */
function readImages(inputs) {
    const items = inputs.lines('images', parseLine);
    return items.map((item) => {
        const namesakes = items.filter(({ service }) => service === item.service);
        const repositories = new Set(namesakes.map(({ target }) => target.repository));
        // `updates` tells them apart by this name.
        return repositories.size > 1 ? { ...item, service: item.target.repository } : item;
    });
}
function parseLine(line) {
    const [from, to, ...rest] = line.split(/\s+->\s+/);
    if (from === undefined || to === undefined || rest.length > 0) {
        throw new Error(`${JSON.stringify(line)} is not allowed; give SOURCE -> TARGET`);
    }
    const [source, target] = [parseReference(from), parseReference(to)];
    const reference = source.digest ?? (source.tag && refuseLatest(source.tag));
    if (reference === undefined) {
        throw new Error(`${JSON.stringify(line)}: the source has no tag and no digest; give one`);
    }
    if (target.digest !== undefined) {
        throw new Error(`${JSON.stringify(line)}: the target has a digest, which will be the source's; give its tag ` +
            'alone, and the digest with the source');
    }
    const tag = target.tag ?? source.tag;
    if (tag === undefined) {
        throw new Error(`${JSON.stringify(line)}: neither side has a tag; give the target's`);
    }
    return {
        service: target.repository.split('/').at(-1) ?? target.repository,
        source: spotOf(source),
        references: [reference],
        target: spotOf(target),
        tag: refuseLatest(tag),
    };
}
function spotOf({ registry, repository }) {
    return { registry, repository };
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

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(8815);
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
        throw new Error(`found ${document_refusal(text, divisive[0], divisive.index)}`);
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
function node_items(node) {
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
function node_describe(node) {
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
            ? node_items(node).map((item, index) => ({ node: item, path: [...path, index] }))
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
    return node_items(list).map((item, index) => readRecord(item, node_items(older)[index], index + 1));
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
    const found = isScalarNode(other) ? JSON.stringify(other.value) : node_describe(other);
    throw new Error(`${place} is read as ${found}, not as text; quote its value`);
}

;// CONCATENATED MODULE: ./actions/promote-image/versions.ts





const keys = ['app', 'tag', 'digest'];
/** Reads the list that names a version for each service; undefined where it is not given. */
function readVersions(inputs) {
    const list = inputs.block('versions');
    if (list === undefined)
        return undefined;
    const excluded = ['services', 'version'].find((name) => inputs.optional(name) !== undefined);
    if (excluded !== undefined) {
        throw new Error(`Reading the input versions: ${excluded} is given too, and versions names each service with ` +
            'its version; give one or the other');
    }
    const versions = attempt('Reading the input versions', () => readRecords(list)).map((record, index) => attempt(`Reading the input versions: item ${index + 1}`, () => parseVersion(record)));
    const twice = versions.find(({ service }, index) => versions.slice(0, index).some((other) => other.service === service));
    if (twice === undefined)
        return versions;
    throw new Error(`Reading the input versions: ${twice.service} stands twice; keep one`);
}
function parseVersion(record) {
    const unknown = Object.keys(record).find((key) => !keys.includes(key));
    if (unknown !== undefined) {
        throw new Error(`unknown key "${unknown}"; the known ones are ${keys.join(', ')}`);
    }
    const { app = '', tag, digest } = record;
    if (app === '')
        throw new Error('it names no app; give the service');
    if (tag === undefined && digest === undefined) {
        throw new Error('it has no tag and no digest; give at least one');
    }
    return {
        service: checkPathValue('a part of a repository', app),
        tag: tag === undefined ? undefined : refuseLatest(parseTag(tag)),
        digest: digest === undefined ? undefined : parseDigest(digest),
    };
}
function attempt(what, body) {
    try {
        return body();
    }
    catch (cause) {
        throw new Error(`${what}: ${cause.message}`, { cause });
    }
}

;// CONCATENATED MODULE: ./actions/promote-image/services.ts





/** Reads the inputs that name services of one environment. */
function readServices(inputs) {
    const versions = readVersions(inputs) ?? sameVersion(inputs);
    const environment = inputs.required('environment', parsePart);
    const tag = inputs.optional('target-tag', (text) => refuseLatest(parseTag(text)));
    const source = inputs.text('source-repository', 'dev-{service}');
    const target = inputs.text('target-repository', '{environment}-{service}');
    return versions.map(({ service, tag: version, digest }) => {
        const repository = (name, template) => ({
            repository: repositoryOf(`Reading the input ${name}`, template, { service, environment }),
        });
        if ((tag ?? version) === undefined) {
            throw new Error('Reading the input target-tag: it is empty, and version is a digest; give the tag that the ' +
                'image gets in the target');
        }
        return {
            service,
            source: repository('source-repository', source),
            references: digest === undefined ? spellings(version) : [digest],
            target: repository('target-repository', target),
            // Found by its tag, an image keeps the spelling that the source has.
            tag: tag ?? (digest === undefined ? undefined : version),
        };
    });
}
function sameVersion(inputs) {
    const services = [...new Set(inputs.names('services', parsePart))];
    if (services.length === 0) {
        throw new Error('Reading the input services: it is empty, and so are versions and images; give one or more ' +
            'services, a version for each, or lines SOURCE -> TARGET in images');
    }
    const version = inputs.required('version', services_parseVersion);
    const named = isDigest(version)
        ? { tag: undefined, digest: version }
        : { tag: version, digest: undefined };
    return services.map((service) => ({ service, ...named }));
}
function parsePart(text) {
    return checkPathValue('a part of a repository', text);
}
function services_parseVersion(text) {
    return isDigest(text) ? text : refuseLatest(parseTag(text));
}
/** A version as it is given, and with a "v" more or less: Git tags have it, image tags often not. */
function spellings(version) {
    if (!/^v?\d+\.\d+\.\d+/.test(version))
        return [version];
    return [version, version.startsWith('v') ? version.slice(1) : `v${version}`];
}
function repositoryOf(what, template, values) {
    const name = expandTemplate(what, template, values);
    try {
        return parseRepository(name);
    }
    catch (cause) {
        throw new Error(`${what}: ${cause.message}`, { cause });
    }
}

;// CONCATENATED MODULE: ./actions/promote-image/inputs.ts





/** Parses all inputs; the first malformed one throws, before anything is read or written. */
function readInputs(env) {
    const inputs = inputsOf(env);
    return {
        items: expecting(inputs, readItems(inputs)),
        source: {
            region: inputs.optional('region', parseRegion),
            registryId: inputs.optional('registry-id', parseAccount),
            profile: inputs.optional('source-profile'),
        },
        target: {
            region: inputs.optional('target-region', parseRegion),
            registryId: inputs.optional('target-registry-id', parseAccount),
            profile: inputs.optional('target-profile'),
        },
        referrers: inputs.flag('referrers', true),
        createRepository: inputs.flag('create-repository', false),
        concurrency: inputs.integer('concurrency', { min: 1, max: 256 }, 16),
        dryRun: inputs.flag('dry-run', false),
    };
}
function readItems(inputs) {
    const images = readImages(inputs);
    if (images.length === 0)
        return readServices(inputs);
    const excluded = ['services', 'versions', 'version', 'environment', 'target-tag'].find((name) => inputs.optional(name) !== undefined);
    if (excluded === undefined)
        return images;
    throw new Error(`Reading the input images: ${excluded} is given too, and images names its sources and targets ` +
        'itself; give one or the other');
}
function expecting(inputs, items) {
    const expected = inputs.optional('expected-digest', parseDigest);
    if (expected === undefined)
        return items;
    if (items.length === 1)
        return items.map((item) => ({ ...item, expected }));
    throw new Error(`Reading the input expected-digest: it is of one image, and ${items.length} are to be ` +
        'promoted; promote each on its own, or leave it out');
}

;// CONCATENATED MODULE: ./actions/promote-image/outputs.ts
/** The outputs by their names; undefined is empty. */
function outputsOf(promoted) {
    const [only] = promoted.length === 1 ? promoted : [];
    const images = promoted.map(({ service, source, target, tag, digest, status, blobs, bytes }) => ({
        ...{ service, source, target, tag, digest, status },
        blobs: { mounted: blobs.mounted, copied: blobs.copied, present: blobs.present },
        bytes,
    }));
    const updates = promoted.map(({ service, tag, digest, repository }) => ({
        ...{ app: service, tag, digest },
        'new-name': repository,
    }));
    const isChanged = promoted.some(({ status, attached }) => status === 'copied' || attached > 0);
    return {
        images: JSON.stringify(images),
        updates: JSON.stringify(updates),
        digest: only?.digest,
        changed: String(isChanged),
    };
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
        digest: parseDigest(digest),
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

;// CONCATENATED MODULE: ./packages/oci/challenge.ts
// A parameter with its value, quoted or bare, or else a word that starts the next challenge.
const piece = /([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*))|([A-Za-z][\w-]*)/g;
/**
 * Reads WWW-Authenticate; several challenges may stand in one header.
 * https://www.rfc-editor.org/rfc/rfc9110#name-www-authenticate
 */
function parseChallenges(header) {
    const challenges = [];
    for (const [, key, quoted, bare, scheme] of header.matchAll(piece)) {
        if (scheme !== undefined)
            challenges.push({ scheme: scheme.toLowerCase(), parameters: {} });
        const parameters = challenges.at(-1)?.parameters;
        if (key === undefined || parameters === undefined)
            continue;
        parameters[key.toLowerCase()] = quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '';
    }
    return challenges;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(4708);
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: ./packages/oci/body.ts


/** Sends a body chunk by chunk, as fast as the connection takes it, and no byte too few or many. */
async function pump(body, request, pumping) {
    pumping.waits = true;
    const source = await body.open();
    // Whoever answers or hangs up early has seen enough.
    let stopped = false;
    const stop = () => {
        stopped = true;
        source.destroy();
    };
    if (request.destroyed)
        stop();
    request.once('close', stop);
    request.once('response', ({ statusCode = 0 }) => statusCode >= 300 && stop());
    let sent = 0;
    try {
        for await (const chunk of source) {
            pumping.waits = false;
            sent += chunk.length;
            if (sent > body.size)
                break;
            if (!request.write(chunk))
                await writable(request);
            pumping.waits = true;
        }
    }
    catch (error) {
        if (!stopped)
            throw error;
    }
    finally {
        pumping.waits = false;
    }
    if (stopped || request.destroyed)
        return;
    if (sent !== body.size) {
        throw new CorruptContent(`the source gave ${sent} bytes where ${body.size} are declared`);
    }
    request.end();
}
function writable(request) {
    return new Promise((resolve) => {
        if (request.destroyed)
            return resolve();
        const settle = () => {
            request.off('drain', settle).off('close', settle);
            resolve();
        };
        request.on('drain', settle).on('close', settle);
    });
}
/**
 * An answer's bytes; a break in them is thrown as `fault` makes it. Not the stream's own iterator: that throws away what came before a break and was not read yet.
 */
async function* reading(response, fault) {
    const chunks = [];
    let ended = false;
    let broken;
    let wake = () => undefined;
    response.on('data', (chunk) => {
        if (chunks.push(chunk) === 16)
            response.pause();
        wake();
    });
    (0,external_node_stream_.finished)(response, { writable: false }, (error) => {
        broken = error ?? undefined;
        ended = true;
        wake();
    });
    try {
        for (;;) {
            const chunk = chunks.shift();
            if (chunk !== undefined) {
                if (chunks.length === 4)
                    response.resume();
                yield chunk;
            }
            else if (ended) {
                if (broken !== undefined)
                    throw fault(broken);
                return;
            }
            else {
                await new Promise((resolve) => (wake = resolve));
            }
        }
    }
    finally {
        if (!response.complete)
            response.destroy();
    }
}

;// CONCATENATED MODULE: ./packages/oci/failure.ts
/**
 * A server answered, and not as asked. The message names method, host and path, never the query,
 * where presigned URLs carry their signature.
 */
class RegistryError extends Error {
    name = 'RegistryError';
    status;
    problems;
    /** Milliseconds that the server asked to wait, where it did. */
    retryAfter;
    constructor(where, status, problems, retryAfter) {
        const words = problems.map(({ code, message }) => [code, message].filter(Boolean).join(': '));
        const found = [`${status}${words.length === 0 ? '' : ' '}${words.join(', ')}`, advice(status)];
        super(`${where}: ${found.filter(Boolean).join('; ')}`);
        this.status = status;
        this.problems = problems;
        this.retryAfter = retryAfter;
    }
    /** Whether the registry gave one of these codes, as `NAME_UNKNOWN`. */
    says(...codes) {
        return this.problems.some(({ code }) => codes.includes(code));
    }
    /** Whether a tag may not be moved: TAG_INVALID on ECR, 412 with this word on Harbor (2026-09). */
    isImmutableTag() {
        const worded = this.problems.some(({ message }) => /\bimmutable\b/i.test(message));
        return this.says('TAG_INVALID') || (worded && this.status < 500);
    }
}
/** The error that an answer stands for; `where` is its method, host and path. */
function failure_refusal(where, answer, now) {
    const asked = answer.headers['retry-after'];
    const wait = asked === undefined ? undefined : retryAfter(asked, now);
    return new RegistryError(where, answer.status, answer.problems, wait);
}
/** Milliseconds from now; the header holds seconds or a date. */
function retryAfter(header, now) {
    const seconds = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
    return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
/** No complete answer arrived: the connection failed, broke, or stood still. */
class ConnectionFault extends Error {
    name = 'ConnectionFault';
    /** False where another try can't help: a wrong certificate, an unknown host. */
    passing;
    constructor(where, cause) {
        const code = cause.code;
        const known = code === undefined || cause.message.includes(code) ? '' : ` (${code})`;
        super(`${where}: ${cause.message}${known}`, { cause });
        this.passing = code !== undefined && (passing.has(code) || code.startsWith('HPE_'));
    }
}
/** A server that neither sends nor takes a byte; its code is that of a system's own time limit. */
function stalled(milliseconds) {
    const message = `no byte moved for ${milliseconds / 1000} s`;
    return Object.assign(new Error(message), { code: 'ETIMEDOUT' });
}
const passing = new Set([
    'EAGAIN',
    'EAI_AGAIN',
    'ECONNABORTED',
    'ECONNREFUSED',
    'ECONNRESET',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'EPIPE',
    'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC',
    'ERR_STREAM_PREMATURE_CLOSE',
    'ETIMEDOUT',
]);
function advice(status) {
    switch (status) {
        case 401:
            return 'the registry refused the credentials, or wants some; log in to it';
        case 403:
            return 'these credentials may not do this; ask for the permission';
        case 413:
            return 'the registry, or a proxy before it, takes no body of this size; raise its limit';
        default:
            return '';
    }
}
/**
 * Reads the body of a refusal: a registry's JSON list, or the code of S3's XML, whose other
 * elements repeat the signed request. At most 64 KiB are looked at.
 */
async function readProblems(body, contentType = '') {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        chunks.push(chunk);
        if ((size += chunk.length) > 65_536)
            break;
    }
    const text = Buffer.concat(chunks).toString('utf8');
    if (contentType.includes('xml'))
        return xmlCode(text);
    try {
        return jsonProblems(JSON.parse(text));
    }
    catch {
        return [];
    }
}
function xmlCode(text) {
    const code = /<Code>([\w.]+)<\/Code>/.exec(text)?.[1];
    return code === undefined ? [] : [{ code, message: '' }];
}
function jsonProblems(json) {
    const { errors, details, message } = json;
    const found = Array.isArray(errors) ? errors : [{ message: message ?? details }];
    return found
        .map(({ code, message }) => ({ code: clean(code), message: clean(message) }))
        .filter(({ code, message }) => code !== '' || message !== '');
}
/** One line of bounded length: the text is somebody else's and goes into a log. */
function clean(text) {
    if (typeof text !== 'string')
        return '';
    return text
        .replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ')
        .trim()
        .slice(0, 500);
}

;// CONCATENATED MODULE: ./packages/oci/exchange.ts




/** Method, host and path: what may be shown of a call. A query may hold a signature. */
function exchange_describe({ method, url }) {
    return `${method} ${url.host}${url.pathname}`;
}
/**
 * One request on the wire and its answer, of any status. A request that can't be sent, an answer
 * that doesn't come and a server that stands still throw ConnectionFault; an error of the body's
 * own source is thrown as it is.
 */
function exchange(call, options) {
    assertSafe(call);
    const { stallMs = 60_000, answerMs = 300_000 } = options;
    const fault = (cause) => new ConnectionFault(exchange_describe(call), cause);
    return new Promise((resolve, reject) => {
        const request = (call.url.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default())).request(call.url, {
            method: call.method,
            headers: { 'user-agent': 'gitops-actions', ...contentLength(call), ...call.headers },
            agent: options.agentFor?.(call.url),
            ...(call.signal && { signal: call.signal }),
        });
        let sourceError;
        request.on('error', (error) => reject(sourceError ?? fault(error)));
        const pumping = { waits: false };
        const watch = watchStalls(request, stallMs, pumping, (cause) => reject(fault(cause)));
        request.once('response', (response) => {
            received(response, request, fault).then(resolve, reject);
        });
        const sent = call.body === undefined ? request.end() : pump(call.body, request, pumping);
        Promise.resolve(sent).then(() => call.body && watch.allow(answerMs), (error) => request.destroy((sourceError = error)));
    });
}
/** Credentials and content travel by https, or by http within this machine. */
function assertSafe(call) {
    const { protocol, hostname } = call.url;
    const loopback = /^(localhost|\[::1\]|127(\.\d+){3})$/.test(hostname);
    if (protocol === 'https:' || (protocol === 'http:' && loopback))
        return;
    throw new Error(`${exchange_describe(call)}: it is not https; plain http is spoken on loopback only`);
}
function contentLength({ method, body }) {
    if (body === undefined && method !== 'POST' && method !== 'PUT')
        return {};
    // Never chunked: registries and the proxies before them stall on it (go-containerregistry#1766).
    return { 'content-length': String(body?.size ?? 0) };
}
function watchStalls(request, stallMs, pumping, onStall) {
    let limit = stallMs;
    let response;
    const stall = () => {
        const cause = stalled(limit);
        (response ?? request).destroy(cause);
        onStall(cause);
    };
    // Node's own time limit begins with the connection, which a proxy may never give; and a request
    // without a connection tells nobody that it was ended.
    const connecting = setTimeout(stall, stallMs);
    const connected = () => clearTimeout(connecting);
    request.once('close', connected);
    request.once('socket', (socket) => {
        if (socket.connecting)
            socket.once('connect', connected);
        else
            connected();
    });
    request.once('response', (message) => (response = message));
    request.on('timeout', () => (pumping.waits ? request.setTimeout(limit) : stall()));
    request.setTimeout(limit);
    return { allow: (milliseconds) => void request.setTimeout((limit = milliseconds)) };
}
async function received(response, request, fault) {
    const { statusCode: status = 0, headers } = response;
    // Without a listener a break after the last read would end the process.
    response.on('error', () => undefined);
    const body = reading(response, fault);
    const problems = status < 400 ? [] : await readProblems(body, headers['content-type']);
    if (status >= 300 && !request.writableFinished)
        request.destroy();
    const discard = () => {
        // Reading on keeps the connection for the next request, unless there is much to read.
        let left = 65_536;
        response.on('data', (chunk) => (left -= chunk.length) < 0 && response.destroy());
    };
    return { status, headers, body, problems, discard };
}

;// CONCATENATED MODULE: ./packages/oci/shared.ts
/** `fetch` is told whether its last value was refused. A fetch that fails is not kept. */
function shared(fetch) {
    let kept;
    let again = false;
    const get = () => {
        if (kept !== undefined)
            return kept;
        const fetching = fetch(again);
        fetching.catch(() => kept === fetching && (kept = undefined));
        return (kept = fetching);
    };
    const spoil = async (used) => {
        const current = kept;
        if (current === undefined || (await current) !== used || kept !== current)
            return;
        kept = undefined;
        again = true;
    };
    return { get, spoil };
}

;// CONCATENATED MODULE: ./packages/oci/token.ts

/**
 * The call that asks for a token. https://distribution.github.io/distribution/spec/auth/token/
 */
function tokenCall(realm, scopes) {
    if (!URL.canParse(realm.url)) {
        throw new Error(`token server: the registry names ${JSON.stringify(realm.url)}, which is no URL`);
    }
    const url = new URL(realm.url);
    url.username = url.password = '';
    if (realm.service !== undefined)
        url.searchParams.set('service', realm.service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    return { method: 'GET', url };
}
/** Reads the server's answer to it; a token that names no term lasts 60 s. */
async function readToken(call, reply, clock) {
    const chunks = [];
    for await (const chunk of reply.body)
        chunks.push(chunk);
    const json = parse(Buffer.concat(chunks).toString('utf8'));
    const value = json?.['token'] ?? json?.['access_token'];
    if (typeof value !== 'string' || value === '') {
        throw new Error(`${exchange_describe(call)}: the token server's answer holds no token`);
    }
    const term = Number(json?.['expires_in'] ?? 60) * 1000;
    // One that ends while it is under way is refused: it counts as ended some seconds before.
    return { value, expires: clock.now() + Math.max(term - 10_000, term / 2) };
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/oci/authorization.ts





/**
 * Adds authorization to calls. Where there are credentials they go along from the first call on,
 * by Basic; a registry that wants tokens says so once, and from then on the token for the scopes
 * is fetched before it is needed and shared while it lasts. A refusal renews what was refused,
 * once for this call and for all calls that used it; a second refusal is the answer.
 */
function authorizer(send, source, clock) {
    const login = shared(async (again) => source?.(again));
    const tokens = new Map();
    let realm;
    const byPassword = async () => {
        const used = await login.get();
        return { header: used && basic(used), spoil: () => login.spoil(used) };
    };
    const byToken = async (from, scopes) => {
        const key = scopes.join(' ');
        const fetchToken = () => requestToken(send, byPassword, from, scopes, clock);
        const store = tokens.get(key) ?? shared(fetchToken);
        tokens.set(key, store);
        const kept = await store.get();
        if (kept.expires <= clock.now())
            await store.spoil(kept);
        const used = await store.get();
        return { header: `Bearer ${used.value}`, realm: from, spoil: () => store.spoil(used) };
    };
    return async (call, scopes) => {
        const prove = () => (realm === undefined ? byPassword() : byToken(realm, scopes));
        const first = await prove();
        const reply = await send(withHeader(call, first));
        if (!isRefused(reply))
            return reply;
        const wanted = realmOf(reply);
        if (wanted !== undefined && first.realm === undefined)
            realm = wanted;
        else if (first.header === undefined)
            return reply;
        else
            await first.spoil();
        return send(withHeader(call, await prove()));
    };
}
/** A refusal here is never the registry's: what it throws can't be taken for "not found". */
async function requestToken(send, prove, realm, scopes, clock) {
    const call = tokenCall(realm, scopes);
    const first = await prove();
    let reply = await send(withHeader(call, first));
    if (reply.status === 401 && first.header !== undefined) {
        await first.spoil();
        reply = await send(withHeader(call, await prove()));
    }
    if (reply.status !== 200)
        throw failure_refusal(exchange_describe(call), reply, clock.now());
    return readToken(call, reply, clock);
}
function withHeader(call, { header }) {
    if (header === undefined)
        return call;
    return { ...call, headers: { ...call.headers, authorization: header } };
}
function basic({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
/** ECR says 403 where others say 401, with this text (2026-09). */
function isRefused({ status, problems, redirected }) {
    if (redirected)
        return false;
    const expired = problems.some(({ message }) => /authorization token has expired/i.test(message));
    return status === 401 || (status === 403 && expired);
}
function realmOf({ status, headers }) {
    const challenges = status === 401 ? parseChallenges(headers['www-authenticate'] ?? '') : [];
    const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
    const { realm: url, service } = bearer?.parameters ?? {};
    return url === undefined ? undefined : { url, service };
}

;// CONCATENATED MODULE: ./packages/oci/redirect.ts

const mostHops = 5;
/**
 * Makes a call and follows its redirects, to another host without the authorization: presigned
 * URLs refuse a second one, and it is none of theirs. A call that isn't a reading one is repeated
 * elsewhere only where the status says so (307, 308).
 */
async function follow(call, options) {
    let current = call;
    for (let hops = 0; hops <= mostHops; hops++) {
        const answer = await exchange(current, options);
        const next = onward(current, answer);
        if (next === undefined)
            return { ...answer, redirected: hops > 0 };
        answer.discard();
        current = next;
    }
    throw new Error(`${exchange_describe(call)}: more than ${mostHops} redirects; look at its configuration`);
}
function onward(call, { status, headers }) {
    const reads = call.method === 'GET' || call.method === 'HEAD';
    const follows = status === 307 || status === 308 || (reads && [301, 302, 303].includes(status));
    if (!follows || headers.location === undefined)
        return undefined;
    const url = redirect_locate(headers.location, call.url);
    if (url.origin === call.url.origin)
        return { ...call, url };
    const headersThere = Object.entries(call.headers ?? {}).filter(([name]) => name !== 'authorization');
    return { ...call, url, headers: Object.fromEntries(headersThere) };
}
/**
 * Reads a Location. Registries behind a proxy that ends TLS often write their own address with
 * http: the host that was asked by https goes on being asked by https.
 */
function redirect_locate(location, base) {
    if (!URL.canParse(location, base.href)) {
        throw new Error(`${base.host}: it answered with a Location that is no URL`);
    }
    const url = new URL(location, base);
    url.username = url.password = '';
    if (base.protocol === 'https:' && url.protocol === 'http:' && url.hostname === base.hostname) {
        url.protocol = 'https:';
        url.port = base.port;
    }
    return url;
}

;// CONCATENATED MODULE: ./packages/oci/client.ts





function openClient(options) {
    const { clock, credentials } = options;
    const { origin } = new URL(options.origin);
    const send = (call) => follow(call, options);
    const authorized = authorizer(send, credentials, clock);
    return (repository, signal) => {
        const base = `${origin}/v2/${parseRepository(repository)}/`;
        // An upload may be sent to another host, which has no claim on this one's credentials.
        const ask = (call, ...scopes) => call.url.origin === origin
            ? authorized({ ...call, signal }, scopes)
            : send({ ...call, signal });
        return {
            clock,
            signal,
            url: (path) => new URL(path, base),
            read: (call) => ask(call, pull(repository)),
            write: (call, from) => ask(call, push(repository), ...(from === undefined ? [] : [pull(from)])),
            refused: (call, reply) => failure_refusal(exchange_describe(call), reply, clock.now()),
        };
    };
}
// https://distribution.github.io/distribution/spec/auth/scope/
const pull = (repository) => `repository:${repository}:pull`;
const push = (repository) => `repository:${repository}:pull,push`;
/** Reads a whole body; throws where it has more than `most` bytes. */
async function readAll(call, reply, most) {
    const chunks = [];
    let size = 0;
    for await (const chunk of reply.body) {
        size += chunk.length;
        if (size > most)
            throw new Error(`${exchange_describe(call)}: the answer has more than ${most} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./packages/oci/referrers.ts





/** More pages than any image has; a server that never ends is none to wait for. */
const mostPages = 1000;
/**
 * What refers to a manifest as its subject: signatures, attestations, SBOMs. Undefined where the
 * registry has no referrers API; then they stand in the index at the fallback tag.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-referrers
 */
async function listReferrers(client, digest) {
    const found = [];
    let url = client.url(`referrers/${digest}`);
    for (let page = 0; url !== undefined; page++) {
        const call = { method: 'GET', url, headers: { accept: ociIndex } };
        if (page === mostPages)
            throw new Error(`${exchange_describe(call)}: more than ${mostPages} pages`);
        const reply = await client.read(call);
        if (page === 0 && isMissing(reply)) {
            reply.discard();
            return undefined;
        }
        if (reply.status !== 200)
            throw client.refused(call, reply);
        found.push(...readList(call, await readAll(call, reply, largestManifest)));
        url = nextPage(call, reply);
    }
    return distinct(found);
}
/** A list has no digest of its own to check: one that can't be read is worth another try. */
function readList(call, bytes) {
    try {
        const list = parseManifest(bytes, ociIndex);
        return list.kind === 'index' ? list.manifests : [];
    }
    catch (cause) {
        throw new CorruptContent(`${exchange_describe(call)}: ${cause.message}`, { cause });
    }
}
/**
 * Registries from before 1.1 know no such path, and say so in one of these ways; some with the page
 * of their web interface.
 */
function isMissing({ status, headers, redirected }) {
    if (redirected)
        return false;
    if (status === 200)
        return /html|text\/plain/.test(headers['content-type'] ?? '');
    return [400, 404, 405, 406, 501].includes(status);
}
/** https://www.rfc-editor.org/rfc/rfc8288 */
function nextPage(call, { headers }) {
    const link = headers['link'];
    const links = (Array.isArray(link) ? link : [link ?? '']).join(', ');
    const next = /<([^>]*)>[^,]*;\s*rel="?next"?(?=[\s;,]|$)/i.exec(links)?.[1];
    if (next === undefined)
        return undefined;
    const url = redirect_locate(next, call.url);
    if (url.origin === call.url.origin)
        return url;
    throw new Error(`${exchange_describe(call)}: its next page is on another host, ${url.host}`);
}
/**
 * The tag under which a registry without the API keeps the index of what refers to `digest`.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#referrers-tag-schema
 */
function fallbackTag(digest) {
    return `${algorithmOf(digest)}-${hexOf(digest).slice(0, 64)}`;
}
/** The index for the fallback tag: `kept` as it stood there, and those of `added` that it lacks. */
function fallbackIndex(kept, added) {
    const manifests = distinct([...kept, ...added]);
    return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: ociIndex, manifests }));
}
/** What a manifest is called in a list of referrers. */
function asReferrer(descriptor, bytes) {
    const document = parseManifest(bytes, descriptor.mediaType);
    const isPlain = document.kind === 'manifest' && document.mediaType === ociManifest;
    const artifactType = document.artifactType ?? (isPlain ? document.config.mediaType : undefined);
    const { mediaType, digest, size } = descriptor;
    const isAnnotated = Object.keys(document.annotations).length > 0;
    return {
        ...{ mediaType, digest, size },
        ...(artifactType !== undefined && { artifactType }),
        ...(isAnnotated && { annotations: document.annotations }),
    };
}

;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
;// CONCATENATED MODULE: ./packages/copy/pool.ts

function pool(places) {
    let free = places;
    const waiting = [];
    return async (job) => {
        if (free === 0)
            await new Promise((resolve) => waiting.push(resolve));
        else
            free--;
        try {
            return await job();
        }
        finally {
            // The place is handed on, not given back: nobody can come in between.
            const next = waiting.shift();
            if (next === undefined)
                free++;
            else
                next();
        }
    };
}
/**
 * Runs all jobs in the pool. The first that fails aborts the signal that the others were given,
 * and is what is thrown, once all have ended: nothing goes on behind the caller's back.
 */
async function pool_all(inPool, jobs) {
    const controller = new AbortController();
    const { signal } = controller;
    // As many jobs listen as there are; with more than 10 Node would warn of a leak.
    (0,external_node_events_namespaceObject.setMaxListeners)(0, signal);
    const failures = [];
    const running = jobs.map((job) => inPool(async () => {
        if (signal.aborted)
            return undefined;
        // Told before the place is handed on, or the next one would still begin.
        return job(signal).catch((error) => {
            failures.push(error);
            controller.abort(error);
        });
    }));
    const results = await Promise.all(running);
    if (failures.length > 0)
        throw failures[0];
    return results;
}

;// CONCATENATED MODULE: ./packages/copy/referrers.ts



/**
 * Finds what is attached to manifests, in 4 requests for each of them (5 without the referrers
 * API), and 1 (2) for each referrer that is found, since a signature may be of an SBOM. Where the
 * place reads many manifests at once, tags cost no request of their own.
 * https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#tag-based-discovery
 */
async function findAttached(place, manifests, inPool) {
    const asked = new Set();
    const referrersOf = async (subject) => {
        if (asked.has(subject))
            return [];
        asked.add(subject);
        const { list } = await listAt(place, subject, inPool);
        const below = await Promise.all(list.map(({ digest }) => referrersOf(digest)));
        return [...list.map((descriptor) => ({ subject, descriptor })), ...below.flat()];
    };
    const names = manifests.flatMap(cosignTags);
    const [referrers, found] = await Promise.all([
        Promise.all(manifests.map(referrersOf)),
        findAll(place, names, inPool),
    ]);
    const tags = names.flatMap((tag) => {
        const manifest = found.get(tag);
        return manifest === undefined ? [] : [{ tag, manifest }];
    });
    return { referrers: referrers.flat(), tags };
}
/** What refers to a manifest in a repository. */
async function listAt(place, subject, inPool) {
    const { registry, repository } = place;
    const list = await inPool(() => registry.referrers(repository, subject));
    if (list !== undefined)
        return { by: 'api', list };
    const tag = fallbackTag(subject);
    const kept = await inPool(() => registry.headManifest(repository, tag));
    const found = kept && (await inPool(() => registry.getManifest(repository, tag)));
    if (found === undefined)
        return { by: 'tag', list: [] };
    const document = parseManifest(found.bytes, found.mediaType);
    return { by: 'tag', list: document.kind === 'index' ? document.manifests : [] };
}
/** Of a SHA-512 there would be no room in a tag, and cosign makes none. */
function cosignTags(digest) {
    if (algorithmOf(digest) !== 'sha256')
        return [];
    return ['sig', 'att', 'sbom'].map((end) => `${algorithmOf(digest)}-${hexOf(digest)}.${end}`);
}
/** Manifests by tag; those that are not there are not in the answer. */
async function findAll(place, tags, inPool) {
    const { registry, repository, find } = place;
    const answer = await find?.(tags);
    if (answer !== undefined)
        return answer;
    const found = new Map();
    const read = async (tag) => {
        const manifest = await inPool(() => registry.getManifest(repository, tag));
        if (manifest !== undefined)
            found.set(tag, manifest);
    };
    await Promise.all(tags.map(read));
    return found;
}

;// CONCATENATED MODULE: ./packages/copy/place.ts
function nameOf({ host, repository }) {
    return `${host}/${repository}`;
}

;// CONCATENATED MODULE: ./packages/copy/resolve.ts


/**
 * Reads every source and every target tag, all at once. Throws, before anything is written, where
 * a source is missing or another than expected, and where target tags are on other images: one
 * error for all of them.
 */
async function resolve(wanted, inPool) {
    const found = await every(wanted.map((each) => resolveOne(each, inPool)));
    const problems = [
        ...found.flatMap(({ resolved, conflict }) => (conflict ? [taken(resolved, conflict)] : [])),
        ...rivals(found.map(({ resolved }) => resolved)),
    ];
    if (problems.length === 0)
        return found.map(({ resolved }) => resolved);
    throw new Error(`promote: ${problems.join('; ')}; nothing was copied: give another target tag, or ` +
        'remove the one that is there if it is wrong');
}
async function resolveOne(wanted, inPool) {
    const { source, target, references, expected } = wanted;
    const [first] = references;
    const head = (tag) => inPool(() => target.registry.headManifest(target.repository, tag));
    const guess = wanted.tag ?? (isDigest(first) ? undefined : first);
    const [{ reference, manifest }, guessed] = await Promise.all([
        readFirst(source, references, inPool),
        guess === undefined ? undefined : head(guess),
    ]);
    if (expected !== undefined && manifest.digest !== expected) {
        throw new Error(`promote ${wanted.name}: ${nameOf(source)}${isDigest(reference) ? '@' : ':'}${reference} ` +
            `is ${manifest.digest}, and ` +
            `${expected} is expected; promote the digest that was tested`);
    }
    const tag = wanted.tag ?? reference;
    if (isDigest(tag))
        throw new Error(`promote ${wanted.name}: ${tag} is no tag; give a target tag`);
    const there = tag === guess ? guessed : await head(tag);
    const isThere = there?.digest === manifest.digest;
    const resolved = { ...wanted, reference, manifest, tag, isThere };
    return there === undefined || isThere ? { resolved } : { resolved, conflict: there.digest };
}
async function readFirst(source, references, inPool) {
    const { registry, repository } = source;
    for (const reference of references) {
        const manifest = await inPool(() => registry.getManifest(repository, reference));
        if (manifest !== undefined)
            return { reference, manifest };
    }
    throw new Error(`read ${nameOf(source)}: there is no ${references.join(' and no ')}; push it first, or ` +
        'correct the version');
}
function taken({ target, tag, manifest }, by) {
    return `${nameOf(target)}:${tag} is ${by} already, and the source is ${manifest.digest}`;
}
/** Several sources for one tag: whichever came last would win. */
function rivals(resolved) {
    const first = new Map();
    return resolved.flatMap((each) => {
        const key = `${nameOf(each.target)}:${each.tag}`;
        const other = first.get(key) ?? each;
        first.set(key, other);
        if (other.manifest.digest === each.manifest.digest)
            return [];
        return [`${other.name} and ${each.name} are different images for ${key}`];
    });
}
/** All results, or one error that tells every failure; a single one is thrown as it is. */
async function every(running) {
    const settled = await Promise.allSettled(running);
    const failures = settled.flatMap((each) => each.status === 'rejected' ? [each.reason] : []);
    const [only] = failures;
    if (only !== undefined) {
        if (failures.length === 1)
            throw only;
        const messages = new Set(failures.map(({ message }) => message));
        throw new AggregateError(failures, [...messages].join('; '));
    }
    return settled.map((each) => each.value);
}

;// CONCATENATED MODULE: ./packages/copy/relay.ts


/** Asks every target for all blobs that are to go there, before any is moved. */
async function findPresent(shipments) {
    const targets = new Map(shipments.map(({ wanted }) => [nameOf(wanted.target), wanted.target]));
    const asked = [...targets].map(async ([name, target]) => {
        const group = shipments.filter(({ wanted }) => nameOf(wanted.target) === name);
        const digests = group.flatMap(({ blobs }) => blobs.map(({ digest }) => digest));
        const present = digests.length > 0 ? target.present?.([...new Set(digests)]) : undefined;
        return [name, await present];
    });
    return new Map(await every(asked));
}
/**
 * Moves blobs so that each enters a target registry once. The first shipment with a blob leads: it
 * mounts it from the source where that is in the same registry, else streams it. The others follow:
 * they mount it from the leader's repository as soon as the registry lets them, and stream it where
 * it refuses. Who follows waits outside of the pool, and only for shipments that come before it.
 */
function relay(shipments, known, options) {
    const { inPool, named, onRefusedMount } = options;
    const leads = findLeaders(shipments);
    const repeated = findRepeated(shipments);
    const started = new Map();
    const refusing = new Set();
    const bring = (at, blob, signal) => {
        const key = `${at} ${blob.digest}`;
        const running = started.get(key) ?? move(at, blob, signal);
        started.set(key, running);
        return running;
    };
    async function move(at, blob, signal) {
        const { source, target } = shipments[at].wanted;
        const present = known.get(nameOf(target));
        if (present?.has(blob.digest) || nameOf(source) === nameOf(target))
            return 'present';
        const leader = leads.get(`${at} ${blob.digest}`);
        const led = leader === undefined ? undefined : shipments[leader].wanted.target;
        if (leader !== undefined) {
            await bring(leader, blob, signal);
            if (led?.repository === target.repository)
                return 'present';
            if (target.mountable === 'named')
                await named(leader, signal);
        }
        const from = source.host === target.host ? source.repository : led?.repository;
        return inPool(async () => {
            signal.throwIfAborted();
            const registry = target.registry.until(signal);
            // A mount tells by itself; where it was refused before, it likely will be again.
            const asks = present === undefined && (from === undefined || refusing.has(target.host));
            if (asks && (await registry.hasBlob(target.repository, blob)))
                return 'present';
            const open = () => Promise.resolve(source.registry.until(signal).getBlob(source.repository, blob));
            const outcome = await registry.putBlob(target.repository, blob, open, from);
            if (outcome === 'mounted')
                return outcome;
            if (from !== undefined)
                refusing.add(target.host);
            if (from !== undefined || repeated.has(`${at} ${blob.digest}`))
                onRefusedMount?.(at, blob);
            return outcome;
        });
    }
    const waitedFor = [...leads].filter(([follower, leader]) => {
        const { target } = shipments[Number(follower.split(' ')[0])].wanted;
        const isElsewhere = nameOf(target) !== nameOf(shipments[leader].wanted.target);
        return isElsewhere && target.mountable === 'named';
    });
    return { bring, leaders: new Set(waitedFor.map(([, leader]) => leader)) };
}
/** For each `AT DIGEST` that follows, the shipment that it waits for. */
function findLeaders(shipments) {
    const first = new Map();
    const leads = new Map();
    shipments.forEach(({ wanted: { source, target }, blobs }, at) => {
        for (const { digest } of blobs) {
            // In one registry every source is mounted from, and only the same repository needs waiting.
            const isLocal = source.host === target.host || target.mountable === 'never';
            const key = `${isLocal ? nameOf(target) : target.host} ${digest}`;
            const leader = first.get(key);
            if (leader === undefined)
                first.set(key, at);
            else
                leads.set(`${at} ${digest}`, leader);
        }
    });
    return leads;
}
/** Each `AT DIGEST` that another repository gets before, in a registry that mounts nothing. */
function findRepeated(shipments) {
    const first = new Map();
    const repeated = new Set();
    shipments.forEach(({ wanted: { target }, blobs }, at) => {
        if (target.mountable !== 'never')
            return;
        for (const { digest } of blobs) {
            const key = `${target.host} ${digest}`;
            const holder = first.get(key) ?? target.repository;
            first.set(key, holder);
            if (holder !== target.repository)
                repeated.add(`${at} ${digest}`);
        }
    });
    return repeated;
}

;// CONCATENATED MODULE: ./packages/copy/transfer.ts


/** Puts all blobs into the target, the largest first, so that none is left to be sent alone. */
async function transferBlobs(blobs, content, target, inPool, onProgress) {
    const present = await target.present?.(blobs.map(({ digest }) => digest));
    const progress = track(blobs, onProgress);
    const largestFirst = [...blobs].sort((one, other) => other.size - one.size);
    const jobs = largestFirst.map((blob) => async (signal) => {
        const registry = target.registry.until(signal);
        const isPresent = present?.has(blob.digest) ?? (await registry.hasBlob(target.repository, blob));
        const open = async () => progress.counted(blob, await content.openBlob(blob));
        const outcome = isPresent ? 'present' : await registry.putBlob(target.repository, blob, open);
        progress.done(blob);
        return outcome;
    });
    return tallyOf(largestFirst, await all(inPool, jobs));
}
/** Sums up what was done for each of the blobs. */
function tallyOf(blobs, outcomes) {
    const count = (wanted) => outcomes.filter((outcome) => outcome === wanted).length;
    return {
        blobs: { copied: count('copied'), present: count('present'), mounted: count('mounted') },
        bytes: blobs
            .filter((_, at) => outcomes[at] === 'copied')
            .reduce((sum, { size }) => sum + size, 0),
    };
}
function track(blobs, onProgress) {
    const sizes = blobs.reduce((sum, { size }) => sum + size, 0);
    const sent = new Map();
    let done = 0;
    let bytes = 0;
    const advance = ({ digest }, now) => {
        bytes += now - (sent.get(digest) ?? 0);
        sent.set(digest, now);
        const total = { blobs: blobs.length, bytes: sizes };
        onProgress?.({
            blobs: { done, total: total.blobs },
            bytes: { sent: bytes, total: total.bytes },
        });
    };
    async function* count(blob, source) {
        let offset = 0;
        for await (const chunk of source) {
            advance(blob, (offset += chunk.length));
            yield chunk;
        }
    }
    return {
        /** The same stream, seen. */
        counted: (blob, source) => onProgress === undefined ? source : endable(count(blob, source), () => source.destroy()),
        done: (blob) => {
            done++;
            advance(blob, blob.size);
        },
    };
}

;// CONCATENATED MODULE: ./packages/copy/verify.ts

/** Reads a target's tag back. Throws unless it gives the source's very bytes. */
async function verifyTag(wanted) {
    const { target, tag, manifest } = wanted;
    const found = await target.registry.getManifest(target.repository, tag);
    if (found?.digest === manifest.digest && found.bytes.equals(manifest.bytes))
        return;
    throw new Error(`read ${nameOf(target)}:${tag} back: found ${found?.digest ?? 'nothing'} where ` +
        `${manifest.digest} was put; somebody else moved the tag, or the registry lost it: look ` +
        'before you deploy it');
}

;// CONCATENATED MODULE: ./packages/copy/copy.ts







/**
 * Brings all shipments to their targets, byte for byte: blobs first, then manifests from the inside
 * out, then what is attached to them. No image's tag is set before everything of all images is
 * there; then all are, and each is read back. Where it throws before that no image's tag was set;
 * another run goes on from what is there.
 */
async function copyShipments(shipments, options) {
    const { inPool } = options;
    const known = await findPresent(shipments);
    const copied = await bringAll(shipments, known, options);
    const atOnce = (job) => job();
    await pool_all(atOnce, shipments.flatMap((each) => namings(each, inPool)));
    const tagged = shipments.filter(({ image }) => image !== undefined);
    await pool_all(atOnce, tagged.map(({ wanted, image }) => (signal) => putDocument(wanted.target, wanted.tag, image.root, inPool, signal)));
    await pool_all(inPool, tagged.map(({ wanted }) => () => verifyTag(wanted)));
    return copied;
}
/** Everything but the tags. */
async function bringAll(shipments, known, { inPool, clock, onArrival }) {
    const start = clock.now();
    const finished = new Map();
    const refused = shipments.map(() => ({ blobs: 0, bytes: 0 }));
    const { bring, leaders } = relay(shipments, known, {
        inPool,
        named: (at, signal) => finish(at, signal),
        onRefusedMount: (at, { size }) => {
            refused[at].blobs++;
            refused[at].bytes += size;
        },
    });
    const finish = (at, signal) => {
        const running = finished.get(at) ?? finishNow(at, signal);
        finished.set(at, running);
        return running;
    };
    const finishNow = async (at, signal) => {
        const shipment = shipments[at];
        const { blobs } = shipment;
        const outcomes = await Promise.all(blobs.map((blob) => bring(at, blob, signal)));
        await putManifests(shipment, leaders.has(at), inPool, signal);
        const tally = tallyOf(blobs, outcomes);
        onArrival?.(shipment, tally);
        return { shipment, ...tally, took: clock.now() - start, refusedMounts: refused[at] };
    };
    // The largest first, so that none is left to be sent alone.
    const blobs = shipments
        .flatMap((shipment, at) => shipment.blobs.map((blob) => ({ at, blob })))
        .sort((one, other) => other.blob.size - one.blob.size);
    const jobs = [
        ...blobs.map(({ at, blob }) => (signal) => bring(at, blob, signal)),
        ...shipments.map((_, at) => (signal) => finish(at, signal)),
    ];
    const done = await pool_all((job) => job(), jobs);
    return done.slice(blobs.length);
}
/** All manifests that need no tag: children before parents, the image before what refers to it. */
async function putManifests({ wanted: { target }, image, attachments }, isLeader, inPool, signal) {
    const put = ({ rounds, root }, withRoot) => putByDigest(target, withRoot ? [...rounds, [root]] : rounds, inPool, signal);
    // An image that is one manifest is named by its tag alone, unless others need it before that.
    const isNeeded = attachments.length > 0 || (isLeader && image?.rounds.length === 0);
    if (image !== undefined)
        await put(image, isNeeded);
    await Promise.all(attachments.map(({ plan, tag }) => put(plan, tag === undefined)));
}
async function putByDigest(target, rounds, inPool, signal) {
    for (const round of rounds) {
        const puts = round.map((each) => putDocument(target, each.descriptor.digest, each, inPool, signal));
        await Promise.all(puts);
    }
}
async function putDocument({ registry, repository, pace }, reference, { bytes, descriptor }, inPool, signal) {
    await pace?.(signal);
    return inPool(() => registry.until(signal).putManifest(repository, reference, bytes, descriptor.mediaType));
}
/** What names the attachments: cosign's tags, and fallback tags where there is no referrers API. */
function namings({ wanted: { target }, attachments, unlisted }, inPool) {
    const tags = attachments.flatMap(({ plan: { root }, tag }) => tag === undefined
        ? []
        : (signal) => putDocument(target, tag, root, inPool, signal));
    const subjects = [...new Set(unlisted.map(({ subject }) => subject))];
    const lists = subjects.map((subject) => async (signal) => {
        const added = unlisted.filter((each) => each.subject === subject);
        const roots = new Map(attachments.map(({ plan: { root } }) => [root.descriptor.digest, root]));
        const described = added.map(({ descriptor }) => asReferrer(descriptor, roots.get(descriptor.digest).bytes));
        // Read again just before: others may have added to it meanwhile.
        const { by, list } = await listAt(target, subject, inPool);
        if (by === 'api')
            return;
        const bytes = fallbackIndex(list, described);
        const descriptor = { mediaType: ociIndex };
        await putDocument(target, fallbackTag(subject), { bytes, descriptor }, inPool, signal);
    });
    return [...tags, ...lists];
}

;// CONCATENATED MODULE: ./packages/copy/forecast.ts




/** What a copy would do, as far as it can be told without doing it: that each mount succeeds. */
async function forecast(shipments, inPool) {
    const known = await findPresent(shipments);
    const seen = new Set();
    // As a copy does: where no call tells and no mount would, each blob is asked for.
    const asked = shipments.flatMap(({ wanted: { source, target }, blobs }) => {
        if (known.get(nameOf(target)) !== undefined || source.host === target.host)
            return [];
        return blobs.map(async (blob) => {
            const isThere = await inPool(() => target.registry.hasBlob(target.repository, blob));
            if (isThere)
                seen.add(`${nameOf(target)} ${blob.digest}`);
        });
    });
    await every(asked);
    return shipments.map(({ wanted: { source, target }, blobs }) => {
        const outcomes = blobs.map(({ digest }) => {
            const isThere = known.get(nameOf(target))?.has(digest) || seen.has(`${nameOf(target)} ${digest}`);
            seen.add(`${nameOf(target)} ${digest}`);
            if (isThere || nameOf(source) === nameOf(target))
                return 'present';
            const isFirst = !seen.has(`${target.host} ${digest}`);
            seen.add(`${target.host} ${digest}`);
            if (source.host === target.host)
                return 'mounted';
            return isFirst || target.mountable === 'never' ? 'copied' : 'mounted';
        });
        return tallyOf(blobs, outcomes);
    });
}

;// CONCATENATED MODULE: ./packages/copy/plan.ts

/** Reads every manifest of an image, and no blob. */
async function planPush(content) {
    const nodes = new Map();
    const visit = (descriptor) => {
        const node = nodes.get(descriptor.digest) ?? read(descriptor);
        nodes.set(descriptor.digest, node);
        return node;
    };
    const read = async (descriptor) => {
        const bytes = await content.readManifest(descriptor);
        const parsed = parseManifest(bytes, descriptor.mediaType);
        const below = await Promise.all(children(parsed).map(visit));
        const height = below.reduce((most, child) => Math.max(most, child.height + 1), 0);
        return { descriptor, bytes, parsed, height };
    };
    const root = await visit(content.root);
    const all = await Promise.all(nodes.values());
    return {
        root,
        rounds: Array.from({ length: root.height }, (_, round) => all.filter(({ height }) => height === round)),
        blobs: distinct(all.flatMap(({ parsed }) => blobs(parsed))),
        foreign: distinct(all.flatMap(({ parsed }) => foreignLayers(parsed))),
    };
}

;// CONCATENATED MODULE: ./packages/copy/source.ts


/** What stands in a registry, as content to be put elsewhere; `root` has been read. */
function contentAt(place, root, inPool) {
    const { registry, repository } = place;
    const readManifest = async (descriptor) => {
        if (descriptor.digest === root.digest)
            return root.bytes;
        const found = await inPool(() => registry.getManifest(repository, descriptor.digest));
        if (found === undefined)
            throw missing(place, root, descriptor);
        verify(found.bytes, descriptor);
        return found.bytes;
    };
    return {
        root: descriptorOf(root),
        readManifest,
        openBlob: (blob) => Promise.resolve(registry.getBlob(repository, blob)),
        close: () => Promise.resolve(),
    };
}
function descriptorOf({ mediaType, digest, bytes }) {
    return { mediaType, digest, size: bytes.length };
}
function missing(place, root, { digest }) {
    return new Error(`read ${nameOf(place)}@${root.digest}: it names ${digest}, which is not in the repository; ` +
        'push the image again, with all its platforms');
}

;// CONCATENATED MODULE: ./packages/copy/shipment.ts





/** Reads all manifests of all images, and what is attached to them. Writes nothing. */
async function planShipments(resolved, options) {
    return every(resolved.map((each) => planShipment(each, options)));
}
async function planShipment(wanted, options) {
    const { source, manifest, isThere } = wanted;
    const { referrers, inPool } = options;
    if (isThere && !referrers)
        return shipment(wanted, undefined, nothing);
    const plan = await planPush(contentAt(source, manifest, inPool));
    const found = referrers ? await findAttached(source, digestsOf(plan), inPool) : none;
    return shipment(wanted, isThere ? undefined : plan, await missingAt(wanted, found, inPool));
}
const none = { referrers: [], tags: [] };
const nothing = { attachments: [], unlisted: [], kept: [], gone: [] };
function shipment(wanted, image, extra) {
    const plans = [
        ...(image === undefined ? [] : [image]),
        ...extra.attachments.map(({ plan }) => plan),
    ];
    return {
        wanted,
        image,
        ...extra,
        blobs: distinct(plans.flatMap(({ blobs }) => blobs)),
        foreign: distinct(plans.flatMap(({ foreign }) => foreign)),
    };
}
function digestsOf({ root, rounds }) {
    return [...rounds.flat(), root].map(({ descriptor }) => descriptor.digest);
}
/** Leaves out what the target has, and reads the manifests of the rest. */
async function missingAt({ source, target }, { referrers, tags }, inPool) {
    const planOf = (root) => planPush(contentAt(source, root, inPool));
    const listed = await listTargets(target, referrers, inPool);
    const isMissing = ({ subject, descriptor }) => !listed.get(subject)?.list.some(({ digest }) => digest === descriptor.digest);
    const missing = referrers.filter(isMissing);
    const untagged = await Promise.all(distinct(missing.map(({ descriptor }) => descriptor)).map(async ({ digest }) => {
        const root = await inPool(() => source.registry.getManifest(source.repository, digest));
        // A list may name what was deleted since.
        return root === undefined ? { gone: digest } : { attachment: { plan: await planOf(root) } };
    }));
    const tagged = await Promise.all(tags.map(async ({ tag, manifest }) => {
        const there = await inPool(() => target.registry.headManifest(target.repository, tag));
        if (there?.digest === manifest.digest)
            return {};
        if (there !== undefined)
            return { kept: tag };
        return { attachment: { plan: await planOf(manifest), tag } };
    }));
    const attachments = [...untagged, ...tagged].flatMap(({ attachment }) => attachment ?? []);
    const sent = new Set(attachments.map(({ plan }) => plan.root.descriptor.digest));
    return {
        attachments,
        unlisted: missing.filter(({ subject, descriptor }) => listed.get(subject)?.by === 'tag' && sent.has(descriptor.digest)),
        kept: tagged.flatMap(({ kept }) => kept ?? []),
        gone: untagged.flatMap(({ gone }) => gone ?? []),
    };
}
async function listTargets(target, referrers, inPool) {
    const subjects = [...new Set(referrers.map(({ subject }) => subject))];
    const lists = subjects.map(async (subject) => [subject, await listAt(target, subject, inPool)]);
    return new Map(await Promise.all(lists));
}

;// CONCATENATED MODULE: ./actions/promote-image/explain.ts

/** Adds to a registry's refusal what is to be done about it; IAM is for `ecrHosts` to name. */
async function explained(ecrHosts, body) {
    try {
        return await body();
    }
    catch (error) {
        if (!(error instanceof AggregateError))
            throw explain(error, ecrHosts);
        const messages = error.errors.map((each) => explain(each, ecrHosts).message);
        throw new Error([...new Set(messages)].join('; '), { cause: error });
    }
}
function explain(error, ecrHosts) {
    if (!(error instanceof RegistryError))
        return error;
    const advice = error.status === 403 ? allow(error, ecrHosts) : explain_missing(error, ecrHosts);
    return advice === undefined ? error : new Error(`${error.message}: ${advice}`, { cause: error });
}
/** `GET host/v2/team/app/manifests/1.0`: what a registry's refusal begins with. */
const explain_call = /^(GET|HEAD|POST|PUT) ([^/]+)\/v2\/(.+)\/(manifests|blobs|referrers)\//;
/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerregistry.html */
function allow({ message }, ecrHosts) {
    const told = / perform: (\S+) on resource: (\S+)/.exec(message);
    if (told !== null)
        return `allow ${told[1]} on ${told[2]}`;
    const [, method = '', host = '', repository, kind] = explain_call.exec(message) ?? [];
    if (!ecrHosts.has(host))
        return undefined;
    const reads = method === 'GET' || method === 'HEAD';
    const action = kind === 'blobs'
        ? reads
            ? 'ecr:GetDownloadUrlForLayer and ecr:BatchCheckLayerAvailability'
            : 'ecr:InitiateLayerUpload, ecr:UploadLayerPart and ecr:CompleteLayerUpload'
        : reads
            ? 'ecr:BatchGetImage'
            : 'ecr:PutImage';
    return `allow ${action} on the repository ${repository}`;
}
function explain_missing(error, ecrHosts) {
    const [, method, host = '', repository] = explain_call.exec(error.message) ?? [];
    // Where an upload begins nothing else can be missing.
    const isNameless = error.status === 404 && method === 'POST';
    if (!isNameless && !error.says('NAME_UNKNOWN'))
        return undefined;
    if (method === 'GET' || method === 'HEAD') {
        return `check the name of the source's repository, ${repository}, its account and its region`;
    }
    const create = `create the repository ${repository}`;
    return ecrHosts.has(host) ? `${create}, or set create-repository: true` : create;
}

;// CONCATENATED MODULE: ./packages/copy/bucket.ts
/** A token bucket: `burst` turns at once, and `perSecond` from then on. */
function bucket(clock, perSecond, burst) {
    let tokens = burst;
    let counted = clock.now();
    return async (signal) => {
        const now = clock.now();
        tokens = Math.min(burst, tokens + ((now - counted) / 1000) * perSecond);
        counted = now;
        // Taken before the wait: the debt is what the next one waits for, too.
        tokens -= 1;
        if (tokens < 0)
            await clock.sleep((-tokens / perSecond) * 1000, signal);
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: ./packages/ecr/web-identity.ts

/** Reads the claims of the token that STS was shown; undefined where there is none to read. */
async function readClaims(tokenFile) {
    if (tokenFile === undefined || tokenFile === '')
        return undefined;
    try {
        const [, payload = ''] = (await (0,promises_.readFile)(tokenFile, 'utf8')).trim().split('.');
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
function isUnanswerable(error) {
    return error instanceof failure_EcrFailure && error.reason === 'refused';
}
/** Makes one call; what the SDK throws becomes an EcrFailure. */
async function failure_call(ecr, subject, send) {
    try {
        return await send();
    }
    catch (error) {
        const claims = isTrust(error) ? await readClaims(ecr.tokenFile) : undefined;
        const { reason, advice } = failure_explain(ecr, subject, error, claims);
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
function failure_explain(ecr, subject, error, claims) {
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
        return { reason: 'access-denied', advice: failure_allow(ecr, subject, error) };
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
function failure_allow(ecr, subject, { message }) {
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

;// CONCATENATED MODULE: ./packages/ecr/account.ts

/**
 * Whether the caller's own account lets blobs be mounted from one repository into another, which
 * ECR does not by default (2026-01). `unknown`: the caller may not ask.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/blob-mounting.html
 */
async function blobMounting(ecr) {
    const name = 'BLOB_MOUNTING';
    try {
        const { value } = await failure_call(ecr, { operation: 'GetAccountSetting' }, () => ecr.sdk.getAccountSetting({ name }));
        return value === 'ENABLED' ? 'on' : 'off';
    }
    catch (error) {
        if (error instanceof failure_EcrFailure && error.reason !== 'credentials')
            return 'unknown';
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/ecr/creation.ts



/**
 * Whether a push creates a repository that is missing: a registry may have a template for that
 * (CREATE_ON_PUSH, since 2025-12). Whether one fits is seen by a push: of the two bytes of an empty
 * configuration.
 */
async function isCreatedOnPush(registry, repository) {
    const bytes = Buffer.from('{}');
    const blob = { digest: digestOf(bytes), size: bytes.length };
    try {
        await registry.putBlob(repository, blob, () => Promise.resolve(external_node_stream_.Readable.from([bytes])));
        return true;
    }
    catch (error) {
        if (error instanceof RegistryError && error.status === 404)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/ecr/repository.ts

/**
 * `unknown`: the caller may not ask (AWS's usual push policy has no ecr:DescribeRepositories), or the
 * endpoint has no such call.
 */
async function findRepository(ecr, repository, registryId) {
    try {
        const subject = { operation: 'DescribeRepositories', repository, registryId };
        const { repositories } = await call(ecr, subject, () => ecr.sdk.describeRepositories({ repositoryNames: [repository], ...inRegistry(registryId) }));
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
        await failure_call(ecr, { operation: 'CreateRepository', repository: name, registryId }, () => ecr.sdk.createRepository({
            repositoryName: name,
            ...inRegistry(registryId),
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
        if (error instanceof failure_EcrFailure && error.reason === 'repository-exists')
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
function inRegistry(registryId) {
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
        ...inRegistry(registryId),
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
        const { layers = [] } = await failure_call(ecr, subject, () => ecr.sdk.batchCheckLayerAvailability({
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __nccwpck_require__(6698);
;// CONCATENATED MODULE: external "node:diagnostics_channel"
const external_node_diagnostics_channel_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
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
        await (0,promises_namespaceObject.setTimeout)(50);
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
const processes = () => ((0,external_node_fs_.existsSync)('/proc/self/stat') ? processesByProc() : processesByPs());
/** Every running process; one that has ended and only waits for its parent to notice is left out. */
async function processesByProc() {
    const pids = (await (0,promises_.readdir)('/proc')).filter((name) => /^\d+$/.test(name));
    return (await Promise.all(pids.map(readProcess))).filter((one) => one !== undefined);
}
/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html; the name may hold blanks and `)`. */
async function readProcess(pid) {
    const stat = await (0,promises_.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
    const [state, parent, ...rest] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
    if (state === undefined || state === 'Z' || state === 'X')
        return undefined;
    return { pid: Number(pid), parent: Number(parent), birth: rest[17] ?? '' };
}
/** The same where there is no /proc, as on macOS. */
async function processesByPs() {
    const args = ['-A', '-o', 'pid=,ppid=,stat=,lstart='];
    const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('ps', args);
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
            exitCode: endedBy ? 128 + external_node_os_.constants.signals[endedBy] : code,
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
const programs = new external_node_async_hooks_.AsyncLocalStorage();
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

;// CONCATENATED MODULE: ./packages/docker/config.ts



/**
 * Writes a Docker configuration into `folder` (made here, for this user alone) that adds one login
 * to the user's own settings, and returns the environment variables that lead docker to it. The
 * user's configuration is read, never written: another job of the same machine keeps its logins, and
 * what this one had is gone with the folder.
 *
 * @param env where `DOCKER_CONFIG` and the like may point to the user's configuration
 * @param home the user's home folder, where `.docker` is otherwise
 */
async function writeDockerConfig(folder, login, env, home) {
    const own = env['DOCKER_CONFIG'] || join(home, '.docker');
    const settings = addLogin(await readSettings(join(own, 'config.json')), login, own);
    await mkdir(folder, { mode: 0o700 });
    await writeFile(join(folder, 'config.json'), JSON.stringify(settings), { mode: 0o600 });
    // docker has no setting for where contexts are. A junction needs no privilege on Windows.
    const contexts = join(own, 'contexts');
    if (existsSync(contexts))
        await symlink(contexts, join(folder, 'contexts'), 'junction');
    const usesTls = Boolean(env['DOCKER_TLS'] || env['DOCKER_TLS_VERIFY']);
    return {
        DOCKER_CONFIG: folder,
        BUILDX_CONFIG: env['BUILDX_CONFIG'] || join(own, 'buildx'),
        ...(usesTls && { DOCKER_CERT_PATH: env['DOCKER_CERT_PATH'] || own }),
    };
}
/** Docker's config.json as it stands; nothing where there is none. */
async function readSettings(file) {
    if (!(0,external_node_fs_.existsSync)(file))
        return {};
    const text = await (0,promises_.readFile)(file, 'utf8');
    try {
        const settings = JSON.parse(text);
        if (isObject(settings))
            return settings;
    }
    catch {
        // Told below: the parser's own message may quote a login.
    }
    throw new Error(`read the Docker configuration ${file}: it is no JSON object; repair or remove it`);
}
function addLogin(settings, login, own) {
    const { registry, username, password } = login;
    const auth = Buffer.from(`${username}:${password}`).toString('base64');
    const helpers = settings['credHelpers'];
    const pluginFolders = settings['cliPluginsExtraDirs'];
    return {
        ...settings,
        auths: { ...(isObject(settings['auths']) && settings['auths']), [registry]: { auth } },
        // An empty helper keeps docker from asking a `credsStore` for this registry: it would not find
        // the login there, which is in this file. docker/cli: cli/config/configfile/file.go
        credHelpers: { ...(isObject(helpers) && helpers), [registry]: '' },
        cliPluginsExtraDirs: [
            ...(Array.isArray(pluginFolders) ? pluginFolders : []),
            join(own, 'cli-plugins'),
        ],
    };
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./packages/docker/credentials.ts




const credentials_hub = 'docker.io';
const hubServer = 'https://index.docker.io/v1/';
/**
 * What `docker login` left for a registry: in a credential helper or store, which is run, or in
 * the configuration itself. Undefined where there is nothing: then docker asks without a login.
 * https://github.com/docker/docker-credential-helpers#usage
 *
 * @param home where `.docker` is, unless `DOCKER_CONFIG` names another folder
 */
async function findCredentials(registry, env, home = (0,external_node_os_.homedir)()) {
    const file = (0,external_node_path_.join)(env['DOCKER_CONFIG'] || (0,external_node_path_.join)(home, '.docker'), 'config.json');
    const settings = await readSettings(file);
    const server = registry === credentials_hub ? hubServer : registry;
    const helper = helperFor(settings, server);
    if (helper === undefined)
        return fromFile(settings, server, file);
    return usable(await askHelper(helper, server, env), registry, helper);
}
function helperFor(settings, server) {
    const helpers = settings['credHelpers'];
    const own = isObject(helpers) ? helpers[server] : undefined;
    // An empty one stands for the file, past the store. docker/cli: cli/config/configfile/file.go
    const name = own ?? settings['credsStore'];
    if (typeof name !== 'string' || name === '')
        return undefined;
    if (/^[\w.-]+$/.test(name))
        return `docker-credential-${name}`;
    throw new Error(`log in to ${server}: the Docker configuration names the credential helper ` +
        `${JSON.stringify(name)}; give a plain name`);
}
async function askHelper(helper, server, env) {
    const set = Object.entries(env).filter((entry) => entry[1] !== undefined);
    const input = Buffer.from(server);
    const options = { args: ['get'], input, env: Object.fromEntries(set), timeoutMs: 60_000 };
    const { exitCode, stdout, stderr } = await run_run(helper, options).catch((cause) => {
        const found = cause.message;
        throw new Error(`log in to ${server}: ${helper}: ${found}; install it, or log in again`, {
            cause,
        });
    });
    const said = (stdout.toString() + stderr).trim();
    if (exitCode !== 0) {
        if (/credentials not found/i.test(said))
            return undefined;
        const [line = ''] = said.split('\n');
        throw new Error(`log in to ${server}: ${helper} ended with ${exitCode}: ${line}; log in again`);
    }
    const answer = credentials_parsed(stdout.toString());
    const { Username: username, Secret: password } = answer ?? {};
    if (typeof username === 'string' && typeof password === 'string')
        return { username, password };
    // What it said is not shown: it may hold the secret.
    throw new Error(`log in to ${server}: the answer of ${helper} holds no login; log in again`);
}
function credentials_parsed(text) {
    try {
        const json = JSON.parse(text);
        return isObject(json) ? json : undefined;
    }
    catch {
        return undefined;
    }
}
/** Registries stand there as hosts, or as URLs as older versions of docker wrote them. */
function fromFile(settings, server, file) {
    const auths = isObject(settings['auths']) ? settings['auths'] : {};
    const key = Object.keys(auths).find((name) => name === server || hostOf(name) === server);
    const entry = key === undefined ? undefined : auths[key];
    if (!isObject(entry))
        return undefined;
    if (typeof entry['identitytoken'] === 'string' && entry['identitytoken'] !== '') {
        return usable({ username: '<token>', password: '' }, server, file);
    }
    const { auth, username, password } = entry;
    if (typeof username === 'string' && typeof password === 'string' && username !== '') {
        return { username, password };
    }
    if (typeof auth !== 'string' || auth === '')
        return undefined;
    const text = Buffer.from(auth, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    if (colon > 0)
        return { username: text.slice(0, colon), password: text.slice(colon + 1) };
    throw new Error(`log in to ${server}: its entry in ${file} holds no login; log in again`);
}
function hostOf(name) {
    return name.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
}
/** An identity token is for an exchange with OAuth, which few registries have (2026-09). */
function usable(found, registry, where) {
    if (found?.username !== '<token>')
        return found;
    throw new Error(`log in to ${registry}: ${where} holds an identity token, and a username and a password are ` +
        'needed; log in with those, as a service principal or an access token');
}

;// CONCATENATED MODULE: ./packages/aws/configuration.ts
const configuration_nothing = () => undefined;
const silent = { trace: configuration_nothing, debug: configuration_nothing, info: configuration_nothing, warn: configuration_nothing, error: configuration_nothing };
/**
 * The configuration of a client of the SDK. It retries throttling, 5xx and connection faults with full
 * jitter, and nothing that would be refused again.
 */
function configuration({ region, profile, credentials, agents }, maxAttempts) {
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
        // For the clients of the credential chain that do not inherit the handler above (SSO,
        // 3.1169, 2026-09): the SDK hands its whole configuration on to that chain.
        clientConfig: { requestHandler },
        // Without one the SDK writes its warnings to the console.
        logger: silent,
    };
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
    const { ECR } = await __nccwpck_require__.e(/* import() */ 249).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8249, 19));
    const sdk = new ECR(configuration(options, 6));
    return { region: await regionOf('ECR', sdk), sdk, tokenFile: options.tokenFile };
}

;// CONCATENATED MODULE: ./packages/ecr/host.ts
/**
 * The account and the region of one of ECR's own host names, dual stack and FIPS among them;
 * undefined for any other host. https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html
 */
function ecrHost(host) {
    const match = /^(\d{12})\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/.exec(host) ??
        /^(\d{12})\.dkr-ecr(?:-fips)?\.([a-z0-9-]+)\.on\.(?:aws|amazonwebservices\.com\.cn)$/.exec(host);
    return match === null ? undefined : { registryId: match[1], region: match[2] };
}

;// CONCATENATED MODULE: ./packages/ecr/login.ts

/**
 * Gets the password for a registry: the caller's own, or that of the account with `registryId`.
 * One password opens all registries of the region that the caller may use.
 */
async function authorize(ecr, registryId) {
    const subject = { operation: 'GetAuthorizationToken', registryId };
    const { authorizationData } = await failure_call(ecr, subject, () => ecr.sdk.getAuthorizationToken(registryId === undefined ? {} : { registryIds: [registryId] }));
    const { authorizationToken, proxyEndpoint, expiresAt } = authorizationData?.[0] ?? {};
    if (!authorizationToken || !proxyEndpoint) {
        throw new Error('ECR GetAuthorizationToken: the answer holds no authorization; run it again');
    }
    const { origin, host, protocol, hostname } = new URL(proxyEndpoint);
    if (protocol !== 'https:' && !isLoopback(hostname)) {
        throw new Error(`ECR GetAuthorizationToken: the registry is ${origin}; a password is sent over https only`);
    }
    const [username = '', ...password] = Buffer.from(authorizationToken, 'base64')
        .toString('utf8')
        .split(':');
    const credentials = { username, password: password.join(':') };
    return { origin, registry: host, credentials, expiresAt };
}
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./packages/oci/origin.ts

/** Where a registry answers that a reference names by its host: as for Docker, plain http on loopback. */
function originOf(host) {
    if (host === 'docker.io')
        return 'https://registry-1.docker.io';
    return `${origin_isLoopback(host) ? 'http' : 'https'}://${host}`;
}
/** Whether a host, with its port or without, is this machine by its very name. */
function origin_isLoopback(host) {
    const name = host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
    return name === 'localhost' || name === '::1' || ((0,external_node_net_namespaceObject.isIP)(name) === 4 && name.startsWith('127.'));
}

;// CONCATENATED MODULE: ./packages/ecr/stand-in.ts


/**
 * Whether a host may be that of a stand-in for ECR: it has an address of this machine, and AWS's own
 * variable leads to one. ECR itself says then whether it is.
 */
function mayBeStandIn(host, env) {
    return origin_isLoopback(host) && Boolean(env['AWS_ENDPOINT_URL_ECR'] || env['AWS_ENDPOINT_URL']);
}
/**
 * Where the registry called `host` answers under this login; undefined where the login is not for
 * it. ECR's other names (dual stack, FIPS) are as good as the one that it tells. A stand-in tells a
 * name that is none of ECR's, and that is the only one which leads to it.
 */
function originUnder(host, { registry, origin }) {
    if (host === registry)
        return origin;
    if (ecrHost(host) === undefined)
        return undefined;
    return ecrHost(registry) === undefined ? origin : originOf(host);
}

;// CONCATENATED MODULE: ./packages/oci/chunks.ts
/**
 * The chunks of a generator. Where its reader leaves, `end` is called: a generator that waits for
 * bytes can't be ended, but what it waits for can.
 */
function chunks_endable(chunks, end) {
    const leave = () => {
        end();
        return chunks.return();
    };
    const iterator = { next: () => chunks.next(), return: leave };
    return {
        destroy: () => void leave().catch(() => undefined),
        [Symbol.asyncIterator]: () => iterator,
    };
}

;// CONCATENATED MODULE: ./packages/oci/retry.ts


const attempts = 8;
const first = 200;
const retry_longest = 20_000;
/** Longer than this no run should stand still for one request. */
const patience = 300_000;
/**
 * Does `attempt` until it succeeds: connection faults and the answers 408, 429 and 5xx are worth
 * 8 tries with full jitter (13 s on average), or the time that Retry-After asks for; content that
 * arrived corrupted is worth one more. Anything else, 401 and 403 above all, is thrown at once.
 */
async function retry(clock, attempt, signal) {
    let again = true;
    for (let tried = 1;; tried++) {
        try {
            return await attempt();
        }
        catch (error) {
            signal?.throwIfAborted();
            if (isCorruption(error)) {
                if (!again)
                    throw error;
                again = false;
            }
            else if (!isPassing(error)) {
                throw error;
            }
            if (tried === attempts)
                throw givenUp(error, `after ${tried} attempts`);
            await clock.sleep(pause(error, tried, clock), signal);
        }
    }
}
function isPassing(error) {
    if (error instanceof ConnectionFault)
        return error.passing;
    if (!(error instanceof RegistryError))
        return false;
    const { status } = error;
    return status === 408 || status === 429 || (status >= 500 && status !== 501 && status !== 505);
}
/** Bytes that changed on their way, and upload sessions that broke, are sent once more. */
function isCorruption(error) {
    if (error instanceof CorruptContent)
        return true;
    if (!(error instanceof RegistryError) || error.status >= 500)
        return false;
    return error.says('DIGEST_INVALID', 'SIZE_INVALID', 'BLOB_UPLOAD_UNKNOWN', 'BLOB_UPLOAD_INVALID');
}
/** Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/ */
function backoff(tried, clock) {
    return clock.random() * Math.min(retry_longest, first * 2 ** (tried - 1));
}
function pause(error, tried, clock) {
    const jitter = backoff(tried, clock);
    const asked = error instanceof RegistryError ? error.retryAfter : undefined;
    if (asked === undefined)
        return jitter;
    if (asked > patience)
        throw givenUp(error, `since it asks to wait ${Math.round(asked / 1000)} s`);
    // Everybody who was turned away was told the same time: the jitter comes on top.
    return asked + jitter;
}
function givenUp(error, why) {
    return new Error(`${error.message}; gave up ${why}`, { cause: error });
}

;// CONCATENATED MODULE: ./packages/oci/download.ts



/**
 * The bytes of a blob as they arrive, not yet verified. Where the connection breaks the rest is
 * asked for by Range; 8 connections in a row that bring nothing are the end.
 */
async function* download(client, blob) {
    const { clock, signal } = client;
    let offset = 0;
    for (let tried = 1;; tried++) {
        const start = offset;
        try {
            for await (const chunk of await retry(clock, () => bytesFrom(client, blob, start), signal)) {
                tried = 0;
                offset += chunk.length;
                yield chunk;
            }
            if (offset >= blob.size)
                return;
            throw endedEarly(client, blob, offset);
        }
        catch (error) {
            signal?.throwIfAborted();
            const passing = error instanceof ConnectionFault && error.passing;
            if (passing && offset >= blob.size)
                return;
            if (!passing || tried === attempts)
                throw error;
        }
        await clock.sleep(backoff(tried, clock), signal);
    }
}
async function bytesFrom(client, blob, start) {
    const call = download_reading(client, blob, start);
    const reply = await client.read(call);
    if (reply.status === 200)
        return start === 0 ? reply.body : skip(reply.body, start);
    if (reply.status !== 206)
        throw client.refused(call, reply);
    const range = reply.headers['content-range'] ?? 'no Content-Range';
    if (range.startsWith(`bytes ${start}-`))
        return reply.body;
    reply.discard();
    throw new Error(`${exchange_describe(call)}: asked for the bytes from ${start} on, it sent ${range}`);
}
function download_reading(client, { digest }, start) {
    const headers = start === 0 ? {} : { range: `bytes=${start}-` };
    return { method: 'GET', url: client.url(`blobs/${digest}`), headers };
}
/** For servers that don't know Range and send everything again. */
async function* skip(body, count) {
    let left = count;
    for await (const chunk of body) {
        if (left < chunk.length)
            yield chunk.subarray(left);
        left = Math.max(0, left - chunk.length);
    }
}
function endedEarly(client, blob, offset) {
    const message = `the body ended after ${offset} of ${blob.size} bytes`;
    const cause = Object.assign(new Error(message), { code: 'ERR_STREAM_PREMATURE_CLOSE' });
    return new ConnectionFault(exchange_describe(download_reading(client, blob, offset)), cause);
}

;// CONCATENATED MODULE: ./packages/oci/upload.ts





/**
 * Stores a blob: opens an upload session and sends everything in one PUT with its length. That is
 * one request less than by chunks, from which ECR can't be resumed anyway
 * (aws/containers-roadmap#2831, 2026-06). A session is used once: another try begins with another.
 */
async function upload(client, blob, open, from) {
    const session = await begin(client, blob.digest, from);
    if (session === undefined)
        return 'mounted';
    // Appended, not set: what stands there must stay as the registry wrote it.
    session.search += `${session.search === '' ? '?' : '&'}digest=${blob.digest}`;
    const headers = { 'content-type': 'application/octet-stream' };
    const call = { method: 'PUT', url: session, headers, body: { size: blob.size, open } };
    const reply = await client.write(call);
    reply.discard();
    if (reply.status < 200 || reply.status > 299)
        throw client.refused(call, reply);
    assertStored(call, reply, blob.digest);
    return 'copied';
}
/**
 * The URL of a new session. With `from`, a repository of the same registry that has the blob, asks
 * to mount it from there: undefined where that was done. A registry that won't answers with a
 * session, as to any upload; one that takes the question amiss is asked for a session alone.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#mounting-a-blob-from-another-repository
 */
async function begin(client, digest, from) {
    const url = client.url('blobs/uploads/');
    if (from !== undefined)
        url.search = `?mount=${digest}&from=${parseRepository(from)}`;
    const call = { method: 'POST', url };
    try {
        const reply = await client.write(call, from);
        reply.discard();
        if (reply.status === 201 && from !== undefined)
            return assertStored(call, reply, digest);
        if (reply.status === 201 || reply.status === 202)
            return sessionUrl(call, reply);
        throw client.refused(call, reply);
    }
    catch (error) {
        if (from === undefined || !isAmiss(error))
            throw error;
        return begin(client, digest);
    }
}
function isAmiss(error) {
    if (!(error instanceof RegistryError))
        return false;
    const { status } = error;
    return status >= 400 && status < 500 && status !== 408 && status !== 429;
}
/** Some registries answered without a Location (containers/buildah#2234): the id is enough. */
function sessionUrl(call, { headers }) {
    const location = headers.location ?? headers['docker-upload-uuid'];
    if (typeof location === 'string')
        return redirect_locate(location, call.url);
    throw new Error(`${exchange_describe(call)}: it answered without the Location to send the blob to`);
}
/** Throws where the registry says that it stored something else. Not every registry says. */
function assertStored(call, { headers }, digest) {
    const told = headers['docker-content-digest'];
    if (typeof told !== 'string' || !isDigest(told))
        return;
    if (algorithmOf(told) !== algorithmOf(digest) || told === digest)
        return;
    throw new Error(`${exchange_describe(call)}: ${digest} was sent, and it says that it stored ${told}`);
}

;// CONCATENATED MODULE: ./packages/oci/stored-manifest.ts







/** What stands at a tag or digest; a registry that doesn't tell it all is asked by GET. */
async function headManifest(client, reference) {
    const call = stored_manifest_reading('HEAD', client, reference);
    const reply = await client.read(call);
    reply.discard();
    if (isAbsent(reply))
        return undefined;
    const digest = toldDigest(reply);
    const mediaType = typeOf(reply);
    const size = Number(reply.headers['content-length']);
    if (reply.status === 200 && digest !== undefined && mediaType !== undefined && size > 0) {
        if (isDigest(reference))
            assertEqual(call, reference, digest);
        return { mediaType, digest, size };
    }
    // A refusal of HEAD has no words; that of GET has.
    const found = await getManifest(client, reference);
    return found && { mediaType: found.mediaType, digest: found.digest, size: found.bytes.length };
}
async function getManifest(client, reference) {
    const call = stored_manifest_reading('GET', client, reference);
    const reply = await client.read(call);
    if (reply.status !== 200) {
        const refused = client.refused(call, reply);
        if (isAbsent(reply) && !refused.says('NAME_UNKNOWN'))
            return undefined;
        throw refused;
    }
    const bytes = await readAll(call, reply, largestManifest);
    const wanted = isDigest(reference) ? reference : toldDigest(reply);
    const digest = digestOf(bytes, wanted && algorithmOf(wanted));
    if (wanted !== undefined)
        assertEqual(call, wanted, digest);
    return { bytes, mediaType: typeOf(reply) ?? parseManifest(bytes).mediaType, digest };
}
async function putManifest(client, reference, { bytes, mediaType, digest }) {
    const call = {
        method: 'PUT',
        url: manifestUrl(client, reference),
        headers: { 'content-type': mediaType },
        body: { size: bytes.length, open: () => Promise.resolve(external_node_stream_.Readable.from([bytes])) },
    };
    const reply = await client.write(call);
    reply.discard();
    if (reply.status >= 200 && reply.status <= 299)
        return assertStored(call, reply, digest);
    const refused = client.refused(call, reply);
    // ECR refuses even the same digest for a tag that can't be moved (aws/containers-roadmap#2179,
    // 2026-09), and so it does after a first PUT whose answer was lost.
    const there = refused.isImmutableTag() ? await headManifest(client, reference) : undefined;
    if (there?.digest !== digest)
        throw refused;
}
function stored_manifest_reading(method, client, reference) {
    const headers = { accept: manifestTypes.join(', ') };
    return { method, url: manifestUrl(client, reference), headers };
}
function manifestUrl(client, reference) {
    return client.url(`manifests/${isDigest(reference) ? reference : parseTag(reference)}`);
}
/** Only the manifest's own URL can say that there is none: not a redirect's, nor a token server. */
function isAbsent({ status, redirected }) {
    return status === 404 && !redirected;
}
function assertEqual(call, wanted, found) {
    if (wanted === found)
        return;
    throw new CorruptContent(`${exchange_describe(call)}: ${wanted} was announced, and ${found} arrived`);
}
function toldDigest({ headers }) {
    const told = headers['docker-content-digest'];
    return typeof told === 'string' && isDigest(told) ? told : undefined;
}
/** Undefined where the header names no manifest's type: then the document itself says. */
function typeOf({ headers }) {
    const mediaType = headers['content-type']?.split(';')[0]?.trim();
    return mediaType?.startsWith('application/vnd.') ? mediaType : undefined;
}

;// CONCATENATED MODULE: ./packages/oci/registry.ts









function openRegistry(options) {
    return registry(openClient(options), undefined);
}
function registry(clientFor, signal) {
    const persist = (repository, attempt) => {
        const client = clientFor(repository, signal);
        return retry(client.clock, () => attempt(client), signal);
    };
    return {
        headManifest: (repository, reference) => persist(repository, (client) => headManifest(client, reference)),
        getManifest: (repository, reference) => persist(repository, (client) => getManifest(client, reference)),
        putManifest: async (repository, reference, bytes, mediaType) => {
            const digest = digestOf(bytes, isDigest(reference) ? algorithmOf(reference) : 'sha256');
            const manifest = { bytes, mediaType, digest };
            await persist(repository, (client) => putManifest(client, reference, manifest));
            return digest;
        },
        referrers: (repository, digest) => persist(repository, (client) => listReferrers(client, digest)),
        hasBlob: (repository, blob) => persist(repository, (client) => hasBlob(client, blob)),
        getBlob: (repository, blob) => {
            const reader = new AbortController();
            const client = clientFor(repository, either(signal, reader.signal));
            return chunks_endable(verified(download(client, blob), blob), () => reader.abort());
        },
        putBlob: (repository, blob, open, from) => persist(repository, (client) => upload(client, blob, open, from)),
        until: (other) => registry(clientFor, either(signal, other)),
    };
}
function either(one, other) {
    const both = AbortSignal.any(one === undefined ? [other] : [one, other]);
    // Each request under way listens; with more than 10 Node would warn of a leak.
    (0,external_node_events_namespaceObject.setMaxListeners)(0, both);
    return both;
}
async function hasBlob(client, { digest }) {
    const url = client.url(`blobs/${digest}`);
    const head = { method: 'HEAD', url };
    const reply = await client.read(head);
    reply.discard();
    if (reply.status < 400)
        return true;
    if (reply.status === 404)
        return false;
    // A refusal of HEAD has no words; that of GET has.
    const call = { method: 'GET', url };
    const again = await client.read(call);
    again.discard();
    if (again.status < 400)
        return true;
    if (again.status === 404)
        return false;
    throw client.refused(call, again);
}

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



/** With Node's own 64 KiB a large body waits after each chunk for the connection to take it. */
const options = { keepAlive: true, highWaterMark: 512 * 1024 };
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

;// CONCATENATED MODULE: ./actions/promote-image/registries.ts









async function registries(step) {
    const { env, home, clock, signal } = step;
    const connections = await agents(env);
    const clients = new Map();
    const logins = new Map();
    const opened = new Map();
    const clientOf = ({ region, profile }) => once(clients, `${region} ${profile}`, () => ecrClient({
        agents: connections,
        ...(region !== undefined && { region }),
        ...(profile !== undefined && { profile }),
    }));
    const logIn = async (client, registryId) => {
        const login = await authorize(client, registryId);
        maskLogin(login.credentials);
        return login;
    };
    const open = (origin, host, credentials) => {
        const agentFor = (url) => connections.agentFor(url);
        return { host, registry: openRegistry({ origin, agentFor, clock, credentials }).until(signal) };
    };
    const openEcr = async (side, host) => {
        const client = await clientOf(side);
        const { registryId } = side;
        const key = `${side.region} ${side.profile} ${registryId}`;
        const login = await once(logins, key, () => logIn(client, registryId));
        const origin = host === undefined ? login.origin : originUnder(host, login);
        if (origin === undefined)
            return undefined;
        const credentials = async (renew) => (renew ? await logIn(client, registryId) : login).credentials;
        const ecr = { client, registryId };
        return { ...open(origin, host ?? login.registry, credentials), ecr };
    };
    const openNow = async (side, host) => {
        const account = host === undefined ? undefined : ecrHost(host);
        const isGiven = side.region ?? side.registryId ?? side.profile;
        if (host === undefined || account !== undefined || isGiven !== undefined) {
            const found = await openEcr({ ...side, ...account }, host);
            if (found !== undefined)
                return found;
        }
        const name = host ?? '';
        if (mayBeStandIn(name, env) && (await findCredentials(name, env, home)) === undefined) {
            const found = await openEcr(side, name).catch(() => undefined);
            if (found !== undefined)
                return found;
        }
        return open(originOf(name), name, async () => {
            const found = await findCredentials(name, env, home);
            if (found !== undefined)
                maskLogin(found);
            return found;
        });
    };
    return (side, host) => once(opened, JSON.stringify([side, host]), () => openNow(side, host));
}
function once(kept, key, make) {
    const found = kept.get(key) ?? make();
    kept.set(key, found);
    return found;
}
function maskLogin({ username, password }) {
    mask(password);
    mask(Buffer.from(`${username}:${password}`).toString('base64'));
}

;// CONCATENATED MODULE: ./actions/promote-image/places.ts







/** Opens both sides of every item. */
async function openPlaces(inputs, step) {
    const open = await registries(step);
    const opened = await Promise.all(inputs.items.map(async (item) => {
        const [source, target] = await Promise.all([
            open(inputs.source, item.source.registry),
            open(inputs.target, item.target.registry),
        ]);
        return { source, target };
    }));
    const pace = pacer(step);
    const mountable = await mountability(opened);
    const pairs = opened.map(({ source, target }, at) => {
        const item = inputs.items[at];
        return {
            source: placeOf(source, item.source),
            target: destinationOf(target, item.target, inputs, pace, mountable),
        };
    });
    const sides = opened.flatMap(({ source, target }) => [source, target]);
    const ecrHosts = new Set(sides.filter(({ ecr }) => ecr !== undefined).map(({ host }) => host));
    return { pairs, ecrHosts };
}
function placeOf({ host, registry, ecr }, { repository }) {
    if (ecr === undefined)
        return { host, registry, repository };
    const find = (tags) => findImages(ecr.client, repository, tags, ecr.registryId).catch((error) => {
        if (isUnanswerable(error))
            return undefined;
        throw error;
    });
    return { host, registry, repository, find };
}
function destinationOf(opened, { repository }, inputs, pace, mountable) {
    const { host, registry, ecr } = opened;
    const place = { host, registry, repository };
    if (ecr === undefined)
        return place;
    return {
        ...place,
        present: (digests) => presentIn(place, ecr, digests, inputs),
        mountable: mountable(opened),
        pace: pace(host),
    };
}
/**
 * ECR's quota is 10 PutImage a second in an account's region, and as many at once.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/service-quotas.html
 */
function pacer({ clock }) {
    const buckets = new Map();
    return (host) => {
        const found = buckets.get(host) ?? bucket(clock, 10, 10);
        buckets.set(host, found);
        return found;
    };
}
/** Asked only where images may share blobs that have to be brought from elsewhere. */
async function mountability(pairs) {
    const crossing = pairs.filter(({ source, target }) => source.host !== target.host);
    const shared = new Set(crossing.length > 1 ? crossing.map(({ target }) => target) : []);
    const never = new Set();
    await Promise.all([...shared].map(async (target) => {
        const { ecr } = target;
        // Of another account's registry that account's setting would count, which can't be asked.
        if (ecr === undefined || ecr.registryId !== undefined)
            return;
        if ((await blobMounting(ecr.client)) === 'off')
            never.add(target);
    }));
    return (opened) => (never.has(opened) ? 'never' : 'named');
}
/** What is there; a repository that is missing holds nothing, if it can come into being. */
async function presentIn({ registry, repository }, { client, registryId }, digests, { createRepository: creates, dryRun }) {
    try {
        const present = await presentBlobs(client, repository, digests, registryId);
        // Whether the repository is missing was not told either.
        if (present === undefined && creates && !dryRun) {
            await createRepository(client, { name: repository, mutableTags: [] }, registryId);
        }
        return present;
    }
    catch (error) {
        if (!(error instanceof failure_EcrFailure) || error.reason !== 'repository-missing')
            throw error;
        const none = new Set();
        if (creates) {
            if (!dryRun)
                await createRepository(client, { name: repository, mutableTags: [] }, registryId);
            return none;
        }
        // Whether a push would create it is known by a push alone, which a dry run doesn't make.
        if (dryRun || (await isCreatedOnPush(registry, repository)))
            return none;
        throw new Error(`${error.message}, or set create-repository: true`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./actions/promote-image/promote.ts










/** Promotes all images of a run, or none; in a dry run only tells what would be done. */
async function promote(inputs, step) {
    const places = await openPlaces(inputs, step);
    return explained(places.ecrHosts, () => promoteAt(places, inputs, step));
}
async function promoteAt({ pairs }, { items, referrers, concurrency, dryRun }, { clock }) {
    const inPool = pool(concurrency);
    const wanted = items.map(({ service, ...item }, at) => ({
        ...item,
        name: service,
        ...pairs[at],
    }));
    const shipments = await group('What is to be copied', async () => {
        const resolved = await resolve(wanted, inPool);
        const planned = await planShipments(resolved, { referrers, inPool });
        planned.forEach(announce);
        return planned;
    });
    if (dryRun) {
        const tallies = await forecast(shipments, inPool);
        const still = { took: 0, refusedMounts: { blobs: 0, bytes: 0 } };
        return shipments.map((shipment, at) => promoted(shipment, { ...tallies[at], ...still }));
    }
    const copied = await group('Copy', () => copyShipments(shipments, { inPool, clock, onArrival: tellArrival }));
    return copied.map((each) => promoted(each.shipment, each));
}
function announce({ wanted, image, attachments, kept, gone, foreign }) {
    const { name, target, tag, manifest } = wanted;
    const extra = attachments.length === 0 ? '' : `, and ${attachments.length} attached to it`;
    const what = image === undefined ? 'is there already' : 'is to be copied';
    info(`${sourceOf(wanted)} -> ${nameOf(target)}:${tag}: ${manifest.digest} ${what}${extra}`);
    for (const each of kept) {
        warning(`promote ${name}: ${nameOf(target)}:${each} is another one than the source's, and stays; ` +
            "remove it to have the source's");
    }
    for (const each of gone) {
        warning(`promote ${name}: the source lists ${each} as attached, and no longer has it; it stays behind`);
    }
    if (foreign.length > 0) {
        info(`${name}: ${foreign.length} foreign layers are referred to, and stay where they are`);
    }
}
function tellArrival({ wanted: { name } }, { blobs, bytes }) {
    const { mounted, copied, present } = blobs;
    info(`${name}: ${mounted} mounted, ${copied} copied, ${present} present, ${bytes} bytes`);
}
function promoted({ wanted, image, attachments }, { blobs, bytes, took, refusedMounts }) {
    const { name, target, tag, manifest, references, reference } = wanted;
    return {
        service: name,
        source: sourceOf(wanted),
        target: `${nameOf(target)}:${tag}`,
        repository: nameOf(target),
        tag,
        digest: manifest.digest,
        status: image === undefined ? 'unchanged' : 'copied',
        attached: attachments.length,
        blobs,
        bytes,
        seconds: took / 1000,
        refusedMounts,
        ...(reference !== references[0] && { asked: references[0] }),
    };
}
function sourceOf({ source, reference }) {
    return `${nameOf(source)}${isDigest(reference) ? '@' : ':'}${reference}`;
}

;// CONCATENATED MODULE: ./actions/promote-image/summary.ts

/** What a person reads afterwards: what went where, what it took, and the way back. */
function summarize({ dryRun }, promoted) {
    const rows = promoted.map((each) => [
        plain(each.service),
        code(each.source),
        code(each.target),
        code(each.digest),
        each.status,
        summary_blobs(each),
        each.seconds.toFixed(1),
        size(each.bytes),
    ]);
    const head = ['Service', 'From', 'To', 'Digest', '', 'Blobs', 'Seconds', 'Moved'];
    const parts = [
        `### ${headline(promoted, dryRun)}\n`,
        table(head, rows),
        ...promoted.flatMap(spelledOtherwise),
        ...wayBack(promoted, dryRun),
        ...mountAdvice(promoted),
    ];
    return parts.join('\n');
}
function headline(promoted, dryRun) {
    const copied = promoted.filter(({ status }) => status === 'copied').length;
    const images = `${copied} of ${promoted.length} ${promoted.length === 1 ? 'image' : 'images'}`;
    if (dryRun)
        return `Would promote ${images}`;
    return copied === 0 ? 'Nothing to promote: all is there' : `Promoted ${images}`;
}
function summary_blobs({ blobs, attached, status }) {
    if (status === 'unchanged' && attached === 0)
        return '';
    const { mounted, copied, present } = blobs;
    const found = `${mounted} mounted, ${copied} copied, ${present} present`;
    return attached === 0 ? found : `${found}; ${attached} attached`;
}
function spelledOtherwise({ service, source, asked }) {
    if (asked === undefined)
        return [];
    return [`${plain(service)} has no ${code(asked)}; ${code(source)} was taken for it.\n`];
}
function wayBack(promoted, dryRun) {
    if (dryRun || promoted.every(({ status }) => status === 'unchanged'))
        return [];
    return [
        'Nothing was overwritten. To roll back, undo the commit that deployed these digests: ' +
            `${code('git revert COMMIT && git push')} in the manifest repository.\n`,
    ];
}
/** Only a registry that knows of mounts and does none here leaves blobs to tell of. */
function mountAdvice(promoted) {
    const refused = promoted.map(({ refusedMounts }) => refusedMounts);
    const count = refused.reduce((sum, { blobs }) => sum + blobs, 0);
    if (count === 0)
        return [];
    const bytes = refused.reduce((sum, { bytes }) => sum + bytes, 0);
    return [
        `The registry mounted none of ${count} blobs that it has in another repository, and ` +
            `${size(bytes)} were moved for that. On ECR, ` +
            `${code('aws ecr put-account-setting --name BLOB_MOUNTING --value ENABLED')} switches it on ` +
            'for an account and region; both repositories need the same encryption.\n',
    ];
}
function size(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    const units = ['kB', 'MB', 'GB', 'TB'];
    const power = Math.min(units.length, Math.floor(Math.log10(bytes) / 3));
    return `${(bytes / 1000 ** power).toFixed(1)} ${units[power - 1]}`;
}

;// CONCATENATED MODULE: ./actions/promote-image/main.ts









run({
    async main(signal) {
        const { env } = process;
        const inputs = readInputs(env);
        const step = { env, home: (0,external_node_os_.homedir)(), clock: systemClock, signal };
        const promoted = await promote(inputs, step);
        setOutputs(outputsOf(promoted));
        writeSummary(summarize(inputs, promoted));
    },
});

