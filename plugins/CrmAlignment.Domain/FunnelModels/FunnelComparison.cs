using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Health;
using CrmAlignment.Model.Kpis;

namespace CrmAlignment.Domain.FunnelModels;

/// <summary>
/// What the records of each stage cost, how many leads are a valid datum and what one of those costs, how often clients come again, and what a
/// client is worth by each model. Never stated from fewer cases than tell.
/// </summary>
/// <remarks>
/// Amounts and counts are those of the scorecards; which part of the leads is valid comes from the leads that were read. So whoever may read
/// some of the leads alone estimates the part from these, and does not divide all that was spent by a few of the leads.
/// </remarks>
/// <param name="Data">Leads read.</param>
/// <param name="Clients">Clients followed.</param>
/// <param name="Period">What the scorecards say.</param>
public sealed record FunnelComparison(DatumTally Data, ClientTally Clients, PeriodNumbers Period)
{
    private static readonly FunnelStage[] AllStages = [.. Enum.GetValues(typeof(FunnelStage)).Cast<FunnelStage>()];

    /// <summary>Which part of the leads is a valid datum.</summary>
    public Rate Valid => Rate.Share(Data[DatumState.Valid], Data.Leads);

    /// <summary>Whether leads and valid data are enough to say what one costs.</summary>
    public bool DataAreEnough => Data[DatumState.Valid] >= AlignmentHealth.LeastCases;

    /// <summary>What a lead cost; null where nothing was spent, or the scorecards count none.</summary>
    public decimal? CostPerLead => Period.CostOf(Leads);

    /// <summary>Valid data among the leads that the scorecards count; null of no leads read.</summary>
    public decimal? ValidData => Data.Leads == 0 ? null : Leads * Data[DatumState.Valid] / Data.Leads;

    /// <summary>What a valid datum cost; null where nothing was spent, or there is none.</summary>
    public decimal? CostPerValid => Period.CostOf(ValidData);

    /// <summary>What was spent on leads that are none; null of no leads read.</summary>
    public decimal? SpentOnInvalid => Data.Leads == 0 ? null : Period.Spend * (Data.Leads - Data[DatumState.Valid]) / Data.Leads;

    /// <summary>How often clients came again.</summary>
    public RepeatPattern Pattern => new(Clients);

    /// <summary>Whether there are enough new clients to say what one costs.</summary>
    public bool NewClientsAreEnough => Period.NewClients >= AlignmentHealth.LeastCases;

    /// <summary>What winning a client cost; null of too few new ones, and where nothing was spent.</summary>
    public decimal? AcquisitionCost => NewClientsAreEnough ? Period.CostOf(Period.NewClients) : null;

    /// <summary>The stages, from the first on.</summary>
    public IReadOnlyList<StageCost> Stages => AllStages.Select(Cost).ToArray();

    /// <summary>What a client is worth by each model; of the last by both kinds of clients, too.</summary>
    public IReadOnlyList<ModelMoney> Models =>
    [
        Money(FunnelModel.SingleSale, BuyerKind.All),
        Money(FunnelModel.RepeatSale, BuyerKind.All),
        Money(FunnelModel.MixedSale, BuyerKind.All),
        Money(FunnelModel.MixedSale, BuyerKind.Once),
        Money(FunnelModel.MixedSale, BuyerKind.Again),
    ];

    private decimal Leads => Period.Measures[Measure.LeadsCreated];

    private StageCost Cost(FunnelStage stage)
    {
        var records = Period.Records(stage);
        var next = stage == FunnelStage.NewClients ? null : Period.Records(stage + 1);
        return new StageCost(stage, records, Period.CostOf(records), records is { } of && next is { } part ? Rate.Ratio(part, of) : null);
    }

    private ModelMoney Money(FunnelModel model, BuyerKind buyers)
    {
        var money = new ModelMoney { Model = model, Buyers = buyers, Clients = Clients.Count(buyers) };
        if (!money.HasEnoughData)
        {
            return money;
        }

        var first = Clients.First(buyers) / money.Clients;
        decimal? following = model == FunnelModel.SingleSale ? null : Clients.Following(buyers) / money.Clients;
        var worth = Period.MarginShare * (first + (following ?? 0));
        return money with { First = first, Following = following, Worth = worth, MostPerValid = MostPerValid(worth) };
    }

    private decimal? MostPerValid(decimal? worth) =>
        NewClientsAreEnough && DataAreEnough && ValidData is { } valid and > 0 ? worth * Period.NewClients / valid : null;
}
