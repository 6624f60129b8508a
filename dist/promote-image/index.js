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

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
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
    action_command_issueCommand('error', describe(reason));
    if (process.env['RUNNER_DEBUG'] === '1')
        debug((0,external_node_util_namespaceObject.inspect)(reason));
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

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
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
    return `${algorithm}:${(0,external_node_crypto_namespaceObject.createHash)(algorithm).update(bytes).digest('hex')}`;
}
/** Throws CorruptContent unless `bytes` are those that `expected` names. */
function verify(bytes, expected, tell = (found) => found) {
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
    const hash = (0,external_node_crypto_namespaceObject.createHash)(algorithm);
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
    const lines = inputs.lines('images', parseLine);
    const items = [...new Map(lines.map((item) => [JSON.stringify(item), item])).values()];
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

;// CONCATENATED MODULE: ./actions/promote-image/versions.ts




const keys = ['app', 'tag', 'digest'];
/** Reads the list that names a version for each service; undefined where it is not given. */
async function readVersions(inputs) {
    const list = inputs.block('versions');
    if (list === undefined)
        return undefined;
    const excluded = ['services', 'version'].find((name) => inputs.optional(name) !== undefined);
    if (excluded !== undefined) {
        throw new Error(`Reading the input versions: ${excluded} is given too, and versions names each service with ` +
            'its version; give one or the other');
    }
    // Most runs have no list, and need no YAML.
    const { readRecords } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(864)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8864));
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
async function readServices(inputs) {
    const versions = (await readVersions(inputs)) ?? sameVersion(inputs);
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
async function readInputs(env) {
    const inputs = inputsOf(env);
    return {
        items: expecting(inputs, await readItems(inputs)),
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
async function readItems(inputs) {
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

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_namespaceObject);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_namespaceObject);
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
;// CONCATENATED MODULE: ./packages/oci/body.ts


/** Sends a body chunk by chunk, as fast as the connection takes it, and no byte too few or many. */
async function pump(body, request, pumping) {
    pumping.waits = true;
    const source = await body.open();
    // Whoever answers or hangs up early has seen enough.
    let stopped = false;
    let wake = () => undefined;
    const stop = () => {
        stopped = true;
        source.destroy();
        wake();
    };
    pumping.stop = stop;
    if (request.destroyed)
        stop();
    request.once('close', stop);
    request.once('response', ({ statusCode = 0 }) => statusCode >= 300 && stop());
    let sent = 0;
    try {
        for await (const chunk of source) {
            pumping.waits = false;
            sent += chunk.length;
            if (stopped || sent > body.size)
                break;
            // The source may use the chunk's memory again once it is asked for another.
            await new Promise((resolve) => {
                wake = resolve;
                request.write(chunk, () => resolve());
            });
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
/**
 * An answer's bytes; a break in them is thrown as `fault` makes it. Not the stream's own iterator:
 * that throws away what came before a break and was not read yet.
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
    (0,external_node_stream_namespaceObject.finished)(response, { writable: false }, (error) => {
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

;// CONCATENATED MODULE: ./packages/oci/intake.ts
/** Enough to keep both sides of a copy busy: more per read, or more of them, is no faster. */
const pieceSize = 128 * 1024;
const mostPieces = 8;
/** Of a read that is no large body's, as Node itself does it. */
const readSize = 64 * 1024;
const intakes = new WeakMap();
const prepared = new WeakSet();
/**
 * Lets `largeBody` take bodies from the connections that `agent` makes from now on. A connection
 * that it doesn't make itself, as one through a proxy, is read as ever.
 */
function prepare(agent) {
    if (prepared.has(agent))
        return;
    prepared.add(agent);
    const connect = agent.createConnection.bind(agent);
    agent.createConnection = (options, done) => {
        const intake = new Intake();
        const socket = connect({ ...options, onread: intake }, done);
        if (socket)
            intake.watch(socket);
        return socket;
    };
}
/**
 * Has the body of the answer to `request` kept from Node's HTTP parser, which copies each piece into
 * memory of its own: a third of what a large body costs. Where the answer is of another kind than a
 * plain 200 or 206 of a known length, and where the connection can't, the parser gets it all.
 */
function expectLarge(request) {
    request.once('socket', (socket) => {
        const intake = intakes.get(socket);
        if (intake !== undefined)
            intake.expecting = true;
    });
}
/** The body that was kept from the parser, to which this answer has none; undefined for none. */
function largeBody({ socket }) {
    return intakes.get(socket)?.body;
}
/** Takes what a connection reads; Node calls `buffer` for the memory of each read. */
class Intake {
    #socket;
    expecting = false;
    body;
    watch(socket) {
        this.#socket = socket;
        intakes.set(socket, this);
        socket.once('error', (error) => this.body?.break(error));
        socket.once('close', () => this.body?.break(brokenOff()));
    }
    buffer = () => this.body?.memory() ?? Buffer.allocUnsafeSlow(readSize);
    /** False pauses the connection. */
    callback = (count, memory) => {
        const bytes = Buffer.from(memory.buffer, memory.byteOffset, count);
        return this.body === undefined ? this.#parse(bytes, memory) : this.#take(bytes, memory);
    };
    #parse(bytes, memory) {
        const head = this.expecting ? readHead(bytes) : undefined;
        this.expecting = false;
        if (head === undefined)
            return this.#emit(bytes);
        this.body = new LargeBody(head.length, this.#socket);
        // The answer is announced before this returns.
        this.#emit(head.bytes);
        return this.#take(bytes.subarray(head.size), memory);
    }
    #take(bytes, memory) {
        const body = this.body;
        const own = bytes.subarray(0, body.missing);
        const goesOn = body.take({ bytes: own, memory });
        if (body.missing > 0)
            return goesOn;
        this.body = undefined;
        // Nobody asked for more: the next answer would begin with it.
        if (own.length < bytes.length)
            this.#socket.destroy();
        return true;
    }
    #emit(bytes) {
        this.#socket.emit('data', bytes);
        return true;
    }
}
/** A body as it arrives, in memory that is used again. */
class LargeBody {
    length;
    #socket;
    #pieces = [];
    #free = [];
    #wake = () => undefined;
    #broken;
    missing;
    constructor(length, socket) {
        this.length = this.missing = length;
        this.#socket = socket;
    }
    memory() {
        return this.#free.pop() ?? Buffer.allocUnsafeSlow(pieceSize);
    }
    /** False where the reader is far behind. */
    take(piece) {
        this.missing -= piece.bytes.length;
        // A head that came alone brings nothing: an empty chunk would pass for progress.
        if (piece.bytes.length > 0)
            this.#pieces.push(piece);
        else
            this.#free.push(piece.memory);
        this.#wake();
        return this.#pieces.length < mostPieces;
    }
    break(error) {
        this.#broken ??= error;
        this.#wake();
    }
    /**
     * The bytes, once: each piece is there until the next is asked for. A break is thrown as `fault`
     * makes it, after what came before it.
     */
    async *read(response, fault) {
        let isComplete = false;
        try {
            while (!isComplete) {
                const piece = this.#pieces.shift();
                if (piece !== undefined) {
                    yield piece.bytes;
                    this.#free.push(piece.memory);
                    if (this.#pieces.length === mostPieces / 4)
                        this.#socket.resume();
                }
                else if (this.missing === 0) {
                    isComplete = true;
                }
                else if (this.#broken !== undefined) {
                    throw fault(this.#broken);
                }
                else {
                    await new Promise((resolve) => (this.#wake = resolve));
                }
            }
        }
        finally {
            // The parser is at the end of the answer: with that the connection is free for another.
            if (isComplete)
                response.resume();
            else
                response.destroy();
        }
    }
}
function brokenOff() {
    return Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
}
/** The head of a plain answer with a body of a known length, if it came in one read. */
function readHead(bytes) {
    const end = bytes.indexOf('\r\n\r\n');
    if (end === -1)
        return undefined;
    const size = end + 4;
    const text = bytes.toString('latin1', 0, size);
    const lengths = [...text.matchAll(/\r\ncontent-length: *(\d{1,15})(?=\r\n)/gi)];
    const [length] = lengths;
    const isPlain = /^HTTP\/1\.1 20[06] /.test(text) && !/\r\ntransfer-encoding:/i.test(text);
    if (!isPlain || length === undefined || lengths.length > 1)
        return undefined;
    const empty = text.replace(length[0], '\r\ncontent-length: 0');
    return { size, length: Number(length[1]), bytes: Buffer.from(empty, 'latin1') };
}

;// CONCATENATED MODULE: ./packages/oci/exchange.ts





const own = {
    http: new (external_node_http_default()).Agent({ keepAlive: true }),
    https: new (external_node_https_default()).Agent({ keepAlive: true }),
};
const ownAgentFor = ({ protocol }) => (protocol === 'https:' ? own.https : own.http);
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
    const agent = (options.agentFor ?? ownAgentFor)(call.url);
    prepare(agent);
    return new Promise((resolve, reject) => {
        const request = (call.url.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default())).request(call.url, {
            method: call.method,
            headers: { 'user-agent': 'gitops-actions', ...contentLength(call), ...call.headers },
            agent,
            ...(call.signal && { signal: call.signal }),
        });
        let sourceError;
        request.on('error', (error) => reject(sourceError ?? fault(error)));
        // Without a listener Node hangs up, and says nothing to anybody.
        request.once('upgrade', ({ statusCode }, socket) => {
            socket.destroy();
            reject(new Error(`${exchange_describe(call)}: it answered ${statusCode}, which nobody asked for`));
        });
        if (call.large)
            expectLarge(request);
        const pumping = { waits: false, stop: () => undefined };
        const watch = watchStalls(request, stallMs, pumping, (cause) => {
            pumping.stop();
            reject(fault(cause));
        });
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
    const silent = () => (pumping.waits ? request.setTimeout(limit) : stall());
    request.once('socket', (socket) => {
        // The request itself is told of the first silence only.
        socket.on('timeout', silent);
        request.once('close', () => socket.off('timeout', silent));
        if (socket.connecting)
            socket.once('connect', connected);
        else
            connected();
    });
    request.once('response', (message) => (response = message));
    request.setTimeout(limit);
    return { allow: (milliseconds) => void request.setTimeout((limit = milliseconds)) };
}
async function received(response, request, fault) {
    const { statusCode: status = 0, headers } = response;
    // Without a listener a break after the last read would end the process.
    response.on('error', () => undefined);
    const large = largeBody(response);
    if (large !== undefined)
        return receivedLarge(large, response, fault);
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
function receivedLarge(large, response, fault) {
    return {
        status: response.statusCode ?? 0,
        headers: { ...response.headers, 'content-length': String(large.length) },
        body: large.read(response, fault),
        problems: [],
        discard: () => response.destroy(),
    };
}

;// CONCATENATED MODULE: ./packages/oci/redirect.ts

const mostHops = 5;
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

;// CONCATENATED MODULE: ./packages/copy/place.ts
function nameOf({ host, repository }) {
    return `${host}/${repository}`;
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

;// CONCATENATED MODULE: ./packages/copy/resolve.ts


/**
 * Reads every source and every target tag, all at once. Throws, before anything is written, where
 * a source is missing or another than expected, and where target tags are on other images: one
 * error for all of it.
 */
async function resolve(wanted, inPool) {
    const running = wanted.map((each) => resolveOne(each, inPool));
    const settled = await Promise.allSettled(running);
    const found = settled.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
    const problems = [
        ...found.flatMap(({ resolved, conflict }) => (conflict ? [taken(resolved, conflict)] : [])),
        ...rivals(found.map(({ resolved }) => resolved)),
    ];
    const all = await every(problems.length === 0 ? running : [...running, Promise.reject(refused(problems))]);
    return all.map(({ resolved }) => resolved);
}
function refused(problems) {
    return new Error(`promote: ${problems.join('; ')}; nothing was copied: give another target tag, or ` +
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
        throw new Error(`promote ${wanted.name}: ${sourceOf({ source, reference })} is ${manifest.digest}, and ` +
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
/** The full reference of what was found. */
function sourceOf({ source, reference }) {
    return `${nameOf(source)}${isDigest(reference) ? '@' : ':'}${reference}`;
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
        return [`${sourceOf(other)} and ${sourceOf(each)} are different images for ${key}`];
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
 * there; then all are, and each is read back. Where it throws before that no image's tag was set,
 * and where it throws because of some tags the error names those that are; another run goes on from
 * what is there.
 */
async function copyShipments(shipments, options) {
    const { inPool } = options;
    const known = await findPresent(shipments);
    const copied = await bringAll(shipments, known, options);
    const atOnce = (job) => job();
    await pool_all(atOnce, shipments.flatMap((each) => namings(each, inPool)));
    await nameAll(shipments, inPool);
    return copied;
}
/**
 * Sets the tags of all images, each for itself, and reads them back: where one is refused the others
 * are set all the same, and the error tells which.
 */
async function nameAll(shipments, inPool) {
    const { signal } = new AbortController();
    const tagged = shipments.filter(({ image }) => image !== undefined);
    const naming = tagged.map(async ({ wanted, image }) => {
        await putDocument(wanted.target, wanted.tag, image.root, inPool, signal);
        await inPool(() => verifyTag(wanted));
    });
    const settled = await Promise.allSettled(naming);
    const set = tagged.filter((_, at) => settled[at].status === 'fulfilled');
    const isPartial = set.length > 0 && set.length < tagged.length;
    await every(isPartial ? [...naming, Promise.reject(partlyNamed(set))] : naming);
}
function partlyNamed(set) {
    const tags = set.map(({ wanted: { target, tag } }) => `${nameOf(target)}:${tag}`);
    return new Error(`promote: these tags are set already: ${tags.join(', ')}; run it again for the rest, it goes ` +
        'on from what is there');
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




/** What a copy would do, as far as it can be told without it: that a mount succeeds, if any can. */
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
            const isElsewhere = source.host === target.host || !isFirst;
            return isElsewhere && target.mountable !== 'never' ? 'mounted' : 'copied';
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

;// CONCATENATED MODULE: external "node:fs/promises"
const external_node_fs_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: ./packages/ecr/web-identity.ts

/** Reads the claims of the token that STS was shown; undefined where there is none to read. */
async function readClaims(tokenFile) {
    if (tokenFile === undefined || tokenFile === '')
        return undefined;
    try {
        const [, payload = ''] = (await (0,external_node_fs_promises_namespaceObject.readFile)(tokenFile, 'utf8')).trim().split('.');
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
        await registry.putBlob(repository, blob, () => Promise.resolve(external_node_stream_namespaceObject.Readable.from([bytes])));
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

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
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
const processes = () => ((0,external_node_fs_namespaceObject.existsSync)('/proc/self/stat') ? processesByProc() : processesByPs());
/** Every running process; one that has ended and only waits for its parent to notice is left out. */
async function processesByProc() {
    const pids = (await (0,external_node_fs_promises_namespaceObject.readdir)('/proc')).filter((name) => /^\d+$/.test(name));
    return (await Promise.all(pids.map(readProcess))).filter((one) => one !== undefined);
}
/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html; the name may hold blanks and `)`. */
async function readProcess(pid) {
    const stat = await (0,external_node_fs_promises_namespaceObject.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
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
    if (!(0,external_node_fs_namespaceObject.existsSync)(file))
        return {};
    const text = await (0,external_node_fs_promises_namespaceObject.readFile)(file, 'utf8');
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
async function findCredentials(registry, env, home = (0,external_node_os_namespaceObject.homedir)()) {
    const file = (0,external_node_path_namespaceObject.join)(env['DOCKER_CONFIG'] || (0,external_node_path_namespaceObject.join)(home, '.docker'), 'config.json');
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
    const sdk = openSdk(configuration(options, 6));
    return { region: await regionOf('ECR', sdk), sdk, tokenFile: options.tokenFile };
}

;// CONCATENATED MODULE: ./packages/ecr/host.ts
/** Of each partition of AWS, as the SDK 3.1169 has them (2026-09). */
const suffixes = [
    'amazonaws.com',
    'amazonaws.com.cn',
    'amazonaws.eu',
    'c2s.ic.gov',
    'sc2s.sgov.gov',
    'cloud.adc-e.uk',
    'csp.hci.ic.gov',
].map((suffix) => suffix.replaceAll('.', '\\.'));
const ipv4 = new RegExp(`^(\\d{12})\\.dkr\\.ecr(?:-fips)?\\.([a-z0-9-]+)\\.(?:${suffixes.join('|')})$`, 'i');
const dualStack = /^(\d{12})\.dkr-ecr(?:-fips)?\.([a-z0-9-]+)\.on\.(?:aws|amazonwebservices\.com\.cn)$/i;
/**
 * The account and the region of one of ECR's own host names, dual stack and FIPS among them;
 * undefined for any other host. https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html
 */
function ecrHost(host) {
    const match = ipv4.exec(host) ?? dualStack.exec(host);
    return match === null ? undefined : { registryId: match[1], region: match[2].toLowerCase() };
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
/** All bytes, in memory of their own. */
async function chunks_collect(chunks) {
    const kept = [];
    for await (const chunk of chunks)
        kept.push(Buffer.from(chunk));
    return Buffer.concat(kept);
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


/** Bytes; a token has some thousand. */
const largestAnswer = 1024 * 1024;
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
    const json = parse((await readAll(call, reply, largestAnswer)).toString('utf8'));
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
/** What is thrown after the last attempt: nothing that is tried again. */
function givenUp(error, why) {
    return new Error(`${error.message}; gave up ${why}`, { cause: error });
}

;// CONCATENATED MODULE: ./packages/oci/download.ts



/** What comes in one piece gains nothing by another way. */
const largeSize = 64 * 1024;
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
            if (!passing)
                throw error;
            // Whoever stores the bytes would begin again with the first.
            if (tried === attempts)
                throw givenUp(error, `after ${tried} attempts`);
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
function download_reading(client, { digest, size }, start) {
    const headers = start === 0 ? {} : { range: `bytes=${start}-` };
    const large = size - start > largeSize;
    return { method: 'GET', url: client.url(`blobs/${digest}`), headers, large };
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
        body: { size: bytes.length, open: () => Promise.resolve(external_node_stream_namespaceObject.Readable.from([bytes])) },
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
            const tell = (found) => `read ${client.url('').host}/${repository}: ${found}; push the image there again`;
            return chunks_endable(verified(download(client, blob), blob, tell), () => reader.abort());
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
    const mountable = await mountability(opened, inputs);
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
/**
 * Asked where images may share blobs that have to be brought from elsewhere. Within a registry a
 * mount that is tried tells by itself, but a dry run tries none.
 */
async function mountability(pairs, { dryRun }) {
    const crossing = pairs.filter(({ source, target }) => source.host !== target.host);
    const within = pairs.filter(({ source, target }) => source.host === target.host);
    const unsure = [...(crossing.length > 1 ? crossing : []), ...(dryRun ? within : [])];
    const never = new Set();
    await Promise.all([...new Set(unsure.map(({ target }) => target))].map(async (target) => {
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
        const told = `${error.message}, or set create-repository: true`;
        if (dryRun) {
            warning(`${told}, unless a push creates it, which a dry run can't know`);
            return none;
        }
        if (await isCreatedOnPush(registry, repository))
            return none;
        throw new Error(told, { cause: error });
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
        'To roll back, undo the commit that deployed these digests: ' +
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
        `${count} ${count === 1 ? 'blob' : 'blobs'} that the registry has in another repository it would ` +
            `not mount, and ${size(bytes)} were moved for that. On ECR, ` +
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
        const inputs = await readInputs(env);
        const step = { env, home: (0,external_node_os_namespaceObject.homedir)(), clock: systemClock, signal };
        const promoted = await promote(inputs, step);
        setOutputs(outputsOf(promoted));
        writeSummary(summarize(inputs, promoted));
    },
});

