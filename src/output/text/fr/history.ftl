## Le réseau au fil des années.
