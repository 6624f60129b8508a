export const id = 498;
export const ids = [498];
export const modules = {

/***/ 4498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scan: () => (/* binding */ scan)
});

// UNUSED EXPORTS: tell

// EXTERNAL MODULE: ./packages/action/log.ts
var log = __webpack_require__(187);
// EXTERNAL MODULE: ./packages/ecr/failure.ts + 1 modules
var failure = __webpack_require__(2314);
// EXTERNAL MODULE: ./packages/ecr/finding.ts
var finding = __webpack_require__(2858);
// EXTERNAL MODULE: ./packages/ecr/repository.ts
var ecr_repository = __webpack_require__(4611);
;// CONCATENATED MODULE: ./packages/ecr/scan.ts



/**
 * What ECR's basic or enhanced scanning says of an image (not of an index: its platforms' images are
 * scanned). Asks for ecr:DescribeImageScanFindings.
 */
async function findScan(ecr, repository, digest, registryId) {
    const subject = { operation: 'DescribeImageScanFindings', repository, registryId };
    const findings = [];
    let counts;
    let endedAt;
    let nextToken;
    do {
        const page = { maxResults: 1000, ...(nextToken !== undefined && { nextToken }) };
        const answer = await (0,failure/* call */.T1)(ecr, subject, () => ecr.sdk.describeImageScanFindings({
            repositoryName: repository,
            ...(0,ecr_repository/* inRegistry */.z9)(registryId),
            imageId: { imageDigest: digest },
            ...page,
        })).catch(whereMissing);
        if (answer instanceof failure/* EcrFailure */.BE)
            return { state: 'missing', why: answer.reason };
        const waiting = stateOf(answer.imageScanStatus ?? {}, answer.imageScanFindings);
        if (waiting !== undefined)
            return waiting;
        counts ??= answer.imageScanFindings?.findingSeverityCounts;
        endedAt ??= answer.imageScanFindings?.imageScanCompletedAt;
        findings.push(...(0,finding/* readFindings */.RJ)(answer.imageScanFindings ?? {}));
        nextToken = answer.nextToken;
    } while (nextToken !== undefined);
    const report = { counts: countsOf(counts, findings), findings };
    if (endedAt !== undefined || report.counts.size > 0)
        return { state: 'complete', report };
    return { state: 'doubtful', report, why: 'nothing found, and no time of its end' };
}
/** Asks for a scan by hand, which ECR grants once a day and with basic scanning only. */
async function startScan(ecr, repository, digest, registryId) {
    const subject = { operation: 'StartImageScan', repository, registryId };
    await (0,failure/* call */.T1)(ecr, subject, () => ecr.sdk.startImageScan({
        repositoryName: repository,
        ...(0,ecr_repository/* inRegistry */.z9)(registryId),
        imageId: { imageDigest: digest },
    }));
}
/** Right after a push ECR may not know of the scan, or of the image. */
function whereMissing(error) {
    const isMissing = error instanceof failure/* EcrFailure */.BE && /^(scan|image)-missing$/.test(error.reason);
    if (isMissing)
        return error;
    throw error;
}
/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageScanStatus.html */
function stateOf({ status, description }, findings) {
    const why = [status ?? 'no status', description].filter(Boolean).join(': ');
    switch (status) {
        // ACTIVE: enhanced scanning has looked once, and goes on to look. Either may be told before its
        // findings are there (https://github.com/aws/aws-sdk/issues/289): no answer is not a clean one.
        case 'COMPLETE':
        case 'ACTIVE':
            if (isTold(findings))
                return undefined;
            return { state: 'pending', why: `${why}, without findings` };
        case 'FAILED':
        case 'UNSUPPORTED_IMAGE':
        case 'SCAN_ELIGIBILITY_EXPIRED':
        case 'LIMIT_EXCEEDED':
        case 'IMAGE_ARCHIVED':
            return { state: 'impossible', why };
        case 'IN_PROGRESS':
        case 'PENDING':
        case 'FINDINGS_UNAVAILABLE':
        case undefined:
        default:
            return { state: 'pending', why };
    }
}
/** The sums count, empty ones too: an answer that comes too early has an empty list alone. */
function isTold(found) {
    const { imageScanCompletedAt, findings = [], enhancedFindings = [] } = found ?? {};
    const sums = found?.findingSeverityCounts;
    const listed = findings.length + enhancedFindings.length;
    return imageScanCompletedAt !== undefined || sums !== undefined || listed > 0;
}
function countsOf(told, findings) {
    const counts = new Map();
    for (const [severity, count] of Object.entries(told ?? {})) {
        if (count > 0)
            counts.set((0,finding/* isSeverity */._Z)(severity) ? severity : 'UNDEFINED', count);
    }
    // What is listed counts, whatever the sums say.
    const listed = new Map();
    for (const { severity } of findings)
        listed.set(severity, (listed.get(severity) ?? 0) + 1);
    for (const [severity, count] of listed) {
        counts.set(severity, Math.max(count, counts.get(severity) ?? 0));
    }
    return counts;
}

