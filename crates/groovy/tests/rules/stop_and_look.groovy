debug.error("ripeness there: " + replica.customFields."Ripeness"?.value + ", keys ${replica.customKeys?.keySet()}")
