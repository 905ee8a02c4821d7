replica."Custom.Ripeness.Degree" = workItem."Custom.Ripeness.Degree"
replica.customKeys."Picked on" = workItem.customKeys."Picked on"
workItem.areaPath = replica.customFields."area-of-orchard"?.value?.value
workItem.iterationPath = replica.customFields."season".value
