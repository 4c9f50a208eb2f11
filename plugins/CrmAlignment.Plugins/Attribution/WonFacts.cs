using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Attribution;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Attribution;

/// <summary>
/// Some of the wins of a period, by opportunity. All rows of an opportunity are read together: what is divided is what is left of it after
/// every reopening and correction, so that no cent depends on how the ledger came about or is cut into slices.
/// </summary>
/// <param name="Wins">Wins by opportunity.</param>
/// <param name="Next">Where to go on; null after the last.</param>
internal sealed record WonFacts(IReadOnlyList<KeyValuePair<Guid, Win>> Wins, string? Next)
{
    /// <summary>Reads them, in one request, or two where one opportunity has more rows than are asked for.</summary>
    /// <param name="service">Reads.</param>
    /// <param name="question">Which period.</param>
    /// <param name="zone">The organization's zone.</param>
    /// <param name="position">Source after which to go on; "" to begin.</param>
    /// <param name="size">Rows of the ledger.</param>
    public static WonFacts Read(IOrganizationService service, AttributionQuestion question, TimeZoneInfo zone, string position, int size)
    {
        var query = Ordered(question, ConditionOperator.GreaterThan, position);
        query.PageInfo = new PagingInfo { Count = size, PageNumber = 1 };
        var page = service.RetrieveMultiple(query);
        if (!page.MoreRecords)
        {
            return new WonFacts(Of(page.Entities, question, zone), Next: null);
        }

        // Of the last opportunity there may be more.
        var last = Source(page.Entities[page.Entities.Count - 1]);
        var whole = page.Entities.Where(row => Source(row) != last).ToList();
        return whole.Count > 0
            ? new WonFacts(Of(whole, question, zone), Source(whole[whole.Count - 1]))
            : new WonFacts(Of(AllPages.Of(service, Ordered(question, ConditionOperator.Equal, last)), question, zone), last);
    }

    private static QueryExpression Ordered(AttributionQuestion question, ConditionOperator op, string source)
    {
        var query = PeriodFacts.Query(question, OpportunityTable.LogicalName);
        if (source.Length > 0)
        {
            query.Criteria.AddCondition(KpiFactTable.SourceId, op, source);
        }

        query.AddOrder(KpiFactTable.SourceId, OrderType.Ascending);
        query.AddOrder(KpiFactTable.Id, OrderType.Ascending);
        return query;
    }

    private static string Source(Entity row) => row.GetAttributeValue<string>(KpiFactTable.SourceId);

    private static KeyValuePair<Guid, Win>[] Of(IEnumerable<Entity> rows, AttributionQuestion question, TimeZoneInfo zone) =>
    [
        .. from row in rows
           let fact = PeriodFacts.Read(row)
           let day = fact.CountsOn(zone)
           where question.Contains(day)
           group Credit.Of(fact.Contribution.Measures) by new { Source = PeriodFacts.SourceOf(row), Day = day } into credits
           select new KeyValuePair<Guid, Win>(credits.Key.Source, new Win(credits.Key.Day, credits.Aggregate((sum, credit) => sum + credit))),
    ];
}
