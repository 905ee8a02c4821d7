['%d': 'x', '%q': 1, '%s %s': 'a', '%c': 'long', '%5': 1, '%.2d': 5].each { f, a ->
  try { println String.format(f, a) } catch (e) { println "${e.class.name}: ${e.message}" }
}
