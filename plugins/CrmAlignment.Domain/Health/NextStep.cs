namespace CrmAlignment.Domain.Health;

/// <summary>What to do next about a symptom.</summary>
public enum NextStep
{
    /// <summary>Plan campaigns for as many leads as leave the funnel.</summary>
    PlanMoreLeads,

    /// <summary>Look at which layer the funnel leaks.</summary>
    FindTheLeak,

    /// <summary>Book what campaigns cost.</summary>
    BookSpend,

    /// <summary>Let won opportunities name the lead that they came from.</summary>
    LinkRevenue,

    /// <summary>Agree the criteria of a sales ready lead anew, by the reasons of rejection.</summary>
    ReviewCriteria,

    /// <summary>Ask sales where its own deals come from, and let marketing look there.</summary>
    LearnFromSales,

    /// <summary>Agree the hours in which sales answers, and who stands in.</summary>
    AgreeAnswerTime,

    /// <summary>Make reasons recyclable whose leads may come back, with a nurture track.</summary>
    RouteRejections,

    /// <summary>Let the scheduled work run, and give the nurture queue an owner.</summary>
    TendNurture,

    /// <summary>Give each lead and its opportunity one owner.</summary>
    NameOneOwner,

    /// <summary>Review the campaigns together.</summary>
    ReviewCampaigns,
}
