export const id = 200;
export const ids = [200,55];
export const modules = {

/***/ 1200:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connect: () => (/* binding */ connect),
  onGitHub: () => (/* binding */ onGitHub),
  openByApi: () => (/* binding */ openByApi),
  past: () => (/* binding */ past)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
;// CONCATENATED MODULE: ./packages/github/exchange.ts


const redirections = 5;
/**
 * What octokit calls in place of `fetch`. The toolkit's own takes the proxy from the variables of the
 * process, knows fewer forms of NO_PROXY than Go and curl, and a body that breaks off in mid-way
 * reads as an empty one (@actions/github 9.1, 2026-10); here it is an error. Bodies come whole.
 */
function exchanger(options) {
    return async (address, init) => {
        let url = allowed(address, options);
        // GitHub asks to repeat the same request, whichever of the four statuses it gives.
        // https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
        for (let left = redirections;; left--) {
            const response = await send(url, init, options);
            const location = response.headers.get('location');
            if (![301, 302, 307, 308].includes(response.status) || location === null)
                return response;
            if (left === 0)
                throw new Error(`${url.host} redirects in a circle`);
            url = allowed(new URL(location, url).href, options);
        }
    };
}
function allowed(address, { origins }) {
    const url = new URL(address);
    if (origins.includes(url.origin))
        return url;
    throw new Error(`the token is for ${origins.join(' and ')}, and not for ${url.origin}`);
}
async function send(url, init, options) {
    const { method = 'GET', headers = {}, body } = init;
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const message = await new Promise((resolve, reject) => {
        const request = (url.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default())).request(url, {
            method,
            headers: { ...headers, ...length },
            agent: options.agentFor?.(url),
        });
        let answer;
        const end = () => (answer ?? request).destroy(silence(url, options.stallMs));
        request.setTimeout(options.stallMs, end);
        // That one begins with the connection, which a proxy may never give.
        const connecting = setTimeout(end, options.stallMs);
        request.once('socket', () => clearTimeout(connecting));
        request.once('close', () => clearTimeout(connecting));
        request.on('error', reject);
        request.once('response', (response) => resolve((answer = response)));
        request.end(body);
    });
    return whole(message, url);
}
function silence(url, milliseconds) {
    const message = `${url.host} was silent for ${milliseconds / 1000} s`;
    return Object.assign(new Error(message), { code: 'ETIMEDOUT' });
}
async function whole(message, url) {
    const chunks = [];
    for await (const chunk of message)
        chunks.push(chunk);
    const { statusCode: status = 0, headers } = message;
    const pairs = Object.entries(headers).map(([name, value]) => [
        name,
        String(value),
    ]);
    const body = chunks.length === 0 ? null : Buffer.concat(chunks);
    const response = new Response(body, { status, headers: pairs });
    Object.defineProperty(response, 'url', { value: url.href });
    return response;
}

// EXTERNAL MODULE: ./packages/github/failure.ts
var failure = __webpack_require__(7206);
;// CONCATENATED MODULE: ./packages/github/refusal.ts
/** The refusal in what octokit threw. */
function refusalOf(error) {
    const { message = '', response, cause } = error;
    if (response === undefined) {
        const { code = '', message: found } = (cause ?? {});
        // A refused connection to a name of two addresses has no message of its own.
        const text = clean(found || code || message);
        return { status: 0, type: undefined, text, headers: {}, passing: passing.test(code) };
    }
    const { status, headers, data } = response;
    const problems = problemsOf(data);
    const type = problems.find((problem) => typeof problem.type === 'string')?.type;
    const text = textOf(data, problems);
    return {
        status,
        type: type === undefined ? undefined : clean(type),
        text,
        headers,
        passing: false,
    };
}
/** The data of a GraphQL answer; its errors are thrown as octokit throws those of REST. */
function graphqlData(response) {
    const { data } = response;
    if (typeof data !== 'object' || data === null) {
        // Somebody in between answered, as a proxy with a page that says sorry.
        const cause = { code: 'ETIMEDOUT' };
        throw new Error('what came in answer to a query is no JSON', { cause });
    }
    if (problemsOf(data).length > 0)
        throw Object.assign(new Error(), { response });
    return data.data;
}
/** `errors`, which REST's validation and GraphQL both have, as objects or bare texts. */
function problemsOf(data) {
    if (typeof data !== 'object' || data === null || !('errors' in data))
        return [];
    const list = Array.isArray(data.errors) ? data.errors : [data.errors];
    return list.map((item) => (typeof item === 'object' && item !== null ? item : { message: item }));
}
/** https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
function textOf(data, problems) {
    // A page of somebody in between says nothing in one line.
    if (typeof data === 'string')
        return data.trimStart().startsWith('<') ? '' : clean(data);
    const { message } = (data ?? {});
    const details = problems.map(({ message, resource, field, code }) => clean(message) || [resource, field, code].map(clean).filter(Boolean).join(' '));
    return [clean(message), details.join(', ')].filter(Boolean).join(': ');
}
/** One line of bounded length: the text is somebody else's and goes into a log. */
function clean(text) {
    if (typeof text !== 'string')
        return '';
    return text
        .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
        .trim()
        .slice(0, 500);
}
/** Codes of Node's and of the system's for a connection that another try may find well. */
const passing = /^(EAI_AGAIN|ECONN(ABORTED|REFUSED|RESET)|E(HOST|NET)UNREACH|EPIPE|ETIMEDOUT|HPE_.*|ERR_STREAM_PREMATURE_CLOSE)$/;

