using System.Collections.Generic;
using System.Linq;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.WebApi.Queries;

/// <summary>The properties that $select names, or all of them.</summary>
/// <param name="Properties">The properties in the order of the answer; the key is always among them.</param>
/// <param name="IsAll">Whether no property was named.</param>
internal sealed record Selection(IReadOnlyList<PropertyModel> Properties, bool IsAll)
{
    /// <summary>The columns to ask for.</summary>
    public ColumnSet Columns => IsAll ? new ColumnSet(true) : new ColumnSet([.. Properties.Select(property => property.Column.LogicalName).Distinct()]);

    /// <summary>Nothing but the key.</summary>
    public static Selection KeyOf(TableModel table) => new([table.Properties[table.Table.PrimaryIdColumn]], false);

    /// <summary>Reads $select.</summary>
    /// <exception cref="WebApiException">What is selected is no property.</exception>
    public static Selection Read(TableModel table, SelectExpandClause? clause)
    {
        if (clause is null || clause.AllSelected)
        {
            return new Selection([.. table.Properties.Values], true);
        }

        var named = clause.SelectedItems.OfType<PathSelectItem>().Where(item => !IsReference(clause, item)).Select(item => Property(table, item)).ToList();
        var key = table.Properties[table.Table.PrimaryIdColumn];
        return new Selection(named.Contains(key) ? named : [.. named, key], false);
    }

    // $expand=primarycontactid/$ref comes as a selection of the navigation property too.
    private static bool IsReference(SelectExpandClause clause, PathSelectItem item) => item.SelectedPath.LastSegment is NavigationPropertySegment segment
        && clause.SelectedItems.OfType<ExpandedReferenceSelectItem>().Any(
            expanded => expanded.PathToNavigationProperty.LastSegment.Identifier == segment.NavigationProperty.Name);

    private static PropertyModel Property(TableModel table, PathSelectItem item) => item.SelectedPath.LastSegment switch
    {
        PropertySegment segment when table.Properties.TryGetValue(segment.Property.Name, out var property) => property,
        var other => throw WebApiException.BadRequest(
            $"$select names '{other.Identifier}', which is no property of '{table.Table.LogicalName}'. A lookup is selected as _name_value, related rows with $expand."),
    };
}
