java.util.stream.Stream.iterate(1) { it + 1 }.forEach { }
