using System;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Targets;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Targets;

/// <summary>A row of crma_kpitarget.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="ScopeName">Name of its campaign, business unit or lead category; "" of the organization.</param>
/// <param name="Target">What is planned.</param>
internal sealed record StoredTarget(Guid Id, string Name, string ScopeName, KpiTarget Target)
{
    /// <summary>The columns that are read.</summary>
    public static readonly string[] Columns =
    [
        KpiTargetTable.Name, KpiTargetTable.Measure, KpiTargetTable.Grain, KpiTargetTable.PeriodStart, KpiTargetTable.ScopeKey, KpiTargetTable.Plan,
        KpiTargetTable.CampaignId, KpiTargetTable.BusinessUnitId, KpiTargetTable.LeadCategoryId,
    ];

    /// <summary>Reads a row that a save has completed.</summary>
    public static StoredTarget Read(Entity row) => new(
        row.Id,
        row.GetAttributeValue<string>(KpiTargetTable.Name) ?? "",
        ScopeOf(row)?.Name ?? "",
        new KpiTarget(
            (TargetMeasure)row.GetAttributeValue<OptionSetValue>(KpiTargetTable.Measure).Value,
            FiscalPeriod.From(
                (PeriodGrain)row.GetAttributeValue<OptionSetValue>(KpiTargetTable.Grain).Value, row.GetAttributeValue<DateTime>(KpiTargetTable.PeriodStart)),
            Scope.OfKey(row.GetAttributeValue<string>(KpiTargetTable.ScopeKey)),
            row.GetAttributeValue<decimal>(KpiTargetTable.Plan)));

    private static EntityReference? ScopeOf(Entity row) => row.GetAttributeValue<EntityReference>(KpiTargetTable.CampaignId)
        ?? row.GetAttributeValue<EntityReference>(KpiTargetTable.BusinessUnitId)
        ?? row.GetAttributeValue<EntityReference>(KpiTargetTable.LeadCategoryId);
}
