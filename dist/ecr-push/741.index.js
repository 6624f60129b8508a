export const id = 741;
export const ids = [741,524];
export const modules = {

/***/ 6741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openArchive: () => (/* binding */ openArchive)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./packages/oci/chunks.ts
var chunks = __webpack_require__(4796);
// EXTERNAL MODULE: ./packages/oci/digest.ts
var oci_digest = __webpack_require__(3670);
// EXTERNAL MODULE: ./packages/oci/layout.ts + 1 modules
var layout = __webpack_require__(2932);
// EXTERNAL MODULE: ./packages/oci/manifest.ts
var oci_manifest = __webpack_require__(8723);
// EXTERNAL MODULE: ./packages/oci/tar.ts + 1 modules
var tar = __webpack_require__(6524);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./packages/oci/files.ts
var oci_files = __webpack_require__(9679);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/docker/compress.ts





// What comes out depends on how what goes in is cut: another size here means other digests, and so
// does another level, or another version of fflate. A test holds the digest of some bytes.
const blockSize = 1024 * 1024;
// Next to level 6 files are 2 % larger and made in 4/5 of the time (fflate 0.8.3, 2026-11).
const level = 5;
/**
 * Compresses `source` with gzip into `file`, in a thread of its own and in constant memory. The
 * same bytes give the same file on any machine and any Node: fflate is plain JavaScript, where
 * Node's own zlib picks its way by the processor and has changed its output between versions.
 */
async function compress(source, file) {
    const { AsyncGzip } = await __webpack_require__.e(/* import() */ 306).then(__webpack_require__.bind(__webpack_require__, 1306));
    const [plain, packed] = [meter(), meter()];
    await (0,promises_.pipeline)(source, (chunks) => blocks(plain.pass(chunks)), stream(new AsyncGzip({ level, mtime: 0 })), packed.pass, (0,external_node_fs_.createWriteStream)(file, { mode: 0o600 }));
    return { digest: packed.digest(), size: packed.size(), plain: plain.digest() };
}
/** What `compress` tells, of bytes that are compressed already. */
async function measure(source) {
    const [plain, packed] = [meter(), meter()];
    await (0,promises_.pipeline)(source, packed.pass, copies, (0,external_node_zlib_.createGunzip)(), plain.pass, drain);
    return { digest: packed.digest(), size: packed.size(), plain: plain.digest() };
}
async function drain(chunks) {
    const reading = chunks[Symbol.asyncIterator]();
    while ((await reading.next()).done !== true)
        ;
}
function stream(gzip) {
    let finish = () => undefined;
    const transform = new external_node_stream_.Transform({
        // One block is in the thread at a time, so that memory stays constant; it compresses for 20 ms,
        // and a message takes a fraction of one.
        transform(block, _encoding, done) {
            gzip.ondrain = () => done();
            gzip.push(block);
        },
        flush(done) {
            finish = done;
            gzip.ondrain = () => undefined;
            gzip.push(new Uint8Array(0), true);
        },
        destroy(error, done) {
            gzip.terminate();
            done(error);
        },
    });
    gzip.ondata = (error, chunk, final) => {
        if (error !== null) {
            transform.destroy(error);
        }
        else {
            transform.push(chunk);
            if (final)
                finish();
        }
    };
    return transform;
}
/** For a stream, which takes more before it is done with what it has. */
async function* copies(chunks) {
    for await (const chunk of chunks)
        yield Buffer.from(chunk);
}
/** Cuts what comes into blocks of one size, each in memory of its own, which a thread may take. */
async function* blocks(chunks) {
    let block = Buffer.allocUnsafeSlow(blockSize);
    let filled = 0;
    for await (const chunk of chunks) {
        for (let at = 0; at < chunk.length;) {
            const taken = chunk.copy(block, filled, at);
            at += taken;
            filled += taken;
            if (filled < blockSize)
                continue;
            yield block;
            block = Buffer.allocUnsafeSlow(blockSize);
            filled = 0;
        }
    }
    if (filled > 0)
        yield block.subarray(0, filled);
}
/** Counts and hashes what passes. */
function meter() {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    async function* pass(chunks) {
        for await (const chunk of chunks) {
            hash.update(chunk);
            size += chunk.length;
            yield chunk;
        }
    }
    return { pass, size: () => size, digest: () => `sha256:${hash.digest('hex')}` };
}

;// CONCATENATED MODULE: ./packages/docker/layers.ts





/** How bytes are compressed, by the first of them. */
async function packingOf(source) {
    for await (const chunk of source) {
        const start = chunk.toString('hex', 0, 4);
        return start.startsWith('1f8b') ? 'gzip' : start === '28b52ffd' ? 'zstd' : 'none';
    }
    return 'none';
}
/**
 * Makes layers to push of the files `names`, whose bytes before compression have the digests
 * `diffIds`: what is compressed stays as it is, the rest is compressed into `folder`, as many at
 * once as there are cores. Throws where the bytes are not those of the digest.
 */
async function packLayers(files, names, diffIds, folder) {
    // A layer may stand in an image several times, the empty one above all.
    const sources = new Map(diffIds.map((diffId, index) => [diffId, names[index] ?? '']));
    const layers = new Map();
    const waiting = sources.entries();
    const work = async () => {
        for (const [diffId, name] of waiting)
            layers.set(diffId, await pack(files, name, diffId, folder));
    };
    await Promise.all(Array.from({ length: (0,external_node_os_.availableParallelism)() }, work));
    return diffIds.flatMap((diffId) => layers.get(diffId) ?? []);
}
async function pack(files, name, diffId, folder) {
    const packing = await packingOf(await files.open(name));
    if (packing === 'zstd') {
        throw new Error(`the layer ${name} is compressed by zstd; push the image as an OCI layout`);
    }
    const file = (0,external_node_path_.join)(folder, `${(0,oci_digest/* hexOf */.ZD)(diffId)}.tar.gz`);
    const { digest, size, plain } = packing === 'gzip'
        ? await measure(await files.open(name))
        : await compress(await files.open(name), file);
    if (plain !== diffId) {
        throw new Error(`the layer ${name} has the digest ${plain}, not ${diffId}; it is damaged`);
    }
    return {
        descriptor: { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest, size },
        open: packing === 'gzip'
            ? () => files.open(name)
            : () => Promise.resolve((0,oci_files/* readChunks */.z)(file, 0, size)),
    };
}

;// CONCATENATED MODULE: ./packages/docker/saved.ts


/** Reads manifest.json, which lists the images of the archive. Throws where it is malformed. */
async function readSaved(files) {
    const list = parseJson(await readSmall(files, 'manifest.json'), 'manifest.json');
    if (!Array.isArray(list))
        throw new Error('manifest.json is no list of images');
    return list.map((entry) => {
        const { Config, Layers, RepoTags } = (entry ?? {});
        const tags = RepoTags ?? [];
        if (typeof Config !== 'string' || !isTexts(Layers) || !isTexts(tags)) {
            throw new Error('manifest.json has an image without Config or Layers');
        }
        return { config: Config, layers: Layers, tags };
    });
}
/** The one image of an archive; throws where there are several, and names them. */
function onlyImage(images) {
    const [image, ...others] = images;
    if (image === undefined)
        throw new Error('manifest.json lists no image; save one');
    if (others.length === 0)
        return image;
    const names = images.map(({ tags, config }) => tags[0] ?? config).join(', ');
    throw new Error(`it holds ${images.length} images (${names}); save the one to push alone`);
}
/** Reads the config, and checks it against its name and the layers that the archive lists. */
async function readConfig(files, { config, layers }) {
    const bytes = await readSmall(files, config);
    const named = /(?:^|\/)([0-9a-f]{64})(?:\.json)?$/.exec(config)?.[1];
    const found = (0,oci_digest/* digestOf */.ol)(bytes);
    if (named !== undefined && found !== `sha256:${named}`) {
        throw new Error(`the config ${config} has the digest ${found}; the archive is damaged`);
    }
    const { rootfs } = (parseJson(bytes, config) ?? {});
    const diffIds = rootfs?.diff_ids;
    if (!isTexts(diffIds) || !diffIds.every(oci_digest/* isDigest */.Bc)) {
        throw new Error(`the config ${config} names no layers (rootfs.diff_ids)`);
    }
    if (diffIds.length === layers.length)
        return { bytes, diffIds };
    throw new Error(`manifest.json lists ${layers.length} layers, and the config ${config} ${diffIds.length}`);
}
async function readSmall(files, name) {
    const size = (await files.size(name)) ?? 0;
    if (size <= oci_manifest/* largestManifest */.oU)
        return files.read(name);
    throw new Error(`${name} has ${size} bytes, and ${oci_manifest/* largestManifest */.oU} are allowed`);
}
function parseJson(bytes, name) {
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch (cause) {
        throw new Error(`${name} is no JSON: ${cause.message}`, { cause });
    }
}
function isTexts(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

;// CONCATENATED MODULE: ./packages/docker/archive.ts












/**
 * Opens a tar file that `docker save` or another tool wrote, compressed by gzip or not. An OCI
 * image layout is taken bit for bit. Otherwise the image that manifest.json describes becomes an
 * OCI image, with its config as it stands and its plain layers compressed: the same archive always
 * to the same digest. `folder` takes what has to be written for that, and is the caller's to remove.
 *
 * Docker 25 and later write both. Where the daemon keeps no images in containerd's store the layout
 * is made up for the archive: its layers are plain, and nobody has seen its digest before. Then
 * manifest.json is taken.
 */
async function openArchive(file, folder) {
    try {
        const path = await uncompressed(file, folder);
        const files = await (0,tar.openTar)(path);
        if ((await files.size('manifest.json')) === undefined)
            return await (0,layout/* openLayout */.B)(path);
        const images = await readSaved(files);
        const layers = images.flatMap((image) => image.layers);
        const packings = await Promise.all([...new Set(layers)].map(async (name) => packingOf(await files.open(name))));
        const hasLayout = (await files.size('index.json')) !== undefined;
        if (hasLayout && !packings.includes('none'))
            return await (0,layout/* openLayout */.B)(path);
        const tell = (found) => `archive ${file}: ${found}; it is damaged, save the image again`;
        return await convert(files, onlyImage(images), folder, tell);
    }
    catch (cause) {
        throw new Error(`open the archive ${file}: ${cause.message}`, { cause });
    }
}
async function uncompressed(file, folder) {
    const packing = await packingOf((0,external_node_fs_.createReadStream)(file));
    if (packing === 'none')
        return file;
    if (packing === 'zstd')
        throw new Error('it is compressed by zstd; decompress it first');
    const path = (0,external_node_path_.join)(folder, 'archive.tar');
    const output = (0,external_node_fs_.createWriteStream)(path, { mode: 0o600 });
    await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(file), (0,external_node_zlib_.createGunzip)(), output);
    return path;
}
async function convert(files, image, folder, tell) {
    const { bytes: configBytes, diffIds } = await readConfig(files, image);
    const layers = await packLayers(files, image.layers, diffIds, folder);
    const config = describe('application/vnd.oci.image.config.v1+json', configBytes);
    const manifest = Buffer.from(JSON.stringify({
        schemaVersion: 2,
        mediaType: oci_manifest/* ociManifest */.F7,
        config,
        layers: layers.map(({ descriptor }) => descriptor),
    }));
    const blobs = new Map([
        [config.digest, () => Promise.resolve(external_node_stream_.Readable.from([configBytes]))],
        ...layers.map(({ descriptor, open }) => [descriptor.digest, open]),
    ]);
    return {
        root: describe(oci_manifest/* ociManifest */.F7, manifest),
        readManifest: (descriptor) => {
            (0,oci_digest/* verify */.MX)(manifest, descriptor);
            return Promise.resolve(manifest);
        },
        openBlob: async (descriptor) => {
            const open = blobs.get(descriptor.digest);
            if (open === undefined)
                throw new Error(tell(`it holds no blob ${descriptor.digest}`));
            const source = await open();
            return (0,chunks/* endable */.O)((0,oci_digest/* verified */.zr)(source, descriptor, tell), () => source.destroy());
        },
        close: () => Promise.resolve(),
    };
}
function describe(mediaType, bytes) {
    return { mediaType, digest: (0,oci_digest/* digestOf */.ol)(bytes), size: bytes.length };
}


/***/ }),

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
