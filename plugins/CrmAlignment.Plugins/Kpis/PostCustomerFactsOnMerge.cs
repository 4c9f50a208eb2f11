using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>
/// When two customers have become one: counts for the one that stays what the ledger still has of the other. Asynchronous, in slices,
/// and may run again: a merge must not wait for thousands of rows.
/// </summary>
/// <remarks>
/// No page says whether the platform runs the steps of opportunities that a merge gives to another customer. Where it does, they post the
/// change themselves, at once, and this finds nothing. What is left when the platform gives up retrying, the audit finds.
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
        var subordinate = new Customer(merge.Subordinate.LogicalName, merge.Subordinate.Id);
        var customers = MergedCustomers.From(scope.SystemService, subordinate);
        if (customers.Count == 1)
        {
            return;
        }

        // The master may have been merged in its turn, before this ran or meanwhile.
        var isDone = Move(scope, customers);
        if (!isDone || MergedCustomers.From(scope.SystemService, subordinate).Count > customers.Count)
        {
            throw new InvalidPluginExecutionException(
                OperationStatus.Retry, $"Records of {subordinate.Key} are still to be counted for {customers.Master.Key}.");
        }
    }

    private static bool Move(PluginScope scope, MergedCustomers customers)
    {
        var move = new CustomerMerge(customers.Merged, customers.Master);
        var left = customers.Records(scope.SystemService)
            .SelectMany(table => Rows(scope.SystemService, move, SourceTable.Named(table.Key), table.ToArray()))
            .Where(rows => rows.Count > 0)
            .ToArray();
        var moved = left.Take(RecordsARun).Count(rows => Write(scope, rows));
        return moved == left.Length;
    }

    // The ledger before the records: a save in between posts by the same state of the ledger, and one of the two is refused. What no longer
    // exists contributes nothing.
    private static IEnumerable<IReadOnlyList<RecordChange>> Rows(
        IOrganizationService systemService, CustomerMerge move, SourceTable table, Guid[] ids)
    {
        var ledger = SourceLedger.Of(systemService, table.Name, ids);
        var records = SourceRows.Read(systemService, table, ids);
        return ids.Select(id => move.Move(ledger[id], records.Version(id) is null ? [] : records.Contributions(id), Guid.NewGuid));
    }

    // Somebody saved the record meanwhile, and posted for it: the next attempt reads what he left.
    private static bool Write(PluginScope scope, IReadOnlyList<RecordChange> rows)
    {
        try
        {
            LedgerConflict.Watch(scope, () => OwnWork.Do(scope, () => RecordWriter.Apply(scope.SystemService, rows)));
            return true;
        }
        catch (ProblemException conflict)
        {
            scope.Tracing.Trace("Left for the next attempt: {0}", conflict.Message);
            return false;
        }
    }
}
