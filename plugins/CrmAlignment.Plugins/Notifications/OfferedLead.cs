using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Notifications;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;

namespace CrmAlignment.Plugins.Notifications;

/// <summary>Finds who is asked to answer an offer, and says on the handover whether that is all of sales: views find it there.</summary>
internal static class OfferedLead
{
    /// <summary>The people.</summary>
    public static IReadOnlyList<Guid> Ask(PluginScope scope, ToldHandover handover)
    {
        var owners = handover.LeadOwner is { } owner ? SalesPeople.Owning(scope.SystemService, owner) : [];
        Mark(scope, handover, owners.Count == 0);
        return NotificationRules.Asked(owners, () => SalesPeople.All(scope.SystemService));
    }

    private static void Mark(PluginScope scope, ToldHandover handover, bool asksAll)
    {
        if (handover.AsksAll != asksAll)
        {
            var mark = new ColumnList { { HandoverTable.AskedAll, RecordValue.TwoOptions(asksAll) } };
            OwnWork.Do(scope, () => RecordWriter.Apply(
                scope.SystemService, RecordChange.Update(HandoverTable.LogicalName, handover.Id, mark)));
        }
    }
}
