using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Health;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Purchases;

/// <summary>Counts reviewed opportunities: sums only, so slices of any size add up.</summary>
public sealed class PurchaseTally
{
    /// <summary>Deals of a known stage below which no share is told: as for the other shares of the product.</summary>
    public const int LeastDeals = 20;

    internal static readonly PurchaseStage[] AllStages = (PurchaseStage[])Enum.GetValues(typeof(PurchaseStage));

    internal static readonly OutOfStep[] AllKinds = (OutOfStep[])Enum.GetValues(typeof(OutOfStep));

    private readonly DealSum[] _stages = AllStages.Select(_ => DealSum.None).ToArray();
    private readonly DealSum[] _kinds = AllKinds.Select(_ => DealSum.None).ToArray();

    /// <summary>All open opportunities that were read.</summary>
    public DealSum Open { get; internal set; } = DealSum.None;

    /// <summary>Those of them without a known decider.</summary>
    public DealSum WithoutDecider { get; internal set; } = DealSum.None;

    /// <summary>Those of whose customer nobody knows how far he has come: they are in step with nothing and out of step with nothing.</summary>
    public DealSum UnknownStage { get; internal set; } = DealSum.None;

    /// <summary>Those that are out of step in at least one way.</summary>
    public DealSum Affected { get; internal set; } = DealSum.None;

    /// <summary>By the stage of the customer, in his order.</summary>
    public IReadOnlyList<DealSum> Stages => _stages;

    /// <summary>By what is out of step; a deal may count in several.</summary>
    public IReadOnlyList<DealSum> Kinds => _kinds;

    /// <summary>The share without a decider.</summary>
    public Rate WithoutDeciderRate => Rate.Share(WithoutDecider.Count, Open.Count);

    /// <summary>The share out of step in one way, of the deals whose stage is known.</summary>
    public Rate RateOf(OutOfStep kind) => Rate.Share(_kinds[(int)kind].Count, Open.Count - UnknownStage.Count);

    /// <summary>Whether a share rests on enough deals to be told.</summary>
    public static bool HasEnoughData(Rate rate) => rate.Base >= LeastDeals;

    /// <summary>Counts one.</summary>
    public void Add(PurchaseDeal deal, IReadOnlyList<OutOfStep> found)
    {
        Open = Open.With(deal);
        WithoutDecider = deal.Deciders > 0 ? WithoutDecider : WithoutDecider.With(deal);
        var place = deal.Stage is { } stage ? Array.IndexOf(AllStages, stage) : -1;
        if (place < 0)
        {
            UnknownStage = UnknownStage.With(deal);
            return;
        }

        _stages[place] = _stages[place].With(deal);
        Affected = found.Count > 0 ? Affected.With(deal) : Affected;
        foreach (var kind in found)
        {
            _kinds[(int)kind] = _kinds[(int)kind].With(deal);
        }
    }

    internal void Restore(IReadOnlyList<DealSum> stages, IReadOnlyList<DealSum> kinds)
    {
        for (var at = 0; at < _stages.Length; at++)
        {
            _stages[at] = stages[at];
        }

        for (var at = 0; at < _kinds.Length; at++)
        {
            _kinds[at] = kinds[at];
        }
    }
}
