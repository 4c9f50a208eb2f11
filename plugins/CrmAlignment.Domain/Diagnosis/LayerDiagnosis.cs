namespace CrmAlignment.Domain.Diagnosis;

/// <summary>How a layer of a funnel does beside the same layer of a reference, and what that costs.</summary>
public sealed record LayerDiagnosis
{
    /// <summary>The layer.</summary>
    public required FunnelLayer Layer { get; init; }

    /// <summary>The leads that are looked into.</summary>
    public required LayerTally Current { get; init; }

    /// <summary>The leads that they are held against; none where they are held against a plan.</summary>
    public required LayerTally Reference { get; init; }

    /// <summary>The planned share of those that go on, 0 to 1; null where other leads are the reference, or nothing is planned.</summary>
    public decimal? Plan { get; init; }

    /// <summary>By how much the conversion differs; null when one of both samples is too small, or nothing is planned.</summary>
    public Difference? Difference { get; init; }

    /// <summary>Whether the conversion is lower beyond chance: the whole interval is below 0.</summary>
    public bool IsSure => Difference?.High < 0;

    /// <summary>
    /// Leads, to one decimal, that did not go on and would have, had the layer done as the reference or the plan; 0 where it does as well; null when
    /// not known.
    /// </summary>
    public decimal? Missing { get; init; }

    /// <summary>What these would have brought in the end, in base currency; null when that is not known.</summary>
    public MoneyRange? MoneyLost { get; init; }
}
