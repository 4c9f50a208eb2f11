using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows.Activities;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>The activities that regard a case.</summary>
/// <remarks>
/// Source: https://learn.microsoft.com/dynamics365/customer-service/customer-service-hub-user-guide-resolve-cancel-reassign-a-case: activities that are open when a case is
/// resolved are cancelled, and none may be open when it is cancelled.
/// </remarks>
internal static class CaseActivities
{
    private const int Open = 0;
    private const int Canceled = 2;
    private const int Scheduled = 3;

    /// <summary>The activities of a case.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="incident">The case.</param>
    /// <returns>Their rows in activitypointer.</returns>
    public static List<StoredRow> Of(IRequestScope scope, Guid incident) => RowScan.Where(
        scope.Transaction,
        ActivityTables.Pointer,
        new Dictionary<string, object?> { ["regardingobjectid"] = new RowReference("incident", incident) });

    /// <summary>Whether one of them is open or scheduled.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="incident">The case.</param>
    public static bool AnyOpen(IRequestScope scope, Guid incident) => Of(scope, incident).Any(IsOpen);

    /// <summary>Cancels those that are open, as the caller.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="options">By which message the state changes.</param>
    /// <param name="incident">The case.</param>
    public static void CancelOpen(IRequestScope scope, SalesOptions options, Guid incident)
    {
        foreach (var activity in Of(scope, incident).Where(IsOpen))
        {
            var table = ActivityTables.TableOf(scope.Transaction, ActivityTables.Pointer, activity.Id);
            var status = RowState.StatusOf(scope.Catalog.Table(table), Canceled, null);
            RowState.Change(scope, options, new EntityReference(table, activity.Id), Canceled, status);
        }
    }

    private static bool IsOpen(StoredRow activity) => activity["statecode"] is Open or Scheduled;
}
