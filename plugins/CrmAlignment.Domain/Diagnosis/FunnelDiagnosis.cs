using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Diagnosis;

/// <summary>
/// Finds where a funnel leaks: the conversion of each layer is held against that of a reference, or against what is planned, and what falls short
/// is carried through the layers below, as they do now, and multiplied by what a won lead brings.
/// </summary>
/// <remarks>
/// A won lead's revenue stands for ARPU, which counts clients in a period: what is carried down are leads, of which a client may be several.
/// The layers are looked at one by one: amounts of two layers are not to be added, since the second is carried by the first.
/// </remarks>
public sealed class FunnelDiagnosis
{
    /// <summary>Decided leads below which a conversion says nothing.</summary>
    public const int LeastDecided = 20;

    /// <summary>Won leads below which their revenue says nothing.</summary>
    public const int LeastWon = 5;

    private readonly FunnelTally _current;
    private readonly FunnelTally _reference;
    private readonly FunnelPlan? _plan;

    /// <summary>Compares with other leads.</summary>
    /// <param name="current">The leads that are looked into.</param>
    /// <param name="reference">The leads that they are held against.</param>
    public FunnelDiagnosis(FunnelTally current, FunnelTally reference)
        : this(current, reference, null)
    {
    }

    /// <summary>Compares with what is planned: a number, so that the sample of the leads alone decides whether enough is known.</summary>
    /// <param name="current">The leads that are looked into.</param>
    /// <param name="plan">What is planned.</param>
    public FunnelDiagnosis(FunnelTally current, FunnelPlan plan)
        : this(current, new FunnelTally(), plan)
    {
    }

    private FunnelDiagnosis(FunnelTally current, FunnelTally reference, FunnelPlan? plan)
    {
        _current = current;
        _reference = reference;
        _plan = plan;
        RevenueAWon = RevenueOf(current) ?? RevenueOf(reference);
        Layers = Enumerable.Range(0, FunnelTally.Left.Count).Select(Diagnose).ToArray();
        Ranking =
        [
            .. Layers.Where(layer => layer.Difference?.Value < 0)
                .OrderByDescending(layer => layer.MoneyLost?.Value ?? -1)
                .ThenByDescending(layer => layer.IsSure)
                .ThenBy(layer => layer.Difference!.Value.Value)
                .Select(layer => layer.Layer),
        ];
    }

    /// <summary>
    /// What a won lead brings on average, in base currency: of the leads that are looked into, of the reference where few of them are won; null
    /// where few are in both.
    /// </summary>
    public decimal? RevenueAWon { get; }

    /// <summary>All layers, in the order of the funnel.</summary>
    public IReadOnlyList<LayerDiagnosis> Layers { get; }

    /// <summary>The layers that do worse than the reference or the plan, the most expensive first; those of which the money is not known last.</summary>
    public IReadOnlyList<FunnelLayer> Ranking { get; }

    private static decimal? RevenueOf(FunnelTally tally) => tally.Won < LeastWon ? null : tally.Revenue / tally.Won;

    private LayerDiagnosis Diagnose(int layer)
    {
        var current = _current.Layers[layer];
        var diagnosis = new LayerDiagnosis { Layer = FunnelTally.Left[layer], Current = current, Reference = _reference.Layers[layer], Plan = Planned(layer) };
        if (Compared(layer) is not { } difference)
        {
            return diagnosis;
        }

        var missing = Shortfall(difference.Value);
        var worth = Carried(layer) is { } carried ? (decimal)carried * RevenueAWon : null;
        return diagnosis with
        {
            Difference = difference,
            Missing = Math.Round(missing, 1),
            MoneyLost = worth is { } each
                ? new MoneyRange(Math.Round(missing * each, 2), Math.Round(Shortfall(difference.High) * each, 2), Math.Round(Shortfall(difference.Low) * each, 2))
                : null,
        };

        decimal Shortfall(double by) => (decimal)(Math.Max(0, -by) * current.Conversion.Sample);
    }

    private decimal? Planned(int layer) => _plan?.Conversions[layer];

    private Difference? Compared(int layer)
    {
        var conversion = _current.Layers[layer].Conversion;
        return !IsEnough(_current.Layers[layer]) ? null
            : Planned(layer) is { } plan ? conversion.Minus((double)plan)
            : IsEnough(_reference.Layers[layer]) ? conversion.Minus(_reference.Layers[layer].Conversion)
            : null;
    }

    // The share of the leads entering the next layer that is won in the end.
    private double? Carried(int layer)
    {
        var carried = 1.0;
        for (var below = layer + 1; below < FunnelTally.Left.Count; below++)
        {
            if (Conversion(below) is not { } conversion)
            {
                return null;
            }

            carried *= conversion;
        }

        return carried;
    }

    private double? Conversion(int layer) =>
        IsEnough(_current.Layers[layer]) ? _current.Layers[layer].Conversion.Share
        : IsEnough(_reference.Layers[layer]) ? _reference.Layers[layer].Conversion.Share
        : (double?)Planned(layer);

    private static bool IsEnough(LayerTally layer) => layer.Conversion.Sample >= LeastDecided;
}
