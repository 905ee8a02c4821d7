def severity(p) {
  switch (p?.toLowerCase()) {
    case 'critical':
    case 'blocker':
      return '1 - Critical'
    case 'major': return '2 - High'
    case 'minor': return '3 - Medium'
    default: return '4 - Low'
  }
}
println(['Blocker', 'MAJOR', 'minor', 'x', null].collect { severity(it) })
