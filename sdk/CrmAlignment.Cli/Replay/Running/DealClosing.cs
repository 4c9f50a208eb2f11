using System;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Client;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Replay.Running;

/// <summary>
/// Closes a deal as people do: sales completes the lead; when it meets the criteria, marketing offers it and sales accepts;
/// then sales asks to qualify it (which the server refuses when the criteria are not met) and wins the opportunity.
/// </summary>
public sealed class DealClosing(FunnelServices services)
{
    private const int OpportunityWonStatus = 3;

    private readonly AlignmentClient _marketing = new(services.Marketing);
    private readonly AlignmentClient _sales = new(services.Sales);

    /// <summary>Closes a deal; steps that an interrupted run had done are not done again.</summary>
    /// <param name="lead">Id of the lead and the columns to complete.</param>
    /// <param name="deal">The deal.</param>
    /// <exception cref="AlignmentException">The server refused a call of the client.</exception>
    /// <exception cref="System.ServiceModel.FaultException{T}">The server refused another request, such as QualifyLead.</exception>
    public void Close(Entity lead, DealClosed deal)
    {
        var opportunity = OpenOpportunity(lead.Id);
        if (opportunity is null)
        {
            if (lead.Attributes.Count > 0)
            {
                services.Sales.Update(lead);
            }

            HandOver(lead.Id);
            opportunity = Qualify(lead.Id);
        }

        Win(opportunity.Value, deal);
    }

    private void HandOver(Guid lead)
    {
        if (_sales.EvaluateLead(lead).Verdict == CriteriaVerdict.NotMet)
        {
            return;
        }

        var row = services.Sales.Retrieve(LeadTable.LogicalName, lead, new ColumnSet(LeadTable.Stage));
        if (row.GetAttributeValue<OptionSetValue>(LeadTable.Stage)?.Value == (int)LeadStage.SalesAccepted)
        {
            return;
        }

        if (RowLookup.Find(services.Sales, HandoverTable.LogicalName, HandoverTable.PendingKey, lead.ToString()) is null)
        {
            _marketing.OfferLead(lead);
        }

        _sales.AcceptLead(lead);
    }

    private Guid Qualify(Guid lead)
    {
        var request = new QualifyLeadRequest
        {
            LeadId = new EntityReference(LeadTable.LogicalName, lead),
            CreateAccount = true,
            CreateContact = false,
            CreateOpportunity = true,
            Status = new OptionSetValue(-1),
        };
        foreach (var created in ((QualifyLeadResponse)services.Sales.Execute(request)).CreatedEntities)
        {
            if (created.LogicalName == OpportunityTable.LogicalName)
            {
                return created.Id;
            }
        }

        throw new InvalidOperationException($"QualifyLead created no opportunity for lead {lead}.");
    }

    private void Win(Guid opportunity, DealClosed deal)
    {
        if (deal.Cost != 0)
        {
            services.Sales.Update(new Entity(OpportunityTable.LogicalName, opportunity)
            {
                [OpportunityTable.Cost] = new Money(deal.Cost),
            });
        }

        services.Sales.Execute(new WinOpportunityRequest
        {
            Status = new OptionSetValue(OpportunityWonStatus),
            OpportunityClose = new Entity("opportunityclose")
            {
                ["opportunityid"] = new EntityReference(OpportunityTable.LogicalName, opportunity),
                ["subject"] = "Won",
                ["actualrevenue"] = new Money(deal.Revenue),
                ["actualend"] = deal.WonDate.ToDateTimeUnspecified(),
            },
        });
    }

    private Guid? OpenOpportunity(Guid lead)
    {
        var query = new QueryExpression(OpportunityTable.LogicalName) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition(OpportunityTable.OriginatingLeadId, ConditionOperator.Equal, lead);
        query.Criteria.AddCondition(OpportunityTable.StateCode, ConditionOperator.Equal, 0);
        var found = services.Sales.RetrieveMultiple(query).Entities;
        return found.Count == 0 ? null : found[0].Id;
    }
}
