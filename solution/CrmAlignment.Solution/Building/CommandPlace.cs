using System.Collections.Generic;
using CrmAlignment.Model.Schema;

namespace CrmAlignment.Solution.Building;

/// <summary>A command bar of a table: where buttons of the product stand on it.</summary>
/// <param name="Place">Which one.</param>
/// <param name="Name">Its name in ids.</param>
/// <param name="Ribbon">Its name in locations.</param>
/// <param name="Group">The group on it.</param>
internal sealed record CommandPlace(CommandPlaces Place, string Name, string Ribbon, string Group)
{
    /// <summary>All, in the order in which they are written.</summary>
    public static IReadOnlyList<CommandPlace> All { get; } =
    [
        new(CommandPlaces.Form, "Form", "Form", "Save"),
        new(CommandPlaces.Grid, "Grid", "HomepageGrid", "Management"),
        new(CommandPlaces.SubGrid, "SubGrid", "SubGrid", "Management"),
    ];

    /// <summary>Whether it belongs to one row rather than to a list.</summary>
    public bool IsForm => Place == CommandPlaces.Form;

    /// <summary>The location of a table's buttons.</summary>
    public string Location(string table) => $"Mscrm.{Ribbon}.{table}.MainTab.{Group}.Controls._children";
}
