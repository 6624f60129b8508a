export const id = 12;
export const ids = [12,120,33];
export const modules = {

/***/ 5033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ build),
  buildOnly: () => (/* binding */ buildOnly)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/action/log.ts
var log = __webpack_require__(187);
// EXTERNAL MODULE: ./packages/docker/archive.ts + 3 modules
var archive = __webpack_require__(6741);
// EXTERNAL MODULE: ./packages/docker/buildx.ts + 3 modules
var buildx = __webpack_require__(3305);
// EXTERNAL MODULE: ./packages/docker/failure.ts
var failure = __webpack_require__(1229);
// EXTERNAL MODULE: ./packages/oci/layout.ts + 1 modules
var layout = __webpack_require__(2932);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/action/outputs.ts
var outputs = __webpack_require__(5571);
// EXTERNAL MODULE: ./packages/docker/builder.ts
var docker_builder = __webpack_require__(1120);
;// CONCATENATED MODULE: ./actions/ecr-push/builder.ts





/**
 * The present builder; where that can't do what is asked, a new one beside it, which the post phase
 * removes. On `loopback` the registry is one of this machine's own.
 */
async function chooseBuilder(docker, build, loopback) {
    const { name, driver, endpoint } = await (0,buildx/* findBuilder */.Lx)(docker);
    if (driver !== 'docker')
        return { leaves: 'pushed', endpoint };
    if (await (0,buildx/* hasContainerdStore */.P2)(docker, endpoint))
        return { leaves: 'layout', endpoint };
    const beyond = beyondGraphDriver(build);
    if (beyond.length === 0)
        return { leaves: 'daemon', endpoint };
    const builder = `ecr-push-${(0,external_node_crypto_.randomUUID)()}`;
    // Before it is there, so that the post phase finds it whatever happens.
    (0,outputs/* saveState */.L)('builder', builder);
    await (0,docker_builder/* createBuilder */.I)(docker, builder, endpoint, loopback ? 'host' : 'bridge');
    (0,log/* info */.pq)(`the builder ${name} can't do ${beyond.join(', ')}: created ${builder} for this step`);
    return { builder, leaves: 'pushed', endpoint };
}
/** What the daemon's older image store has no place for. */
function beyondGraphDriver(build) {
    return [
        ...(build.platforms.length > 1 ? ['several platforms'] : []),
        ...(build.provenance === undefined ? [] : ['provenance']),
        ...(build.sbom === undefined ? [] : ['an SBOM']),
        ...(build.annotations.length > 0 ? ['annotations'] : []),
        ...(build.cache === undefined ? [] : ['a cache']),
    ];
}

// EXTERNAL MODULE: ./actions/ecr-push/caching.ts + 1 modules
var caching = __webpack_require__(252);
;// CONCATENATED MODULE: ./actions/ecr-push/build.ts









