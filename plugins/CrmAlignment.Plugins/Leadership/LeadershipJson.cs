using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Leadership;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Leadership;

/// <summary>Writes a leader's scorecard as crma_ScoreLeadership answers it: numbers and codes, no words but those of people.</summary>
/// <param name="question">Period and leader.</param>
/// <param name="scorecard">The three parts.</param>
/// <param name="cut">Aspects of which not all rows were counted.</param>
internal sealed class LeadershipJson(LeadershipQuestion question, LeaderScorecard scorecard, ICollection<LeadershipAspect> cut)
{
    private const int MostInnovations = 100;

    /// <summary>The whole.</summary>
    public string Of(LoggedInnovations innovations, InnovationLog log, LearningRows rows) => new JsonObject()
        .Add("grain", question.Period.Grain.ToString())
        .Add("periodStart", question.Period.Start)
        .Add("periodEnd", question.Period.End)
        .Add("leaderId", question.LeaderId.ToString("D"))
        .Add("total", scorecard.Total)
        .Add("missing", scorecard.Missing.Select(part => part.ToString()))
        .Add("parts", scorecard.Parts.Select(Of))
        .Add("organization", Of(log.Organization))
        .Add("adopted", Of(log.Adopted(innovations.All)))
        .Add("innovations", innovations.All.Take(MostInnovations).Select(innovation => Of(innovation, log)))
        .Add("innovationsAreCut", innovations.IsCut || innovations.All.Count > MostInnovations)
        .Add("exchangeDays", rows.ExchangeDays().Select(OfDay))
        .Add("openPoints", rows.OpenPoints().Select(OfPoint))
        .ToString();

    private JsonObject Of(PartScore part) => new JsonObject()
        .Add("part", part.Part.ToString())
        .Add("weight", part.Weight)
        .Add("value", part.Value)
        .Add("measured", part.Number(AspectSource.Measured))
        .Add("selfRated", part.Number(AspectSource.SelfRated))
        .Add("notKnown", part.Number(AspectSource.NotEnoughData))
        .Add("aspects", part.Aspects.Select(Of));

    private JsonObject Of(AspectScore aspect) => new JsonObject()
        .Add("aspect", aspect.Aspect.ToString())
        .Add("source", aspect.Source.ToString())
        .Add("value", aspect.Value)
        .Add("counted", aspect.Count.Counted)
        .Add("of", aspect.Count.Of)
        .Add("least", aspect.Least)
        .Add("isCut", cut.Contains(aspect.Aspect))
        .Add("rating", aspect.Rating?.Value)
        .Add("reason", aspect.Rating?.Reason ?? "");

    private static JsonObject Of(KpiNumbers numbers) => new JsonObject()
        .Add("revenue", numbers.Revenue)
        .Add("profit", numbers.Profit)
        .Add("clients", numbers.Clients)
        .Add("won", numbers.Won);

    // Nothing of nothing where no campaign shows it.
    private static JsonObject Of(KpiShare? share) => Of(share?.Part ?? default)
        .Add("isMeasured", share is not null)
        .Add("hasEnoughData", share?.HasEnoughData == true)
        .Add("revenueShare", share?.Revenue)
        .Add("profitShare", share?.Profit)
        .Add("clientShare", share?.Clients);

    private static JsonObject Of(LoggedInnovation innovation, InnovationLog log) => new JsonObject()
        .Add("innovationId", innovation.Id.ToString("D"))
        .Add("name", innovation.Name)
        .AddOptional("source", innovation.Source?.ToString())
        .Add("phase", innovation.Phase.ToString())
        .Add("notedOn", innovation.NotedOn)
        .AddOptional("settledOn", Day(innovation.SettledOn))
        .Add("campaigns", innovation.CampaignIds.Count)
        .Add("share", Of(log.ShareOf(innovation)));

    private static JsonObject OfDay(Entity row) => new JsonObject()
        .Add("exchangeDayId", row.Id.ToString("D"))
        .Add("name", row.GetAttributeValue<string>(ExchangeDayTable.Name) ?? "")
        .Add("heldOn", row.GetAttributeValue<DateTime>(ExchangeDayTable.HeldOn))
        .AddOptional("visitingSide", ((AgreementSide?)row.GetAttributeValue<OptionSetValue>(ExchangeDayTable.VisitingSide)?.Value)?.ToString())
        .Add("seen", row.GetAttributeValue<string>(ExchangeDayTable.Seen) ?? "")
        .Add("agreed", row.GetAttributeValue<string>(ExchangeDayTable.Agreed) ?? "");

    private JsonObject OfPoint(Entity row) => new JsonObject()
        .Add("openPointId", row.Id.ToString("D"))
        .Add("name", row.GetAttributeValue<string>(OpenPointTable.Name) ?? "")
        .AddOptional("responsible", ((ResponsibleSide?)row.GetAttributeValue<OptionSetValue>(OpenPointTable.Responsible)?.Value)?.ToString())
        .AddOptional("raisedOn", Day(row.GetAttributeValue<DateTime?>(OpenPointTable.RaisedOn)))
        .Add("dueDate", row.GetAttributeValue<DateTime>(OpenPointTable.DueDate))
        .Add("isOverdue", row.GetAttributeValue<DateTime>(OpenPointTable.DueDate).Date < question.Today);

    private static string? Day(DateTime? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
