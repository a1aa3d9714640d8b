# shellcheck shell=bash disable=SC2034
# Sourced by the scripts beside it: where things are, and how a part is started, waited for and told alive.

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
RUN=$HERE/run # all state: certificates, etcd, containers, logs, pids
NODE=postern-node
LINK=postern0 # the node's address lives on this bridge, which has no ports: not every kernel has the dummy driver
NODE_IP=172.31.255.1
SERVICE_CIDR=10.96.0.0/16
API_IP=10.96.0.1
POD_CIDR=10.244.0.0/24
CONTAINERD=$RUN/containerd/containerd.sock
export KUBECONFIG=$RUN/admin.kubeconfig

say() { printf '%5d s  %s\n' "$SECONDS" "$*" >&2; }

fail() {
  printf 'devcluster: %s\n' "$*" >&2
  exit 1
}

need_root() {
  [ "$(id -u)" = 0 ] || fail "containers, network links and mounts need root: sudo make ${1}"
}

# A zombie that waits for a lazy PID 1 counts as gone.
exists() { # exists NAME: the process started last under that name
  local pid
  pid=$(cat "$RUN/pid/$1" 2>/dev/null) && grep -q '^State:[[:space:]]*[^ZX[:space:]]' "/proc/$pid/status" 2>/dev/null
}

alive() { # alive NAME: as above, and the number has not gone to a stranger since
  local program
  exists "$1" && IFS= read -r -d '' program <"/proc/$(cat "$RUN/pid/$1")/cmdline" && [ "${program##*/}" = "$1" ]
}

start() { # start NAME COMMAND…: unless it runs. The program's file is called NAME
  local name=$1
  shift
  alive "$name" && return
  setsid "$@" </dev/null >>"$RUN/log/$name.log" 2>&1 9<&- &
  echo $! >"$RUN/pid/$name"
}

wait_for() { # wait_for WHAT NAME COMMAND…: until the command succeeds, while the part called NAME lives
  local what=$1 name=$2 deadline=$((SECONDS + 120))
  shift 2
  until "$@" >/dev/null 2>&1; do
    exists "$name" || fail "$name ended: $(tail -n 3 "$RUN/log/$name.log")"
    [ $SECONDS -lt $deadline ] || fail "$what is still missing; see $RUN/log/$name.log"
    sleep 0.2
  done
  say "$what"
}

on_node() { ctr --address "$CONTAINERD" --namespace k8s.io "$@"; }
