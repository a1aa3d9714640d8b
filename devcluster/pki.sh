#!/usr/bin/env bash
# The cluster's certificates, the key of its service accounts, and a kubeconfig for each part and for the admin.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

mkdir -p "$RUN/pki"
cd "$RUN/pki"

elliptic() { openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1.key"; }
rsa() { openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$1.key"; }

sign() { # sign NAME SUBJECT EXTENSION…: a certificate for NAME.key
  local name=$1 subject=$2
  shift 2
  openssl req -new -key "$name.key" -subj "$subject" |
    openssl x509 -req -CA ca.crt -CAkey ca.key -CAcreateserial -days 365 -out "$name.crt" 2>/dev/null \
      -extfile <(printf '%s\n' basicConstraints=CA:FALSE keyUsage=digitalSignature,keyEncipherment "$@")
}

server() { # server NAME SUBJECT ALTERNATIVE-NAMES
  elliptic "$1"
  sign "$1" "$2" extendedKeyUsage=serverAuth "subjectAltName=$3"
}

client() { # client NAME SUBJECT: with a kubeconfig that stands for itself
  [ -e "$1.key" ] || elliptic "$1"
  sign "$1" "$2" extendedKeyUsage=clientAuth
  cat >"$RUN/$1.kubeconfig" <<YAML
apiVersion: v1
kind: Config
current-context: devcluster
contexts: [{name: devcluster, context: {cluster: devcluster, user: $1}}]
clusters:
- name: devcluster
  cluster: {server: "https://$NODE_IP:6443", certificate-authority-data: $(base64 -w 0 ca.crt)}
users:
- name: $1
  user: {client-certificate-data: $(base64 -w 0 "$1.crt"), client-key-data: $(base64 -w 0 "$1.key")}
YAML
  chmod 600 "$RUN/$1.kubeconfig"
}

elliptic ca
openssl req -x509 -new -key ca.key -subj /CN=devcluster -days 365 -out ca.crt
rsa service-accounts
openssl pkey -in service-accounts.key -pubout -out service-accounts.pub

api=DNS:kubernetes,DNS:kubernetes.default,DNS:kubernetes.default.svc,DNS:kubernetes.default.svc.cluster.local
server apiserver /CN=kube-apiserver "$api,DNS:localhost,IP:127.0.0.1,IP:$NODE_IP,IP:$API_IP"
server kubelet-server "/CN=$NODE" "DNS:$NODE,IP:$NODE_IP"

client apiserver-kubelet-client /O=system:masters/CN=kube-apiserver-kubelet-client
client kube-controller-manager /CN=system:kube-controller-manager
client kube-scheduler /CN=system:kube-scheduler
client kube-proxy /CN=system:kube-proxy
client kubelet "/O=system:nodes/CN=system:node:$NODE"
rsa admin # what clients in Java read without further libraries
client admin /O=system:masters/CN=admin