;// CONCATENATED MODULE: ./packages/github/retry.ts

const firstPause = 500;
const longestPause = 20_000;
/** Where GitHub gives no time it asks for a minute at least, and for more each time. */
const limitPause = 60_000;
/**
 * Does `attempt` until it succeeds, or until the deadline. Silence, broken connections and 5xx are
 * tried again after pauses with full jitter, a rate limit after the time that GitHub names; all else,
 * a missing permission above all, is thrown at once.
 */
async function persist({ clock, deadline }, attempt) {
    for (let tried = 1;; tried++) {
        try {
            return await attempt(tried);
        }
        catch (error) {
            if (!(error instanceof failure/* GitHubError */.y))
                throw error;
            const pause = pauseAfter(error.refusal, tried, clock);
            if (pause === undefined)
                throw error;
            const left = deadline - clock.now();
            if (pause >= left)
                throw outOfTime(error, pause, left);
            await clock.sleep(pause);
        }
    }
}
/** Milliseconds to wait before the next try; undefined where there should be none. */
function pauseAfter(refusal, tried, clock) {
    const jitter = clock.random() * Math.min(longestPause, firstPause * 2 ** (tried - 1));
    const limit = limitPauseOf(refusal, tried, clock.now());
    // Everybody who was turned away was told the same time: the jitter comes on top.
    if (limit !== undefined)
        return limit + jitter;
    const { status, text, passing } = refusal;
    if (status === 0)
        return passing ? jitter : undefined;
    if (status === 408 || (status >= 500 && status !== 501 && status !== 505))
        return jitter;
    // GraphQL tells its own faults and time limits with 200.
    return status === 200 && ownFault.test(text) ? jitter : undefined;
}
const ownFault = /^(Something went wrong|We couldn't respond to your request in time)/;
/**
 * How long a rate limit asks to wait; undefined where the refusal is none.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 * https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
function limitPauseOf(refusal, tried, now) {
    const { status, type, text, headers } = refusal;
    const told = /rate limit|abuse detection|submitted too quickly/i.test(text);
    const limited = status === 429 ||
        (status === 403 && (told || headers['retry-after'] !== undefined)) ||
        (status === 200 && (told || type?.startsWith('RATE_LIMIT')));
    if (!limited)
        return undefined;
    const after = Number(headers['retry-after']);
    if (after >= 0)
        return after * 1000;
    const spent = String(headers['x-ratelimit-remaining']) === '0';
    const reset = Number(headers['x-ratelimit-reset']);
    if (spent && reset > 0)
        return Math.max(1000, reset * 1000 - now);
    return limitPause * 2 ** (tried - 1);
}
function outOfTime(error, pause, left) {
    const tries = `${error.attempt} ${error.attempt === 1 ? 'attempt' : 'attempts'}`;
    const asked = pause > longestPause ? `, asked to wait ${seconds(pause)} with ${seconds(left)} left` : '';
    const advice = 'run it again, or give it more time';
    return new Error(`${error.message}; gave up after ${tries}${asked}; ${advice}`, { cause: error });
}
function seconds(milliseconds) {
    return `${Math.max(0, Math.round(milliseconds / 1000))} s`;
}

;// CONCATENATED MODULE: ./packages/github/client.ts




/** https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests */
const pace = 1000;
/**
 * Opens GitHub's API; nothing is sent yet. Calls throw GitHubError, writes keep a second's distance
 * from each other, faults and rate limits are waited for. The token goes to the two URLs' hosts alone.
 */
async function openGitHub(options) {
    const { clock, graphqlUrl, stallMs = 30_000, timeoutMs, agentFor } = options;
    const apiUrl = options.apiUrl.replace(/\/+$/, '');
    const origins = [...new Set([apiUrl, graphqlUrl].map((url) => new URL(url).origin))];
    origins.forEach(assertSafe);
    // Loaded here, as it takes as long as all of a small action.
    const { getOctokit } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413));
    const octokit = getOctokit(options.token, {
        baseUrl: apiUrl,
        userAgent: 'gitops-actions',
        log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
        request: { fetch: exchanger({ origins, agentFor, stallMs }) },
    });
    const patience = { clock, deadline: clock.now() + timeoutMs };
    const paced = pacer(clock);
    /** One call with all its tries; `send` gives the data, or throws as octokit does. */
    function answer(call, send) {
        const write = call.needs.endsWith('write');
        return persist(patience, async (attempt) => {
            try {
                return await (write ? paced(send) : send());
            }
            catch (error) {
                throw new failure/* GitHubError */.y(call, refusalOf(error), attempt, error);
            }
        });
    }
    return {
        rest: (call, send) => answer(call, async () => (await send(octokit.rest)).data),
        graphql: (call, query, variables) => answer(call, async () => {
            const response = await octokit.request(`POST ${graphqlUrl}`, { query, variables });
            return graphqlData(response);
        }),
    };
}
/** Lets one write begin a second after the one before has ended. */
function pacer(clock) {
    let last = Promise.resolve();
    let next = 0;
    return (write) => {
        const turn = last.then(async () => {
            const pause = next - clock.now();
            if (pause > 0)
                await clock.sleep(pause);
            try {
                return await write();
            }
            finally {
                next = clock.now() + pace;
            }
        });
        last = turn.catch(() => undefined);
        return turn;
    };
}
/** A token travels by https, or by http within this machine. */
function assertSafe(origin) {
    const { protocol, hostname } = new URL(origin);
    const loopback = /^(localhost|\[::1\]|127(\.\d+){3})$/.test(hostname);
    if (protocol === 'https:' || (protocol === 'http:' && loopback))
        return;
    throw new Error(`GitHub's API at ${origin}: it is not https; plain http is for loopback only`);
}
function quiet() { }