/** Builds an image to push. The login is in a private configuration that this step's docker reads. */
async function build(origin, destination, step) {
    const { login, repository } = destination;
    const insecure = login.origin.startsWith('http:');
    const docker = dockerOf(step, await destination.dockerConfig());
    const job = await prepare(origin, repository, destination, step);
    const { leaves, builder, endpoint } = await chooseBuilder(docker, job, insecure);
    const made = (output) => run(docker, job, output, step, builder);
    if (leaves === 'pushed') {
        const name = `${login.registry}/${repository}`;
        const { metadata, building } = await made({ to: 'registry', name, insecure });
        return { at: 'registry', digest: await (0,buildx/* builtDigest */.bK)(metadata), building };
    }
    const file = (0,external_node_path_.join)(step.folder, 'image.tar');
    if (leaves === 'layout') {
        const { building } = await made({ to: 'layout', file });
        return { at: 'file', content: await (0,layout/* openLayout */.B)(file), building };
    }
    const { metadata, building } = await made({ to: 'daemon' });
    await (0,buildx/* saveImage */.lE)(docker, endpoint, await (0,buildx/* builtDigest */.bK)(metadata), file);
    return { at: 'file', content: await (0,archive.openArchive)(file, step.folder), building };
}
/** Builds to see that it can be. The digest is undefined where the builder can't tell it. */
async function buildOnly(origin, repository, step) {
    const docker = dockerOf(step, {});
    const job = await prepare(origin, repository, undefined, step);
    const { leaves, builder } = await chooseBuilder(docker, job, false);
    const knows = leaves !== 'daemon';
    const output = { to: knows ? 'digest' : 'nowhere' };
    const { metadata, building } = await run(docker, job, output, step, builder);
    return { digest: knows ? await (0,buildx/* builtDigest */.bK)(metadata) : undefined, building };
}
function dockerOf({ env, signal }, more) {
    const variables = Object.entries({ ...env, ...more }).filter(([, value]) => value !== undefined);
    return { env: Object.fromEntries(variables), signal, onLine: log/* info */.pq };
}
/** The build with its cache, and its secrets in files. */
async function prepare({ build: asked, secrets, cache: choice }, repository, destination, step) {
    const cache = await (0,caching/* cacheFor */.c9)(choice, repository, destination, step);
    const files = [...secrets].map(async ([id, value], index) => {
        const file = (0,external_node_path_.join)(step.folder, `secret-${index}`);
        await (0,promises_.writeFile)(file, value, { mode: 0o600 });
        return { id, file };
    });
    return { ...asked, secrets: [...asked.secrets, ...(await Promise.all(files))], cache };
}
/** Returns the path of what buildx tells of the result, and how the build went. */
async function run(docker, job, output, step, builder) {
    const { clock, folder } = step;
    const started = clock.now();
    const seconds = () => Math.round((clock.now() - started) / 100) / 10;
    const metadataFile = (0,external_node_path_.join)(folder, 'metadata.json');
    const attempt = (each) => (0,log/* group */.Os)(`docker buildx build ${each.context}`, () => (0,buildx/* runBuild */.cM)(docker, each, {
        output,
        metadataFile,
        builder,
        onStep: (title, { steps, done, cached }) => (0,log/* info */.pq)(`==> ${done} of ${steps} steps, ${cached} cached, after ${seconds()} s: ${title}`),
    }));
    const trace = await attempt(job).catch((error) => {
        const mayBeCache = error instanceof failure/* BuildFailure */.$w && job.cache !== undefined && !error.isOwn;
        if (!mayBeCache || step.signal.aborted)
            throw error;
        (0,log/* warning */.$e)(`the build with a cache failed, and is tried without one: ${error.message}`);
        return attempt({ ...job, cache: undefined });
    });
    for (const fault of trace.cacheFaults)
        (0,log/* warning */.$e)(`the cache failed, the build did not: ${fault}`);
    return { metadata: metadataFile, building: tell(trace, seconds()) };
}
function tell({ steps, cached }, seconds) {
    (0,log/* info */.pq)(`built in ${seconds} s: ${steps} steps, ${cached} of them cached`);
    return { seconds, steps, cached };
}


/***/ }),

/***/ 1012:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  make: () => (/* binding */ make)
});

// EXTERNAL MODULE: ./packages/action/log.ts
var log = __webpack_require__(187);
// EXTERNAL MODULE: ./packages/oci/manifest.ts
var manifest = __webpack_require__(8723);
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
        const parsed = (0,manifest/* parseManifest */.Ng)(bytes, descriptor.mediaType);
        const below = await Promise.all((0,manifest/* children */.Y_)(parsed).map(visit));
        const height = below.reduce((most, child) => Math.max(most, child.height + 1), 0);
        return { descriptor, bytes, parsed, height };
    };
    const root = await visit(content.root);
    const all = await Promise.all(nodes.values());
    return {
        root,
        rounds: Array.from({ length: root.height }, (_, round) => all.filter(({ height }) => height === round)),
        blobs: (0,manifest/* distinct */.dM)(all.flatMap(({ parsed }) => (0,manifest/* blobs */.ZT)(parsed))),
        foreign: (0,manifest/* distinct */.dM)(all.flatMap(({ parsed }) => (0,manifest/* foreignLayers */.$J)(parsed))),
    };
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
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
    (0,external_node_events_.setMaxListeners)(0, signal);
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

