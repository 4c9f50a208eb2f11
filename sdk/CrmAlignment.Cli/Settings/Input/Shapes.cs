using System.Collections.Generic;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Cli.Settings.Input;

/// <summary>The lists of a settings file, in the order in which they are written.</summary>
internal static class Shapes
{
    /// <summary>Member of a criteria set, term or playbook: domain name of the one who signs for marketing.</summary>
    public const string MarketingSigner = "signedByMarketing";

    /// <summary>Member of a criteria set, term or playbook: domain name of the one who signs for sales.</summary>
    public const string SalesSigner = "signedBySales";

    /// <summary>Member of a criteria set: whether it is activated.</summary>
    public const string Activate = "activate";

    /// <summary>Queues of the platform; they come from the tracks.</summary>
    public static Shape Queues { get; } = new("queues", "queue", ["name"], [new("name", "name") { IsRequired = true }]) { IsOfPlatform = true };

    /// <summary>Work calendars with their holidays.</summary>
    public static Shape Calendars { get; } = new("calendars", WorkCalendarTable.LogicalName, ["name"],
    [
        new("name", WorkCalendarTable.Name) { IsRequired = true },
        new("timeZone", WorkCalendarTable.TimeZone) { IsRequired = true },
        new("default", WorkCalendarTable.IsDefault, FieldKind.Flag) { Default = false },
        new("acceptanceHours", WorkCalendarTable.AcceptanceHours, FieldKind.Number) { IsRequired = true },
        new("monday", WorkCalendarTable.Monday),
        new("tuesday", WorkCalendarTable.Tuesday),
        new("wednesday", WorkCalendarTable.Wednesday),
        new("thursday", WorkCalendarTable.Thursday),
        new("friday", WorkCalendarTable.Friday),
        new("saturday", WorkCalendarTable.Saturday),
        new("sunday", WorkCalendarTable.Sunday),
    ])
    {
        Children = new Shape("holidays", HolidayTable.LogicalName, ["date"],
        [
            new("name", HolidayTable.Name) { IsRequired = true },
            new("date", HolidayTable.Date, FieldKind.Date) { IsRequired = true },
        ])
        {
            ParentColumn = HolidayTable.WorkCalendarId,
        },
    };

    /// <summary>Lead categories.</summary>
    public static Shape Categories { get; } = new("categories", LeadCategoryTable.LogicalName, ["code"],
    [
        new("code", LeadCategoryTable.Code) { IsRequired = true },
        new("name", LeadCategoryTable.Name) { IsRequired = true },
        new("sequence", LeadCategoryTable.Sequence, FieldKind.Whole),
        new("default", LeadCategoryTable.IsDefault, FieldKind.Flag) { Default = false },
        new("description", LeadCategoryTable.Description),
    ]);

    /// <summary>Rejection reasons.</summary>
    public static Shape Reasons { get; } = new("reasons", RejectionReasonTable.LogicalName, ["code"],
    [
        new("code", RejectionReasonTable.Code) { IsRequired = true },
        new("name", RejectionReasonTable.Name) { IsRequired = true },
        new("recyclable", RejectionReasonTable.Recyclable, FieldKind.Flag) { IsRequired = true },
        new("excludedFromKpis", RejectionReasonTable.ExcludedFromKpis, FieldKind.Flag) { Default = false },
        new("disqualifiedStatus", RejectionReasonTable.DisqualifiedStatus, FieldKind.Whole),
        new("description", RejectionReasonTable.Description),
    ]);

    /// <summary>Nurture tracks with their steps.</summary>
    public static Shape Tracks { get; } = new("tracks", NurtureTrackTable.LogicalName, ["code"],
    [
        new("code", NurtureTrackTable.Code) { IsRequired = true },
        new("name", NurtureTrackTable.Name) { IsRequired = true },
        new("queue", NurtureTrackTable.QueueId, FieldKind.Reference) { IsRequired = true, Table = "queue", KeyColumn = "name" },
        new("default", NurtureTrackTable.IsDefault, FieldKind.Flag) { Default = false },
        new("windowMonths", NurtureTrackTable.WindowMonths, FieldKind.Whole) { Default = 12 },
        new("stopOnAnswer", NurtureTrackTable.StopOnAnswer, FieldKind.Flag) { Default = true },
    ])
    {
        Children = new Shape("steps", NurtureStepTable.LogicalName, ["sequence"],
        [
            new("name", NurtureStepTable.Name) { IsRequired = true },
            new("delayDays", NurtureStepTable.DelayDays, FieldKind.Whole) { IsRequired = true },
            new("channel", NurtureStepTable.Channel, FieldKind.Choice) { IsRequired = true, Options = typeof(TouchChannel) },
            new("activity", NurtureStepTable.TouchActivity, FieldKind.Choice) { Default = (int)TouchActivity.None, Options = typeof(TouchActivity) },
            new("subject", NurtureStepTable.Subject),
            new("template", NurtureStepTable.TemplateId, FieldKind.Reference) { Table = "template", KeyColumn = "title" },
        ])
        {
            ParentColumn = NurtureStepTable.NurtureTrackId,
            NumberColumn = NurtureStepTable.Sequence,
        },
    };

