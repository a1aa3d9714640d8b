{{/*
What the operator does in a namespace that it watches. It reads no Secrets there: it makes some, and pods mount them; one, of
values that resources in other namespaces refer to, it also changes.
*/}}
{{- define "postern.engineRules" -}}
- apiGroups: [postern.dev]
  resources: [engines]
  verbs: [get, list, watch, patch]
- apiGroups: [postern.dev]
  resources: [sources, tables, permissions, eventtriggers]
  verbs: [list, watch]
- apiGroups: [postern.dev]
  resources: [engines/status, sources/status, tables/status, permissions/status, eventtriggers/status]
  verbs: [patch]
- apiGroups: [apps]
  resources: [deployments]
  verbs: [list, watch, create, patch, delete]
- apiGroups: [""]
  resources: [services, configmaps, serviceaccounts]
  verbs: [list, watch, create, patch, delete]
- apiGroups: [policy]
  resources: [poddisruptionbudgets]
  verbs: [list, watch, create, patch, delete]
- apiGroups: [autoscaling]
  resources: [horizontalpodautoscalers]
  verbs: [list, watch, create, patch, delete]
- apiGroups: [networking.k8s.io]
  resources: [networkpolicies]
  verbs: [list, watch, create, patch, delete]
- apiGroups: [""]
  resources: [secrets]
  verbs: [create]
- apiGroups: [""]
  resources: [secrets]
  resourceNames: [postern-mirrored-secrets]
  verbs: [patch]
- apiGroups: [discovery.k8s.io]
  resources: [endpointslices]
  verbs: [list, watch]
- apiGroups: [events.k8s.io]
  resources: [events]
  verbs: [create]
{{- end }}

{{/* What the pre-delete hook does there. */}}
{{- define "postern.releaseRules" -}}
- apiGroups: [postern.dev]
  resources: [engines]
  verbs: [get, list, patch]
{{- end }}
