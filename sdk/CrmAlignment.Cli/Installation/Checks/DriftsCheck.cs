using System.Linq;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Installation.Checks;

/// <summary>The audit has found nothing that was not corrected.</summary>
internal sealed class DriftsCheck : ICheck
{
    /// <inheritdoc/>
    public string Name => "drifts";

    /// <inheritdoc/>
    public CheckFinding Look(Examination examination)
    {
        var query = new QueryExpression(KpiDriftTable.LogicalName) { ColumnSet = new ColumnSet(KpiDriftTable.Name), PageInfo = new PagingInfo { Count = 5000, PageNumber = 1 } };
        query.Criteria.AddCondition(KpiDriftTable.Corrected, ConditionOperator.NotEqual, true);
        query.AddOrder(KpiDriftTable.FoundOn, OrderType.Descending);
        var page = examination.Service.RetrieveMultiple(query);
        return page.Entities.Count == 0
            ? CheckFinding.Ok("The audit has left no difference uncorrected.")
            : CheckFinding.Of(
                CheckLevel.Warning, $"{page.Entities.Count:N0}{(page.MoreRecords ? " or more" : "")} KPI drifts are not corrected",
                [.. page.Entities.Select(row => row.GetAttributeValue<string>(KpiDriftTable.Name) ?? "")],
                "Run crma_AuditKpis with Correct (crma audit --correct); delete rows that you have seen.");
    }
}