// EXTERNAL MODULE: ./packages/github/commit.ts + 1 modules
var commit = __webpack_require__(7510);
// EXTERNAL MODULE: ./packages/github/compare.ts
var compare = __webpack_require__(9055);
// EXTERNAL MODULE: ./packages/github/files.ts
var files = __webpack_require__(151);
// EXTERNAL MODULE: ./packages/github/history.ts
var github_history = __webpack_require__(6800);
// EXTERNAL MODULE: ./packages/proxy/agent.ts + 1 modules
var agent = __webpack_require__(7021);
;// CONCATENATED MODULE: ./actions/bump-manifest/by-api.ts







/** GitHub's API under a token, with the proxies of this machine. */
async function connect(urls, token, timeoutMs, { env, clock, signal }) {
    const connections = await (0,agent/* agents */.X)(env);
    const guarded = {
        ...clock,
        async sleep(milliseconds) {
            signal.throwIfAborted();
            await clock.sleep(milliseconds);
            signal.throwIfAborted();
        },
    };
    const { api: apiUrl, graphql: graphqlUrl } = urls;
    return openGitHub({
        apiUrl,
        graphqlUrl,
        token,
        timeoutMs,
        clock: guarded,
        agentFor: (url) => connections.agentFor(url),
    });
}
/** The repository and the token of a target that goes by the API. */
function onGitHub({ repo, token }) {
    if (repo !== undefined && token !== undefined)
        return { repo, token };
    throw new Error("GitHub's API needs a repository of its own and a token; give both");
}
async function openByApi(target, timeoutMs, machine) {
    const { repo, token } = onGitHub(target);
    const github = await connect(target.urls, token, timeoutMs, machine);
    const branch = (0,commit/* openBranch */.D)({ github, repo, ...(target.branch && { branch: target.branch }) });
    return {
        get name() {
            return branch.name;
        },
        read: (paths) => branch.read(paths),
        commit(parent, changes, message) {
            machine.signal.throwIfAborted();
            return branch.commit(parent, changes, message);
        },
        landed: () => branch.landed(),
        ...past(github, repo),
        close: () => Promise.resolve(),
    };
}
/** What was, by commits' ids; the branch has no part in it. */
function past(github, repo) {
    const known = new Map();
    return {
        async history(commit, path, limit) {
            // What is below a commit never changes, and each update of one file asks for the same.
            const key = JSON.stringify([commit, path, limit]);
            const read = () => (0,github_history/* history */.b)(github, repo, { commit, limit, ...(path && { path }) });
            const found = known.get(key) ?? read();
            known.set(key, found);
            found.catch(() => known.delete(key));
            const commits = await found;
            return { commits, complete: commits.length < limit };
        },
        async filesAt(commit, paths) {
            const reading = await (0,files/* readFiles */.U)(github, repo, { commit }, paths, 'skip');
            return reading?.files ?? new Map();
        },
        async find(id, head) {
            try {
                const commit = await (0,github_history/* readCommit */.k)(github, repo, id);
                // GitHub shows commits of forks too.
                const standing = await (0,compare.compareCommits)(github, repo, commit.id, head);
                return ['ahead', 'identical'].includes(standing) ? commit.id : undefined;
            }
            catch (error) {
                if (error instanceof failure/* GitHubError */.y && [404, 422].includes(error.refusal.status))
                    return;
                throw error;
            }
        },
        changedPaths: async (_, commit) => (await (0,github_history/* readCommit */.k)(github, repo, commit)).paths,
    };
}


/***/ }),

/***/ 9537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readBlob),
/* harmony export */   z: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9398);


/** The id that Git gives to a file's content. */
function blobId(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
/**
 * A blob's bytes, which hash to its id. GraphQL gives text, and that is lossy: it drops a BOM, has
 * nothing for binary content, replaces what is not UTF-8, and ends after 512 KB. So text counts only
 * where it hashes to the id; all else is fetched once more, in base64 (up to 100 MB).
 */
async function readBlob(github, repo, id, text) {
    const told = Buffer.from(text ?? '');
    if (blobId(told) === id)
        return told;
    const doing = `reading blob ${id} of ${(0,_repo_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRepo */ .K)(repo)}`;
    const { content, encoding } = await github.rest({ doing, needs: 'contents: read' }, (rest) => rest.git.getBlob({ ...repo, file_sha: id }));
    const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8');
    const found = blobId(bytes);
    if (found === id)
        return bytes;
    throw new Error(`${doing}: the bytes that came are those of ${found}; run it again`);
}


/***/ }),

