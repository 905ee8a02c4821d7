java.util.stream.Stream.generate { 1 }.limit(2_000_000_000).toList()
