export const id = 524;
export const ids = [524];
export const modules = {

/***/ 6524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openTar: () => (/* binding */ openTar)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/oci/chunks.ts
var chunks = __webpack_require__(4796);
// EXTERNAL MODULE: ./packages/oci/files.ts
var files = __webpack_require__(9679);
;// CONCATENATED MODULE: ./packages/oci/tar-header.ts
/** Reads a block of 512 bytes; undefined for one of zeros, which ends the archive. */
function readHeader(block) {
    if (block.every((byte) => byte === 0))
        return undefined;
    if (readNumber(block.subarray(148, 156)) !== checksum(block)) {
        throw new Error('it is no tar header');
    }
    const isPosix = block.toString('latin1', 257, 263) === 'ustar\0';
    const prefix = isPosix ? readText(block.subarray(345, 500)) : '';
    const name = readText(block.subarray(0, 100));
    const flag = String.fromCharCode(block[156] ?? 0);
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        link: readText(block.subarray(157, 257)),
        size: readNumber(block.subarray(124, 136)),
        // 0 and 7 are how old and contiguous files are marked.
        type: flag === '\0' || flag === '7' ? '0' : flag,
    };
}
function readText(bytes) {
    const end = bytes.indexOf(0);
    return bytes.toString('utf8', 0, end < 0 ? bytes.length : end);
}
/** Reads records of the form `LENGTH KEY=VALUE\n`, the length counting all of it. */
function readPax(bytes) {
    const found = new Map();
    for (let at = 0; at < bytes.length;) {
        const space = bytes.indexOf(' ', at);
        const length = Number(bytes.toString('latin1', at, space));
        const equals = bytes.indexOf('=', space);
        const end = at + length;
        if (!(length > 0) || equals < 0 || equals >= end || bytes[end - 1] !== 0x0a) {
            throw new Error('its extended header is malformed');
        }
        found.set(bytes.toString('utf8', space + 1, equals), bytes.toString('utf8', equals + 1, end - 1));
        at = end;
    }
    if ([...found.keys()].some((key) => key.startsWith('GNU.sparse.'))) {
        throw new Error('it is a sparse file, which an image never holds');
    }
    const [name, link, size] = ['path', 'linkpath', 'size'].map((key) => found.get(key));
    if (size !== undefined && !/^\d{1,15}$/.test(size))
        throw new Error('its size is no number');
    return {
        ...(name !== undefined && { name }),
        ...(link !== undefined && { link }),
        ...(size !== undefined && { size: Number(size) }),
    };
}
/** Octal text, or, with the first bit set, the number itself (GNU, for 8 GiB and more). */
function readNumber(bytes) {
    if ((bytes[0] ?? 0) & 0x80) {
        const value = bytes.subarray(1).reduce((sum, byte) => sum * 256 + byte, (bytes[0] ?? 0) & 0x3f);
        if (Number.isSafeInteger(value) && bytes[0] === 0x80)
            return value;
        throw new Error('its size is absurd');
    }
    const text = readText(bytes).trim();
    if (!/^[0-7]*$/.test(text))
        throw new Error('it is no tar header');
    return text === '' ? 0 : parseInt(text, 8);
}
function checksum(block) {
    // The field itself counts as spaces.
    return block.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
}

;// CONCATENATED MODULE: ./packages/oci/tar.ts





const block = 512;
/** An image has tens of entries; an archive with more is after our memory. */
const mostEntries = 100_000;
const longestMeta = 1024 * 1024;
/**
 * Opens a tar archive (ustar, GNU, pax) to read it in place: the headers are read now, and nothing
 * is ever unpacked. A link leads to its file in the archive. Throws for what is damaged,
 * compressed or no tar archive, and for a name that is there twice or leads out of it.
 */