/***/ 7510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ filesOf),
  D: () => (/* binding */ openBranch)
});

// EXTERNAL MODULE: ./packages/github/failure.ts
var failure = __webpack_require__(7206);
// EXTERNAL MODULE: ./packages/github/files.ts
var files = __webpack_require__(151);
// EXTERNAL MODULE: ./packages/github/blob.ts
var blob = __webpack_require__(9537);
// EXTERNAL MODULE: ./packages/github/repo.ts
var github_repo = __webpack_require__(9398);
;// CONCATENATED MODULE: ./packages/github/append.ts



/** For all files together, in base64: GitHub fails at 40 MiB without saying why (2026-09). */
const largest = 40_000_000;
/**
 * Makes a commit and moves the branch to it in one step, provided that its head is the parent; throws
 * a GitHubError of the type STALE_DATA where it is not. GitHub writes the token's owner as author and
 * signs. Returns the commit's id.
 */
async function appendCommit(github, repo, append) {
    const { branch, parent, changes } = append;
    const doing = `committing to ${(0,files/* describe */.q)(repo, { branch })}`;
    const additions = Array.from(changes, ([path, bytes]) => ({
        path,
        contents: bytes.toString('base64'),
    }));
    const size = additions.reduce((sum, { contents }) => sum + contents.length, 0);
    if (size > largest) {
        const found = `the files have ${size} bytes in base64, and one commit by the API takes ${largest}`;
        throw new Error(`${doing}: ${found}; commit by git`);
    }
    const input = {
        branch: { repositoryNameWithOwner: (0,github_repo/* formatRepo */.K)(repo), branchName: branch },
        expectedHeadOid: parent,
        message: messageOf(append.message),
        // Without `deletions`: a null there gives an error that tells nothing.
        fileChanges: { additions },
    };
    const paths = [...changes.keys()];
    const named = Object.fromEntries(paths.map((path, index) => [`p${index}`, path]));
    const answer = await github.graphql({ doing, needs: 'contents: write' }, compose(paths), {
        input,
        ...named,
    });
    const { commit } = answer.createCommitOnBranch;
    paths.forEach((path, index) => {
        const found = commit[`f${index}`]?.oid;
        const sent = (0,blob/* blobId */.z)(changes.get(path));
        if (found === sent)
            return;
        throw new Error(`${doing}: ${path} became ${found ?? 'nothing'} in ${commit.oid}, and ${sent} was sent; ` +
            'revert that commit and commit by git');
    });
    return commit.oid;
}
/** Asks in the same request what the files have become. */
function compose(paths) {
    const declared = paths.map((_, index) => `, $p${index}: String!`).join('');
    const files = paths.map((_, index) => `f${index}: file(path: $p${index}) { oid }`).join(' ');
    return `mutation($input: CreateCommitOnBranchInput!${declared}) {
  createCommitOnBranch(input: $input) { commit { oid ${files} } }
}`;
}
function messageOf(message) {
    const [headline = '', ...rest] = message.split('\n\n');
    return rest.length === 0 ? { headline } : { headline, body: rest.join('\n\n') };
}

// EXTERNAL MODULE: ./packages/github/history.ts
var github_history = __webpack_require__(6800);
// EXTERNAL MODULE: ./packages/github/ref.ts
var ref = __webpack_require__(2425);
// EXTERNAL MODULE: ./packages/github/tree.ts
var tree = __webpack_require__(1650);
;// CONCATENATED MODULE: ./packages/github/commit.ts






/** Opens a branch; nothing is read yet. */
function openBranch({ github, repo, branch }) {
    if (branch !== undefined)
        (0,ref/* checkBranch */.DC)(branch);
    let name = branch;
    let repositoryId = '';
    return {
        get name() {
            return name;
        },
        async read(paths) {
            const reading = await (0,files/* readFiles */.U)(github, repo, { branch: name }, paths);
            if (reading === undefined)
                throw (0,ref/* noBranch */.kc)(repo, name);
            name = reading.branch;
            repositoryId = reading.repositoryId;
            return reading;
        },
        async commit(parent, changes, message) {
            if (name === undefined)
                throw new Error('committing: the branch was not read yet');
            const files = filesOf(parent, changes);
            const isPlain = [...files.values()].every(({ mode }) => mode === '100644');
            // As GitHub puts it together from a headline and a body.
            const normal = message.trimEnd().replace(/\n+/, '\n\n');
            const append = { branch: name, parent: parent.commit, changes, message: normal };
            if (isPlain)
                return commitOnBranch(github, repo, append);
            // createCommitOnBranch would take the executable bit away (2026-09).
            const to = await (0,tree/* writeCommit */.r)(github, repo, parent.commit, files, normal);
            const move = { branch: name, repositoryId, from: parent.commit, to };
            return (await (0,ref/* moveBranch */.ob)(github, repo, move)) ? to : undefined;
        },
        landed: () => Promise.resolve(undefined),
    };
}
/** The changed files with the modes that they had. */
function filesOf({ files }, changes) {
    return new Map(Array.from(changes, ([path, bytes]) => [
        path,
        { bytes, mode: files.get(path)?.mode ?? '100644' },
    ]));
}
async function commitOnBranch(github, repo, append) {
    try {
        return await appendCommit(github, repo, append);
    }
    catch (error) {
        const { cause = error } = error;
        const last = error instanceof failure/* GitHubError */.y ? error : cause;
        if (!(last instanceof failure/* GitHubError */.y))
            throw error;
        const isStale = last.refusal.type === 'STALE_DATA';
        // An earlier try, or one that had no answer, may have made the commit all the same.
        const isUnsure = last.attempt > 1 || last !== error;
        const landed = isUnsure ? await find(github, repo, append).catch(() => undefined) : undefined;
        if (landed === undefined && !isStale)
            throw error;
        return landed;
    }
}
/** The id of a commit that was sent, if it is among the newest of its branch. */
async function find(github, repo, { branch, parent, changes, message }) {
    const commits = await (0,github_history/* history */.b)(github, repo, { branch, limit: 100 });
    const ours = commits.find((commit) => commit.parents[0] === parent && commit.message === message);
    if (ours === undefined)
        return undefined;
    // Two jobs of one run can say the same of different files.
    const found = await (0,files/* readFiles */.U)(github, repo, { commit: ours.id }, [...changes.keys()]);
    const same = [...changes].every(([path, bytes]) => found?.files.get(path)?.bytes.equals(bytes));
    return same ? ours.id : undefined;
}


