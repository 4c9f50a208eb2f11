using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>Writes down a drift, so that people can open it.</summary>
public static class KpiDriftWrites
{
    private const int HashBytes = 16;

    /// <summary>The alternate key: the same for a drift that is found again, whatever its values.</summary>
    public static string KeyOf(KpiDrift drift)
    {
        var whose = string.Join(
            "|",
            drift.Source is { } source ? source.Table + ":" + source.Id.ToString("N") : "",
            drift.Customer?.Key ?? "",
            drift.CampaignId?.ToString("N") ?? "",
            drift.BusinessUnitId?.ToString("N") ?? "");
        if (drift.LeadCategoryId is { } category)
        {
            // Only then, so that a drift from before there were categories is found again.
            whose += "|" + category.ToString("N");
        }

        return string.Join("|", drift.Place.ToString().ToLowerInvariant(), drift.Scorecard.Text, drift.Measure, Hash(whose));
    }

    /// <summary>Creates the row, or writes the new values into the one of the same key.</summary>
    /// <param name="drift">The drift.</param>
    /// <param name="existing">Row of the same key; null when there is none.</param>
    /// <param name="isCorrected">Whether it is corrected in the same transaction.</param>
    /// <param name="nowUtc">The instant of the operation (UTC).</param>
    /// <param name="newId">Makes the id of a row.</param>
    public static RecordChange Of(KpiDrift drift, Guid? existing, bool isCorrected, DateTime nowUtc, Func<Guid> newId)
    {
        var columns = new ColumnList
        {
            { KpiDriftTable.Expected, RecordValue.DecimalNumber(AmountRange.Hold(drift.Expected)) },
            { KpiDriftTable.Stored, RecordValue.DecimalNumber(AmountRange.Hold(drift.Stored)) },
            { KpiDriftTable.Difference, RecordValue.DecimalNumber(AmountRange.Hold(drift.Difference)) },
            { KpiDriftTable.FoundOn, RecordValue.DateTime(nowUtc) },
            { KpiDriftTable.Corrected, RecordValue.TwoOptions(isCorrected) },
            { KpiDriftTable.CorrectedOn, isCorrected ? RecordValue.DateTime(nowUtc) : RecordValue.Empty },
        };
        if (existing is { } id)
        {
            return RecordChange.Update(KpiDriftTable.LogicalName, id, columns);
        }

        AddIdentity(columns, drift);
        return RecordChange.Create(KpiDriftTable.LogicalName, newId(), columns);
    }

    private static void AddIdentity(ColumnList columns, KpiDrift drift)
    {
        var period = drift.Scorecard.Period;
        var who = drift.Source is { } named ? named.Table + " " + named.Id.ToString("D") : drift.Scorecard.Scope.Key;
        columns.Add(KpiDriftTable.Name, RecordValue.Text(RecordNames.Of(who, drift.Measure + " - " + period.Name)));
        columns.Add(KpiDriftTable.Key, RecordValue.Text(KeyOf(drift)));
        columns.Add(KpiDriftTable.Place, RecordValue.Choice((int)drift.Place));
        columns.AddIf(drift.Source is not null, KpiDriftTable.SourceTable, RecordValue.Text(drift.Source?.Table));
        columns.AddIf(drift.Source is not null, KpiDriftTable.SourceId, RecordValue.Text(drift.Source?.Id.ToString("D")));
        columns.AddIf(drift.Customer is not null, KpiDriftTable.CustomerKey, RecordValue.Text(drift.Customer?.Key));
        columns.Add(KpiDriftTable.Grain, RecordValue.Choice((int)period.Grain));
        columns.Add(KpiDriftTable.PeriodStart, RecordValue.DateTime(period.Start));
        columns.Add(KpiDriftTable.ScopeType, RecordValue.Choice((int)drift.Scorecard.Scope.Type));
        columns.Add(KpiDriftTable.ScopeKey, RecordValue.Text(drift.Scorecard.Scope.Key));
        columns.Add(KpiDriftTable.Measure, RecordValue.Text(drift.Measure));
        columns.AddIf(drift.CampaignId is not null, KpiDriftTable.CampaignId, RecordValue.Lookup(CampaignTable.LogicalName, drift.CampaignId));
        columns.AddIf(drift.BusinessUnitId is not null, KpiDriftTable.BusinessUnitId, RecordValue.Lookup("businessunit", drift.BusinessUnitId));
        columns.AddIf(
            drift.LeadCategoryId is not null, KpiDriftTable.LeadCategoryId, RecordValue.Lookup(LeadCategoryTable.LogicalName, drift.LeadCategoryId));
    }

    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(text)).Take(HashBytes).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
