namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>Kinds of definitions whose changes a catalog remembers.</summary>
internal enum DefinitionKind
{
    /// <summary>A table, without what belongs to it.</summary>
    Table,

    /// <summary>A column; its name is preceded by its table's and a point.</summary>
    Column,

    /// <summary>An alternate key; its name is preceded by its table's and a point.</summary>
    Key,

    /// <summary>A relationship.</summary>
    Relationship,

    /// <summary>A global choice.</summary>
    Choice,
}
