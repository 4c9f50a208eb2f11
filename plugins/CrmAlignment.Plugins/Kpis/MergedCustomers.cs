using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>A customer that was merged, with those that it was merged into, one after the other; the last one stays.</summary>
internal sealed class MergedCustomers
{
    private readonly List<Customer> _chain;

    private MergedCustomers(List<Customer> chain)
    {
        _chain = chain;
    }

    /// <summary>How many they are; 1 when the customer is not merged.</summary>
    public int Count => _chain.Count;

    /// <summary>The one that stays.</summary>
    public Customer Master => _chain[_chain.Count - 1];

    /// <summary>The others.</summary>
    public IReadOnlyCollection<Customer> Merged => _chain.Take(_chain.Count - 1).ToArray();

    /// <summary>Follows the masters of a customer: one request for each.</summary>
    public static MergedCustomers From(IOrganizationService systemService, Customer customer)
    {
        var chain = new List<Customer>();
        for (Customer? next = customer; next is { } known && !chain.Contains(known); next = MasterOf(systemService, known))
        {
            chain.Add(known);
        }

        return new MergedCustomers(chain);
    }

    /// <summary>The records that may have something left on the key of a merged customer, by table.</summary>
    /// <remarks>
    /// Found by the lookup, which the platform indexes and the merge gives to the master; whether anything is left, the ledger of each
    /// record says.
    /// </remarks>
    public ILookup<string, Guid> Records(IOrganizationService systemService)
    {
        var lookup = Master.Table == Customer.Contact ? KpiFactTable.ContactId : KpiFactTable.AccountId;
        var query = new QueryExpression(KpiFactTable.LogicalName) { ColumnSet = new ColumnSet(KpiFactTable.SourceTable, KpiFactTable.SourceId) };
        query.Criteria.AddCondition(lookup, ConditionOperator.In, _chain.Select(customer => (object)customer.Id).ToArray());
        query.Criteria.AddCondition(KpiFactTable.CustomerKey, ConditionOperator.In, Merged.Select(customer => (object)customer.Key).ToArray());
        query.AddOrder(KpiFactTable.Id, OrderType.Ascending);
        return AllPages.Of(systemService, query)
            .GroupBy(row => row.GetAttributeValue<string>(KpiFactTable.SourceId))
            .ToLookup(rows => rows.First().GetAttributeValue<string>(KpiFactTable.SourceTable), rows => new Guid(rows.Key));
    }

    private static Customer? MasterOf(IOrganizationService systemService, Customer customer)
    {
        var query = new QueryExpression(customer.Table) { ColumnSet = new ColumnSet("masterid"), TopCount = 1 };
        query.Criteria.AddCondition(customer.Table + "id", ConditionOperator.Equal, customer.Id);
        query.Criteria.AddCondition("merged", ConditionOperator.Equal, true);
        return systemService.RetrieveMultiple(query).Entities
            .Select(row => row.GetAttributeValue<EntityReference>("masterid"))
            .Where(master => master is not null)
            .Select(master => (Customer?)new Customer(customer.Table, master.Id))
            .FirstOrDefault();
    }
}
