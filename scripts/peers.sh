#!/usr/bin/env bash
# Installs the real peers that tests and benchmarks talk to, on Debian with Go and Python: what is a
# Debian package from there, Go programs from their modules, moto into a virtual environment. What it
# builds is kept by version in ~/.cache/gitops-actions (or $GITOPS_CACHE) and built once. --bench adds
# those that only the benchmarks need.
set -euo pipefail

cache=${GITOPS_CACHE:-$HOME/.cache/gitops-actions}
mkdir -p "$cache/bin"

# debian_packages PROGRAM=PACKAGE…: a program that is there already, from wherever, will do.
debian_packages() {
  local missing=() pair
  for pair in "$@"; do
    PATH=$PATH:/usr/sbin command -v "${pair%=*}" >/dev/null || missing+=("${pair#*=}")
  done
  [ ${#missing[@]} -eq 0 ] && return
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

# go_program NAME VERSION PACKAGE: builds in a module of its own, since `go install` refuses
# modules with replace or exclude directives.
go_program() {
  local name=$1 version=$2 package=$3
  local binary=$cache/$name-$version
  if [ ! -x "$binary" ]; then
    local scratch
    scratch=$(mktemp -d)
    (
      cd "$scratch"
      go mod init scratch
      go get "$package@$version"
      CGO_ENABLED=0 go build -trimpath -ldflags='-s -w' -o "$binary.new" "$package"
      mv "$binary.new" "$binary"
    )
    rm -rf "$scratch"
    printf 'built %s %s\n' "$name" "$version"
  fi
  ln -sfn "$binary" "$cache/bin/$name"
}

# A registry with the referrers API, which Debian's has not: go-containerregistry's own, which crane
# serves without that option.
referrers_registry() {
  local version=$1
  local binary=$cache/referrers-registry-$version
  if [ ! -x "$binary" ]; then
    local scratch
    scratch=$(mktemp -d)
    cp "$(dirname "$0")/referrers-registry.go" "$scratch/main.go"
    (
      cd "$scratch"
      go mod init scratch
      go get "github.com/google/go-containerregistry/pkg/registry@$version"
      CGO_ENABLED=0 go build -trimpath -ldflags='-s -w' -o "$binary.new" .
      mv "$binary.new" "$binary"
    )
    rm -rf "$scratch"
    printf 'built referrers-registry %s\n' "$version"
  fi
  ln -sfn "$binary" "$cache/bin/referrers-registry"
}

# module_folder MODULE@VERSION: fetches a module, and prints where its files are.
module_folder() {
  go mod download -json "$1" | sed -n 's/.*"Dir": "\(.*\)".*/\1/p'
}

# go_copy NAME VERSION MODULE PACKAGE [FLAG…]: builds in a copy of a module's own folder, as what it
# replaces is said there alone. A function prepare_NAME, where there is one, changes the copy first;
# what was built after another one is built anew.
go_copy() {
  local name=$1 version=$2 module=$3 package=$4
  local binary=$cache/$name-$version
  shift 4
  if declare -F "prepare_$name" >/dev/null; then
    binary+=-$(declare -f "prepare_$name" | sha256sum | cut -c1-8)
  fi
  if [ ! -x "$binary" ]; then
    local scratch
    scratch=$(mktemp -d)
    cp -R "$(module_folder "$module@$version")/." "$scratch"
    chmod -R u+w "$scratch"
    (
      cd "$scratch"
      if declare -F "prepare_$name" >/dev/null; then "prepare_$name"; fi
      CGO_ENABLED=0 go build -mod=mod -trimpath -ldflags='-s -w' "$@" -o "$binary.new" "$package"
      mv "$binary.new" "$binary"
    )
    chmod -R u+w "$scratch"
    rm -rf "$scratch"
    printf 'built %s %s\n' "$name" "$version"
  fi
  ln -sfn "$binary" "$cache/bin/$name"
}

# Terraform keeps backends in modules of their own beside it, which its own module's archive lacks and
# whose only version without a tag is of the same commit.
prepare_terraform() {
  local module=github.com/hashicorp/terraform commit=v0.0.0-20250409131005-35645b8fca68 part
  for part in legacy backend/remote-state/{azure,consul,cos,gcs,kubernetes,oss,pg,s3}; do
    cp -R "$(module_folder "$module/internal/$part@$commit")" "internal/$part"
  done
  # A setting that newer Go has no more.
  sed -i '/tlskyber/d' go.mod
}

# Of a step that fails it drops what was not read from its terminal yet, mostly its last line, the
# error. Here it waits for that as after a step that went well.
prepare_act() {
  local file=pkg/container/host_environment.go
  sed -i '/^\terr = cmd\.Run()$/,/^\t}$/{/cmd\.Run/!d}' "$file"
  [ "$(grep -A1 'cmd\.Run()$' "$file")" = $'\terr = cmd.Run()\n\tif tty != nil {' ]
}

# python_program PROGRAM VERSION REQUIREMENT: in a virtual environment of its own.
python_program() {
  local name=$1 version=$2 requirement=$3
  local folder=$cache/$name-$version
  if [ ! -x "$folder/bin/$name" ]; then
    rm -rf "$folder"
    python3 -m venv "$folder"
    "$folder/bin/pip" install --quiet "$requirement==$version"
  fi
  ln -sfn "$folder/bin/$name" "$cache/bin/$name"
}

debian_packages docker-registry=docker-registry sshd=openssh-server skopeo=skopeo dockerd=docker.io aws=awscli gh=gh
go_program crane v0.22.1 github.com/google/go-containerregistry/cmd/crane
go_copy act v0.2.89 github.com/nektos/act .
go_program actionlint v1.7.12 github.com/rhysd/actionlint/cmd/actionlint
go_program kustomize v5.8.2 sigs.k8s.io/kustomize/kustomize/v5
go_program helm v3.19.2 helm.sh/helm/v3/cmd/helm
# Newer ones name modules that the Go module proxy does not serve (2026-11).
go_program docker-buildx v0.37.1 github.com/docker/buildx/cmd/buildx
go_program buildkitd v0.33.0 github.com/moby/buildkit/cmd/buildkitd
# Docker's engine with containerd's image store, beside Debian's older one.
go_program dockerd-29 v2.0.0-beta.15 github.com/moby/moby/v2/cmd/dockerd
referrers_registry v0.22.1
# A registry with the referrers API too. The Go module proxy serves no host of zot's own name, and of
# its repository none newer (2026-11).
go_copy zot v1.4.3 github.com/project-zot/zot ./cmd/zot -tags containers_image_openpgp
go_copy tofu v1.10.6 github.com/opentofu/opentofu ./cmd/tofu
# One that is on the machine will do.
command -v terraform >/dev/null ||
  go_copy terraform v1.11.4 github.com/hashicorp/terraform . \
    -ldflags='-s -w -X github.com/hashicorp/terraform/version.dev=no'
python_program moto_server 5.2.5 "moto[ecr,server]"
python_program zizmor 1.32.0 zizmor
if [ "${1-}" = --bench ]; then
  go_program regctl v0.11.7 github.com/regclient/regclient/cmd/regctl
  # The checksum database has no entry of 1.3.0 (2026-11).
  go_program oras v1.2.3 oras.land/oras/cmd/oras
  go_program yq v4.54.3 github.com/mikefarah/yq/v4
fi
printf 'peers are in %s/bin\n' "$cache"
