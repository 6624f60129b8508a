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

# OpenTofu's module replaces others, which only its own folder says: built in a copy of it.
tofu() {
  local version=v1.10.6
  local binary=$cache/tofu-$version
  if [ ! -x "$binary" ]; then
    local scratch
    scratch=$(mktemp -d)
    cp -R "$(module_folder "github.com/opentofu/opentofu@$version")/." "$scratch"
    chmod -R u+w "$scratch"
    (
      cd "$scratch"
      CGO_ENABLED=0 go build -mod=mod -trimpath -ldflags='-s -w' -o "$binary.new" ./cmd/tofu
      mv "$binary.new" "$binary"
    )
    rm -rf "$scratch"
    printf 'built tofu %s\n' "$version"
  fi
  ln -sfn "$binary" "$cache/bin/tofu"
}

# zot, a registry with the referrers API. The Go module proxy serves no host of zot's own name, and of
# its repository none newer (2026-11); the module replaces others, so it too is built in a copy.
zot() {
  local version=v1.4.3
  local binary=$cache/zot-$version
  if [ ! -x "$binary" ]; then
    local scratch folder
    scratch=$(mktemp -d)
    folder=$(go mod download -json "github.com/project-zot/zot@$version" | sed -n 's/.*"Dir": "\(.*\)".*/\1/p')
    cp -R "$folder/." "$scratch"
    chmod -R u+w "$scratch"
    (
      cd "$scratch"
      CGO_ENABLED=0 go build -mod=mod -trimpath -ldflags='-s -w' -tags containers_image_openpgp -o "$binary.new" ./cmd/zot
      mv "$binary.new" "$binary"
    )
    rm -rf "$scratch"
    printf 'built zot %s\n' "$version"
  fi
  ln -sfn "$binary" "$cache/bin/zot"
}

# Terraform keeps backends in modules of their own beside it, which its own module's archive lacks and
# whose only version without a tag is of the same commit. One that is on the machine will do.
hashicorp_terraform() {
  local version=v1.11.4 commit=v0.0.0-20250409131005-35645b8fca68
  local binary=$cache/terraform-$version
  command -v terraform >/dev/null && return
  if [ ! -x "$binary" ]; then
    local scratch module=github.com/hashicorp/terraform part
    scratch=$(mktemp -d)
    cp -R "$(module_folder "$module@$version")/." "$scratch"
    chmod -R u+w "$scratch"
    for part in legacy backend/remote-state/{azure,consul,cos,gcs,kubernetes,oss,pg,s3}; do
      cp -R "$(module_folder "$module/internal/$part@$commit")" "$scratch/internal/$part"
    done
    # A setting that newer Go has no more.
    sed -i '/tlskyber/d' "$scratch/go.mod"
    (
      cd "$scratch"
      CGO_ENABLED=0 go build -mod=mod -trimpath \
        -ldflags="-s -w -X $module/version.dev=no" -o "$binary.new" .
      mv "$binary.new" "$binary"
    )
    chmod -R u+w "$scratch"
    rm -rf "$scratch"
    printf 'built terraform %s\n' "$version"
  fi
  ln -sfn "$binary" "$cache/bin/terraform"
}

moto() {
  local version=5.2.5
  local folder=$cache/moto-$version
  if [ ! -x "$folder/bin/moto_server" ]; then
    rm -rf "$folder"
    python3 -m venv "$folder"
    "$folder/bin/pip" install --quiet "moto[ecr,server]==$version"
  fi
  ln -sfn "$folder/bin/moto_server" "$cache/bin/moto_server"
}

zizmor() {
  local version=1.32.0
  local folder=$cache/zizmor-$version
  if [ ! -x "$folder/bin/zizmor" ]; then
    rm -rf "$folder"
    python3 -m venv "$folder"
    "$folder/bin/pip" install --quiet "zizmor==$version"
  fi
  ln -sfn "$folder/bin/zizmor" "$cache/bin/zizmor"
}

debian_packages docker-registry=docker-registry sshd=openssh-server skopeo=skopeo dockerd=docker.io aws=awscli
go_program crane v0.22.1 github.com/google/go-containerregistry/cmd/crane
go_program act v0.2.89 github.com/nektos/act
go_program actionlint v1.7.12 github.com/rhysd/actionlint/cmd/actionlint
go_program kustomize v5.8.2 sigs.k8s.io/kustomize/kustomize/v5
go_program helm v3.19.2 helm.sh/helm/v3/cmd/helm
# Newer ones name modules that the Go module proxy does not serve (2026-11).
go_program docker-buildx v0.37.1 github.com/docker/buildx/cmd/buildx
go_program buildkitd v0.33.0 github.com/moby/buildkit/cmd/buildkitd
# Docker's engine with containerd's image store, beside Debian's older one.
go_program dockerd-29 v2.0.0-beta.15 github.com/moby/moby/v2/cmd/dockerd
referrers_registry v0.22.1
zot
hashicorp_terraform
tofu
moto
zizmor
if [ "${1-}" = --bench ]; then
  go_program regctl v0.11.7 github.com/regclient/regclient/cmd/regctl
  # The checksum database has no entry of 1.3.0 (2026-11).
  go_program oras v1.2.3 oras.land/oras/cmd/oras
  go_program yq v4.54.3 github.com/mikefarah/yq/v4
fi
printf 'peers are in %s/bin\n' "$cache"