    /// <summary>Routing rules.</summary>
    public static Shape Rules { get; } = new("rules", RoutingRuleTable.LogicalName, ["name"],
    [
        new("name", RoutingRuleTable.Name) { IsRequired = true },
        new("priority", RoutingRuleTable.Priority, FieldKind.Whole) { IsRequired = true },
        new("track", RoutingRuleTable.NurtureTrackId, FieldKind.Reference)
        {
            IsRequired = true,
            Table = NurtureTrackTable.LogicalName,
            KeyColumn = NurtureTrackTable.Code,
        },
        new("reason", RoutingRuleTable.RejectionReasonId, FieldKind.Reference)
        {
            Table = RejectionReasonTable.LogicalName,
            KeyColumn = RejectionReasonTable.Code,
        },
        new("minimumScore", RoutingRuleTable.MinimumScore, FieldKind.Whole),
        new("maximumScore", RoutingRuleTable.MaximumScore, FieldKind.Whole),
        new("segment", RoutingRuleTable.Segment),
    ]);

    /// <summary>Targets of both departments.</summary>
    public static Shape Targets { get; } = new("targets", KpiTargetTable.LogicalName, ["measure", "grain", "periodStart", "campaign", "businessUnit", "category"],
    [
        new("measure", KpiTargetTable.Measure, FieldKind.Choice) { IsRequired = true, Options = typeof(TargetMeasure) },
        new("grain", KpiTargetTable.Grain, FieldKind.Choice) { IsRequired = true, Options = typeof(PeriodGrain) },
        new("periodStart", KpiTargetTable.PeriodStart, FieldKind.Date) { IsRequired = true },
        new("plan", KpiTargetTable.Plan, FieldKind.Number) { IsRequired = true },
        new("campaign", KpiTargetTable.CampaignId, FieldKind.Reference) { Table = CampaignTable.LogicalName, KeyColumn = "name" },
        new("businessUnit", KpiTargetTable.BusinessUnitId, FieldKind.Reference) { Table = "businessunit", KeyColumn = "name" },
        CategoryOf(KpiTargetTable.LeadCategoryId),
        new("note", KpiTargetTable.Note),
    ]);

    /// <summary>Rules of the engagement score.</summary>
    public static Shape ScoreRules { get; } = new("scoreRules", ScoreRuleTable.LogicalName, ["name"],
    [
        new("name", ScoreRuleTable.Name) { IsRequired = true },
        new("event", ScoreRuleTable.Kind, FieldKind.Choice) { IsRequired = true, Options = typeof(ScoreEventKind) },
        new("points", ScoreRuleTable.Points, FieldKind.Whole) { IsRequired = true },
        new("halfLifeDays", ScoreRuleTable.HalfLifeDays, FieldKind.Whole),
        new("endsAfterDays", ScoreRuleTable.EndsAfterDays, FieldKind.Whole),
        new("direction", ScoreRuleTable.Direction, FieldKind.Choice) { Options = typeof(ScoreDirection) },
        new("page", ScoreRuleTable.Page),
        new("column", ScoreRuleTable.Column),
        new("value", ScoreRuleTable.Value),
    ]);

    /// <summary>Criteria sets with their criteria.</summary>
    public static Shape CriteriaSets { get; } = new("criteriaSets", CriteriaSetTable.LogicalName, ["code", "version"],
    [
        new("code", CriteriaSetTable.Code) { IsRequired = true },
        new("version", CriteriaSetTable.Version, FieldKind.Whole) { Default = 1 },
        new("name", CriteriaSetTable.Name) { IsRequired = true },
        new("enforcement", CriteriaSetTable.Enforcement, FieldKind.Choice) { IsRequired = true, Options = typeof(Enforcement) },
        new("threshold", CriteriaSetTable.Threshold, FieldKind.Whole) { Default = 0 },
        new("segment", CriteriaSetTable.Segment),
        CategoryOf(CriteriaSetTable.LeadCategoryId),
        new(MarketingSigner, ""),
        new(SalesSigner, ""),
        new(Activate, "", FieldKind.Flag) { Default = false },
    ])
    {
        Children = new Shape("criteria", CriterionTable.LogicalName, ["sequence"],
        [
            new("name", CriterionTable.Name) { IsRequired = true },
            new("column", CriterionTable.Column) { IsRequired = true },
            new("valueType", CriterionTable.ValueType, FieldKind.Choice) { IsRequired = true, Options = typeof(CriterionValueType) },
            new("operator", CriterionTable.Operator, FieldKind.Choice) { IsRequired = true, Options = typeof(CriterionOperator) },
            new("value", CriterionTable.Value),
            new("kind", CriterionTable.Kind, FieldKind.Choice) { Default = (int)CriterionKind.Required, Options = typeof(CriterionKind) },
            new("dimension", CriterionTable.Dimension, FieldKind.Choice) { Default = (int)CriterionDimension.Fit, Options = typeof(CriterionDimension) },
            new("points", CriterionTable.Points, FieldKind.Whole),
            new("guidance", CriterionTable.Guidance),
        ])
        {
            ParentColumn = CriterionTable.CriteriaSetId,
            NumberColumn = CriterionTable.Sequence,
        },
    };

