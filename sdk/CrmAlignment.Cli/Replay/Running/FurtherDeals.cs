using System;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Replay.Running;

/// <summary>
/// Carries a deal of somebody who has bought, or was asked to, before: an opportunity of the same customer, as sales makes it by hand. It is of no
/// lead, since a lead is qualified once and would count as won twice, and of no campaign: nobody knows that the one which brought the lead brought
/// this.
/// </summary>
/// <param name="services">Connections of the people.</param>
/// <param name="closing">Carries the first deal of each lead.</param>
public sealed class FurtherDeals(FunnelServices services, DealClosing closing)
{
    private const string Name = "name";
    private const int LongestName = 300;

    /// <summary>Begins a deal; one that an interrupted run began is not begun again.</summary>
    /// <param name="lead">Id of the lead.</param>
    /// <param name="row">Line of the deal.</param>
    /// <param name="customer">Name of the customer; empty for that of the lead's first deal.</param>
    /// <param name="currency">Code of the currency of the deal; null for the base currency.</param>
    /// <returns>The open opportunity; null where the lead was not qualified, so that it has no customer.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">The server refused it.</exception>
    public Guid? Open(Guid lead, InputRow row, string customer, string? currency)
    {
        if (CustomerOf(lead) is not { } own)
        {
            return null;
        }

        if (OpenOpportunity(NameOf(row, customer)) is { } known)
        {
            return known;
        }

        var opportunity = new Entity(OpportunityTable.LogicalName)
        {
            [Name] = NameOf(row, customer),
            [OpportunityTable.CustomerId] = customer.Length == 0 ? own : closing.Customers.Of(customer),
        };
        if (currency is not null)
        {
            opportunity["transactioncurrencyid"] = services.Currencies[currency];
        }

        return services.Sales.Create(opportunity);
    }

    /// <summary>Closes a deal, which begins it where it has not begun.</summary>
    /// <param name="lead">Id of the lead.</param>
    /// <param name="deal">The deal.</param>
    /// <returns>Whether it is closed; not where the lead was not qualified.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">The server refused it.</exception>
    public bool Close(Guid lead, DealClosed deal)
    {
        if (Open(lead, deal.Row, deal.Customer, deal.Currency) is not { } opportunity)
        {
            return false;
        }

        closing.End(opportunity, deal);
        return true;
    }

    /// <summary>The name of an opportunity, by which another run knows it.</summary>
    /// <param name="row">Line of the deal.</param>
    /// <param name="customer">Name of the customer.</param>
    public static string NameOf(InputRow row, string customer)
    {
        var name = $"Deal, line {row.Line}: {customer}";
        return name.Length > LongestName ? name[..LongestName] : name;
    }

    private EntityReference? CustomerOf(Guid lead)
    {
        var query = new QueryExpression(OpportunityTable.LogicalName) { ColumnSet = new ColumnSet(OpportunityTable.CustomerId), TopCount = 1 };
        query.Criteria.AddCondition(OpportunityTable.OriginatingLeadId, ConditionOperator.Equal, lead);
        var found = services.Sales.RetrieveMultiple(query).Entities;
        return found.Count == 0 ? null : found[0].GetAttributeValue<EntityReference>(OpportunityTable.CustomerId);
    }

    private Guid? OpenOpportunity(string name)
    {
        var query = new QueryExpression(OpportunityTable.LogicalName) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition(Name, ConditionOperator.Equal, name);
        query.Criteria.AddCondition(OpportunityTable.OriginatingLeadId, ConditionOperator.Null);
        query.Criteria.AddCondition(OpportunityTable.StateCode, ConditionOperator.Equal, 0);
        var found = services.Sales.RetrieveMultiple(query).Entities;
        return found.Count == 0 ? null : found[0].Id;
    }
}
