using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>Innovations, exchange days, open points and self-ratings, which both departments write.</summary>
internal static class LearningRows
{
    public static RowKind[] All { get; } = [Innovation, ExchangeDay, OpenPoint, Rating];

    private static RowKind Innovation => new()
    {
        Table = InnovationTable.LogicalName,
        Title = "An innovation that a campaign shows",
        Make = world => world.Funnel.Marketing.Create(DraftOfInnovation(world)),
        Draft = DraftOfInnovation,
        Change = _ => new Entity(InnovationTable.LogicalName) { [InnovationTable.Phase] = new OptionSetValue((int)InnovationPhase.Adopted) },
        Above = new("campaign", InnovationTable.CampaignId, RowKinds.Campaign),
    };

    private static RowKind ExchangeDay => new()
    {
        Table = ExchangeDayTable.LogicalName,
        Title = "An exchange day",
        Make = world => world.Funnel.Marketing.Create(DraftOfDay(world)),
        Draft = DraftOfDay,
        Change = _ => new Entity(ExchangeDayTable.LogicalName) { [ExchangeDayTable.Agreed] = "Something else." },
    };

    private static RowKind OpenPoint => new()
    {
        Table = OpenPointTable.LogicalName,
        Title = "An open point with something to show",
        Make = world => world.Funnel.Marketing.Create(DraftOfPoint(world)),
        Draft = DraftOfPoint,
        Change = _ => new Entity(OpenPointTable.LogicalName) { [OpenPointTable.Result] = "Something else." },
        Above = new(ExchangeDayTable.LogicalName, OpenPointTable.ExchangeDayId, DraftOfDay),
    };

    private static RowKind Rating => new()
    {
        Table = LeaderRatingTable.LogicalName,
        Title = "A self-rating of marketing",
        Make = world => world.Funnel.Marketing.Create(DraftOfRating(world)),
        Draft = DraftOfRating,
        Change = _ => new Entity(LeaderRatingTable.LogicalName) { [LeaderRatingTable.Rating] = 5 },
    };

    private static Entity DraftOfInnovation(PathWorld world)
    {
        var innovation = LearningWorld.Innovation(world.Name("Innovation"));
        innovation[InnovationTable.CampaignId] = RowKinds.NewCampaign(world);
        return innovation;
    }

    private static Entity DraftOfDay(PathWorld world) => new LearningWorld(world.Funnel).ExchangeDay(world.Name("Day"));

    private static Entity DraftOfPoint(PathWorld world)
    {
        var point = new LearningWorld(world.Funnel).Point(world.Name("Point"));
        point[OpenPointTable.ExchangeDayId] = new EntityReference(ExchangeDayTable.LogicalName, world.Funnel.Marketing.Create(DraftOfDay(world)));
        point[OpenPointTable.Result] = "The form asks.";
        return point;
    }

    // There is one for each leader, aspect and quarter: each has a quarter of its own, long ago.
    private static Entity DraftOfRating(PathWorld world)
    {
        var rating = new LearningWorld(world.Funnel).Rating();
        rating[LeaderRatingTable.PeriodStart] = new System.DateTime(2025, 12, 31).AddMonths(-3 * world.Number());
        return rating;
    }
}
