using System.Collections.Generic;
using System.Linq;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using Microsoft.OData.UriParser;

namespace CrmAlignment.WebApi.Queries;

/// <summary>One navigation property of $expand, with what its own parentheses say.</summary>
/// <param name="Navigation">The navigation property.</param>
/// <param name="Query">The query of the rows that it leads to; null where it leads to an owner, who is a user or a team.</param>
/// <param name="IsReference">Whether only the addresses of the rows are asked for, by $ref.</param>
/// <param name="Item">How the address says it, for the address of a further page; null of $ref.</param>
internal sealed record Expansion(NavigationModel Navigation, TableQuery? Query, bool IsReference, ExpandedNavigationSelectItem? Item)
{
    /// <summary>Reads $expand.</summary>
    /// <exception cref="WebApiException">Something in it is not supported.</exception>
    public static IReadOnlyList<Expansion> Read(WebModel model, TableModel table, SelectExpandClause? clause, Constants constants) =>
        [.. clause?.SelectedItems.OfType<ExpandedReferenceSelectItem>().Select(item => Read(model, table, item, constants)) ?? []];

    private static Expansion Read(WebModel model, TableModel table, ExpandedReferenceSelectItem item, Constants constants)
    {
        var (navigation, cast) = Navigated(model, table, item);
        Check(item, navigation.Name);
        if ((cast ?? model.Tables.GetValueOrDefault(navigation.TargetTable)) is not { } target)
        {
            return new Expansion(navigation, null, item is not ExpandedNavigationSelectItem, null);
        }

        var full = item as ExpandedNavigationSelectItem;
        var selection = full is null ? Selection.KeyOf(target) : Selection.Read(target, full.SelectAndExpand);
        var query = new TableQuery(
            target, selection, Read(model, target, full?.SelectAndExpand, constants), item.FilterOption, item.OrderByOption, item.TopOption, constants);
        return new Expansion(navigation, query, full is null, full);
    }

    // A lookup to owners may be cast to users or to teams, after which the others are null (OData 4.0, part 1, 11.2.4.2).
    private static (NavigationModel Navigation, TableModel? Cast) Navigated(WebModel model, TableModel table, ExpandedReferenceSelectItem item)
    {
        var segments = item.PathToNavigationProperty.ToList();
        if (segments[0] is not NavigationPropertySegment property || segments.Count > 2 || segments.ElementAtOrDefault(1) is not (null or TypeSegment))
        {
            throw WebApiException.NotSupported("A cast or a property before a navigation property of $expand");
        }

        var navigation = table.Navigations.TryGetValue(property.Identifier, out var known)
            ? known
            : throw WebApiException.BadRequest($"$expand names '{property.Identifier}', which is no navigation property of '{table.Table.LogicalName}'.");
        var cast = segments.ElementAtOrDefault(1) is TypeSegment type ? model.TableOf(type.EdmType) : null;
        return navigation.IsCollection && cast is not null && cast.Table.LogicalName != navigation.TargetTable
            ? throw WebApiException.NotSupported($"A cast of the collection '{navigation.Name}' in $expand")
            : (navigation, cast);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/join-tables#options-to-apply-to-expanded-tables
    private static void Check(ExpandedReferenceSelectItem item, string name)
    {
        var levels = (item as ExpandedNavigationSelectItem)?.LevelsOption;
        if (levels is not null || item.ApplyOption is not null || item.ComputeOption is not null || item.SearchOption is not null
            || item.SkipOption is not null || item.CountOption is not null)
        {
            throw WebApiException.NotSupported($"$count, $skip, $levels, $apply, $compute or $search inside $expand of '{name}'");
        }
    }
}
