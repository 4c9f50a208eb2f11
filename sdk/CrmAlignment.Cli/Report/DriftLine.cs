using System;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Report;

/// <summary>One number that an audit found wrong.</summary>
/// <param name="Place">Which numbers were wrong.</param>
/// <param name="Of">The record, as table:id, or the scope of the scorecard or client period.</param>
/// <param name="Customer">account: or contact: and an id; empty where there is none.</param>
/// <param name="Grain">Month, quarter or year.</param>
/// <param name="PeriodStart">First day of the period.</param>
/// <param name="Measure">Column of the measure.</param>
/// <param name="Expected">What it must be.</param>
/// <param name="Stored">What was stored.</param>
/// <param name="IsCorrected">Whether it was corrected.</param>
public sealed record DriftLine(
    DriftPlace Place,
    string Of,
    string Customer,
    PeriodGrain Grain,
    DateTime PeriodStart,
    string Measure,
    decimal Expected,
    decimal Stored,
    bool IsCorrected)
{
    internal static readonly string[] Columns =
    [
        KpiDriftTable.Place, KpiDriftTable.SourceTable, KpiDriftTable.SourceId, KpiDriftTable.ScopeKey, KpiDriftTable.CustomerKey,
        KpiDriftTable.Grain, KpiDriftTable.PeriodStart, KpiDriftTable.Measure, KpiDriftTable.Expected, KpiDriftTable.Stored,
        KpiDriftTable.Corrected,
    ];

    internal static DriftLine Read(Entity row) => new(
        (DriftPlace)row.GetAttributeValue<OptionSetValue>(KpiDriftTable.Place).Value,
        row.GetAttributeValue<string>(KpiDriftTable.SourceId) is { } source
            ? row.GetAttributeValue<string>(KpiDriftTable.SourceTable) + ":" + source
            : row.GetAttributeValue<string>(KpiDriftTable.ScopeKey),
        row.GetAttributeValue<string>(KpiDriftTable.CustomerKey) ?? "",
        (PeriodGrain)row.GetAttributeValue<OptionSetValue>(KpiDriftTable.Grain).Value,
        row.GetAttributeValue<DateTime>(KpiDriftTable.PeriodStart),
        row.GetAttributeValue<string>(KpiDriftTable.Measure),
        row.GetAttributeValue<decimal>(KpiDriftTable.Expected),
        row.GetAttributeValue<decimal>(KpiDriftTable.Stored),
        row.GetAttributeValue<bool>(KpiDriftTable.Corrected));
}
