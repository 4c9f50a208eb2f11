using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Client.WebApi;

/// <summary>The tables that a request names, which must be known to write it: asked for beforehand, nobody waits for them in the middle.</summary>
internal static class TablesOf
{
    /// <summary>Their names, each once.</summary>
    public static IEnumerable<string> Request(OrganizationRequest request) => All(request).Where(name => !string.IsNullOrEmpty(name)).Distinct();

    /// <summary>The names of those of whose rows it writes dates, each once.</summary>
    public static IEnumerable<string> Dates(OrganizationRequest request) => AllDates(request).Where(name => !string.IsNullOrEmpty(name)).Distinct();

    private static IEnumerable<string> AllDates(OrganizationRequest request) => request.Parameters.Values.SelectMany(value => value switch
    {
        Entity row => DatesIn(row),
        EntityCollection rows => rows.Entities.SelectMany(DatesIn),
        IEnumerable<OrganizationRequest> requests => requests.SelectMany(AllDates),
        _ => [],
    });

    private static IEnumerable<string> DatesIn(Entity row) =>
    [
        .. row.Attributes.Values.OfType<DateTime>().Take(1).Select(_ => row.LogicalName),
        .. row.Attributes.Values.Concat(row.RelatedEntities.Values).OfType<EntityCollection>().SelectMany(rows => rows.Entities).SelectMany(DatesIn),
    ];

    private static IEnumerable<string> All(OrganizationRequest request) => request.Parameters.Values.SelectMany(Value);

    private static IEnumerable<string> Value(object? value) => value switch
    {
        Entity row => Row(row),
        EntityReference { LogicalName.Length: > 0 } reference => [reference.LogicalName],
        EntityReferenceCollection references => references.SelectMany(Value),
        EntityCollection rows => rows.Entities.SelectMany(Row),
        QueryBase query => Query(query),
        IEnumerable<OrganizationRequest> requests => requests.SelectMany(All),
        _ => [],
    };

    private static IEnumerable<string> Row(Entity row) =>
    [
        row.LogicalName,
        .. row.Attributes.Values.Where(value => value is EntityReference).SelectMany(Value),
        .. row.KeyAttributes.Values.SelectMany(Value),
        .. row.RelatedEntities.Values.SelectMany(Value),
    ];

    private static IEnumerable<string> Query(QueryBase query) => FetchColumns.TablesOf(FetchText.Of(query));
}