/***/ }),

/***/ 9055:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commitsAhead: () => (/* binding */ commitsAhead),
/* harmony export */   compareCommits: () => (/* binding */ compareCommits)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7206);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9398);


/**
 * Compares two commits by their ids, also shortened ones. 'unknown' where the repository does not have
 * them (any more), they have no history in common, or the token may not read it.
 */
async function compareCommits(github, repo, base, head) {
    for (const id of [base, head]) {
        // A branch's name would be compared as well.
        if (!/^[0-9a-f]{4,64}$/.test(id))
            throw new Error(`commit ${JSON.stringify(id)}: not an id in hex`);
    }
    const doing = `comparing ${base.slice(0, 10)} and ${head.slice(0, 10)} in ${(0,_repo_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRepo */ .K)(repo)}`;
    try {
        const { status } = await github.rest({ doing, needs: 'contents: read' }, (rest) => 
        // The changed files, with patches, come on the first page only.
        rest.repos.compareCommitsWithBasehead({
            ...repo,
            basehead: `${base}...${head}`,
            per_page: 1,
            page: 2,
        }));
        return status;
    }
    catch (error) {
        if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y))
            throw error;
        if ([403, 404, 422].includes(error.refusal.status))
            return 'unknown';
        throw error;
    }
}
/**
 * The commits that `head` has and `base` has not, oldest first; undefined where they are over 100, or
 * the two have no history in common.
 */
async function commitsAhead(github, repo, base, head) {
    const doing = `comparing ${base.slice(0, 10)} and ${head.slice(0, 10)} in ${(0,_repo_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRepo */ .K)(repo)}`;
    const options = { ...repo, basehead: `${base}...${head}`, per_page: 100 };
    try {
        const { commits, total_commits: total } = await github.rest({ doing, needs: 'contents: read' }, (rest) => rest.repos.compareCommitsWithBasehead(options));
        if (commits.length < total)
            return undefined;
        return commits.map(({ sha: id, commit }) => ({ id, message: commit.message }));
    }
    catch (error) {
        if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y && error.refusal.status === 404)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 7206:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
/** A call that GitHub refused or did not answer; its message says what was tried and what to do. */
class GitHubError extends Error {
    name = 'GitHubError';
    refusal;
    /** Which try of the call it was, from 1; one before may have had its effect without an answer. */
    attempt;
    constructor(call, refusal, attempt, cause) {
        const { status, text } = refusal;
        const said = [status === 200 ? '' : status, text].filter(Boolean).join(' ');
        const found = status === 0 ? text : `GitHub answered ${said}`;
        super([`${call.doing}: ${found}`, advice(call, refusal)].filter(Boolean).join('; '), { cause });
        this.refusal = refusal;
        this.attempt = attempt;
    }
}
function advice(call, { status, type, text, headers }) {
    if (status === 401)
        return 'the token is wrong or has ended; give a valid one';
    if (status === 404 || type === 'NOT_FOUND') {
        return 'it is not there or this token may not see it (the token of a workflow sees no repository but its own)';
    }
    if (/rule violation|protected branch|BRANCH_PROTECTION/i.test(`${text} ${type}`)) {
        return "let this token's owner bypass the rule, or go by a pull request";
    }
    if (/not permitted to create or approve pull requests/i.test(text)) {
        return "allow it in the repository's settings (Actions, General), or give the token of an App";
    }
    const lacking = /not accessible by|FORBIDDEN|INSUFFICIENT_SCOPES|permission|must have/i;
    if (status !== 403 && type === undefined)
        return '';
    if (!lacking.test(`${text} ${type}`))
        return '';
    const permission = accepted(headers['x-accepted-github-permissions']) ?? call.needs;
    return (`the token lacks the permission ${permission}: give it to the job (permissions:) or to the App; ` +
        'the token of a workflow reaches no repository but its own');
}
/**
 * `contents=write,workflows=write; contents=admin`: all of one of the sets.
 * https://docs.github.com/rest/overview/troubleshooting-the-rest-api#resource-not-accessible
 */
function accepted(header) {
    if (typeof header !== 'string' || header === '')
        return undefined;
    return header
        .replaceAll('_', '-')
        .replaceAll('=', ': ')
        .replace(/, */g, ' and ')
        .replace(/; */g, ' or ');
}


/***/ }),