    /// <summary>Terms of the glossary.</summary>
    public static Shape Terms { get; } = new("terms", TermTable.LogicalName, ["code", "version"],
    [
        new("code", TermTable.Code) { IsRequired = true },
        new("version", TermTable.Version, FieldKind.Whole) { Default = 1 },
        new("name", TermTable.Name) { IsRequired = true },
        new("meaning", TermTable.Meaning) { IsRequired = true },
        new("responsible", TermTable.Responsible, FieldKind.Choice) { Options = typeof(ResponsibleSide) },
        new("stage", TermTable.Stage, FieldKind.Choice) { Options = typeof(LeadStage) },
        new("measure", TermTable.Measure, FieldKind.Choice) { Options = typeof(TargetMeasure) },
        new("column", TermTable.Column),
        new("englishName", TermTable.EnglishName),
        new("englishMeaning", TermTable.EnglishMeaning),
        new("russianName", TermTable.RussianName),
        new("russianMeaning", TermTable.RussianMeaning),
        new("ukrainianName", TermTable.UkrainianName),
        new("ukrainianMeaning", TermTable.UkrainianMeaning),
        new("chineseName", TermTable.ChineseName),
        new("chineseMeaning", TermTable.ChineseMeaning),
        new(MarketingSigner, ""),
        new(SalesSigner, ""),
    ]);

    /// <summary>Playbooks with their steps.</summary>
    public static Shape Playbooks { get; } = new("playbooks", PlaybookTable.LogicalName, ["code", "version"],
    [
        new("code", PlaybookTable.Code) { IsRequired = true },
        new("version", PlaybookTable.Version, FieldKind.Whole) { Default = 1 },
        new("name", PlaybookTable.Name) { IsRequired = true },
        new("priority", PlaybookTable.Priority, FieldKind.Whole) { IsRequired = true },
        new("description", PlaybookTable.Description),
        new("stage", PlaybookTable.Stage, FieldKind.Choice) { Options = typeof(LeadStage) },
        new("handover", PlaybookTable.HandoverOutcome, FieldKind.Choice) { Options = typeof(HandoverOutcome) },
        new("minimumDays", PlaybookTable.MinimumDays, FieldKind.Whole),
        new("maximumDays", PlaybookTable.MaximumDays, FieldKind.Whole),
        new("rating", PlaybookTable.Rating, FieldKind.Choice) { Options = typeof(LeadRating) },
        new("reason", PlaybookTable.RejectionReasonId, FieldKind.Reference)
        {
            Table = RejectionReasonTable.LogicalName,
            KeyColumn = RejectionReasonTable.Code,
        },
        new("minimumScore", PlaybookTable.MinimumScore, FieldKind.Whole),
        new("maximumScore", PlaybookTable.MaximumScore, FieldKind.Whole),
        new("segment", PlaybookTable.Segment),
        new(MarketingSigner, ""),
        new(SalesSigner, ""),
    ])
    {
        Children = new Shape("steps", PlaybookStepTable.LogicalName, ["sequence"],
        [
            new("name", PlaybookStepTable.Name) { IsRequired = true },
            new("responsible", PlaybookStepTable.Responsible, FieldKind.Choice) { IsRequired = true, Options = typeof(ResponsibleSide) },
            new("channel", PlaybookStepTable.Channel, FieldKind.Choice) { Options = typeof(TouchChannel) },
            new("dueHours", PlaybookStepTable.DueHours, FieldKind.Whole),
            new("guidance", PlaybookStepTable.Guidance),
        ])
        {
            ParentColumn = PlaybookStepTable.PlaybookId,
            NumberColumn = PlaybookStepTable.Sequence,
        },
    };

    /// <summary>The lists of the product's own rows.</summary>
    public static IReadOnlyList<Shape> OfProduct { get; } = [Calendars, Categories, Reasons, Tracks, Rules, Targets, ScoreRules, CriteriaSets, Terms, Playbooks];

    private static Field CategoryOf(string column) => new("category", column, FieldKind.Reference)
    {
        Table = LeadCategoryTable.LogicalName,
        KeyColumn = LeadCategoryTable.Code,
    };
}
