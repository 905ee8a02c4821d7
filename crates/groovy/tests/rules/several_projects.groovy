if (firstSync) {
   if (replica.project.key == "EAST") {
      workItem.projectKey = "Orchard-East"
   } else if (replica.project.key in ["WEST", "FAR WEST"]) {
      workItem.projectKey = "Orchard-West"
      workItem.typeName = "Bug";
   }
   else {
      workItem.projectKey = "Orchard"
   }
}
