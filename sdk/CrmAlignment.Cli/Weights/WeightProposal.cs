using System.Collections.Generic;
using CrmAlignment.Client.Criteria;

namespace CrmAlignment.Cli.Weights;

/// <summary>Points that are proposed for the scored criteria of a set, or why none are, with the numbers behind that.</summary>
internal sealed record WeightProposal
{
    /// <summary>Why nothing is proposed; null when something is.</summary>
    public NoProposal? Reason { get; init; }

    /// <summary>Won leads.</summary>
    public required int Won { get; init; }

    /// <summary>Lost leads.</summary>
    public required int Lost { get; init; }

    /// <summary>Leads of which it is not known how they ended; they count only where the threshold is chosen.</summary>
    public required int Undecided { get; init; }

    /// <summary>The criteria in the order of the set.</summary>
    public required IReadOnlyList<ProposedCriterion> Criteria { get; init; }

    /// <summary>Points needed now.</summary>
    public required int Threshold { get; init; }

    /// <summary>Points needed with the points that are proposed; null where nothing is.</summary>
    public int? ProposedThreshold { get; init; }

    /// <summary>Penalty of the model; null where none was made.</summary>
    public double? Penalty { get; init; }

    /// <summary>How well held-out months were foretold; null where none could be held out.</summary>
    public ForecastQuality? Quality { get; init; }

    /// <summary>What was foretold for them beside what came.</summary>
    public IReadOnlyList<CalibrationBin> Calibration { get; init; } = [];

    /// <summary>
    /// Leads of the held-out months that were ready with the set as it is, and with what would have been proposed from the months before them;
    /// null where none could be held out.
    /// </summary>
    public ReadinessTally? HeldOut { get; init; }

    /// <summary>All leads, with what is proposed now; flatters it, since they are what it was made of. Null where nothing is proposed.</summary>
    public ReadinessTally? All { get; init; }
}
