{{/* One operator a namespace: its lease and its key have fixed names too. */}}
{{- define "postern.name" -}}postern-operator{{- end }}

{{- define "postern.selector" -}}
app.kubernetes.io/name: postern-operator
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "postern.labels" -}}
{{ include "postern.selector" . }}
app.kubernetes.io/part-of: postern
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- end }}

{{- define "postern.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}

{{/* "*", or the names of namespaces with commas between. */}}
{{- define "postern.watched" -}}
{{ .Values.watchNamespaces | default (list .Release.Namespace) | join "," }}
{{- end }}

{{/* The environment of whatever the operator's image runs. */}}
{{- define "postern.environment" -}}
- name: POSTERN_WATCH_NAMESPACES
  value: {{ include "postern.watched" . | quote }}
- name: POSTERN_OPERATOR_NAMESPACE
  valueFrom: {fieldRef: {fieldPath: metadata.namespace}}
- name: POSTERN_LOG_LEVEL
  value: {{ .Values.logLevel }}
{{- end }}

{{- define "postern.podSecurity" -}}
runAsNonRoot: true
runAsUser: 65532
runAsGroup: 65532
seccompProfile: {type: RuntimeDefault}
{{- end }}

{{- define "postern.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end }}

{{/* Annotations of what exists only while the chart is being deleted. */}}
{{- define "postern.releaseHook" -}}
helm.sh/hook: pre-delete
helm.sh/hook-weight: {{ .weight | quote }}
helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
{{- end }}
