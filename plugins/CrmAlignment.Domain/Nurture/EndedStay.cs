using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Nurture;

/// <summary>The last stay of a lead in nurture, which has ended, and what became of the lead.</summary>
/// <param name="TrackId">Its track; the empty id where it has none.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Fate">What became of the lead since.</param>
/// <param name="Revenue">What its won opportunities brought since, in base currency; 0 without one.</param>
public sealed record EndedStay(Guid TrackId, EnrollmentOutcome Outcome, StayFate Fate, decimal Revenue)
{
    /// <summary>A stay with the fate of its lead.</summary>
    /// <param name="trackId">Its track; the empty id where it has none.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="endedOn">Day on which it ended, in the organization's zone: what was won on that day was won after it.</param>
    /// <param name="leadState">State of the lead now: one of <see cref="LeadStates"/>.</param>
    /// <param name="deals">Opportunities of the lead, and of its account and contact as far as they were read.</param>
    public static EndedStay Of(Guid trackId, EnrollmentOutcome outcome, DateTime endedOn, int leadState, IReadOnlyCollection<LaterDeal> deals)
    {
        var own = deals.Where(deal => deal.IsOfLead).ToArray();
        var won = own.Where(IsWonSince).ToArray();
        var fate = won.Length > 0 ? StayFate.Won
            : IsOnItsWay(leadState, own) ? StayFate.OnItsWay
            : deals.Any(deal => !deal.IsOfLead && IsWonSince(deal)) ? StayFate.BoughtOtherwise
            : StayFate.Lost;
        return new EndedStay(trackId, outcome, fate, won.Sum(deal => deal.Revenue));

        bool IsWonSince(LaterDeal deal) => deal.WonOn >= endedOn;
    }

    // Who was qualified and has no opportunity is not lost: qualification need not make one.
    private static bool IsOnItsWay(int leadState, LaterDeal[] own) => leadState switch
    {
        LeadStates.Disqualified => false,
        LeadStates.Qualified => own.Length == 0 || own.Any(deal => deal.IsOpen),
        _ => true,
    };
}
