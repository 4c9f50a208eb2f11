using System;

namespace CrmAlignment.Model.Schema;

/// <summary>The command bars on which a command stands.</summary>
[Flags]
public enum CommandPlaces
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The form of one row.</summary>
    Form = 1,

    /// <summary>The table's own list.</summary>
    Grid = 2,

    /// <summary>A list on the form of another table.</summary>
    SubGrid = 4,

    /// <summary>Every list.</summary>
    Lists = Grid | SubGrid,

    /// <summary>Forms and lists.</summary>
    Everywhere = Form | Lists,
}
