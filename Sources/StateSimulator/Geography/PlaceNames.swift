/// Names of places that are nowhere, for districts and schools.
enum PlaceNames {
  static let first = [
    "Alder", "Ash", "Aspen", "Badger", "Bear", "Beaver", "Birch", "Bluff", "Cedar", "Clear", "Cold", "Cotton", "Crane",
    "Deer", "Eagle", "Elk", "Elm", "Falcon", "Fern", "Fox", "Glen", "Granite", "Green", "Hawk", "Hazel", "Heron",
    "Iron",
    "Juniper", "Lark", "Linden", "Loon", "Maple", "Marsh", "Mill", "Moose", "North", "Oak", "Otter", "Pike", "Pine",
    "Plum", "Prairie", "Quarry", "Raven", "Red", "River", "Rock", "Sage", "Salt", "Sand", "Silver", "Spruce", "Stone",
    "Sturgeon", "Swan", "Thorn", "Timber", "Walnut", "White", "Willow", "Wolf",
  ]
  static let second = [
    "brook", "burg", "bury", "dale", "field", "ford", "grove", "haven", "lake", "land", "mont", "port", "ridge",
    "river",
    "side", "ton", "vale", "view", "ville", "wood",
  ]
  static let whole = [
    "Saint-Aurèle", "Baie-des-Érables", "Peña Blanca", "Ñandú Springs", "O'Keeffe's Landing", "Mni Tȟáŋka",
    "Fond du Nord",
    "New Zürich", "Åland Prairie", "Trạm Hồ",
  ]
  static let districtKinds = [
    "Public Schools", "Unified School District", "Community School District", "Independent School District",
    "Area Schools", "County Schools", "Consolidated Schools", "City Schools", "Joint School District",
    "Charter School Network",
  ]
  static let patrons = [
    "Washington", "Douglass", "Tubman", "Franklin", "Curie", "Carver", "Sacagawea", "King", "Chavez", "Lincoln",
    "Roosevelt", "Bethune", "Anthony", "Edison", "Einstein", "Parks", "Marshall", "Cather", "Truth", "Nightingale",
  ]
}
