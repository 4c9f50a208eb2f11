using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Purchases;

/// <summary>Says since when a customer is at his stage of purchase: since the save that brought him there.</summary>
public static class PurchaseStageDate
{
    /// <summary>What the save has to write besides what it was asked to.</summary>
    /// <param name="set">What the save sets.</param>
    /// <param name="stored">The lead or opportunity before; null when it is created.</param>
    /// <param name="now">The instant of the save (UTC).</param>
    /// <returns>The column; null where the stage stays as it is, which forms and spreadsheets send along unchanged.</returns>
    public static ColumnValue? Of(IRecordValues set, IRecordValues? stored, DateTime now)
    {
        if (!set.Has(PurchaseColumns.Stage) || set.Value(PurchaseColumns.Stage) == (stored?.Value(PurchaseColumns.Stage) ?? RecordValue.Empty))
        {
            return null;
        }

        var since = set.Value(PurchaseColumns.Stage).IsEmpty ? RecordValue.Empty : RecordValue.DateTime(now);
        return new ColumnValue(PurchaseColumns.StageSince, since);
    }
}
