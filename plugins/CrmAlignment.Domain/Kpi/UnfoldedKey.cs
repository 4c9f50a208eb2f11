using System;
using System.Globalization;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>
/// Key of a fact while it is not folded: its alternate key leads to what is to fold, and to nothing else. It begins with the day of the
/// event, since facts of one period that are folded together write its rows once.
/// </summary>
[Columns(KpiFactTable.OccurredOn, KpiFactTable.Date, KpiFactTable.Folded)]
public static class UnfoldedKey
{
    /// <summary>No key is less. A comparison with it leaves out what is empty.</summary>
    public const string First = "0";

    /// <summary>The write that gives a fact the key that its mark calls for.</summary>
    /// <param name="id">Id of the row.</param>
    /// <param name="rowVersion">Its row version.</param>
    /// <param name="fact">The row.</param>
    public static RecordChange Correction(Guid id, string? rowVersion, IRecordValues fact)
    {
        var when = fact.Value(KpiFactTable.OccurredOn).AsDateTime ?? fact.Value(KpiFactTable.Date).AsDateTime ?? default;
        var key = fact.Value(KpiFactTable.Folded).AsBoolean == true ? RecordValue.Empty : Of(when, id);
        return RecordChange.Update(KpiFactTable.LogicalName, id, new ColumnList { { KpiFactTable.UnfoldedKey, key } }, rowVersion);
    }

    internal static RecordValue Of(DateTime when, Guid id) =>
        RecordValue.Text(when.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "-" + id.ToString("N"));
}
