using System;
using System.Threading;
using CrmAlignment.Client.Leads;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.Client;

/// <content>Calls about leads.</content>
public sealed partial class AlignmentClient
{
    /// <summary>Says whether a lead meets the criteria set that applies to it, and what it lacks. Changes nothing.</summary>
    /// <param name="leadId">Id of the lead.</param>
    /// <param name="cancellationToken">Stops waiting between attempts.</param>
    /// <exception cref="AlignmentException">The server refuses, for instance because the caller cannot read the lead.</exception>
    public LeadEvaluation EvaluateLead(Guid leadId, CancellationToken cancellationToken = default)
    {
        var answer = new ApiCall(EvaluateLeadApi.UniqueName)
            .With(EvaluateLeadApi.Target, LeadReference(leadId))
            .Send(_service, cancellationToken);
        var version = answer.Integer(EvaluateLeadApi.SetVersion);
        return new LeadEvaluation(
            answer.Choice<CriteriaVerdict>(EvaluateLeadApi.Verdict),
            answer.Integer(EvaluateLeadApi.Score),
            answer.Integer(EvaluateLeadApi.Threshold),
            Payload.Array<UnmetCriterion>(answer, EvaluateLeadApi.UnmetCriteria),
            version == 0 ? null : answer.Text(EvaluateLeadApi.CriteriaSetCode),
            version == 0 ? null : version);
    }

    /// <summary>Offers a lead to sales. The lead becomes sales ready; its criteria set must allow it.</summary>
    /// <param name="leadId">Id of the lead.</param>
    /// <param name="comment">What sales should know, at most 2,000 characters; none by default.</param>
    /// <param name="cancellationToken">Stops waiting between attempts.</param>
    /// <exception cref="AlignmentException">The lead does not meet an enforced set, is closed, or is offered already.</exception>
    public LeadOffer OfferLead(Guid leadId, string? comment = null, CancellationToken cancellationToken = default)
    {
        var answer = new ApiCall(OfferLeadApi.UniqueName)
            .With(OfferLeadApi.Target, LeadReference(leadId))
            .WithOptional(OfferLeadApi.Comment, comment)
            .Send(_service, cancellationToken);
        return new LeadOffer(answer.Id(OfferLeadApi.HandoverId), answer.Instant(OfferLeadApi.DueOn));
    }

    /// <summary>Accepts, for sales, a lead that is offered. The lead becomes sales accepted.</summary>
    /// <param name="leadId">Id of the lead.</param>
    /// <param name="comment">Comment of the decision, at most 2,000 characters; none by default.</param>
    /// <param name="cancellationToken">Stops waiting between attempts.</param>
    /// <exception cref="AlignmentException">The lead is not offered, its offer has expired, or it no longer meets an enforced
    /// set.</exception>
    public LeadAcceptance AcceptLead(Guid leadId, string? comment = null, CancellationToken cancellationToken = default)
    {
        var answer = new ApiCall(AcceptLeadApi.UniqueName)
            .With(AcceptLeadApi.Target, LeadReference(leadId))
            .WithOptional(AcceptLeadApi.Comment, comment)
            .Send(_service, cancellationToken);
        return new LeadAcceptance(answer.Id(AcceptLeadApi.HandoverId));
    }

    /// <summary>Rejects a lead for sales. A recyclable reason sends it to nurture, another disqualifies it.</summary>
    /// <param name="leadId">Id of the lead.</param>
    /// <param name="reasonCode">Code of a rejection reason.</param>
    /// <param name="comment">Comment of the decision, at most 2,000 characters; none by default.</param>
    /// <param name="cancellationToken">Stops waiting between attempts.</param>
    /// <exception cref="AlignmentException">The code is unknown, the lead is closed, or no nurture track takes it.</exception>
    public LeadRejection RejectLead(Guid leadId, string reasonCode, string? comment = null, CancellationToken cancellationToken = default)
    {
        var answer = new ApiCall(RejectLeadApi.UniqueName)
            .With(RejectLeadApi.Target, LeadReference(leadId))
            .With(RejectLeadApi.ReasonCode, reasonCode ?? throw new ArgumentNullException(nameof(reasonCode)))
            .WithOptional(RejectLeadApi.Comment, comment)
            .Send(_service, cancellationToken);
        return new LeadRejection(
            answer.Id(RejectLeadApi.HandoverId),
            answer.OptionalId(RejectLeadApi.EnrollmentId),
            answer.OptionalId(RejectLeadApi.QueueId),
            answer.OptionalInstant(RejectLeadApi.NextTouchOn));
    }

    /// <summary>Creates a lead, or updates the one with the same external key, in one request: an import can run again.</summary>
    /// <param name="lead">The lead as the other system knows it.</param>
    /// <param name="cancellationToken">Stops waiting between attempts.</param>
    /// <exception cref="ArgumentException">The external key is empty.</exception>
    /// <exception cref="AlignmentException">The server refuses, for instance because the caller may not create leads.</exception>
    public UpsertedLead UpsertLead(LeadImport lead, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(lead?.ExternalKey))
        {
            throw new ArgumentException("A lead to import needs an external key: without one it could not be found again.", nameof(lead));
        }

        var request = new UpsertRequest { Target = EntityOf(lead!) };
        var response = (UpsertResponse)_service.Execute(request, cancellationToken);
        return new UpsertedLead(response.Target.Id, response.RecordCreated);
    }

    private static EntityReference LeadReference(Guid leadId) => new(LeadTable.LogicalName, leadId);

    private static Entity EntityOf(LeadImport lead)
    {
        var entity = new Entity(LeadTable.LogicalName, LeadTable.ExternalKey, lead.ExternalKey);
        foreach (var column in lead.OtherColumns)
        {
            entity[column.Key] = column.Value;
        }

        Set(LeadTable.Subject, lead.Subject);
        Set(LeadTable.FirstName, lead.FirstName);
        Set(LeadTable.LastName, lead.LastName);
        Set(LeadTable.CompanyName, lead.CompanyName);
        Set(LeadTable.EstimatedAmount, lead.EstimatedAmount is { } amount ? new Money(amount) : null);
        Set(LeadTable.CampaignId, lead.CampaignId is { } campaign ? new EntityReference(CampaignTable.LogicalName, campaign) : null);
        Set(LeadTable.SourcedBy, lead.SourcedBy is { } sourcedBy ? new OptionSetValue((int)sourcedBy) : null);
        Set(LeadTable.Segment, lead.Segment);
        Set(LeadTable.LeadType, lead.LeadType);
        Set(LeadTable.Origin, lead.Origin);
        return entity;

        void Set(string column, object? value)
        {
            if (value is not null)
            {
                entity[column] = value;
            }
        }
    }
}
