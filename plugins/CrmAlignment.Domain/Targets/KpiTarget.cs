using System.Globalization;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Targets;

/// <summary>What is planned.</summary>
/// <param name="Measure">For which measure.</param>
/// <param name="Period">For which fiscal period.</param>
/// <param name="Scope">For whom.</param>
/// <param name="Plan">How much: an amount in base currency, a count, or a share from 0 to 1.</param>
public sealed record KpiTarget(TargetMeasure Measure, FiscalPeriod Period, Scope Scope, decimal Plan)
{
    /// <summary>The alternate key, such as revenue|month|2026-11-01|org: there is one target for each.</summary>
    public string Key => string.Join(
        "|",
        Measure.ToString().ToLowerInvariant(),
        Period.Grain.ToString().ToLowerInvariant(),
        Period.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Scope.Key);

    /// <summary>What its row is called, in English, since both departments read one row: Revenue - month from 2026-11-01.</summary>
    /// <param name="scopeName">Name of the campaign, business unit or lead category; null for the organization.</param>
    public string NameFor(string? scopeName)
    {
        var measure = MessageCatalogue.Term(MessageCatalogue.English, "measure." + Measure);
        var period = MessageCatalogue.Term(MessageCatalogue.English, "grain." + Period.Grain) + Period.Start.ToString(" 'from' yyyy-MM-dd", CultureInfo.InvariantCulture);
        return RecordNames.Of(scopeName is null ? measure : measure + ", " + scopeName, period);
    }
}
