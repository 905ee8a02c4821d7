def all = (new Date(0)..new Date(9_000_000_000_000_000L)).toList()
