using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Diagnosis;

/// <summary>What the agreed targets of a period plan of each layer: which share of those that enter it goes on.</summary>
/// <remarks>
/// A share follows from the plans of a layer and of the next: nobody sets targets for conversions beside them, which could contradict. What
/// sales accepts has a target of its own, which is agreed as a share and comes first.
/// </remarks>
public sealed class FunnelPlan
{
    // By layer, the first of those that leads can leave; the last is what the last of them is to become.
    private static readonly TargetMeasure[] Entering =
    [
        TargetMeasure.LeadsCreated, TargetMeasure.MarketingQualified, TargetMeasure.SalesReady, TargetMeasure.Accepted, TargetMeasure.Qualified,
        TargetMeasure.Won,
    ];

    private FunnelPlan(IReadOnlyList<decimal?> conversions)
    {
        Conversions = conversions;
    }

    /// <summary>The measures of which targets are needed.</summary>
    public static IReadOnlyList<TargetMeasure> Measures { get; } = [.. Entering, TargetMeasure.AcceptanceRate];

    /// <summary>
    /// The planned share by layer, in the order of <see cref="FunnelTally.Left"/>, 0 to 1; null where a target of the two is missing, or where both
    /// make no share, such as more offers than leads.
    /// </summary>
    public IReadOnlyList<decimal?> Conversions { get; }

    /// <summary>The plan that follows from targets of one period and scope.</summary>
    /// <param name="targets">Plan by measure; a measure without a target is missing.</param>
    public static FunnelPlan Of(IReadOnlyDictionary<TargetMeasure, decimal> targets) =>
        new(FunnelTally.Left.Select((layer, index) => Share(Planned(targets, layer, index))).ToArray());

    /// <summary>Writes it.</summary>
    internal TokenWriter Write(TokenWriter tokens)
    {
        foreach (var conversion in Conversions)
        {
            tokens.Add(conversion is null ? 0 : 1);
            if (conversion is { } share)
            {
                tokens.Add(share);
            }
        }

        return tokens;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    internal static FunnelPlan Read(TokenReader tokens) => new(FunnelTally.Left.Select(_ => tokens.Number() == 1 ? Share(tokens.Amount()) : null).ToArray());

    private static decimal? Planned(IReadOnlyDictionary<TargetMeasure, decimal> targets, FunnelLayer layer, int index) =>
        layer == FunnelLayer.SalesReady && targets.TryGetValue(TargetMeasure.AcceptanceRate, out var rate) ? rate
        : targets.TryGetValue(Entering[index], out var entering) && targets.TryGetValue(Entering[index + 1], out var next) && entering > 0 ? next / entering
        : null;

    private static decimal? Share(decimal? planned) => planned is >= 0 and <= 1 ? planned : null;
}
