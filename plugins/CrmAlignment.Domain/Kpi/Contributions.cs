using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>
/// What each source record contributes: a pure function of its columns, so that create, update, delete, reparent and reopen need no
/// special case. A record that does not exist (null) contributes nothing.
/// </summary>
public static class Contributions
{
    private const int Won = 1;

    /// <summary>Columns that <see cref="OfLead"/> reads.</summary>
    public static IReadOnlyList<string> LeadColumns { get; } =
    [
        LeadTable.CampaignId, LeadTable.OwningBusinessUnit, LeadTable.CreatedOn, LeadTable.MarketingQualifiedOn,
        LeadTable.SalesReadyOn, LeadTable.QualifiedOn, LeadTable.DisqualifiedOn,
    ];

    /// <summary>Columns that <see cref="OfHandover"/> reads.</summary>
    public static IReadOnlyList<string> HandoverColumns { get; } =
        [HandoverTable.CampaignId, HandoverTable.Outcome, HandoverTable.DecidedOn, LeadTable.OwningBusinessUnit];

    /// <summary>Columns that <see cref="OfEnrollment"/> reads.</summary>
    public static IReadOnlyList<string> EnrollmentColumns { get; } = [NurtureEnrollmentTable.EnrolledOn, LeadTable.OwningBusinessUnit];

    /// <summary>Columns that <see cref="OfOpportunity"/> reads.</summary>
    public static IReadOnlyList<string> OpportunityColumns { get; } =
    [
        OpportunityTable.StateCode, OpportunityTable.ActualValueBase, OpportunityTable.CostBase, OpportunityTable.ActualCloseDate,
        OpportunityTable.CustomerId, OpportunityTable.CampaignId, OpportunityTable.OwningBusinessUnit, OpportunityTable.SourcedBy,
    ];

    /// <summary>Columns that <see cref="OfCampaignActivity"/> reads.</summary>
    public static IReadOnlyList<string> CampaignActivityColumns { get; } =
    [
        CampaignActivityTable.ActualCostBase, CampaignActivityTable.ActualEnd, CampaignActivityTable.ActualStart,
        CampaignActivityTable.CreatedOn, CampaignActivityTable.RegardingObjectId, CampaignActivityTable.OwningBusinessUnit,
    ];

    /// <summary>Columns that <see cref="OfCampaign"/> reads.</summary>
    public static IReadOnlyList<string> CampaignColumns { get; } =
    [
        CampaignTable.IsTemplate, CampaignTable.OtherCostBase, CampaignTable.ActualStart, CampaignTable.ProposedStart,
        CampaignTable.CreatedOn, CampaignTable.OwningBusinessUnit,
    ];

    /// <summary>A lead: created, marketing qualified, sales ready, qualified and disqualified, each at its own instant.</summary>
    public static IReadOnlyList<Contribution> OfLead(IRecordValues? lead)
    {
        var sum = new ContributionSum();
        if (lead is not null)
        {
            Add(LeadTable.CreatedOn, new Measures { LeadsCreated = 1 });
            Add(LeadTable.MarketingQualifiedOn, new Measures { MarketingQualified = 1 });
            Add(LeadTable.SalesReadyOn, new Measures { SalesReady = 1 });
            Add(LeadTable.QualifiedOn, new Measures { Qualified = 1 });
            Add(LeadTable.DisqualifiedOn, new Measures { Disqualified = 1 });
        }

        return sum.NonZero();

        void Add(string column, Measures measures) =>
            sum.Add(lead.Value(column).AsDateTime, null, lead.Value(LeadTable.CampaignId).AsId, BusinessUnit(lead), measures);
    }

    /// <summary>A handover: its decision, when it was decided; campaign of the handover, its owner's business unit.</summary>
    public static IReadOnlyList<Contribution> OfHandover(IRecordValues? handover) => handover is null
        ? []
        : ContributionSum.Single(
            handover.Value(HandoverTable.DecidedOn).AsDateTime,
            null,
            handover.Value(HandoverTable.CampaignId).AsId,
            BusinessUnit(handover),
            (HandoverOutcome?)handover.Value(HandoverTable.Outcome).AsChoice switch
            {
                HandoverOutcome.Accepted => new Measures { Accepted = 1 },
                HandoverOutcome.Rejected => new Measures { Rejected = 1 },
                HandoverOutcome.Expired => new Measures { Expired = 1 },
                _ => Measures.Zero,
            });

