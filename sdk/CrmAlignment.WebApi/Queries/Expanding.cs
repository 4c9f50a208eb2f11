using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.WebApi.Queries;

/// <summary>
/// Finds the rows of expansions: one query an expansion for each hundred rows that it starts from, not one a row, and as many pages as it has.
/// Of one collection 5,000 rows are written, as documented, and the address of the others.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/join-tables#expand-collection-valued-navigation-properties
/// </summary>
/// <param name="model">The model.</param>
/// <param name="service">Acts as the caller.</param>
internal sealed class Expanding(WebModel model, IOrganizationService service)
{
    private const int RowsAtOnce = 100;

    private const int RowsOfPage = 5000;

    // An answer is put together in memory.
    private const int MostRows = 100_000;

    private const string Start = "start";

    /// <summary>The rows with those that the expansions of their query found.</summary>
    public IReadOnlyList<ExpandedRow> Expand(IReadOnlyList<Entity> rows, IReadOnlyList<Expansion> expansions)
    {
        var found = expansions.Select(expansion => Follow(rows, expansion)).ToList();
        return [.. rows.Select((row, index) => new ExpandedRow(row, [.. found.Select(related => related[index])]))];
    }

    private List<IReadOnlyList<ExpandedRow>> Follow(IReadOnlyList<Entity> rows, Expansion expansion) => expansion switch
    {
        { Query: { } query } when RuleRows.IsRules(expansion.Navigation) => Rules(rows, expansion.Navigation, query),
        { Query: null } => [.. rows.Select(row => Owner(row, expansion.Navigation))],
        { Navigation.IsCollection: true } => Collections(rows, expansion.Navigation, expansion.Query),
        _ => Singles(rows, expansion.Navigation.Column!, expansion.Query),
    };

    // Only its id is known of an owner without a further read, and that is what the platform gives.
    private static IReadOnlyList<ExpandedRow> Owner(Entity row, NavigationModel navigation) =>
        row.GetAttributeValue<EntityReference>(navigation.Column!.LogicalName) is { } owner
            ? [new ExpandedRow(new Entity(owner.LogicalName, owner.Id), [])]
            : [];

    private List<IReadOnlyList<ExpandedRow>> Singles(IReadOnlyList<Entity> rows, ColumnDefinition lookup, TableQuery query)
    {
        var table = query.Table.Table;
        var wanted = rows.Select(row => row.GetAttributeValue<EntityReference>(lookup.LogicalName))
            .OfType<EntityReference>().Where(reference => reference.LogicalName == table.LogicalName).Select(reference => reference.Id).Distinct();
        var byId = Rows(wanted, ids =>
        {
            var found = query.ToQuery(model);
            Hold(found, table.PrimaryIdColumn, ids);
            return found;
        }).ToDictionary(row => row.Id);
        var expanded = Expand([.. byId.Values], query.Expansions).ToDictionary(row => row.Row.Id);
        return [.. rows.Select(row => Single(row.GetAttributeValue<EntityReference>(lookup.LogicalName), expanded))];
    }

    private static IReadOnlyList<ExpandedRow> Single(EntityReference? reference, Dictionary<Guid, ExpandedRow> rows) =>
        reference is not null && rows.TryGetValue(reference.Id, out var row) ? [row] : [];

    private List<IReadOnlyList<ExpandedRow>> Collections(IReadOnlyList<Entity> rows, NavigationModel navigation, TableQuery query)
    {
        var found = Rows(rows.Select(row => row.Id), ids => From(navigation, query, ids));
        var expanded = Expand(found, query.Expansions);
        var byStart = expanded.ToLookup(row => StartOf(row.Row, navigation));
        return [.. rows.Select(row => (IReadOnlyList<ExpandedRow>)[.. Cut(byStart[row.Id], query.Top)])];
    }

