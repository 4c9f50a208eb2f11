using System;
using CrmAlignment.Domain.Purchases;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Rows;

/// <summary>Keeps since when a customer is at his stage of purchase, in the save's own Target: whatever a request says of it is overlooked.</summary>
internal static class PurchaseStageDates
{
    /// <summary>Writes the date where the save brings another stage.</summary>
    /// <param name="target">What the save writes.</param>
    /// <param name="stored">The lead or opportunity before; null when it is created.</param>
    /// <param name="now">The instant of the save (UTC).</param>
    public static void Keep(Entity target, IRecordValues? stored, DateTime now)
    {
        target.Attributes.Remove(PurchaseColumns.StageSince);
        if (PurchaseStageDate.Of(new EntityValues(target), stored, now) is { } since)
        {
            RecordWriter.WriteInto(target, [since]);
        }
    }
}
