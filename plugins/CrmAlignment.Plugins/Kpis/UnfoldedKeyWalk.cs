using System;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>
/// Walks the facts whose unfolded key says something else than their mark: those that an older version posted and did not fold, and those
/// whose mark somebody changed. The next fold finds what is not folded, and nothing else.
/// </summary>
/// <remarks>One look through the ledger, so that no fold needs one. No number is wrong for it, so it is no drift.</remarks>
internal sealed class UnfoldedKeyWalk : IKpiWalk
{
    private static readonly string[] Columns = [RowVersions.Column, .. DeclaredColumns.Of(typeof(UnfoldedKey))];

    /// <inheritdoc/>
    public WalkedSlice Next(IOrganizationService service, TimeZoneInfo zone, string? position, int size)
    {
        var page = WalkPage.Read(service, KpiFactTable.LogicalName, KpiFactTable.Id, Columns, position, size, Astray());
        return new WalkedSlice(
            page.Rows.Count,
            page.Rows.Select(row => UnfoldedKey.Correction(row.Id, RowVersions.Of(row), new EntityValues(row))).ToArray(),
            [],
            page.Next);
    }

    private static FilterExpression Astray()
    {
        var astray = new FilterExpression(LogicalOperator.Or);
        Add(isFolded: false, ConditionOperator.Null);
        Add(isFolded: true, ConditionOperator.NotNull);
        return astray;

        void Add(bool isFolded, ConditionOperator key)
        {
            var either = astray.AddFilter(LogicalOperator.And);
            either.AddCondition(KpiFactTable.Folded, ConditionOperator.Equal, isFolded);
            either.AddCondition(KpiFactTable.UnfoldedKey, key);
        }
    }
}
