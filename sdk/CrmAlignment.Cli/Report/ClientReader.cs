using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NodaTime;

namespace CrmAlignment.Cli.Report;

/// <summary>Reads how clients came and went, month by month.</summary>
internal static class ClientReader
{
    private const int ActiveMonths = 12;

    /// <summary>A line for each month.</summary>
    /// <param name="service">Connection of a user who may read the funnel.</param>
    /// <param name="months">The months, with their scorecards.</param>
    public static IReadOnlyList<ClientsLine> Read(IOrganizationService service, IReadOnlyList<PeriodLine> months)
    {
        if (months.Count == 0)
        {
            return [];
        }

        var starts = new Dictionary<LocalDate, int>();
        var ends = new Dictionary<LocalDate, int>();
        foreach (var row in AllRows.Of(service, Moves(months[0].Start.PlusMonths(-ActiveMonths), months[^1].Start)))
        {
            var month = LocalDate.FromDateTime(row.GetAttributeValue<DateTime>(ClientPeriodTable.PeriodStart));
            starts[month] = starts.GetValueOrDefault(month) + (int)Number(row, ClientPeriodTable.ActivityStarts);
            ends[month] = ends.GetValueOrDefault(month) + (int)Number(row, ClientPeriodTable.ActivityEnds);
        }

        return
        [
            .. months.Select(month => new ClientsLine(
                month.Name,
                month.NewClients,
                starts.GetValueOrDefault(month.Start) - month.NewClients,
                month.ActiveClients,
                ends.GetValueOrDefault(month.Start.PlusMonths(-ActiveMonths)))),
        ];
    }

    private static QueryExpression Moves(LocalDate from, LocalDate to)
    {
        var query = new QueryExpression(ClientPeriodTable.LogicalName)
        {
            ColumnSet = new ColumnSet(ClientPeriodTable.PeriodStart, ClientPeriodTable.ActivityStarts, ClientPeriodTable.ActivityEnds),
        };
        query.Criteria.AddCondition(ClientPeriodTable.Grain, ConditionOperator.Equal, (int)PeriodGrain.Month);
        query.Criteria.AddCondition(ClientPeriodTable.ScopeType, ConditionOperator.Equal, (int)ScopeType.Organization);
        query.Criteria.AddCondition(ClientPeriodTable.PeriodStart, ConditionOperator.GreaterEqual, from.ToDateTimeUnspecified());
        query.Criteria.AddCondition(ClientPeriodTable.PeriodStart, ConditionOperator.LessEqual, to.ToDateTimeUnspecified());
        return query;
    }

    private static decimal Number(Entity row, string column) => row.GetAttributeValue<object>(column) switch
    {
        decimal number => number,
        int number => number,
        _ => 0,
    };
}
