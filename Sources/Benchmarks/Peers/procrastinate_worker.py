"""The requests lane's work as jobs of procrastinate: one job and one transaction for each request.

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

import procrastinate
import psycopg_pool


async def main(first: int, last: int, day: datetime.date, in_flight: int) -> None:
    app = procrastinate.App(connector=procrastinate.PsycopgConnector(min_size=2, max_size=in_flight + 2))
    pool = psycopg_pool.AsyncConnectionPool("", min_size=in_flight, max_size=in_flight, open=False)
    done = 0
    ended = 0.0

    @app.task(name="route")
    async def route(transfer_id: int) -> None:
        nonlocal done, ended
        async with pool.connection() as connection, connection.transaction():
            await connection.execute("SELECT * FROM bench.route(ARRAY[%s]::bigint[])", (transfer_id,))
            await connection.execute("SELECT bench.mark(ARRAY[%s]::bigint[], %s)", (transfer_id, day))
            await connection.execute("SELECT * FROM bench.post(ARRAY[%s]::bigint[], %s)", (transfer_id, day))
        done += 1
        ended = time.monotonic()

    async with app.open_async(), pool:
        await app.schema_manager.apply_schema_async()
        await route.batch_defer_async(*({"transfer_id": i} for i in range(first, last + 1)))
        started = time.monotonic()
        await app.run_worker_async(
            wait=False, concurrency=in_flight, listen_notify=False, delete_jobs="successful",
            install_signal_handlers=False,
        )
    print(json.dumps({"version": version("procrastinate"), "jobs": done, "seconds": ended - started}))


asyncio.run(main(int(sys.argv[1]), int(sys.argv[2]), datetime.date.fromisoformat(sys.argv[3]), int(sys.argv[4])))
