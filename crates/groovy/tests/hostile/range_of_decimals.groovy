(0.0..1e18).toList()
