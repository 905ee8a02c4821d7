abstract final class Shape { }
