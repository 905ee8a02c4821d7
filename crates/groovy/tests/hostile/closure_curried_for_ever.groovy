def action = { it }
while (true) {
    1000.times { action = action.curry(1) }
    try { action(1) } catch (Exception ignored) { }
}
