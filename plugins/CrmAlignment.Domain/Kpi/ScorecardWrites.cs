using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>Writes a scorecard: every measure, since a scorecard shows 0 rather than nothing, and the ratios that follow.</summary>
internal static class ScorecardWrites
{
    /// <param name="key">Period and scope.</param>
    /// <param name="row">The stored row; null to create it.</param>
    /// <param name="scopeName">Name of its business unit, campaign or lead category; null when it is not known.</param>
    /// <param name="scorecard">Its new measures and client count.</param>
    /// <param name="activity">Its new counts of activity; null to leave them empty.</param>
    /// <param name="nowUtc">The instant of the fold (UTC); null for a correction, which is none.</param>
    /// <param name="newId">Makes the id of a row.</param>
    public static RecordChange Of(
        ScorecardKey key, ScorecardRow? row, string? scopeName, Scorecard scorecard, ActivityCounts? activity, DateTime? nowUtc, Func<Guid> newId)
    {
        var columns = new ColumnList();
        columns.AddRange(scorecard.Measures.Columns());
        AddKpis(columns, scorecard);
        if (activity is { } counts)
        {
            columns.AddRange(counts.Columns());
        }

        columns.AddIf(nowUtc is not null, ScorecardTable.FoldedOn, RecordValue.DateTime(nowUtc));
        if (row is not null)
        {
            AddNewName(columns, key, row, scopeName);
            return RecordChange.Update(ScorecardTable.LogicalName, row.Id, columns, row.RowVersion);
        }

        AddKey(columns, key, scopeName);
        return RecordChange.Create(ScorecardTable.LogicalName, newId(), columns);
    }

    private static void AddKpis(ColumnList columns, Scorecard scorecard)
    {
        columns.Add(ScorecardTable.ClientCount, RecordValue.WholeNumber(scorecard.ClientCount));
        columns.Add(ScorecardTable.Profit, RecordValue.DecimalNumber(AmountRange.Hold(scorecard.Profit)));
        columns.Add(ScorecardTable.Arpu, RecordValue.DecimalNumber(AmountRange.Hold(scorecard.Arpu)));
        columns.Add(ScorecardTable.AcceptanceRate, RecordValue.DecimalNumber(AmountRange.Hold(scorecard.AcceptanceRate)));
        columns.Add(ScorecardTable.SelfSourcedShare, RecordValue.DecimalNumber(AmountRange.Hold(scorecard.SelfSourcedShare)));
        columns.Add(ScorecardTable.CostPerLead, RecordValue.DecimalNumber(AmountRange.Hold(scorecard.CostPerLead)));
        columns.Add(ScorecardTable.CostPerSalesReadyLead, RecordValue.DecimalNumber(AmountRange.Hold(scorecard.CostPerSalesReadyLead)));
        columns.Add(ScorecardTable.CampaignRoi, RecordValue.DecimalNumber(AmountRange.Hold(scorecard.CampaignRoi)));
    }

    // A campaign may have been renamed, and older versions named by keys. What is deleted keeps the name that it had.
    private static void AddNewName(ColumnList columns, ScorecardKey key, ScorecardRow row, string? scopeName)
    {
        if ((row.ScopeName ?? scopeName) is { } known && Name(known, key) is var name)
        {
            columns.AddIf(name != row.Name, ScorecardTable.Name, RecordValue.Text(name));
        }
    }

    private static string Name(string scopeName, ScorecardKey key) => RecordNames.Of(scopeName, key.Period.Name);

    private static void AddKey(ColumnList columns, ScorecardKey key, string? scopeName)
    {
        columns.Add(ScorecardTable.Name, RecordValue.Text(Name(scopeName ?? key.Scope.Key, key)));
        columns.Add(ScorecardTable.Key, RecordValue.Text(key.Text));
        columns.Add(ScorecardTable.Grain, RecordValue.Choice((int)key.Period.Grain));
        columns.Add(ScorecardTable.PeriodStart, RecordValue.DateTime(key.Period.Start));
        columns.Add(ScorecardTable.PeriodEnd, RecordValue.DateTime(key.Period.End));
        key.Scope.AddTo(columns);
    }
}
