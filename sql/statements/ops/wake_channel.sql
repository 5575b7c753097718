-- The channel on which daemons are woken.
SELECT channel FROM ops.wake_channel
