using System;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>A target as people fill it in.</summary>
internal static class TargetRow
{
    public static Entity Of(TargetMeasure measure, PeriodGrain grain, DateTime start, decimal plan) => new(KpiTargetTable.LogicalName)
    {
        [KpiTargetTable.Measure] = new OptionSetValue((int)measure),
        [KpiTargetTable.Grain] = new OptionSetValue((int)grain),
        [KpiTargetTable.PeriodStart] = start,
        [KpiTargetTable.Plan] = plan,
    };
}
