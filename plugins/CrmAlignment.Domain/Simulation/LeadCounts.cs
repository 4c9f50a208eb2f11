using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Simulation;

/// <summary>Leads, and what became of them in truth.</summary>
public sealed class LeadCounts
{
    /// <summary>All of them.</summary>
    public int Leads { get; private set; }

    /// <summary>Those that sales accepted: their latest handover was.</summary>
    public int Accepted { get; private set; }

    /// <summary>Those that sales refused.</summary>
    public int Rejected { get; private set; }

    /// <summary>Those of which an opportunity was won.</summary>
    public int Won { get; private set; }

    /// <summary>Those of which every opportunity was lost.</summary>
    public int Lost { get; private set; }

    /// <summary>Those of which an opportunity is open and none won.</summary>
    public int Open { get; private set; }

    /// <summary>Revenue of the won opportunities, in base currency.</summary>
    public decimal Revenue { get; private set; }

    /// <summary>Adds a lead.</summary>
    internal void Add(PastLead lead)
    {
        Leads++;
        Accepted += lead.Handover == HandoverOutcome.Accepted ? 1 : 0;
        Rejected += lead.Handover == HandoverOutcome.Rejected ? 1 : 0;
        Won += lead.Deal == DealResult.Won ? 1 : 0;
        Lost += lead.Deal == DealResult.Lost ? 1 : 0;
        Open += lead.Deal == DealResult.Open ? 1 : 0;
        Revenue += lead.Revenue;
    }
}