    // They come with their calendars, as they are, so nothing selects or sorts among them.
    private List<IReadOnlyList<ExpandedRow>> Rules(IReadOnlyList<Entity> rows, NavigationModel navigation, TableQuery query)
    {
        if (query.Filter is not null || query.OrderBy is not null)
        {
            throw WebApiException.NotSupported($"$filter or $orderby inside $expand of '{navigation.Name}'");
        }

        var calendars = Rows(rows.Select(row => row.Id), RuleRows.Query).ToDictionary(calendar => calendar.Id, calendar => (IReadOnlyList<Entity>)[.. RuleRows.Of(calendar)]);
        return [.. rows.Select(row => (IReadOnlyList<ExpandedRow>)[.. Cut(Expand(calendars.GetValueOrDefault(row.Id) ?? [], query.Expansions), query.Top)])];
    }

    private QueryExpression From(NavigationModel navigation, TableQuery query, object[] starts)
    {
        var found = query.ToQuery(model);
        switch (navigation.Relationship)
        {
            case OneToManyRelationship oneToMany:
                Hold(found, oneToMany.ReferencingColumn, starts);
                AddColumn(found.ColumnSet, oneToMany.ReferencingColumn);
                break;
            case ManyToManyRelationship manyToMany:
                var (near, far, intersect) = Ends.Of(manyToMany, navigation);
                var link = found.AddLink(intersect, query.Table.Table.PrimaryIdColumn, far);
                link.EntityAlias = Start;
                link.Columns.AddColumn(near);
                link.LinkCriteria.AddCondition(near, ConditionOperator.In, starts);
                break;
            default:
                throw WebApiException.NotSupported($"$expand of '{navigation.Name}'");
        }

        return found;
    }

    // Around the filter, not in it: an "or" at its top would let rows of others in.
    private static void Hold(QueryExpression query, string column, object[] values) => query.Criteria = new FilterExpression
    {
        Conditions = { new ConditionExpression(column, ConditionOperator.In, values) },
        Filters = { query.Criteria },
    };

    private static Guid StartOf(Entity row, NavigationModel navigation) => navigation.Relationship is OneToManyRelationship oneToMany
        ? row.GetAttributeValue<EntityReference>(oneToMany.ReferencingColumn).Id
        : (Guid)row.GetAttributeValue<AliasedValue>($"{Start}.{Ends.Of((ManyToManyRelationship)navigation.Relationship!, navigation).Near}").Value;

    private static IEnumerable<ExpandedRow> Cut(IEnumerable<ExpandedRow> rows, long? top) =>
        top is { } most ? rows.Take((int)Math.Min(most, int.MaxValue)) : rows;

    private static void AddColumn(ColumnSet columns, string column)
    {
        if (!columns.AllColumns && !columns.Columns.Contains(column))
        {
            columns.AddColumn(column);
        }
    }

    private List<Entity> Rows(IEnumerable<Guid> ids, Func<object[], QueryExpression> query)
    {
        var rows = new List<Entity>();
        foreach (var chunk in ids.Chunk(RowsAtOnce))
        {
            AddPages(rows, query([.. chunk.Cast<object>()]));
        }

        return rows;
    }

    private void AddPages(List<Entity> rows, QueryExpression query)
    {
        EntityCollection page;
        query.PageInfo = new PagingInfo { Count = RowsOfPage, PageNumber = 1 };
        do
        {
            page = service.RetrieveMultiple(query);
            rows.AddRange(page.Entities);
            if (rows.Count > MostRows)
            {
                throw WebApiException.BadRequest(
                    $"An $expand leads to more than {MostRows} rows of '{query.EntityName}'. Ask for fewer rows to start from, by $top or Prefer: odata.maxpagesize, or narrow it by $filter inside.");
            }

            // A row that stands twice, behind a link, is not found again by a cookie, which names rows.
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = query.LinkEntities.Count == 0 ? page.PagingCookie : null;
        }
        while (page.MoreRecords);
    }
}
