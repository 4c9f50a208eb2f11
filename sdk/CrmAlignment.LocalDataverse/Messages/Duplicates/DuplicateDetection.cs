using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Duplicates;

/// <summary>Looks for duplicates by the rules in force.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/run-duplicate-detection.</remarks>
internal static class DuplicateDetection
{
    private const string Suppress = "SuppressDuplicateDetection";

    /// <summary>The duplicates of a row, each once.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="row">The row; where it is stored, what it does not say is as stored.</param>
    /// <param name="matching">Logical name of the table to look in; null for all.</param>
    public static IEnumerable<Entity> Find(IRequestScope scope, Entity row, string? matching)
    {
        if (!IsEnabled(scope, "isduplicatedetectionenabled"))
        {
            return [];
        }

        var whole = Whole(scope, row);
        return DuplicateRule.InForce(scope, row.LogicalName, matching)
            .SelectMany(rule => rule.Find(scope, whole))
            .DistinctBy(found => (found.LogicalName, found.Id));
    }

    /// <summary>
    /// Refuses to write a row that has duplicates, where the request asks for that: unless it does, detection is suppressed.
    /// </summary>
    /// <param name="scope">The request.</param>
    /// <param name="row">The row, or what changes of it.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">There are duplicates (0x80040333).</exception>
    public static void Require(IRequestScope scope, Entity row)
    {
        if (scope.Request.Parameters.TryGetValue(Suppress, out var suppress) && suppress is false
            && scope.PassIndex == 0
            && IsEnabled(scope, "isduplicatedetectionenabledforonlinecreateupdate")
            && Find(scope, row, matching: null).FirstOrDefault() is { } found)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.DuplicateRecordsFound,
                "A record was not created or updated because a duplicate of the current record already exists. "
                    + $"(The first one is {found.LogicalName} {found.Id}.)");
        }
    }

    /// <summary>Takes all rules out of force when an organization switches detection off.</summary>
    /// <param name="draft">The row that is written.</param>
    /// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/enable-disable-duplicate-detection.</remarks>
    public static void Follow(RowDraft draft)
    {
        if (draft.Table.LogicalName != "organization"
            || !draft.Values.TryGetValue("isduplicatedetectionenabled", out var enabled)
            || enabled is not false)
        {
            return;
        }

        var published = new Dictionary<string, object?> { ["statuscode"] = DuplicateRule.Published };
        foreach (var rule in draft.Scope.Transaction.Find(DuplicateRule.Table, published))
        {
            RuleStatus.Write(draft.Scope, rule, isPublished: false);
        }
    }

    /// <summary>Whether the organization has a kind of detection switched on. A new one has.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="setting">The column of its row.</param>
    public static bool IsEnabled(IRequestScope scope, string setting) =>
        scope.Transaction.Retrieve("organization", scope.Organization.Id, [setting])?[setting] is not false;

    private static Entity Whole(IRequestScope scope, Entity row)
    {
        var whole = (row.Id == Guid.Empty ? null : RowReader.FindEntity(scope, row.LogicalName, row.Id)) ?? new Entity(row.LogicalName);
        foreach (var (name, value) in row.Attributes)
        {
            whole[name] = value;
        }

        return whole;
    }
}
