using CrmAlignment.Client.Health;

namespace CrmAlignment.Cli.Report;

/// <summary>The words for what a check finds.</summary>
internal static class HealthWords
{
    /// <summary>A symptom.</summary>
    public static string Of(HealthSymptom symptom) => symptom switch
    {
        HealthSymptom.FunnelNotRefilled => "Funnel is not refilled",
        HealthSymptom.QualifyingFalls => "Fewer leads are qualified",
        HealthSymptom.WinningFalls => "Fewer opportunities are won",
        HealthSymptom.RoiNotShown => "ROI of marketing is not shown",
        HealthSymptom.LeadsNotAccepted => "Sales does not accept the leads",
        HealthSymptom.SalesFindsItself => "Sales finds its opportunities itself",
        HealthSymptom.AnswersLate => "Answers come late",
        HealthSymptom.RejectionsWithoutUse => "Rejections are not used",
        HealthSymptom.NurtureUntended => "Nobody tends nurture",
        HealthSymptom.OwnersOverlap => "Ownership overlaps",
        _ => "Campaigns without result",
    };

    /// <summary>A finding.</summary>
    public static string Of(Finding finding) => finding switch
    {
        Finding.Healthy => "Healthy (no symptom)",
        Finding.NotEnoughData => "Not enough data",
        Finding.Watch => "Watch",
        _ => "Symptom",
    };

    /// <summary>A trend.</summary>
    public static string Of(Trend trend) => trend switch
    {
        Trend.Better => "better",
        Trend.Worse => "worse",
        _ => "as before",
    };

    /// <summary>Of whom a benchmark is.</summary>
    public static string Of(BenchmarkKind kind) => kind switch
    {
        BenchmarkKind.Best => "best",
        BenchmarkKind.Worst => "worst",
        _ => "B2B average",
    };

    /// <summary>What the two counts of a symptom are.</summary>
    public static (string Part, string Base) Counted(HealthSymptom symptom) => symptom switch
    {
        HealthSymptom.FunnelNotRefilled => ("leads created", "leads that left"),
        HealthSymptom.QualifyingFalls => ("leads qualified", "leads created"),
        HealthSymptom.WinningFalls => ("opportunities won", "leads created"),
        HealthSymptom.RoiNotShown => ("leads of campaigns", "leads created"),
        HealthSymptom.LeadsNotAccepted => ("accepted", "decided"),
        HealthSymptom.SalesFindsItself => ("found by sales", "won"),
        HealthSymptom.AnswersLate => ("expired", "decided"),
        HealthSymptom.RejectionsWithoutUse => ("not nurtured", "rejected"),
        HealthSymptom.NurtureUntended => ("overdue", "in nurture"),
        HealthSymptom.OwnersOverlap => ("with two owners", "leads accepted"),
        _ => ("without a won opportunity", "campaigns with spend and 20 accepted leads"),
    };

    /// <summary>A step.</summary>
    public static string Of(NextStep step) => step switch
    {
        NextStep.PlanMoreLeads => "plan campaigns for as many leads as leave the funnel",
        NextStep.FindTheLeak => "look where the funnel leaks: crma diagnose",
        NextStep.BookSpend => "enter what campaigns and their activities cost",
        NextStep.LinkRevenue => "let won opportunities name the lead that they came from",
        NextStep.ReviewCriteria => "agree anew what makes a lead sales ready, by the reasons of rejection",
        NextStep.LearnFromSales => "ask sales where its opportunities come from, and let marketing look there",
        NextStep.AgreeAnswerTime => "agree the hours in which sales answers, and who stands in",
        NextStep.RouteRejections => "make reasons recyclable whose leads may come back, with a nurture track",
        NextStep.TendNurture => "let crma_ProcessDue run by the hour, and give the nurture queue an owner",
        NextStep.NameOneOwner => "give each lead and its opportunity one owner",
        _ => "review these campaigns together",
    };
}
