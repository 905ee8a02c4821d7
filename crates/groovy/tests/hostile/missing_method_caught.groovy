def l = []
while (true) { try { [].foo() } catch (Exception e) { l << e } }