/***/ 151:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readFiles),
/* harmony export */   q: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _git_tree__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5853);
/* harmony import */ var _blob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9537);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9398);



/** So many files go into one query, as GitHub ends a query that takes over 10 s. */
const batch = 50;
/**
 * Reads files of one commit without a clone. The commit's id and its files come from one answer, and
 * the files hang on that commit, not on the branch, so that nobody can come between. Returns
 * undefined where there is no such branch or commit; a path that holds no regular file is an error
 * that says what is there instead, or which paths are the nearest. With 'skip' a path
 * that holds none is left out.
 */
async function readFiles(github, repo, revision, paths, absent = 'refuse') {
    const first = await query(github, repo, revision, paths.slice(0, batch));
    if (first === undefined)
        return undefined;
    const entries = new Map(first.entries);
    for (let next = batch; next < paths.length; next += batch) {
        const at = { commit: first.commit };
        const more = await query(github, repo, at, paths.slice(next, next + batch));
        for (const [path, entry] of more?.entries ?? [])
            entries.set(path, entry);
    }
    const { commit, message, branch, repositoryId } = first;
    const files = new Map();
    for (const path of paths) {
        const entry = entries.get(path) ?? undefined;
        if (absent === 'skip' && (entry === undefined || !(0,_git_tree__WEBPACK_IMPORTED_MODULE_0__/* .isFileMode */ .sB)(octal(entry))))
            continue;
        if (entry === undefined)
            throw await missing(github, repo, commit, branch, path);
        const mode = (0,_git_tree__WEBPACK_IMPORTED_MODULE_0__/* .fileMode */ .IB)({ path, mode: octal(entry) });
        files.set(path, { mode, bytes: await (0,_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .readBlob */ .g)(github, repo, entry.oid, entry.object?.text) });
    }
    return { commit, message, files, branch, repositoryId };
}
async function query(github, repo, revision, paths) {
    const { text, variables } = compose(revision, paths);
    const call = { doing: `reading ${describe(repo, revision)}`, needs: 'contents: read' };
    const { repository } = await github.graphql(call, text, { ...repo, ...variables });
    const commit = repository.ref?.target ?? repository.object;
    // Of an object that is no commit the fragment gives nothing.
    if (commit?.oid === undefined)
        return undefined;
    return {
        commit: commit.oid,
        message: (commit.message ?? '').trimEnd(),
        branch: repository.ref?.name,
        repositoryId: repository.id,
        entries: paths.map((path, index) => [path, commit[`f${index}`]]),
    };
}
function compose(revision, paths) {
    const start = startOf(revision);
    const declared = paths.map((_, index) => `, $p${index}: String!`).join('');
    const files = paths.map((_, index) => `f${index}: file(path: $p${index}) { ...entry }`);
    const text = `query($owner: String!, $repo: String!${start.declared}${declared}) {
  repository(owner: $owner, name: $repo) { id ${start.field} }
}
fragment commit on Commit { oid message ${files.join(' ')} }
${paths.length === 0 ? '' : 'fragment entry on TreeEntry { mode oid object { ... on Blob { text } } }'}`;
    const named = Object.fromEntries(paths.map((path, index) => [`p${index}`, path]));
    return { text, variables: { ...start.variables, ...named } };
}
function startOf(revision) {
    const target = '{ name target { ...commit } }';
    if ('commit' in revision) {
        const field = 'object(oid: $oid) { ...commit }';
        return { declared: ', $oid: GitObjectID!', field, variables: { oid: revision.commit } };
    }
    if (revision.branch === undefined) {
        return { declared: '', field: `ref: defaultBranchRef ${target}`, variables: {} };
    }
    const variables = { ref: `refs/heads/${revision.branch}` };
    return { declared: ', $ref: String!', field: `ref(qualifiedName: $ref) ${target}`, variables };
}
function describe(repo, revision) {
    const name = (0,_repo_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRepo */ .K)(repo);
    if ('commit' in revision)
        return `commit ${revision.commit.slice(0, 10)} of ${name}`;
    const { branch } = revision;
    return branch === undefined ? `the default branch of ${name}` : `branch ${branch} of ${name}`;
}
/** The mode as Git's own listings write it. */
function octal({ mode }) {
    return mode.toString(8).padStart(6, '0');
}
async function missing(github, repo, commit, branch, path) {
    const where = describe(repo, branch === undefined ? { commit } : { branch });
    const doing = `looking for paths near ${path} in ${where}`;
    // At most 100,000 entries come, and near ones will do. A commit's id stands for its tree.
    const { tree } = await github.rest({ doing, needs: 'contents: read' }, (rest) => rest.git.getTree({ ...repo, tree_sha: commit, recursive: 'true' }));
    const files = tree.filter(({ type }) => type === 'blob').map((entry) => entry.path);
    const near = (0,_git_tree__WEBPACK_IMPORTED_MODULE_0__/* .nearestPaths */ .jG)(path, files);
    const advice = near.length === 0 ? 'there is no file at all' : `nearest: ${near.join(', ')}`;
    return new Error(`file ${path}: not in ${where} at ${commit.slice(0, 10)}; ${advice}`);
}


