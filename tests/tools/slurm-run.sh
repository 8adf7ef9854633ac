#!/bin/bash
# Runs two plans, frequencies by year and the slogan timeline, on a one-node Slurm that it starts on loopback: array
# job, one shard killed in the middle, resubmission, merge; the merged file must be, byte for byte, that of a single run.
# Needs root, slurmctld, slurmd, sbatch, munged.
# Usage: tests/tools/slurm-run.sh [FILES AND FOLDERS]   (default: examples/corpus)
# Ends with `slurm: identical` (0), `slurm: …` (1), or `slurm: skipped, …` (0) where it cannot start here.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
inputs=("$@"); [ $# -gt 0 ] || inputs=("$root/examples/corpus")
skip() { echo "slurm: skipped, $1"; exit 0; }
fail() {
  tail -n 3 "$work"/*/*.log 2> /dev/null
  echo "slurm: $1"
  exit 1
}
for program in slurmctld slurmd sbatch munged squeue scontrol; do
  PATH="$PATH:/usr/sbin" command -v "$program" > /dev/null || skip "there is no $program here"
done
[ "$(id -u)" = 0 ] || skip 'only root can start its daemons'
export PATH="$PATH:/usr/sbin"
work=$(mktemp -d); host=$(hostname -s)
munged=
stop() {
  [ -e "$work/slurmctld.pid" ] && kill "$(cat "$work/slurmctld.pid")" 2> /dev/null
  [ -e "$work/slurmd.pid" ] && kill "$(cat "$work/slurmd.pid")" 2> /dev/null
  [ -n "$munged" ] && [ -e /run/munge/munged.pid ] && kill "$(cat /run/munge/munged.pid)" 2> /dev/null
  sleep 1
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 1' INT TERM
mkdir -p "$work"/{state,spool,log} /run/munge && chown munge:munge /run/munge
cat > "$work/slurm.conf" << CONF
ClusterName=tifa
SlurmctldHost=$host(127.0.0.1)
AuthType=auth/munge
SlurmUser=root
SlurmdUser=root
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/log/slurmctld.log
SlurmdLogFile=$work/log/slurmd.log
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=batch_sched_delay=0,sched_interval=1,bf_interval=1,sched_min_interval=0
ReturnToService=2
MpiDefault=none
NodeName=$host NodeAddr=127.0.0.1 CPUs=2 RealMemory=2000 State=UNKNOWN
PartitionName=main Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF="$work/slurm.conf"
if ! munge -n > /dev/null 2>&1; then
  runuser -u munge -- /usr/sbin/munged || skip 'munged does not start'
  munged=started
fi
slurmctld -f "$SLURM_CONF" && slurmd -f "$SLURM_CONF" || skip 'its daemons do not start'
for _ in $(seq 60); do [ "$(sinfo -h -o %T)" = idle ] && break; sleep 0.5; done
[ "$(sinfo -h -o %T)" = idle ] || skip 'its node does not come up'

tifa() { node "$root/dist/cli.js" "$@"; }

# Waits until no job is left.
idle() { for _ in $(seq 1200); do [ -z "$(squeue -h)" ] && return; sleep 0.5; done; fail 'jobs do not end'; }

run_by_slurm() {
  local task=$1 run="$work/$1" one="$work/$1-one.csv" merged="$work/$1.csv" lost
  lost="$run/shard-0002-of-0006.sums"
  tifa "$task" --by year -q -o "$one" "${inputs[@]}" || fail "the single run of $task failed"
  tifa plan --task "$task" --by year --shards 6 --into "$run" -q "${inputs[@]}" > /dev/null || fail 'no plan'

  # A cluster loses a shard for good: its task is killed while it runs. The merge must say so with exit code 3.
  tifa submit "$run" --engine slurm --result "$merged" > "$work/submitted" || fail 'sbatch refused'
  array=$(sed -n 's/^array job *\([0-9]*\),.*/\1/p' "$work/submitted")
  for _ in $(seq 1200); do
    [ -n "$(squeue -h -j "${array}_2" -t R 2> /dev/null)" ] && break
    [ -e "$lost" ] && break
    sleep 0.05
  done
  sleep "${KILL_AFTER:-0.2}"
  scancel --signal=KILL --full "${array}_2" 2> /dev/null
  idle
  if [ -e "$lost" ]; then echo "slurm: $task: the task was done before it could be killed; its shard is taken away"
  else echo "slurm: $task: a task was killed in the middle of its shard"; fi
  rm -f "$lost" "$merged"
  tifa merge "$run" -q -o "$merged" 2> "$work/said"; code=$?
  [ "$code" = 3 ] || fail "a merge with a lost shard ended with $code instead of 3"
  grep -q '1 of 6 shards are missing: 2' "$work/said" || fail "the merge said: $(cat "$work/said")"

  # Submitting again runs the lost shard and nothing else.
  tifa submit "$run" --engine slurm --result "$merged" --wait > "$work/again" || fail 'the second run failed'
  grep -q 'array job .*, 1 shards' "$work/again" || fail "it ran more than the lost shard: $(cat "$work/again")"
  cmp "$one" "$merged" || fail "$task: the merged file differs from that of a single run"
  echo "slurm: $task: $(wc -c < "$merged") bytes, sha256 $(sha256sum "$merged" | cut -c 1-16)"
}
run_by_slurm frequencies
run_by_slurm timeline
echo 'slurm: identical'
