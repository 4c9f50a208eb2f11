using System;
using System.Linq;
using CrmAlignment.Domain.FunnelModels;
using CrmAlignment.Domain.Health;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Health;

namespace CrmAlignment.Plugins.FunnelModels;

/// <summary>Writes a comparison as crma_CompareFunnelModels answers it: numbers and codes, no words.</summary>
internal static class FunnelModelsJson
{
    private const int RateDigits = 4;
    private const int AmountDigits = 2;

    /// <param name="question">What was asked.</param>
    /// <param name="comparison">What is known.</param>
    /// <param name="clientsAreCounted">Whether it is known of every month who bought first in it.</param>
    /// <param name="isComplete">Whether all is read.</param>
    public static string Of(FunnelModelsQuestion question, FunnelComparison comparison, bool clientsAreCounted, bool isComplete) => new JsonObject()
        .Add("isComplete", isComplete)
        .Add("from", question.Period.First)
        .Add("to", question.Period.Last)
        .Add("data", Data(comparison))
        .Add("money", Money(comparison))
        .Add("stages", comparison.Stages.Select(Of))
        .Add("clients", Clients(question, comparison, clientsAreCounted))
        .Add("models", comparison.Models.Select(Of))
        .Add("fits", (clientsAreCounted ? comparison.Pattern.Fit : ModelFit.NotEnoughData).ToString())
        .ToString();

    private static JsonObject Data(FunnelComparison comparison) => new JsonObject()
        .Add("recorded", (int)comparison.Period.Measures[Measure.LeadsCreated])
        .Add("leads", comparison.Data.Leads)
        .Add("valid", HealthJson.Of(comparison.Valid))
        .Add("noName", comparison.Data[DatumState.NoName])
        .Add("noAddress", comparison.Data[DatumState.NoAddress])
        .Add("notAllowed", comparison.Data[DatumState.NotAllowed])
        .Add("costPerLead", Amount(comparison.CostPerLead))
        .Add("costPerValid", Amount(comparison.CostPerValid))
        .Add("spentOnInvalid", Amount(comparison.SpentOnInvalid))
        .Add("hasEnoughData", comparison.DataAreEnough);

    private static JsonObject Money(FunnelComparison comparison) => new JsonObject()
        .Add("marketingSpend", comparison.Period.Spend)
        .Add("revenue", comparison.Period.Measures[Measure.Revenue])
        .Add("costOfSales", comparison.Period.Measures[Measure.CostOfSales])
        .Add("costOfSalesKnown", comparison.Period.CostOfSalesIsKnown)
        .Add("marginShare", comparison.Period.MarginShare is { } share ? Math.Round(share, RateDigits, MidpointRounding.AwayFromZero) : null)
        .Add("newClients", comparison.Period.NewClients)
        .Add("acquisitionCost", Amount(comparison.AcquisitionCost));

    private static JsonObject Of(StageCost cost)
    {
        var json = new JsonObject().Add("stage", cost.Stage.ToString()).Add("records", (int?)cost.Records).Add("costPerRecord", Amount(cost.CostPerRecord));
        json = cost.ToNext is { } next ? json.Add("toNext", HealthJson.Of(next)) : json.Add("toNext", (decimal?)null);
        return json.Add("hasEnoughData", cost.HasEnoughData);
    }

    private static JsonObject Clients(FunnelModelsQuestion question, FunnelComparison comparison, bool areCounted)
    {
        var pattern = comparison.Pattern;
        return new JsonObject()
            .Add("firstFrom", question.FirstBought.First)
            .Add("firstTo", question.FirstBought.Last)
            .Add("followedTo", question.FollowedTo)
            .Add("areCounted", areCounted)
            .Add("followed", comparison.Clients.Followed)
            .Add("again", HealthJson.Of(comparison.Clients.Again))
            .Add("notAgain", HealthJson.Of(Rate.Share(pattern.NotAgain.Part, pattern.NotAgain.Sample)))
            .Add("monthlyChance", Rounded(pattern.MonthlyChance, RateDigits))
            .Add("months", pattern.Expected.Select((expected, months) => new JsonObject()
                .Add("months", months)
                .Add("clients", comparison.Clients.Clients[months])
                .Add("expected", Rounded(expected, RateDigits))));
    }

    private static JsonObject Of(ModelMoney money) => new JsonObject()
        .Add("model", money.Model.ToString())
        .Add("buyers", money.Buyers.ToString())
        .Add("clients", money.Clients)
        .Add("first", Amount(money.First))
        .Add("following", Amount(money.Following))
        .Add("worth", Amount(money.Worth))
        .Add("mostPerValid", Amount(money.MostPerValid))
        .Add("hasEnoughData", money.HasEnoughData);

    private static decimal? Amount(decimal? amount) => amount is { } known ? Math.Round(known, AmountDigits, MidpointRounding.AwayFromZero) : null;

    private static decimal? Rounded(double? value, int digits) => value is { } known ? Math.Round((decimal)known, digits, MidpointRounding.AwayFromZero) : null;
}
