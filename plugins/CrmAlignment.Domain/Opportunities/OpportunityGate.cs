using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Opportunities;

/// <summary>
/// When an opportunity asks the gate of the lead from which it originates: it is what qualifying a lead makes, so it must not be a way
/// around it.
/// </summary>
[Columns(OpportunityTable.OriginatingLeadId, OpportunityTable.StateCode, OpportunityTable.StatusCode)]
public static class OpportunityGate
{
    private const int Won = 1;
    private const int WonStatus = 3;

    /// <summary>Whether a save may ask at all: it sets the lead, or wins.</summary>
    public static bool MayAsk(IRecordValues target) => target.Has(OpportunityTable.OriginatingLeadId) || Wins(target);

    /// <summary>
    /// The lead whose criteria are asked: when an opportunity is created for it, gets it, or is won for it. Null in any other save, and
    /// for an opportunity without a lead.
    /// </summary>
    /// <param name="target">What the save sets.</param>
    /// <param name="stored">The opportunity before; null when it is created.</param>
    public static Guid? LeadOf(IRecordValues target, IRecordValues? stored)
    {
        var before = stored?.Value(OpportunityTable.OriginatingLeadId).AsId;
        var lead = target.Has(OpportunityTable.OriginatingLeadId) ? target.Value(OpportunityTable.OriginatingLeadId).AsId : before;
        return lead != before || (Wins(target) && stored?.Value(OpportunityTable.StateCode).AsChoice != Won) ? lead : null;
    }

    private static bool Wins(IRecordValues target) =>
        target.Value(OpportunityTable.StateCode).AsChoice == Won || target.Value(OpportunityTable.StatusCode).AsChoice == WonStatus;
}
