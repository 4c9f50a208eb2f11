using System.Collections.Generic;
using System.Linq;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using Microsoft.OData.UriParser;

namespace CrmAlignment.WebApi.Queries;

/// <summary>One navigation property of $expand, with what its own parentheses say.</summary>
/// <param name="Navigation">The navigation property.</param>
/// <param name="Query">The query of the rows that it leads to; null where it leads to an owner, who is a user or a team.</param>
internal sealed record Expansion(NavigationModel Navigation, TableQuery? Query)
{
    /// <summary>Reads $expand.</summary>
    /// <exception cref="WebApiException">Something in it is not supported.</exception>
    public static IReadOnlyList<Expansion> Read(WebModel model, TableModel table, SelectExpandClause? clause) =>
        [.. clause?.SelectedItems.OfType<ExpandedNavigationSelectItem>().Select(item => Read(model, table, item)) ?? []];

    private static Expansion Read(WebModel model, TableModel table, ExpandedNavigationSelectItem item)
    {
        var name = item.PathToNavigationProperty.LastSegment.Identifier;
        var navigation = table.Navigations.TryGetValue(name, out var known)
            ? known
            : throw WebApiException.BadRequest($"$expand names '{name}', which is no navigation property of '{table.Table.LogicalName}'.");
        if (item.LevelsOption is not null || item.ApplyOption is not null || item.ComputeOption is not null || item.SearchOption is not null)
        {
            throw WebApiException.NotSupported($"$levels, $apply, $compute or $search inside $expand of '{name}'");
        }

        return new Expansion(
            navigation,
            model.Tables.TryGetValue(navigation.TargetTable, out var target)
                ? new TableQuery(
                    target, Selection.Read(target, item.SelectAndExpand), Read(model, target, item.SelectAndExpand), item.FilterOption, item.OrderByOption, item.TopOption)
                : null);
    }
}
