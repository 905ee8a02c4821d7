[1i, 1I, 1l, 1L, 1g, 1G, 1f, 1F, 1d, 1D, 1.0, 1.0f, 1.0d, 1.0g, 1.5G, 1e2, 1e2d, 0x1Fg, 0x1FL].each { println "$it ${it.class.simpleName}" }