/***/ }),

/***/ 6800:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ history),
/* harmony export */   k: () => (/* binding */ readCommit)
/* harmony export */ });
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(151);
/* harmony import */ var _ref_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2425);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9398);



/** The most that GitHub gives in one page. */
const page = 100;
/** The newest commits of a branch, or below a commit and with it, newest first. */
async function history(github, repo, { commit, branch, path, limit, until }) {
    const revision = commit === undefined ? { branch } : { commit };
    const doing = `reading the history of ${(0,_files_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q)(repo, revision)}`;
    const commits = [];
    for (let after = null;;) {
        const first = Math.min(page, limit - commits.length);
        const start = startOf(revision);
        const answer = await github.graphql({ doing, needs: 'contents: read' }, compose(start), { ...repo, ...start.variables, path: path ?? null, first, after });
        const { ref, object } = answer.repository;
        const found = ref?.target.history ?? object?.history;
        if (found === undefined && commit === undefined)
            throw (0,_ref_js__WEBPACK_IMPORTED_MODULE_1__/* .noBranch */ .kc)(repo, branch);
        if (found === undefined)
            throw new Error(`${doing}: there is no such commit; check its id`);
        const { nodes, pageInfo } = found;
        for (const { oid: id, message, parents } of nodes) {
            if (id === until)
                return commits;
            commits.push({ id, message: message.trimEnd(), parents: parents.nodes.map(({ oid }) => oid) });
        }
        if (!pageInfo.hasNextPage || commits.length >= limit)
            return commits;
        after = pageInfo.endCursor;
    }
}
function startOf(revision) {
    if ('commit' in revision) {
        const variables = { oid: revision.commit };
        return { declared: '$oid: GitObjectID!, ', field: 'object(oid: $oid) { ...below }', variables };
    }
    const target = '{ target { ...below } }';
    const { branch } = revision;
    if (branch === undefined) {
        return { declared: '', field: `ref: defaultBranchRef ${target}`, variables: {} };
    }
    const variables = { ref: `refs/heads/${branch}` };
    return { declared: '$ref: String!, ', field: `ref(qualifiedName: $ref) ${target}`, variables };
}
function compose({ declared, field }) {
    return `query($owner: String!, $repo: String!, ${declared}$path: String, $first: Int!, $after: String) {
  repository(owner: $owner, name: $repo) { ${field} }
}
fragment below on Commit {
  history(path: $path, first: $first, after: $after) {
    nodes { oid message parents(first: 10) { nodes { oid } } }
    pageInfo { hasNextPage endCursor }
  }
}`;
}
/** One commit and the paths that it changed against its first parent, old names included. */
async function readCommit(github, repo, id) {
    const doing = `reading commit ${id} of ${(0,_repo_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRepo */ .K)(repo)}`;
    const call = { doing, needs: 'contents: read' };
    const commit = await github.rest(call, (rest) => rest.repos.getCommit({ ...repo, ref: id }));
    const files = commit.files ?? [];
    // https://docs.github.com/rest/commits/commits#get-a-commit: 300 files a page, 3,000 in all
    if (files.length >= 300)
        throw new Error(`${doing}: it changes 300 files or more, too many to go through`);
    const paths = files.flatMap((file) => [file.filename, file.previous_filename ?? []].flat());
    return {
        id: commit.sha,
        parents: commit.parents.map(({ sha }) => sha),
        message: commit.commit.message.trimEnd(),
        paths: [...new Set(paths)],
    };
}


/***/ }),

/***/ 2425:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ checkBranch),
/* harmony export */   kc: () => (/* binding */ noBranch),
/* harmony export */   ob: () => (/* binding */ moveBranch)
/* harmony export */ });
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9055);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7206);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(151);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9398);




const nothing = '0'.repeat(40);
const updateRefs = `mutation($repositoryId: ID!, $name: GitRefname!, $from: GitObjectID!, $to: GitObjectID!, $force: Boolean!) {
  updateRefs(input: {repositoryId: $repositoryId, refUpdates: [{name: $name, beforeOid: $from, afterOid: $to, force: $force}]}) {
    clientMutationId
  }
}`;
/**
 * Moves, or creates, a branch by compare and swap; false where it was not at `from`. The REST call
 * for refs can't compare: without force it asks only whether the head is an ancestor, so it would undo
 * a reset, and with force it overwrites whatever is there. Every supported server has updateRefs (2026-10).
 */
