export const id = 55;
export const ids = [55];
export const modules = {

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


/***/ })

};
