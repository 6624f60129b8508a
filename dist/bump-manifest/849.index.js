export const id = 849;
export const ids = [849];
export const modules = {

/***/ 2849:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planRestore: () => (/* binding */ planRestore)
});

// EXTERNAL MODULE: ./packages/yaml-edit/document.ts
var yaml_edit_document = __webpack_require__(8098);
// EXTERNAL MODULE: ./packages/yaml-edit/edit.ts + 6 modules
var edit = __webpack_require__(7267);
// EXTERNAL MODULE: ./packages/yaml-edit/path.ts
var yaml_edit_path = __webpack_require__(4532);
// EXTERNAL MODULE: ./packages/yaml-edit/node.ts
var yaml_edit_node = __webpack_require__(5931);
// EXTERNAL MODULE: ./packages/overlay/image.ts
var overlay_image = __webpack_require__(5624);
;// CONCATENATED MODULE: ./packages/overlay/value.ts




function valuesOf(source) {
    const scalars = new Map();
    const mappings = new Map();
    const visit = (node, way) => {
        if ((0,yaml_edit_node/* isMapping */.pi)(node)) {
            mappings.set(way.id, way);
            for (const { key, value } of (0,yaml_edit_node/* entries */.jO)(node))
                visit(value, step(way, (0,yaml_edit_node/* text */.Qq)(key) ?? '?'));
        }
        else if ((0,yaml_edit_node/* isSequence */.wZ)(node)) {
            const names = (0,yaml_edit_node/* items */.ld)(node).map(nameOf);
            for (const [index, item] of (0,yaml_edit_node/* items */.ld)(node).entries()) {
                const name = names[index];
                const isUnique = name !== undefined && names.filter((one) => one === name).length === 1;
                visit(item, step(way, index, isUnique ? name : undefined));
            }
        }
        else if ((0,yaml_edit_node/* isScalarNode */.ZI)(node)) {
            const held = (0,yaml_edit_node/* text */.Qq)(node) ?? '';
            const inner = way.within === undefined ? embedded(held) : undefined;
            if (inner !== undefined) {
                const { path: within, document: outer } = way;
                return visit(inner, { ...way, document: 0, path: [], within, outer });
            }
            scalars.set(way.id, { ...way, text: held, isString: typeof node.value === 'string' });
        }
    };
    for (const [index, document] of source.documents.entries()) {
        const name = documentName(document);
        const same = source.documents.filter((one) => documentName(one) === name);
        const id = name !== undefined && same.length === 1 ? name : `document ${index + 1}`;
        visit(document.root, { id, labels: [], document: document.index, path: [] });
    }
    return { scalars, mappings };
}
/** The id of what holds the value. */
function holderOf(id) {
    return id.slice(0, id.lastIndexOf('\n'));
}
function step(way, part, name) {
    const label = typeof part === 'string' ? part : name;
    const segment = typeof part === 'string' ? part : name === undefined ? `[${part}]` : `[${name}]`;
    return {
        ...way,
        id: `${way.id}\n${segment}`,
        labels: label === undefined ? way.labels : [...way.labels, label],
        path: [...way.path, part],
    };
}
/** What a list's item is known by: its name, or of Kustomize's images in one text the image's. */
function nameOf(item) {
    if ((0,yaml_edit_node/* isMapping */.pi)(item))
        return (0,yaml_edit_node/* text */.Qq)((0,yaml_edit_node/* get */.Jt)(item, 'name'));
    const held = (0,yaml_edit_node/* text */.Qq)(item);
    if (held === undefined)
        return undefined;
    const equals = held.indexOf('=');
    return equals < 0 ? (0,overlay_image/* parseImage */.zZ)(held).name : held.slice(0, equals);
}
function documentName({ root }) {
    const kind = (0,yaml_edit_node/* text */.Qq)((0,yaml_edit_node/* get */.Jt)(root, 'kind'));
    const name = (0,yaml_edit_node/* text */.Qq)((0,yaml_edit_node/* get */.Jt)((0,yaml_edit_node/* get */.Jt)(root, 'metadata'), 'name'));
    const namespace = (0,yaml_edit_node/* text */.Qq)((0,yaml_edit_node/* get */.Jt)((0,yaml_edit_node/* get */.Jt)(root, 'metadata'), 'namespace')) ?? '';
    return kind === undefined ? undefined : (0,yaml_edit_path/* formatPath */.j)([kind, namespace, name ?? '']);
}
/** The root of the YAML text that a value holds, as an Application's `helm.values`. */
function embedded(held) {
    if (!held.includes('\n'))
        return undefined;
    try {
        const [document, ...others] = (0,yaml_edit_document/* parseSource */.PJ)(held).documents;
        return others.length === 0 && (0,yaml_edit_node/* isMapping */.pi)(document?.root) ? document.root : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/overlay/restore.ts




/** The single values in which two states of a file differ. */
function changedValues(path, before, after) {
    return attempt(`Reading ${path}`, () => {
        const [old, young] = [valuesOf((0,yaml_edit_document/* readSource */.o$)(before)), valuesOf((0,yaml_edit_document/* readSource */.o$)(after))];
        const ids = new Set([...old.scalars.keys(), ...young.scalars.keys()]);
        return [...ids].flatMap((id) => {
            const [was, is] = [old.scalars.get(id), young.scalars.get(id)];
            if (was?.text === is?.text)
                return [];
            const { within = [], path: inner, labels } = (was ?? is);
            return [
                {
                    id,
                    labels,
                    name: (0,yaml_edit_path/* formatPath */.j)([...within, ...inner]),
                    ...(was !== undefined && { before: was.text }),
                    ...(is !== undefined && { after: is.text }),
                    isString: was?.isString ?? true,
                },
            ];
        });
    });
}
/**
 * Puts the values from before into a file as it is now, and changes no other byte. Done again it
 * changes nothing. Throws where a value's place is not there any more, or where the value was no text.
 */
function restoreValues(file, changed) {
    return attempt(`Restoring ${file.path}`, () => {
        const source = (0,yaml_edit_document/* readSource */.o$)(file.bytes);
        const now = valuesOf(source);
        const { text, changes, warnings } = (0,edit/* applyEdits */.c)(source, together(changed.flatMap((value) => editsFor(value, now))));
        return {
            bytes: Buffer.from(text),
            changes: changes.map(({ document, path, from, to }) => ({
                key: (0,yaml_edit_path/* formatPath */.j)(path) + numbered(source, document),
                ...(from !== undefined && { from }),
                ...(to !== undefined && { to }),
            })),
            warnings,
        };
    });
}
function editsFor(value, now) {
    const { id, name, before } = value;
    const there = now.scalars.get(id);
    if (before === undefined) {
        if (there === undefined)
            return [];
        return [{ outer: there.outer, within: there.within, edit: { ...at(there), kind: 'remove' } }];
    }
    if (there?.text === before)
        return [];
    if (!value.isString && !/(tag|version|digest|sha(256)?)$/i.test(id)) {
        throw new Error(`found ${name} to be no text (${before}); revert the commit by git`);
    }
    if (there !== undefined) {
        const edit = { ...at(there), kind: 'replace', value: before };
        return [{ outer: there.outer, within: there.within, edit }];
    }
    const holder = now.mappings.get(holderOf(id));
    if (holder === undefined) {
        throw new Error(`found no place for ${name} any more; revert the commit by git`);
    }
    const key = id.slice(id.lastIndexOf('\n') + 1);
    const edit = {
        document: holder.document,
        path: [...holder.path, key],
        kind: 'insert',
        value: before,
    };
    return [{ outer: holder.outer, within: holder.within, edit }];
}
/** The edits inside one text are one edit of that text. */
function together(placed) {
    const inside = new Map();
    for (const { edit, within, outer } of placed) {
        if (within === undefined || outer === undefined)
            continue;
        const key = `${outer} ${(0,yaml_edit_path/* formatPath */.j)(within)}`;
        const open = inside.get(key) ?? { document: outer, path: within, edits: [] };
        open.edits.push(edit);
        inside.set(key, open);
    }
    return [
        ...placed.filter(({ within }) => within === undefined).map(({ edit }) => edit),
        ...[...inside.values()].map((one) => ({ kind: 'within', ...one })),
    ];
}
function at({ document, path }) {
    return { document, path };
}
function numbered({ documents }, document) {
    return documents.length > 1 ? ` (document ${document + 1})` : '';
}
function attempt(what, body) {
    try {
        return body();
    }
    catch (cause) {
        throw new Error(`${what}: ${cause.message}`, { cause });
    }
}

// EXTERNAL MODULE: ./actions/bump-manifest/edits.ts + 1 modules
var bump_manifest_edits = __webpack_require__(1378);
// EXTERNAL MODULE: ./actions/bump-manifest/trailers.ts
var bump_manifest_trailers = __webpack_require__(3399);
;// CONCATENATED MODULE: ./actions/bump-manifest/narrow.ts


/** Those of the values that are of the app or the image; all where neither is given. */
function narrow(files, { id, message }, { app, image }) {
    const apps = new Set((0,bump_manifest_trailers/* parseTrailers */.a)(message).edits.map((edit) => edit.app));
    const isWholly = app === undefined || (apps.size === 1 && apps.has(app));
    const kept = files.flatMap(({ path, values }) => {
        const own = values.filter((value) => (isWholly || isOfApp(path, value, app)) &&
            (image === undefined || isOfImage(path, value, image)));
        return own.length === 0 ? [] : [{ path, values: own }];
    });
    if (kept.length > 0)
        return kept;
    const narrowed = Object.entries({ app, image })
        .flatMap(([name, value]) => (value === undefined ? [] : `${name} ${value}`))
        .join(' and ');
    const found = files.flatMap(({ path, values }) => values.map(({ name }) => `${path}: ${name}`));
    const told = found.length === 0 ? 'it changed no single value of a YAML file' : found.join(', ');
    throw new Error(`Restoring what was before ${id.slice(0, 10)}: ${narrowed ? `nothing there is of ${narrowed}; ` : ''}` +
        `${told}; narrow it by file, or revert the commit by git`);
}
/** A folder or a file of the app's name, or a key or a list item of that name. */
function isOfApp(path, { labels }, app) {
    const parts = path.replace(/\.[a-z]+$/, '').split('/');
    return labels.includes(app) || parts.includes(app);
}
function isOfImage(path, value, image) {
    const names = [value.before, value.after].map((text) => (0,overlay_image/* parseImage */.zZ)(text ?? '').name ?? '');
    const short = image.slice(image.lastIndexOf('/') + 1);
    return (value.labels.includes(image) ||
        names.some((name) => (0,overlay_image/* sameName */.q)(name, image)) ||
        isOfApp(path, value, short));
}

// EXTERNAL MODULE: ./actions/bump-manifest/message.ts
var message = __webpack_require__(4600);
;// CONCATENATED MODULE: ./actions/bump-manifest/undone.ts


const depths = [100, 1000];
/** The commit that `restore` names, or the last bump that it can mean; never a rollback. */
async function foundCommit(manifests, head, restore) {
    const { commit } = restore;
    let oldest;
    for (const depth of depths) {
        const isNamed = commit !== 'previous';
        const path = isNamed ? undefined : restore.file;
        const { commits, complete } = await manifests.history(head, path, depth);
        const found = isNamed
            ? (commits.find(({ id }) => id.startsWith(commit)) ?? (await named(manifests, commit, head)))
            : commits.find((one) => isMeant(one, restore));
        // The oldest commit of a short history seems to have no parent; a longer one tells it.
        if (found !== undefined && found.parents.length > 0)
            return found;
        oldest = found;
        if (complete)
            break;
    }
    if (oldest !== undefined)
        return oldest;
    const { app, environment, file, image } = restore;
    const narrowed = Object.entries({ app, environment, file, image })
        .flatMap(([name, value]) => (value === undefined ? [] : `${name} ${value}`))
        .join(', ');
    const where = `the newest ${depths.at(-1)} commits of ${manifests.name ?? 'the branch'}`;
    throw new Error(commit === 'previous'
        ? `Restoring the previous values: found no bump${narrowed && ` (${narrowed})`} in ${where}; ` +
            "give a commit's id"
        : `Restoring what was before ${commit}: found no such commit in ${where}; check its id`);
}
async function named(manifests, commit, head) {
    const id = await manifests.find(commit, head);
    if (id === undefined)
        return undefined;
    return (await manifests.history(id, undefined, 1)).commits[0];
}
function isMeant({ message, parents }, restore) {
    const trailers = (0,bump_manifest_trailers/* parseTrailers */.a)(message);
    if (trailers.rollback !== undefined || parents.length === 0)
        return false;
    if (trailers.edits.length === 0)
        return trailers.source.sha !== undefined;
    return fitting(trailers, restore).length > 0;
}
/** The edits of a commit that `restore` is about. */
function fitting({ edits }, { app, environment, image }) {
    const differ = (wanted, found) => wanted !== undefined && found !== undefined && wanted !== found;
    return edits.filter((edit) => !differ(app, edit.app) &&
        !differ(environment, edit.environment) &&
        !differ(image, edit.image === undefined ? undefined : (0,overlay_image/* parseImage */.zZ)(edit.image).name));
}

;// CONCATENATED MODULE: ./actions/bump-manifest/rollback-message.ts




/**
 * The message of a rollback: the edits that it undoes, with the images that run afterwards, and the
 * source of those as far as the history tells it.
 */
function rollbackMessage(inputs, restore, undone, files, older) {
    const { app, environment } = restore;
    const known = fitting((0,bump_manifest_trailers/* parseTrailers */.a)(undone.message), restore);
    const edits = (known.length > 0 ? known : [{ app, environment }]).map((edit) => ({
        ...edit,
        image: imageBefore(edit, files),
    }));
    const trailers = {
        edits,
        source: { ...sourceBefore(edits, older), ...given(inputs.source) },
        rollback: { of: undone.id, run: inputs.run },
    };
    const subjects = edits.map((edit) => subjectOf(edit, undone.id));
    return (0,message/* commitMessage */.df)(inputs.message, 'rollback', subjects, trailers);
}
function subjectOf({ app, environment, image }, undone) {
    const { tag, digest } = (0,overlay_image/* parseImage */.zZ)(image ?? '');
    const version = tag ?? digest?.slice(0, 19) ?? `the values before ${undone.slice(0, 10)}`;
    // A template that asks for the tag must not stand in a rollback's way, whatever the history tells.
    return { app, environment, tag: version, digest, image, version };
}
/** The image of an edit as it is after the rollback: what the values that held it held before. */
function imageBefore({ image }, files) {
    if (image === undefined)
        return undefined;
    const after = (0,overlay_image/* parseImage */.zZ)(image);
    const values = files.flatMap((file) => file.values);
    const whole = values.find(({ after: text }) => text === image);
    if (whole?.before !== undefined)
        return whole.before;
    const tag = former(after.tag);
    const digest = former(after.digest);
    const before = {
        ...(after.name !== undefined && { name: after.name }),
        ...(tag !== undefined && { tag }),
        ...(digest !== undefined && { digest }),
    };
    return tag === undefined && digest === undefined ? undefined : (0,overlay_image/* formatImage */.vy)(before);
    function former(part) {
        if (part === undefined)
            return undefined;
        const changed = values.filter((value) => value.after === part);
        const old = new Set(changed.map((value) => value.before));
        // It did not change, or it is not clear what it was.
        if (old.size !== 1)
            return changed.length === 0 ? part : undefined;
        return [...old][0] || undefined;
    }
}
/** The source of the last bump before that said the very images which come back. */
function sourceBefore(edits, older) {
    const found = older
        .map(({ message }) => (0,bump_manifest_trailers/* parseTrailers */.a)(message))
        .find((trailers) => edits.every((edit) => trailers.edits.some((one) => one.app === edit.app && one.image !== undefined && one.image === edit.image)));
    return found?.rollback === undefined ? (found?.source ?? {}) : {};
}
function given(source) {
    return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./actions/bump-manifest/undo.ts






/**
 * Finds the commit that is to be undone and what it changed, as far as the inputs narrow it. Values
 * are put back one by one, so what others have changed since stays.
 */
async function planRestore(inputs, restore, manifests, machine) {
    const head = (await manifests.read([])).commit;
    const undone = await foundCommit(manifests, head, restore);
    const [parent] = undone.parents;
    if (parent === undefined) {
        throw new Error(`Restoring what was before ${undone.id}: it is the first commit, or the history that the ` +
            'repository gives out begins there; nothing is before it');
    }
    const { files, warnings } = await changedBy(manifests, undone.id, parent, restore);
    const narrowed = narrow(files, undone, restore);
    const older = await manifests.history(parent, narrowed[0]?.path, 100);
    const message = rollbackMessage(inputs, restore, undone, narrowed, older.commits);
    const paths = narrowed.map(({ path }) => path);
    function edited({ files: now }) {
        const previous = [];
        const bytes = new Map();
        const found = [];
        for (const { path, values } of narrowed) {
            const restored = restoreValues({ path, bytes: now.get(path).bytes }, values);
            bytes.set(path, restored.bytes);
            found.push(...restored.warnings.map((warning) => `${path}: ${warning}`));
            previous.push(...restored.changes.map(({ key, from }) => ({ file: path, key, value: from ?? null })));
        }
        const edits = (0,bump_manifest_edits/* editsOf */.t)(now, bytes, previous, [...warnings, ...found]);
        return { ...edits, message, made: [], order: 'older', stale: [] };
    }
    /** What the rollback said that has put them back already. */
    async function again(at, unchanged) {
        const { commits } = await manifests.history(at, paths[0], 100);
        const done = commits.find(({ message, parents }) => parents.length > 0 && (0,bump_manifest_trailers/* parseTrailers */.a)(message).rollback?.of === undone.id);
        if (done === undefined)
            return unchanged;
        const before = await manifests.filesAt(done.parents[0], paths);
        if (before.size < paths.length)
            return { ...unchanged, holder: done.id };
        const { previous, diff } = edited({ files: before });
        return { ...unchanged, previous, diff, holder: done.id };
    }
    return {
        paths,
        prepare: async (snapshot) => {
            machine.signal.throwIfAborted();
            const prepared = edited(snapshot);
            return prepared.changes.size > 0 ? prepared : again(snapshot.commit, prepared);
        },
    };
}
/** Names of files that hold YAML; the values of others are not looked for. */
const isYaml = /(\.(ya?ml|json)|(^|\/)Kustomization)$/;
async function changedBy(manifests, commit, parent, { file }) {
    const all = await manifests.changedPaths(parent, commit);
    const wanted = all.filter((path) => file === undefined || path === file);
    if (wanted.length === 0) {
        const found = `${commit.slice(0, 10)} did not change ${file}; it changed ${all.join(', ')}`;
        throw new Error(`Restoring what was before it: ${found}`);
    }
    const paths = wanted.filter((path) => isYaml.test(path) && !path.startsWith('.github/'));
    const [before, after] = [
        await manifests.filesAt(parent, paths),
        await manifests.filesAt(commit, paths),
    ];
    const files = paths.flatMap((path) => undo_valuesOf(path, before.get(path), after.get(path)));
    const left = wanted.filter((path) => !files.some((one) => one.path === path));
    const warnings = left.map((path) => `${path}: ${commit.slice(0, 10)} changed it, and no single values in it; it stays`);
    return { files, warnings };
}
function undo_valuesOf(path, before, after) {
    if (before === undefined || after === undefined)
        return [];
    const values = changedValues(path, before.bytes, after.bytes);
    return values.length === 0 ? [] : [{ path, values }];
}


/***/ })

};
