using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>
/// The certificate of a lead: for which business unit and owner all that it contributes is in the ledger. A lead that is older than the
/// import has none, and one whose owner was moved to another business unit without a step has that of the former unit.
/// </summary>
/// <remarks>The owner belongs to it because Assign cannot write it: a lead that was given away and comes back must not look certified.</remarks>
[Columns(LeadTable.CountedFor, LeadTable.OwningBusinessUnit, LeadTable.OwnerId)]
internal static class CountedFor
{
    /// <summary>Whether the ledger holds what the lead contributes.</summary>
    public static bool Certifies(IRecordValues lead) =>
        lead.Value(LeadTable.OwningBusinessUnit).AsId is { } unit
        && lead.Value(LeadTable.OwnerId).AsId is { } owner
        && lead.Value(LeadTable.CountedFor).AsText == Of(unit, owner);

    /// <summary>The certificate for a business unit and an owner.</summary>
    public static string Of(Guid unit, Guid owner) => unit.ToString("N") + owner.ToString("N");
}