    /// <summary>A nurture enrollment: when it began; its owner's business unit alone.</summary>
    public static IReadOnlyList<Contribution> OfEnrollment(IRecordValues? enrollment) => enrollment is null
        ? []
        : ContributionSum.Single(
            enrollment.Value(NurtureEnrollmentTable.EnrolledOn).AsDateTime, null, null, BusinessUnit(enrollment), new Measures { Nurtured = 1 });

    /// <summary>An opportunity that is won: revenue, cost and the win at its close date; any other contributes nothing.</summary>
    public static IReadOnlyList<Contribution> OfOpportunity(IRecordValues? opportunity)
    {
        if (opportunity?.Value(OpportunityTable.StateCode).AsChoice != Won)
        {
            return [];
        }

        var foundBySales = opportunity.Value(OpportunityTable.SourcedBy).AsChoice == (int)SourcedBy.Sales;
        return ContributionSum.Single(
            DateOf(opportunity.Value(OpportunityTable.ActualCloseDate).AsDateTime),
            Customer.Of(opportunity.Value(OpportunityTable.CustomerId)),
            opportunity.Value(OpportunityTable.CampaignId).AsId,
            BusinessUnit(opportunity),
            new Measures
            {
                Revenue = opportunity.Value(OpportunityTable.ActualValueBase).AsNumber ?? 0,
                CostOfSales = opportunity.Value(OpportunityTable.CostBase).AsNumber ?? 0,
                Won = 1,
                WonBySales = foundBySales ? 1 : 0,
            });
    }

    /// <summary>A campaign activity: its actual cost at its actual end, else its actual start, else its creation.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="ofTemplate">Whether its campaign is a template, which costs nothing.</param>
    public static IReadOnlyList<Contribution> OfCampaignActivity(IRecordValues? activity, bool ofTemplate) => activity is null || ofTemplate
        ? []
        : ContributionSum.Single(
            activity.Value(CampaignActivityTable.ActualEnd).AsDateTime
                ?? activity.Value(CampaignActivityTable.ActualStart).AsDateTime
                ?? activity.Value(CampaignActivityTable.CreatedOn).AsDateTime,
            null,
            CampaignOf(activity.Value(CampaignActivityTable.RegardingObjectId)),
            BusinessUnit(activity),
            new Measures { MarketingSpend = activity.Value(CampaignActivityTable.ActualCostBase).AsNumber ?? 0 });

    /// <summary>
    /// A campaign: its other cost at its actual start, else its proposed start, else its creation; nothing for a template.
    /// </summary>
    /// <param name="campaignId">Id of the campaign.</param>
    /// <param name="campaign">The campaign.</param>
    public static IReadOnlyList<Contribution> OfCampaign(Guid campaignId, IRecordValues? campaign) =>
        campaign is null || campaign.Value(CampaignTable.IsTemplate).AsBoolean == true
            ? []
            : ContributionSum.Single(
                campaign.Value(CampaignTable.ActualStart).AsDateTime
                    ?? campaign.Value(CampaignTable.ProposedStart).AsDateTime
                    ?? campaign.Value(CampaignTable.CreatedOn).AsDateTime,
                null,
                campaignId,
                BusinessUnit(campaign),
                new Measures { MarketingSpend = campaign.Value(CampaignTable.OtherCostBase).AsNumber ?? 0 });

    private static Guid? BusinessUnit(IRecordValues record) => record.Value(LeadTable.OwningBusinessUnit).AsId;

    private static Guid? CampaignOf(RecordValue regarding) =>
        !regarding.IsEmpty && regarding.LookupTable == CampaignTable.LogicalName ? regarding.AsId : null;

    // The close date is a date without time, of whichever kind the platform hands it over; a zone must not move it.
    private static DateTime? DateOf(DateTime? date) => date is { } d ? DateTime.SpecifyKind(d.Date, DateTimeKind.Unspecified) : null;
}
