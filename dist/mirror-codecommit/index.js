import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

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

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
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
    issueCommand('group', title);
    try {
        return await body();
    }
    finally {
        issueCommand('endgroup', '');
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

;// CONCATENATED MODULE: ./packages/codecommit/endpoint.ts
/** `[vpce-….]git-codecommit[-fips].REGION.[vpce.]amazonaws.com[.cn]` */
const known = /^(?:vpce-[a-z0-9-]+\.)?git-codecommit(?:-fips)?\.([a-z0-9-]+)\.(?:vpce\.)?amazonaws\.com(?:\.cn)?$/;
/** A host, and a port where one is named: no scheme, no path. Loopback is the only plain http. */
function parseHost(text) {
    const host = text.toLowerCase();
    const url = URL.canParse(`https://${host}`) ? new URL(`https://${host}`) : undefined;
    const isPlain = /^(\[[0-9a-f:]+\]|[a-z0-9]([a-z0-9.-]*[a-z0-9])?)(:\d{1,5})?$/.test(host);
    if (isPlain && url !== undefined && url.pathname === '/')
        return host;
    throw new Error(`${JSON.stringify(text)} is no host; give \`host\` or \`host:port\`, without https:// and path`);
}
/** The region that an endpoint's name tells, as AWS's own do. */
function regionOfHost(host) {
    return known.exec(host.replace(/:\d+$/, ''))?.[1];
}
/** China's two regions have a domain of their own. */
function publicHost(region) {
    return `git-codecommit.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
}
function endpointOf(region, host = publicHost(region)) {
    const name = host.replace(/:\d+$/, '');
    const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(name);
    return { protocol: isLoopback ? 'http' : 'https', host, region };
}
/** https://docs.aws.amazon.com/codecommit/latest/userguide/limits.html: repository names. */
function parseRepositoryName(text) {
    if (/^[\w.-]{1,100}$/.test(text) && !text.endsWith('.git') && !/^\.+$/.test(text))
        return text;
    throw new Error(`${JSON.stringify(text)} is no name of a CodeCommit repository; give 1 to 100 letters, digits, ` +
        '".", "_" and "-", without ".git" at the end');
}
/** CodeCommit knows no slash at the end of this path. */
function pathOf(repository) {
    return `/v1/repos/${repository}`;
}

;// CONCATENATED MODULE: ./packages/git/remote.ts
/**
 * Reads a Git URL: `https://host/path`, `ssh://user@host/path`, `user@host:path`, `file:///path`, and
 * `http://` for a loopback server. Everything else is refused: other transports (`ext::` runs any
 * command), plain paths, and credentials in the URL, which git would show in its process's arguments.
 */
function parseRemote(text) {
    if (/[\s\p{Cc}]/u.test(text))
        throw remote_refusal(text, 'it holds a blank or a control character');
    if (/^[\w+.-]+::/.test(text))
        throw remote_refusal(text, 'it names a helper program');
    const [scheme] = /^[a-z][a-z0-9+.-]*(?=:\/\/)/i.exec(text) ?? [];
    if (scheme === undefined)
        return parseShortSsh(text);
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined)
        throw remote_refusal(text, 'it is no valid URL');
    const protocol = scheme.toLowerCase();
    if (url.password !== '' || (url.username !== '' && protocol !== 'ssh')) {
        throw remote_refusal(text, 'it holds credentials, which belong into an input of their own');
    }
    if (url.search !== '' || url.hash !== '')
        throw remote_refusal(text, 'it holds a `?` or a `#`');
    if (url.pathname.length < 2)
        throw remote_refusal(text, 'it names no repository');
    if (protocol === 'file')
        return { protocol, url: text, host: '' };
    if (protocol !== 'https' && protocol !== 'ssh' && protocol !== 'http') {
        throw remote_refusal(text, `${protocol} is not one of https, ssh and file`);
    }
    const host = url.host.toLowerCase();
    if (host === '' || host.startsWith('-'))
        throw remote_refusal(text, 'it names no host');
    if (protocol === 'http' && !isLoopback(url.hostname)) {
        throw remote_refusal(text, 'plain http is for loopback only; use https');
    }
    return { protocol, url: text, host };
}
/** `user@host:path`, as scp has it. */
function parseShortSsh(text) {
    const [, host] = /^(?:\w[\w.+-]*@)?([A-Za-z0-9][\w.-]*|\[[0-9a-f:]+\]):[^:]/i.exec(text) ?? [];
    if (host === undefined)
        throw remote_refusal(text, 'it is no URL');
    return { protocol: 'ssh', url: text, host: host.toLowerCase() };
}
/** Where plain http can't be overheard: names and addresses of this machine itself. */
function isLoopback(hostname) {
    return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
function remote_refusal(text, why) {
    const forms = 'https://host/path, ssh://user@host/path, user@host:path, file:///path';
    return new Error(`repository ${withoutUserinfo(text)}: ${why}; the forms are ${forms}`);
}
/** A text for people, without the user and password of any URL in it. */
function withoutUserinfo(text) {
    return text.replace(/(\w:\/\/)[^\s/@]*@/g, '$1');
}
/** https://git-scm.com/docs/git-check-ref-format; a name like an option is refused too. */
function checkBranch(name) {
    const bad = /[\0-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|\.$|^@$|^[-/]|\/$|(^|\/)\.|\.lock(\/|$)/;
    if (name === '' || bad.test(name)) {
        throw new Error(`branch ${JSON.stringify(name)}: it is no valid name of a branch`);
    }
}

;// CONCATENATED MODULE: ./packages/action/glob.ts
/**
 * Tells which texts a pattern matches as a whole: `*` stands for any run of characters, `/` too, `?`
 * for one; every other character for itself. In no more steps than the two lengths multiplied, which
 * a regular expression does not promise.
 */
function glob(pattern) {
    const wanted = [...pattern];
    return (text) => matches(wanted, [...text]);
}
/** Tells which texts a list matches: one of its patterns, and none that begins with `!`. */
function globs(patterns) {
    const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map(glob);
    const excluded = patterns.filter((pattern) => pattern.startsWith('!'));
    const isExcluded = excluded.map((pattern) => glob(pattern.slice(1)));
    return (text) => wanted.some((is) => is(text)) && !isExcluded.some((is) => is(text));
}
function isGlob(pattern) {
    return /[*?]/.test(pattern);
}
function matches(pattern, text) {
    let [at, next] = [0, 0];
    /** The last star, and the first character that it does not stand for. */
    let star;
    while (next < text.length) {
        if (pattern[at] === '*') {
            star = { at, end: next };
            at++;
        }
        else if (pattern[at] === '?' || pattern[at] === text[next]) {
            at++;
            next++;
        }
        else if (star !== undefined) {
            // It stands for one more. An earlier star need not: this one can take what that would.
            star.end++;
            at = star.at + 1;
            next = star.end;
        }
        else {
            return false;
        }
    }
    return pattern.slice(at).every((character) => character === '*');
}

;// CONCATENATED MODULE: ./actions/mirror-codecommit/selection.ts

/** One glob a line; where all of them exclude, they exclude from all. */
function parsePatterns(text) {
    const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
    const patterns = lines.filter((line) => line !== '' && !line.startsWith('#'));
    const full = patterns.find((pattern) => /^!?refs\//.test(pattern));
    if (full !== undefined) {
        throw new Error(`${JSON.stringify(full)} is not allowed; give names without refs/heads/ or refs/tags/`);
    }
    if (patterns.includes('!'))
        throw new Error('"!" is not allowed; give a glob after it');
    return patterns.every((pattern) => pattern.startsWith('!')) ? ['*', ...patterns] : patterns;
}
/** Tells whether a ref is mirrored, by its full name. */
function selector({ branches, tags }) {
    const isBranch = globs(branches);
    const isTag = globs(tags);
    return (ref) => {
        if (ref.startsWith('refs/heads/'))
            return isBranch(ref.slice('refs/heads/'.length));
        return ref.startsWith('refs/tags/') && isTag(ref.slice('refs/tags/'.length));
    };
}

;// CONCATENATED MODULE: ./actions/mirror-codecommit/inputs.ts





/** Parses all inputs; the first malformed one throws, before anything is read or written. */
function readInputs(env) {
    const inputs = inputsOf(env);
    const source = readSource(inputs, env);
    const target = readTarget(inputs);
    if (target.kind === 'git' && isSame(source.remote, target.remote)) {
        throw new Error(`Reading the input target: it is the source itself, ${target.remote.url}`);
    }
    return {
        source,
        target,
        selection: {
            branches: inputs.text('branches', '*', parsePatterns),
            tags: inputs.text('tags', '*', parsePatterns),
        },
        prune: inputs.flag('prune', false),
        maxDeletions: inputs.integer('max-deletions', { min: 0, max: 1_000_000 }, 10),
        cache: inputs.optional('cache'),
        dryRun: inputs.flag('dry-run', false),
    };
}
/** GitHub's `owner/name` grammar; anything else is taken as a Git URL. */
const shortName = /^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+$/;
function readSource(inputs, env) {
    const token = inputs.secret('source-token');
    const isWorkflows = token === inputs.secret('workflow-token');
    const server = new URL(env['GITHUB_SERVER_URL'] || 'https://github.com');
    const api = new URL(env['GITHUB_API_URL'] || 'https://api.github.com');
    const remote = inputs.text('source', env['GITHUB_REPOSITORY'] ?? '', (text) => parseRemote(shortName.test(text) ? new URL(text, `${server.origin}/`).href : text));
    if (remote.protocol === 'ssh') {
        throw new Error('Reading the input source: it is read over https; give its https URL and a token');
    }
    const isGitHub = remote.host === server.host || remote.host === api.host;
    const path = remote.host === server.host ? new URL(remote.url).pathname : '';
    const onGitHub = path.replace(/^\/|(\.git)?\/?$/g, '');
    return {
        remote,
        token: isGitHub || !(isWorkflows || isOfGitHub(token)) ? token : undefined,
        onGitHub: shortName.test(onGitHub) ? onGitHub : undefined,
    };
}
/** https://github.blog/engineering/behind-githubs-new-authentication-token-formats/ */
function isOfGitHub(token) {
    return /^(gh[a-z]_|github_pat_)/.test(token ?? '');
}
function readTarget(inputs) {
    const repository = inputs.optional('repository', parseRepositoryName);
    const remote = inputs.optional('target', parseRemote);
    const region = inputs.optional('region', parseRegion);
    const host = inputs.optional('endpoint', parseHost);
    const isToBeCreated = inputs.flag('create-repository', false);
    const token = inputs.secret('target-token');
    const sshKey = inputs.secret('ssh-key');
    const knownHosts = inputs.optional('ssh-known-hosts');
    const isGit = remote !== undefined;
    if (isGit === (repository !== undefined)) {
        const found = isGit ? 'both are given' : 'neither is given';
        throw new Error(`Reading the inputs repository and target: ${found}; give one of them`);
    }
    const misplaced = isGit
        ? { region: !!region, endpoint: !!host, 'create-repository': isToBeCreated }
        : { 'target-token': !!token, 'ssh-key': !!sshKey, 'ssh-known-hosts': !!knownHosts };
    const [wrong] = Object.keys(misplaced).filter((name) => misplaced[name]);
    if (wrong !== undefined) {
        const other = isGit ? 'repository' : 'target';
        throw new Error(`Reading the input ${wrong}: it is for ${other} only; leave it out`);
    }
    if (remote !== undefined)
        checkAccess(remote, { token, sshKey, knownHosts });
    if (repository !== undefined)
        return { kind: 'codecommit', repository, region, host, isToBeCreated };
    return { kind: 'git', remote: remote, token, sshKey, knownHosts };
}
/** What opens a server of one protocol says nothing to one of another. */
function checkAccess({ protocol, url }, { token, sshKey, knownHosts }) {
    if (protocol === 'ssh' && sshKey === undefined) {
        throw new Error(`Reading the input ssh-key: ${url} is reached over ssh; give a private key`);
    }
    const given = [
        ['target-token', token, 'https'],
        ['ssh-key', sshKey, 'ssh'],
        ['ssh-known-hosts', knownHosts, 'ssh'],
    ];
    // A token may go to a server on loopback for trying it out.
    const own = protocol === 'http' ? 'https' : protocol;
    const wrong = given.find(([, value, other]) => value !== undefined && other !== own);
    if (wrong === undefined)
        return;
    throw new Error(`Reading the input ${wrong[0]}: it is for a target over ${wrong[2]} and ${url} is over ` +
        `${protocol}; leave it out`);
}
function isSame(one, other) {
    const plain = ({ url }) => url.replace(/(\.git)?\/*$/, '').toLowerCase();
    return plain(one) === plain(other);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: external "node:stream/consumers"
const consumers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");
;// CONCATENATED MODULE: ./actions/mirror-codecommit/login.ts



/** Whether git asks for this place and no other; it names the port as the URL does, 443 too. */
function isFor({ protocol, host }, path, asked) {
    const hosts = [host, `${host}:${protocol === 'https' ? 443 : 80}`];
    return (asked['protocol'] === protocol &&
        hosts.includes(asked['host'] ?? '') &&
        asked['path']?.replace(/^\/?/, '/') === path);
}
/**
 * Gives logins to git by a socket in a folder that only this user may enter. Whoever asks gets a new
 * one each time; the keys that make it stay in this process.
 */
async function serveLogins(path, login) {
    const server = (0,external_node_net_.createServer)({ allowHalfOpen: true }, (socket) => {
        const answer = async () => {
            const given = await login(parseLines(await (0,consumers_namespaceObject.text)(socket)));
            socket.end(formatLines(given ?? {}));
        };
        answer().catch((error) => socket.end(`error=${String(error.message)}\n`));
        socket.on('error', () => socket.destroy());
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject).listen(path, resolve);
    });
    await (0,promises_namespaceObject.chmod)(path, 0o600);
    return server;
}
/** The other end: what git runs, with `get` and its question on the standard input. */
async function askLogin(operation, path, input) {
    if (operation !== 'get')
        return undefined;
    const question = await (0,consumers_namespaceObject.text)(input);
    const socket = (0,external_node_net_.connect)(path);
    socket.end(question);
    const { error, ...answer } = parseLines(await (0,consumers_namespaceObject.text)(socket));
    if (error !== undefined)
        throw new Error(error);
    return answer;
}
/** Runs as that other end; git shows the line on stderr beside its own. */
function giveLogin(operation, env, io) {
    askLogin(operation, env['GITOPS_LOGIN'] ?? '', io.stdin).then((answer) => io.stdout.write(formatLines(answer ?? {})), (error) => {
        io.exitCode = 1;
        io.stderr.write(`error: ${error.message}\n`);
    });
}
function formatLines(values) {
    return Object.entries(values)
        .map(([name, value]) => `${name}=${value}\n`)
        .join('');
}
function parseLines(lines) {
    const pairs = Array.from(lines.matchAll(/^([^=\n]+)=(.*)$/gm), ([, name, value]) => [name, value]);
    return Object.fromEntries(pairs);
}

;// CONCATENATED MODULE: ./packages/git/tree.ts
/** Reads what `git ls-tree -z` prints: `<mode> <type> <id>\t<path>\0` for each entry. */
function parseEntries(listing) {
    return listing
        .toString()
        .split('\0')
        .slice(0, -1)
        .map((line) => {
        const tab = line.indexOf('\t');
        const [mode = '', type = '', id = ''] = line.slice(0, tab).split(' ');
        return { mode, type: type, id, path: line.slice(tab + 1) };
    });
}
/**
 * Reads a tree object: `<mode> <name>\0<id>` for each entry, the id in binary.
 *
 * @param folder where the tree stands; empty for the root
 */
function parseTree(bytes, folder, hexLength) {
    const entries = [];
    const types = { '040000': 'tree', '160000': 'commit' };
    for (let offset = 0; offset < bytes.length;) {
        const end = bytes.indexOf(0, offset);
        const [, digits = '', name = ''] = /^(\d+) (.*)$/s.exec(bytes.toString('utf8', offset, end)) ?? [];
        const mode = digits.padStart(6, '0');
        offset = end + 1 + hexLength / 2;
        const id = bytes.toString('hex', end + 1, offset);
        const path = folder === '' ? name : `${folder}/${name}`;
        entries.push({ mode, type: types[mode] ?? 'blob', id, path });
    }
    return entries;
}
const forbidden = [
    [(path) => /\p{Cc}/u.test(path), 'it holds a control character'],
    [(path) => path.startsWith('/'), 'it begins with `/`; paths are from the root of the repository'],
    [(_, parts) => parts.includes('..'), 'it holds `..`'],
    [(_, parts) => parts.includes('') || parts.includes('.'), 'it has an empty or a `.` part'],
    [(path) => /(^|\/)\.git(\/|$)/i.test(path), 'git stores no path with a `.git` part'],
    [(path) => /^\.github(\/|$)/i.test(path), 'files under .github/ are never edited'],
];
/** Refuses a path that leaves the repository, that git would not store, or under `.github/`. */
function tree_checkPath(path) {
    const parts = path.split('/');
    const [, fault] = forbidden.find(([holds]) => holds(path, parts)) ?? [];
    if (fault !== undefined)
        throw new Error(`file ${JSON.stringify(path)}: ${fault}`);
}
/** Whether a mode is a regular file's, and no link's, submodule's or folder's. */
function isFileMode(mode) {
    return mode === '100644' || mode === '100755';
}
/** A regular file's mode; everything else that can stand at a path is refused by its name. */
function fileMode({ mode, path }) {
    if (isFileMode(mode))
        return mode;
    const kinds = {
        '120000': 'a symbolic link; name the file that it leads to',
        '160000': 'a submodule; name its own repository',
        '040000': 'a folder; name a file in it',
    };
    throw new Error(`file ${path}: it is ${kinds[mode] ?? `of mode ${mode}, no regular file`}`);
}
/** So many candidates are compared character by character. */
const closest = 2_000;
/** The three paths that differ least from one that is not there. */
function nearestPaths(path, all) {
    const far = all.length > closest;
    const candidates = far
        ? all.toSorted((a, b) => difference(path, a) - difference(path, b)).slice(0, closest)
        : all;
    return candidates
        .map((candidate) => ({ candidate, distance: editDistance(path, candidate) }))
        .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
        .slice(0, 3)
        .map(({ candidate }) => candidate);
}
/** How long the middle is in which two texts differ: quick, for the first choice among very many. */
function difference(a, b) {
    const shorter = Math.min(a.length, b.length);
    let start = 0;
    while (start < shorter && a[start] === b[start])
        start++;
    let end = 0;
    while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end))
        end++;
    return Math.max(a.length, b.length) - start - end;
}
/** Characters to insert, delete or replace (Levenshtein). */
function editDistance(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (let i = 1; i <= from.length; i++) {
        const next = [i];
        for (let j = 1; j <= to.length; j++) {
            const replaced = row[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
        }
        row = next;
    }
    return row[to.length];
}

;// CONCATENATED MODULE: ./packages/git/commit.ts

/** Nothing was decided: the connection broke, or the server failed; another try may do. */
class TransientError extends Error {
}
const shortestStep = 100;
const longestPause = 15_000;
/**
 * Reads files of a branch, edits them, and commits the result onto the very commit that was read. Who
 * loses the race against another writer reads the new head and applies the edit to that: nothing is
 * merged, rebased or forced, so nobody's change is lost. Where the answer to a push got lost, the
 * branch is asked whether the commit is there.
 *
 * Pauses have full jitter, in steps of what the attempt itself took: the more writers there are the
 * longer that is, so it is enough to wait up to one step more after each race (20 writers on two
 * cores: 17 s; doubling steps of 100 ms: 37 s). After faults the steps double, to spare the server.
 */
async function commitEdit(options) {
    const { branch, paths, clock, timeoutMs, dryRun = false } = options;
    paths.forEach(checkPath);
    const start = clock.now();
    let tried;
    for (let attempts = 1;; attempts++) {
        let fault;
        const begin = clock.now();
        try {
            const landed = tried && (await branch.landed());
            if (tried && landed)
                return { commit: landed, ...tried, attempts };
            tried = undefined;
            const snapshot = await branch.read(paths);
            const edit = await options.edit(snapshot);
            const changes = realChanges(snapshot, edit.changes);
            if (dryRun || changes.size === 0)
                return { commit: undefined, snapshot, edit, attempts };
            tried = { snapshot, edit };
            const commit = await branch.commit(snapshot, changes, edit.message);
            if (commit !== undefined)
                return { commit, ...tried, attempts };
        }
        catch (error) {
            if (!(error instanceof TransientError))
                throw error;
            fault = error;
        }
        const elapsed = clock.now() - start;
        const step = Math.max(shortestStep, clock.now() - begin);
        const steps = fault === undefined ? attempts : 2 ** (attempts - 1);
        const pause = clock.random() * Math.min(longestPause, step * steps);
        if (elapsed + pause < timeoutMs) {
            await clock.sleep(pause);
            continue;
        }
        const landed = tried && (await branch.landed().catch(() => 'unknown'));
        if (tried && landed && landed !== 'unknown')
            return { commit: landed, ...tried, attempts };
        throw outOfTime(attempts, elapsed, fault, landed === 'unknown');
    }
}
/** The edit may say again what is there already; and it writes only what was read. */
function realChanges(snapshot, changes) {
    const unread = [...changes.keys()].find((path) => !snapshot.files.has(path));
    if (unread !== undefined)
        throw new Error(`file ${unread}: changed without having been read`);
    return new Map([...changes].filter(([path, bytes]) => !snapshot.files.get(path)?.bytes.equals(bytes)));
}
function outOfTime(attempts, elapsed, fault, unknown) {
    const tries = `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`;
    const found = fault?.message ?? 'other writers were faster each time';
    const advice = unknown
        ? 'the last push may have arrived all the same; look at the branch, then run again'
        : 'run again, or give it more time';
    const seconds = Math.round(elapsed / 1000);
    return new Error(`gave up after ${tries} in ${seconds} s: ${found}; ${advice}`, { cause: fault });
}

// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __nccwpck_require__(6698);
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __nccwpck_require__(3053);
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
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
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(50);
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
    const pids = (await (0,promises_namespaceObject.readdir)('/proc')).filter((name) => /^\d+$/.test(name));
    return (await Promise.all(pids.map(readProcess))).filter((one) => one !== undefined);
}
/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html; the name may hold blanks and `)`. */
async function readProcess(pid) {
    const stat = await (0,promises_namespaceObject.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
    const [state, parent, ...rest] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
    if (state === undefined || state === 'Z' || state === 'X')
        return undefined;
    return { pid: Number(pid), parent: Number(parent), birth: rest[17] ?? '' };
}
/** The same where there is no /proc, as on macOS. */
async function processesByPs() {
    const args = ['-A', '-o', 'pid=,ppid=,stat=,lstart='];
    const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_namespaceObject.execFile)('ps', args);
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
const programs = new external_node_async_hooks_.AsyncLocalStorage();
let loading;
function loadExec() {
    loading ??= __nccwpck_require__.e(/* import() */ 260).then(__nccwpck_require__.bind(__nccwpck_require__, 1260)).then(({ exec }) => {
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

;// CONCATENATED MODULE: ./packages/git/git.ts


/** Past `timeoutMs` (milliseconds) a command is ended and counts as a fault that may pass. */
function gitIn(folder, env, timeoutMs, signal) {
    return async (args, input, more = {}) => {
        const { env: own, ...rest } = more;
        try {
            const limits = { timeoutMs, ...(signal && { signal }) };
            const given = { ...limits, ...rest, ...(input && { input }) };
            return await run_run('git', { args, cwd: folder, env: { ...env, ...own }, ...given });
        }
        catch (error) {
            if (!(error instanceof RunTimeout))
                throw error;
            throw new TransientError(`git ${args.find((word) => !word.startsWith('-'))}: ${error.message}`, { cause: error });
        }
    };
}
/** For commands that touch no network, and so have no reason to fail. */
async function locally(git, args, input, more) {
    const { exitCode, stdout, stderr } = await git(args, input, more);
    if (exitCode === 0)
        return stdout;
    throw new Error(`git ${args.join(' ')}: exit code ${exitCode}: ${stderr.trim()}`);
}
/** Before 2.31 git does not read settings from the environment: it would use what lies about. */
async function checkVersion(git) {
    const version = (await locally(git, ['version'])).toString().trim();
    const [major = 0, minor = 0] = (/\d+\.\d+/.exec(version)?.[0] ?? '').split('.').map(Number);
    if (major > 2 || (major === 2 && minor >= 31))
        return;
    throw new Error(`${version || 'git'} is too old: install 2.31 or newer`);
}

;// CONCATENATED MODULE: ./packages/git/inspect.ts

/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md#the-pointer: 3 short lines. */
const pointerSize = { min: 100, max: 300 };
const pointerStart = 'version https://git-lfs.github.com/spec/';
/** That many candidates are read; a history with LFS shows it in fewer. */
const mostCandidates = 10_000;
/** Looks through the objects that a push would bring: of `tips`, and not of `haves`. */
async function inspectObjects(store, tips, haves, blobLimit) {
    const oversized = [];
    const candidates = [];
    const read = (line) => {
        const [type, digits, id = ''] = line.split(' ');
        const size = Number(digits);
        if (type !== 'blob')
            return;
        if (size > blobLimit)
            oversized.push({ id, size });
        const fits = size >= pointerSize.min && size <= pointerSize.max;
        if (fits && candidates.length < mostCandidates)
            candidates.push(id);
    };
    const format = '--batch-check=%(objecttype) %(objectsize) %(objectname)';
    const args = ['cat-file', '--buffer', format];
    const more = { dropStdout: true, onLine: read };
    if (store.isNew && haves.length === 0) {
        // Without a walk over the history: what was fetched is what will be sent.
        await locally(store.git, [...args, '--batch-all-objects', '--unordered'], undefined, more);
    }
    else {
        const objects = await newObjects(store.git, tips, haves);
        await locally(store.git, args, objects, more);
    }
    return { oversized, pointers: await countPointers(store.git, candidates) };
}
/** Ids of the objects of `tips` that `haves` lack, one a line. */
async function newObjects(git, tips, haves, order = []) {
    const args = ['rev-list', '--objects', '--no-object-names', '--ignore-missing', ...order];
    return locally(git, [...args, '--stdin'], revisions(tips, haves));
}
/** How many bytes they take in the store, which is near to what they take in a push. */
async function newBytes(git, tips, haves) {
    const args = ['rev-list', '--objects', '--disk-usage', '--ignore-missing', '--stdin'];
    return Number((await locally(git, args, revisions(tips, haves))).toString());
}
function revisions(tips, haves) {
    const unwanted = haves.map((id) => `^${id}\n`);
    return Buffer.from([...tips.map((id) => `${id}\n`), ...unwanted].join(''));
}
async function countPointers(git, ids) {
    if (ids.length === 0)
        return 0;
    const input = Buffer.from(ids.map((id) => `${id}\n`).join(''));
    const output = await locally(git, ['cat-file', '--batch', '--buffer'], input);
    const pattern = new RegExp(`^[0-9a-f]+ blob \\d+\\n${pointerStart.replaceAll('.', '\\.')}`, 'gm');
    return output.toString('latin1').match(pattern)?.length ?? 0;
}

;// CONCATENATED MODULE: ./packages/git/failure.ts


/** What git says where another try gives the same again, and what a person can do about it. */
const failure_final = [
    [
        /Authentication failed|could not read (Username|Password)|returned error: 401/,
        'the server wants a valid token; give one that may write to this repository',
    ],
    [
        /returned error: 403|Permission to .+ denied|Write access .+ not granted/,
        'these credentials may not do this; a GitHub token needs `contents: write` on this repository',
    ],
    [
        /key .+ marked as read only|deploy key does not have write access/,
        'the deploy key may only read; add it again with "Allow write access"',
    ],
    [
        /Permission denied \(|key_load|error in libcrypto|incorrect passphrase/,
        'the server refused the ssh key; give a deploy key with write access and without a passphrase',
    ],
    [
        /Host key verification failed/,
        "the server's host key is not known; give its line by ssh-known-hosts",
    ],
    [
        /[Rr]epository (it )?not found|returned error: 404|not appear to be a git repository/,
        'no such repository, or these credentials may not see it',
    ],
    [/Remote branch .+ not found|couldn't find remote ref/, 'create the branch first'],
    [/dumb http transport/, 'the server must speak the smart http protocol'],
    [/not support (shallow|--depth)/, 'the server must allow shallow fetches'],
    [/mismatched algorithms|unsupported hash|unknown object format/, 'this git is too old for it'],
    [
        /certificate/i,
        'let git trust its authority: GIT_SSL_CAINFO or http.sslCAInfo in /etc/gitconfig',
    ],
    [/returned error: 4(?!08|29)\d\d/, ''],
    [/dubious ownership|not allowed|url base from redirection/, ''],
];
/**
 * The error for what git wrote on its standard error. One that may pass, as a broken connection or a
 * 5xx answer, is a TransientError; what is not known counts as one, since the time to try is limited.
 */
function gitFailure(attempted, stderr) {
    const found = summarize(stderr);
    // Names are the user's own and may be any word, as `certificate`; git quotes them.
    const said = stderr.replace(/'[^'\n]*'/g, 'it');
    const known = failure_final.find(([pattern]) => pattern.test(said));
    if (known === undefined)
        return new TransientError(`${attempted}: ${found}`);
    return new Error([`${attempted}: ${found}`, known[1]].filter(Boolean).join('; '));
}
/** Git's own lines that matter, in one; without what it says to all who fail. */
function summarize(stderr) {
    const lines = stderr.split('\n').map((line) => line.trim());
    const telling = lines.filter((line) => /^(remote:|fatal:|error:|ERROR:|ssh:)|denied|failed/.test(line));
    const chosen = (telling.length > 0 ? telling : lines).filter((line) => !noise.test(line));
    return withoutUserinfo(chosen.slice(0, 6).join(' ')).slice(0, 1000) || 'git said nothing';
}
const noise = /^(remote:)?$|^error: failed to push some refs|^remote: (Enumerating|Counting|Compressing)/;

;// CONCATENATED MODULE: ./packages/git/store.ts




/**
 * Brings the objects of `ids` into the store at `path`. Where there is none yet and most
 * is wanted, all comes by a clone, which skips the walk over all objects that a fetch ends with.
 * Ids are asked for, not names: what is fetched is what was listed, whatever moved since.
 */
async function fillStore(source, path, ids) {
    const git = (args, input, more) => source.git([`--git-dir=${path}`, ...args], input, more ?? {});
    const isNew = !(await isStore(path));
    const isSha256 = ids[0]?.length === 64;
    if (isNew && source.wantsMost)
        await cloneInto(source, path, isSha256);
    else
        await makeStore(path, isSha256);
    await removeLeftovers(path);
    const store = { path, git, isNew, kept: await keptIds(path) };
    const missing = await missingIds(git, ids);
    if (missing.length > 0)
        await fetchIds(store, source, missing);
    return store;
}
/** Names these ids, so that the next fetch builds on them and git keeps them; and no others. */
async function keepIds(store, ids) {
    const here = await presentIds(store, ids);
    const lines = here.map((id) => `${id} refs/kept/${id}\n`);
    // Written at once: one file for each of 5,000 tags would take a second.
    const file = (0,external_node_path_namespaceObject.join)(store.path, 'packed-refs');
    await replaceFile(file, lines.join(''));
}
async function keptIds(path) {
    const text = await (0,promises_namespaceObject.readFile)((0,external_node_path_namespaceObject.join)(path, 'packed-refs'), 'utf8');
    return new Set(Array.from(text.matchAll(/^(\S+) refs\/kept\//gm), ([, id = '']) => id));
}
/** Those that are in the store, each once. */
async function presentIds(store, ids) {
    const all = [...new Set(ids)];
    const open = all.filter((id) => !store.kept.has(id));
    const missing = new Set(open.length === 0 ? [] : await missingIds(store.git, open));
    return all.filter((id) => !missing.has(id));
}
/** Those that are not in the repository. */
async function missingIds(git, ids) {
    const input = Buffer.from([...new Set(ids)].map((id) => `${id}\n`).join(''));
    const output = await locally(git, ['cat-file', '--batch-check=%(objectname)'], input);
    return Array.from(output.toString().matchAll(/^(\S+) missing$/gm), ([, id = '']) => id);
}
/** Bytes of all packs: an upper bound of what any push can take. */
async function storedBytes({ path }) {
    const folder = (0,external_node_path_namespaceObject.join)(path, 'objects', 'pack');
    const names = await (0,promises_namespaceObject.readdir)(folder).catch(() => []);
    const packs = names.filter((name) => name.endsWith('.pack'));
    const sizes = await Promise.all(packs.map(async (name) => (await (0,promises_namespaceObject.stat)((0,external_node_path_namespaceObject.join)(folder, name))).size));
    return sizes.reduce((sum, size) => sum + size, 0);
}
/** Puts the packs of many small fetches into few, where there are more than 40. */
async function tidyStore(store) {
    const names = await (0,promises_namespaceObject.readdir)((0,external_node_path_namespaceObject.join)(store.path, 'objects', 'pack'));
    if (names.filter((name) => name.endsWith('.pack')).length <= 40)
        return;
    await locally(store.git, ['repack', '--quiet', '--geometric=2', '-d']);
}
/**
 * Whether all that is named in the store at `path` is there and is what its id says; one that does
 * not exist is. For when something has failed: it reads the whole of it.
 */
async function isSound(git, path) {
    if (!(await isStore(path)))
        return true;
    const folder = (0,external_node_path_namespaceObject.join)(path, 'objects', 'pack');
    const indexes = (await (0,promises_namespaceObject.readdir)(folder).catch(() => [])).filter((name) => name.endsWith('.idx'));
    const checks = [
        ['fsck', '--connectivity-only', '--no-dangling', '--no-progress'],
        // The objects themselves by their checksums; not by fsck, which takes old faults of style for errors.
        ...indexes.map((name) => ['verify-pack', '--', (0,external_node_path_namespaceObject.join)(folder, name)]),
    ];
    for (const args of checks) {
        const { exitCode } = await git([`--git-dir=${path}`, ...args]);
        if (exitCode !== 0)
            return false;
    }
    return true;
}
async function isStore(path) {
    return (0,promises_namespaceObject.stat)((0,external_node_path_namespaceObject.join)(path, 'packed-refs')).then((found) => found.isFile(), () => false);
}
async function cloneInto(source, path, isSha256) {
    // A clone that was cut short must not be taken for a whole one.
    await (0,promises_namespaceObject.mkdir)((0,external_node_path_namespaceObject.dirname)(path), { recursive: true });
    const fresh = await (0,promises_namespaceObject.mkdtemp)(`${path}.new-`);
    try {
        const args = ['clone', '--bare', '--template=', '--no-local', '--progress'];
        const result = await source.git([...args, '--', source.url, fresh], undefined, {
            onLine: progressTo(source),
        });
        if (result.exitCode !== 0)
            throw gitFailure(`fetching ${source.url}`, result.stderr);
        await (0,promises_namespaceObject.rm)((0,external_node_path_namespaceObject.join)(fresh, 'refs'), { recursive: true });
        await writeConfig(fresh, isSha256);
        await (0,promises_namespaceObject.writeFile)((0,external_node_path_namespaceObject.join)(fresh, 'packed-refs'), '');
        await (0,promises_namespaceObject.rm)(path, { recursive: true, force: true });
        await (0,promises_namespaceObject.rename)(fresh, path);
    }
    finally {
        await (0,promises_namespaceObject.rm)(fresh, { recursive: true, force: true });
    }
}
async function makeStore(path, isSha256) {
    for (const name of ['objects/pack', 'objects/info']) {
        await (0,promises_namespaceObject.mkdir)((0,external_node_path_namespaceObject.join)(path, name), { recursive: true });
    }
    await writeConfig(path, isSha256);
    const file = (0,external_node_path_namespaceObject.join)(path, 'packed-refs');
    if (!(await isStore(path)))
        await (0,promises_namespaceObject.writeFile)(file, '');
}
/**
 * A cache may come from anywhere: settings and hooks in it would be commands that git runs, so none of
 * its own are left, nor a file that names another place for them (`commondir`).
 */
async function writeConfig(path, isSha256) {
    const foreign = (await (0,promises_namespaceObject.readdir)(path)).filter((name) => !own.has(name));
    for (const name of [...foreign, 'objects/info/alternates']) {
        await (0,promises_namespaceObject.rm)((0,external_node_path_namespaceObject.join)(path, name), { recursive: true, force: true });
    }
    await (0,promises_namespaceObject.mkdir)((0,external_node_path_namespaceObject.join)(path, 'refs'), { recursive: true });
    await replaceFile((0,external_node_path_namespaceObject.join)(path, 'config'), repositoryConfig(isSha256));
    await replaceFile((0,external_node_path_namespaceObject.join)(path, 'HEAD'), 'ref: refs/heads/none\n');
}
const own = new Set(['HEAD', 'config', 'objects', 'packed-refs', 'refs']);
/** In one step; what a link there points to is not written to. */
async function replaceFile(path, text) {
    await (0,promises_namespaceObject.rm)(`${path}.new`, { force: true });
    await (0,promises_namespaceObject.writeFile)(`${path}.new`, text);
    await (0,promises_namespaceObject.rename)(`${path}.new`, path);
}
const dayMs = 24 * 3_600_000;
/** What a run that was killed left behind: a clone or a pack that nobody will finish. */
async function removeLeftovers(path) {
    // The file system's own clock: this was just written.
    const { mtimeMs: now } = await (0,promises_namespaceObject.stat)((0,external_node_path_namespaceObject.join)(path, 'config'));
    const packs = (0,external_node_path_namespaceObject.join)(path, 'objects', 'pack');
    const places = [
        [(0,external_node_path_namespaceObject.dirname)(path), `${(0,external_node_path_namespaceObject.basename)(path)}.new-`],
        [packs, 'tmp_'],
        [packs, '.tmp-'],
    ];
    for (const [folder, prefix] of places) {
        const names = (await (0,promises_namespaceObject.readdir)(folder)).filter((name) => name.startsWith(prefix));
        for (const name of names.map((found) => (0,external_node_path_namespaceObject.join)(folder, found))) {
            // Another run may be at work in it, or have just removed it.
            const made = await (0,promises_namespaceObject.stat)(name).catch(() => undefined);
            if (made !== undefined && now - made.mtimeMs > dayMs) {
                await (0,promises_namespaceObject.rm)(name, { recursive: true, force: true });
            }
        }
    }
}
function repositoryConfig(isSha256) {
    const [version, extension] = isSha256 ? [1, '[extensions]\n\tobjectformat = sha256\n'] : [0, ''];
    return `[core]\n\trepositoryformatversion = ${version}\n\tbare = true\n${extension}`;
}
async function fetchIds(store, source, ids) {
    const settings = ['-c', 'fetch.unpackLimit=1', '-c', 'fetch.writeCommitGraph=false'];
    const flags = ['--stdin', '--no-tags', '--no-write-fetch-head', '--progress'];
    const { exitCode, stderr } = await store.git([...settings, 'fetch', ...flags, '--', source.url], Buffer.from(ids.map((id) => `${id}\n`).join('')), { onLine: progressTo(source) });
    if (exitCode !== 0)
        throw gitFailure(`fetching ${source.url}`, stderr);
}
/** Git's last word on each of its counts, as `Receiving objects: 100% (9/9), 1 KiB, done.` */
function progressTo(source) {
    return (line, stream) => {
        const isTelling = /^(Receiving|Writing) objects: 100%.*done\.$/.test(line);
        if (stream === 'stderr' && isTelling)
            source.onProgress?.(line);
    };
}

;// CONCATENATED MODULE: ./packages/git/push-many.ts




/**
 * Each expected id becomes an argument of git, and git compares each with each ref (20 million
 * comparisons take half a minute, git 2.39).
 */
const comparisons = 500_000;
/**
 * Sets refs in one push, each on its own: one that fails leaves the others. Where the connection
 * breaks, or the server refuses the push as a whole, it throws as `gitFailure` has it.
 *
 * Updates and deletions carry their expected id to the server's lock (--force-with-lease). New refs
 * do too, unless there are too many; those are not forced, so that one which has come up meanwhile
 * is refused, or moved forward where it was behind.
 */
async function pushMany(pushing, changes) {
    const { git, url, store } = pushing;
    const staging = await (0,promises_namespaceObject.mkdtemp)((0,external_node_path_namespaceObject.join)(pushing.folder, 'push-'));
    try {
        await stage(staging, changes);
        const options = ['--porcelain', '--progress', '--no-verify', '--no-follow-tags'];
        const args = [`--git-dir=${staging}`, 'push', ...options, '--recurse-submodules=no'];
        const env = { GIT_OBJECT_DIRECTORY: (0,external_node_path_namespaceObject.join)(store?.path ?? staging, 'objects') };
        const onLine = (line, stream) => {
            if (stream === 'stderr' && /^Writing objects: 100%/.test(line))
                pushing.onProgress?.(line);
        };
        const given = [...args, ...leases(changes, pushing.targetRefs), '--', url, ...refspecs(changes)];
        const result = await git(given, undefined, { env, onLine });
        const verdicts = readVerdicts(result.stdout.toString(), result.stderr);
        if (result.exitCode !== 0 && verdicts.size === 0) {
            throw gitFailure(`pushing to ${url}`, result.stderr);
        }
        const untold = { kind: 'again', reason: summarize(result.stderr) };
        return new Map(changes.map(({ ref }) => [ref, verdicts.get(ref) ?? untold]));
    }
    finally {
        await (0,promises_namespaceObject.rm)(staging, { recursive: true, force: true });
    }
}
/**
 * A repository without objects whose refs are the new ones, so that two patterns stand for thousands:
 * named one by one, git would compare each with each of the server's.
 */
async function stage(path, changes) {
    await (0,promises_namespaceObject.mkdir)((0,external_node_path_namespaceObject.join)(path, 'refs'));
    await (0,promises_namespaceObject.mkdir)((0,external_node_path_namespaceObject.join)(path, 'objects'));
    await (0,promises_namespaceObject.writeFile)((0,external_node_path_namespaceObject.join)(path, 'HEAD'), 'ref: refs/none\n');
    const isSha256 = changes.some((change) => (change.new ?? change.old)?.length === 64);
    await (0,promises_namespaceObject.writeFile)((0,external_node_path_namespaceObject.join)(path, 'config'), repositoryConfig(isSha256));
    const lines = changes.map((change) => change.new === null ? '' : `${change.new} ${change.ref}\n`);
    await (0,promises_namespaceObject.writeFile)((0,external_node_path_namespaceObject.join)(path, 'packed-refs'), lines.join(''));
}
function refspecs(changes) {
    const isSet = (prefix) => changes.some((change) => change.new !== null && change.ref.startsWith(prefix));
    const patterns = ['refs/heads/', 'refs/tags/'].filter(isSet).map((name) => `${name}*:${name}*`);
    return [...patterns, ...changes.flatMap((one) => (one.new === null ? [`:${one.ref}`] : []))];
}
function leases(changes, targetRefs) {
    const fresh = changes.filter(({ old }) => old === null).length;
    const isMuch = fresh * (fresh + targetRefs) > comparisons;
    return changes
        .filter(({ old }) => old !== null || !isMuch)
        .map(({ ref, old }) => `--force-with-lease=${ref}:${old ?? ''}`);
}
/** https://git-scm.com/docs/git-push#_output: <flag> TAB <from>:<to> TAB <summary> (<reason>) */
function readVerdicts(stdout, stderr) {
    const verdicts = new Map();
    for (const [, flag = '', ref = '', told = ''] of stdout.matchAll(/^([ +\-*=!])\t[^\t:]*:([^\t]+)\t(.*)$/gm)) {
        verdicts.set(ref, flag === '!' ? push_many_refusal(ref, told, stderr) : { kind: 'landed' });
    }
    return verdicts;
}
const moved = /stale info|fetch first|non-fast-forward|already exists|incorrect old value|but expected|needs force/;
const undecided = /cannot lock ref|failed to (update|lock)|failed to report status|remote failure/;
/** Said of each ref of a push although it may be about one. */
const ofAll = /pre-receive hook declined|unpacker error|unpack/;
function push_many_refusal(ref, told, stderr) {
    // What the hooks of the server wrote, in which its reason stands.
    const remote = stderr.match(/^remote:.*\S.*$/gm) ?? [];
    const said = remote.length > 0 ? summarize(remote.join('\n')) : '';
    const reason = [told, said].filter(Boolean).join(': ');
    // `a` and `a/b` can't both be there, and no other try helps.
    const isBlocked = remote.some((line) => line.includes(`'${ref}'`) && /cannot create/.test(line));
    if (isBlocked)
        return { kind: 'refused', reason };
    if (moved.test(told))
        return { kind: 'moved', reason };
    if (undecided.test(told))
        return { kind: 'again', reason };
    return { kind: ofAll.test(told) ? 'spoilt' : 'refused', reason };
}

;// CONCATENATED MODULE: ./packages/git/retry.ts

const attempts = 5;
/** Tries again what may pass by itself, five times in all, with growing random pauses. */
async function retried(clock, action) {
    for (let attempt = 1;; attempt++) {
        try {
            return await action();
        }
        catch (error) {
            if (!(error instanceof TransientError) || attempt === attempts)
                throw error;
            await pause(clock, attempt);
        }
    }
}
/** Up to 1, 2, 4, 8 … seconds before the next try, at most half a minute. */
async function pause(clock, attempt) {
    await clock.sleep(clock.random() * Math.min(30_000, 1000 * 2 ** (attempt - 1)));
}

;// CONCATENATED MODULE: ./packages/git/steps.ts


/**
 * Cuts the history of `tips` that `haves` lack into steps of about `stepBytes` each, from the oldest
 * commit on, and returns the ids to push for each step but the last: its commits that have no child
 * in it. Sizes are those in the store; a single commit is never cut.
 */
async function cutHistory(git, tips, haves, stepBytes) {
    // Each object stands behind the first commit, from the oldest on, that it is part of.
    const order = ['--in-commit-order', '--topo-order', '--reverse'];
    const objects = await newObjects(git, tips, haves, order);
    const parents = await parentsOf(git, tips, haves);
    const steps = [];
    const heads = new Set();
    let pushed = new Set();
    let bytes = 0;
    const onLine = (line) => {
        const [type, size, id = ''] = line.split(' ');
        if (type === 'commit') {
            if (bytes >= stepBytes && heads.size > 0) {
                steps.push([...heads].filter((head) => !pushed.has(head)));
                pushed = new Set(heads);
                bytes = 0;
            }
            for (const parent of parents.get(id) ?? [])
                heads.delete(parent);
            heads.add(id);
        }
        bytes += Number(size);
    };
    const format = '--batch-check=%(objecttype) %(objectsize:disk) %(objectname)';
    await locally(git, ['cat-file', '--buffer', format], objects, { dropStdout: true, onLine });
    return steps.filter((step) => step.length > 0);
}
async function parentsOf(git, tips, haves) {
    const input = [...tips, ...haves.map((id) => `^${id}`)].map((line) => `${line}\n`).join('');
    const args = ['rev-list', '--parents', '--ignore-missing', '--stdin'];
    const output = await locally(git, args, Buffer.from(input));
    const lines = output.toString().split('\n').filter(Boolean);
    return new Map(lines.map((line) => {
        const [id = '', ...rest] = line.split(' ');
        return [id, rest];
    }));
}

;// CONCATENATED MODULE: ./packages/git/push-all.ts






/** Names of tags that keep the steps of a long history alive on the target until all of it is there. */
const stepPrefix = 'refs/tags/gitops-mirror-step/';
const mostFailures = 5;
const argumentBytes = 600_000;
const smallestStep = 8 * 1024 * 1024;
/**
 * Sets refs on the target in as many pushes as its limits need. A ref that is refused leaves the
 * others. After a broken connection the target is listed and only what is not there yet is pushed
 * again, in smaller steps; five failures in a row that moved nothing end it with the last one.
 */
async function pushAll(pushing, changes, target) {
    const results = new Map();
    let pending = changes;
    let listing = target;
    let stepBytes = pushing.limits.bytes;
    for (let failures = 0; pending.length > 0;) {
        let fault;
        const before = listing;
        try {
            const listed = await pushHistory(pushing, pending, listing, stepBytes);
            await pushBatches({ ...pushing, targetRefs: listed.refs.size }, pending, results);
        }
        catch (error) {
            fault = push_all_transient(pushing, error);
        }
        pending = pending.filter(({ ref }) => !results.has(ref));
        if (pending.length === 0)
            break;
        failures++;
        await pause(pushing.clock, failures);
        try {
            listing = await pushing.list();
        }
        catch (error) {
            fault = push_all_transient(pushing, error);
        }
        pending = settle(pending, listing, results);
        if (hasMoved(before, listing))
            failures = 0;
        if (failures >= mostFailures && pending.length > 0) {
            throw fault ?? new TransientError(stillUndecided(pushing.url, pending));
        }
        stepBytes = Math.max(Math.min(stepBytes, smallestStep), Math.floor(stepBytes / 4));
    }
    return results;
}
function push_all_transient({ passes }, error) {
    if (error instanceof TransientError)
        return error;
    if (passes?.(error) !== true)
        throw error;
    return new TransientError(error.message, { cause: error });
}
/** Whether anything arrived since, so that the next try begins further on. */
function hasMoved(before, after) {
    return (after.refs.size > before.refs.size ||
        [...after.refs].some(([r, id]) => before.refs.get(r) !== id));
}
/** What the target itself says of changes whose push had no clear end; returns what is left to do. */
function settle(pending, { refs }, results) {
    return pending.filter(({ ref, old, new: wanted }) => {
        const found = refs.get(ref) ?? null;
        if (found === wanted)
            results.set(ref, { kind: 'landed', reason: '' });
        else if (found === old)
            return true;
        else
            results.set(ref, { kind: 'moved', reason: `it is now ${found ?? 'not there'}` });
        return false;
    });
}
function stillUndecided(url, pending) {
    return `pushing to ${url}: ${pending.length} refs, ${pending[0]?.ref} among them, were not set`;
}
/**
 * Where more has to go than one push may bring, brings the history in steps, each kept alive by tags
 * until all is there. Whoever reads a branch meanwhile sees none of that. Returns the newest listing.
 */
async function pushHistory(pushing, changes, target, stepBytes) {
    const { store, limits, git } = pushing;
    if (store === undefined || (await storedBytes(store)) <= stepBytes)
        return target;
    const tips = changes.flatMap((change) => change.new ?? []);
    if (tips.length === 0)
        return target;
    const haves = await presentIds(store, [...target.refs.values()]);
    if ((await newBytes(store.git, tips, haves)) <= stepBytes)
        return target;
    const refs = new Map(target.refs);
    for (const step of await cutHistory(store.git, tips, haves, stepBytes)) {
        const marks = step.map((id) => ({ ref: `${stepPrefix}${id}`, old: null, new: id }));
        for (const batch of batches(marks, limits.refs)) {
            const verdicts = await pushMany({ ...pushing, git, targetRefs: refs.size }, batch);
            for (const [ref, verdict] of verdicts) {
                if (verdict.kind === 'landed')
                    refs.set(ref, ref.slice(stepPrefix.length));
                else
                    throw refusalOfStep(pushing.url, verdict);
            }
        }
        pushing.onProgress?.(`a step of the history is there: ${step.length} commits, and all before`);
    }
    return { ...target, refs };
}
function refusalOfStep(url, verdict) {
    const attempted = `pushing a part of the history to ${url}`;
    if (verdict.kind !== 'refused')
        return new TransientError(`${attempted}: ${verdict.reason}`);
    return new Error(`${attempted}: ${verdict.reason}; allow tags named ${stepPrefix}*`);
}
async function pushBatches(pushing, changes, results) {
    for (const batch of batches(changes, pushing.limits.refs)) {
        await pushBatch(pushing, batch, results);
    }
}
/** Halves a push that was refused because of one of its refs, until that one is alone. */
async function pushBatch(pushing, batch, results) {
    const verdicts = await pushMany(pushing, batch);
    const spoilt = batch.filter(({ ref }) => verdicts.get(ref)?.kind === 'spoilt');
    const isOfAll = spoilt.length > 1;
    for (const [ref, verdict] of verdicts) {
        if (verdict.kind === 'landed')
            results.set(ref, { kind: 'landed', reason: '' });
        else if (verdict.kind === 'again' || (verdict.kind === 'spoilt' && isOfAll))
            continue;
        else
            results.set(ref, {
                kind: verdict.kind === 'moved' ? 'moved' : 'refused',
                reason: verdict.reason,
            });
    }
    if (!isOfAll)
        return;
    const middle = Math.ceil(spoilt.length / 2);
    await pushBatch(pushing, spoilt.slice(0, middle), results);
    await pushBatch(pushing, spoilt.slice(middle), results);
}
/** As many as one push may set, and as git's arguments may hold. */
function batches(changes, mostRefs) {
    const all = [];
    let bytes = Infinity;
    for (const change of changes) {
        const size = 2 * Buffer.byteLength(change.ref) + 80;
        if (bytes + size > argumentBytes || (all.at(-1)?.length ?? mostRefs) >= mostRefs) {
            all.push([]);
            bytes = 0;
        }
        all.at(-1).push(change);
        bytes += size;
    }
    return all;
}

;// CONCATENATED MODULE: ./actions/mirror-codecommit/outcome.ts
function count({ refs }, ...outcomes) {
    return refs.filter(({ outcome }) => outcomes.includes(outcome)).length;
}
/** How a change that succeeded is called. */
function nameOf(change, forwards) {
    if (change.new === null)
        return 'deleted';
    if (change.old === null)
        return 'created';
    return forwards.has(change.ref) ? 'fast-forwarded' : 'forced';
}

;// CONCATENATED MODULE: ./actions/mirror-codecommit/traffic.ts
const units = {
    bytes: 1,
    KiB: 1024,
    MiB: 1024 ** 2,
    GiB: 1024 ** 3,
};
/** `Writing objects: 100% (9/9), 1.21 KiB | 1.21 MiB/s, done.` */
function sentBytes(line) {
    const [, number, unit = ''] = /^Writing objects: 100%.*?, ([\d.]+) (\w+)/.exec(line) ?? [];
    // The line comes twice, once before its end.
    return line.endsWith('done.') ? Math.round(Number(number ?? 0) * (units[unit] ?? 0)) : 0;
}
function sizeText(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    const names = ['kB', 'MB', 'GB', 'TB'];
    const power = Math.min(names.length, Math.floor(Math.log10(bytes) / 3));
    return `${(bytes / 1000 ** power).toFixed(1)} ${names[power - 1]}`;
}

;// CONCATENATED MODULE: ./actions/mirror-codecommit/verify.ts
/**
 * Compares what the target lists after a push with what was pushed, whatever the push said; returns
 * why each ref that differs is not as planned.
 */
function verify(changes, results, after, failure) {
    const wrong = new Map();
    for (const change of changes) {
        const found = after.refs.get(change.ref) ?? null;
        if (found === change.new)
            continue;
        const result = results.get(change.ref);
        wrong.set(change.ref, reasonOf(change, found, result, failure));
    }
    return wrong;
}
function reasonOf({ old }, found, result, failure) {
    const there = found ?? 'not there';
    if (result?.kind === 'refused')
        return `the target refused it: ${result.reason}`;
    if (result?.kind === 'landed')
        return `after the push it is ${there}, as somebody else changed it`;
    if (found !== old)
        return `somebody else changed it meanwhile: it is ${there}; run again`;
    if (failure !== undefined)
        return failure.message;
    return result?.reason ?? 'it was not set';
}
/**
 * Leaves out those that are as the source is by now: another run of a mirror, which listed the source
 * later, was here. To undo its work would be wrong, and there is nothing left to do.
 */
function settled(changes, wrong, after, source) {
    const isWrong = ({ ref, new: wanted }) => {
        const now = source.refs.get(ref) ?? null;
        return now === wanted || now !== (after.refs.get(ref) ?? null);
    };
    const refs = new Set(changes.filter(isWrong).map(({ ref }) => ref));
    return new Map([...wrong].filter(([ref]) => refs.has(ref)));
}

;// CONCATENATED MODULE: ./actions/mirror-codecommit/apply.ts




/**
 * Does what was planned: sets refs, then the default branch, and deletes last, but for what stands in
 * the way of others. After each part the target is listed, and what it says is what counts.
 */
async function apply(machine, sides, prepared) {
    const run = { machine, sides, prepared, reasons: new Map(), warnings: [], bytes: 0 };
    const { plan, forwards, expected } = prepared;
    let now = await pushPart(run, plan.sets, prepared.to);
    const defaultBranch = await switchDefault(run, now);
    const isStuck = ({ ref }) => ref === now.head && defaultBranch === undefined;
    for (const { ref } of plan.deletions.filter(isStuck)) {
        run.reasons.set(ref, "it is the target's default branch, and that could not be changed");
    }
    const free = plan.deletions.filter((change) => !isStuck(change));
    now = await pushPart(run, [...free, ...stepsOf(now)], now);
    await pushPart(run, plan.lateSets, now);
    const refs = expected.map((one) => {
        const reason = run.reasons.get(one.ref);
        if (reason === undefined)
            return { ...one, outcome: nameOf(one, forwards) };
        return { ...one, outcome: 'rejected', reason };
    });
    return { refs, defaultBranch, warnings: run.warnings, bytes: run.bytes };
}
/** What kept the steps of a long history alive, of this run or of one that was broken off. */
function stepsOf({ refs }) {
    const steps = [...refs].filter(([ref]) => ref.startsWith(stepPrefix));
    return steps.map(([ref, old]) => ({ ref, old, new: null }));
}
/** Pushes, and lists the target again; returns that listing. */
async function pushPart(run, changes, before) {
    if (changes.length === 0)
        return before;
    const { source, target } = run.sides;
    const { results, failure } = await push(run, changes, before);
    const after = await target.list();
    const wrong = verify(changes, results, after, failure);
    if (wrong.size === 0)
        return after;
    const left = settled(changes, wrong, after, await source.list());
    for (const [ref, reason] of left)
        run.reasons.set(ref, target.explain(reason));
    return after;
}
async function push(run, changes, before) {
    const { machine, sides, prepared } = run;
    const { target } = sides;
    const onProgress = (line) => {
        run.bytes += sentBytes(line);
        machine.say(line);
    };
    const { git, url, limits } = target;
    const { folder, clock } = machine;
    const pushing = { git, url, limits, folder, clock, onProgress, store: prepared.store };
    const list = () => target.list();
    const passes = (error) => target.passes(error);
    try {
        const results = await pushAll({ ...pushing, list, passes }, changes, before);
        return { results, failure: undefined };
    }
    catch (error) {
        // What has arrived so far is seen in the listing; a cancelled job ends at once.
        machine.signal.throwIfAborted();
        return { results: new Map(), failure: error };
    }
}
/** Returns the branch that is now the default, where it was to become that and did. */
async function switchDefault(run, now) {
    const { defaultBranch } = run.prepared.plan;
    if (defaultBranch === undefined || !now.refs.has(defaultBranch))
        return undefined;
    // The first branch of an empty repository becomes its default by itself.
    if (now.head === defaultBranch)
        return defaultBranch;
    try {
        await run.sides.target.setDefault?.(defaultBranch);
        return defaultBranch;
    }
    catch (error) {
        run.machine.signal.throwIfAborted();
        run.warnings.push(`${error.message}; the default branch stays as it is`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/mirror-codecommit/plan.ts

/** Compares two listings; nothing else is known of either side. */
function planMirror(source, target, options) {
    const isOurs = (ref) => options.selects(ref) && ref !== 'refs/heads/HEAD' && !ref.startsWith(stepPrefix);
    const wanted = [...source.refs].filter(([ref]) => isOurs(ref));
    const all = wanted.map(([ref, id]) => ({ ref, old: target.refs.get(ref) ?? null, new: id }));
    const changed = all.filter((change) => change.old !== change.new);
    const reasons = new Map(changed.map(({ ref }) => [ref, faultOf(ref, options)]));
    const sets = changed.filter(({ ref }) => reasons.get(ref) === undefined);
    const defaultBranch = newDefault(source, target, options, isOurs, reasons);
    const gone = options.prune
        ? [...target.refs].filter(([ref]) => isOurs(ref) && !source.refs.has(ref) && isText(ref))
        : [];
    const stays = ([ref]) => ref === target.head && defaultBranch === undefined;
    const deletions = gone.filter((one) => !stays(one)).map(([ref, old]) => ({ ref, old, new: null }));
    const guard = options.prune ? guardOf(source, deletions.length, options.maxDeletions) : undefined;
    const allowed = guard === undefined ? deletions : [];
    const isBlocked = (change) => change.old === null && allowed.some((gone) => collide(gone, change));
    return {
        sets: ordered(sets.filter((change) => !isBlocked(change)), source.head),
        lateSets: sets.filter(isBlocked),
        deletions: allowed,
        unchanged: all.filter((change) => change.old === change.new),
        refused: [
            ...changed.flatMap((change) => withReason(change, reasons.get(change.ref))),
            ...deletions.flatMap((change) => withReason(change, guard)),
        ],
        kept: gone.filter(stays).map(([ref, id]) => ({ ref, old: id, new: id, reason: whyKept })),
        defaultBranch,
    };
}
const whyKept = "the source has it no more, but it is the target's default branch";
function withReason(change, reason) {
    return reason === undefined ? [] : [{ ...change, reason }];
}
/** Git's names are bytes; one that is no text would not survive the way through this program. */
const isText = (ref) => !ref.includes('\ufffd');
function faultOf(ref, { fault }) {
    return isText(ref) ? fault(ref) : 'its name is not UTF-8';
}
/** The source's default branch, where it is mirrored and the target has another. */
function newDefault(source, target, { setsDefault }, isOurs, faults) {
    const { head } = source;
    if (!setsDefault || head === undefined || !source.refs.has(head) || !isOurs(head))
        return undefined;
    // Where the target is empty, its first branch becomes its default: whichever that is.
    const isKnown = target.head !== undefined || target.refs.size === 0;
    if (!isKnown || target.head === head || faults.get(head) !== undefined)
        return undefined;
    return head;
}
function guardOf(source, count, most) {
    if (count === 0)
        return undefined;
    const hasBranches = [...source.refs.keys()].some((ref) => ref.startsWith('refs/heads/'));
    if (!hasBranches)
        return 'the source lists no branch at all, so nothing is deleted; look at it first';
    if (count <= most)
        return undefined;
    return `${count} refs would be deleted and max-deletions is ${most}, so none is; raise it if that is right`;
}
function collide(one, other) {
    return one.ref.startsWith(`${other.ref}/`) || other.ref.startsWith(`${one.ref}/`);
}
function ordered(changes, head) {
    const rank = ({ ref }) => (ref === head ? 0 : ref.startsWith('refs/heads/') ? 1 : 2);
    return [...changes].sort((a, b) => rank(a) - rank(b));
}

;// CONCATENATED MODULE: ./packages/git/ancestry.ts

/**
 * The refs that only move forward: their old commit is an ancestor of the new one. A tag never does,
 * as for git itself. What is not `here` can be nobody's ancestor, since all of the new history is.
 */
async function fastForwards(git, moves, here) {
    const candidates = moves.filter(({ ref, old }) => ref.startsWith('refs/heads/') && here.has(old));
    const parents = candidates.length > 1 ? await newParents(git, candidates) : new Map();
    const isSeen = (move) => leadsTo(move.new, move.old, parents);
    const found = new Set(candidates.filter(isSeen).map(({ ref }) => ref));
    const queue = candidates.filter(({ ref }) => !found.has(ref)).values();
    // Each takes a process, of which a few run at once.
    const worker = async () => {
        for (const move of queue)
            if (await isAncestor(git, move.old, move.new))
                found.add(move.ref);
    };
    await Promise.all([worker(), worker(), worker(), worker()]);
    return found;
}
/** The commits that no old one has, with their parents: as many as were made since. */
async function newParents(git, moves) {
    const parents = new Map();
    const input = moves.map((move) => `${move.new}\n^${move.old}\n`).join('');
    const onLine = (line) => {
        const [id = '', ...rest] = line.split(' ');
        parents.set(id, rest);
    };
    const args = ['rev-list', '--parents', '--stdin'];
    await locally(git, args, Buffer.from(input), { dropStdout: true, onLine });
    return parents;
}
/** Whether one goes back to the other by new commits alone; by those of another branch it may too. */
function leadsTo(from, to, parents) {
    const seen = new Set([from]);
    for (const id of seen) {
        for (const parent of parents.get(id) ?? []) {
            if (parent === to)
                return true;
            seen.add(parent);
        }
    }
    return false;
}
async function isAncestor(git, old, next) {
    const { exitCode, stderr } = await git(['merge-base', '--is-ancestor', old, next]);
    if (exitCode === 0 || exitCode === 1)
        return exitCode === 0;
    throw new Error(`comparing ${old} with ${next}: git said ${stderr.trim()}`);
}

;// CONCATENATED MODULE: ./actions/mirror-codecommit/transfer.ts






/** Brings what the plan needs to this machine and looks through it. */
async function fetchObjects(inputs, machine, { source, target }, { from, to }, plan) {
    const changes = [...plan.sets, ...plan.lateSets];
    const ids = [...new Set(changes.flatMap((change) => change.new ?? []))];
    // A dry run writes nothing, not even into the cache.
    const cache = inputs.dryRun ? undefined : inputs.cache;
    const path = (0,external_node_path_namespaceObject.join)(cache ?? machine.folder, 'objects.git');
    const wantsMost = ids.length * 2 > new Set(from.refs.values()).size || cache !== undefined;
    const { git, url } = source;
    const fill = async () => {
        const store = await retried(machine.clock, () => fillStore({ git, url, wantsMost, onProgress: machine.say }, path, ids));
        // Here a cache that has lost objects shows.
        return inspect(store, target, to, plan);
    };
    const found = await fill().catch(async (error) => {
        machine.signal.throwIfAborted();
        // A network that fails, or a source that lost what it listed, is no reason to throw it away.
        if (cache === undefined || (await isSound(git, path)))
            throw error;
        machine.say(`${error.message}; the cache is made anew`);
        await (0,promises_namespaceObject.rm)(path, { recursive: true, force: true });
        return fill();
    });
    if (cache !== undefined) {
        await keepIds(found.store, [...from.refs.values()]);
        await tidyStore(found.store);
    }
    return found;
}
/** Tells what the objects that a push would bring break of the target's rules. */
async function inspect(store, target, to, plan) {
    const changes = [...plan.sets, ...plan.lateSets];
    const haves = await presentIds(store, [...to.refs.values()]);
    const tips = [...new Set(changes.flatMap((change) => change.new ?? []))];
    const found = await inspectObjects(store, tips, haves, target.blobLimit);
    const moves = changes.filter((change) => change.old !== null);
    const refused = [];
    if (found.oversized.length > 0) {
        const sizes = new Map(found.oversized.map(({ id, size }) => [id, size]));
        // What a ref without one has is not walked through again for the next.
        const clean = [...haves];
        for (const change of changes) {
            const objects = (await newObjects(store.git, [change.new], clean)).toString().split('\n');
            const large = objects.find((id) => sizes.has(id));
            if (large === undefined)
                clean.push(change.new);
            else {
                const size = `${large.slice(0, 10)} of ${sizes.get(large)} bytes`;
                const most = target.blobLimit;
                refused.push({ ...change, reason: `it holds the blob ${size}, and ${most} is the most` });
            }
        }
    }
    const forwards = await fastForwards(store.git, moves, new Set(haves));
    return { store, forwards, refused, pointers: found.pointers };
}

;// CONCATENATED MODULE: ./actions/mirror-codecommit/prepare.ts




/** Lists, plans and fetches; again where the source has lost meanwhile what it had listed. */
async function prepare(inputs, machine, sides) {
    const { source, target } = sides;
    for (let round = 1;; round++) {
        const { from, to } = await listBoth(inputs, sides);
        const plan = planMirror(from, to, {
            selects: selector(inputs.selection),
            fault: (ref) => target.fault(ref),
            setsDefault: target.setDefault !== undefined,
            prune: inputs.prune,
            maxDeletions: inputs.maxDeletions,
        });
        let found;
        try {
            if (plan.sets.length + plan.lateSets.length > 0) {
                found = await fetchObjects(inputs, machine, sides, { from, to }, plan);
            }
        }
        catch (error) {
            machine.signal.throwIfAborted();
            const now = await source.list().catch(asReader);
            if (round === 3 || isEqual(now, from))
                asReader(error);
            continue;
        }
        return complete(from, to, plan, found);
    }
}
function complete(from, to, plan, found) {
    const refs = new Set(found?.refused.map(({ ref }) => ref));
    const open = (changes) => changes.filter(({ ref }) => !refs.has(ref));
    const left = { ...plan, sets: open(plan.sets), lateSets: open(plan.lateSets) };
    const forwards = found?.forwards ?? new Set();
    return {
        ...{ from, to, store: found?.store, forwards },
        plan: left,
        refused: [...plan.refused, ...(found?.refused ?? [])],
        pointers: found?.pointers ?? 0,
        expected: [...left.sets, ...left.deletions, ...left.lateSets].map((change) => ({
            ...change,
            outcome: nameOf(change, forwards),
        })),
    };
}
async function listBoth(inputs, { source, target }) {
    const { create, askDefault } = target;
    const listTarget = () => (create ? target.list().catch(create) : target.list());
    // Both are waited for: git must not go on where the other has failed.
    const [from, to] = await Promise.allSettled([source.list().catch(asReader), listTarget()]);
    if (from.status === 'rejected')
        throw from.reason;
    if (to.status === 'rejected')
        throw to.reason;
    const both = { from: from.value, to: to.value };
    const isUntold = to.value.head === undefined && inputs.prune && mayLoseBranch(both);
    if (!isUntold || askDefault === undefined)
        return both;
    return { ...both, to: { ...to.value, head: await askDefault() } };
}
function mayLoseBranch({ from, to }) {
    const refs = [...to.refs.keys()];
    return refs.some((ref) => ref.startsWith('refs/heads/') && !from.refs.has(ref));
}
function isEqual(one, other) {
    const same = [...one.refs].every(([ref, id]) => other.refs.get(ref) === id);
    return same && one.refs.size === other.refs.size;
}
/** The advice is for who writes; of the source it takes less. */
function asReader(error) {
    const text = error.message
        .replace('may write to this', 'may read this')
        .replace('`contents: write`', '`contents: read`');
    throw text === error.message ? error : new Error(text, { cause: error });
}

;// CONCATENATED MODULE: ./packages/git/host-keys.ts
/**
 * GitHub's host keys as it publishes them, since it changed its RSA key on 2023-03-24:
 * https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/githubs-ssh-key-fingerprints
 */
const keys = [
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl',
    'ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBEmKSENjQEezOmxkZMy7opKgwFB9nkt5YRrYMjNuG5N87uRgg6CLrbo5wAdT/y6v0mKV0U2w0WZ2YB/++Tpockg=',
    'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQCj7ndNxQowgcQnjshcLrqPEiiphnt+VTTvDP6mHBL9j1aNUkY4Ue1gvwnGLVlOhGeYrnZaMgRK6+PKCUXaDbC7qtbW8gIkhL7aGCsOr/C56SJMy/BCZfxd1nWzAOxSDPgVsmerOBYfNqltV9/hWCqBywINIR+5dIg6JTJ72pcEpEjcYgXkE2YEFXV1JHnsKgbLWNlhScqb2UmyRkQyytRLtL+38TGxkxCflmO+5Z8CSSNY7GidjMIZ7Q4zMjA2n1nGrlTDkzwDCsw+wqFPGQA179cnfGWOWRVruj16z6XyvxvjJwbz0wQZ75XK5tKSb7FNyeIEs4TT4jk+S4dhPeAUC5y+bDYirYgM4GC7uEnztnZyaVWQ7B381AK4Qdrwt51ZqExKbQpTUNn+EjqoTwvqNj4kqx5QUCI0ThS/YkOxJCXmPUWZbhjpCg56i+2aB6CmK2JGhn57K5mj0MNdBXA4/WnwH6XoPWJzK5Nyu2zB3nAZp+S5hpQs+p1vN1/wsjk=',
];
/** The second name answers on port 443, for networks that let no ssh out. */
const hosts = ['github.com', '[ssh.github.com]:443', 'ssh.github.com'];
/** In the format of ssh's known_hosts file. */
const githubHostKeys = keys.map((key) => `${hosts.join(',')} ${key}\n`).join('');

;// CONCATENATED MODULE: ./packages/git/credentials.ts





/**
 * Lets git reach a remote with the credentials given and with none that lie about: helpers, agents,
 * key files and ssh settings of the machine are out. Secrets stand in the environment of git and in
 * files of mode 0600 in `folder`, which the caller removes.
 */
async function grantAccess(remote, credentials, folder) {
    if (remote.protocol === 'ssh')
        return grantSsh(remote, credentials, folder);
    const { token = '', username = 'x-access-token', helper: own } = credentials;
    const close = () => Promise.resolve();
    if (own !== undefined) {
        const config = helperConfig(remote, own.command);
        return { env: own.env, config: [...config, ['credential.useHttpPath', 'true']], close };
    }
    if (remote.protocol === 'file' || token === '')
        return { env: {}, config: [], close };
    if (/[\r\n\0]/.test(token))
        throw new Error('the token for git: it holds a line break; remove it');
    const env = { GITOPS_USERNAME: username, GITOPS_TOKEN: token };
    return { env, config: helperConfig(remote, helper), close };
}
/** Asked for this host alone. */
function helperConfig({ protocol, host }, command) {
    const origin = `${protocol}://${host}`;
    return [
        [`credential.${origin}.helper`, command],
        // Since git 2.46 this saves the request that is answered by 401; before it does nothing.
        [`http.${origin}.proactiveAuth`, 'basic'],
    ];
}
/**
 * Git has the shell run this. `printf` is built into the shell, so the token is in no process's
 * arguments. https://git-scm.com/docs/gitcredentials#_custom_helpers
 */
const helper = '!f() { test "$1" != get || printf "username=%s\\npassword=%s\\n" "$GITOPS_USERNAME" "$GITOPS_TOKEN"; }; f';
async function grantSsh(remote, { sshKey = '', sshKnownHosts = githubHostKeys }, folder) {
    if (sshKey.trim() === '') {
        throw new Error(`access to ${remote.url}: ssh needs a private key; give a deploy key`);
    }
    // Secrets often lose the last line break, or come with CRLF; ssh reads neither.
    const key = `${sshKey.replaceAll('\r\n', '\n').trim()}\n`;
    const settings = (0,external_node_path_namespaceObject.join)(folder, 'ssh_config');
    await (0,promises_namespaceObject.writeFile)((0,external_node_path_namespaceObject.join)(folder, 'key'), key, { mode: 0o600 });
    await (0,promises_namespaceObject.writeFile)((0,external_node_path_namespaceObject.join)(folder, 'known_hosts'), `${sshKnownHosts.trim()}\n`, { mode: 0o600 });
    await (0,promises_namespaceObject.writeFile)(settings, sshConfig(folder), { mode: 0o600 });
    // The path goes through the environment, so that the shell needs no quoting of it.
    const env = { GIT_SSH_COMMAND: 'ssh -F "$GITOPS_SSH_CONFIG"', GITOPS_SSH_CONFIG: settings };
    const close = async () => {
        if (!(0,external_node_fs_namespaceObject.existsSync)((0,external_node_path_namespaceObject.join)(folder, 'ssh')))
            return;
        // The connection is known by its path; a name must be there, but says nothing.
        await run_run('ssh', { args: ['-F', settings, '-O', 'exit', 'any'], env: {}, timeoutMs: 5_000 });
    };
    return { env: { ...env, GIT_SSH_VARIANT: 'ssh' }, config: [], close };
}
/** https://man.openbsd.org/ssh_config */
function sshConfig(folder) {
    const path = (name) => `"${(0,external_node_path_namespaceObject.join)(folder, name).replaceAll('%', '%%')}"`;
    const settings = {
        IdentityFile: path('key'),
        IdentitiesOnly: 'yes',
        UserKnownHostsFile: path('known_hosts'),
        GlobalKnownHostsFile: '/dev/null',
        StrictHostKeyChecking: 'yes',
        UpdateHostKeys: 'no',
        BatchMode: 'yes',
        PreferredAuthentications: 'publickey',
        ClearAllForwardings: 'yes',
        ConnectTimeout: '15',
        ServerAliveInterval: '15',
        ServerAliveCountMax: '3',
        LogLevel: 'ERROR',
        // One connection for reading and pushing: a handshake takes six round trips. It ends by itself
        // 10 s after its last use. A socket's path may be 104 bytes, 17 of which ssh adds on its own.
        ...(folder.length < 80 && {
            ControlMaster: 'auto',
            ControlPath: path('ssh'),
            ControlPersist: '10',
        }),
    };
    const lines = Object.entries(settings).map(([name, value]) => `  ${name} ${value}\n`);
    return `Host *\n${lines.join('')}`;
}

;// CONCATENATED MODULE: ./packages/git/environment.ts
/**
 * What git, curl and ssh need of the machine: where programs and their libraries are, and how the
 * network is reached, through a proxy or by a private authority. A job's environment holds much else:
 * the AWS keys and inputs of its steps, tokens of the runner, the user's own secrets, and GIT_ and
 * SSH_ variables that change where git reads, what it runs and as whom it speaks.
 */
const kept = new RegExp(`^(${[
    'PATH|TMPDIR|TEMP|TMP|TZ|LANG|USER|LOGNAME',
    'LD_LIBRARY_PATH|DYLD_\\w+|NIX_\\w+|LOCALE_ARCHIVE',
    'SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|PATHEXT|PROGRAMDATA|PROGRAMFILES',
    '(?:ALL|HTTPS?|NO)_PROXY',
    'SSL_CERT_(?:FILE|DIR)|GIT_SSL_\\w+',
].join('|')})$`, 'i');
/**
 * The environment of every git process. The machine's /etc/gitconfig holds (proxies, certificates);
 * the user's own does not, since earlier steps of a job write tokens and `insteadOf` rules there.
 */
function gitEnvironment(inherited, access, folder) {
    const env = {};
    for (const [name, value] of Object.entries(inherited)) {
        if (value !== undefined && kept.test(name))
            env[name] = value;
    }
    // curl reads the lower case only for http://, see https://httpoxy.org.
    const proxy = inherited['http_proxy'] ?? inherited['HTTP_PROXY'];
    return {
        ...env,
        ...(proxy !== undefined && { http_proxy: proxy }),
        HOME: folder, // no ~/.netrc, which curl would take a password from
        LC_ALL: 'C', // failures are told by their text
        LANGUAGE: '',
        GIT_ALLOW_PROTOCOL: 'https:http:ssh:file',
        GIT_ASKPASS: '',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_LITERAL_PATHSPECS: '1',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_TERMINAL_PROMPT: '0',
        ...configuration([...always, ...access.config]),
        ...access.env,
    };
}
const always = [
    ['credential.helper', ''], // an empty one removes those of the machine
    ['http.extraHeader', ''],
    ['core.hooksPath', '/dev/null'],
    ['core.fsync', 'none'], // the repository lives for seconds
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['http.lowSpeedLimit', '1'], // bytes a second: a connection that died without a word
    ['http.lowSpeedTime', '60'],
    ['protocol.version', '2'],
    ['push.gpgSign', 'false'],
    ['push.negotiate', 'false'],
];
/** Settings by the environment, over those of any file. Git 2.31, 2021, is the first to read them. */
function configuration(settings) {
    const numbered = settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
    ]);
    const count = { GIT_CONFIG_COUNT: String(settings.length) };
    return { ...count, ...Object.fromEntries(numbered) };
}

;// CONCATENATED MODULE: ./packages/git/listing.ts

const nothing = { refs: new Map(), head: undefined };
/** Asks a repository for its refs: two requests over http. */
async function listRefs(git, url) {
    const { exitCode, stdout, stderr } = await git(['ls-remote', '--symref', '--', url]);
    if (exitCode !== 0)
        throw gitFailure(`listing the refs of ${url}`, stderr);
    return parseListing(stdout.toString());
}
/** https://git-scm.com/docs/git-ls-remote#_output: `<id> TAB <ref>`, `ref: <ref> TAB HEAD`. */
function parseListing(text) {
    const refs = new Map();
    let head;
    for (const line of text.split('\n')) {
        const [value = '', name = ''] = line.split('\t');
        if (name === 'HEAD' && value.startsWith('ref: refs/heads/'))
            head = value.slice('ref: '.length);
        // What an annotated tag leads to comes again, with `^{}`: no name may hold that.
        if (/^refs\/(heads|tags)\/./.test(name) && !name.endsWith('^{}'))
            refs.set(name, value);
    }
    return { refs, head };
}

;// CONCATENATED MODULE: ./actions/mirror-codecommit/side.ts







/** The longest that one git command may take: a first push of many gigabytes. */
const commandTimeoutMs = 5 * 3_600_000;
/** A server that works on a large push may say nothing for long. */
const patience = [['http.lowSpeedTime', '300']];
async function openSide(name, remote, credentials, machine) {
    const folder = (0,external_node_path_namespaceObject.join)(machine.folder, name);
    await (0,promises_namespaceObject.mkdir)(folder, { mode: 0o700 });
    const access = await grantAccess(remote, credentials, folder);
    const config = [...access.config, ...patience];
    const env = gitEnvironment(machine.env, { ...access, config }, folder);
    const git = gitIn(folder, env, commandTimeoutMs, machine.signal);
    // It is one git for both.
    if (name === 'source')
        await checkVersion(git);
    return {
        url: remote.url,
        git,
        list: () => retried(machine.clock, () => listRefs(git, remote.url)),
        close: access.close,
    };
}

;// CONCATENATED MODULE: ./packages/codecommit/branch-name.ts
/** https://docs.aws.amazon.com/codecommit/latest/userguide/limits.html: branch names. */
const rules = [
    [(name) => [...name].length > 256, 'it is longer than 256 characters'],
    [(name) => /^[0-9a-f]{40}$/i.test(name), 'it looks like the id of a commit'],
    [(name) => /^[/.]|[/.]$/.test(name), 'it begins or ends with "/" or "."'],
    [(name) => name === '@', 'it is "@"'],
    [(name) => /\.\.|\/\/|@\{/.test(name), 'it holds "..", "//" or "@{"'],
    [(name) => /[\s?^*[\\~:]/.test(name), 'it holds one of the characters blank ? ^ * [ \\ ~ :'],
];
/** Why CodeCommit takes no branch of this name; undefined where it does. */
function branchFault(name) {
    return rules.find(([holds]) => holds(name))?.[1];
}

;// CONCATENATED MODULE: ./packages/aws/configuration.ts
const configuration_nothing = () => undefined;
const silent = { trace: configuration_nothing, debug: configuration_nothing, info: configuration_nothing, warn: configuration_nothing, error: configuration_nothing };
/**
 * The configuration of a client of the SDK. It retries throttling, 5xx and connection faults with full
 * jitter, and nothing that would be refused again.
 */
function configuration_configuration({ region, profile, credentials, agents }, maxAttempts) {
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

;// CONCATENATED MODULE: ./packages/codecommit/client.ts

/**
 * Loads the AWS SDK and configures it. Credentials and endpoint come from where the SDK looks for them
 * by itself. It retries throttling, 5xx and connection faults with full jitter.
 */
async function codeCommitClient(options) {
    const { CodeCommit } = await import(/* webpackIgnore: true */ "./codecommit-sdk.js");
    return new CodeCommit(configuration_configuration(options, 6));
}
/** The SDK looks for new ones from here on, but its answer is still the old ones (3.1169, 2026-09). */
const renewalMs = 5 * 60_000;
/**
 * The SDK's chain of credentials, asked anew each time: it keeps what it found until that is about to
 * run out. Keys in the environment come first in that chain too, and need no SDK.
 */
function credentialSource(env, client, now) {
    const accessKeyId = env['AWS_ACCESS_KEY_ID'] ?? '';
    const secretAccessKey = env['AWS_SECRET_ACCESS_KEY'] ?? '';
    if (accessKeyId !== '' && secretAccessKey !== '' && !env['AWS_PROFILE']) {
        const own = {
            accessKeyId,
            secretAccessKey,
            sessionToken: env['AWS_SESSION_TOKEN'] || undefined,
        };
        return () => Promise.resolve(own);
    }
    return async () => {
        const { config } = await client();
        try {
            return await fresh((options) => config.credentials(options), now);
        }
        catch (cause) {
            const found = cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause);
            throw new Error(`AWS credentials for CodeCommit: ${found}; give the job credentials in a step before this ` +
                'one (aws-actions/configure-aws-credentials with permissions id-token: write)', { cause });
        }
    };
}
/** What is to sign a request has to outlive that request; what can't be renewed yet may still do. */
async function fresh(chain, now) {
    const found = await chain();
    const left = (found.expiration?.getTime() ?? Infinity) - now();
    if (left >= renewalMs)
        return found;
    return chain({ forceRefresh: true }).catch((error) => {
        if (left <= 0)
            throw error;
        return found;
    });
}

;// CONCATENATED MODULE: ./packages/codecommit/repository.ts
/** CodeCommit's API did not do what was asked. The message says what, why, and what to do. */
class CodeCommitFailure extends Error {
    name = 'CodeCommitFailure';
    /** CodeCommit's own name of it, as RepositoryDoesNotExistException. */
    code;
    constructor(code, message, cause) {
        super(message, { cause });
        this.code = code;
    }
}
/** `present`: it was there already, or somebody else was faster; it is as they made it. */
async function createRepository(client, name, description) {
    const text = description === undefined ? undefined : tidied(description);
    try {
        await call('CreateRepository', name, () => client.createRepository({
            repositoryName: name,
            ...(text ? { repositoryDescription: text } : {}),
        }));
        return 'created';
    }
    catch (error) {
        if (error instanceof CodeCommitFailure && error.code === 'RepositoryNameExistsException') {
            return 'present';
        }
        throw error;
    }
}
/** The default branch's name; undefined where there is no branch yet. */
async function defaultBranch(client, name) {
    const { repositoryMetadata } = await call('GetRepository', name, () => client.getRepository({ repositoryName: name }));
    return repositoryMetadata?.defaultBranch || undefined;
}
/** The branch must be there. */
async function setDefaultBranch(client, name, branch) {
    await call('UpdateDefaultBranch', name, () => client.updateDefaultBranch({ repositoryName: name, defaultBranchName: branch }));
}
/** At most 1,000 characters, and of those that make no text of one line, none. */
function tidied(description) {
    const line = description.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ').trim();
    return [...line].slice(0, 1000).join('');
}
async function call(operation, name, send) {
    try {
        return await send();
    }
    catch (cause) {
        const error = cause;
        const text = error.message.trim().replace(/\.$/, '') || error.code || 'no reason given';
        const found = error.name === 'Error' ? text : `${error.name}: ${text}`;
        const message = `CodeCommit ${operation} of ${name}: ${found}; ${advice(operation, name, error)}`;
        throw new CodeCommitFailure(error.name, message, cause);
    }
}
function advice(operation, name, error) {
    if (/^AccessDenied/.test(error.name)) {
        const action = / perform: (\S+)/.exec(error.message)?.[1] ?? `codecommit:${operation}`;
        return `allow ${action} on the repository ${name}`;
    }
    if (/CredentialsProvider|TokenProvider/.test(error.name)) {
        return 'give the job credentials in a step before this one (aws-actions/configure-aws-credentials)';
    }
    if (/^(ExpiredToken|RequestExpired)/.test(error.name)) {
        return 'the AWS credentials have run out: get new ones just before this step';
    }
    if (/UnrecognizedClient|InvalidClientTokenId|Signature/.test(error.name)) {
        return 'AWS does not know these credentials: check the keys, the session token and the partition';
    }
    if (error.name === 'RepositoryDoesNotExistException') {
        return 'create it first, or set create-repository: true';
    }
    const isUnreachable = error.name === 'TimeoutError' || /^E[A-Z_]+$/.test(error.code ?? '');
    if (isUnreachable)
        return 'check the region, the network, the proxy and the endpoint of the API';
    return (error.$metadata?.httpStatusCode ?? 0) >= 500
        ? 'run the step again later'
        : 'correct the request';
}

;// CONCATENATED MODULE: ./packages/codecommit/sign.ts

const lifetimeMs = 15 * 60_000;
/**
 * A user name and password for Git over https, made from IAM credentials as Signature Version 4 for
 * the made-up method GIT, without a payload: what CodeCommit's own clients send (git-remote-codecommit
 * 1.17; the AWS CLI's credential helper). The session token is part of the name and is not signed.
 */
function signGit({ host, path, region }, { accessKeyId, secretAccessKey, sessionToken }, now) {
    const time = now.toISOString().replaceAll(/[-:]|\.\d+Z$/g, '');
    const day = time.slice(0, 8);
    const canonical = `GIT\n${path}\n\nhost:${host}\n\nhost\n`;
    const scope = [day, region, 'codecommit', 'aws4_request'];
    const hashed = (0,external_node_crypto_.createHash)('sha256').update(canonical).digest('hex');
    const text = ['AWS4-HMAC-SHA256', time, scope.join('/'), hashed].join('\n');
    const key = scope.reduce((secret, part) => hmac(secret, part), `AWS4${secretAccessKey}`);
    return {
        username: sessionToken ? `${accessKeyId}%${sessionToken}` : accessKeyId,
        password: `${time}Z${hmac(key, text).toString('hex')}`,
        expiresAt: new Date(now.getTime() + lifetimeMs),
    };
}
function hmac(key, text) {
    return (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest();
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_namespaceObject);
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
function no_proxy_isLoopback(host) {
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

;// CONCATENATED MODULE: ./packages/action/event.ts

/** Reads the event. Throws where the payload is no JSON, or a variable that any run has is gone. */
function eventOf(env) {
    const needed = (name) => {
        const value = env[name] ?? '';
        if (value !== '')
            return value;
        throw new Error(`Reading the event: the variable ${name} is not set; run this as an action`);
    };
    const url = (name, fallback) => (env[name] || fallback).replace(/\/+$/, '');
    const payload = readPayload(env['GITHUB_EVENT_PATH'] ?? '');
    return {
        name: needed('GITHUB_EVENT_NAME'),
        ref: env['GITHUB_REF'] || releasedRef(payload),
        sha: needed('GITHUB_SHA'),
        repository: needed('GITHUB_REPOSITORY'),
        actor: env['GITHUB_ACTOR'] ?? '',
        run: {
            id: env['GITHUB_RUN_ID'] || undefined,
            number: env['GITHUB_RUN_NUMBER'] || undefined,
            attempt: env['GITHUB_RUN_ATTEMPT'] || undefined,
        },
        urls: {
            server: url('GITHUB_SERVER_URL', 'https://github.com'),
            api: url('GITHUB_API_URL', 'https://api.github.com'),
            graphql: url('GITHUB_GRAPHQL_URL', graphqlUrlOf(env)),
        },
        payload,
    };
}
/**
 * GITHUB_GRAPHQL_URL; where only GITHUB_API_URL is set, what belongs to that: a token for one server
 * must not go to another. Of `https://HOST/api/v3` it is `https://HOST/api/graphql`.
 */
function graphqlUrlOf(env) {
    const api = (env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, '');
    return env['GITHUB_GRAPHQL_URL'] || `${api.replace(/\/v3$/, '')}/graphql`;
}
/** The value at a path of a payload, whatever it is; undefined where there is none. */
function at(payload, ...path) {
    let value = payload;
    for (const key of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    return value;
}
/** The text or number at a path of a payload, as text; undefined where there is none, or ''. */
function textAt(payload, ...path) {
    const value = at(payload, ...path);
    if (typeof value === 'number')
        return String(value);
    return typeof value === 'string' && value !== '' ? value : undefined;
}
// Runs of a release sometimes have an empty GITHUB_REF (actions/runner#2788, seen 2023 to 2026).
function releasedRef(payload) {
    const tag = textAt(payload, 'release', 'tag_name');
    return tag && `refs/tags/${tag}`;
}
function readPayload(path) {
    if (path === '')
        return {};
    try {
        return JSON.parse(readFileSync(path, 'utf8'));
    }
    catch (error) {
        const found = error instanceof Error ? error.message : String(error);
        throw new Error(`Reading the event's payload: ${found}; GITHUB_EVENT_PATH must name its file`, {
            cause: error,
        });
    }
}

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

;// CONCATENATED MODULE: ./packages/github/failure.ts
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
        super([`${call.doing}: ${found}`, failure_advice(call, refusal)].filter(Boolean).join('; '), { cause });
        this.refusal = refusal;
        this.attempt = attempt;
    }
}
function failure_advice(call, { status, type, text, headers }) {
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
const retry_longestPause = 20_000;
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
            if (!(error instanceof GitHubError))
                throw error;
            const pause = pauseAfter(error.refusal, tried, clock);
            if (pause === undefined)
                throw error;
            const left = deadline - clock.now();
            if (pause >= left)
                throw retry_outOfTime(error, pause, left);
            await clock.sleep(pause);
        }
    }
}
/** Milliseconds to wait before the next try; undefined where there should be none. */
function pauseAfter(refusal, tried, clock) {
    const jitter = clock.random() * Math.min(retry_longestPause, firstPause * 2 ** (tried - 1));
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
function retry_outOfTime(error, pause, left) {
    const tries = `${error.attempt} ${error.attempt === 1 ? 'attempt' : 'attempts'}`;
    const asked = pause > retry_longestPause ? `, asked to wait ${seconds(pause)} with ${seconds(left)} left` : '';
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
    const { getOctokit } = await __nccwpck_require__.e(/* import() */ 413).then(__nccwpck_require__.bind(__nccwpck_require__, 2413));
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
                throw new GitHubError(call, refusalOf(error), attempt, error);
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

;// CONCATENATED MODULE: ./packages/github/repo.ts
/** Reads `owner/name`; throws where it is anything else. */
function parseRepo(text) {
    const [, owner, repo] = /^([\w-]{1,100})\/([\w.-]{1,100})$/.exec(text) ?? [];
    if (owner !== undefined && repo !== undefined && !/^\.{1,2}$/.test(repo))
        return { owner, repo };
    throw new Error(`repository ${JSON.stringify(text)}: it is not of the form owner/name`);
}
function formatRepo({ owner, repo }) {
    return `${owner}/${repo}`;
}

;// CONCATENATED MODULE: ./actions/mirror-codecommit/description.ts




/** What GitHub has as the description of the source; undefined where it tells none. */
async function describeSource({ onGitHub, token }, machine) {
    const { env, clock, say } = machine;
    if (onGitHub === undefined || token === undefined)
        return undefined;
    const through = await agents(env);
    try {
        const github = await openGitHub({
            apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
            graphqlUrl: graphqlUrlOf(env),
            token,
            timeoutMs: 30_000,
            clock,
            agentFor: (url) => through.agentFor(url),
        });
        const call = {
            doing: `reading the description of ${onGitHub}`,
            needs: 'metadata: read',
        };
        const { description } = await github.rest(call, (rest) => rest.repos.get({ ...parseRepo(onGitHub) }));
        return description ?? undefined;
    }
    catch (error) {
        // A description is nice to have; the mirror does without.
        say(`${error.message}; the repository is created without a description`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/mirror-codecommit/codecommit-target.ts
















/**
 * https://docs.aws.amazon.com/codecommit/latest/userguide/limits.html: fewer than 4,000 refs a push. Pushes of
 * more than 2 GB fail or are to be split, by its troubleshooting pages; half of that leaves room for
 * what can't be told before.
 */
const defaults = { refs: 3_900, bytes: 1024 ** 3 };
const blobLimit = 2 * 1024 ** 3;
/** CodeCommit refuses an old login by 403, after which git asks for no other. */
const oldPasswordMs = 5 * 60_000;
async function openCodeCommit(place, source, dryRun, machine) {
    const { repository } = place;
    const { env, clock, mask, say } = machine;
    let sdk;
    const given = place.region ?? regionOfHost(place.host ?? '') ?? env['AWS_REGION'] ?? '';
    const client = () => (sdk ??= agents(env).then((through) => codeCommitClient({ ...(given && { region: given }), agents: through })));
    const region = given || (await regionOf('CodeCommit', await client()));
    const endpoint = endpointOf(region, place.host);
    const host = endpoint.host.replace(/:\d+$/, '');
    const path = pathOf(repository);
    const remote = parseRemote(`${endpoint.protocol}://${endpoint.host}${path}`);
    const credentials = credentialSource(env, client, () => clock.now());
    // From when on a 403 may be about the age of the last login, and not about rights.
    let staleAt = Infinity;
    async function login(request) {
        if (!isFor(remote, path, request))
            return undefined;
        const keys = await credentials();
        const now = clock.now();
        staleAt = Math.min(now + oldPasswordMs, keys.expiration?.getTime() ?? Infinity);
        const { username, password, expiresAt } = signGit({ host, path, region }, keys, new Date(now));
        for (const secret of [keys.secretAccessKey, keys.sessionToken, password])
            mask(secret ?? '');
        const expiry = String(Math.floor(expiresAt.getTime() / 1000));
        return { username, password, password_expiry_utc: expiry };
    }
    // Without credentials there is nothing to wait for, and here it is said why.
    await credentials();
    const [socket, removeSocket] = await socketIn(machine.folder);
    const server = await serveLogins(socket, login);
    const helper = {
        command: '!"$GITOPS_NODE" "$GITOPS_PROGRAM" credential',
        env: { GITOPS_NODE: machine.node, GITOPS_PROGRAM: machine.program, GITOPS_LOGIN: socket },
    };
    const side = await openSide('target', remote, { helper }, machine);
    const explain = (text) => text
        .replace(/; (these credentials may not do this|the server wants a valid token);[^;]*$/, `; ${access(repository, text)}`)
        .replace(/; no such repository, [^;]*$/, `; there is no ${repository} in ${region}: create it, or set create-repository: true`);
    const list = () => side.list().catch((error) => {
        if (error instanceof TransientError)
            throw error;
        throw new Error(explain(error.message), { cause: error });
    });
    const full = (name) => (name === undefined ? undefined : `refs/heads/${name}`);
    const target = {
        ...side,
        list,
        name: `CodeCommit ${repository} (${region})`,
        limits: defaults,
        blobLimit,
        fault: (ref) => {
            const reason = ref.startsWith('refs/heads/') ? branchFault(ref.slice(11)) : undefined;
            return reason && `CodeCommit takes no branch of this name: ${reason}`;
        },
        passes: (error) => /returned error: 403/.test(error.message) && clock.now() > staleAt,
        explain,
        askDefault: async () => {
            try {
                return full(await defaultBranch(await client(), repository));
            }
            catch (error) {
                say(`${error.message}; CodeCommit itself keeps its default branch`);
                return undefined;
            }
        },
        setDefault: async (ref) => setDefaultBranch(await client(), repository, ref.slice(11)),
        close: async () => {
            await side.close();
            await new Promise((resolve) => server.close(resolve));
            await removeSocket();
        },
    };
    if (!place.isToBeCreated)
        return target;
    return {
        ...target,
        create: async (failure) => {
            if (!isMissing(failure))
                throw failure;
            if (dryRun)
                return nothing;
            const text = await describeSource(source, machine);
            const done = await createRepository(await client(), repository, text);
            say(`${target.name}: ${done === 'created' ? 'created' : 'somebody else has just created it'}`);
            return list();
        },
    };
}
/** A socket's path may be 103 bytes; a runner's folder for temporary files may be deep. */
async function socketIn(folder) {
    const path = (0,external_node_path_namespaceObject.join)(folder, 's');
    if (Buffer.byteLength(path) <= 103)
        return [path, () => Promise.resolve()];
    const own = await (0,promises_namespaceObject.mkdtemp)((0,external_node_path_namespaceObject.join)((0,external_node_os_namespaceObject.tmpdir)(), 'mirror-'));
    return [(0,external_node_path_namespaceObject.join)(own, 's'), () => (0,promises_namespaceObject.rm)(own, { recursive: true, force: true })];
}
/** The listing came first: where only a push is refused, it is not for lack of GitPull. */
function access(repository, text) {
    const actions = text.startsWith('pushing')
        ? 'codecommit:GitPush'
        : 'codecommit:GitPull and codecommit:GitPush';
    return (`allow ${actions} on ${repository}, and check that region, endpoint and the machine's clock are ` +
        'right and that the AWS credentials have not run out');
}
/** A role that may see one repository only gets 403 for what is not there. */
function isMissing(failure) {
    return /returned error: 40[34]|not found/.test(failure instanceof Error ? failure.message : '');
}

;// CONCATENATED MODULE: ./actions/mirror-codecommit/target.ts


/** GitHub and others take less than 2 GB in one push; none limits the number of refs. */
const limits = { refs: 50_000, bytes: 1024 ** 3 };
async function openTarget({ target, source, dryRun }, machine) {
    if (target.kind === 'codecommit')
        return openCodeCommit(target, source, dryRun, machine);
    const { remote, token, sshKey, knownHosts } = target;
    const side = await openSide('target', remote, {
        ...(token !== undefined && { token }),
        ...(sshKey !== undefined && { sshKey }),
        ...(knownHosts !== undefined && { sshKnownHosts: knownHosts }),
    }, machine);
    return {
        ...side,
        name: remote.url,
        limits,
        blobLimit: Infinity,
        fault: () => undefined,
        passes: () => false,
        explain: (text) => text,
    };
}

;// CONCATENATED MODULE: ./actions/mirror-codecommit/mirror.ts




/** Makes the target's branches and tags those of the source. */
async function mirror(inputs, machine) {
    const started = machine.clock.now();
    const { remote, token } = inputs.source;
    const source = await openSide('source', remote, token === undefined ? {} : { token }, machine);
    const target = await openTarget(inputs, machine);
    try {
        const sides = { source, target };
        const prepared = await prepare(inputs, machine, sides);
        const { plan } = prepared;
        machine.say(forecast(prepared));
        const done = inputs.dryRun
            ? { refs: undefined, defaultBranch: plan.defaultBranch, warnings: [], bytes: 0 }
            : await apply(machine, sides, prepared);
        return {
            source: remote.url,
            target: target.name,
            refs: [...(done.refs ?? prepared.expected), ...untouched(prepared)],
            defaultBranch: done.defaultBranch,
            warnings: [...warningsOf(prepared), ...done.warnings],
            bytes: done.bytes,
            seconds: (machine.clock.now() - started) / 1000,
        };
    }
    finally {
        await Promise.all([source.close(), target.close()]);
    }
}
function untouched({ plan, refused }) {
    return [
        ...refused.map((one) => ({ ...one, outcome: 'rejected' })),
        ...plan.kept.map((one) => ({ ...one, outcome: 'kept' })),
        ...plan.unchanged.map((one) => ({ ...one, outcome: 'unchanged' })),
    ];
}
function forecast({ from, to, plan, refused }) {
    const sets = plan.sets.length + plan.lateSets.length;
    return (`The source has ${from.refs.size} refs and the target ${to.refs.size}: ${sets} to set, ` +
        `${plan.deletions.length} to delete, ${plan.unchanged.length} the same, ` +
        `${refused.length} against a rule`);
}
function warningsOf({ plan, pointers, from }) {
    const files = pointers === 1 ? '1 object is a pointer' : `${pointers} objects are pointers`;
    return [
        ...(from.refs.size === 0 ? ['The source has no branch and no tag'] : []),
        ...(from.refs.has('refs/heads/HEAD') ? ['A branch called HEAD is never mirrored'] : []),
        ...(pointers > 0 ? [`${files} of Git LFS: what they point to is not mirrored`] : []),
        ...plan.kept.map(({ ref, reason }) => `${ref} stays: ${reason}`),
    ];
}

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

;// CONCATENATED MODULE: ./actions/mirror-codecommit/summary.ts



const mostRows = 1000;
/** What a person reads afterwards: counts, and each ref that changed or did not. */
function summary_summarize({ dryRun }, mirrored) {
    const { refs, source, target, bytes, seconds, defaultBranch, warnings } = mirrored;
    const outcomes = [
        'created',
        'fast-forwarded',
        'forced',
        'deleted',
        'unchanged',
        'rejected',
    ];
    const counts = outcomes.map((outcome) => String(count(mirrored, outcome)));
    const head = [...outcomes, 'sent', 'seconds'];
    const rows = refs.filter(({ outcome }) => outcome !== 'unchanged').sort(rejectedFirst);
    const parts = [
        `### ${headline(mirrored, dryRun)}\n`,
        `${code(source)} to ${code(target)}\n`,
        table(head, [[...counts, sizeText(bytes), seconds.toFixed(1)]]),
        ...(defaultBranch === undefined
            ? []
            : [`The default branch ${dryRun ? 'would become' : 'is now'} ${code(defaultBranch)}.\n`]),
        ...warnings.map((text) => `${plain(text)}\n`),
        ...(rows.length === 0
            ? []
            : [table(['Ref', 'Old', 'New', 'Outcome'], rows.slice(0, mostRows).map(row))]),
        ...(rows.length > mostRows ? [`${rows.length - mostRows} more are in the report.\n`] : []),
    ];
    return parts.join('\n');
}
function headline(mirrored, dryRun) {
    const rejected = count(mirrored, 'rejected');
    const changed = count(mirrored, 'created', 'fast-forwarded', 'forced', 'deleted');
    const some = `${changed} ${changed === 1 ? 'ref' : 'refs'}`;
    const failed = rejected === 0 ? '' : `, ${rejected} could not be`;
    if (dryRun)
        return `Would mirror ${some}${failed}`;
    return changed + rejected === 0 ? 'The mirror is up to date' : `Mirrored ${some}${failed}`;
}
function rejectedFirst(one, other) {
    return Number(other.outcome === 'rejected') - Number(one.outcome === 'rejected');
}
function row({ ref, old, new: id, outcome, reason }) {
    const told = reason === undefined ? outcome : `${outcome}: ${plain(reason)}`;
    return [code(ref), code(summary_short(old)), code(summary_short(id)), told];
}
function summary_short(id) {
    return id?.slice(0, 10) ?? '';
}

;// CONCATENATED MODULE: ./actions/mirror-codecommit/report.ts






/** GitHub takes 1 MiB for one output. */
const outputLimit = 900_000;
/** Tells the job what was done, and fails it where a ref could not be mirrored. */
async function report_report(inputs, mirrored, path) {
    await (0,promises_namespaceObject.writeFile)(path, `${JSON.stringify(mirrored.refs.map(asRecord), null, 1)}\n`);
    const changes = mirrored.refs.filter(isChange).map((one) => JSON.stringify(asRecord(one)));
    const fitting = fit(changes);
    mirrored.warnings.forEach((text) => warning(text));
    if (fitting.length < changes.length) {
        warning(`The output refs holds ${fitting.length} of ${changes.length} refs; the report has all`);
    }
    const created = count(mirrored, 'created');
    const updated = count(mirrored, 'fast-forwarded', 'forced');
    const deleted = count(mirrored, 'deleted');
    setOutputs({
        changed: String(created + updated + deleted > 0 || mirrored.defaultBranch !== undefined),
        created: String(created),
        updated: String(updated),
        deleted: String(deleted),
        unchanged: String(count(mirrored, 'unchanged')),
        rejected: String(count(mirrored, 'rejected')),
        refs: `[${fitting.join(',')}]`,
        report: path,
    });
    writeSummary(summary_summarize(inputs, mirrored));
    const rejected = mirrored.refs.filter(({ outcome }) => outcome === 'rejected');
    if (rejected.length > 0)
        throw new Error(failure(mirrored, rejected));
}
function failure({ target }, rejected) {
    // One reason may hold for thousands.
    const byReason = new Map();
    for (const { ref, reason = '' } of rejected) {
        byReason.set(reason, [...(byReason.get(reason) ?? []), ref]);
    }
    const told = Array.from(byReason, ([reason, refs]) => {
        const more = refs.length > 3 ? ` and ${refs.length - 3} more` : '';
        return `${refs.slice(0, 3).join(', ')}${more}: ${reason}`;
    });
    const rest = told.length > 10 ? ` | and ${told.length - 10} more reasons` : '';
    const refs = rejected.length === 1 ? '1 ref' : `${rejected.length} refs`;
    return (`Mirroring to ${target}: ${refs} could not be mirrored: ${told.slice(0, 10).join(' | ')}${rest}; ` +
        'mend that or exclude them, and run again');
}
function isChange({ outcome }) {
    return outcome !== 'unchanged' && outcome !== 'kept';
}
function asRecord({ ref, old, new: id, outcome, reason }) {
    return { ref, old, new: id, outcome, ...(reason !== undefined && { reason }) };
}
function fit(items) {
    let bytes = 2;
    const end = items.findIndex((item) => (bytes += Buffer.byteLength(item) + 1) > outputLimit);
    return end < 0 ? items : items.slice(0, end);
}

;// CONCATENATED MODULE: ./actions/mirror-codecommit/main.ts












const { env, execPath: node, argv } = process;
const remove = (folder = '') => (0,promises_namespaceObject.rm)(folder, { recursive: true, force: true });
async function main(signal) {
    const inputs = readInputs(env);
    const folder = (0,external_node_path_namespaceObject.join)(env['RUNNER_TEMP'] || (0,external_node_os_namespaceObject.tmpdir)(), `mirror-${(0,external_node_crypto_.randomUUID)()}`);
    saveState('folder', folder);
    await (0,promises_namespaceObject.mkdir)(folder, { mode: 0o700 });
    const clock = { now: Date.now, random: Math.random, sleep: external_node_timers_promises_namespaceObject.setTimeout };
    const machine = { env, folder, clock, signal, node, program: argv[1] ?? '', say: info, mask: mask };
    const mirrored = await mirror(inputs, machine).finally(() => remove(folder));
    await report_report(inputs, mirrored, `${folder}.json`);
}
// Git runs this same program to ask for a login.
if (argv[2] === 'credential')
    giveLogin(argv[3], env, process);
else
    run({ main, post: (saved) => remove(saved('folder')) });

