# Becomes Java and leaves a watchdog beside it: sh -c THIS neo4j-watchdog HOME COMMAND ARGUMENT…
# File descriptor 3 is a pipe whose writing end the test binary holds. End-of-file means that the binary is gone.
home=$1
shift
(
	trap '' HUP INT QUIT TERM # what ends the binary must not end the watchdog first
	pid=$$                    # of this shell, and after exec of Java
	while read -r word; do
		case $word in
		stopped) pid= ;; # Java has ended; its number may belong to another process by now
		leave) exit 0 ;; # someone else looks after home
		esac
	done
	if [ -n "$pid" ]; then
		kill -KILL "$pid"
		sleep 1 # until its last writes are over
	fi
	rm -rf -- "$home"
) <&3 &
exec "$@" 3<&- </dev/null
