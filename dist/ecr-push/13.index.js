export const id = 13;
export const ids = [13];
export const modules = {

/***/ 13:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openSource: () => (/* binding */ openSource)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _docker_archive__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6741);
/* harmony import */ var _oci_layout__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2932);



/** Opens what was built before: the folder of an image layout, or an archive of one or of docker save. */
async function openSource(path, { folder }) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
    if (found?.isDirectory())
        return (0,_oci_layout__WEBPACK_IMPORTED_MODULE_2__/* .openLayout */ .B)(path);
    if (found?.isFile())
        return (0,_docker_archive__WEBPACK_IMPORTED_MODULE_1__/* .openArchive */ .p)(path, folder);
    throw new Error(`Reading the input source: there is no file or folder ${path} here; give a path in the ` +
        'workspace, or build the image in a step before this one');
}


/***/ })

};