// EXTERNAL MODULE: ./packages/oci/chunks.ts
var chunks = __webpack_require__(4796);
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
    return tallyOf(largestFirst, await pool_all(inPool, jobs));
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
        counted: (blob, source) => onProgress === undefined ? source : (0,chunks/* endable */.O)(count(blob, source), () => source.destroy()),
        done: (blob) => {
            done++;
            advance(blob, blob.size);
        },
    };
}

;// CONCATENATED MODULE: ./packages/copy/push.ts



/**
 * Puts an image into a repository, byte for byte: blobs first, then manifests from the inside out
 * by their digests, and the tags when everything else is there. Where it throws no tag was moved,
 * unless the tags themselves were refused: then those before the refused one are set. Such a
 * refusal is a RegistryError, `isImmutableTag()` where the tag is taken for good.
 */
async function pushContent(push) {
    const { content, registry, repository, tags } = push;
    const inPool = pool(push.concurrency ?? 16);
    const { root, rounds, blobs, foreign } = await planPush(content);
    const tally = await transferBlobs(blobs, content, push, inPool, push.onProgress);
    for (const round of rounds)
        await putRound(round, push, inPool);
    const { digest, mediaType } = root.descriptor;
    for (const reference of tags.length === 0 ? [digest] : tags) {
        await registry.putManifest(repository, reference, root.bytes, mediaType);
    }
    return { digest, ...tally, foreign };
}
async function putRound(round, { registry, repository }, inPool) {
    const jobs = round.map(({ descriptor: { digest, mediaType }, bytes }) => (signal) => registry.until(signal).putManifest(repository, digest, bytes, mediaType));
    await pool_all(inPool, jobs);
}

// EXTERNAL MODULE: ./actions/ecr-push/build.ts + 1 modules
var build = __webpack_require__(5033);
// EXTERNAL MODULE: ./actions/ecr-push/size.ts
var size = __webpack_require__(8625);
;// CONCATENATED MODULE: ./actions/ecr-push/make.ts




/** Leaves the image in the repository under its digest, without a tag. */
async function make(material, destination, step) {
    if (material.kind === 'content')
        return send(material.content, destination, step.clock);
    const built = await (0,build/* build */.j)(material, destination, step);
    const { building } = built;
    if (built.at === 'file') {
        return { building, ...(await send(built.content, destination, step.clock)) };
    }
    const { registry, repository } = destination;
    const image = await registry.getManifest(repository, built.digest);
    if (image !== undefined)
        return { image, building };
    throw new Error(`push to ${repository}: the build pushed ${built.digest}, and the registry does not have it; ` +
        'see whether a lifecycle rule expires untagged images at once');
}
// A line in the log this often while blobs are sent.
const progressMs = 10_000;
async function send(content, destination, clock) {
    const { registry, repository } = destination;
    const { root } = content;
    const started = clock.now();
    let told = started;
    const there = await registry.headManifest(repository, root.digest);
    const pushed = await pushContent({
        content,
        registry,
        repository,
        present: destination.presentBlobs,
        tags: [],
        onProgress: ({ bytes: { sent, total } }) => {
            if (clock.now() < told + progressMs)
                return;
            told = clock.now();
            (0,log/* info */.pq)(`${(0,size/* megabytes */.i)(sent)} of ${(0,size/* megabytes */.i)(total)} sent`);
        },
    });
    const { copied, present } = pushed.blobs;
    (0,log/* info */.pq)(`${copied} blobs sent, ${(0,size/* megabytes */.i)(pushed.bytes)}; ${present} were there: ${pushed.digest}`);
    const bytes = await content.readManifest(root);
    return {
        image: { bytes, mediaType: root.mediaType, digest: root.digest },
        wasThere: there !== undefined,
        sending: {
            seconds: Math.round((clock.now() - started) / 100) / 10,
            sent: copied,
            present,
            bytes: pushed.bytes,
        },
    };
}


