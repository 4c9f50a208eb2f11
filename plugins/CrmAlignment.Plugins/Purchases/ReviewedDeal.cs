using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Purchases;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Purchases;

/// <summary>An opportunity that was reviewed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its topic.</param>
/// <param name="Deal">What was held against the customer's purchase.</param>
/// <param name="Found">In what it is out of step.</param>
[Columns(
    OpportunityTable.Name, OpportunityTable.EstimatedValueBase, OpportunityTable.SalesStage, OpportunityTable.PresentProposal,
    OpportunityTable.PresentFinalProposal, PurchaseColumns.Stage, PurchaseColumns.StageSince, PurchaseColumns.Deciders)]
internal sealed record ReviewedDeal(Guid Id, string Name, PurchaseDeal Deal, IReadOnlyList<OutOfStep> Found)
{
    /// <summary>The columns that are read.</summary>
    public static string[] Columns { get; } = DeclaredColumns.Of(typeof(ReviewedDeal));

    /// <summary>Whether somebody should look at it.</summary>
    public bool IsNoteworthy => Deal.Deciders == 0 || Found.Count > 0;

    /// <summary>Reviews a row.</summary>
    public static ReviewedDeal Of(Entity row, DealActivities activities, PurchaseReview review, DateTime asOf)
    {
        var values = new EntityValues(row);
        var stage = (PurchaseStage?)values.Value(PurchaseColumns.Stage).AsChoice;
        var deal = new PurchaseDeal
        {
            Stage = stage is { } known && Enum.IsDefined(typeof(PurchaseStage), known) ? known : null,
            Since = values.Value(PurchaseColumns.StageSince).AsDateTime,
            Deciders = values.Value(PurchaseColumns.Deciders).AsWholeNumber ?? 0,
            SalesStage = values.Value(OpportunityTable.SalesStage).AsChoice,
            HasProposal = values.Value(OpportunityTable.PresentProposal).AsBoolean ?? false,
            HasFinalProposal = values.Value(OpportunityTable.PresentFinalProposal).AsBoolean ?? false,
            LastActivityOn = activities.LastOf(row.Id),
            IsPlanned = activities.IsPlanned(row.Id),
            Value = values.Value(OpportunityTable.EstimatedValueBase).AsNumber ?? 0m,
        };
        return new ReviewedDeal(row.Id, row.GetAttributeValue<string>(OpportunityTable.Name) ?? "", deal, review.Of(deal, asOf));
    }
}
