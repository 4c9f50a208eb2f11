using System;
using System.Collections.Generic;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Client;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Replay.Running;

/// <summary>
/// Carries a deal as people do: sales completes the lead; when it meets the criteria, marketing offers it and sales accepts;
/// then sales asks to qualify it (which the server refuses when the criteria are not met), and wins or loses the opportunity.
/// </summary>
public sealed class DealClosing(FunnelServices services)
{
    private const int OpportunityWonStatus = 3;
    private const int OpportunityCanceledStatus = 4;
    private const int LeadDisqualified = 2;
    private const string Currency = "transactioncurrencyid";

    private readonly AlignmentClient _marketing = new(services.Marketing);
    private readonly AlignmentClient _sales = new(services.Sales);
    private readonly CustomerAccounts _customers = new(services.Sales);

    /// <summary>Names that were taken for one customer.</summary>
    public IReadOnlyList<string> MergedCustomers => _customers.Merged;

    /// <summary>The accounts of customers.</summary>
    internal CustomerAccounts Customers => _customers;

    /// <summary>Begins a deal; steps that an interrupted run had done are not done again.</summary>
    /// <param name="lead">Id of the lead and the columns to complete.</param>
    /// <param name="customer">Name of the customer; empty where the lead's own company is meant.</param>
    /// <param name="currency">Code of the currency of the deal; null for the base currency.</param>
    /// <returns>The open opportunity.</returns>
    /// <exception cref="AlignmentException">The server refused a call of the client.</exception>
    /// <exception cref="System.ServiceModel.FaultException{T}">The server refused another request, such as QualifyLead.</exception>
    public Guid Open(Entity lead, string customer, string? currency)
    {
        if (OpenOpportunity(lead.Id) is { } known)
        {
            return known;
        }

        var before = services.Sales.Retrieve(LeadTable.LogicalName, lead.Id, new ColumnSet(LeadTable.Stage, LeadTable.StateCode));
        if (before.GetAttributeValue<OptionSetValue>(LeadTable.StateCode).Value == LeadDisqualified)
        {
            Reopen(lead.Id);
        }

        var money = currency is null ? null : services.Currencies[currency];
        if (money is not null)
        {
            lead[Currency] = money;
        }

        if (lead.Attributes.Count > 0)
        {
            services.Sales.Update(lead);
        }

        if (before.GetAttributeValue<OptionSetValue>(LeadTable.Stage)?.Value != (int)LeadStage.SalesAccepted
            && _sales.EvaluateLead(lead.Id).Verdict != CriteriaVerdict.NotMet)
        {
            HandOver(lead.Id);
        }

        return Qualify(lead.Id, customer.Length == 0 ? null : _customers.Of(customer), money);
    }

    /// <summary>Closes a deal, which begins it where it has not begun; steps that an interrupted run had done are not done again.</summary>
    /// <param name="lead">Id of the lead and the columns to complete.</param>
    /// <param name="deal">The deal.</param>
    /// <exception cref="AlignmentException">The server refused a call of the client.</exception>
    /// <exception cref="System.ServiceModel.FaultException{T}">The server refused another request, such as QualifyLead.</exception>
    public void Close(Entity lead, DealClosed deal) => End(Open(lead, deal.Customer, deal.Currency), deal);

    /// <summary>Wins or loses an open opportunity.</summary>
    /// <param name="opportunity">Its id.</param>
    /// <param name="deal">The deal.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">The server refused it.</exception>
    internal void End(Guid opportunity, DealClosed deal)
    {
        if (deal.LostReason is { } reason)
        {
            Lose(opportunity, deal, reason);
        }
        else
        {
            Win(opportunity, deal);
        }
    }

    /// <summary>Sales accepts a lead, which marketing offers before where no offer is pending.</summary>
    /// <param name="lead">Id of the lead.</param>
    /// <exception cref="AlignmentException">The server refused it, such as for a lead that does not meet the criteria.</exception>
    public void HandOver(Guid lead)
    {
        if (RowLookup.Find(services.Sales, HandoverTable.LogicalName, HandoverTable.PendingKey, lead.ToString()) is null)
        {
            _marketing.OfferLead(lead);
        }

        _sales.AcceptLead(lead);
    }

    // Whoever bought after all was not out of the question: people reopen the lead.
    private void Reopen(Guid lead) => services.Sales.Update(new Entity(LeadTable.LogicalName, lead)
    {
        [LeadTable.StateCode] = new OptionSetValue(0),
        [LeadTable.StatusCode] = new OptionSetValue(1),
    });

    private Guid Qualify(Guid lead, EntityReference? customer, EntityReference? currency)
    {
        var request = new QualifyLeadRequest
        {
            LeadId = new EntityReference(LeadTable.LogicalName, lead),
            CreateAccount = customer is null,
            CreateContact = false,
            CreateOpportunity = true,
            OpportunityCustomerId = customer,
            OpportunityCurrencyId = currency,
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

    private void Lose(Guid opportunity, DealClosed deal, string reason)
    {
        var closing = Closing(opportunity, deal, "Lost");
        closing["description"] = reason;
        var status = services.LossReasons.TryGetValue(reason, out var known) ? known : OpportunityCanceledStatus;
        Close(new LoseOpportunityRequest { Status = new OptionSetValue(status), OpportunityClose = closing }, opportunity, deal);
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

        var closing = Closing(opportunity, deal, "Won");
        closing["actualrevenue"] = new Money(deal.Revenue);
        Close(new WinOpportunityRequest { Status = new OptionSetValue(OpportunityWonStatus), OpportunityClose = closing }, opportunity, deal);
    }

    // A closed opportunity takes no line any more. Both at once: a run that is stopped in between would write the line a second time.
    private void Close(OrganizationRequest request, Guid opportunity, DealClosed deal)
    {
        if (deal.Product.Length == 0)
        {
            services.Sales.Execute(request);
            return;
        }

        services.Sales.Execute(new ExecuteTransactionRequest
        {
            Requests = [new CreateRequest { Target = SoldLine.Of(opportunity, deal) }, request],
        });
    }

    private Entity Closing(Guid opportunity, DealClosed deal, string subject)
    {
        var closing = new Entity("opportunityclose")
        {
            ["opportunityid"] = new EntityReference(OpportunityTable.LogicalName, opportunity),
            ["subject"] = subject,
            ["actualend"] = deal.ClosedOn.ToDateTimeUnspecified(),
        };
        if (deal.Currency is { } currency)
        {
            closing[Currency] = services.Currencies[currency];
        }

        return closing;
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
