using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Simulation;

/// <summary>A lead with all verdicts that it got in a period, and what became of it.</summary>
public sealed record PastLead
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name; "" when it has none.</summary>
    public required string Name { get; init; }

    /// <summary>Its verdicts in the period, the earliest first.</summary>
    public required IReadOnlyList<PastAssessment> Assessments { get; init; }

    /// <summary>Whether it got a verdict before the period as well; false by default.</summary>
    public bool IsJudgedBefore { get; init; }

    /// <summary>Outcome of its latest handover; null (the default) when it was never offered.</summary>
    public HandoverOutcome? Handover { get; init; }

    /// <summary>What became of its opportunities; none by default.</summary>
    public DealResult Deal { get; init; }

    /// <summary>Revenue of its won opportunities in base currency; 0 by default.</summary>
    public decimal Revenue { get; init; }

    /// <summary>The lead as it is now, by which verdicts without kept values are judged; null (the default) when they are judged by nothing.</summary>
    public IRecordValues? Present { get; init; }
}
