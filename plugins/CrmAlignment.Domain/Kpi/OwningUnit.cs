using System;
using CrmAlignment.Domain.Records;

namespace CrmAlignment.Domain.Kpi;

/// <summary>The business unit for which a record counts: that of its owner.</summary>
internal static class OwningUnit
{
    // The platform gives the column this name in every table whose rows have an owner.
    private const string Column = "owningbusinessunit";

    public static Guid? Of(IRecordValues record) => record.Value(Column).AsId;
}