async function openTar(path) {
    const index = await indexOf(path);
    const find = (name) => index.files.get(follow(name, index.links));
    const chunksOf = (name) => {
        const entry = find(name);
        if (entry === undefined)
            throw new Error(`tar archive ${path}: it holds no file ${name}`);
        return (0,files/* readChunks */.z)(path, entry.offset, entry.size);
    };
    return {
        size: (name) => Promise.resolve(find(name)?.size),
        read: async (name) => (0,chunks/* collect */.F)(chunksOf(name)),
        open: async (name) => Promise.resolve(chunksOf(name)),
    };
}
async function indexOf(path) {
    const index = { files: new Map(), links: new Map() };
    const file = await (0,promises_.open)(path);
    let next = 0;
    try {
        const { size: end } = await file.stat();
        if (end === 0)
            throw new Error('it is empty');
        let told = {};
        for (let count = 0; next < end || count === 0; count++) {
            if (count > mostEntries)
                throw new Error(`it has more than ${mostEntries} entries`);
            const entry = await readEntry(file, next, end, told);
            if (entry === undefined)
                break;
            told = isMeta(entry) ? { ...told, ...(await readMeta(file, entry)) } : add(index, entry);
            next = entry.offset + Math.ceil(entry.size / block) * block;
        }
        return index;
    }
    catch (cause) {
        const where = next === 0 ? '' : `the entry at byte ${next}: `;
        throw new Error(`tar archive ${path}: ${where}${cause.message}`, { cause });
    }
    finally {
        await file.close();
    }
}
async function readEntry(file, start, end, told) {
    const offset = start + block;
    if (start === 0)
        assertNotCompressed(await read(file, 0, Math.min(4, end)));
    if (offset > end)
        throw new Error('it ends in the middle of a header; it is truncated');
    const header = readHeader(await read(file, start, block));
    if (header === undefined)
        return undefined;
    const entry = { ...header, ...(isMeta(header) ? {} : told), offset };
    // Links, devices and folders have no content, whatever their headers say.
    const size = '123456'.includes(entry.type) ? 0 : entry.size;
    if (size > end - offset) {
        throw new Error(`${size} bytes are announced, and ${end - offset} are there; it is truncated`);
    }
    return { ...entry, size };
}
/** Headers that speak of the next entry: GNU's long names and links, pax's records. */
function isMeta({ type }) {
    return 'LKxg'.includes(type);
}
async function readMeta(file, { type, offset, size }) {
    if (size > longestMeta)
        throw new Error(`its extended header has ${size} bytes`);
    const bytes = await read(file, offset, size);
    if (type === 'L')
        return { name: readText(bytes) };
    if (type === 'K')
        return { link: readText(bytes) };
    // A global header (git archive writes one) tells nothing that an image needs.
    return type === 'x' ? readPax(bytes) : {};
}
/** Takes an entry into the index; what was told before holds for no other one. */
function add({ files, links }, { type, name, link, offset, size }) {
    const path = inside(name);
    if (type === 'S')
        throw new Error(`${path} is a sparse file, which an image never holds`);
    if (type === '1')
        links.set(path, inside(link));
    if (type === '2')
        links.set(path, external_node_path_.posix.join(external_node_path_.posix.dirname(path), link));
    if (type !== '0' || name.endsWith('/'))
        return {};
    if (files.has(path))
        throw new Error(`${path} is there twice`);
    files.set(path, { offset, size });
    return {};
}
function inside(name) {
    const path = external_node_path_.posix.normalize(name);
    if (!path.startsWith('/') && path.split('/')[0] !== '..' && !name.includes('\0'))
        return path;
    throw new Error(`the name ${JSON.stringify(name)} leads out of the archive`);
}
function follow(name, links) {
    const seen = new Set();
    let path = name;
    for (let link = links.get(path); link !== undefined && !seen.has(path); link = links.get(path)) {
        seen.add(path);
        path = link;
    }
    return path;
}
function assertNotCompressed(bytes) {
    const magic = bytes.toString('hex', 0, 4);
    const tool = /^1f8b/.test(magic) ? 'gunzip' : magic === '28b52ffd' ? 'unzstd' : undefined;
    if (tool !== undefined)
        throw new Error(`it is compressed; decompress it first, with ${tool}`);
}
async function read(file, start, size) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(size), 0, size, start);
    if (bytesRead !== size)
        throw new Error('it became shorter while it was read');
    return buffer;
}


/***/ })

};