async function moveBranch(github, repo, move) {
    const { branch, repositoryId, from = nothing, to, force = false } = move;
    const name = `refs/heads/${branch}`;
    const doing = `moving branch ${branch} of ${(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .formatRepo */ .K)(repo)} to ${to.slice(0, 10)}`;
    try {
        const variables = { repositoryId, name, from, to, force };
        await github.graphql({ doing, needs: 'contents: write' }, updateRefs, variables);
        return true;
    }
    catch (error) {
        // GitHub documents no error for a lost race, and after a break we don't know; the branch knows.
        if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y) || error.refusal.status !== 200)
            throw error;
        const head = (await (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFiles */ .U)(github, repo, { branch }, []))?.commit;
        if (head === to)
            return true;
        if (head === move.from)
            throw error;
        // An earlier try may have moved it, and others have built on that.
        const moved = error.attempt > 1 && head !== undefined;
        return moved && (await (0,_compare_js__WEBPACK_IMPORTED_MODULE_0__.compareCommits)(github, repo, to, head)) === 'ahead';
    }
}
/**
 * Throws where Git, and so GitHub, would not take a branch's name.
 * https://git-scm.com/docs/git-check-ref-format
 */
function checkBranch(name) {
    const wrong = /^[/-]|[/.]$|\.\.|\/\/|@\{|^@$|(^|\/)\.|\.lock(\/|$)|[\p{Cc} ~^:?*[\\]/u.test(name) ||
        name === '' ||
        Buffer.byteLength(name) > 244;
    if (wrong)
        throw new Error(`branch ${JSON.stringify(name)}: Git allows no such name`);
}
/** The error for a branch that is not there. */
function noBranch(repo, branch) {
    const where = (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q)(repo, { branch });
    return new Error(branch === undefined
        ? `reading ${where}: the repository is empty; push a first commit`
        : `reading ${where}: there is no such branch; create it first`);
}


/***/ }),

/***/ 1650:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ writeCommit)
/* harmony export */ });
/* harmony import */ var _blob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9537);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9398);


/**
 * Makes a commit that no branch names yet: the parent's files with these in place, and returns its id.
 * No author is sent: GitHub then writes the token's owner, and signs where that is an App or a
 * workflow, and what it signs is shown as verified.
 */
async function writeCommit(github, repo, parent, files, message) {
    const doing = `making a commit in ${(0,_repo_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRepo */ .K)(repo)}`;
    const write = { doing, needs: 'contents: write' };
    const entries = [];
    for (const [path, { bytes, mode }] of files) {
        const sha = (0,_blob_js__WEBPACK_IMPORTED_MODULE_0__/* .blobId */ .z)(bytes);
        const content = bytes.toString('base64');
        const blob = await github.rest(write, (rest) => rest.git.createBlob({ ...repo, content, encoding: 'base64' }));
        if (blob.sha !== sha)
            throw new Error(`${doing}: ${path} became ${blob.sha}, not ${sha}`);
        entries.push({ path, mode, type: 'blob', sha });
    }
    const read = { doing, needs: 'contents: read' };
    const before = await github.rest(read, (rest) => rest.git.getCommit({ ...repo, commit_sha: parent }));
    const tree = await github.rest(write, (rest) => rest.git.createTree({ ...repo, base_tree: before.tree.sha, tree: entries }));
    const commit = await github.rest(write, (rest) => rest.git.createCommit({ ...repo, message, tree: tree.sha, parents: [parent] }));
    return commit.sha;
}


/***/ }),

/***/ 7021:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ agents)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
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
        return isLoopback(name) || rules.some((rule) => rule(name, port));
    };
}
function readRule(entry) {
    if (entry === '*')
        return () => true;
    const [range, bits] = entry.split('/');
    if (range !== undefined && bits !== undefined)
        return inRange(range, Number(bits));
    // Of an address of IPv6, only one in brackets can carry a port.
    const [, bare, port] = /^(.*?):(\d+)$/.exec((0,external_node_net_.isIP)(entry) === 6 ? '' : entry) ?? [, entry];
    const onPort = (_, found) => port === undefined || Number(port) === found;
    const name = (bare ?? entry).replace(/^\[|\]$/g, '');
    if ((0,external_node_net_.isIP)(name) !== 0)
        return (host, found) => host === name && onPort(host, found);
    const suffix = name.replace(/^\*?\.?/, '.');
    const itself = !/^[*.]/.test(name);
    return (host, found) => (host.endsWith(suffix) || (itself && host === name)) && onPort(host, found);
}
function inRange(address, bits) {
    const family = (0,external_node_net_.isIP)(address);
    if (family === 0 || !Number.isInteger(bits) || bits > (family === 4 ? 32 : 128)) {
        return () => false;
    }
    const list = new external_node_net_.BlockList();
    list.addSubnet(address, bits, family === 4 ? 'ipv4' : 'ipv6');
    return (host) => (0,external_node_net_.isIP)(host) !== 0 && list.check(host, (0,external_node_net_.isIP)(host) === 4 ? 'ipv4' : 'ipv6');
}
function isLoopback(host) {
    return host === 'localhost' || host === '::1' || ((0,external_node_net_.isIP)(host) === 4 && host.startsWith('127.'));
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
        const { HttpProxyAgent } = await Promise.all(/* import() */[__webpack_require__.e(411), __webpack_require__.e(947)]).then(__webpack_require__.bind(__webpack_require__, 8947));
        route(plain, new HttpProxyAgent(forHttp, options), forHttp, direct);
    }
    if (forHttps !== undefined) {
        const { HttpsProxyAgent } = await Promise.all(/* import() */[__webpack_require__.e(411), __webpack_require__.e(566)]).then(__webpack_require__.bind(__webpack_require__, 1566));
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


/***/ })

};
