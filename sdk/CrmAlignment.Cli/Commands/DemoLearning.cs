using System;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Replay;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NodaTime;

namespace CrmAlignment.Cli.Commands;

/// <summary>What the people of the demo learned in its last whole quarter, which no file of leads tells: innovations, an exchange day, open points, self-ratings.</summary>
internal static class DemoLearning
{
    private const string Marketing = "maria.marketing@crmalignment.example";
    private const string Sales = "samuel.sales@crmalignment.example";

    // It brought leads that were won in the last whole quarter, so that the innovation has a share to show.
    private const string StoryCampaign = "Webinar: audit in a day";

    /// <summary>Writes it, as the people of the demo, on the day on which the demo ended.</summary>
    /// <param name="database">Path of the demo's database.</param>
    /// <param name="ended">What its clock showed last.</param>
    public static void Write(string database, Instant ended)
    {
        using var organization = DatabaseFile.Open(database, new ReplayClock(ended));
        var last = LastOfQuarter(ended.ToDateTimeUtc());
        var marketing = organization.ServiceFor(UserLookup.Find(organization.AdminService, Marketing, Marketing).Id);
        var sales = organization.ServiceFor(UserLookup.Find(organization.AdminService, Sales, Sales).Id);
        Innovations(marketing, last);
        Exchange(sales, last);
        Ratings(marketing, last);
    }

    // The last day of the last whole quarter, which a scorecard shows unless it is asked for another.
    private static DateTime LastOfQuarter(DateTime day) => new DateTime(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1).AddDays(-1);

    private static void Innovations(IOrganizationService service, DateTime last)
    {
        var campaign = RowLookup.Find(service, CampaignTable.LogicalName, CampaignTable.Name, StoryCampaign) is { } known
            ? new EntityReference(CampaignTable.LogicalName, known)
            : null;
        Innovation(service, "Customers tell their story in a webinar", InnovationSource.Customer, InnovationPhase.Adopted, last.AddDays(-80), campaign);
        Innovation(service, "Savings calculator in place of a price list", InnovationSource.OtherIndustry, InnovationPhase.Tried, last.AddDays(-40), null);
        Innovation(service, "Gifts at fairs", InnovationSource.Competitor, InnovationPhase.Dropped, last.AddDays(-70), null);
    }

    private static void Innovation(IOrganizationService service, string name, InnovationSource source, InnovationPhase phase, DateTime noted, EntityReference? campaign) =>
        Once(service, InnovationTable.Name, new Entity(InnovationTable.LogicalName)
        {
            [InnovationTable.Name] = name,
            [InnovationTable.Source] = new OptionSetValue((int)source),
            [InnovationTable.Phase] = new OptionSetValue((int)phase),
            [InnovationTable.NotedOn] = noted,
            [InnovationTable.SettledOn] = phase is InnovationPhase.Adopted or InnovationPhase.Dropped ? noted.AddDays(30) : null,
            [InnovationTable.CampaignId] = campaign,
        });

    private static void Exchange(IOrganizationService service, DateTime last)
    {
        var day = Once(service, ExchangeDayTable.Name, new Entity(ExchangeDayTable.LogicalName)
        {
            [ExchangeDayTable.Name] = "Marketing beside the telephone",
            [ExchangeDayTable.HeldOn] = last.AddDays(-25),
            [ExchangeDayTable.VisitingSide] = new OptionSetValue((int)AgreementSide.Marketing),
            [ExchangeDayTable.Participants] = "Maria, Samuel",
            [ExchangeDayTable.Seen] = "Nearly every call begins with the question for the budget, which the form could have asked.",
            [ExchangeDayTable.Agreed] = "The form asks for the budget; sales notes the reason of each rejection in words.",
        });
        Point(service, day, "Ask for the budget on the form", ResponsibleSide.Marketing, last.AddDays(-25), last.AddDays(-5));
        Point(service, day, "Write the reason of a rejection in words", ResponsibleSide.Sales, last.AddDays(-25), last.AddDays(60));
    }

    private static void Point(IOrganizationService service, Guid day, string name, ResponsibleSide responsible, DateTime raised, DateTime due) =>
        Once(service, OpenPointTable.Name, new Entity(OpenPointTable.LogicalName)
        {
            [OpenPointTable.Name] = name,
            [OpenPointTable.ExchangeDayId] = new EntityReference(ExchangeDayTable.LogicalName, day),
            [OpenPointTable.Responsible] = new OptionSetValue((int)responsible),
            [OpenPointTable.RaisedOn] = raised,
            [OpenPointTable.DueDate] = due,
        });

    private static void Ratings(IOrganizationService service, DateTime last)
    {
        Rating(service, last, LeadershipAspect.SharedUnderstanding, 4, "In the last review both departments explained the stages in the same words.");
        Rating(service, last, LeadershipAspect.CheckedAssumptions, 2, "The threshold of the criteria was never held against what was won.");
        Rating(service, last, LeadershipAspect.Openness, 3, "Lost deals are looked at together, lost leads are not yet.");
    }

    private static void Rating(IOrganizationService service, DateTime last, LeadershipAspect aspect, int value, string reason) =>
        Once(service, LeaderRatingTable.Aspect, new Entity(LeaderRatingTable.LogicalName)
        {
            [LeaderRatingTable.Aspect] = new OptionSetValue((int)aspect),
            [LeaderRatingTable.PeriodStart] = last,
            [LeaderRatingTable.Rating] = value,
            [LeaderRatingTable.Reason] = reason,
        });

    // A demo that was interrupted, or is run again, goes on with the same database.
    private static Guid Once(IOrganizationService service, string column, Entity row)
    {
        var query = new QueryByAttribute(row.LogicalName) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.AddAttributeValue(column, row[column] is OptionSetValue option ? option.Value : row[column]);
        return service.RetrieveMultiple(query).Entities is [var known] ? known.Id : service.Create(row);
    }
}