/***/ }),

/***/ 1120:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ createBuilder),
/* harmony export */   removeBuilder: () => (/* binding */ removeBuilder)
/* harmony export */ });
/* harmony import */ var _buildx_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3305);

/**
 * Makes a builder that can do all that there is, next to the present one, which stays what it is.
 * BuildKit runs in a container, whose image docker pulls with the first build. It takes the daemon
 * of a Docker context; on the host's network it reaches what is on loopback.
 */
async function createBuilder(docker, name, endpoint, network) {
    const args = [
        ...['buildx', 'create', '--name', name, '--driver', 'docker-container'],
        ...(network === 'host' ? ['--driver-opt', 'network=host'] : []),
        // Of a daemon that is reached by DOCKER_HOST, buildx calls the context `default`.
        endpoint,
    ];
    await (0,_buildx_js__WEBPACK_IMPORTED_MODULE_0__/* .ask */ .kA)(docker, 'create a builder', args);
}
/** Removes a builder with its container and its cache; one that is gone already is fine. */
async function removeBuilder(docker, name) {
    await (0,_buildx_js__WEBPACK_IMPORTED_MODULE_0__/* .ask */ .kA)(docker, 'remove the builder', ['buildx', 'rm', '--force', name]).catch((error) => {
        if (!/no builder .* found/.test(error.message))
            throw error;
    });
}


/***/ }),

/***/ 3305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kA: () => (/* binding */ ask),
  bK: () => (/* binding */ builtDigest),
  Lx: () => (/* binding */ findBuilder),
  P2: () => (/* binding */ hasContainerdStore),
  cM: () => (/* binding */ runBuild),
  lE: () => (/* binding */ saveImage)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./packages/oci/digest.ts
var oci_digest = __webpack_require__(3670);
// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(6698);
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __webpack_require__(3053);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./packages/process/tree.ts





/**
 * Long enough for git to remove its lock files, and for docker to stop a build; and shorter than the
 * five seconds after which a step that was cancelled ends, as nobody would be left to send the SIGKILL.
 */
const graceMs = 3_500;
/**
 * Ends a process and all that descend from it: SIGTERM, then SIGKILL to those that are still there
 * after the grace. The tree is listed before the first signal, since the children of a process that
 * has ended can no longer be told; what they start meanwhile is found on the second look.
 */
