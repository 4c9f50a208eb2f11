using System;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>Innovations, exchange days, open points and self-ratings as people write them, on 2 March 2026.</summary>
/// <param name="funnel">Where it happens.</param>
internal sealed class LearningWorld(Funnel funnel)
{
    public DateTime Today => funnel.Clock.UtcNow.Date;

    public static Entity Innovation(string name = "Demo by video") => new(InnovationTable.LogicalName)
    {
        [InnovationTable.Name] = name,
        [InnovationTable.Source] = new OptionSetValue((int)InnovationSource.Customer),
    };

    public Entity ExchangeDay(string name = "A day of calls") => new(ExchangeDayTable.LogicalName)
    {
        [ExchangeDayTable.Name] = name,
        [ExchangeDayTable.HeldOn] = Today,
        [ExchangeDayTable.VisitingSide] = new OptionSetValue((int)AgreementSide.Marketing),
        [ExchangeDayTable.Seen] = "Half of the calls ask for the budget again.",
    };

    public Entity Point(string name = "Ask for the budget on the form") => new(OpenPointTable.LogicalName)
    {
        [OpenPointTable.Name] = name,
        [OpenPointTable.Responsible] = new OptionSetValue((int)ResponsibleSide.Marketing),
        [OpenPointTable.DueDate] = Today.AddDays(14),
    };

    public Entity Rating(LeadershipAspect aspect = LeadershipAspect.Openness, int value = 4) => new(LeaderRatingTable.LogicalName)
    {
        [LeaderRatingTable.Aspect] = new OptionSetValue((int)aspect),
        [LeaderRatingTable.PeriodStart] = Today,
        [LeaderRatingTable.Rating] = value,
        [LeaderRatingTable.Reason] = "Each review begins with what went wrong.",
    };

    public Entity Read(string table, Guid id) => funnel.Admin.Retrieve(table, id, new ColumnSet(true));

    public static Entity Closing(Guid point, string? result)
    {
        var row = new Entity(OpenPointTable.LogicalName, point) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) };
        if (result is not null)
        {
            row[OpenPointTable.Result] = result;
        }

        return row;
    }

    public static Entity State(string table, Guid id, int state) =>
        new(table, id) { ["statecode"] = new OptionSetValue(state), ["statuscode"] = new OptionSetValue(state + 1) };
}
