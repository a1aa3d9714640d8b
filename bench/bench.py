"""Runs the workloads against bin/postern and, with the same statements, against pgbench; prints ratios."""
import argparse
import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from workloads import ALL, VARIABLE

ROOT = Path(__file__).resolve().parent.parent
PORT = os.environ['POSTGRES_PORT']
TICKS = os.sysconf('SC_CLK_TCK')


def database_url(name):
    return f'postgresql://postgres@127.0.0.1:{PORT}/{name}'


def psql(database, *arguments):
    command = ['psql', '-qAtX', '-v', 'ON_ERROR_STOP=1', '-d', database_url(database), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def free_port():
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return probe.getsockname()[1]


class Engine:
    """bin/postern in local mode on the sample's resources."""

    def __init__(self, log, profile):
        self.port = free_port()
        environment = dict(os.environ)
        if profile:
            environment['POSTERN_JAVA_OPTS'] = f'-XX:StartFlightRecording=filename={profile},settings=profile'
        self.process = subprocess.Popen(
            [ROOT / 'bin/postern', 'local', ROOT / 'samples/music', '--database-url', database_url('bench'), '--port', str(self.port)],
            stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, env=environment, start_new_session=True)
        deadline = time.monotonic() + 60
        while not self._ready():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise SystemExit(f'bench: the engine did not come up; see {log.name}')
            time.sleep(0.1)

    def _ready(self):
        try:
            with urllib.request.urlopen(f'{self.url}/readyz', timeout=2) as answer:
                return answer.status == 200
        except OSError:
            return False

    @property
    def url(self):
        return f'http://127.0.0.1:{self.port}'

    def post(self, path, body, headers):
        request = urllib.request.Request(self.url + path, json.dumps(body).encode(), {'content-type': 'application/json', **headers})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    def cpu(self):
        return sum(cpu_of(pid) for pid in descendants(self.process.pid))

    def resident_mib(self):
        status = Path(f'/proc/{self.java()}/status').read_text()
        return int(re.search(r'VmRSS:\s+(\d+)', status).group(1)) / 1024

    def java(self):
        return max(descendants(self.process.pid), key=cpu_of)

    def stop(self):
        os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait(20)


def stat_fields(pid):
    return Path(f'/proc/{pid}/stat').read_text().rsplit(')', 1)[1].split()


def cpu_of(pid):
    """Seconds of CPU that a process used, its ended children included."""
    try:
        fields = stat_fields(pid)
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / TICKS


def descendants(root):
    parents = {}
    for entry in Path('/proc').iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int(stat_fields(entry.name)[1])
            except OSError:
                pass
    found, grown = {root}, True
    while grown:
        grown = {pid for pid, parent in parents.items() if parent in found} - found
        found |= grown
    return found


def postgres_cpu():
    pid = int(psql('postgres', '-c', "select pg_read_file('postmaster.pid')").splitlines()[0])
    return sum(cpu_of(each) for each in descendants(pid))


def headers_of(workload):
    return {'x-hasura-role': workload.role, **workload.session}


def wrk_script(workload, highest, directory):
    body = json.dumps({'query': workload.query, 'variables': {workload.variable: 'RANDOM'}}).replace('"RANDOM"', '%d')
    headers = ''.join(f'wrk.headers["{name}"] = "{value}"\n' for name, value in headers_of(workload).items())
    script = Path(directory) / 'workload.lua'
    script.write_text(f'''wrk.method = "POST"
wrk.headers["content-type"] = "application/json"
{headers}local body = [==[{body}]==]
request = function() return wrk.format(nil, "/v1/graphql", nil, string.format(body, math.random(1, {highest}))) end
response = function(status, headers, text) if status ~= 200 or text:find('"errors"', 1, true) then io.stderr:write(text, "\\n") os.exit(3) end end
''')
    return script


def run_wrk(engine, script, seconds, connections):
    command = ['wrk', '-t', '2', '-c', str(connections), '-d', f'{seconds}s', '--latency', '-s', str(script), engine.url]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    if 'Non-2xx' in text or 'Socket errors' in text:
        raise SystemExit(f'bench: errors under load\n{text}')
    requests, took = re.search(r'(\d+) requests in ([\d.]+)s', text).groups()
    return int(requests), float(took), re.search(r'99%\s+([\d.]+\w+)', text).group(1)


def pgbench_script(engine, workload, highest, directory):
    """The statement that explain shows, with the variable at random and the other parameters as they are."""
    body = {'query': {'query': workload.query, 'variables': {workload.variable: 1}}, 'user': headers_of(workload)}
    sql = ' '.join(line.strip() for line in engine.post('/v1/graphql/explain', body, {})[0]['sql'].splitlines())
    found = {int(number) for number in re.findall(r'\$(\d+)', sql)}
    if found != set(range(1, len(workload.parameters) + 1)):
        raise SystemExit(f'bench: the statement of "{workload.name}" has parameters {found}; say which in workloads.py')
    values = [f':{workload.variable}' if value is VARIABLE else f"'{value}'" for value in workload.parameters]
    sql = re.sub(r'\$(\d+)', lambda match: values[int(match.group(1)) - 1], sql)
    script = Path(directory) / 'workload.sql'
    script.write_text(f'\\set {workload.variable} random(1, {highest})\n{sql};\n')
    return script


def run_pgbench(script, seconds, connections):
    command = ['pgbench', '-n', '-M', 'prepared', '-j', '2', '-c', str(connections), '-T', str(seconds), '-f', str(script), database_url('bench')]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return int(re.search(r'actually processed: (\d+)', text).group(1)), float(seconds)


def measure(engine, workload, options, directory):
    highest = int(psql('bench', '-c', workload.highest))
    script = wrk_script(workload, highest, directory)
    run_wrk(engine, script, options.warmup, options.connections)
    engine_before, database_before = engine.cpu(), postgres_cpu()
    requests, took, p99 = run_wrk(engine, script, options.seconds, options.connections)
    engine_cpu, database_cpu = engine.cpu() - engine_before, postgres_cpu() - database_before
    same = pgbench_script(engine, workload, highest, directory)
    run_pgbench(same, 1, options.connections)
    before = postgres_cpu()
    transactions, elapsed = run_pgbench(same, options.seconds, options.connections)
    bare_cpu = postgres_cpu() - before
    return {
        'workload': workload.name,
        'requests_per_second': requests / took,
        'pgbench_per_second': transactions / elapsed,
        'ratio': (requests / took) / (transactions / elapsed),
        'engine_cpu_per_1000': 1000 * engine_cpu / requests,
        'postgres_cpu_per_1000': 1000 * database_cpu / requests,
        'pgbench_postgres_cpu_per_1000': 1000 * bare_cpu / transactions,
        'p99': p99,
    }


def table(rows):
    lines = ['| workload | requests/s | pgbench/s | ratio | engine CPU s/1,000 | Postgres CPU s/1,000 | same, pgbench | p99 |',
             '|---|---|---|---|---|---|---|---|']
    for row in rows:
        lines.append('| {workload} | {requests_per_second:,.0f} | {pgbench_per_second:,.0f} | {ratio:.2f} | {engine_cpu_per_1000:.3f} '
                     '| {postgres_cpu_per_1000:.3f} | {pgbench_postgres_cpu_per_1000:.3f} | {p99} |'.format(**row))
    return '\n'.join(lines)


def top_methods(recording):
    jfr = Path(os.environ.get('JAVA_HOME', '/usr')) / 'bin/jfr'
    text = subprocess.run([jfr, 'view', '--width', '140', 'hot-methods', recording], capture_output=True, text=True).stdout
    return text.strip()


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('--seconds', type=int, default=10)
    parser.add_argument('--warmup', type=int, default=8)
    parser.add_argument('--connections', type=int, default=32)
    parser.add_argument('--profile', action='store_true', help='record with JFR and print the hottest methods')
    parser.add_argument('--report', help='write the table to this file')
    return parser.parse_args()


def main():
    options = arguments()
    psql('postgres', '-c', 'create database bench')
    for script in sorted((ROOT / 'samples/music/sql').glob('*.sql')):
        psql('bench', '-f', str(script))
    psql('bench', '-c', 'vacuum analyze')
    with tempfile.TemporaryDirectory() as directory, open(Path(directory) / 'engine.log', 'wb') as log:
        recording = str(Path(directory) / 'engine.jfr') if options.profile else ''
        engine = Engine(log, recording)
        try:
            idle = engine.resident_mib()
            rows = [measure(engine, workload, options, directory) for workload in ALL]
            loaded = engine.resident_mib()
        finally:
            engine.stop()
        report = (f'{options.connections} connections, {options.seconds} s each, {psql("bench", "-c", "show server_version")}\n\n'
                  f'{table(rows)}\n\nresident MiB: {idle:.0f} ready, {loaded:.0f} after the load')
        print(report)
        if options.profile:
            print('\nhottest methods\n' + top_methods(recording))
        if options.report:
            Path(options.report).write_text(report + '\n')
    return 0


if __name__ == '__main__':
    sys.exit(main())
