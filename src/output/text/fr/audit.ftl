## L'audit du label.
