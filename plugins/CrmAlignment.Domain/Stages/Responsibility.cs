using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Stages;

/// <summary>Which department has to act on a lead.</summary>
public static class Responsibility
{
    /// <summary>
    /// The side of a stage; null when nobody has to act. Sales ready is both sides': marketing offers the lead and completes it, sales
    /// answers. Nurture is marketing's: it keeps in touch until the lead comes back.
    /// </summary>
    public static ResponsibleSide? Of(LeadStage stage) => stage switch
    {
        LeadStage.Inquiry or LeadStage.MarketingQualified or LeadStage.Nurture => ResponsibleSide.Marketing,
        LeadStage.SalesReady => ResponsibleSide.Both,
        LeadStage.SalesAccepted or LeadStage.Qualified => ResponsibleSide.Sales,
        _ => null,
    };
}
