using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Handover;

/// <summary>Closes the offer of a lead that left it by another way than sales' answer.</summary>
public static class OfferClosing
{
    /// <summary>Closes the offer in the save in which the lead leaves it; who saves has decided.</summary>
    /// <param name="offer">The pending offer.</param>
    /// <param name="departure">How the lead left.</param>
    /// <param name="by">Who saves, and when.</param>
    public static RecordChange Close(OpenHandover offer, Departure departure, Decider by)
    {
        var decision = HandoverColumns.Decision(departure.Outcome, offer, by);
        AddReason(decision, departure);
        return RecordChange.Update(HandoverTable.LogicalName, offer.Id, decision, offer.RowVersion);
    }

    /// <summary>
    /// Closes, long after, the offer of a lead that left it under a version of the product that did not: with the outcome and the instant
    /// of the leaving. Who it was is not known any more.
    /// </summary>
    /// <param name="offer">The pending offer.</param>
    /// <param name="departure">How the lead left.</param>
    /// <param name="leftOn">When (UTC).</param>
    public static RecordChange CloseForgotten(OpenHandover offer, Departure departure, DateTime leftOn)
    {
        var decision = new ColumnList
        {
            { HandoverTable.Outcome, RecordValue.Choice((int)departure.Outcome) },
            { HandoverTable.DecidedOn, RecordValue.DateTime(leftOn) },
            { HandoverTable.PendingKey, RecordValue.Empty },
        };
        AddReason(decision, departure);
        return RecordChange.Update(HandoverTable.LogicalName, offer.Id, decision, offer.RowVersion);
    }

    private static void AddReason(ColumnList decision, Departure departure)
    {
        if (departure.Outcome == HandoverOutcome.Rejected && departure.ReasonId is { } reason)
        {
            HandoverColumns.AddReason(decision, reason, departure.IsExcluded);
        }
    }
}
