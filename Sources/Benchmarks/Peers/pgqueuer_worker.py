"""The requests lane's work as jobs of PgQueuer: one job and one transaction for each request.

Arguments: the first and the last transfer ID, the day of the run, jobs in flight.
The database is that of the PG… variables; the schema bench holds the lane's own statements as functions.
Prints one line of JSON: version, jobs done, seconds from the worker's start to the end of its last job.
"""

import asyncio
import datetime
import json
import sys
import time
from importlib.metadata import version

import asyncpg
from pgqueuer import PgQueuer
from pgqueuer.db import AsyncpgDriver
from pgqueuer.queries import Queries
from pgqueuer.types import QueueExecutionMode


async def main(first: int, last: int, day: datetime.date, in_flight: int) -> None:
    connection = await asyncpg.connect()
    driver = AsyncpgDriver(connection)
    queries = Queries(driver)
    await queries.install()
    jobs = range(first, last + 1)
    await queries.enqueue(["route"] * len(jobs), [str(i).encode() for i in jobs], [0] * len(jobs))

    done = 0
    ended = 0.0
    queuer = PgQueuer(driver)
    async with asyncpg.create_pool(min_size=in_flight, max_size=in_flight) as pool:

        @queuer.entrypoint("route")
        async def route(job) -> None:
            nonlocal done, ended
            transfers = [int(job.payload)]
            async with pool.acquire() as session, session.transaction():
                await session.fetch("SELECT * FROM bench.route($1::bigint[])", transfers)
                await session.fetch("SELECT bench.mark($1::bigint[], $2)", transfers, day)
                await session.fetch("SELECT * FROM bench.post($1::bigint[], $2)", transfers, day)
            done += 1
            ended = time.monotonic()

        started = time.monotonic()
        await queuer.qm.run(
            mode=QueueExecutionMode.drain, batch_size=in_flight, max_concurrent_tasks=2 * in_flight,
            dequeue_timeout=datetime.timedelta(seconds=1),
        )
    await connection.close()
    print(json.dumps({"version": version("pgqueuer"), "jobs": done, "seconds": ended - started}))


asyncio.run(main(int(sys.argv[1]), int(sys.argv[2]), datetime.date.fromisoformat(sys.argv[3]), int(sys.argv[4])))
