using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>
/// When two customers have become one: counts for the one that stays what the ledger still has of the other. Asynchronous, in slices,
/// and may run again: a merge must not wait for thousands of rows.
/// </summary>
/// <remarks>
/// No page says whether the platform runs the steps of opportunities that a merge gives to another customer. Where it does, they post the
/// change themselves, at once, and this finds nothing.
/// </remarks>
[Step(MergeParameters.Message, Customer.Account, StepStage.PostOperation, Asynchronous = true)]
[Step(MergeParameters.Message, Customer.Contact, StepStage.PostOperation, Asynchronous = true)]
public sealed class PostCustomerFactsOnMerge : AlignmentPlugin
{
    // Two rows a record: far below the two minutes of an operation, on a slow server too.
    private const int RecordsARun = 500;

    private protected override void Run(PluginScope scope)
    {
        var merge = MergeParameters.Of(scope.Context) ?? throw new InvalidOperationException("The merge names no records.");
        var customer = new Customer(merge.Subordinate.LogicalName, merge.Subordinate.Id);
        var seen = new HashSet<Customer>();

        // The master may have been merged in its turn, before or while this ran.
        while (seen.Add(customer) && MasterOf(scope.SystemService, customer) is { } master)
        {
            Move(scope, customer, master);
            customer = master;
        }
    }

    private static void Move(PluginScope scope, Customer customer, Customer master)
    {
        var mergeId = OperationKey.Of(scope.Context.OperationId, scope.Context.CorrelationId, rowVersion: 0);
        var left = CustomerMerge.Left(PostedFacts.OfCustomer(scope.SystemService, customer), mergeId);
        foreach (var source in left.Take(RecordsARun))
        {
            var facts = CustomerMerge.Posting(source.Key, source.Value, master, Guid.NewGuid);
            OwnWork.Do(scope, () => RecordWriter.Apply(scope.SystemService, facts));
        }

        if (left.Count > RecordsARun)
        {
            throw new InvalidPluginExecutionException(
                OperationStatus.Retry, $"{left.Count - RecordsARun} records of {customer.Key} are still to be counted for {master.Key}.");
        }
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