;// CONCATENATED MODULE: ./actions/ecr-push/scan.ts




const nothing = { counts: new Map(), findings: [] };
const unseen = 'the tag is there but is not to be deployed, as nobody knows what is in it';
const shown = 10;
// ECR begins to scan within seconds. What it has not begun by then, it was not going to.
const patienceMs = 15_000;
/** Waits for ECR's scan of each platform's image, and weighs what was found. */
async function scan(parts, destination, inputs, step) {
    const deadline = step.clock.now() + inputs.scanTimeout * 1000;
    const faults = parts.length > 0 ? [] : [`scan of ${inputs.repository}: the index holds no image`];
    const reports = await (0,log/* group */.Os)('Scan', () => {
        // An index may name one image for several platforms.
        const once = [...new Map(parts.map((part) => [part.digest, part])).values()];
        const each = once.map((part) => reportOf(part, destination, inputs, step, deadline).catch((error) => {
            step.signal.throwIfAborted();
            faults.push(error.message);
            return nothing;
        }));
        return Promise.all(each);
    });
    const counts = new Map();
    for (const severity of finding/* severities */.gO) {
        const sum = reports.reduce((total, report) => total + (report.counts.get(severity) ?? 0), 0);
        if (sum > 0)
            counts.set(severity, sum);
    }
    const worst = distinct(reports.flatMap(({ findings }) => findings)).slice(0, shown);
    const [fault] = faults;
    if (fault === undefined)
        (0,log/* info */.pq)(`scan: ${tell(counts)}`);
    const refusal = fault === undefined ? refusalOf(inputs, counts, worst) : `${fault}; ${unseen}`;
    return { counts, worst, ...(refusal !== undefined && { refusal }) };
}
/** Counts in words, as `1 critical, 4 high`. */
function tell(counts) {
    const parts = [...counts].map(([severity, count]) => `${count} ${severity.toLowerCase()}`);
    return parts.join(', ') || 'nothing was found';
}
async function reportOf(part, { ecr, repository }, { registryId, scanTimeout }, { clock, signal }, deadline) {
    const { digest } = part;
    const name = `scan of ${repository}@${digest}${part.platform ? ` (${part.platform})` : ''}`;
    const patient = clock.now() + Math.min(patienceMs, (scanTimeout * 1000) / 2);
    let asked = false;
    let doubted = false;
    for (let tried = 0;; tried++) {
        const found = await findScan(ecr, repository, digest, registryId);
        if (found.state === 'complete' || (found.state === 'doubtful' && doubted))
            return found.report;
        doubted = found.state === 'doubtful';
        if (found.state === 'impossible') {
            const advice = 'scan it by other means, and leave scan off';
            throw new Error(`${name}: ECR can't scan it (${found.why}); ${advice}`);
        }
        if (clock.now() >= deadline) {
            const advice = found.state === 'missing'
                ? 'turn on scan on push for the repository, or enhanced scanning'
                : 'run the step again, or raise scan-timeout';
            throw new Error(`${name}: no result after ${scanTimeout} s (${found.why}); ${advice}`);
        }
        if (tried === 0)
            (0,log/* info */.pq)(`${name}: waiting (${found.why})`);
        if (found.state === 'missing' && !asked && clock.now() >= patient) {
            asked = true;
            // Enhanced scanning refuses it, and so may the caller's policy: then there is more waiting.
            await startScan(ecr, repository, digest, registryId).catch((error) => {
                if (!(error instanceof failure/* EcrFailure */.BE))
                    throw error;
                (0,log/* info */.pq)(error.message);
            });
        }
        const pause = Math.min(1000 * 2 ** tried, 10_000, Math.max(1, deadline - clock.now()));
        await clock.sleep(pause, signal);
    }
}
/** The same in two platforms is one. */
function distinct(findings) {
    const known = new Map(findings.map((each) => [`${each.name} ${each.in}`, each]));
    return [...known.values()].sort(finding/* byWeight */.IN);
}
function refusalOf({ scan: lowest, tags: [tag], repository }, counts, worst) {
    const limit = finding/* severities */.gO.findIndex((severity) => severity.toLowerCase() === lowest);
    const grave = [...counts].filter(([severity]) => finding/* severities */.gO.indexOf(severity) <= limit);
    if (limit < 0 || grave.length === 0)
        return undefined;
    const first = worst[0] === undefined ? '' : `, ${worst[0].name} the worst`;
    return (`scan of ${repository}:${tag}: found ${tell(new Map(grave))}${first}, and scan is ${lowest}; ` +
        'the tag is there but is not to be deployed: update what is named in the summary, and push a new tag');
}


/***/ })

};
