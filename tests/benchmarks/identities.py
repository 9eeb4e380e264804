"""What identities cost: read, put together and assessed, against what openssl takes to verify and to read keys."""
import subprocess

from stage import in_turn, peak_kib, timed

ORGANIZATIONS, MEMBERS = 10, 100
GOAL_MIB = 100


def bench_identities(build, scratch, runs):
    program = build + "/bin/chaincert-identitybench"
    folder = scratch + "/identities"
    subprocess.run([program, "--make", folder, str(ORGANIZATIONS), str(MEMBERS)], check=True)
    wanted = f"{ORGANIZATIONS * MEMBERS} accepted"
    told = subprocess.run([program, folder], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
    if told != wanted:
        raise SystemExit(f"chaincert-identitybench says {told}, not {wanted}")

    def ours():
        return timed([program, folder])

    # A CA for each process, since `openssl verify` takes one; keys one by one, since `openssl pkey` takes one.
    def theirs():
        return timed(f"""cd {folder} && set -o pipefail
            printf '%s\\n' org* | xargs -P 2 -I ORG sh -c 'openssl verify -CAfile ORG/ca.pem ORG/*/msp/signcerts/cert.pem' &&
            printf '%s\\n' org*/*/msp/keystore/priv_sk | xargs -P 2 -n 1 openssl pkey -noout -in""", shell=True)

    a, b, ratio = in_turn(runs, ours, theirs)
    yield (f"{ORGANIZATIONS * MEMBERS:,} identities, assessed", f"{a:.2f} s", "openssl verify, 100 at a time; openssl pkey",
           f"{b:.2f} s", ratio, 0.6)
    peak = peak_kib([program, folder]) / 1024
    yield f"{ORGANIZATIONS * MEMBERS:,} identities, peak memory", f"{peak:.1f} MiB", "goal", f"{GOAL_MIB} MiB", \
        peak / GOAL_MIB, 1.0