async function endTree(root, grace = graceMs) {
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
        await (0,external_node_timers_promises_.setTimeout)(50);
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
async function run(command, options) {
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
    loading ??= __webpack_require__.e(/* import() */ 260).then(__webpack_require__.bind(__webpack_require__, 1260)).then(({ exec }) => {
        (0,external_node_diagnostics_channel_.subscribe)('child_process', (message) => {
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
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
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

// EXTERNAL MODULE: ./packages/docker/build.ts
var docker_build = __webpack_require__(4903);
// EXTERNAL MODULE: ./packages/docker/failure.ts
var failure = __webpack_require__(1229);
;// CONCATENATED MODULE: ./packages/docker/trace.ts
/**
 * Follows a build by the lines of `--progress=plain`: `#7 [build 2/5] RUN make` names a vertex,
 * `#7 CACHED`, `#7 DONE 1.2s` and `#7 ERROR: …` end it.
 *
 * @param onStep told after each instruction that is done, with its title
 */
function traceBuild(onStep = () => undefined) {
    const vertices = new Map();
    const cacheFaults = [];
    const progress = () => {
        const steps = [...vertices.values()].filter(({ title }) => stepOf(title) !== undefined);
        const cached = steps.filter(({ state }) => state === 'cached').length;
        const done = steps.filter(({ state }) => state !== 'running').length;
        return { steps: Math.max(countSteps(steps), steps.length), done, cached };
    };
    function end(vertex, state) {
        if (vertex.state !== 'running')
            return;
        vertex.state = state;
        if (stepOf(vertex.title) !== undefined)
            onStep(vertex.title, progress());
    }
    return {
        line(text) {
            const [, id = '', said = ''] = /^#(\d+) (.*)$/.exec(text) ?? [];
            const vertex = vertices.get(id);
            if (vertex === undefined) {
                if (id !== '')
                    vertices.set(id, { title: said, state: 'running' });
            }
            else if (said === 'CACHED') {
                end(vertex, 'cached');
            }
            else if (/^DONE \d/.test(said)) {
                end(vertex, 'done');
            }
            else if (said.startsWith('ERROR: ') && isCache(vertex.title)) {
                const fault = said.slice('ERROR: '.length);
                const isAbsent = vertex.title.startsWith('importing') && /not found/.test(fault);
                if (!isAbsent)
                    cacheFaults.push(`${vertex.title}: ${fault}`);
            }
        },
        trace: () => ({ ...progress(), cacheFaults }),
    };
}
const isCache = (title) => /^(importing|exporting) cache|^exporting to GitHub/i.test(title);
/** `[linux/arm64 build 2/5] RUN make`: its series of instructions, and how many they are. */
function stepOf(title) {
    const [, series, , count] = /^\[((?:[^\]]+ )?)(\d+)\/(\d+)\] /.exec(title) ?? [];
    return series === undefined ? undefined : { series, count: Number(count) };
}
/** A series says how many it has before all of them have started. */
function countSteps(steps) {
    const counts = new Map();
    for (const { title } of steps) {
        const { series = '', count = 0 } = stepOf(title) ?? {};
        counts.set(series, count);
    }
    return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

;// CONCATENATED MODULE: ./packages/docker/buildx.ts






/** Asks buildx for its present builder. Throws where there is no docker, no buildx or no builder. */
async function findBuilder(docker) {
    const text = await ask(docker, 'find the builder', ['buildx', 'inspect']);
    const value = (key) => new RegExp(`^${key}:\\s+(\\S+)`, 'm').exec(text)?.[1];
    const name = value('Name');
    const driver = value('Driver');
    if (name === undefined || driver === undefined) {
        throw new Error(`find the builder: docker buildx inspect named no driver:\n${text.trim()}`);
    }
    return { name, driver, endpoint: value('Endpoint') ?? name };
}
/**
 * Whether the daemon behind a builder of the `docker` driver keeps images in containerd's store (the
 * default from Docker 29 on): only then can it write a layout, with attestations and all platforms.
 */
async function hasContainerdStore(docker, endpoint) {
    const args = ['--context', endpoint, 'info', '--format', '{{json .DriverStatus}}'];
    const text = await ask(docker, "find out about the daemon's image store", args);
    return text.includes('io.containerd.snapshotter');
}
/** Builds, and tells what came from a cache. Throws a BuildFailure, with the step that failed. */
async function runBuild(docker, build, how) {
    const { output, metadataFile, builder, onStep } = how;
    const args = (0,docker_build/* buildArguments */.f)(build, output, metadataFile, builder);
    const tracer = traceBuild(onStep);
    const onLine = (line) => {
        const text = (0,failure/* withoutSignatures */.Ap)(line);
        docker.onLine?.(text);
        tracer.line(text);
    };
    const { exitCode, stderr } = await run('docker', { args, ...docker, onLine });
    if (exitCode !== 0)
        throw new failure/* BuildFailure */.$w(build.context, (0,failure/* withoutSignatures */.Ap)(stderr));
    return tracer.trace();
}
/** The digest of what was built: the manifest's or index's, but where it went to the daemon its id. */
async function builtDigest(metadataFile) {
    const metadata = JSON.parse(await (0,promises_.readFile)(metadataFile, 'utf8'));
    const digest = metadata['containerimage.digest'];
    if (typeof digest === 'string')
        return (0,oci_digest/* parseDigest */.m)(digest);
    throw new Error('read what was built: buildx told no digest; use Docker Buildx 0.10 or later');
}
/** Writes an image of the daemon's store into an archive. */
async function saveImage(docker, endpoint, image, file) {
    const args = ['--context', endpoint, 'save', '--output', file, image];
    await ask(docker, `save the image ${image}`, args);
}
async function ask(docker, purpose, args) {
    const { env, signal } = docker;
    const options = { args, env, ...(signal && { signal }) };
    const { exitCode, stdout, stderr } = await run('docker', options).catch((cause) => {
        if (signal?.aborted)
            throw cause;
        const advice = 'install Docker with Buildx, or use a runner that has both';
        throw new Error(`${purpose}: docker could not be run: ${cause.message}; ${advice}`, { cause });
    });
    if (exitCode === 0)
        return stdout.toString();
    const said = stderr.trim() || `exit code ${exitCode}`;
    const hint = /'buildx' is not a docker command|unknown command: docker buildx/.test(said)
        ? '; install Docker Buildx, as docker/setup-buildx-action does'
        : '';
    throw new Error(`${purpose}: docker ${args.join(' ')}: ${said}${hint}`);
}


/***/ }),

/***/ 1229:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $w: () => (/* binding */ BuildFailure),
/* harmony export */   Ap: () => (/* binding */ withoutSignatures)
/* harmony export */ });
/* unused harmony export buildFailure */
// Lines of a step's own output that are worth repeating beside its error.
const shownLines = 10;
/** A build did not end well; the message says which step of the Dockerfile, and why. */
class BuildFailure extends Error {
    name = 'BuildFailure';
    /**
     * Whether it is the Dockerfile's or its context's own fault: an instruction that failed, or could
     * not be read. Else a cache may have caused it, which BuildKit reports under the step it was for.
     */
    isOwn;
    constructor(context, stderr) {
        const found = buildFailure(stderr);
        super(`build ${context}: ${found}`);
        this.isOwn = ownFaults.test(found);
    }
}
const ownFaults = /exit code: \d|parse error|failed to (?:read dockerfile|compute cache key|calculate checksum)|target stage|: not found$|authorization failed|403 Forbidden|401 Unauthorized/m;
/** BuildKit shows the links that a registry sends it to, with what opens them to everybody. */
function withoutSignatures(text) {
    return text.replaceAll(/(https?:\/\/[^\s?"]+\?)[^\s":]+/g, '$1…');
}
/**
 * Why a build failed, from what `docker buildx build --progress=plain` wrote: the step of the
 * Dockerfile with its place and its last lines of output, where a step failed, else the last error.
 */
function buildFailure(stderr) {
    const lines = stderr.split(/\r?\n/);
    const last = lines.findLastIndex((line) => /^ERROR: /i.test(line));
    const error = last < 0 ? undefined : reason(lines.slice(last).join('\n'));
    const step = lines.findLastIndex((line, index) => isStep(line) && lines[index - 1] === '------');
    const place = lines.find((line, index) => isPlace(line) && /^-{20}$/.test(lines[index + 1] ?? ''));
    if (step < 0)
        return [place, error ?? lastWords(lines)].filter(Boolean).join(': ');
    const end = lines.indexOf('------', step);
    const where = place === undefined ? '' : ` (${place})`;
    const hint = /exec format error/.test(stderr) ? foreign : '';
    const headline = `${lines[step]?.slice(3, -1)}${where}: ${error ?? 'it failed'}${hint}`;
    return [headline, ...lines.slice(step + 1, end).slice(-shownLines)].join('\n');
}
const foreign = '; the platform is not that of the machine: run docker/setup-qemu-action in a step before this one';
const isStep = (line) => /^ > .*:$/.test(line);
const isPlace = (line) => /^\S.*:\d+$/.test(line);
/** Takes away the layers that the error came through on its way, which say nothing of it. */
function reason(text) {
    const wrapping = /^(?:ERROR: |failed to build: |failed to solve: |rpc error: code = \w+ desc = |failed to solve with frontend \S+: |failed to create LLB definition: )+/i;
    return text.replace(wrapping, '').trim();
}
function lastWords(lines) {
    return lines.findLast((line) => line.trim() !== '') ?? 'it said nothing';
}


/***/ })

};
