using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>What the Web API says of a table.</summary>
/// <param name="Name">Logical name.</param>
/// <param name="EntitySet">Name of its entity set.</param>
/// <param name="Key">Logical name of its primary key.</param>
/// <param name="Columns">Its columns by name.</param>
/// <param name="Navigations">Its navigation properties.</param>
internal sealed record WebTable(
    string Name, string EntitySet, string Key, IReadOnlyDictionary<string, WebColumn> Columns, IReadOnlyList<WebNavigation> Navigations)
{
    /// <summary>The navigation property of a lookup to a table; an owner has one for users and teams.</summary>
    public WebNavigation? Lookup(string column, string target) =>
        Navigations.FirstOrDefault(navigation => navigation.Column == column && navigation.Target == target)
        ?? (Columns.TryGetValue(column, out var known) && known.Type == "OwnerType" ? new WebNavigation(column, "", column, target) : null);

    /// <summary>A navigation property of a lookup, whatever it leads to.</summary>
    public WebNavigation? AnyLookup(string column) =>
        Navigations.FirstOrDefault(navigation => navigation.Column == column)
        ?? (Columns.TryGetValue(column, out var known) && known.Type == "OwnerType" ? new WebNavigation(column, "", column, "") : null);

    /// <summary>The navigation property of a relationship, seen from this table.</summary>
    public WebNavigation? Along(string relationship, bool isSecondEnd, bool isCollection) => Navigations.FirstOrDefault(navigation =>
        navigation.Relationship == relationship && navigation.Column is null == isCollection && navigation.IsSecondEnd == isSecondEnd);
}
