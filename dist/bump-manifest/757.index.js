export const id = 757;
export const ids = [757];
export const modules = {

/***/ 6757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  announce: () => (/* binding */ announce)
});

// EXTERNAL MODULE: ./packages/github/repo.ts
var github_repo = __webpack_require__(9398);
;// CONCATENATED MODULE: ./packages/github/dispatch.ts

// https://docs.github.com/rest/repos/repos#create-a-repository-dispatch-event
const longestType = 100;
const mostKeys = 10;
const largestPayload = 65_535;
/**
 * Starts the workflows of a repository's default branch that wait for this event. GitHub's yes says
 * that it took the event, not that a workflow ran. Where an answer gets lost the event is sent once
 * more, so a receiver has to bear seeing it twice.
 */
async function dispatch(github, repo, eventType, payload) {
    const doing = `dispatching ${JSON.stringify(eventType)} to ${(0,github_repo/* formatRepo */.K)(repo)}`;
    const fault = faultOf(eventType, payload);
    if (fault !== undefined)
        throw new Error(`${doing}: ${fault}`);
    await github.rest({ doing, needs: 'contents: write' }, (rest) => rest.repos.createDispatchEvent({
        ...repo,
        event_type: eventType,
        client_payload: { ...payload },
    }));
}
function faultOf(eventType, payload) {
    if (eventType === '' || eventType.length > longestType) {
        return `the event's type must have 1 to ${longestType} characters`;
    }
    const keys = Object.keys(payload).length;
    if (keys > mostKeys)
        return `the payload has ${keys} keys, and GitHub takes ${mostKeys}`;
    const size = Buffer.byteLength(JSON.stringify(payload));
    if (size > largestPayload) {
        return `the payload has ${size} bytes, and GitHub takes ${largestPayload}`;
    }
    return undefined;
}

// EXTERNAL MODULE: ./packages/github/history.ts
var github_history = __webpack_require__(6800);
// EXTERNAL MODULE: ./actions/bump-manifest/by-api.ts + 4 modules
var by_api = __webpack_require__(1200);
// EXTERNAL MODULE: ./actions/bump-manifest/trailers.ts
var bump_manifest_trailers = __webpack_require__(3399);
;// CONCATENATED MODULE: ./actions/bump-manifest/announce.ts





/** Between two looks at the branch, in milliseconds. */
const pause = 3_000;
/** So many of its newest commits are looked at. */
const most = 100;
/**
 * Tells the manifest repository's workflows of each image. GitHub's yes says that it took the event;
 * with a time to wait, the branch is watched for the commit that the receiver makes of it.
 */
async function announce(inputs, machine) {
    const { task, target, dispatch: options, source, timeoutMs, dryRun } = inputs;
    const updates = 'updates' in task ? task.updates : [];
    const { repo, token } = (0,by_api.onGitHub)(target);
    const payloads = updates.map((update) => payloadOf(update, inputs));
    const none = { changes: new Map(), previous: [], diff: '', warnings: [] };
    const said = { ...none, task, reason: 'dispatched', order: undefined, stale: [] };
    const events = payloads.map((payload) => JSON.stringify(payload));
    const outcome = { ...said, attempts: 1, branch: target.branch, others: [], events };
    if (dryRun)
        return { ...outcome, changed: false, commit: undefined };
    const github = await (0,by_api.connect)(target.urls, token, timeoutMs + options.waitMs, machine);
    const isWaiting = options.waitMs > 0;
    if (isWaiting && source.sha === undefined) {
        throw new Error('Waiting for the receiver: the source commit is not known; give source-sha');
    }
    const before = isWaiting ? await newest(github, repo, target.branch, 1) : [];
    for (const payload of payloads) {
        machine.signal.throwIfAborted();
        await dispatch(github, repo, options.eventType, payload);
    }
    if (!isWaiting)
        return { ...outcome, changed: false, commit: undefined };
    const { commit, isNew } = await landed(github, repo, updates, inputs, machine, before[0]?.id);
    return { ...outcome, changed: isNew, commit };
}
/** The contract of the event: what is not known is left out. */
function payloadOf({ app, tag, environment, digest, image }, { source, dispatch: { runId } }) {
    const { repository, sha } = source;
    const all = { app, tag, env: environment, digest, image, repository, sha, run_id: runId };
    return Object.fromEntries(Object.entries(all).filter((pair) => pair[1] !== undefined));
}
const newest = (github, repo, branch, limit) => (0,github_history/* history */.b)(github, repo, { branch, limit });
/** Watches until each app has a commit of this source on the branch. */
async function landed(github, repo, updates, { target, source, dispatch: { waitMs, eventType } }, { clock, signal }, before) {
    const deadline = clock.now() + waitMs;
    for (;;) {
        signal.throwIfAborted();
        const commits = await newest(github, repo, target.branch, most);
        const old = commits.findIndex(({ id }) => id === before);
        const found = updates.map((update) => commits.findIndex(({ message }) => isOf(message, update, source.sha)));
        if (found.every((index) => index >= 0)) {
            const first = Math.min(...found);
            return { commit: commits[first].id, isNew: old < 0 || first < old };
        }
        const left = deadline - clock.now();
        if (left <= 0)
            break;
        await clock.sleep(Math.min(pause, left));
    }
    const where = `${target.branch ?? 'the default branch'} of ${(0,github_repo/* formatRepo */.K)(repo)}`;
    throw new Error(`Waiting for the receiver of ${JSON.stringify(eventType)}: GitHub took the event, and no commit ` +
        `with Source-Commit: ${source.sha} came to ${where} within ${waitMs / 1000} s; look at the ` +
        "receiver's run there (it makes none for an image that is stale)");
}
function isOf(message, { app, environment }, sha) {
    const trailers = (0,bump_manifest_trailers/* parseTrailers */.a)(message);
    if (trailers.source.sha !== sha || trailers.rollback !== undefined)
        return false;
    return trailers.edits.some((edit) => edit.app === app && (edit.environment ?? environment) === environment);
}


/***/ })

};
